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
$ aftersales product add W-1 --warranty 3y && aftersales customer add --name Ann --phone 13800000001 && aftersales customer add --name Bob --phone 13800000002 && aftersales asset add --serial SN1 --product W-1 --customer 1 --delivered 2026-02-23 && aftersales asset add --serial SN2 --product W-1 --customer 2 && aftersales asset add --serial SN3 --product W-1 --customer 1
$ aftersales callback schedule --format csv --columns id,program,serial
$ aftersales return open --serial SN1 --reason 'does not heat' --proof 'invoice 8841' --condition 'no scratch' --want exchange --reference R-1 --told phone
$ aftersales return open --serial SN1 --reason 'does not heat' --want exchange --reference R-1
$ aftersales return open --serial SN1 --reason 'too loud' --want exchange --reference R-1
$ aftersales return open --serial SN9 --reason x
$ aftersales return open --ticket 1 --serial SN2 --reason x
$ aftersales return open --ticket 1 --reason x --quantity 0
$ aftersales return open --ticket 1 --reason x --quantity 1.5
$ aftersales return open --reason x
$ aftersales return open --ticket 1
$ aftersales return open --ticket 7 --reason x
$ aftersales return list --format csv
$ aftersales return approve RT-1 --told sms
$ aftersales return approve 1
$ aftersales return approve RMA-000001-4
$ aftersales return show RMA-000010-3
$ aftersales notify list --format csv --columns id,event,to
$ aftersales return list --format csv --columns id,state,voucher,due_at,due_clock
$ aftersales return receive 1 --serial SN8
$ aftersales return inspect 1 --quality yes -m x
$ aftersales return ship RT-1 --tracking SF100
$ aftersales return ship RT-1 --carrier SF --tracking SF100 && aftersales return ship 1 --carrier SF --tracking SF100
$ aftersales return receive RT-1 --quantity 2
$ aftersales return receive RT-1 --serial SN1 && aftersales return receive 1 && aftersales return list id:1 --format csv --columns state,received,due_at,due_clock && aftersales ticket list --format csv --columns id,due_at,due_clock
$ aftersales ticket show 1 --format json | grep -o '"parcel"'
$ aftersales return inspect 1 --quality yes --condition 'heater broken' -m 'our fault'
$ aftersales return check 1 goods voucher=yes acessories=yes
$ aftersales return check RT-1 goods voucher=yes accessories=yes && aftersales return inspect 1 --quality yes --condition 'heater broken' -m 'our fault' && aftersales return inspect 1 --quality yes -m again
$ aftersales return inspect 1 --quality no -m x
$ aftersales return decide 1 refnd
$ aftersales return decide 1 repair --refund 10
$ aftersales return decide 1 exchange --fee 20
$ aftersales return decide 1 exchange --agreed
$ aftersales return decide 1 exchange --quantity 2
$ aftersales return settle 1
$ aftersales return decide 1 exchange --fee 20.50 --agreed --told phone -m 'used a week' && aftersales return decide 1 exchange
$ aftersales return decide 1 refund
$ aftersales return settle 1
$ aftersales return close 1
$ aftersales return exchange 1 --serial SN2
$ aftersales return exchange 1 --serial SN1
$ aftersales return exchange 1 --serial SN4 && aftersales return exchange 1 --serial SN4
$ aftersales return exchange 1 --serial SN5
$ aftersales asset list --format csv --columns id,serial,customer,purchased,delivered,warranty_state,given_back,replaces,replaced_by
$ aftersales callback list --format csv --columns id,program,serial,state
$ export AFTERSALES_NOW=2026-03-10T09:00:00+08:00; aftersales callback schedule --format csv --columns id,program,serial && aftersales callback schedule --format csv --columns id,program,serial
$ aftersales ticket resolve 1 -m done
$ aftersales return settle 1 --refund 10 --by cash
$ aftersales return settle RT-1 && aftersales return ship 1 --direction out --carrier SF --tracking SF101 && aftersales return close 1 --told phone && aftersales return close 1
$ aftersales return cancel 1 -m x
$ aftersales return exchange 1 --serial SN4
$ aftersales return show 1
$ aftersales return history RT-1 --format csv --columns seq,kind,what
$ aftersales ticket show 1 | sed -n '/^return/,$p'
$ aftersales asset show serial:SN1 | sed -n '/^given/p;/^replaced/p;/^return/p'
$ aftersales customer show 1 | sed -n '/^return/p'
$ aftersales return open --serial SN1 --reason x
$ aftersales ticket open -s 'three boxes' --category fault --customer 2 --product BOX && aftersales return open --ticket 2 --reason 'wrong colour' --want refund --quantity 3 && aftersales return approve 2 && aftersales return receive RT-2 --quantity 2 && aftersales return receive RT-2 --quantity 2
$ aftersales return inspect 2 --quality no -m fine --force && aftersales return receive 2 --quantity 1 && aftersales return list id:2 --format csv --columns state,received,quality && aftersales return inspect 2 --quality no -m fine --force
$ aftersales return decide 2 refund --quantity 2 --refund 60 && aftersales return settle 2 --refund 61 --by transfer
$ aftersales return settle 2 --refund 60
$ aftersales return settle 2 --refund 60 --by transfer && aftersales return settle 2 --refund 60 && aftersales return list id:2 --format csv --columns state,quantity,received,decided,refund,paid,method
$ aftersales report gates --period 2026-03 --format csv
$ aftersales report returns --period 2026-03 --format csv
$ aftersales report returns --period 2026-03 --by decision --format csv --columns group,returns_opened,returns_refunded,returns_fees
$ aftersales return list state:settled,closed want:refund --count && aftersales return list customer:Bob --count && aftersales return list voucher:RMA-000002-* decision:refund 'refund>=60' --count && aftersales return list 'wrong' --count
$ aftersales return list state:setled
# What is taken back, stands again, and follows its ticket.
$ aftersales ticket open -s 'hums' --category fault --serial SN3 && aftersales return open --ticket 3 --reason hums && aftersales return approve 3 && aftersales undo -q && aftersales return list id:3 --format csv --columns state,voucher,due_clock && aftersales return approve 3 -q
$ aftersales return receive 3 && aftersales return inspect 3 --quality no -m x --force && aftersales return decide 3 exchange && aftersales return exchange 3 --serial SN7 && aftersales undo -q && aftersales asset list serial:SN3,SN7 --format csv --columns serial,given_back,replaced_by && aftersales return list id:3 --format csv --columns state,replacement
$ aftersales return exchange 3 --serial SN7 && aftersales return settle 3 && aftersales undo -q && aftersales return list id:3 --format csv --columns state,paid,due_clock
$ aftersales ticket open -s 'hums again' --category fault --customer 2 && aftersales ticket merge 3 --into 4 && aftersales return list id:3 --format csv --columns id,ticket,state && aftersales ticket show 4 | sed -n '/^return/p'
$ aftersales ticket open -s 'wrong size' --category fault --customer 2 && aftersales return open --ticket 5 --reason size && aftersales return approve 4 && aftersales ticket cancel 5 -m 'kept' && aftersales return list id:4 --format csv --columns state,due_at,closed_at
$ aftersales ticket open -s 'late parcel' --category fault --customer 2 && aftersales return open --ticket 6 --reason late && aftersales return approve 5 && aftersales -q return refuse 5 -m x
$ AFTERSALES_NOW=2026-03-25T09:00:00+08:00 aftersales escalate --format csv
$ AFTERSALES_NOW=2026-03-25T09:00:01+08:00 aftersales escalate --format csv && AFTERSALES_NOW=2026-03-25T09:00:02+08:00 aftersales escalate --format csv && aftersales return list state:expired --format csv --columns id,state,due_at,closed_at
$ AFTERSALES_NOW=2026-03-26T09:00:00+08:00 aftersales return receive 5
$ AFTERSALES_NOW=2026-03-26T09:00:00+08:00 aftersales return approve 5 && aftersales return list id:5 --format csv --columns state,due_at,closed_at
$ export AFTERSALES_NOW=2026-03-27T09:00:00+08:00; aftersales return receive 5 --if-revision 1
$ aftersales -n return cancel 5 -m 'not needed' && aftersales return cancel 5 -m 'not needed' && aftersales return cancel 5 -m x && aftersales return approve 5
$ aftersales complete return '' | head -2 && aftersales complete term state:re 'return list'
$ aftersales doctor && aftersales export all > all.jsonl && mkdir other && cp aftersales.toml other && cd other && aftersales -q init && aftersales -q import all ../all.jsonl && aftersales export all | cmp - ../all.jsonl && aftersales doctor
