# How many are wanted is no word to look for, and no option either.
$ aftersales -q init --template minimal
$ aftersales log -5
aftersales: there is no option '-5' of 'log'
hint: So many at most are asked for with --limit 5.
[2]
$ aftersales ticket list status:open -20
aftersales: there is no option '-20' of 'ticket list'
hint: So many at most are asked for with --limit 20.
[2]
$ aftersales ticket show -1
aftersales: there is no option '-1' of 'ticket show'
hint: aftersales ticket show --help
[2]
$ aftersales ticket list -q -- -5
$ aftersales ticket list opened:-3d --count
0
