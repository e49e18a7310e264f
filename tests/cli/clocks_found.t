# What clocks and steps did wrong once, as the program does it now.
$ cat >aftersales.toml <<'END'
> [organization]
> name = "Kettles"
> timezone = "Asia/Shanghai"
> [store]
> url = "desk.db"
> [calendar.office]
> hours = { mon-fri = ["09:00-18:00"] }
> [[category]]
> id = "fault"
> kind = "fault"
> [[category]]
> id = "question"
> kind = "question"
> [[priority]]
> id = "urgent"
> [[priority]]
> id = "normal"
> default = true
> [[rule]]
> id = "fault"
> when = { text = ["broken"] }
> set = { category = "fault" }
> [[rule]]
> id = "again"
> when = { repeat = { same = "customer", within = "90d", at_least = 2, category = "same" } }
> set = { tags = ["again"] }
> [[rule]]
> id = "warranty"
> when = { warranty = "in" }
> set = { tags = ["covered"] }
> [[sla]]
> id = "covered"
> when = { warranty = "in" }
> calendar = "office"
> targets = { respond = "2h", resolve = "8h" }
> [[sla]]
> id = "urgent"
> when = { priority = "urgent" }
> calendar = "office"
> targets = { respond = "30m", resolve = "5bd" }
> [[sla]]
> id = "all"
> calendar = "office"
> targets = { respond = "2h", propose = "8bh", resolve = "5bd" }
> [[escalation]]
> id = "half"
> clock = "resolve"
> at = "50%"
> repeat = "30m"
> tag = "half"
> [[escalation]]
> id = "late"
> clock = "resolve"
> at = "due"
> repeat = "4bh"
> tag = "late"
> [[escalation]]
> id = "sooner"
> clock = "respond"
> at = "50%"
> raise = 1
> [[escalation]]
> id = "sorry"
> at = "unsatisfied"
> tag = "sorry"
> [callbacks]
> low_score = 6
> END
$ aftersales -q init

# found: T1. A step that repeats without an end is asked for its next taking alone.
$ aftersales --now 2026-03-02T09:00+08:00 ticket open -s 'How to' --name Li --phone 13900010001
1
$ aftersales --now 2026-03-02T09:00+08:00 escalate --list
1	sooner	respond	2026-03-02T10:00:00+08:00	raise 1	1
1	half	resolve	2026-03-04T18:00:00+08:00	tag half	1
1	late	resolve	2026-03-09T18:00:00+08:00	tag late	1
$ aftersales --now 2026-03-02T09:00+08:00 escalate --list --within 4bh
1	sooner	respond	2026-03-02T10:00:00+08:00	raise 1	1
$ aftersales --now 2026-03-02T09:00+08:00 escalate --list --within 1800d --limit 4
1	sooner	respond	2026-03-02T10:00:00+08:00	raise 1	1
1	half	resolve	2026-03-04T18:00:00+08:00	tag half	1
1	half	resolve	2026-03-04T18:30:00+08:00	tag half	1
1	half	resolve	2026-03-04T19:00:00+08:00	tag half	1
$ aftersales --now 2026-03-02T09:00+08:00 escalate --list --within 4d --limit 6 --columns step,due_at
sooner	2026-03-02T10:00:00+08:00
half	2026-03-04T18:00:00+08:00
half	2026-03-04T18:30:00+08:00
half	2026-03-04T19:00:00+08:00
half	2026-03-04T19:30:00+08:00
half	2026-03-04T20:00:00+08:00

# found: T19. A step dated before a raise is judged by the due time of its date.
$ aftersales --now 2026-03-02T10:30+08:00 escalate
1	sooner	respond	2026-03-02T10:00:00+08:00	raise 1	1
$ aftersales --now 2026-03-02T10:40+08:00 ticket respond 1 --at 2026-03-02T09:50+08:00 --format json | grep -o '"clock":"respond"[^}]*due_at":"[^"]*"'
"clock":"respond","run":1,"state":"met","target":"2h","started_at":"2026-03-02T09:00:00+08:00","due_at":"2026-03-02T11:00:00+08:00"
"clock":"respond","run":1,"times":1,"due_at":"2026-03-02T10:00:00+08:00"

