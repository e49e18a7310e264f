# A return from the application to the closing: refund, exchange, repair for a fee; and what is refused on the way.
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
> [[priority]]
> id = "general"
> [return]
> send_within = "15d"
> inspect = "2bd"
> settle = "7d"
> exchange_warranty = "fresh"
> [callbacks]
> calendar = "office"
> [[callback]]
> id = "d7"
> after = "delivered"
> window = ["7d", "14d"]
> [[escalation]]
> id = "tell-voucher"
> at = "return_approved"
> notify = ["customer"]
> [[escalation]]
> id = "parcel-here"
> at = "return_received"
> tag = ["parcel"]
> [[checklist]]
> id = "goods"
> on = "return"
> items = [{ id = "voucher" }, { id = "accessories" }]
> [[gate]]
> id = "goods-checked"
> step = "return.inspect"
> needs = ["checklist:goods"]
> force = "role:chief"
> [[gate]]
> id = "nothing-back"
> step = "resolve"
> needs = ["no:open_return"]
> [[staff]]
> id = "li.na"
> roles = ["chief"]
> [notify.sms]
> command = ["true"]
> [[template]]
> event = "tell-voucher"
> text = "Send it as {return.number} with the voucher {return.voucher} by {return.due}."
> END
$ aftersales policy check
aftersales.toml:12:6: warning: no plan has targets for the priority 'general'
$ aftersales product add W-1 --warranty 3y && aftersales customer add --name Ann --phone 13800000001 && aftersales customer add --name Bob --phone 13800000002 && aftersales asset add --serial SN1 --product W-1 --customer 1 --delivered 2026-02-23 && aftersales asset add --serial SN2 --product W-1 --customer 2 && aftersales asset add --serial SN3 --product W-1 --customer 1
1
1
2
1
2
3
$ aftersales callback schedule --format csv --columns id,program,serial
id,program,serial
1,d7,SN1
$ aftersales return open --serial SN1 --reason 'does not heat' --proof 'invoice 8841' --condition 'no scratch' --want exchange --reference R-1 --told phone
aftersales: ticket 1 was opened for it
1
$ aftersales return open --serial SN1 --reason 'does not heat' --want exchange --reference R-1
aftersales: known: 'R-1' is return 1
1
$ aftersales return open --serial SN1 --reason 'too loud' --want exchange --reference R-1
aftersales: the reference 'R-1' belongs to return 1, which has another reason
hint: Look at it: aftersales return show 1
[5]
$ aftersales return open --serial SN9 --reason x
aftersales: there is no asset with the serial number 'SN9'
[1]
$ aftersales return open --ticket 1 --serial SN2 --reason x
aftersales: the unit 'SN2' is customer 2's, and ticket 1 is customer 1's
hint: Look at them: aftersales customer show 2
[1]
$ aftersales return open --ticket 1 --reason x --quantity 0
aftersales: 0 is no quantity: from 1 to 1000000 come back
[2]
$ aftersales return open --ticket 1 --reason x --quantity 1.5
aftersales: --quantity: '1.5' is not a whole number
[2]
$ aftersales return open --reason x
aftersales: a return is for a ticket or a unit: --ticket TICKET or --serial SN
[2]
$ aftersales return open --ticket 1
aftersales: 'return open' needs --reason REASON
hint: aftersales return open --help
[2]
$ aftersales return open --ticket 7 --reason x
aftersales: there is no ticket 7
[1]
$ aftersales return list --format csv
id,number,ticket,customer,serial,product,reason,state,want,decision,voucher,quantity,received,refund,fee,replacement,due_at,due_clock,opened_at,closed_at
1,RT-1,1,Ann,SN1,W-1,does not heat,applied,exchange,,,1,0,,,,,,2026-03-02T09:00:00+08:00,
$ aftersales return approve RT-1 --told sms
RMA-000001-3
$ aftersales return approve 1
RMA-000001-3
$ aftersales return approve RMA-000001-4
aftersales: 'RMA-000001-4' has a wrong check digit: it is no voucher of ours
hint: Read it again from the parcel, or name the return by its id or number.
[2]
$ aftersales return show RMA-000010-3
aftersales: 'RMA-000010-3' has a wrong check digit: it is no voucher of ours
hint: Read it again from the parcel, or name the return by its id or number.
[2]
$ aftersales notify list --format csv --columns id,event,to
id,event,to
1,tell-voucher,customer:1
$ aftersales return list --format csv --columns id,state,voucher,due_at,due_clock
id,state,voucher,due_at,due_clock
1,approved,RMA-000001-3,2026-03-17T09:00:00+08:00,send
$ aftersales return receive 1 --serial SN8
aftersales: return RT-1 announces the unit 'SN1', not 'SN8'
hint: Take it all the same: --accept-other
[1]
$ aftersales return inspect 1 --quality yes -m x
aftersales: return 1 is approved: inspect is not possible
hint: Possible: ship, receive, cancel.
[1]
$ aftersales return ship RT-1 --tracking SF100
aftersales: 'return ship' needs --carrier CARRIER
hint: aftersales return ship --help
[2]
$ aftersales return ship RT-1 --carrier SF --tracking SF100 && aftersales return ship 1 --carrier SF --tracking SF100
$ aftersales return receive RT-1 --quantity 2
aftersales: return RT-1 announces 1, of which 0 came: 2 more are not announced
[1]
$ aftersales return receive RT-1 --serial SN1 && aftersales return receive 1 && aftersales return list id:1 --format csv --columns state,received,due_at,due_clock && aftersales ticket list --format csv --columns id,due_at,due_clock
state,received,due_at,due_clock
received,1,2026-03-04T18:00:00+08:00,inspect
id,due_at,due_clock
1,2026-03-04T18:00:00+08:00,inspect
$ aftersales ticket show 1 --format json | grep -o '"parcel"'
"parcel"
"parcel"
$ aftersales return inspect 1 --quality yes --condition 'heater broken' -m 'our fault'
aftersales: ticket 1: the step return.inspect lacks something: the checklist 'goods' is not done (gate goods-checked)
hint: the checklist 'goods' is not done: aftersales return check RT-1 goods ITEM=VALUE
hint: May be passed with --force -m WHY by role:chief.
[1]
$ aftersales return check 1 goods voucher=yes acessories=yes
aftersales: the checklist 'goods' has no item 'acessories'
hint: Did you mean 'accessories'?
[2]
$ aftersales return check RT-1 goods voucher=yes accessories=yes && aftersales return inspect 1 --quality yes --condition 'heater broken' -m 'our fault' && aftersales return inspect 1 --quality yes -m again
$ aftersales return inspect 1 --quality no -m x
aftersales: return RT-1 was inspected: quality yes
hint: What was recorded wrongly is taken back by aftersales undo.
[1]
$ aftersales return decide 1 refnd
aftersales: DECISION: 'refnd' is not one of refund, exchange, repair, fee, reject
hint: Did you mean 'refund'?
[2]
$ aftersales return decide 1 repair --refund 10
aftersales: --refund: nothing is paid back where the decision is repair
[2]
$ aftersales return decide 1 exchange --fee 20
aftersales: return RT-1: the customer has not agreed to the fee of 20.00
hint: Where it was agreed to: --agreed
[1]
$ aftersales return decide 1 exchange --agreed
aftersales: --agreed: there is no fee to agree to
hint: Say how much: --fee AMOUNT
[2]
$ aftersales return decide 1 exchange --quantity 2
aftersales: return RT-1: 1 came, so 2 cannot be decided on
[1]
$ aftersales return settle 1
aftersales: return 1 is inspected: settle is not possible
hint: Possible: receive, decide.
[1]
$ aftersales return decide 1 exchange --fee 20.50 --agreed --told phone -m 'used a week' && aftersales return decide 1 exchange
$ aftersales return decide 1 refund
aftersales: return RT-1 was decided already: exchange, fee 20.50
hint: See when and by whom: aftersales return history 1
[1]
$ aftersales return settle 1
aftersales: return RT-1: the unit that is given instead is not known
hint: Say which: aftersales return exchange 1 --serial SN
[1]
$ aftersales return close 1
aftersales: return RT-1 is decided and not settled
hint: Settle it first: aftersales return settle 1
[1]
$ aftersales return exchange 1 --serial SN2
aftersales: the unit 'SN2' is customer 2's
hint: Look at it: aftersales asset show 2
[1]
$ aftersales return exchange 1 --serial SN1
aftersales: 'SN1' is the unit that came back
[2]
$ aftersales return exchange 1 --serial SN4 && aftersales return exchange 1 --serial SN4
$ aftersales return exchange 1 --serial SN5
aftersales: return RT-1: 'SN4' was given instead already
[1]
$ aftersales asset list --format csv --columns id,serial,customer,purchased,delivered,warranty_state,given_back,replaces,replaced_by
id,serial,customer,purchased,delivered,warranty_state,given_back,replaces,replaced_by
1,SN1,Ann,,2026-02-23,in,2026-03-02,,SN4
2,SN2,Bob,,,unknown,,,
3,SN3,Ann,,,unknown,,,
4,SN4,Ann,2026-03-02,2026-03-02,in,,SN1,
$ aftersales callback list --format csv --columns id,program,serial,state
id,program,serial,state
1,d7,SN1,dropped
$ export AFTERSALES_NOW=2026-03-10T09:00:00+08:00; aftersales callback schedule --format csv --columns id,program,serial && aftersales callback schedule --format csv --columns id,program,serial
id,program,serial
2,d7,SN4
id,program,serial
2,d7,SN4
$ aftersales ticket resolve 1 -m done
aftersales: ticket 1: the step resolve lacks something: a return is open: RT-1 (gate nothing-back)
hint: a return is open: RT-1: aftersales return settle RT-1, of what is rejected return close RT-1
[1]
$ aftersales return settle 1 --refund 10 --by cash
aftersales: return RT-1: nothing is to be paid back, exchange was decided
[1]
$ aftersales return settle RT-1 && aftersales return ship 1 --direction out --carrier SF --tracking SF101 && aftersales return close 1 --told phone && aftersales return close 1
$ aftersales return cancel 1 -m x
aftersales: return 1 is closed: cancel is not possible
[1]
$ aftersales return exchange 1 --serial SN4
$ aftersales return show 1
Return RT-1  ticket 1
reason        does not heat
state         closed
wanted        exchange
decision      exchange
voucher       RMA-000001-3
quantity      1
received      1
fee           20.50 CNY
replacement   SN4
closed        03-02 09:00
proof         invoice 8841
condition     no scratch
inspected     heater broken
quality       yes
decided       1
unit received SN1
carrier       SF
tracking      SF100
carrier out   SF
tracking out  SF101
reference     R-1
told          phone
customer      1 · Ann · 13800000001
unit          1 · SN1 · W-1

