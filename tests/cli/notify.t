# Notices of a step: who is told, by which way, and what the outbox says of it.
$ cat >aftersales.toml <<'END'
> version = 1
> [organization]
> name = "Desk"
> timezone = "Asia/Shanghai"
> language = "en"
> calendar = "office"
> [calendar.office]
> hours = { mon-fri = ["09:00-18:00"] }
> [ticket]
> prefix = "AS-"
> [[category]]
> id = "fault"
> kind = "fault"
> [[priority]]
> id = "general"
> [[escalation]]
> id = "told"
> at = "opened"
> notify = ["role:agent", "customer"]
> [[escalation]]
> id = "unhappy"
> at = "unsatisfied"
> hold = "working"
> notify = "staff:mia"
> [[staff]]
> id = "mia"
> roles = ["agent"]
> email = "mia@example.com"
> [[staff]]
> id = "tom"
> roles = ["agent"]
> [notify.email]
> command = ["sh", "-c", "cat >>mails"]
> [notify.sms]
> command = ["sh", "-c", 'grep -o "AS-[^\"]*leaks\"" >&2; exit 75']
> tries = 2
> [[template]]
> channel = "sms"
> text = "{ticket.number}: {ticket.subject}"
> END
$ aftersales init
$ aftersales ticket open -s 'it leaks' --name Ann --phone 13800138000 --category fault
1
$ aftersales ticket open -s 'it drips' --name Bob --phone 13900139000 --category fault
2
$ aftersales customer edit 2 --no-contact yes
$ aftersales notify list --columns id,state,channel,to,event,ticket,tries --format csv
id,state,channel,to,event,ticket,tries
1,waiting,,staff:mia,told,1,0
2,waiting,,staff:tom,told,1,0
3,waiting,,customer:1,told,1,0
4,waiting,,staff:mia,told,2,0
5,waiting,,staff:tom,told,2,0
6,waiting,,customer:2,told,2,0
$ aftersales notify send -n
2		staff:tom	told	failed	0	there is neither a phone nor an e-mail address
5		staff:tom	told	failed	0	there is neither a phone nor an e-mail address
6		customer:2	told	cancelled	0	the customer wants no contact
1	email	staff:mia	told	waiting	0	
4	email	staff:mia	told	waiting	0	
3	sms	customer:1	told	waiting	0	
$ aftersales notify send --format csv --columns id,bogus
aftersales: there is no column 'bogus'
hint: The columns are id, channel, to, event, state, tries, trouble.
[2]
$ test -e mails || aftersales notify list --count state:sent
0
$ aftersales notify send --format csv --sort id
aftersales: warning: notice 2 to staff:tom (told) has failed: there is neither a phone nor an e-mail address
aftersales: warning: notice 5 to staff:tom (told) has failed: there is neither a phone nor an e-mail address
id,channel,to,event,state,tries,trouble
1,email,staff:mia,told,sent,1,
2,,staff:tom,told,failed,0,there is neither a phone nor an e-mail address
3,sms,customer:1,told,waiting,1,"exit status 75: AS-1: it leaks"""
4,email,staff:mia,told,sent,1,
5,,staff:tom,told,failed,0,there is neither a phone nor an e-mail address
6,,customer:2,told,cancelled,0,the customer wants no contact
[1]
$ sort mails | cut -c1-150
{"format":1,"id":1,"key":"e9050e06a7b762af5d853e60-1","channel":"email","to":"mia@example.com","event":"told","language":"en","subject":"[AS-1] New ti
{"format":1,"id":4,"key":"58cefa3d5e9068db01fb39ed-4","channel":"email","to":"mia@example.com","event":"told","language":"en","subject":"[AS-2] New ti
$ aftersales notify send
$ aftersales notify list state:waiting,failed,cancelled --columns id,state,tries,trouble --format csv | cut -c1-100
id,state,tries,trouble
2,failed,0,there is neither a phone nor an e-mail address
3,waiting,1,"exit status 75: AS-1: it leaks"""
5,failed,0,there is neither a phone nor an e-mail address
6,cancelled,0,the customer wants no contact
$ aftersales notify retry --failed
$ aftersales notify list -q state:waiting | aftersales notify cancel - -m 'told by hand'
$ aftersales notify list --columns id,state,trouble --format csv
id,state,trouble
1,sent,
2,cancelled,told by hand
3,cancelled,told by hand
4,sent,
5,cancelled,told by hand
6,cancelled,the customer wants no contact
$ aftersales notify retry 1
aftersales: notice 1 was sent and cannot be tried again
[1]
$ aftersales notify cancel 99 -m gone
aftersales: there is no notice 99
[1]

# What waits for working hours is not sent before.
$ aftersales ticket resolve 1 -m 'new pump'
$ aftersales --now 2026-03-07T10:00:00+08:00 ticket confirm 1 --unsatisfied
$ aftersales --now 2026-03-08T10:00:00+08:00 notify send
$ aftersales notify list event:unhappy --columns state,not_before --format csv
state,not_before
waiting,2026-03-09T09:00:00+08:00
$ aftersales notify test --to mia -n
{"format":1,"id":0,"key":"test-1772413200-99857fe1","channel":"email","to":"mia@example.com","event":"test","language":"en","subject":"A test of notices","text":"This is a test of notices from Desk: the channel works.","organization":"Desk","receiver":{"kind":"staff","id":"mia","name":"mia"},"ticket":null,"callback":null,"customer":"","created_at":"2026-03-02T09:00:00+08:00","try":1}
$ aftersales notify test --to mia
delivered to mia@example.com by [notify.email]
$ aftersales notify test --to nobody
aftersales: 'nobody' is neither one of the staff nor an address
[2]
$ echo 'notify send' | aftersales batch -
aftersales: -:1: notify send is not part of a transaction
hint: Run it on its own, or the batch with --each.
[2]