# found: T4 and T15. The warranty is that of the day of the opening; "same" is the category that the rules gave.
$ aftersales asset add --serial S1 --product K1 --customer 1 --purchased 2025-03-10 --warranty 1y
1
$ aftersales --now 2026-03-11T09:00+08:00 ticket open -s 'It is broken' --serial S1 --at 2026-03-10T20:00+08:00
2
$ aftersales --now 2026-03-11T09:00+08:00 ticket open -s 'It is broken' --serial S1
3
$ aftersales --now 2026-03-12T09:00+08:00 ticket update 2 --tag +later
$ aftersales ticket list --columns id,category,priority id:2,3
2	fault	normal
3	fault	normal
$ for id in 2 3; do aftersales --now 2026-03-12T09:00+08:00 ticket show $id --format json | grep -oE '"tags":[^]]*]|"plan":"[a-z]*"|"warranty":"[a-z]*"' | tr '\n' ' '; echo; done
"tags":["covered","later"] "plan":"covered" "warranty":"in" "tags":["covered"] 
"tags":["again"] "plan":"all" "warranty":"out" "tags":["again"] 

$ printf 'subject,serial,opened_at\nbroken,S1,2026-03-10 20:00\nbroken,S1,2026-03-11 09:00\n' >rows.csv && aftersales -q --now 2026-03-12T09:00+08:00 import tickets rows.csv
$ for id in 4 5; do aftersales ticket show $id --format json | grep -oE '"plan":"[a-z]*"|"warranty":"[a-z]*"' | tr '\n' ' '; echo; done
"plan":"covered" "warranty":"in" 
"plan":"all" "warranty":"out" 

# found: T2 and T7. No repetition falls into a wait; what was due before it is taken at its instant.
$ aftersales asset add --serial S2 --product K1 --customer 1 --purchased 2026-03-01 --warranty 1y
2
$ aftersales --now 2026-03-16T09:00+08:00 ticket open -s 'Broken too' --serial S2
6
$ aftersales --now 2026-03-16T13:40+08:00 ticket wait 6 --for customer
$ aftersales --now 2026-03-16T14:00+08:00 escalate | grep ^6
6	sooner	respond	2026-03-16T10:00:00+08:00	raise 1	6
6	half	resolve	2026-03-16T13:00:00+08:00	tag half	6
6	half	resolve	2026-03-16T13:30:00+08:00	tag half	6
$ aftersales --now 2026-03-17T13:40+08:00 ticket resume 6 && aftersales --now 2026-03-17T14:40+08:00 escalate | grep ^6
6	half	resolve	2026-03-17T14:00:00+08:00	tag half	6
6	half	resolve	2026-03-17T14:30:00+08:00	tag half	6

# found: T9, T17, T22. What a cancel or a forced closing ended goes on; a missed clock goes on missed.
$ aftersales --now 2026-03-18T09:00+08:00 ticket open -s 'Where is it'
7
$ aftersales --now 2026-03-18T09:30+08:00 ticket close 7 --force -m mistake && aftersales --now 2026-03-18T10:30+08:00 ticket reopen 7 -m back
$ aftersales --now 2026-03-18T10:30+08:00 ticket show 7 | grep -E '^  (respond|propose|resolve)'
  respond   running  2h         due 03-18 12:00  1h 30m left
  propose   running  8bh        due 03-18 18:00  7h 30m of work left
  resolve   running  5bd        due 03-26 10:00  53h 30m of work left
$ aftersales --now 2026-03-18T10:40+08:00 ticket resolve 6 -m done && aftersales --now 2026-03-18T11:00+08:00 ticket reopen 6 -m no
$ aftersales --now 2026-03-18T12:00+08:00 ticket show 6 | grep '^  resolve'
  resolve   missed   8h         due 03-17 17:00  19h late

# found: T8, T23. One low score is one step; each resolution's score counts in its own week.
$ aftersales --now 2026-03-18T13:00+08:00 ticket resolve 6 -m done && aftersales --now 2026-03-18T14:00+08:00 ticket confirm 6 --score 3
$ aftersales --now 2026-03-18T15:00+08:00 ticket reopen 6 -m worse && aftersales --now 2026-03-25T13:00+08:00 ticket resolve 6 -m better
$ aftersales --now 2026-03-25T14:00+08:00 ticket confirm 6 --score 5 && aftersales --now 2026-03-25T15:00+08:00 ticket close 6 --score 5
$ aftersales --now 2026-03-25T16:00+08:00 ticket history 6 --format tsv | grep -c sorry
2
$ aftersales --now 2026-04-06T09:00+08:00 report weekly --last 3 --format csv | cut -d, -f1,20,21
period,score_count,score_mean
2026-W12,1,3
2026-W13,1,5
2026-W14,0,

