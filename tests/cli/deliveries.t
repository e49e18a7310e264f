# Goods from the order to the unit with its warranty and its calls, and what goes wrong on the way. D28.
$ aftersales -q init --template minimal --language en
$ cat > aftersales.toml <<'END'
> version = 1
> [organization]
> name = "Desk"
> timezone = "Asia/Shanghai"
> language = "en"
> [calendar.office]
> hours = { mon-fri = ["09:00-18:00"] }
> [[category]]
> id = "fault"
> kind = "fault"
> [[category]]
> id = "transport"
> kind = "logistics"
> [[priority]]
> id = "general"
> [callbacks]
> notice = "1d"
> [[callback]]
> id = "d7"
> after = "delivered"
> window = ["7d", "15d"]
> [delivery]
> vehicles = ["A12345", "B777"]
> [[escalation]]
> id = "moved"
> at = "delivery_moved"
> notify = ["customer"]
> [[escalation]]
> id = "here"
> at = "delivery_done"
> when = { product = ["WM-*"] }
> notify = ["customer", "staff:mia"]
> [[escalation]]
> id = "slow"
> at = "delivery_late"
> notify = ["staff:mia"]
> [[staff]]
> id = "li.na"
> name = "Li Na"
> [[staff]]
> id = "wang.lei"
> [[staff]]
> id = "mia"
> email = "mia@desk.example"
> [notify.sms]
> command = ["tee", "-a", "sent.jsonl"]
> [notify.email]
> command = ["tee", "-a", "sent.jsonl"]
> END
$ aftersales policy check
aftersales.toml:15:6: warning: no plan has targets for the priority 'general'
$ aftersales product add WM-100 --warranty 3y && aftersales customer add --name Bob --phone 13800000002 --address 'Hill 2' --region south
1
1
# Nobody needs a ticket; the customer is found by the phone, or made.
$ aftersales delivery add --name Ann --phone 13800000001 --address 'Lake Road 1' --region north --product WM-100 --serial SN1 --order S-88 --window 'tomorrow 9:00..12:00' --collect 1200 --install --reference shop-88 -m 'Third floor.' --told phone
1
$ aftersales delivery add --phone 13800000002 --product WM-100 --window tomorrow
2
$ aftersales delivery add --customer 1 --address 'Mill 5' --region west --product FAN-1 --serial SN9
3
$ aftersales delivery list --format csv
id,number,state,customer,phone,address,region,product,serial,window,trip,seq,staff,promised_at,collect,collected,signed,delivered_at,installed_at,claim
1,DL-1,accepted,Ann,13800000001,Lake Road 1,north,WM-100,SN1,2026-03-03 09:00..12:00,,,,2026-03-03,1200.00,,,,,
2,DL-2,accepted,Bob,13800000002,Hill 2,south,WM-100,,2026-03-03,,,,2026-03-03,,,,,,
3,DL-3,accepted,Bob,13800000002,Mill 5,west,FAN-1,SN9,,,,,,,,,,,
$ aftersales delivery list --format tsv --columns id,window,address,region,promised_at,customer_id,order,reference,install,note
id	window	address	region	promised_at	customer_id	order	reference	install	note
1	2026-03-03 09:00..12:00	Lake Road 1	north	2026-03-03	2	S-88	shop-88	true	Third floor.
2	2026-03-03	Hill 2	south	2026-03-03	1			false	
3		Mill 5	west		1			false	
$ aftersales delivery add --name Ann --phone 13800000001 --product WM-100 --serial SN1 --reference shop-88
aftersales: known: 'shop-88' is delivery 1
1
$ aftersales delivery add --name Ann --phone 13800000001 --product WM-200 --reference shop-88
aftersales: the reference 'shop-88' belongs to delivery 1, which has another product
hint: Look at it: aftersales delivery show 1
[5]
$ aftersales delivery add --product WM-100
aftersales: nobody was named who gets the goods
hint: Say who it is: --customer ID, or --name NAME --phone PHONE.
[2]
$ aftersales delivery add --name Cid --product WM-100 --window yesterday
aftersales: 2026-03-02T00:00:00+08:00 has passed
[2]
$ aftersales delivery add --name Cid --product WM-100 --window 'tomorrow 12:00..9:00'
aftersales: 'tomorrow 12:00..9:00' ends before it begins
[2]
$ aftersales delivery add --name Cid --product WM-100 --collect 12.x
aftersales: --collect: '12.x' is not an amount: expected a number such as 12.50
[2]
$ aftersales delivery add --name Cid --phone 13800000003 --product WM-100 --ticket 7
aftersales: there is no ticket 7
[1]
$ aftersales customer list --count
2

