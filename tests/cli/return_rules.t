# What the rules allow at their edges: days, repairs, time in repair, proof; and who goes beyond them.
$ aftersales -q init --template minimal --language en
$ cat > aftersales.toml <<'END'
> version = 1
> [organization]
> name = "Desk"
> timezone = "Asia/Shanghai"
> language = "en"
> [[category]]
> id = "fault"
> kind = "fault"
> [[category]]
> id = "noise"
> kind = "fault"
> [[category]]
> id = "question"
> kind = "question"
> [[priority]]
> id = "general"
> [return]
> reasons = ["broken", "wrong colour"]
> force = "role:chief"
> [[return_rule]]
> id = "week"
> when = { proof = true, days_since = { delivered = "<= 7d" } }
> may = ["refund", "exchange", "repair"]
> [[return_rule]]
> id = "fortnight"
> when = { days_since = { delivered = "<= 15d" } }
> may = ["exchange"]
> but_repairs = true
> [[return_rule]]
> id = "two-repairs"
> when = { repairs_at_least = 2, same_category = true, warranty = "in" }
> may = ["exchange"]
> [[return_rule]]
> id = "long-repair"
> when = { in_repair_at_least = "30d" }
> may = ["refund"]
> [[return_rule]]
> id = "warranty"
> when = { warranty = "in" }
> may = ["repair"]
> [[return_rule]]
> id = "paid"
> when = { warranty = "out" }
> may = ["fee"]
> fee = "80.50"
> [[staff]]
> id = "li.na"
> [[staff]]
> id = "chen"
> roles = ["chief"]
> END
$ aftersales policy check
aftersales.toml:16:6: warning: no plan has targets for the priority 'general'
$ aftersales policy show return_rule
[[return_rule]]
id = "week"
when = { days_since = { delivered = "<= 7d" }, proof = true }
may = ["refund", "exchange", "repair"]

[[return_rule]]
id = "fortnight"
when = { days_since = { delivered = "<= 15d" } }
may = ["exchange"]
but_repairs = true

[[return_rule]]
id = "two-repairs"
when = { warranty = ["in"], repairs_at_least = 2, same_category = true }
may = ["exchange"]

[[return_rule]]
id = "long-repair"
when = { in_repair_at_least = "30d" }
may = ["refund"]

[[return_rule]]
id = "warranty"
when = { warranty = ["in"] }
may = ["repair"]

[[return_rule]]
id = "paid"
when = { warranty = ["out"] }
may = ["fee"]
fee = "80.50"
$ sed 's/<= 15d/<= 14d/; s/fee = "80.50"/fee = 90/' aftersales.toml > other.toml && aftersales policy diff other.toml
return_rule fortnight: when.days_since.delivered	<= 15d	<= 14d
return_rule paid: fee	80.50	90.00
$ cat > broken.toml <<'END'
> version = 1
> [organization]
> timezone = "Asia/Shanghai"
> [return]
> exchange_warranty = "freshh"
> sendwithin = "15d"
> [[return_rule]]
> id = "a"
> when = { days_since = { delivered = "7d", deliverd = "<= 3bd" }, repairs_at_least = 0 }
> may = ["refnd", "reject"]
> fee = "12.345"
> but_repairs = true
> [[return_rule]]
> id = "b"
> when = { same_category = true, in_repair_at_least = "3bd" }
> may = []
> but_repairs = true
> [[rule]]
> id = "c"
> when = { days_since = { delivered = "<= 7d" }, proof = true }
> raise = 1
> END
$ aftersales policy check broken.toml
broken.toml:5:21: 'freshh' is not a warranty after an exchange (did you mean 'fresh'?)
broken.toml:6:1: 'sendwithin' is not a key of [return] (did you mean 'send_within'?)
broken.toml:9:37: '7d' is no bound of days (Write it as "<= 7d", "< 2w", ">= 15d" or "> 1mo".)
broken.toml:9:43: 'deliverd' is not a key of 'days_since' (did you mean 'delivered'?)
broken.toml:9:85: 'repairs_at_least' of 'when' must be from 1 to 1000000, not 0
broken.toml:10:8: 'refnd' is not a decision that a rule allows (did you mean 'refund'?)
broken.toml:10:17: goods may always be rejected: no rule allows it
broken.toml:11:7: 'fee' of [[return_rule]] is no amount: '12.345' (Write it as 12 or "12.50".)
broken.toml:11:7: 'fee' does nothing where 'may' does not list "fee"
broken.toml:15:26: 'same_category' does nothing without 'repairs_at_least'
broken.toml:15:53: 'in_repair_at_least' is elapsed time, such as "30d"
broken.toml:16:7: 'may' lists nothing, so the rule would do nothing
broken.toml:17:15: 'but_repairs' does nothing without 'days_since'
broken.toml:20:10: 'days_since' is not a key of 'when'
broken.toml:20:48: 'proof' is not a key of 'when'
[3]
$ cat > cases.toml <<'END'
> [[case]]
> name = "day 7"
> at = "2026-03-09T23:00:00+08:00"
> given = { subject = "x", category = "fault", delivered = "2026-03-02", proof = true }
> expect = { return = ["refund", "exchange", "repair"] }
> [[case]]
> name = "day 8"
> at = "2026-03-10T00:00:00+08:00"
> given = { subject = "x", category = "fault", delivered = "2026-03-02", proof = true, warranty = "1y" }
> expect = { return = ["refund"], return_fee = 3 }
> [[case]]
> name = "paid"
> at = "2026-03-10T00:00:00+08:00"
> given = { subject = "x", category = "fault", delivered = "2024-03-02", warranty = "1y" }
> expect = { return = ["fee"], return_fee = "80.50" }
> END
$ aftersales policy test cases.toml
1 of 3 cases failed
cases.toml:6: day 8
  return: expected refund, got exchange, repair
  return_fee: expected 3.00, got none
    category    2026-03-10 00:00  fault: by a person
    priority    2026-03-10 00:00  general: by the default

