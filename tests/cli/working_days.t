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