# found: T5. An open beginning is the first that is counted; before it there is nothing.
$ aftersales --now 2026-04-06T09:00+08:00 report monthly --period ..2026-01 --format csv | wc -l
1
$ aftersales --now 2026-04-06T09:00+08:00 report monthly --period ..2026-03 --format csv | cut -d, -f1,5
period,opened
2026-03,7

# found: T13. Under the same policy nothing is different, however late the sweeps were.
$ aftersales --now 2026-04-06T09:00+08:00 policy simulate aftersales.toml --format csv
clock,priority,met_before,missed_before,met_after,missed_after,escalations_before,escalations_after
respond,,1,6,1,6,4,4
propose,,0,3,0,3,0,0
resolve,,0,7,0,7,1595,1595
,,0,0,0,0,2,2

# found: T6. Each stretch is counted by the version of the policy that it ran under.
$ aftersales --now 2026-04-07T09:00+08:00 ticket open -s 'A question' && aftersales --now 2026-04-07T12:00+08:00 ticket wait 8 --for customer
8
$ sed -i 's/09:00-18:00/10:00-18:00/' aftersales.toml && aftersales --now 2026-04-08T09:00+08:00 ticket resume 8
$ aftersales --now 2026-04-08T16:00+08:00 ticket explain 8 | sed -n '/propose/,$p' | sed '/Clock resolve/,$d' | grep .
Clock propose: missed, target 8bh on calendar office, due 2026-04-08 15:00
(policy version 2)
  2026-04-07 09:00  opened as none, normal: due 2026-04-07 17:00
  2026-04-07 09:00  to 2026-04-07 12:00: 3h counted
  2026-04-07 12:00  waiting for customer: no due time while it waits
  2026-04-07 12:00  to 2026-04-08 09:00: stood still, waiting_customer
  2026-04-08 09:00  work goes on: due 2026-04-08 15:00
  2026-04-08 10:00  to 2026-04-08 15:00: 5h counted
  counted in all: 8h


# found: H4. Sixty days before the holiday lists end the first sweep of a day says so.
$ printf 'holidays = ["2026-10-01/2026-10-07"]\n' >more && sed -i '/^hours = /r more' aftersales.toml
$ aftersales --now 2026-10-30T09:00+08:00 policy check
$ aftersales --now 2026-12-15T09:00+08:00 policy check
aftersales.toml:8:12: warning: the holiday tables of [calendar.office] end on 2026-12-31 (Add the days of the next year.)
$ aftersales --now 2026-12-15T09:00+08:00 -n escalate | tail -0
aftersales: warning: the holiday tables of [calendar.office] end on 2026-12-31
aftersales: would record the policy as version 3
aftersales: would write ticket 1: escalated (13472 times)
aftersales: would write ticket 2: escalated (13472 times)
aftersales: would write ticket 3: escalated (13470 times)
aftersales: would write ticket 4: escalated (13472 times)
aftersales: would write ticket 5: escalated (13470 times)
aftersales: would write ticket 6: escalated (387 times)
aftersales: would write ticket 7: escalated (13182 times)
aftersales: would write ticket 8: escalated (12143 times)
$ aftersales --now 2026-12-15T09:00+08:00 escalate | tail -0
aftersales: warning: the holiday tables of [calendar.office] end on 2026-12-31
$ aftersales --now 2026-12-15T09:05+08:00 escalate | tail -0
$ aftersales --now 2026-12-16T09:00+08:00 escalate | tail -0
aftersales: warning: the holiday tables of [calendar.office] end on 2026-12-31

# A trial names the version that would be recorded, where there is a new one.
$ echo '# changed' >>aftersales.toml; for trial in -n '' -n; do aftersales --now 2026-12-16T09:00+08:00 $trial policy apply; done
4
aftersales: would record the policy as version 4
4
4
$ aftersales doctor
