# Visits go with their tickets, come back only where the hour is free, and are carried from store to store.
$ aftersales -q init --template minimal --language en
$ cat >> aftersales.toml <<'END'
> [[staff]]
> id = "li.na"
> [[staff]]
> id = "ann"
> home = "north"
> [[staff]]
> id = "bob"
> home = "south"
> END
$ aftersales ticket open -s one --product W-1 --category fault --region north && aftersales ticket open -s two --product W-1 --category fault && aftersales ticket open -s three
1
2
3
$ aftersales -n visit plan --ticket 1 --start 'tue 10:00' --staff ann && aftersales visit list --count
1
aftersales: would write ticket 1: record_stepped
aftersales: would write visit 1: visit_planned
0
$ printf 'visit plan --ticket 1 --start "tue 10:00" --staff ann --staff bob\nvisit plan --ticket 2 --start "tue 14:00"\nvisit plan --ticket 3 --start "wed 14:00" --staff bob --minutes 45\n' | aftersales batch -
1
2
3
$ aftersales visit list --columns number,start,end,staff --format tsv
number	start	end	staff
VS-1	2026-03-03T10:00:00+00:00	2026-03-03T11:00:00+00:00	ann,bob
VS-2	2026-03-03T14:00:00+00:00	2026-03-03T15:00:00+00:00	ann
VS-3	2026-03-04T14:00:00+00:00	2026-03-04T14:45:00+00:00	bob

# Both of two must be free, and both are taken.
$ aftersales visit plan --ticket 3 --start 'tue 10:30' --staff bob
aftersales: 'bob' cannot come at 2026-03-03 10:30: bob is at visit VS-1 then
hint: Free: 2026-03-03 13:30 to 14:30, bob
hint: Free: 2026-03-04 09:00 to 10:00, bob
hint: Free: 2026-03-04 15:15 to 16:15, bob
[1]

# What was cancelled comes back only while the hour is free.
$ aftersales visit cancel 1 -m 'not needed'
$ aftersales visit plan --ticket 3 --start 'tue 10:30' --staff ann
4
$ aftersales log --limit 2 --format tsv --columns run,command
run	command
6	visit plan
5	visit cancel
$ aftersales undo 5
aftersales: visit VS-1 cannot come back: ann is at visit VS-4 then
hint: Move that one first.
[1]
$ aftersales visit cancel 4 -m 'off' && aftersales undo 5 && aftersales visit list --columns number,state --format tsv
number	state
VS-1	planned
VS-2	planned
VS-3	planned
VS-4	cancelled

# An hour that the same run gave to another is free again with it.
$ printf 'visit move 1 --to "tue 09:00" -m earlier --staff bob\nvisit plan --ticket 3 --start "tue 10:30" --staff ann\n' | aftersales batch - && aftersales undo && aftersales visit list state:planned --columns number,start,staff --format tsv
5
number	start	staff
VS-1	2026-03-03T10:00:00+00:00	ann,bob
VS-2	2026-03-03T14:00:00+00:00	ann
VS-3	2026-03-04T14:00:00+00:00	bob

# With its ticket.
$ aftersales ticket merge 2 --into 1 && aftersales ticket show 1 | sed -n '/^visit/p' && aftersales ticket cancel 1 -m 'both' && aftersales visit list --columns number,ticket,state --format tsv
visit       VS-1 · planned · start 03-03 10:00 · ann,bob
visit       VS-2 · planned · start 03-03 14:00 · ann
number	ticket	state
VS-1	1	cancelled
VS-2	1	cancelled
VS-3	3	planned
VS-4	3	cancelled
$ aftersales ticket resolve 3 -m ok && aftersales visit plan --ticket 3 --start 'thu 10:00'
aftersales: warning: ticket 3: visit VS-3 is still planned
aftersales: ticket 3 is resolved and takes no visit
hint: Reopen it first: aftersales ticket reopen 3 -m WHY
[1]
$ aftersales ticket resolve 3 -m ok 2>&1; aftersales ticket reopen 3 -m again && aftersales visit plan --ticket 3 --start 'thu 10:00' --end 'thu 09:00'
aftersales: ticket 3 is resolved and cannot be resolved
hint: Reopen it first: aftersales ticket reopen 3 -m WHY
hint: Possible are confirm, close, reopen, note, hear, assign and update.
aftersales: the visit ends before it begins
[2]
$ aftersales visit plan --ticket 3 --start 'thu 10:00' --end 'thu 11:00' --minutes 5
aftersales: say either --end or --minutes, not both
[2]
$ aftersales visit plan --ticket 3 --start 'thu 10:00' --staff nobody
aftersales: 'nobody' is not a staff member of the policy
hint: The policy has supervisor, agent, li.na, ann, bob.
[2]
$ aftersales visit plan --ticket 99 --start 'thu 10:00'
aftersales: there is no ticket 99
[1]
$ aftersales visit move VS-3 --to 'wed 15:00' -m later --if-revision 9
aftersales: visit 3 is at revision 1, not 9
hint: Look again: aftersales visit show 3
[5]

