# Steps at any event of a ticket: taken with it, once in an invocation, and none by what they do themselves.
$ aftersales -q init --template minimal --language en
$ cat >> aftersales.toml <<'TOML'
> [[escalation]]
> id = "yours"
> at = "assigned"
> notify = ["assignee"]
> [[escalation]]
> id = "late-word"
> at = "delayed"
> when = { priority = ["general"] }
> notify = ["customer", "role:supervisor"]
> raise = 1
> tag = "delayed"
> [[escalation]]
> id = "noted-twice"
> at = "noted"
> tag = "talk"
> assign = "role:supervisor"
> [[escalation]]
> id = "after-step"
> at = "escalated"
> notify = ["staff:agent"]
> [[escalation]]
> id = "gone"
> at = "cancelled"
> notify = ["customer"]
> [[escalation]]
> id = "called"
> at = "callback_scheduled"
> tag = "called"
> [[callback]]
> id = "after"
> after = "closed"
> window = ["1d", "3d"]
> TOML
$ aftersales policy check
$ aftersales ticket open -s leak --name Ann --phone 13800000001
1
$ aftersales ticket assign 1 agent; aftersales ticket assign 1 agent; aftersales notify list --format csv --columns id,to,event
id,to,event
1,staff:agent,yours
2,staff:agent,after-step
$ aftersales ticket promise 1 2026-03-05 -m 'part on its way'; aftersales ticket promise 1 2026-03-09 -m 'part late'
$ aftersales ticket history 1
1	2026-03-02T01:00:00+00:00	li.na	opened	opened as none, general
2	2026-03-02T01:00:00+00:00	li.na	assigned	assigned to agent
3	2026-03-02T01:00:00+00:00	li.na	escalated	escalated: yours (notify assignee)
4	2026-03-02T01:00:00+00:00	li.na	escalated	escalated: after-step (notify staff:agent)
5	2026-03-02T01:00:00+00:00	li.na	promised	promised for 2026-03-05: part on its way
6	2026-03-02T01:00:00+00:00	li.na	delayed	delayed from 2026-03-05 to 2026-03-09, customer told: part late
7	2026-03-02T01:00:00+00:00	li.na	escalated	escalated: late-word (notify customer, notify role:supervisor, raise 1, tag delayed)
8	2026-03-02T01:00:00+00:00	li.na	escalated	escalated: after-step (notify staff:agent)
$ aftersales notify list --format csv --columns id,to,event
id,to,event
1,staff:agent,yours
2,staff:agent,after-step
3,customer:1,late-word
4,staff:supervisor,late-word
5,staff:agent,after-step
# The delay was told: update runs again from it.
$ aftersales ticket list --columns id,priority,tags,promised_at --format csv
id,priority,tags,promised_at
1,major,delayed,2026-03-09
# Raised: the rule holds no more, and the next delay is not told.
$ aftersales ticket promise 1 2026-03-12 -m 'later still'; aftersales ticket history 1 | tail -1
9	2026-03-02T01:00:00+00:00	li.na	delayed	delayed from 2026-03-09 to 2026-03-12: later still
# Once in an invocation, however many notes it brings.
$ printf 'ticket note 1 -m a\nticket note 1 -m b\n' | aftersales batch -; aftersales ticket history 1 | tail -4
10	2026-03-02T01:00:00+00:00	li.na	noted	note: a
11	2026-03-02T01:00:00+00:00	li.na	escalated	escalated: noted-twice (assign supervisor, tag talk)
12	2026-03-02T01:00:00+00:00	li.na	escalated	escalated: after-step (notify staff:agent)
13	2026-03-02T01:00:00+00:00	li.na	noted	note: b
$ printf 'ticket note 1 -m c\nticket note 1 -m d\n' | aftersales batch --each -; aftersales ticket history 1 | tail -6
14	2026-03-02T01:00:00+00:00	li.na	noted	note: c
15	2026-03-02T01:00:00+00:00	li.na	escalated	escalated: noted-twice (assign supervisor, tag talk)
16	2026-03-02T01:00:00+00:00	li.na	escalated	escalated: after-step (notify staff:agent)
17	2026-03-02T01:00:00+00:00	li.na	noted	note: d
18	2026-03-02T01:00:00+00:00	li.na	escalated	escalated: noted-twice (assign supervisor, tag talk)
19	2026-03-02T01:00:00+00:00	li.na	escalated	escalated: after-step (notify staff:agent)
# Who wants no contact is not told of a delay.
$ aftersales customer edit 1 --no-contact yes; aftersales ticket open -s drip --customer 1; aftersales ticket promise 2 2026-03-05 -m x; aftersales ticket promise 2 2026-03-06 -m y; aftersales ticket history 2 | grep delayed
2
3	2026-03-02T01:00:00+00:00	li.na	delayed	delayed from 2026-03-05 to 2026-03-06: y
4	2026-03-02T01:00:00+00:00	li.na	escalated	escalated: late-word (notify customer, notify role:supervisor, raise 1, tag delayed)
$ aftersales customer edit 1 --no-contact no; aftersales ticket cancel 2 -m 'never mind'; aftersales notify list --format csv --columns to,event | grep gone
customer:1,gone
# An event of another record takes its steps on the ticket; an import takes none.
$ aftersales ticket resolve 1 -m done; aftersales ticket confirm 1; aftersales ticket close 1; aftersales --now 2026-03-04T09:00:00Z callback schedule --columns id,ticket --format csv; aftersales ticket history 1 | tail -3 | cut -f 1,3-
id,ticket
1,1
23	li.na	callback_scheduled	callback 1 (after) for 2026-03-03 09:00
24	li.na	escalated	escalated: called (tag called)
25	li.na	escalated	escalated: after-step (notify staff:agent)
$ printf 'subject,opened_at,assignee,resolved_at\nold,2026-02-01 09:00,agent,2026-02-01 10:00\n' | aftersales import tickets -; aftersales ticket history 3 | cut -f 4
aftersales: read 1, added 1, known 0, refused 0 in 0.0 s
opened
resolved
# Undone with the event.
$ aftersales ticket open -s hum --name Bob; aftersales ticket assign 4 agent; aftersales undo; aftersales notify list --format csv --columns event,state | tail -1
4
after-step,cancelled
# An unknown event is named.
$ sed 's/at = "noted"/at = "notd"/; s/at = "assigned"/at = "resolve"/; s/at = "gone"/at = "x"/' aftersales.toml > bad.toml; aftersales policy check bad.toml
bad.toml:157:6: 'resolve' is not a time of a step (did you mean 'resolved'?)
bad.toml:168:6: 'notd' is not a time of a step (did you mean 'noted'?)
[3]
# Tried before it is in force.
$ cat > cases.toml <<'TOML'
> [[case]]
> name = "a delay raises"
> at = 2026-03-02T09:00:00Z
> given = { subject = "leak" }
> steps = [{ at = 2026-03-02T10:00:00Z, do = "promise", date = "2026-03-05", m = "x" }, { at = 2026-03-02T11:00:00Z, do = "promise", date = "2026-03-06", m = "y" }]
> expect = { priority = "major", tags = ["delayed"] }
> TOML
$ aftersales policy test cases.toml
$ sed 's/raise = 1/raise = 2/' aftersales.toml > other.toml; aftersales policy simulate other.toml --by priority --format csv
clock,priority,met_before,missed_before,met_after,missed_after,escalations_before,escalations_after
,urgent,0,0,7,0,0,16
,major,7,0,0,0,16,0
,general,4,1,4,1,0,0
$ aftersales doctor
