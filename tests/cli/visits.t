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
aftersales.toml:14:6: warning: no plan has targets for the priority 'general'
$ aftersales part add VALVE --name 'Gas valve'
1
$ aftersales ticket open -s 'no hot water' --category fault --product GAS-1 --region north --name Ann --phone 13800000001 --address 'Lake Road 1'
1
$ aftersales ticket open -s 'it leaks' --category fault --product W-2 --region south --name Bob --phone 13800000002
2
$ aftersales visit propose --ticket 1 --limit 3 --format csv
start,end,staff,outlet,travel,fits,why_not,parts_ready,cause,share
2026-03-02T09:30:00+08:00,2026-03-02T11:00:00+08:00,li.na,,30,true,,true,,
2026-03-02T13:00:00+08:00,2026-03-02T14:30:00+08:00,li.na,,30,true,,true,,
2026-03-03T09:00:00+08:00,2026-03-03T10:30:00+08:00,li.na,,30,true,,true,,
$ aftersales visit propose --ticket 2 --wish 'sat 09:00..12:00' --wish 'wed 15:00' --limit 3 --format csv
start,end,staff,outlet,travel,fits,why_not,parts_ready,cause,share
2026-03-04T15:00:00+08:00,2026-03-04T16:00:00+08:00,wang.lei,,20,true,,true,,
2026-03-04T15:00:00+08:00,2026-03-04T16:00:00+08:00,li.na,,45,true,,true,,
2026-03-07T09:00:00+08:00,2026-03-07T10:00:00+08:00,zhao.min,,20,true,,true,,
$ aftersales visit propose --ticket 1 --staff wang.lei --format csv
start,end,staff,outlet,travel,fits,why_not,parts_ready,cause,share
,,wang.lei,,,false,lacks the certificate gas,true,,
$ aftersales visit plan --ticket 1 --start '2026-03-03 09:00' --staff wang.lei
aftersales: 'wang.lei' cannot be sent: wang.lei lacks the certificate gas
[1]
$ aftersales visit plan --ticket 1 --start '2026-03-03 09:00' --staff li.na --told phone --purpose 'Look at the valve' --parts VALVE=1
aftersales: warning: 1 of VALVE are to be taken along, and there are 0
1
$ aftersales visit plan --ticket 2 --start '2026-03-03 10:00' --staff li.na
aftersales: 'li.na' cannot come at 2026-03-03 10:00: li.na is at visit VS-1 then
hint: Free: 2026-03-03 13:00 to 14:00, li.na
hint: Free: 2026-03-04 09:00 to 10:00, li.na
hint: Free: 2026-03-04 13:00 to 14:00, li.na
[1]
$ aftersales visit plan --ticket 2 --start '2026-03-03 11:00' --staff li.na
aftersales: 'li.na' cannot come at 2026-03-03 11:00: li.na is on the road to or from visit VS-1 then
hint: Free: 2026-03-03 13:00 to 14:00, li.na
hint: Free: 2026-03-04 09:00 to 10:00, li.na
hint: Free: 2026-03-04 13:00 to 14:00, li.na
[1]
$ aftersales visit plan --ticket 2 --start '2026-03-03 12:30'
aftersales: nobody can come at 2026-03-03 12:30: li.na does not work then; wang.lei does not work then; zhao.min does not work then
hint: Free: 2026-03-03 13:00 to 14:00, li.na
hint: Free: 2026-03-03 13:00 to 14:00, wang.lei
hint: Free: 2026-03-04 09:00 to 10:00, li.na
[1]
$ aftersales visit plan --ticket 2 --start '2026-03-03 10:00'
2
$ aftersales visit plan --ticket 2 --start '2026-03-01 10:00'
aftersales: 2026-03-01 10:00 has passed: a visit is planned ahead
[2]
$ aftersales visit list --format csv
id,number,ticket,state,start,end,staff,outlet,customer,phone,address,region,product,serial,purpose,parts,confirmed,arrived_at,left_at,minutes,result,late_minutes,fee,signed
1,VS-1,1,planned,2026-03-03T09:00:00+08:00,2026-03-03T10:30:00+08:00,li.na,,Ann,13800000001,Lake Road 1,north,GAS-1,,Look at the valve,VALVE=1,false,,,,,,,
2,VS-2,2,planned,2026-03-03T10:00:00+08:00,2026-03-03T11:00:00+08:00,wang.lei,,Bob,13800000002,,south,W-2,,,,false,,,,,,,
$ aftersales visit day li.na tomorrow --format csv
start,end,number,state,staff,travel,customer,phone,address,region,product,serial,purpose,load,ticket,id
2026-03-03T09:00:00+08:00,2026-03-03T10:30:00+08:00,VS-1,planned,li.na,30,Ann,13800000001,Lake Road 1,north,GAS-1,,Look at the valve,VALVE=1,1,1
$ aftersales visit list staff:li.na customer:Ann region:north state:planned --count
1
$ aftersales visit list staff:li --count
aftersales: 'li' is not an id of the staff; there are li.na, wang.lei, zhao.min, mia
[2]
$ aftersales visit day li.na tomorrow --format ics
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//aftersales//aftersales 0.1.0//EN
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:visit-1-1772413200@aftersales
DTSTAMP:20260302T010000Z
DTSTART:20260303T010000Z
DTEND:20260303T023000Z
SEQUENCE:1
SUMMARY:VS-1 Ann
DESCRIPTION:13800000001\nGAS-1\n1\nLook at the valve\nVALVE=1
LOCATION:Lake Road 1
CATEGORIES:li.na
STATUS:TENTATIVE
END:VEVENT
END:VCALENDAR
$ aftersales visit confirm VS-1 --told sms
$ aftersales visit confirm VS-1
$ aftersales visit move 2 --to '2026-03-03 09:30' -m 'earlier' --staff li.na
aftersales: 'li.na' cannot come at 2026-03-03 09:30: li.na is at visit VS-1 then
hint: Free: 2026-03-03 13:00 to 14:00, li.na
hint: Free: 2026-03-04 09:00 to 10:00, li.na
hint: Free: 2026-03-04 13:00 to 14:00, li.na
[1]
$ aftersales visit move 2 --to '2026-03-03 13:30' -m 'after lunch' --told phone
$ aftersales visit move 2 --to '2026-03-03 13:30' -m 'after lunch'
$ aftersales visit finish 1 done
aftersales: visit 1 is confirmed: finish is not possible
hint: Possible: move, start, arrive, cancel.
[1]
$ AFTERSALES_NOW=2026-03-03T09:20:00+08:00 aftersales escalate --format csv
id,step,clock,due_at,actions,record
1,visit_late,,2026-03-03T09:15:00+08:00,,VS-1
$ AFTERSALES_NOW=2026-03-03T09:25:00+08:00 aftersales escalate --format csv
id,step,clock,due_at,actions,record
$ AFTERSALES_NOW=2026-03-03T09:26:00+08:00 aftersales visit start 1 && AFTERSALES_NOW=2026-03-03T09:30:00+08:00 aftersales visit arrive 1 --at '2026-03-03 09:28'
$ AFTERSALES_NOW=2026-03-03T09:30:00+08:00 aftersales visit start 1
aftersales: visit 1 is on site: start is not possible
hint: Possible: finish, cancel.
[1]
$ AFTERSALES_NOW=2026-03-03T10:20:00+08:00 aftersales visit finish 1 done --resolve
aftersales: --resolve needs to be told what was done
hint: Say it with -m STEPS.
[2]
$ AFTERSALES_NOW=2026-03-03T10:20:00+08:00 aftersales visit finish 1 partly --resolve -m x
aftersales: a visit that ends partly resolves nothing
[2]
$ AFTERSALES_NOW=2026-03-03T10:20:00+08:00 aftersales visit finish 1 done --fee 12.x
aftersales: '12.x' is no amount: expected 12 or 12.50
[2]
$ AFTERSALES_NOW=2026-03-03T10:20:00+08:00 aftersales visit finish 1 done -m 'New valve.' --action replace --test passed --advice 'Air the room.' --signed 'Ann' --fee 120 --resolve --told onsite
$ AFTERSALES_NOW=2026-03-03T10:21:00+08:00 aftersales visit finish 1 done && aftersales visit list id:1 --format csv --columns number,state,arrived_at,left_at,minutes,result,late_minutes,fee,signed
number,state,arrived_at,left_at,minutes,result,late_minutes,fee,signed
VS-1,done,2026-03-03T09:28:00+08:00,2026-03-03T10:20:00+08:00,52,done,28,120.00,Ann
$ AFTERSALES_NOW=2026-03-03T10:21:00+08:00 aftersales visit cancel 1 -m no
aftersales: visit 1 is done: cancel is not possible
[1]
$ AFTERSALES_NOW=2026-03-03T10:21:00+08:00 aftersales ticket show 1
1  no hot water
status      resolved
priority    general
category    fault
customer    1 · Ann · 13800000001 · north
product     GAS-1
opened      03-02 09:00
resolved    03-03 10:20
work        replace, 52 min, test passed, fee 120.00, by li.na
advice      Air the room.
solution    New valve.
visit       VS-1 · done · start 03-03 09:00 · li.na

  03-02 09:00  li.na       opened as fault, general
  03-02 09:00  li.na       visit 1 planned, told by phone
  03-02 09:00  li.na       visit 1 confirmed, told by sms
  03-03 09:20  li.na       visit 1 late: nobody has arrived
  03-03 09:26  li.na       visit 1 under way
  03-03 09:28  li.na       visit 1 arrived
  03-03 10:20  li.na       visit 1 done, told by onsite
  03-03 10:20  li.na       worked (replace, 52 min, test passed, fee 120.00, by
                           li.na): New valve.; advised: Air the room.
  03-03 10:20  li.na       resolved: New valve.