# An hour is usual, until there is another measure.
$ aftersales ticket open -s four --product W-1 --category fault && aftersales visit plan --ticket 4 --start 'thu 10:00' --staff ann && aftersales visit list ticket:4 --columns start,end --format tsv
4
6
start	end
2026-03-05T10:00:00+00:00	2026-03-05T11:00:00+00:00
$ AFTERSALES_NOW=2026-03-05T10:00:00+00:00 aftersales visit arrive 6 && AFTERSALES_NOW=2026-03-05T10:42:00+00:00 aftersales visit finish 6 done
$ export AFTERSALES_NOW=2026-03-05T11:00:00+00:00; aftersales ticket open -s five --product W-1 --category fault && aftersales visit propose --ticket 5 --limit 1 --columns start,end --format tsv && aftersales ticket open -s six --product W-2 --category fault && aftersales visit propose --ticket 6 --limit 1 --columns start,end --format tsv
5
start	end
2026-03-05T13:30:00+00:00	2026-03-05T14:12:00+00:00
6
start	end
2026-03-05T13:30:00+00:00	2026-03-05T14:30:00+00:00
$ aftersales export all > all.jsonl && mkdir other && cp aftersales.toml other && cd other && aftersales -q init && aftersales -q import all ../all.jsonl && aftersales export all > again.jsonl && cmp ../all.jsonl again.jsonl && aftersales doctor

# Gates stand at its steps, and what was signed goes to the ticket.
$ printf '[[checklist]]\nid = "onsite"\non = "visit"\nitems = [{ id = "gas", label = "No leak", kind = "yes" }]\n[[gate]]\nid = "checked"\nstep = "visit.finish"\nneeds = ["checklist:onsite"]\nforce = "role:agent"\n' >> aftersales.toml && printf '[[gate]]\nid = "odd"\nstep = "visit.late"\nneeds = ["diagnosis"]\n' | cat aftersales.toml - > odd.toml && aftersales policy check odd.toml
aftersales: odd.toml:174:8: 'visit.late' is not a step (did you mean 'visit.plan'?)
[3]
$ aftersales visit plan --ticket 5 --start '2026-03-06 10:00' --staff bob
7
$ export AFTERSALES_NOW=2026-03-06T10:30:00+00:00; aftersales visit arrive 7 && aftersales visit finish 7 done -m ok
aftersales: ticket 5: the step visit.finish lacks something: the checklist 'onsite' is not done (gate checked)
hint: the checklist 'onsite' is not done: aftersales visit check VS-7 onsite ITEM=VALUE
hint: May be passed with --force -m WHY by role:agent.
[1]
$ export AFTERSALES_NOW=2026-03-06T10:30:00+00:00; aftersales visit finish 7 done -m 'in a hurry' --force; echo signed > sheet.txt; aftersales visit check 7 onsite gas=yes && aftersales visit finish 7 done -m ok --attach sheet.txt --resolve && aftersales attachment list id:5 --format csv --columns name,size
aftersales: ticket 5: the step visit.finish lacks something: the checklist 'onsite' is not done (gate checked)
hint: the checklist 'onsite' is not done: aftersales visit check VS-7 onsite ITEM=VALUE
hint: May be passed with --force -m WHY by role:agent.
name,size
sheet.txt,7