checklist goods (2 of 2 done, 0 open)
  [x] voucher      voucher
  [x] accessories  accessories

  03-02 09:00  li.na       applied for: does not heat
  03-02 09:00  li.na       approved (voucher RMA-000001-3, due 2026-03-17 09:00,
                           due clock send), told by sms
  03-02 09:00  li.na       sent by the customer (carrier SF, tracking SF100)
  03-02 09:00  li.na       received (received 1, due 2026-03-04 18:00, due clock
                           inspect, unit received SN1)
  03-02 09:00  li.na       checked goods (voucher=yes, accessories=yes)
  03-02 09:00  li.na       inspected (inspected heater broken, quality yes): our
                           fault
  03-02 09:00  li.na       decided (decision exchange, fee 20.50, due 2026-03-09
                           09:00, due clock settle, decided 1), told by phone:
                           used a week
  03-02 09:00  li.na       exchanged (replacement SN4)
  03-02 09:00  li.na       settled
  03-02 09:00  li.na       sent to the customer (carrier out SF, tracking out
                           SF101)
  03-02 09:00  li.na       closed, told by phone
$ aftersales return history RT-1 --format csv --columns seq,kind,what
seq,kind,what
1,return_opened,applied for: does not heat
2,return_approved,"approved (voucher RMA-000001-3, due 2026-03-17 09:00, due clock send), told by sms"
3,return_shipped,"sent by the customer (carrier SF, tracking SF100)"
4,return_received,"received (received 1, due 2026-03-04 18:00, due clock inspect, unit received SN1)"
5,checked,"checked goods (voucher=yes, accessories=yes)"
6,return_inspected,"inspected (inspected heater broken, quality yes): our fault"
7,return_decided,"decided (decision exchange, fee 20.50, due 2026-03-09 09:00, due clock settle, decided 1), told by phone: used a week"
8,return_exchanged,exchanged (replacement SN4)
9,return_settled,settled
10,return_sent_out,"sent to the customer (carrier out SF, tracking out SF101)"
11,return_closed,"closed, told by phone"
$ aftersales ticket show 1 | sed -n '/^return/,$p'
return      RT-1 · closed

  send      met      return 1   due 03-17 09:00  stopped 03-02 09:00
  inspect   met      return 1   due 03-04 18:00  stopped 03-02 09:00
  settle    met      return 1   due 03-09 09:00  stopped 03-02 09:00

  03-02 09:00  li.na       escalated: tell-voucher (notify customer)
  03-02 09:00  li.na       return 1 sent by the customer
  03-02 09:00  li.na       return 1 received
  03-02 09:00  li.na       escalated: parcel-here (tag parcel)
  03-02 09:00  li.na       return 1 inspected
  03-02 09:00  li.na       return 1 decided, told by phone
  03-02 09:00  li.na       return 1 exchanged
  03-02 09:00  li.na       return 1 settled
  03-02 09:00  li.na       return 1 sent to the customer
  03-02 09:00  li.na       return 1 closed, told by phone
