# found: I12 What changed later, what was told, promised, done and waited for comes back from an export with the same clocks and figures.
$ aftersales -q init --template appliance --language en
$ aftersales ticket open -s leaks --priority general --name Ann --phone 13900010031 --at 2026-02-02T09:00 && aftersales ticket respond 1 -m hi --at 2026-02-02T09:10
1
$ aftersales ticket note 1 -m a --told-customer --at 2026-02-02T10:00 && aftersales ticket note 1 -m b --told-customer --at 2026-02-02T11:00
$ aftersales ticket update 1 --priority major --at 2026-02-02T12:00 && aftersales ticket promise 1 2026-02-05 -m x --at 2026-02-02T12:30 && aftersales ticket promise 1 2026-02-09 -m later --at 2026-02-03T12:30
$ aftersales ticket wait 1 --for parts --until 2026-02-06 -m w --at 2026-02-03T13:00
$ aftersales ticket work 1 --action repair --minutes 20 --test failed --by agent --advice 'switch it; off "now"' --fee 12.50 -m z --at 2026-02-04T09:00
$ aftersales ticket resume 1 --at 2026-02-04T10:00 && aftersales ticket assign 1 agent --at 2026-02-04T10:10
$ aftersales ticket open -s old --priority general --at 2026-02-02T09:00 && aftersales ticket cancel 2 -m no --at 2026-02-10T09:00
2
$ aftersales ticket open -s dup --priority general --at 2026-02-02T09:00 && aftersales ticket merge 3 --into 1 --at 2026-02-11T09:00
3
# The order of the steps tells what one second does not.
$ aftersales ticket open -s t --at 2026-02-02T09:00 && aftersales ticket resolve 4 -m x --at 2026-02-03T09:00 && aftersales ticket reopen 4 -m y --at 2026-02-03T09:00 && aftersales ticket resolve 4 -m z --at 2026-02-03T09:00
4
# What needs no steps has none.
$ aftersales ticket open -s plain --at 2026-02-02T09:00 && aftersales ticket respond 5 -m hi --at 2026-02-02T09:10
5
$ aftersales export tickets -o all.jsonl && aftersales export tickets --format csv -o all.csv
$ sed -n 1p all.jsonl | sed -E 's/.*"steps":"//; s/","diagnosis".*//; s/; 2026/\n2026/g' | grep -E 'responded|told$|changed|waiting|worked|resumed|assigned'
2026-02-02T09:10:00+00:00 responded
2026-02-02T10:00:00+00:00 told
2026-02-02T11:00:00+00:00 told
2026-02-02T12:00:00+00:00 changed priority from=general to=major
2026-02-03T13:00:00+00:00 waiting parts until=2026-02-06
2026-02-04T09:00:00+00:00 worked repair minutes=20 test=failed fee=12.50 by=agent advice=\"switch it; off \\\"now\\\"\"
2026-02-04T10:00:00+00:00 resumed
2026-02-04T10:10:00+00:00 assigned from=\"\" to=agent
$ sed -n '2,5p' all.jsonl | grep -oE '"steps":(null|"[^"]*")'
"steps":"2026-02-10T09:00:00+00:00 cancelled"
"steps":"2026-02-11T09:00:00+00:00 cancelled"
"steps":"2026-02-03T09:00:00+00:00 resolved; 2026-02-03T09:00:00+00:00 reopened; 2026-02-03T09:00:00+00:00 resolved"
"steps":null
$ for from in jsonl csv; do aftersales --store $from.db -q init; aftersales --store $from.db import tickets all.$from 2>&1 | sed 's/ in [0-9].*//'; done
aftersales: read 5, added 5, known 0, refused 0
aftersales: read 5, added 5, known 0, refused 0
$ sed 's/"revision":[0-9]*//; s/"merged"/"cancelled"/' all.jsonl > one; for from in jsonl csv; do aftersales --store $from.db export tickets | sed 's/"revision":[0-9]*//' > two; diff one two; done
$ for from in jsonl csv; do for id in 1 2 3 4 5; do aftersales ticket show $id --format json | grep -o '"clocks":.*"events"' > one; aftersales --store $from.db ticket show $id --format json | grep -o '"clocks":.*"events"' > two; diff one two; done; done
$ for from in jsonl csv; do for r in weekly clocks kpi total; do aftersales report $r --period 2026-02 --format csv > one; aftersales --store $from.db report $r --period 2026-02 --format csv > two; diff one two; done; aftersales --store $from.db doctor; done
$ aftersales --store csv.db ticket list id:1 --format csv --columns priority,assignee,work,minutes,fee,test,advice,promised_at
priority,assignee,work,minutes,fee,test,advice,promised_at
major,agent,repair,20,12.50,failed,"switch it; off ""now""",2026-02-09
# What an export without steps sums up is named: nothing is dropped without a word.
$ sed -E 's/"steps":"(\\.|[^"\\])*"/"steps":null/' all.jsonl | sed -n '1p;3p' > older.jsonl
$ aftersales --store older.db -q init && aftersales --store older.db import tickets older.jsonl 2>&1 | sed -E 's/ in [0-9].*//; s/ \([a-z_]+\?\)//g'
aftersales: older.jsonl: columns not read: work, test, advice, worked_by, minutes, fee
aftersales: read 2, added 2, known 0, refused 0
$ aftersales --store older.db ticket list --format csv --columns subject,status
subject,status
leaks,in_progress
dup,cancelled
# What a step says must be known, and its status must fit.
$ printf 'subject,opened_at,status,steps\na,2026-02-02 09:00,,2026-02-02T10:00:00Z worked repair hours=2\nb,2026-02-02 09:00,,2026-02-02T10:00:00Z changed priority from=general to=huge\nc,2026-02-02 09:00,resolved,2026-02-02T10:00:00Z responded\n' > bad.csv
$ aftersales --store older.db import tickets bad.csv --on-error skip 2>&1 | sed 's/ in [0-9].*//' | grep -v hint
aftersales: warning: bad.csv:2: column 'steps': '2026-02-02T10:00:00Z worked repair hours=2' is no step
aftersales: warning: bad.csv:3: column 'priority': 'huge' is not a priority of the policy
aftersales: warning: bad.csv:4: column 'status': 'resolved' does not fit the steps, after which it is in_progress
aftersales: read 3, added 0, known 0, refused 3