$ AFTERSALES_NOW=2026-03-03T10:21:00+08:00 aftersales visit show 1
Visit VS-1  ticket 1
state         done
start         03-03 09:00
end           03-03 10:30
staff         li.na
purpose       Look at the valve
parts         VALVE=1
arrived       03-03 09:28
left          03-03 10:20
minutes       52
result        done
late          28
fee           120.00 CNY
signed        Ann
rule          gas
travel        30
told          phone
confirmed at  03-02 09:00
started       03-03 09:26
late at       03-03 09:20
customer      1 · Ann · 13800000001
address       Lake Road 1
region        north
product       GAS-1
told last     onsite, 2026-03-03 10:20 (done)

  03-02 09:00  li.na       planned: Look at the valve
  03-02 09:00  li.na       confirmed, told by sms
  03-03 09:20  li.na       late: nobody has arrived
  03-03 09:26  li.na       under way
  03-03 09:28  li.na       arrived (late 28)
  03-03 10:20  li.na       done (minutes 52, result done, fee 120.00, signed
                           Ann), told by onsite: New valve.
$ export AFTERSALES_NOW=2026-03-03T15:00:00+08:00; aftersales visit arrive 2 --at '2026-03-03 13:40' && aftersales visit finish 2 partly -m 'Hose off.' --why 'No hose on the van' && aftersales visit propose --ticket 2 --limit 1 --format csv && aftersales visit plan --ticket 2 --start '2026-03-04 09:00' && aftersales visit list id:3 --format csv --columns id,staff,purpose,follows,travel
aftersales: visit VS-2 left this open: No hose on the van
start,end,staff,outlet,travel,fits,why_not,parts_ready,cause,share
2026-03-03T15:30:00+08:00,2026-03-03T16:30:00+08:00,wang.lei,,20,true,,true,,
3
id,staff,purpose,follows,travel
3,wang.lei,No hose on the van,2,20
$ export AFTERSALES_NOW=2026-03-03T15:10:00+08:00; aftersales visit cancel 3 -m 'The customer waits.' && aftersales visit plan --ticket 2 --start '2026-03-04 09:00' --staff wang.lei && aftersales undo 2>&1 | sed 's/run [0-9]*/run N/'
4
$ printf '[[template]]\nevent = "visit"\ntext = "{visit.number} {visit.day} {visit.from}-{visit.to} {visit.staff}"\n' >> aftersales.toml && aftersales policy check
aftersales.toml:14:6: warning: no plan has targets for the priority 'general'
$ aftersales notify list --format csv --columns id,event,state,not_before,trouble
id,event,state,not_before,trouble
1,visit,cancelled,2026-03-02T10:00:00+08:00,the visit was moved or is not needed any more
2,visit,cancelled,2026-03-02T13:30:00+08:00,the visit was moved or is not needed any more
3,visit,cancelled,2026-03-03T15:00:00+08:00,the visit was moved or is not needed any more
4,visit,cancelled,2026-03-03T15:10:00+08:00,run 16 was undone
$ aftersales ticket cancel 2 -m 'given back' && aftersales visit list --columns id,state --format csv
id,state
1,done
2,partly
3,cancelled
$ aftersales customer show 1 | sed -n '/^visit/p' && aftersales visit list 'Lake' --count
visit         VS-1 · 2026-03-03 09:00 · done · li.na
1
$ aftersales report visits --period 2026-03 --format csv
group,visits_planned,visits_done,visits_fixed_first,visits_first_rate,visits_on_time,visits_on_time_rate,visits_moved,visits_nobody_home,visit_minutes_median,visit_minutes_p90,visit_travel_share
li.na,1,1,1,1,0,0,0,0,52,52,0.3659
wang.lei,1,0,0,,1,1,1,0,80,80,0.2
$ aftersales staff away li.na 2026-03-05..2026-03-06 --substitute wang.lei -m holiday && aftersales staff away li.na 2026-03-05..2026-03-06 --substitute wang.lei && aftersales staff absences --format csv
1
1
id,staff,name,from,to,substitute,note
1,li.na,Li Na,2026-03-05T00:00:00+08:00,2026-03-07T00:00:00+08:00,wang.lei,holiday
$ aftersales ticket open -s 'smells' --category fault --product GAS-1 --region north && aftersales visit plan --ticket 3 --start '2026-03-05 09:00' --staff li.na
3
aftersales: 'li.na' cannot come at 2026-03-05 09:00: li.na is away then
hint: Free: 2026-03-09 09:00 to 10:30, li.na
hint: Free: 2026-03-09 13:00 to 14:30, li.na
hint: Free: 2026-03-10 09:00 to 10:30, li.na
[1]
$ aftersales visit propose --ticket 3 --from 2026-03-05 --limit 1 --format csv --columns start,staff
start,staff
2026-03-09T09:00:00+08:00,li.na
$ aftersales staff away li.na 2026-03-05 --drop && aftersales visit plan --ticket 3 --start '2026-03-05 09:00' --staff li.na && aftersales staff away li.na 2026-03-05
5
aftersales: warning: visit VS-5 at 2026-03-05T09:00:00+08:00 falls on it
hint: move it: aftersales visit move VS-5 --to INSTANT -m WHY
2
$ aftersales staff away li.na 2026-04-01 --drop
aftersales: 'li.na' is not away then
hint: See aftersales staff absences li.na
[1]
$ aftersales staff away li.na now
aftersales: 'now' has no beginning and end
hint: Write a day, FROM..TO, or hours of a day: 2026-12-24..2026-12-31, 'mon 13:00..17:00'.
[2]
$ aftersales doctor
