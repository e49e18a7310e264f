# A file whose last events are lost has no gap: the rows tell that it is not whole.
$ aftersales -q init --template minimal
$ aftersales ticket open -s one --name Ann --phone 13900010003
1
$ aftersales ticket respond 1 -m hi && aftersales ticket resolve 1 -m ok && aftersales ticket close 1 --force -m x
$ aftersales export all >all.jsonl && grep -v '"kind":"closed"' all.jsonl >short.jsonl
$ aftersales --store other.db -q init && aftersales --store other.db import all short.jsonl
aftersales: short.jsonl:7: ticket 1 has revision 4 in its row, and its events end with 3: the file is not whole
[1]
$ aftersales --store other.db -q import all all.jsonl && aftersales --store other.db export all | cmp - all.jsonl
