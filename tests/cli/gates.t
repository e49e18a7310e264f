# Gates: a step that lacks something is refused with all that is missing, forced by whom the gate names, and counted.
$ aftersales -q init --template minimal --language en
$ cat >> aftersales.toml <<'TOML'
> [[gate]]
> id = "repair"
> step = "resolve"
> when = { category = ["fault"] }
> needs = ["diagnosis", "cause", "work.test_passed", "customer.phone"]
> force = "role:supervisor"
> [[gate]]
> id = "sorted"
> step = "diagnose"
> needs = ["cause"]
> [[gate]]
> id = "confirmed"
> step = "close"
> needs = ["confirmation", "no:open_callback"]
> force = "staff:supervisor"
> TOML
$ aftersales policy check
$ aftersales ticket open -s leak --name Ann --category fault; aftersales ticket open -s question --name Bob --phone 13800000002
1
2
# Without a gate at a step nothing is asked; a gate that does not hold for the ticket asks nothing either.
$ aftersales ticket respond 1 -m hello; aftersales ticket resolve 2 -m 'told how'
$ aftersales ticket resolve 1 -m sealed
aftersales: ticket 1: the step resolve lacks something: no diagnosis, no cause, no test passed, no phone of the customer (gate repair)
hint: no diagnosis: aftersales ticket diagnose 1 -m TEXT
hint: no cause: aftersales ticket diagnose 1 -m TEXT --cause own|third_party|user
hint: no test passed: aftersales ticket work 1 --action inspect -m STEPS --test passed
hint: no phone of the customer: aftersales customer edit 1 --phone PHONE
hint: May be passed with --force -m WHY by role:supervisor.
[1]
# What a step brings itself counts.
$ aftersales ticket diagnose 1 -m 'seal torn'
aftersales: ticket 1: the step diagnose lacks something: no cause (gate sorted)
hint: no cause: aftersales ticket diagnose 1 -m TEXT --cause own|third_party|user
[1]
$ aftersales ticket diagnose 1 -m 'seal torn' --cause own
$ aftersales ticket resolve 1 -m sealed
aftersales: ticket 1: the step resolve lacks something: no test passed, no phone of the customer (gate repair)
hint: no test passed: aftersales ticket work 1 --action inspect -m STEPS --test passed
hint: no phone of the customer: aftersales customer edit 1 --phone PHONE
hint: May be passed with --force -m WHY by role:supervisor.
[1]
$ aftersales ticket explain 1 | sed -n '/^Gates/,$p'
Gates in the way of a step:
  resolve (gate repair, may be forced by role:supervisor)
    no test passed: aftersales ticket work 1 --action inspect -m STEPS --test
    passed
    no phone of the customer: aftersales customer edit 1 --phone PHONE
  close (gate confirmed, may be forced by staff:supervisor)
    not confirmed by the customer: comes after the solution: aftersales ticket
    confirm 1, once the ticket is resolved