$ aftersales asset show serial:SN1 | sed -n '/^given/p;/^replaced/p;/^return/p'
given back    2026-03-02
replaced by   SN4
return        RT-1 · 2026-03-02 · closed · exchange
$ aftersales customer show 1 | sed -n '/^return/p'
return        RT-1 · 2026-03-02 · closed · exchange
$ aftersales return open --serial SN1 --reason x
aftersales: the unit 'SN1' was given back on 2026-03-02
hint: Look at it: aftersales asset show 1
[1]
$ aftersales ticket open -s 'three boxes' --category fault --customer 2 --product BOX && aftersales return open --ticket 2 --reason 'wrong colour' --want refund --quantity 3 && aftersales return approve 2 && aftersales return receive RT-2 --quantity 2 && aftersales return receive RT-2 --quantity 2
2
2
RMA-000002-1
aftersales: return RT-2 announces 3, of which 2 came: 2 more are not announced
[1]
$ aftersales return inspect 2 --quality no -m fine --force && aftersales return receive 2 --quantity 1 && aftersales return list id:2 --format csv --columns state,received,quality && aftersales return inspect 2 --quality no -m fine --force
state,received,quality
received,3,
$ aftersales return decide 2 refund --quantity 2 --refund 60 && aftersales return settle 2 --refund 61 --by transfer
aftersales: warning: return RT-2: 1 of the 3 that came are not decided on
aftersales: return RT-2: 60.00 are to be paid back, not 61.00
[1]
$ aftersales return settle 2 --refund 60
aftersales: return RT-2: how 60.00 are paid back is not said
hint: Say it with --by METHOD.
[2]
$ aftersales return settle 2 --refund 60 --by transfer && aftersales return settle 2 --refund 60 && aftersales return list id:2 --format csv --columns state,quantity,received,decided,refund,paid,method
state,quantity,received,decided,refund,paid,method
settled,3,3,2,60.00,60.00,transfer
$ aftersales report gates --period 2026-03 --format csv
gate,passed,refused,forced
goods-checked,1,1,2
nothing-back,0,1,0
$ aftersales report returns --period 2026-03 --format csv
group,returns_opened,returns_refused,returns_lapsed,returns_received,returns_refunds,returns_exchanges,returns_repairs,returns_rejected,returns_faults,returns_fault_rate,returns_refunded,returns_fees,return_days_median
does not heat,1,0,0,1,0,1,0,0,1,1,0.00,20.50,0
wrong colour,1,0,0,1,1,0,0,0,0,0,60.00,0.00,
$ aftersales report returns --period 2026-03 --by decision --format csv --columns group,returns_opened,returns_refunded,returns_fees
group,returns_opened,returns_refunded,returns_fees
exchange,1,0.00,20.50
refund,1,60.00,0.00
$ aftersales return list state:settled,closed want:refund --count && aftersales return list customer:Bob --count && aftersales return list voucher:RMA-000002-* decision:refund 'refund>=60' --count && aftersales return list 'wrong' --count
1
1
1
1
$ aftersales return list state:setled
aftersales: 'setled' is not a value of state; there are applied, refused, approved, in_transit, received, inspected, decided, settled, closed, cancelled, expired
hint: Did you mean 'settled'?
[2]
# What is taken back, stands again, and follows its ticket.
$ aftersales ticket open -s 'hums' --category fault --serial SN3 && aftersales return open --ticket 3 --reason hums && aftersales return approve 3 && aftersales undo -q && aftersales return list id:3 --format csv --columns state,voucher,due_clock && aftersales return approve 3 -q
3
3
RMA-000003-7
state,voucher,due_clock
applied,,
RMA-000003-7
$ aftersales return receive 3 && aftersales return inspect 3 --quality no -m x --force && aftersales return decide 3 exchange && aftersales return exchange 3 --serial SN7 && aftersales undo -q && aftersales asset list serial:SN3,SN7 --format csv --columns serial,given_back,replaced_by && aftersales return list id:3 --format csv --columns state,replacement
serial,given_back,replaced_by
SN3,,
state,replacement
decided,
$ aftersales return exchange 3 --serial SN7 && aftersales return settle 3 && aftersales undo -q && aftersales return list id:3 --format csv --columns state,paid,due_clock
state,paid,due_clock
decided,,settle
$ aftersales ticket open -s 'hums again' --category fault --customer 2 && aftersales ticket merge 3 --into 4 && aftersales return list id:3 --format csv --columns id,ticket,state && aftersales ticket show 4 | sed -n '/^return/p'
4
aftersales: warning: ticket 3 is of customer 1, and ticket 4 of customer 2
id,ticket,state
3,4,decided
return      RT-3 · decided
$ aftersales ticket open -s 'wrong size' --category fault --customer 2 && aftersales return open --ticket 5 --reason size && aftersales return approve 4 && aftersales ticket cancel 5 -m 'kept' && aftersales return list id:4 --format csv --columns state,due_at,closed_at
5
4
RMA-000004-5
state,due_at,closed_at
cancelled,,2026-03-02T09:00:00+08:00
$ aftersales ticket open -s 'late parcel' --category fault --customer 2 && aftersales return open --ticket 6 --reason late && aftersales return approve 5 && aftersales -q return refuse 5 -m x
6
5
RMA-000005-9
aftersales: return 5 is approved: refuse is not possible
hint: Possible: ship, receive, cancel.
[1]
$ AFTERSALES_NOW=2026-03-25T09:00:00+08:00 aftersales escalate --format csv
id,step,clock,due_at,actions,record
6,return_expired,send,2026-03-17T09:00:00+08:00,,RT-5
$ AFTERSALES_NOW=2026-03-25T09:00:01+08:00 aftersales escalate --format csv && AFTERSALES_NOW=2026-03-25T09:00:02+08:00 aftersales escalate --format csv && aftersales return list state:expired --format csv --columns id,state,due_at,closed_at
id,step,clock,due_at,actions,record
id,step,clock,due_at,actions,record
id,state,due_at,closed_at
5,expired,,2026-03-25T09:00:00+08:00
$ AFTERSALES_NOW=2026-03-26T09:00:00+08:00 aftersales return receive 5
aftersales: return 5 is expired: receive is not possible
hint: Possible: approve.
[1]
$ AFTERSALES_NOW=2026-03-26T09:00:00+08:00 aftersales return approve 5 && aftersales return list id:5 --format csv --columns state,due_at,closed_at
RMA-000005-9
state,due_at,closed_at
approved,2026-04-10T09:00:00+08:00,
$ export AFTERSALES_NOW=2026-03-27T09:00:00+08:00; aftersales return receive 5 --if-revision 1
aftersales: return 5 is at revision 4, not 1
hint: Look again: aftersales return show 5
[5]
$ aftersales -n return cancel 5 -m 'not needed' && aftersales return cancel 5 -m 'not needed' && aftersales return cancel 5 -m x && aftersales return approve 5
aftersales: would write ticket 6: record_stepped
aftersales: would write return 5: return_cancelled
aftersales: return 5 is cancelled: approve is not possible
[1]
$ aftersales complete return '' | head -2 && aftersales complete term state:re 'return list'
5	late
4	size
state:refused	
state:received	
$ aftersales doctor && aftersales export all > all.jsonl && mkdir other && cp aftersales.toml other && cd other && aftersales -q init && aftersales -q import all ../all.jsonl && aftersales export all | cmp - ../all.jsonl && aftersales doctor