# A trip: who is unknown, away, or on another one is named.
$ aftersales delivery plan --date tomorrow --staff li --vehicle A12345 1
aftersales: 'li' is not a staff member of the policy
hint: The policy has li.na, wang.lei, mia.
[2]
$ aftersales delivery plan --date tomorrow --staff li.na --vehicle A1234 1
aftersales: 'A1234' is not a vehicle of the policy
hint: Did you mean 'A12345'?
[2]
$ aftersales delivery plan --date yesterday --staff li.na 1
aftersales: 2026-03-01 has passed: a trip is planned ahead
[2]
$ aftersales delivery plan --staff li.na 1
aftersales: on which day was not said
hint: Say it with --date DATE, or name a trip: --trip TRIP.
[2]
$ aftersales staff away wang.lei tomorrow && aftersales delivery plan --date tomorrow --staff wang.lei 1
1
aftersales: 'wang.lei' is away on 2026-03-03
hint: See aftersales staff absences wang.lei
[1]
$ aftersales delivery plan --date tomorrow --staff li.na --vehicle A12345 DL-2 reference:shop-88
1
$ aftersales delivery plan --date tomorrow --staff li.na --vehicle A12345 DL-2 1
1
$ aftersales delivery plan --date tomorrow --staff li.na 3
aftersales: 'li.na' is on trip TR-1 then, which is planned
hint: Add to that one: aftersales delivery plan --trip TR-1 ID…
[1]
$ aftersales delivery plan --date tomorrow --staff mia --vehicle A12345 3
aftersales: 'A12345' is on trip TR-1 then, which is planned
hint: Add to that one: aftersales delivery plan --trip TR-1 ID…
[1]
$ aftersales delivery plan --date tomorrow --staff mia --vehicle B777 1
aftersales: delivery DL-1 is on trip TR-1 already
hint: Take it off first: aftersales delivery unplan 1
[1]
$ aftersales delivery plan --trip TR-1 --staff mia 3
aftersales: --trip names a day, people and a vehicle already
hint: Others go: aftersales trip assign TRIP --staff STAFF
[2]
$ aftersales delivery plan --trip TR-1 3
1
$ aftersales delivery list trip:TR-1 staff:li.na --sort seq --format tsv --columns seq,number,state,staff,trip,promised_at
seq	number	state	staff	trip	promised_at
1	DL-2	planned	li.na	1	2026-03-03
2	DL-1	planned	li.na	1	2026-03-03
3	DL-3	planned	li.na	1	2026-03-03
$ aftersales notify list --format csv --columns id,event,to,state,not_before
id,event,to,state,not_before
1,delivery,customer:1,waiting,2026-03-02T09:00:00+08:00
2,delivery,customer:2,waiting,2026-03-02T09:00:00+08:00
3,delivery,customer:1,waiting,2026-03-02T09:00:00+08:00

# The order of the way, and the day that cannot be kept.
$ aftersales trip route TR-1 DL-1 DL-2
aftersales: stop 3 (DL-3) is not named
hint: Name all stops that are still to come, in their new order.
[2]
$ aftersales trip route TR-1 DL-1 DL-2 DL-3 && aftersales delivery list trip:1 --sort seq --format tsv --columns seq,number
seq	number
1	DL-1
2	DL-2
3	DL-3
$ aftersales delivery move DL-2 --to 'fri 13:00..17:00' -m 'Not in stock.' --told sms
$ aftersales delivery move DL-2 --to 'fri 13:00..17:00' -m 'Not in stock.'
$ aftersales delivery list id:2 --format tsv --columns number,state,window,trip,seq,promised_at,moved
number	state	window	trip	seq	promised_at	moved
DL-2	accepted	2026-03-06 13:00..17:00			2026-03-06	1
$ aftersales delivery plan --date tomorrow --staff mia DL-2 && aftersales -q undo
aftersales: warning: delivery DL-2 was promised for 2026-03-06 13:00..17:00; tell the customer: aftersales delivery move DL-2 --to 2026-03-03 -m WHY --told CHANNEL
2
$ aftersales notify list --format csv --columns id,event,to,state,trouble
id,event,to,state,trouble
1,delivery,customer:1,cancelled,the delivery was moved or is not to come any more
2,delivery,customer:2,waiting,
3,delivery,customer:1,waiting,
4,moved,customer:1,waiting,
5,delivery,customer:1,cancelled,run 11 was undone

