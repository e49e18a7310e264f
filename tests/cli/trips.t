# Trips: money and slips add up, or the stop is named; what is called off, checked, gated and carried to another store.
$ aftersales -q init --template minimal --language en
$ cat >> aftersales.toml <<'END'
> [[staff]]
> id = "li.na"
> [[staff]]
> id = "ann"
> [[checklist]]
> id = "departure"
> label = "Before setting out"
> on = "trip"
> items = [{ id = "vehicle", label = "Vehicle checked" }, { id = "km", label = "Kilometres", kind = "number" }]
> [[checklist]]
> id = "handover"
> label = "At the door"
> on = "delivery"
> when = { product = ["WM-*"] }
> items = [{ id = "shown", label = "Use explained" }]
> [[gate]]
> id = "shown"
> step = "delivery.done"
> needs = ["checklist:handover"]
> force = "role:agent"
> [[escalation]]
> id = "gone"
> at = "trip_out"
> notify = ["staff:ann"]
> [[escalation]]
> id = "handed"
> at = "delivery_done"
> notify = ["customer"]
> [notify.sms]
> command = ["tee", "-a", "sent.jsonl"]
> [notify.im]
> address = "id"
> command = ["tee", "-a", "sent.jsonl"]
> [[gate]]
> id = "ready"
> step = "trip.start"
> needs = ["assignee"]
> END
$ aftersales policy check
$ printf 'delivery add --name One --phone 13800000001 --product WM-1 --serial A1 --collect 100 --window tomorrow\ndelivery add --name Two --phone 13800000002 --product WM-1 --serial A2 --collect 80.50\ndelivery add --name Three --phone 13800000003 --product FAN-1 --serial A3\n' | aftersales batch -
1
2
3
$ aftersales -n delivery plan --date tomorrow --staff li.na 1 2 3 && aftersales trip list --count
1
aftersales: would write delivery 1: delivery_planned
aftersales: would write delivery 2: delivery_planned
aftersales: would write delivery 3: delivery_planned
aftersales: would write trip 1: trip_planned
0
$ aftersales delivery plan --date tomorrow --staff li.na --staff ann --vehicle van-1 1 2 3
1
$ aftersales trip list --format csv
id,number,state,date,staff,vehicle,stops,done,to_collect,collected,signed,money,slips,started_at,back_at,settled_at
1,TR-1,planned,2026-03-03,"li.na,ann",van-1,3,0,180.50,0.00,0,,,,,

# A second planner, whatever the order: one person, one vehicle, one trip.
$ aftersales delivery add --customer 3 --product FAN-2 && aftersales delivery plan --date tomorrow --staff agent --vehicle van-1 4
4
aftersales: 'van-1' is on trip TR-1 then, which is planned
hint: Add to that one: aftersales delivery plan --trip TR-1 ID…
[1]
$ aftersales delivery plan --date tomorrow --staff ann 4
aftersales: 'ann' is on trip TR-1 then, which is planned
hint: Add to that one: aftersales delivery plan --trip TR-1 ID…
[1]
$ aftersales delivery plan --date +2d --staff ann --vehicle van-1 4
2
$ aftersales trip assign 2 --staff agent --vehicle van-2 && aftersales trip assign 2 --vehicle van-2 && aftersales trip show 2 --format json | grep -o '"vehicle":"[a-z0-9-]*"'
"vehicle":"van-2"
"vehicle":"van-1"
"vehicle":"van-2"

# What was cancelled comes back only where nobody else has them.
$ aftersales trip cancel 2 -m snow && aftersales delivery add --customer 3 --product FAN-3 && aftersales delivery plan --date +2d --staff agent 5
5
3
$ aftersales log --limit 3 --format tsv --columns run,command
run	command
8	delivery plan
7	delivery add
6	trip cancel
$ aftersales undo 6
aftersales: trip TR-2 cannot come back: 'agent' is on trip TR-3 then, which is planned
hint: Call that one off first, or give it to somebody else.
[1]
$ aftersales delivery unplan 5 && aftersales trip list id:2,3 --format tsv --columns number,state && aftersales -q undo 6 && aftersales delivery list id:4,5 --format tsv --columns number,state,trip
number	state
TR-2	cancelled
TR-3	cancelled
number	state	trip
DL-4	planned	2
DL-5	accepted	

# Checklists of the trip, and those of deliveries that are gone through on it.
$ aftersales trip check TR-1 departure vehicle=yes kilometres=5
aftersales: the checklist 'departure' has no item 'kilometres'
hint: It has vehicle, km.
[2]
$ aftersales trip check TR-1 departure vehicle=yes km=12000 && aftersales trip check TR-1 handover shown=yes && aftersales delivery check DL-2 handover shown=no
$ aftersales delivery check DL-3 handover shown=yes
aftersales: the checklist 'handover' does not apply to delivery 3: it is for product WM-*
hint: No checklist applies to it.
[1]
$ aftersales trip show TR-1
Trip TR-1  planned
date          2026-03-03
staff         li.na,ann
vehicle       van-1
stop 1        DL-1 · planned · One · 13800000001 · WM-1 A1 · 2026-03-03 · 0.00
              of 100.00
