# Cron knows no holidays and no made-up working days: the calendar answers by the exit status.
$ aftersales init --template appliance --language zh-CN
$ aftersales calendar is-working 2026-03-02
$ aftersales calendar is-working 2026-03-01
[1]
$ aftersales calendar show --period 2026-02-14..2026-02-15 --columns date,seconds
2026-02-14	27000
2026-02-15	0
$ for day in 2026-02-14 2026-02-15; do aftersales calendar is-working $day && echo $day; done
2026-02-14
[1]
$ aftersales calendar is-working '2026-03-02 11:59:59' && echo open
open
$ aftersales calendar is-working '2026-03-02 23:00'
[1]
$ aftersales calendar is-working 2026-W07..2026-W08 && echo 'some of it is worked'
some of it is worked
$ aftersales calendar is-working 'some day'
aftersales: 'some day' is not a time: 'some' is not understood
hint: Did you mean 'som'?
[2]
$ aftersales calendar is-working --calendar nowhere
aftersales: 'nowhere' is not a calendar of the policy
[2]

# Lists of holidays in GB18030, as an office writes them in China: what a day is called decides here.
$ cat >gbk.toml <<'END'
> version = 1
> [organization]
> name = "x"
> timezone = "Asia/Shanghai"
> calendar = "office"
> [calendar.office]
> hours = { mon-fri = ["09:00-18:00"] }
> files = ["days.json", "feed.ics"]
> [[category]]
> id = "fault"
> kind = "fault"
> [[priority]]
> id = "general"
> default = true
> [[sla]]
> id = "all"
> targets = { respond = "8bh" }
> END
$ printf '{"days": [{"name": "春节", "date": "2026-02-16", "isOffDay": true}, {"name": "春节", "date": "2026-02-14", "isOffDay": false}]}' | iconv -t GB18030 >days.json
$ printf 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261010\r\nSUMMARY:国庆节 补班\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20261001\r\nSUMMARY:国庆节\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' | iconv -t GB18030 >feed.ics
$ aftersales --policy gbk.toml policy check
$ for day in 2026-02-14 2026-02-16 2026-10-10 2026-10-01; do aftersales --policy gbk.toml calendar show --period $day --columns date,seconds,why; done
2026-02-14	32400	made-up working day
2026-02-16	0	春节
2026-10-10	32400	made-up working day
2026-10-01	0	国庆节
