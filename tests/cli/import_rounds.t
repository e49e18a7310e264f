# found: I12 A ticket that waited, or was opened again and again, comes back from its export with the same clocks and figures.
$ aftersales -q init --template it --language en
$ aftersales ticket open --subject Again --at 2026-01-05T09:00 && aftersales ticket respond 1 -m Hello --at 2026-01-05T09:20
1
$ aftersales ticket wait 1 --for parts --at 2026-01-05T10:00 && aftersales ticket resume 1 --at 2026-01-06T09:00
$ aftersales ticket resolve 1 -m Valve --at 2026-01-06T11:00 && aftersales ticket confirm 1 --score 3 --unsatisfied --at 2026-01-07T09:00
$ aftersales ticket hear 1 -m Still --at 2026-01-07T10:00 && aftersales ticket note 1 -m Soon --told-customer --at 2026-01-07T10:30
$ aftersales ticket resolve 1 -m Pump --at 2026-01-08T09:00 && aftersales ticket confirm 1 --score 9 --at 2026-01-08T10:00 && aftersales ticket close 1 --at 2026-01-08T11:00
$ aftersales ticket open --subject Forced --at 2026-01-05T09:00 && aftersales ticket close 2 --force -m Gone --at 2026-01-06T09:00
2
$ aftersales ticket reopen 2 -m Back --at 2026-01-07T09:00 && aftersales ticket wait 2 --for customer --at 2026-01-07T11:00
$ aftersales export tickets --format csv > all.csv
$ aftersales --store copy.db -q init && aftersales --store copy.db -q import tickets all.csv
$ aftersales export tickets | sed 's/"revision":[0-9]*//' > one && aftersales --store copy.db export tickets | sed 's/"revision":[0-9]*//' > two && cmp one two
$ for id in 1 2; do aftersales ticket show $id --format json | grep -o '"clocks":.*"events"' > one; aftersales --store copy.db ticket show $id --format json | grep -o '"clocks":.*"events"' > two; cmp one two && wc -l < one; done
1
1
$ for r in weekly clocks; do aftersales report $r --period 2026-W02 --format csv > one; aftersales --store copy.db report $r --period 2026-W02 --format csv > two; cmp one two; done
$ aftersales --store copy.db doctor
$ printf 'subject,opened_at,steps\nS,2026-01-05,2026-01-06T09:00:00Z danced\nS,2026-01-05,2026-01-06T09:00:00Z reopened\nS,2026-01-05,2026-01-06T09:00:00Z resolved; 2026-01-05T09:00:00Z reopened\n' > bad.csv
$ aftersales import tickets bad.csv --on-error skip 2>&1 | sed 's/ in [0-9].*//'
aftersales: warning: bad.csv:2: column 'steps': '2026-01-06T09:00:00Z danced' is no step
aftersales: warning: bad.csv:3: column 'steps': '2026-01-06T09:00:00Z reopened': ticket 3 is new and cannot be reopened
hint: Possible are respond, diagnose, propose, wait, resolve, promise, note, hear, assign, update, cancel and merge.
aftersales: warning: bad.csv:4: column 'steps': '2026-01-05T09:00:00Z reopened' lies before the step in front of it, or in the future
aftersales: read 3, added 0, known 0, refused 3