[1]
$ sed -i '/expect.*3 }/s/return = .*/return = ["exchange", "repair"] }/' cases.toml && aftersales policy test cases.toml
$ printf '[[case]]\nname = "a"\nat = "2026-03-09T23:00:00+08:00"\ngiven = { subject = "x", in_repair = "2bd" }\nexpect = { return = ["refnd"], return_fee = "x" }\n' | aftersales policy test -
-:4:38: 'in_repair' is elapsed time, such as "12d"
-:5:21: unknown decision on a return 'refnd' (did you mean 'refund'?)
-:5:45: 'return_fee' is an amount such as 80 or "12.50"
[1]
$ export AFTERSALES_NOW=2026-03-02T09:00:00+08:00; aftersales product add W-1 --warranty 1y && aftersales asset add --serial SN1 --product W-1 --customer $(aftersales customer add --name Ann --phone 13800000001) --delivered 2026-03-02
1
1
$ export AFTERSALES_NOW=2026-03-02T09:00:00+08:00; aftersales return open --serial SN1 --reason 'wrong color'
aftersales: 'wrong color' is not a reason of returns; there are broken, wrong colour
hint: Did you mean 'wrong colour'?
[2]
$ export AFTERSALES_NOW=2026-03-09T23:59:00+08:00; aftersales ticket open -s broken --category fault --serial SN1 && aftersales return open --ticket 1 --reason broken && aftersales return check 1 --format csv
1
1
rule,holds,failed_on,may,fee
week,false,proof,"refund,exchange,repair",
fortnight,true,,exchange,
two-repairs,false,repairs_at_least,exchange,
long-repair,false,in_repair_at_least,refund,
warranty,true,,repair,
paid,false,warranty,fee,80.50
$ export AFTERSALES_NOW=2026-03-09T23:59:00+08:00; aftersales ticket update 1 --category question && aftersales ticket resolve 1 -m no && aftersales ticket open -s 'broken too' --category question --serial SN1 && aftersales return open --ticket 2 --reason broken --proof 'invoice 1' && aftersales return check RT-2 --format csv --columns rule,holds,failed_on
aftersales: warning: ticket 1: return RT-1 is still applied
2
aftersales: return RT-1 of the same unit is applied
2
rule,holds,failed_on
week,true,
fortnight,true,
two-repairs,false,repairs_at_least
long-repair,false,in_repair_at_least
warranty,true,
paid,false,warranty
$ export AFTERSALES_NOW=2026-03-09T23:59:00+08:00; aftersales return check 2
week	true		refund,exchange,repair	
fortnight	true		exchange	
two-repairs	false	repairs_at_least	exchange	
long-repair	false	in_repair_at_least	refund	
warranty	true		repair	
paid	false	warranty	fee	80.50
# Two repairs of one category, a third of another; and days in repair.
$ export AFTERSALES_NOW=2026-03-20T09:00:00+08:00; aftersales ticket open -s hums --category noise --serial SN1 && aftersales return open --ticket 3 --reason broken && aftersales return check 3 --format csv --columns rule,holds,failed_on 2>&1
3
aftersales: return RT-1 of the same unit is applied
aftersales: return RT-2 of the same unit is applied
3
rule,holds,failed_on
week,false,days_since.delivered
fortnight,false,days_since.delivered
two-repairs,false,repairs_at_least
long-repair,false,in_repair_at_least
warranty,true,
paid,false,warranty
$ export AFTERSALES_NOW=2026-03-22T09:00:00+08:00; aftersales ticket work 3 --action repair -m oiled && aftersales ticket resolve 3 -m oiled && aftersales ticket open -s leaks --category fault --serial SN1 && aftersales ticket resolve 4 -m sealed && AFTERSALES_NOW=2026-03-23T09:00:00+08:00 aftersales ticket open -s 'hums once more' --category noise --serial SN1
aftersales: warning: ticket 3: return RT-3 is still applied
4
5
$ export AFTERSALES_NOW=2026-03-24T09:00:00+08:00; aftersales return open --ticket 5 --reason broken && aftersales return check 4 --format csv --columns rule,holds,failed_on
aftersales: return RT-1 of the same unit is applied
aftersales: return RT-2 of the same unit is applied
aftersales: return RT-3 of the same unit is applied
4
rule,holds,failed_on
week,false,days_since.delivered
fortnight,false,days_since.delivered
two-repairs,false,repairs_at_least
long-repair,false,in_repair_at_least
warranty,true,
paid,false,warranty
$ export AFTERSALES_NOW=2026-03-25T09:00:00+08:00; aftersales ticket work 5 --action replace -m 'new motor' && aftersales return open --ticket 5 --reason broken && aftersales return check 5
aftersales: return RT-1 of the same unit is applied
aftersales: return RT-2 of the same unit is applied
aftersales: return RT-3 of the same unit is applied
aftersales: return RT-4 of the same unit is applied
5
week	false	days_since.delivered	refund,exchange,repair	
fortnight	false	days_since.delivered	exchange	
two-repairs	true		exchange	
long-repair	false	in_repair_at_least	refund	
warranty	true		repair	
paid	false	warranty	fee	80.50
$ export AFTERSALES_NOW=2026-03-25T09:00:00+08:00; aftersales return check 3 --format csv --columns rule,holds,failed_on
rule,holds,failed_on
week,false,days_since.delivered
fortnight,false,days_since.delivered
two-repairs,false,repairs_at_least
long-repair,false,in_repair_at_least
warranty,true,
paid,false,warranty
# Who goes beyond the rules, and how often it was tried.
$ export AFTERSALES_NOW=2027-06-01T09:00:00+08:00; aftersales asset add --serial SN2 --product W-1 --customer 1 && aftersales ticket open -s old --category question --serial SN2 && aftersales return open --ticket 6 --reason broken --want refund && aftersales return check 6 --format csv
2
6
6
aftersales: the rules allow nothing for return RT-6
hint: to approve it all the same: aftersales return approve 6 --force -m WHY
rule,holds,failed_on,may,fee
week,false,days_since.delivered,"refund,exchange,repair",
fortnight,false,days_since.delivered,exchange,
two-repairs,false,warranty,exchange,
long-repair,false,in_repair_at_least,refund,
warranty,false,warranty,repair,
paid,false,warranty,fee,80.50
[1]
$ export AFTERSALES_NOW=2027-06-01T09:00:00+08:00; aftersales return approve 6
aftersales: the rules allow nothing for return RT-6: week (days_since.delivered), fortnight (days_since.delivered), two-repairs (warranty), long-repair (in_repair_at_least), warranty (warranty), paid (warranty)
hint: See why: aftersales return check 6
hint: May be passed with --force -m WHY by role:chief.
[1]
$ export AFTERSALES_NOW=2027-06-01T09:00:00+08:00; aftersales return approve 6 --force -m 'good customer'
aftersales: the rules allow nothing for return RT-6: week (days_since.delivered), fortnight (days_since.delivered), two-repairs (warranty), long-repair (in_repair_at_least), warranty (warranty), paid (warranty)
hint: See why: aftersales return check 6
hint: May be passed with --force -m WHY by role:chief.
[1]
$ export AFTERSALES_NOW=2027-06-01T09:00:00+08:00; aftersales return approve 6 --force
aftersales: --force needs a reason
hint: Say why with -m WHY.
[2]
$ export AFTERSALES_NOW=2027-06-01T09:00:00+08:00; AFTERSALES_ACTOR=chen aftersales return approve 6 --force -m 'good customer' && AFTERSALES_ACTOR=chen aftersales return receive 6 && aftersales return inspect 6 --quality no -m worn
RMA-000006-8
$ export AFTERSALES_NOW=2027-06-01T09:00:00+08:00; aftersales return decide 6 refund --refund 10 -m x
aftersales: return RT-6: the rules allow nothing, not refund
hint: See why: aftersales return check 6
hint: May be passed with --force -m WHY by role:chief.
[1]
$ export AFTERSALES_NOW=2027-06-01T09:00:00+08:00; AFTERSALES_ACTOR=chen aftersales return decide 6 reject -m 'worn out' && aftersales return settle 6
aftersales: return RT-6 was rejected: there is nothing to settle
hint: Send it back and close it: aftersales return close 6
[1]
$ export AFTERSALES_NOW=2027-06-01T09:00:00+08:00; aftersales return close 6 && aftersales report gates --period 2027-06 --format csv && aftersales ticket history 6 --format csv --columns seq,actor,kind,what
gate,passed,refused,forced
return_rule,0,3,1
seq,actor,kind,what
1,li.na,opened,"opened as question, general"
2,li.na,record_stepped,return 6 applied for
3,chen,gate_forced,"gate return_rule forced at return.approve, missing refund: good customer"
4,chen,record_stepped,return 6 approved
5,chen,record_stepped,return 6 received
6,li.na,record_stepped,return 6 inspected
7,chen,record_stepped,return 6 decided
8,li.na,record_stepped,return 6 closed
$ export AFTERSALES_NOW=2027-06-01T09:00:00+08:00; aftersales ticket open -s older --category question --serial SN1 && aftersales return open --ticket 7 --reason broken && aftersales return check 7 --format csv --columns rule,holds,may,fee && aftersales return approve 7 && aftersales return receive 7 && aftersales return inspect 7 --quality no -m worn
7
aftersales: return RT-1 of the same unit is applied
aftersales: return RT-2 of the same unit is applied
aftersales: return RT-3 of the same unit is applied
aftersales: return RT-4 of the same unit is applied
aftersales: return RT-5 of the same unit is applied
7
rule,holds,may,fee
week,false,"refund,exchange,repair",
fortnight,false,exchange,
two-repairs,false,exchange,
long-repair,true,refund,
warranty,false,repair,
paid,true,fee,80.50
RMA-000007-6
$ export AFTERSALES_NOW=2027-06-01T09:00:00+08:00; aftersales return decide 7 fee
aftersales: return RT-7: the customer has not agreed to the fee of 80.50
hint: Where it was agreed to: --agreed
[1]
$ export AFTERSALES_NOW=2027-06-01T09:00:00+08:00; aftersales return decide 7 fee --fee 100 --agreed
aftersales: return RT-7: the rules allow a fee of 80.50 at most, not 100.00
hint: See why: aftersales return check 7
hint: May be passed with --force -m WHY by role:chief.
[1]
$ export AFTERSALES_NOW=2027-06-01T09:00:00+08:00; aftersales return decide 7 fee --agreed && aftersales return list id:7 --format csv --columns decision,fee,rules
aftersales: warning: return RT-7: without a fee the rules allow refund
decision,fee,rules
fee,80.50,"long-repair,paid"