stop 2        DL-2 · planned · Two · 13800000002 · WM-1 A2 · 0.00 of 80.50
stop 3        DL-3 · planned · Three · 13800000003 · FAN-1 A3

checklist departure  Before setting out (2 of 2 done, 0 open)
  [x] vehicle  Vehicle checked
  [x] km       Kilometres: 12000
checklist handover  At the door (1 of 1 done, 0 open)
  [x] shown  Use explained

  03-02 01:00  li.na       planned
  03-02 01:00  li.na       checked departure (vehicle=yes, km=12000)
  03-02 01:00  li.na       checked handover (shown=yes)
$ export AFTERSALES_NOW=2026-03-03T08:00:00+00:00; aftersales delivery load 1 2 3 && aftersales trip start 1 && aftersales trip show 1 --format json | grep -o '"deliveries":.*' | grep -o '"seq":[0-9]*,"id":[0-9]*\|"state":"[a-z_]*"' | head -6
"seq":1,"id":1
"state":"on_the_way"
"seq":2,"id":2
"state":"on_the_way"
"seq":3,"id":3
"state":"on_the_way"

# It is settled when it adds up.
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales delivery done 1 --signed One --collected 100 && aftersales delivery done 2 --signed Two --collected 80 && aftersales trip back 1
aftersales: stop 3 (DL-3) is on the way
hint: Say what became of it: aftersales delivery done|refuse|nobody|damage DL-3
hint: Where it stayed behind: aftersales delivery unplan DL-3
[1]
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales delivery refuse 3 -m 'Too loud.' && aftersales trip back 1 && aftersales trip settle 1 --money 180 --slips 2
aftersales: stop 2 (DL-2): 80.50 was to be collected, 80.00 was
hint: Where it came since: aftersales delivery collect DL-2 --collected 80.50 -m WHY
[1]
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales delivery collect 2 --collected 80.50 -m 'Fifty cents by transfer.' && aftersales trip settle TR-1 --money 180 --slips 2
aftersales: the stops come to 180.50 (stop 1 (DL-1) 100.00, stop 2 (DL-2) 80.50), 180.00 was handed in
hint: Say what was counted: --money AMOUNT
[1]
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales trip settle TR-1 --slips 2
aftersales: the stops come to 180.50 (stop 1 (DL-1) 100.00, stop 2 (DL-2) 80.50), nothing was handed in
hint: Say what was counted: --money AMOUNT
[1]
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales trip settle TR-1 --money 180.50 --slips 1
aftersales: 2 slips were signed (stop 1 (DL-1), stop 2 (DL-2)), 1 was handed in
hint: Say how many were counted: --slips N
[1]
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales trip settle TR-1 --money 180.50 --slips 2 --if-revision 1
aftersales: trip 1 is at revision 6, not 1
hint: Look again: aftersales trip show 1
[5]
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales trip settle TR-1 --money 180.50 --slips 2 && aftersales trip settle TR-1 && aftersales delivery list --format tsv --columns number,state,trip,collect,collected,signed
number	state	trip	collect	collected	signed
DL-1	settled	1	100.00	100.00	One
DL-2	settled	1	80.50	80.50	Two
DL-3	refused	1			
DL-4	planned	2			
DL-5	accepted				
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales trip list state:settled --format csv
id,number,state,date,staff,vehicle,stops,done,to_collect,collected,signed,money,slips,started_at,back_at,settled_at
1,TR-1,settled,2026-03-03,"li.na,ann",van-1,3,2,180.50,180.50,2,180.50,2,2026-03-03T08:00:00+00:00,2026-03-03T09:00:00+00:00,2026-03-03T09:00:00+00:00
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales -q undo && aftersales trip list id:1 --format tsv --columns state,money && aftersales delivery list id:1 --format tsv --columns state && aftersales -q undo && aftersales trip list id:1 --format tsv --columns state,money
state	money
back	
state
delivered
state	money
settled	180.50

# The day of somebody, as a list and as a calendar.
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales trip day li.na --format csv
trip,seq,number,state,window,staff,vehicle,customer,phone,address,region,product,serial,install,collect,collected,signed,note,id
TR-1,1,DL-1,settled,2026-03-03,"li.na,ann",van-1,One,13800000001,,,WM-1,A1,false,100.00,100.00,One,,1
TR-1,2,DL-2,settled,,"li.na,ann",van-1,Two,13800000002,,,WM-1,A2,false,80.50,80.50,Two,,2
TR-1,3,DL-3,refused,,"li.na,ann",van-1,Three,13800000003,,,FAN-1,A3,false,,,,,3
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales trip day ann 2026-03-03 --format ics | head -14
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//aftersales//aftersales 0.1.0//EN
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:delivery-1-1772413200@aftersales
DTSTAMP:20260303T090000Z
DTSTART;VALUE=DATE:20260303
DTEND;VALUE=DATE:20260304
SEQUENCE:8
SUMMARY:DL-1 One
DESCRIPTION:13800000001\nWM-1 A1\nTR-1 / 1\n100.00
CATEGORIES:li.na,ann
STATUS:CONFIRMED

