# The main job on a desk of its own: open, answer, classify, escalate, call back, report.
$ aftersales init --template appliance --language zh-CN
$ aftersales ticket open -s '洗衣机漏电,手麻' --name 张伟 --phone 13800138000 --product WM-100 --serial SN1 --delivered 2026-02-20
1
$ aftersales ticket open -s 'How do I set the timer?' --name Ann --email ann@example.com --channel email
2
$ aftersales ticket list --format csv --columns id,status,priority,category,customer
id,status,priority,category,customer
1,new,urgent,fault,张伟
2,new,general,usage,Ann
$ aftersales ticket respond AS-1 -m '请先断电'
$ aftersales ticket resolve 1 -m '更换电源线' && aftersales ticket confirm 1 --score 9 && aftersales ticket close 1
$ aftersales ticket show 1 --format json | grep -o '"status":"closed"'
"status":"closed"
$ aftersales ticket close 2
aftersales: ticket 2 is new and cannot be closed before it is resolved and confirmed
hint: Resolve it first, or close it as it is: aftersales ticket close 2 --force -m WHY
hint: Possible are respond, diagnose, propose, wait, resolve, promise, note, hear, assign, update, cancel and merge.
[1]
$ aftersales escalate
$ aftersales --now 2027-01-04T09:00:00+08:00 escalate | cut -f1,2
aftersales: warning: the holiday tables of [calendar.office] end on 2026-12-31
2	respond-warning
2	respond-breach
$ aftersales doctor

# A reference is opened once; a batch is kept whole or not at all.
$ aftersales ticket open -s again --reference web-7 && aftersales -q ticket open -s again --reference web-7
3
3
$ aftersales ticket open -s other --reference web-7
aftersales: the reference 'web-7' belongs to ticket 3, which has another subject
hint: Look at it: aftersales ticket show 3
[5]
$ printf 'ticket note 3 -m "called"\nticket show 99\n' | aftersales batch -
aftersales: -:2: there is no ticket 99
[1]
$ aftersales ticket history 3 --format csv --columns seq,kind
seq,kind
1,opened
$ aftersales ticket search 漏电 --format csv --columns id,place
id,place
1,"洗衣机[漏电],手麻"
