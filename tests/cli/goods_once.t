# What a unit, its money and its days can only be once: handed over, given back, settled.
$ aftersales -q init --template appliance --language en
$ aftersales customer add --name Ann --phone 13900000001
1
$ aftersales asset add --serial SN1 --product WM --customer 1 --delivered 2026-02-28 --purchased 2026-02-28 --warranty 12mo
1
$ aftersales ticket open --subject broken --category fault --customer 1 --serial SN1 --product WM
1
# Nothing was applied for before its ticket was opened, and no day has passed before it came.
$ aftersales return open --serial SN1 --reason x --proof i --at 2020-01-01
aftersales: 2020-01-01T00:00:00+00:00 lies before ticket 1 was opened
[1]
$ aftersales return open --serial SN1 --reason x --proof i
aftersales: it hangs on ticket 1, the unit's newest open one
1
$ aftersales return open --serial SN1 --reason x --proof i
aftersales: it hangs on ticket 1, the unit's newest open one
aftersales: return RT-1 of the same unit is applied
2
$ aftersales return approve 1 2
RMA-000001-3
RMA-000002-1
$ aftersales return receive 1
$ aftersales return inspect 1 --quality yes -m b
# A fee beside what is free goes beyond the rules.
$ aftersales return decide 1 repair --fee 5000 --agreed
aftersales: return RT-1: the rules allow repair without a fee
hint: See why: aftersales return check 1
hint: May be passed with --force -m WHY.
[1]
$ aftersales return decide 1 refund --refund 1299
$ aftersales return settle 1
aftersales: return RT-1: how 1299.00 are paid back is not said
hint: Say it with --by METHOD.
[2]
$ aftersales return settle 1 --refund 1000 --by cash
aftersales: warning: return RT-1: 1000.00 are paid back, and 1299.00 were decided
$ aftersales return close 1
$ aftersales return receive 2
aftersales: the unit 'SN1' was given back on 2026-03-02
hint: Look at it: aftersales asset show 1
[1]
$ aftersales return open --reference K1 --ticket 1 --reason y --quantity 2000000
aftersales: 2000000 is no quantity: from 1 to 1000000 come back
[2]
# A unit is handed over once, and one that came back may go out anew.
$ aftersales delivery add --customer 1 --product WM --serial SN5
1
$ aftersales delivery add --customer 1 --product WM
2
$ aftersales delivery add --customer 1 --product WM --serial ' SN5 '
aftersales: the unit 'SN5' goes out with delivery DL-1
hint: Look at it: aftersales delivery show 1
[1]
$ aftersales delivery plan --date 2026-03-02 --staff agent 1 2
1
$ aftersales delivery load 1 2
$ aftersales delivery done 1
$ aftersales delivery done 2 --serial SN5
aftersales: the unit 'SN5' was handed over with delivery DL-1
hint: Look at it: aftersales delivery show 1
[1]
$ aftersales delivery edit 2 --serial SN5
aftersales: the unit 'SN5' was handed over with delivery DL-1
hint: Look at it: aftersales delivery show 1
[1]
$ aftersales delivery done 2 --serial SN1
$ aftersales asset list -O csv --columns serial,delivered,given_back
serial,delivered,given_back
SN1,2026-03-02,
SN5,2026-03-02,
# The day of a unit that its customer has had for years stays.
$ aftersales asset add --serial OLD --product WM --customer 1 --delivered 2020-01-01 --purchased 2020-01-01
3
$ aftersales delivery add --customer 1 --product WM --serial OLD -m 'The repaired unit goes back.'
aftersales: warning: the unit 'OLD' is the customer's since 2020-01-01
3
$ aftersales delivery plan --trip 1 3
aftersales: trip TR-1 is out and takes nothing more
hint: Plan another one: aftersales delivery plan --date DATE --staff STAFF ID…
[1]
$ aftersales delivery plan --date 2026-03-02 --staff supervisor 3
2
$ aftersales delivery done 3
aftersales: warning: the unit 'OLD' is the customer's since 2020-01-01: that day stays
aftersales: warning: delivery DL-3 was not loaded
$ aftersales asset list serial:OLD -O csv --columns serial,delivered
serial,delivered
OLD,2020-01-01
# What was settled is not told otherwise.
$ aftersales delivery add --customer 1 --product WM --serial SN7 --collect 100 --install
4
$ aftersales delivery plan --date 2026-03-03 --staff agent 4 --if-revision 1
aftersales: --if-revision is that of a trip, and none is named: --trip TRIP
[2]
$ aftersales delivery plan --date 2026-03-03 --staff agent 4
3
$ aftersales delivery load 4
$ aftersales --now 2026-03-03T09:00:00+08:00 trip back 1
$ aftersales --now 2026-03-03T09:00:00+08:00 trip start 3
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery done 4 --collected 100 --signed Ann
$ aftersales --now 2026-03-03T09:00:00+08:00 trip back 3
$ aftersales --now 2026-03-03T09:00:00+08:00 trip settle 3 --money 100 --slips 1
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery install 4 --trained yes
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery install 4 --trained no
aftersales: delivery DL-4 was installed already, and otherwise
hint: What was wrong: aftersales undo, see aftersales delivery history 4
[1]
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery collect 4 --collected 0 -m oops
aftersales: delivery DL-4 is settled: its money was counted with its trip
[1]
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery list id:4 -O csv --columns state,collected,installed_at
state,collected,installed_at
settled,100.00,2026-03-03T01:00:00+00:00
# A day that a trip alone had named goes with it.
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery add --customer 1 --product WM
5
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery plan --date 2026-03-04 --staff agent 5
4
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery list id:5 -O csv --columns state,promised_at
state,promised_at
planned,2026-03-04
$ aftersales --now 2026-03-03T09:00:00+08:00 trip cancel 4 -m 'The van is broken.'
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery list id:5 -O csv --columns state,promised_at
state,promised_at
accepted,
$ aftersales --now 2026-03-06T09:00:00+08:00 escalate | grep delivery_late
[1]
# The same told again changes nothing, whoever is named how.
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery plan --date 2026-03-05 --staff agent 5
5
$ aftersales --now 2026-03-03T09:00:00+08:00 trip assign 5 --staff agent
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery damage 5 --carrier sf --claim 300 -m bent
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery damage 5 --carrier yto --claim 500 -m bent
aftersales: delivery DL-5 was damaged already, and otherwise
hint: What was wrong: aftersales undo, see aftersales delivery history 5
[1]
$ aftersales --now 2026-03-03T09:00:00+08:00 delivery settle 5 --paid 400
aftersales: warning: delivery DL-5: 400.00 were paid, and 300.00 claimed
# Goods that are here keep their ticket open, and clocks that were missed stay so.
$ aftersales --now 2026-03-03T09:00:00+08:00 asset add --serial SN9 --product WM --customer 1 --delivered 2026-02-28
5
$ aftersales --now 2026-03-03T09:00:00+08:00 ticket open --subject 'broken too' --category fault --customer 1 --serial SN9
3
$ aftersales --now 2026-03-03T09:00:00+08:00 return open --serial SN9 --reason x --proof i --quantity 2
aftersales: it hangs on ticket 3, the unit's newest open one
aftersales: 2 are announced with the one serial number 'SN9'
3
$ aftersales --now 2026-03-03T09:00:00+08:00 return approve 3
RMA-000003-7
$ aftersales --now 2026-03-03T09:00:00+08:00 return receive 3 --quantity 1
$ aftersales --now 2026-03-03T09:00:00+08:00 ticket cancel 3 -m x
aftersales: the goods of return 3 are here: it is received
hint: Look at it: aftersales return show 3
[1]
$ aftersales --now 2026-03-09T09:00:00+08:00 report clocks --period 2026-03 -O csv | grep -E 'clock|inspect'
clock,group,met,missed,rate,running_late,taken_hours_median,taken_hours_p90,late_hours_median,late_hours_p90
inspect,major,1,0,1,0,0,0,,
inspect,general,0,1,0,1,,,79,79
$ aftersales --now 2026-03-09T09:00:00+08:00 return receive 3 --quantity 1
$ aftersales --now 2026-03-09T09:00:00+08:00 return inspect 3 --quality yes -m b
$ aftersales --now 2026-03-09T09:00:00+08:00 report clocks --period 2026-03 -O csv | grep -E 'clock|inspect'
clock,group,met,missed,rate,running_late,taken_hours_median,taken_hours_p90,late_hours_median,late_hours_p90
inspect,major,1,0,1,0,0,0,,
inspect,general,1,1,0.5,0,72,129.6,79,79
$ aftersales --now 2026-03-09T09:00:00+08:00 return decide 3 repair --quantity 1
aftersales: warning: return RT-3: 1 of the 2 that came are not decided on
$ aftersales --now 2026-03-09T09:00:00+08:00 return ship 3 --direction out --carrier YTO --tracking 2
$ aftersales --now 2026-03-09T09:00:00+08:00 return ship 3 --direction out --carrier YTO --tracking 2
$ aftersales --now 2026-03-09T09:00:00+08:00 return ship 3 --direction out --carrier YTO
$ aftersales --now 2026-03-09T09:00:00+08:00 return history 3 -O csv --columns kind
kind
return_opened
return_approved
return_received
return_received
return_inspected
return_decided
return_sent_out
$ aftersales --now 2026-03-09T09:00:00+08:00 doctor
# What was applied for may change until it is decided on.
$ aftersales ticket open --subject third --category fault --customer 1 --serial SN5
4
$ aftersales return open --ticket 4 --reason x
4
$ aftersales return check 4
fault-7-days	false	proof	refund,exchange,repair	
fault-15-days	false	proof	exchange,repair	
two-repairs	false	warranty	exchange	
long-repair	false	warranty	exchange	
in-warranty	false	warranty	repair	
out-of-warranty	true		fee	
$ aftersales return edit 4 --proof 'Invoice 4711' --want refund
$ aftersales return edit 4 --quantity 0
aftersales: 0 is no quantity: from 1 to 1000000 come back
[2]
$ aftersales return edit 4 --reason ''
aftersales: a return needs a reason
hint: Say it with --reason REASON.
[2]
$ aftersales return check 4
fault-7-days	true		refund,exchange,repair	
fault-15-days	true		exchange,repair	
two-repairs	false	warranty	exchange	
long-repair	false	warranty	exchange	
in-warranty	false	warranty	repair	
out-of-warranty	true		fee	
$ aftersales return edit 1 --proof other
aftersales: return RT-1 is closed: what was applied for stays
[1]
$ aftersales doctor
# A unit that goes out to somebody else is no replacement, and a list of deliveries is held to the same.
$ aftersales customer add --name Bob --phone 13900000002
2
$ aftersales delivery add --customer 2 --product WM --serial X1
6
$ aftersales return approve 4
RMA-000004-5
$ aftersales return receive 4
$ aftersales return inspect 4 --quality yes -m b
$ aftersales return decide 4 exchange
$ aftersales return exchange 4 --serial X1
aftersales: the unit 'X1' is that of delivery DL-6
hint: Look at it: aftersales delivery show 6
[1]
$ printf 'customer_name,phone,product,serial,reference\nA,13900000003,W,NN,d1\nB,13900000004,W,NN,d2\n' | aftersales import deliveries -
aftersales: -:3: column 'serial': the unit 'NN' goes out with delivery DL-7
hint: Look at it: aftersales delivery show 7
[1]
$ printf 'customer_name,phone,product,serial,reference\nA,13900000003,W,SN5,d3\n' | aftersales import deliveries -
aftersales: -:2: column 'serial': the unit 'SN5' is customer 1's
hint: Look at them: aftersales customer show 1
hint: Where it changes hands with this: aftersales delivery done ID --serial SN --take-over
[1]
# What passes to somebody else has its day with them.
$ aftersales delivery add --customer 2 --product WM
7
$ aftersales delivery plan --date 2026-03-04 --staff agent 7
6
$ aftersales delivery load 7
$ aftersales --now 2026-03-04T09:00:00+08:00 delivery done 7 --serial OLD
aftersales: the unit 'OLD' is customer 1's
hint: Look at them: aftersales customer show 1
hint: Where it has changed hands: --take-over
[1]
$ aftersales --now 2026-03-04T09:00:00+08:00 delivery done 7 --serial OLD --take-over
$ aftersales asset list serial:OLD -O csv --columns customer,delivered
customer,delivered
Bob,2026-03-04
$ aftersales doctor
# What was damaged goes with its ticket into another.
$ aftersales delivery add --customer 1 --product WM
8
$ aftersales delivery damage 8 --carrier sf -m bent
$ aftersales delivery list id:8 -O csv --columns state,ticket
state,ticket
damaged,5
$ aftersales ticket open --subject 'The same' --customer 1
6
$ aftersales ticket merge 5 --into 6
$ aftersales delivery list id:8 -O csv --columns state,ticket
state,ticket
damaged,6