# Gates stand where a ticket hangs; with it deliveries are moved and called off.
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales ticket open -s 'Send another' --product WM-9 --customer 1 && aftersales ticket open -s 'The same' --customer 1
1
2
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales delivery add --customer 1 --product WM-9 --serial A9 --ticket 1 && aftersales delivery plan --date today --staff agent 6 && aftersales delivery load 6 && aftersales trip start 4
6
4
aftersales: ticket 1: the step trip.start lacks something: no assignee (gate ready)
hint: no assignee: aftersales ticket assign 1 STAFF
[1]
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales ticket assign 1 agent && aftersales trip start 4 && aftersales delivery done 6
aftersales: ticket 1: the step delivery.done lacks something: the checklist 'handover' is not done (gate shown)
hint: the checklist 'handover' is not done: aftersales delivery check DL-6 handover ITEM=VALUE
hint: May be passed with --force -m WHY by role:agent.
[1]
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales --actor agent delivery done 6 --force; aftersales --actor agent delivery done 6 --force -m 'In a hurry.' && aftersales ticket show 1 | sed -n '/^delivery/p; /delivery 6/p; /forced/p'
aftersales: --force needs a reason
hint: Say why with -m WHY.
delivery    DL-6 · delivered · product WM-9
  03-03 09:00  li.na       delivery 6 accepted
  03-03 09:00  li.na       delivery 6 planned
  03-03 09:00  li.na       delivery 6 loaded
  03-03 09:00  li.na       delivery 6 on the way
  03-03 09:00  agent       gate shown forced at delivery.done, missing
  03-03 09:00  agent       delivery 6 delivered
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales delivery add --customer 1 --product WM-9 --ticket 2 && aftersales ticket merge 2 --into 1 && aftersales delivery list ticket:1 --format tsv --columns number,state && aftersales ticket cancel 1 -m no && aftersales delivery list ticket:1 --format tsv --columns number,state
7
number	state
DL-6	delivered
DL-7	accepted
number	state
DL-6	delivered
DL-7	cancelled
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales notify list event:gone,handed --format csv --columns event,to,ticket && aftersales -q notify send; grep -o '"text":"[^"]*"' sent.jsonl | sort -u
event,to,ticket
gone,staff:ann,
handed,customer:1,
handed,customer:2,
gone,staff:ann,
handed,customer:1,1
"text":"Dear One, your WM-1 (delivery DL-1) was handed over. Please tell us if anything is wrong. Service desk"
"text":"Dear One, your WM-9 (delivery DL-6) was handed over. Please tell us if anything is wrong. Service desk"
"text":"Dear Two, your WM-1 (delivery DL-2) was handed over. Please tell us if anything is wrong. Service desk"
"text":"gone. TR-1, 2026-03-03, van-1, li.na, ann - Service desk"
"text":"gone. TR-4, 2026-03-03, , agent - Service desk"
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales export all > all.jsonl && mkdir other && cp aftersales.toml other && cd other && aftersales -q init && aftersales -q import all ../all.jsonl && aftersales export all > again.jsonl && cmp ../all.jsonl again.jsonl && aftersales doctor

# Orders of another program, by their reference.
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; cat > orders.csv <<'END'
> number,buyer,tel,model,when,cash
> S-1,Four,13800000004,WM-1,2026-03-05,99
> S-2,One,13800000001,FAN-3,,
> END
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; cat > map.toml <<'END'
> [map]
> reference = "number"
> order = "number"
> customer_name = "buyer"
> phone = "tel"
> product = "model"
> promised_at = "when"
> collect = "cash"
> END
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales import deliveries orders.csv --map map.toml 2>&1 | sed 's/[0-9.]* s$/N s/' && aftersales import deliveries orders.csv --map map.toml 2>&1 | sed 's/[0-9.]* s$/N s/'
aftersales: read 2, added 2, known 0, refused 0 in N s
aftersales: read 2, added 0, known 2, refused 0 in N s
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales delivery list reference:S-1,S-2 --format tsv --columns reference,customer,product,promised_at,collect,customer_id
reference	customer	product	promised_at	collect	customer_id
S-1	Four	WM-1	2026-03-05	99.00	4
S-2	One	FAN-3			1
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; printf 'product,phone\nWM-1,13800000001\n' | aftersales import deliveries -
aftersales: -:2: column 'reference': a delivery is known by its reference: the number of the order will do
[1]
$ export AFTERSALES_NOW=2026-03-03T09:00:00+00:00; aftersales complete delivery 1 && aftersales complete trip 1 | cut -f1
1	WM-1
1