$ aftersales ticket explain 1 --format json | grep -o '"gates":.*'
"gates":[{"gate":"repair","step":"resolve","force":"role:supervisor","missing":[{"need":"work.test_passed","missing":"no test passed","supply":"aftersales ticket work 1 --action inspect -m STEPS --test passed"},{"need":"customer.phone","missing":"no phone of the customer","supply":"aftersales customer edit 1 --phone PHONE"}]},{"gate":"confirmed","step":"close","force":"staff:supervisor","missing":[{"need":"confirmation","missing":"not confirmed by the customer","supply":"comes after the solution: aftersales ticket confirm 1, once the ticket is resolved"}]}]}]
$ aftersales ticket work 1 --action replace -m 'new seal' --test passed; aftersales customer edit 1 --phone 13800000001
$ aftersales -n ticket close 1 --force -m 'gone'
aftersales: ticket 1: the step close lacks something: not confirmed by the customer (gate confirmed)
hint: not confirmed by the customer: comes after the solution: aftersales ticket confirm 1, once the ticket is resolved
hint: May be passed with --force -m WHY by staff:supervisor.
[1]
$ aftersales ticket resolve 1 -m sealed
# --force passes where the actor may; a force that nothing needs is none.
$ aftersales ticket open -s drip --name Cid --category fault; aftersales ticket resolve 3 -m dry --force -m hurry
3
aftersales: ticket 3: the step resolve lacks something: no diagnosis, no cause, no test passed, no phone of the customer (gate repair)
hint: no diagnosis: aftersales ticket diagnose 3 -m TEXT
hint: no cause: aftersales ticket diagnose 3 -m TEXT --cause own|third_party|user
hint: no test passed: aftersales ticket work 3 --action inspect -m STEPS --test passed
hint: no phone of the customer: aftersales customer edit 3 --phone PHONE
hint: May be passed with --force -m WHY by role:supervisor.
[1]
$ aftersales ticket resolve 3 -m dry --force
aftersales: ticket 3: the step resolve lacks something: no diagnosis, no cause, no test passed, no phone of the customer (gate repair)
hint: no diagnosis: aftersales ticket diagnose 3 -m TEXT
hint: no cause: aftersales ticket diagnose 3 -m TEXT --cause own|third_party|user
hint: no test passed: aftersales ticket work 3 --action inspect -m STEPS --test passed
hint: no phone of the customer: aftersales customer edit 3 --phone PHONE
hint: May be passed with --force -m WHY by role:supervisor.
[1]
$ aftersales --actor supervisor ticket resolve 3 -m 'dry, by eye' --force
$ aftersales --actor supervisor ticket note 3 --force
aftersales: 'ticket note' needs -m, --message TEXT
hint: aftersales ticket note --help
[2]
$ aftersales --actor supervisor ticket note 3 --force -m seen
$ aftersales ticket history 3
1	2026-03-02T01:00:00+00:00	li.na	opened	opened as fault, general
2	2026-03-02T01:00:00+00:00	supervisor	gate_forced	gate repair forced at resolve, missing diagnosis, cause, work.test_passed, customer.phone: dry, by eye
3	2026-03-02T01:00:00+00:00	supervisor	resolved	resolved: dry, by eye
4	2026-03-02T01:00:00+00:00	supervisor	noted	note: seen
$ aftersales ticket show 3 | grep forced
  03-02 01:00  supervisor  gate repair forced at resolve, missing diagnosis,
