# What was found on the released program of tasks, parts, visits, returns and deliveries.
$ aftersales -q init --template minimal --language en
$ cat >> aftersales.toml <<'TOML'
> [[staff]]
> id = "t1"
> [[staff]]
> id = "t2"
> [[team]]
> id = "workshop"
> members = ["staff:t1", "staff:t2"]
> lead = "t2"
> [[escalation]]
> id = "for-you"
> at = "task_added"
> notify = ["assignee"]
> [[escalation]]
> id = "task-late"
> clock = "task"
> at = "due"
> notify = ["assignee"]
> [[escalation]]
> id = "you-go"
> at = "visit_planned"
> notify = ["assignee"]
> [[escalation]]
> id = "visit-late"
> at = "visit_late"
> notify = ["assignee", "role:supervisor"]
> TOML
$ aftersales policy check
$ aftersales ticket open -s leak --name Ann --phone 13800000001 --category fault --product WM-1 --assign agent
1
# A task is told to whom it is for, and to those who follow the ticket.
$ aftersales ticket follow 1 supervisor; aftersales task add --ticket 1 --to t1 --due +2h -m 'Check the hose.'
1
$ aftersales task add --ticket 1 --team workshop --due +3h -m 'Order one.' --at 'today 01:00'
2
$ aftersales task add --ticket 1 --to t1 --due +3h -m 'Order one.' --at 'today 02:00'
aftersales: 2026-03-02T02:00:00+00:00 lies in the future
[1]
$ aftersales notify list --format csv --columns id,to,event
id,to,event
1,staff:t1,for-you
2,staff:supervisor,for-you
3,staff:t2,for-you
4,staff:supervisor,for-you
# So is that it is late; what comes is told by the number of what it is of.
$ aftersales escalate --list --within 5h --format csv
id,step,clock,due_at,actions,record
1,task-late,task,2026-03-02T03:00:00+00:00,notify assignee,task 1
1,task-late,task,2026-03-02T04:00:00+00:00,notify assignee,task 2
$ aftersales --now 2026-03-02T12:30:00+08:00 escalate --format csv
id,step,clock,due_at,actions,record
1,task-late,task,2026-03-02T03:00:00+00:00,notify assignee,task 1
1,task-late,task,2026-03-02T04:00:00+00:00,notify assignee,task 2
$ aftersales notify list --format csv --columns id,to,event | tail -4
5,staff:t1,task-late
6,staff:supervisor,task-late
7,staff:t2,task-late
8,staff:supervisor,task-late
# The same key once more is known, and said alike everywhere.
$ aftersales task add --ticket 1 --to t1 --due +4h -m x --reference K1; aftersales task add --ticket 1 --to t1 --due +4h -m x --reference K1
3
aftersales: known: 'K1' is task 3
3
# Why is said where there is something to say.
$ aftersales task drop 3; aftersales task reopen 3; aftersales task done 1 2 3; aftersales task list --format csv --columns id,state
id,state
1,done
2,done
3,done
# Two parts may name each other, one of them first; none names itself.
$ aftersales part add S --name Seal; aftersales part add V --substitutes W; aftersales part add W --substitutes V
1
aftersales: warning: there is no part W yet
2
3
$ aftersales part add X --substitutes X
aftersales: X cannot take its own place
[2]
# What the van has goes first, and the rest comes from main.
$ aftersales part receive S 2 --place van:t1; aftersales part receive S 3 --reference R1; aftersales part receive S 3 --reference R1
1
2
aftersales: known: 'R1' is part move 2
2
$ aftersales ticket work 1 --action replace -m sealed --part S=4 --by t1; aftersales part reservations --format csv --columns id,quantity,place,state,used
id,quantity,place,state,used
1,2,van:t1,issued,2
2,2,main,issued,2
$ aftersales part move S 1 --from main --to van:t1; aftersales ticket work 1 --action replace -m sealed --part S=2 --by t1
5
aftersales: 2 of S are wanted; free are 1 at van:t1 and 0 at main
[1]
# Where no place has all of it those are named that have some, what can take its place, and when more come.
$ aftersales part receive S 1 --place north; aftersales part order S 9 --supplier acme --expected +5bd -m 'by train' --reference O1; aftersales part order S 9 --supplier acme --expected +5bd --reference O1
aftersales: warning: nothing lies at north until now
6
1
aftersales: known: 'O1' is part order 1
1
$ aftersales part reserve S 3 --ticket 1
aftersales: 3 of S are wanted, and 0 are free at main
hint: north has 1 free, van:t1 has 1 free.
hint: More are expected on 2026-03-09; --queue waits for them.
[1]
$ aftersales part reserve S 3 --ticket 1 --place north
aftersales: 3 of S are wanted, and 1 are free at north
hint: van:t1 has 1 free.
hint: More are expected at main on 2026-03-09.
[1]
$ aftersales part receive W 1 --place van:t2; aftersales part reserve V 2 --ticket 1
7
aftersales: 2 of V are wanted, and 0 are free at main
hint: W can take its place: van:t2 has 1 free.
[1]
# What is issued is issued; more of it is refused.
$ aftersales part reserve W 1 --ticket 1 --place van:t2 -m 'for Ann' --reference N1; aftersales part reserve W 1 --ticket 1 --place van:t2 --reference N1
3
aftersales: known: 'N1' is reservation 3
3
$ aftersales part issue 3 1 && aftersales part issue 3
$ aftersales part issue 3 1
aftersales: reservation 3 is issued, all 1 of it: nothing is left
hint: For more: aftersales part issue W 1 --ticket 1
hint: What is too much comes back: aftersales part return 3 N
[1]
# A broken piece is a record, and its id is printed.
$ aftersales part return 3 1 --defective --fault bent; aftersales part defective list --format csv --columns id,sku,state
1
id,sku,state
1,W,held
# Nothing is given out of scrap and the like: none of it is free, and none is to be ordered.
$ aftersales part receive S 2 --place scrap && aftersales part edit S --reorder 4 && aftersales part list place:scrap --format csv --columns sku,place,on_hand,free,low
10
sku,place,on_hand,free,low
S,scrap,2,0,false
$ aftersales part low 'place:north,scrap,van:t1' --format csv
sku,name,place,free,on_order,reorder,suggested
S,Seal,north,1,0,4,4
S,Seal,van:t1,1,0,4,4
# What is to be loaded lies in the handler's van, else where most are.
$ aftersales ticket open -s leak --category fault --product WM-1 --name Bob; aftersales ticket resolve 1 -m done; aftersales part receive S 5 --place van:t2; aftersales part suggest --ticket 2 --format csv
2
11
sku,name,share,cases,free,place
S,Seal,1,1,5,van:t2
$ aftersales ticket assign 2 t1; aftersales part suggest --ticket 2 --format csv --columns sku,free,place
sku,free,place
S,1,van:t1
# A delay of an order is told to whom it delays.
$ aftersales part reserve S 20 --ticket 2 --queue -m 'whole batch'; aftersales ticket promise 2 2026-03-10 -m parts; aftersales part expect 1 2026-03-11 -m customs --told phone; aftersales ticket history 2 | grep delayed | cut -f 4-
4
delayed	delayed from 2026-03-10 to 2026-03-12, told by phone: customs
# A visit is told to who goes; who has none on a day and names nobody is told that others have.
$ aftersales visit plan --ticket 2 --start '2026-03-02 14:00' --staff t2 --told phone --reference P1; aftersales visit plan --ticket 2 --start '2026-03-02 14:00' --staff t2 --reference P1
1
aftersales: known: 'P1' is visit 1
1
$ aftersales notify list --format csv --columns to,event | tail -1
staff:t2,you-go
$ aftersales --actor t1 visit day
aftersales: this is the day of t1, who has no visit; others have 1
hint: aftersales visit day all 2026-03-02
$ aftersales --actor t1 visit day t1
$ aftersales --actor t2 visit day --columns number,staff
VS-1	t2
# The last word to the customer stands.
$ aftersales visit move 1 --to '2026-03-02 15:00' -m traffic --told sms; aftersales visit show 1 --format json | grep -o '"told_last":"[a-z]*"'
"told_last":"sms"
# What comes of visits is listed, and what was told of a late one is named.
$ aftersales escalate --list --within 15h --format csv
id,step,clock,due_at,actions,record
2,visit_late,,2026-03-02T15:15:00+00:00,,VS-1
$ aftersales --now 2026-03-02T15:20:00Z escalate --format csv
id,step,clock,due_at,actions,record
2,visit_late,,2026-03-02T15:15:00+00:00,"notify assignee,notify role:supervisor",VS-1
# A technician at the door says in one step that nobody is there.
$ aftersales --now 2026-03-02T15:30:00Z visit finish 1 nobody_home && aftersales visit list --format csv --columns state,arrived_at,left_at,minutes,late_minutes
state,arrived_at,left_at,minutes,late_minutes
nobody_home,2026-03-02T15:30:00+00:00,2026-03-02T15:30:00+00:00,0,30
# The files of a ticket are those of what hangs on it too.
$ echo slip > slip.txt; aftersales --now 2026-03-02T16:00:00Z visit plan --ticket 2 --start '2026-03-03 10:00' --staff t2 --attach slip.txt; aftersales --now 2026-03-02T16:00:00Z part receive W 1 --attach slip.txt; aftersales --now 2026-03-02T16:00:00Z delivery add --customer 2 --product WM-1 --ticket 2 --window '2026-03-03 9:00..12:00' --attach slip.txt
2
12
1
$ aftersales attachment list 2 --format csv --columns name,object,id,record; aftersales attachment list 2 nothing --count; aftersales attachment list 99
name,object,id,record
slip.txt,delivery,1,DL-1
slip.txt,ticket,2,2
0
aftersales: there is no ticket 99
[1]
# A delay on the road: another hour, and the same trip.
$ aftersales --now 2026-03-02T16:00:00Z delivery plan --date 2026-03-03 --staff agent 1 && aftersales --now 2026-03-02T16:00:00Z delivery load 1 && aftersales --now 2026-03-03T08:00:00Z trip start 1
1
$ aftersales --now 2026-03-03T11:00:00Z delivery move 1 --to '2026-03-03 14:00..16:00' -m 'Flat tyre.' --told phone && aftersales delivery list --format csv --columns number,state,window,trip
number,state,window,trip
DL-1,on_the_way,2026-03-03 14:00..16:00,1
$ aftersales --now 2026-03-03T11:00:00Z delivery move 1 --to 2026-03-04 -m 'Flat tyre.'
aftersales: delivery DL-1 is on the way, with a trip of 2026-03-03
hint: A delay on that day: aftersales delivery move 1 --to '2026-03-03 15:00..18:00' -m WHY
hint: It comes back: aftersales delivery refuse 1 -m WHY, or delivery nobody
[1]
# Another unit came than was announced: it is what is exchanged, and the other stays.
$ aftersales asset add --serial A1 --product WM-1 --customer 1 --delivered 2026-02-20; aftersales asset add --serial B9 --product WM-1 --customer 1 --delivered 2026-02-21
1
2
$ aftersales ticket open -s noisy --customer 1 --serial A1; aftersales return open --ticket 3 --reason noisy --reference T1; aftersales return open --ticket 3 --reason noisy --reference T1
3
1
aftersales: known: 'T1' is return 1
1
$ aftersales return approve 1 --force -m ok && aftersales return receive 1 --serial B9 --accept-other && aftersales return inspect 1 --quality yes -m 'It is.' && aftersales return decide 1 exchange --force -m ok
RMA-000001-3
$ aftersales return exchange 1 --serial C1; aftersales asset list --format csv --columns serial,given_back,replaced_by,replaces
aftersales: warning: return RT-1: 'B9' came instead of 'A1', which stays the customer's, with its calls
serial,given_back,replaced_by,replaces
A1,,,
B9,2026-03-02,C1,
C1,,,B9
# How nothing is paid says nothing, and is not refused.
$ aftersales return settle 1 --by cash && aftersales return settle 1 --by cash; aftersales return list --format csv --columns state,paid,method
aftersales: warning: return RT-1: nothing is paid back, so that --by says nothing
aftersales: warning: return RT-1: nothing is paid back, so that --by says nothing
state,paid,method
settled,,
# What came is no known unit: the announced one is what is exchanged.
$ aftersales asset add --serial D1 --product WM-1 --customer 1 --delivered 2026-02-20; aftersales ticket open -s noisy --customer 1 --serial D1; aftersales return open --ticket 4 --reason noisy
4
4
2
$ aftersales return approve 2 --force -m ok && aftersales return receive 2 --serial Z9 --accept-other && aftersales return inspect 2 --quality yes -m 'It is.' && aftersales return decide 2 exchange --force -m ok
RMA-000002-1
$ aftersales return exchange 2 --serial C2; aftersales asset list serial:D1 --format csv --columns serial,given_back,replaced_by
aftersales: warning: return RT-2: 'Z9' came, which is no unit of the customer's: 'D1' counts as given back
serial,given_back,replaced_by
D1,2026-03-02,C2
# An end of a return or a reservation that comes is listed too.
$ aftersales ticket open -s loud --customer 1 --product WM-1; aftersales part reserve W 1 --ticket 5 --until 2026-03-04; aftersales escalate --list --within 4d --format csv | grep part_released
5
5
5,part_released,,2026-03-05T00:00:00+00:00,,reservation 5
$ aftersales doctor
