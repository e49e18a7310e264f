# A message that is given says something: an empty one is wrong usage, of every command that takes one.
$ aftersales -q init --template minimal
$ aftersales ticket open -s one && aftersales ticket note 1 -m ''
1
aftersales: -m, --message: the text is empty
[2]
$ for step in 'note 1' 'cancel 1' 'reopen 1' 'promise 1 2026-03-09' 'wait 1 --for parts' 'respond 1' 'assign 1 kim' 'resolve 1'; do aftersales ticket $step -m '  ' 2>&1; done | sort | uniq -c | sed 's/^ *//'
8 aftersales: -m, --message: the text is empty
$ printf '\n' | aftersales ticket note 1 -m -
aftersales: -m, --message: the text is empty
[2]
$ aftersales ticket wait 1 --for parts && aftersales ticket history 1 --count
2
$ aftersales callback record 1 --reached yes --replace -m ''
aftersales: -m, --message: the text is empty
[2]
$ echo 'ticket note 1 -m ""' | aftersales batch -
aftersales: -:1: -m, --message: the text is empty
[2]
