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
> command = ["sh", "-c", "cat >&2; exit 75"]
> tries = 2
> [[template]]
> channel = "sms"
> text = "{ticket.number}: {ticket.subject}"
> END
$ aftersales init
$ aftersales ticket open -s 'it leaks' --name Ann --phone 13800138000 --category fault
$ aftersales ticket open -s 'it drips' --name Bob --phone 13900139000 --category fault
$ aftersales customer edit 2 --no-contact yes
$ aftersales notify list --columns id,state,channel,to,event,ticket,tries --format csv
$ aftersales notify send -n
$ aftersales notify send --format csv
$ cut -c1-150 mails
$ aftersales notify send
$ aftersales notify list state:waiting,failed,cancelled --columns id,state,tries,trouble --format csv | cut -c1-100
$ aftersales notify retry --failed
$ aftersales notify list -q state:waiting | aftersales notify cancel - -m 'told by hand'
$ aftersales notify list --columns id,state,trouble --format csv
$ aftersales notify retry 1
$ aftersales notify cancel 99 -m gone

# What waits for working hours is not sent before.
$ aftersales ticket resolve 1 -m 'new pump' && aftersales ticket confirm 1 --unsatisfied
$ aftersales notify list event:unhappy --columns state,not_before --format csv
$ aftersales notify test --to mia -n
$ aftersales notify test --to mia
$ aftersales notify test --to nobody
$ echo 'notify send' | aftersales batch -
