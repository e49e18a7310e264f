# An open ticket goes on under one that somebody still looks at, which says what it took in.
$ aftersales -q init --template minimal
$ aftersales ticket open -s 'leaks' --name Ann --phone 13800138001 && aftersales ticket open -s 'drips' --name Bob --phone 13800138002 && aftersales ticket open -s 'leaks again' --phone 13800138001
1
2
3
$ aftersales ticket close 2 --force -m 'gone'
$ aftersales ticket merge 3 --into 2
aftersales: ticket 2 is closed and cannot take another ticket in
hint: Reopen it first: aftersales ticket reopen 2 -m WHY
hint: Possible are reopen, note, hear, assign and update.
[1]
$ aftersales ticket reopen 2 -m 'drips again' && aftersales ticket merge 3 --into 2
aftersales: warning: ticket 3 is of customer 1, and ticket 2 of customer 2
$ aftersales ticket resolve 1 -m 'new hose' && aftersales ticket merge 2 --into 1
aftersales: warning: ticket 2 is of customer 2, and ticket 1 of customer 1
$ aftersales ticket show 1 | grep 'took in'
took in     2
$ aftersales ticket show 2 | grep 'took in\|merged into'
merged into 1
took in     3
  03-02 01:00  li.na       merged into 1
$ aftersales ticket show 1 2 --format json | grep -o '"merged_from":[^]]*]'
"merged_from":[2]
"merged_from":[3]
$ aftersales ticket list --format csv --columns id,status
id,status
1,resolved
2,merged
3,merged
