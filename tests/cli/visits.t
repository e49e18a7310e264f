# A visit from the first hour that is offered to the work report, and what is refused on the way.
$ aftersales -q init --template minimal --language en
$ cat > aftersales.toml <<'END'
> version = 1
> [organization]
> name = "Desk"
> timezone = "Asia/Shanghai"
> language = "en"
> [calendar.office]
> hours = { mon-fri = ["09:00-12:00", "13:00-18:00"] }
> [calendar.saturday]
> hours = { sat = ["09:00-12:00"] }
> [[category]]
> id = "fault"
> kind = "fault"
> [[priority]]
> id = "general"
> [[visit]]
> id = "gas"
> when = { product = ["GAS-*"] }
> minutes = 90
> needs = ["cert:gas"]
> [[visit]]
> id = "other"
> when = { product = ["W*"] }
> travel = 20
> late_after = "30m"
> notice = "1d"
> [travel]
> minutes = [{ from = "north", to = "south", minutes = 45 }]
> [[staff]]
> id = "li.na"
> name = "Li Na"
> home = "north"
> certificates = ["gas"]
> [[staff]]
> id = "wang.lei"
> home = "south"
> regions = ["south"]
> [[staff]]
> id = "zhao.min"
> calendar = "saturday"
> [[staff]]
> id = "mia"
> [notify.sms]
> command = ["true"]
> END
$ aftersales policy check
$ aftersales ticket open -s 'no hot water' --category fault --product GAS-1 --region north --name Ann --phone 13800000001 --address 'Lake Road 1'
1
$ aftersales ticket open -s 'it leaks' --category fault --product W-2 --region south --name Bob --phone 13800000002
2
$ aftersales visit propose --ticket 1 --limit 3 --format csv
$ aftersales visit propose --ticket 2 --wish 'sat 09:00..12:00' --wish 'wed 15:00' --limit 3 --format csv
$ aftersales visit propose --ticket 1 --staff wang.lei --format csv
$ aftersales visit plan --ticket 1 --start '2026-03-03 09:00' --staff wang.lei
$ aftersales visit plan --ticket 1 --start '2026-03-03 09:00' --staff li.na --told phone --purpose 'Look at the valve' --parts VALVE=1
$ aftersales visit plan --ticket 2 --start '2026-03-03 10:00' --staff li.na
$ aftersales visit plan --ticket 2 --start '2026-03-03 11:00' --staff li.na
$ aftersales visit plan --ticket 2 --start '2026-03-03 12:30'
$ aftersales visit plan --ticket 2 --start '2026-03-03 10:00'
$ aftersales visit plan --ticket 2 --start '2026-03-01 10:00'
$ aftersales visit list --format csv
$ aftersales visit day li.na tomorrow --format csv
$ aftersales visit list staff:li.na customer:Ann region:north state:planned --count
$ aftersales visit list staff:li --count
$ aftersales visit day li.na tomorrow --format ics
$ aftersales visit confirm VS-1 --told sms
$ aftersales visit confirm VS-1
$ aftersales visit move 2 --to '2026-03-03 09:30' -m 'earlier' --staff li.na
$ aftersales visit move 2 --to '2026-03-03 13:30' -m 'after lunch' --told phone
$ aftersales visit move 2 --to '2026-03-03 13:30' -m 'after lunch'
$ aftersales visit finish 1 done
$ AFTERSALES_NOW=2026-03-03T09:20:00+08:00 aftersales escalate --format csv
$ AFTERSALES_NOW=2026-03-03T09:25:00+08:00 aftersales escalate --format csv
$ AFTERSALES_NOW=2026-03-03T09:26:00+08:00 aftersales visit start 1 && AFTERSALES_NOW=2026-03-03T09:30:00+08:00 aftersales visit arrive 1 --at '2026-03-03 09:28'
$ AFTERSALES_NOW=2026-03-03T09:30:00+08:00 aftersales visit start 1
$ AFTERSALES_NOW=2026-03-03T10:20:00+08:00 aftersales visit finish 1 done --resolve
$ AFTERSALES_NOW=2026-03-03T10:20:00+08:00 aftersales visit finish 1 partly --resolve -m x
$ AFTERSALES_NOW=2026-03-03T10:20:00+08:00 aftersales visit finish 1 done --fee 12.x
$ AFTERSALES_NOW=2026-03-03T10:20:00+08:00 aftersales visit finish 1 done -m 'New valve.' --action replace --test passed --advice 'Air the room.' --signed 'Ann' --fee 120 --resolve --told onsite
$ AFTERSALES_NOW=2026-03-03T10:21:00+08:00 aftersales visit finish 1 done && aftersales visit list 1 --format csv --columns number,state,arrived_at,left_at,minutes,result,late_minutes,fee,signed
$ AFTERSALES_NOW=2026-03-03T10:21:00+08:00 aftersales visit cancel 1 -m no
$ AFTERSALES_NOW=2026-03-03T10:21:00+08:00 aftersales ticket show 1
$ AFTERSALES_NOW=2026-03-03T10:21:00+08:00 aftersales visit show 1
$ export AFTERSALES_NOW=2026-03-03T15:00:00+08:00; aftersales visit arrive 2 --at '2026-03-03 13:40' && aftersales visit finish 2 partly -m 'Hose off.' --why 'No hose on the van' && aftersales visit propose --ticket 2 --limit 1 --format csv && aftersales visit plan --ticket 2 --start '2026-03-04 09:00' && aftersales visit list id:3 --format csv --columns id,staff,purpose,follows,travel
$ export AFTERSALES_NOW=2026-03-03T15:10:00+08:00; aftersales visit cancel 3 -m 'The customer waits.' && aftersales visit plan --ticket 2 --start '2026-03-04 09:00' --staff wang.lei && aftersales undo 2>&1 | sed 's/run [0-9]*/run N/'
$ aftersales notify list --format csv --columns id,event,state,not_before,trouble
$ aftersales history visit 2 2>&1 | head -1
$ aftersales ticket cancel 2 -m 'given back' && aftersales visit list --columns id,state --format csv
$ aftersales report visits --period 2026-03 --format csv
$ aftersales staff away li.na 2026-03-05..2026-03-06 --substitute wang.lei -m holiday && aftersales staff away li.na 2026-03-05..2026-03-06 --substitute wang.lei && aftersales staff absences --format csv
$ aftersales ticket open -s 'smells' --category fault --product GAS-1 --region north && aftersales visit plan --ticket 3 --start '2026-03-05 09:00' --staff li.na
$ aftersales visit propose --ticket 3 --from 2026-03-05 --limit 1 --format csv --columns start,staff
$ aftersales staff away li.na 2026-03-05 --drop && aftersales visit plan --ticket 3 --start '2026-03-05 09:00' --staff li.na && aftersales staff away li.na 2026-03-05
$ aftersales staff away li.na 2026-04-01 --drop
$ aftersales staff away li.na now
$ aftersales doctor