# What is not loaded stays behind; a trip that is out takes nothing more.
$ aftersales delivery done 1
aftersales: delivery DL-1: 1200.00 was to be collected, and nothing is said of it
hint: Say what was: --collected 1200.00, or --collected 0
[1]
$ aftersales trip start 1
aftersales: stop 1 (DL-1) is not loaded
hint: Load it: aftersales delivery load 1
hint: Leave it behind: aftersales delivery unplan 1
[1]
$ aftersales delivery list -q trip:TR-1 | aftersales delivery load - && aftersales trip list --format csv
id,number,state,date,staff,vehicle,stops,done,to_collect,collected,signed,money,slips,started_at,back_at,settled_at
1,TR-1,loading,2026-03-03,li.na,A12345,2,0,1200.00,0.00,0,,,,,
$ export AFTERSALES_NOW=2026-03-03T08:30:00+08:00; aftersales trip start TR-1 && aftersales trip start TR-1 && aftersales delivery list trip:1 --format tsv --columns number,state
number	state
DL-1	on_the_way
DL-3	on_the_way
$ export AFTERSALES_NOW=2026-03-03T08:30:00+08:00; aftersales delivery plan --trip TR-1 2
aftersales: trip TR-1 is out and takes nothing more
hint: Plan another one: aftersales delivery plan --date DATE --staff STAFF ID…
[1]
$ export AFTERSALES_NOW=2026-03-03T08:30:00+08:00; aftersales trip assign TR-1 --staff mia
aftersales: trip 1 is out: assign is not possible
hint: Possible: back, settle.
[1]
$ export AFTERSALES_NOW=2026-03-03T08:30:00+08:00; aftersales delivery move 1 --to fri -m x
aftersales: delivery DL-1 is on the way, with a trip of 2026-03-03
hint: A delay on that day: aftersales delivery move 1 --to '2026-03-03 15:00..18:00' -m WHY
hint: It comes back: aftersales delivery refuse 1 -m WHY, or delivery nobody
[1]

# At the door: the unit is the customer's with its day, and the calls follow, once.
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales delivery done 1 --signed Ann
aftersales: delivery DL-1: 1200.00 was to be collected, and nothing is said of it
hint: Say what was: --collected 1200.00, or --collected 0
[1]
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales delivery done 1 --signed Ann --serial SN2 --collected 1200
aftersales: delivery DL-1 is of the unit 'SN1', not 'SN2'
hint: Where that one is right all the same: --accept-other
[1]
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales asset add --serial SN5 --product WM-100 --customer 1 && aftersales delivery done 1 --serial SN5 --accept-other --collected 1200
1
aftersales: the unit 'SN5' is customer 1's
hint: Look at them: aftersales customer show 1
hint: Where it has changed hands: --take-over
[1]
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales asset add --serial SN6 --product FAN-1 --customer 2 && aftersales delivery done 1 --serial SN6 --accept-other --collected 1200
2
aftersales: the unit 'SN6' is a FAN-1, and delivery DL-1 is of a WM-100
hint: Look at it: aftersales asset show serial:SN6
[1]
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; echo slip > slip.txt; aftersales delivery done 1 --signed Ann --collected 1200 --attach slip.txt --at 'today 09:40' && aftersales delivery done 1 --signed Ann --collected 1200
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales delivery done 1 --collected 1100
aftersales: delivery DL-1 was handed over already, and otherwise
hint: Money that came later: aftersales delivery collect 1 --collected AMOUNT -m WHY
hint: What was wrong: aftersales undo, see aftersales delivery history 1
[1]
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales asset list serial:SN1 --format csv --columns serial,product,customer,delivered,warranty_state
serial,product,customer,delivered,warranty_state
SN1,WM-100,Ann,2026-03-03,in
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales callback schedule --horizon 15d --format csv --columns id,program,due_from,customer,serial
id,program,due_from,customer,serial
1,d7,2026-03-10,Ann,SN1
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales notify list event:here --format csv --columns event,to,ticket
event,to,ticket
here,customer:2,
here,staff:mia,
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales delivery show 1
Delivery DL-1  delivered
customer      2 · Ann · 13800000001
address       Lake Road 1
region        north
product       WM-100
serial        SN1
window        2026-03-03 09:00..12:00
trip          trip 1
stop          1
promised      2026-03-03
to collect    1200.00 CNY
collected     1200.00 CNY
signed        Ann
delivered     03-03 09:40
asset         asset 3
to install    yes
order         S-88
reference     shop-88
told          phone
note          Third floor.
loaded        03-02 09:00
set out       03-03 08:30

  03-02 09:00  li.na       accepted: Third floor.
  03-02 09:00  li.na       planned (trip 1, stop 2)
  03-02 09:00  li.na       routed (stop 1)
  03-02 09:00  li.na       loaded
  03-03 08:30  li.na       on the way
  03-03 09:40  li.na       delivered (serial SN1, collected 1200.00, signed Ann,
                           asset 3)
  03-03 09:40  li.na       attached c3d480224322 (text/plain, 5 bytes): slip.txt
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales attachment list --format csv --columns name,size
name,size
slip.txt,5