# Two meanings of close --force: without a confirmation, and past a gate.
$ aftersales ticket close 3 --force -m 'moved away'
aftersales: ticket 3: the step close lacks something: not confirmed by the customer (gate confirmed)
hint: not confirmed by the customer: aftersales ticket confirm 3
hint: May be passed with --force -m WHY by staff:supervisor.
[1]
$ aftersales --actor supervisor ticket close 3
aftersales: ticket 3 is resolved and cannot be closed before it is confirmed
hint: Confirm it first, or close it as it is: aftersales ticket close 3 --force -m WHY
hint: Possible are confirm, close, reopen, note, hear, assign and update.
[1]
$ aftersales --actor supervisor ticket close 3 --force -m 'moved away'
$ aftersales ticket confirm 2 --score 9; aftersales ticket close 2
$ aftersales ticket history 3 | tail -2
5	2026-03-02T01:00:00+00:00	supervisor	gate_forced	gate confirmed forced at close, missing confirmation: moved away
6	2026-03-02T01:00:00+00:00	supervisor	closed	closed without a confirmation: moved away
# A batch that fails keeps nothing of what passed, and counts what was refused.
$ printf '%s\n' 'ticket confirm 1' 'ticket close 1' 'ticket open -s x --category fault' 'ticket resolve 4 -m x' | aftersales batch -
aftersales: -:4: ticket 4: the step resolve lacks something: no diagnosis, no cause, no test passed, no phone of the customer (gate repair)
hint: no diagnosis: aftersales ticket diagnose 4 -m TEXT
hint: no cause: aftersales ticket diagnose 4 -m TEXT --cause own|third_party|user
hint: no test passed: aftersales ticket work 4 --action inspect -m STEPS --test passed
hint: no phone of the customer: aftersales ticket update 4 --customer ID
hint: May be passed with --force -m WHY by role:supervisor.
[1]
$ aftersales report gates --period today --format csv
gate,passed,refused,forced
repair,1,5,1
sorted,1,1,0
confirmed,1,1,1
# What is undone does not count; a refusal changed nothing and stays.
$ aftersales ticket confirm 1; aftersales ticket close 1; aftersales report gates --period today --format csv --columns gate,passed | tail -1; aftersales undo; aftersales report gates --period today --format csv --columns gate,passed | tail -1
confirmed,2
confirmed,1
$ aftersales report gates --period today --as-of 2026-03-01 --format csv
gate,passed,refused,forced
repair,0,0,0
sorted,0,0,0
confirmed,0,0,0
# An import brings what happened elsewhere: nobody asks it.
$ printf 'subject,category,opened_at,resolved_at\nold,fault,2026-02-01 09:00,2026-02-01 10:00\n' | aftersales import tickets -
aftersales: read 1, added 1, known 0, refused 0 in 0.0 s
$ aftersales report gates --period today --format csv
gate,passed,refused,forced
repair,1,5,1
sorted,1,1,0
confirmed,1,1,1
# Mistakes of the policy.
$ cat > bad.toml <<'TOML'
> version = 1
> [organization]
> timezone = "UTC"
> [[category]]
> id = "fault"
> kind = "fault"
> [[priority]]
> id = "general"
> [[staff]]
> id = "sue"
> roles = ["supervisor"]
> [[gate]]
> id = "a"
> step = "resolv"
> needs = ["diagnosys", "tag:", "no:open_calback"]
> force = "role:supervisr"
> [[gate]]
> id = "a"
> step = "close"
> needs = []
> force = "role:chief"
> [[gate]]
> id = "b"
> needs = "score"
> step = "close"
> wen = { }
> TOML
$ aftersales policy check bad.toml
bad.toml:14:8: 'resolv' is not a step (did you mean 'resolve'?)
bad.toml:15:10: 'diagnosys' is not a need of a gate (did you mean 'diagnosis'?)
bad.toml:15:23: 'tag:' is not a need of a gate (did you mean 'tag:NAME'?)
bad.toml:15:31: 'no:open_calback' is not a need of a gate (did you mean 'no:open_callback'?)
bad.toml:16:9: 'supervisr' is not a role anybody has (did you mean 'supervisor'?)
bad.toml:18:6: 'a' is already the id of the gate on line 13
bad.toml:20:9: 'needs' lists nothing, so the gate would never refuse
bad.toml:21:9: 'chief' is not a role anybody has (Known are supervisor.)
bad.toml:26:1: 'wen' is not a key of [[gate]] (did you mean 'when'?)
[3]
# Cases of the policy may expect a refusal, and show and diff tell gates.
$ cat > cases.toml <<'TOML'
> [[case]]
> name = "no diagnosis"
> at = 2026-03-02T09:00:00Z
> given = { subject = "leak", category = "fault", phone = "13800000001" }
> steps = [{ at = 2026-03-02T10:00:00Z, do = "resolve", m = "done" }]
> expect = { status = "new", refused = ["diagnosis", "cause", "work.test_passed"] }
> [[case]]
> name = "forced"
> at = 2026-03-02T09:00:00Z
> given = { subject = "leak", category = "fault" }
> steps = [{ at = 2026-03-02T10:00:00Z, do = "resolve", m = "done", force = true, actor = "supervisor" }]
> expect = { status = "resolved", refused = [] }
> [[case]]
> name = "nobody expects it"
> at = 2026-03-02T09:00:00Z
> given = { subject = "leak", category = "fault" }
> steps = [{ at = 2026-03-02T10:00:00Z, do = "resolve", m = "done" }]
> expect = { status = "resolved" }
> TOML
$ aftersales policy test cases.toml | head -4
1 of 3 cases failed
cases.toml:13: nobody expects it
  step 1 (resolve): expected taken, got ticket 1: the step resolve lacks something: no diagnosis, no cause, no test passed, no phone of the customer (gate repair)
  status: expected resolved, got new
    category    2026-03-02 09:00  fault: by a person
$ aftersales policy show gate | head -6
[[gate]]
id = "repair"
step = "resolve"
when = { category = ["fault"] }
needs = ["diagnosis", "cause", "work.test_passed", "customer.phone"]
force = "role:supervisor"
$ sed 's/"confirmation", "no:open_callback"/"confirmation", "score"/' aftersales.toml > other.toml; aftersales policy diff other.toml aftersales.toml
gate confirmed: needs	confirmation, score	confirmation, no:open_callback
$ aftersales doctor
$ aftersales export all | tee all.jsonl | grep -c gate_forced
2
$ aftersales --store other.db init -q; aftersales --store other.db import all all.jsonl; aftersales --store other.db export all | cmp - all.jsonl
aftersales: read 50, added 26, known 0, refused 0 in 0.0 s
