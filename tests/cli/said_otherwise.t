# found: O9. Words of other tools are known, and lead to ours.
$ for word in new create add delete comment done; do aftersales ticket $word 1 2>&1 | grep hint; done
hint: Did you mean 'ticket open'?
hint: Did you mean 'ticket open'?
hint: Did you mean 'ticket open'?
hint: Did you mean 'ticket cancel'?
hint: Did you mean 'ticket note'?
hint: Did you mean 'ticket close'?