# Taken back, the unit and its calls are gone; brought back, they are there.
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales -q undo && aftersales callback list --count && aftersales -q log --limit 3 --format tsv --columns command,undone
0
command	undone
undo	
callback schedule	19
delivery done	
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales -q undo && aftersales callback list --count && aftersales asset list serial:SN1 --count
1
1

# Nobody, refused, damaged.
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales delivery nobody 3 --told phone && aftersales delivery move 3 --to thu -m 'At the daughter.' && aftersales delivery list id:3 --format tsv --columns number,state,trip,window,nobody_at
number	state	trip	window	nobody_at
DL-3	accepted		2026-03-05	2026-03-03T10:00:00+08:00
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales delivery plan --date thu --staff mia DL-3 && aftersales delivery refuse DL-3 -m 'Too big.' && aftersales delivery refuse DL-3 -m 'Too big.' && aftersales trip list --format tsv --columns number,state,staff
3
aftersales: warning: delivery DL-3 was not loaded
aftersales: warning: trip TR-3 is of 2026-03-05, and this was on 2026-03-03
number	state	staff
TR-1	out	li.na
TR-3	out	mia
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales delivery damage DL-3 -m 'The blade is bent.'
aftersales: 'delivery damage' needs --carrier CARRIER
hint: aftersales delivery damage --help
[2]
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales delivery damage DL-3 --carrier sf --claim 300 -m 'The blade is bent.' --attach slip.txt && aftersales delivery list id:3 --format tsv --columns number,state,carrier,claim,ticket,damage_ticket
number	state	carrier	claim	ticket	damage_ticket
DL-3	damaged	sf	300.00	1	1
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales ticket show 1 --format json | grep -o '"subject":"[^"]*"\|"category":"[a-z]*"\|"records":.*"state":"[a-z]*"'
"category":"transport"
"subject":"Damaged in transit: FAN-1 (DL-3)"
"subject":"Damaged in transit: FAN-1 (DL-3)"
"category":"transport"
"records":[{"object":"delivery","id":3,"state":"damaged"
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales ticket show 1 | sed -n '/^delivery/p'
delivery    DL-3 · damaged · product FAN-1
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales delivery settle DL-3 --paid 250 -m 'They pay 250.' && aftersales delivery settle 3 && aftersales delivery damage 3 --carrier sf
aftersales: the damage of delivery DL-3 is settled
hint: See aftersales delivery show 3
[1]

# Installed where it stands; a unit that nobody knew of is known from then on.
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales delivery install 1 --trained yes --signed Ann && aftersales asset list serial:SN1 --format tsv --columns serial,delivered,installed
serial	delivered	installed
SN1	2026-03-03	2026-03-03
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00; aftersales delivery plan --date fri --staff li.na 2 && aftersales delivery install 2 --serial SN7
4
aftersales: delivery 2 is planned: install is not possible
hint: Possible: load, done, refuse, nobody, damage, move, unplan, route, cancel.
[1]
$ export AFTERSALES_NOW=2026-03-06T14:00:00+08:00; aftersales delivery done 2
aftersales: 'li.na' is on trip TR-1 then, which is out
hint: Where it is back: aftersales trip back TR-1
[1]
$ export AFTERSALES_NOW=2026-03-06T14:00:00+08:00; aftersales trip back 1 && aftersales delivery done 2 && aftersales delivery install 2
aftersales: warning: no unit is known of DL-2: neither warranty nor callbacks follow
hint: once it is known: aftersales delivery install DL-2 --serial SN
aftersales: warning: delivery DL-2 was not loaded
aftersales: no unit is known of delivery DL-2: --serial SN
[2]
$ export AFTERSALES_NOW=2026-03-06T14:00:00+08:00; aftersales delivery install 2 --serial SN1
aftersales: the unit 'SN1' is customer 2's
hint: Look at them: aftersales customer show 2
hint: Where it has changed hands: --take-over
[1]
$ export AFTERSALES_NOW=2026-03-06T14:00:00+08:00; aftersales delivery install 2 --serial SN7 && aftersales asset list customer:1 --format tsv --columns serial,delivered,installed
serial	delivered	installed
SN5		
SN7	2026-03-06	2026-03-06
$ export AFTERSALES_NOW=2026-03-06T14:00:00+08:00; aftersales customer show 1 | sed -n '/^delivery/p' && aftersales asset show serial:SN7 | sed -n '/^delivery/p'
delivery      DL-2 · WM-100 · installed · 2026-03-06
delivery      DL-3 · FAN-1 · settled · 2026-03-05
delivery      DL-2 · WM-100 · installed · 2026-03-06

# What does not come is late, once; what is called off is not.
$ export AFTERSALES_NOW=2026-03-06T14:00:00+08:00; aftersales delivery add --customer 2 --product WM-100 --window today && aftersales delivery add --customer 2 --product WM-100 --window today && aftersales delivery cancel 5 -m 'Twice.' && aftersales escalate --format csv
4
5
id,step,clock,due_at,actions,record
$ export AFTERSALES_NOW=2026-03-07T00:00:00+08:00; aftersales escalate --format csv && aftersales escalate --format csv && aftersales delivery list late:today --format tsv --columns number,state
id,step,clock,due_at,actions,record
,delivery_late,,2026-03-07T00:00:00+08:00,,DL-4
id,step,clock,due_at,actions,record
number	state
DL-4	accepted
$ export AFTERSALES_NOW=2026-03-07T00:00:00+08:00; aftersales notify list event:slow --format csv --columns event,to
event,to
slow,staff:mia
$ export AFTERSALES_NOW=2026-03-07T00:00:00+08:00; aftersales -q notify send; grep -o '"text":"[^"]*"' sent.jsonl | sort -u; grep -o '"delivery":{[^}]*}' sent.jsonl | sort -u | head -1
"text":"Dear Ann, your WM-100 (delivery DL-1) was handed over. Please tell us if anything is wrong. Desk"
"text":"Dear Bob, your FAN-1 (delivery DL-3) now comes on 2026-03-05. Desk"
"text":"Dear Bob, your WM-100 (delivery DL-2) now comes on 2026-03-06 13:00 - 17:00. Desk"
"text":"Dear Bob, your WM-100 (delivery DL-2) was handed over. Please tell us if anything is wrong. Desk"
"text":"Delivered: DL-1. WM-100, Ann, 2026-03-03 09:00 - 12:00 - Desk"
"text":"Delivered: DL-2. WM-100, Bob, 2026-03-06 13:00 - 17:00 - Desk"
"text":"Delivery late: DL-4. WM-100, Ann, 2026-03-06 - Desk"
"delivery":{"id":1,"number":"DL-1","state":"installed","product":"WM-100","day":"2026-03-03","window":"2026-03-03 09:00 - 12:00","staff":"Li Na"}
$ export AFTERSALES_NOW=2026-03-07T00:00:00+08:00; aftersales report deliveries --period 2026-03 --format csv && aftersales report deliveries --by product --period 2026-03 --format csv --columns group,deliveries_done,deliveries_on_time
group,deliveries_planned,deliveries_done,deliveries_on_time,deliveries_on_time_rate,deliveries_refused,deliveries_damaged,deliveries_nobody_home,delivery_claims,delivery_claimed,delivery_paid,deliveries_installed
li.na,2,2,2,1,0,0,1,0,0.00,0.00,2
mia,1,0,0,,1,1,0,1,300.00,250.00,0
,1,0,0,,0,0,0,0,0.00,0.00,0
group,deliveries_done,deliveries_on_time
FAN-1,0,0
WM-100,2,2
$ export AFTERSALES_NOW=2026-03-07T00:00:00+08:00; aftersales delivery history 3 --format tsv --columns seq,kind
seq	kind
1	delivery_accepted
2	delivery_planned
3	delivery_loaded
4	delivery_out
5	delivery_nobody_home
6	delivery_moved
7	delivery_unplanned
8	delivery_planned
9	delivery_refused
10	delivery_damaged
11	attached
12	delivery_settled
$ export AFTERSALES_NOW=2026-03-07T00:00:00+08:00; aftersales customer merge 2 --into 1 && aftersales delivery list customer:1 --count && aftersales delivery list id:1 --format tsv --columns customer,phone
5
customer	phone
Bob	13800000002
