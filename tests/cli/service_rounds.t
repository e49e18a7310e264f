# Reservations of one part that run out together go one after the other, whatever the first sets free.
$ aftersales -q init --template minimal --language en
$ cat >> aftersales.toml <<'END'
> [[gate]]
> id = "written"
> step = "part.issue"
> needs = ["diagnosis"]
> force = "role:supervisor"
> [[gate]]
> id = "seen"
> step = "visit.arrive"
> needs = ["diagnosis"]
> [[gate]]
> id = "loaded"
> step = "trip.plan"
> needs = ["customer"]
> [[gate]]
> id = "known"
> step = "delivery.plan"
> needs = ["customer"]
> [[staff]]
> id = "kim"
> roles = ["supervisor"]
> END
$ sed 's/part.issue/reservation.issue/' aftersales.toml > old.toml && aftersales policy check old.toml
aftersales: old.toml:157:8: 'reservation.issue' is not a step: it is called part.issue now
[3]
$ aftersales ticket open -s Leaks --name Ann --phone 13800000001
1
$ aftersales ticket open -s Hums --name Bob --phone 13800000002
2
$ aftersales part add P1
1
$ aftersales part receive P1 2
1
$ aftersales part reserve P1 2 --ticket 1 --until 2026-03-03
1
$ aftersales part reserve P1 2 --ticket 2 --until 2026-03-03 --queue
2
$ aftersales --now 2026-03-05T09:00Z escalate -O csv --columns step,record
step,record
$ aftersales --now 2026-03-05T09:00Z part reservations -O csv --columns id,state
id,state
1,released
2,released
$ aftersales --now 2026-03-05T09:00Z doctor
# What a gate at the issue asks, it asks of work too, and who may passes it there.
$ aftersales ticket work 1 --action replace -m 'New seal.' --part P1
aftersales: ticket 1: the step part.issue lacks something: no diagnosis (gate written)
hint: no diagnosis: aftersales ticket diagnose 1 -m TEXT
hint: May be passed with --force -m WHY by role:supervisor.
[1]
$ aftersales --actor kim ticket work 1 --action replace -m 'New seal.' --part P1 --force
# Who finds nobody at the door has arrived without being asked for more.
$ aftersales visit plan --ticket 1 --start '2026-03-02 10:00' --staff kim
1
$ aftersales --now 2026-03-02T10:05Z visit finish 1 nobody_home
$ aftersales visit history 1 -O csv --columns kind
kind
visit_planned
visit_arrived
visit_nobody_home
# Both gates of a delivery that goes on a trip are noted.
$ aftersales delivery add --ticket 1 --customer 1 --product W1
1
$ aftersales delivery plan 1 --date tomorrow --staff kim
1
$ aftersales report gates --period 2026-W10 -O csv
gate,passed,refused,forced
written,0,1,1
seen,0,0,0
loaded,1,0,0
known,1,0,0
# What lay somewhere before the policy named its outlets can be moved away.
$ aftersales -q part receive P1 3 --place east
3
$ printf '[[outlet]]\nid = "west"\n' >> aftersales.toml
$ aftersales part receive P1 1 --place easst
aftersales: 'easst' is not an outlet of the policy
hint: The policy has west.
[2]
$ aftersales part move P1 3 --from east --to west
4
# A row that names somebody else gives the customer nothing of theirs, and a closed ticket's tier is not the customer's.
$ aftersales customer edit 2 --tier vip
$ printf 'reference,subject,opened_at,customer_name,phone,email\nR1,Drips,2026-02-02 10:00,Zoe,13800000001,zoe@x.org\n' | aftersales import tickets - 2>&1 | sed 's/ in [0-9.]* s//'
aftersales: -: 1 row names somebody else than the customer whose phone or unit it is: kept as who reported it
aftersales: read 1, added 1, known 0, differ 1, refused 0
$ aftersales customer list id:1 -O csv --columns name,email
name,email
Ann,
$ printf 'reference,subject,opened_at,resolved_at,closed_at,phone,tier\nR2,Rattles,2026-02-02 10:00,2026-02-03 10:00,2026-02-04 10:00,13800000002,vip\n' > r2.csv && aftersales -q import tickets r2.csv && aftersales customer edit 2 --tier gold && sed 's/Rattles/Rattled/' r2.csv | aftersales import tickets - --on-known update 2>&1 | sed 's/ in [0-9.]* s//'
aftersales: read 1, added 0, updated 1, known 0, refused 0
$ aftersales customer list id:2 -O csv --columns tier
tier
gold
# Steps name ids.
$ printf 'reference,subject,opened_at,steps\nR3,Drips,2026-02-02 10:00,"2026-02-03T10:00:00+00:00 changed priority from=general to=General"\n' | aftersales import tickets -
aftersales: -:2: column 'steps': 'General' is what people call it: its id is 'general'
[1]
