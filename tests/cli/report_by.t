# Reports by tag and by two words at once. A ticket with two tags counts in both rows.
$ aftersales init --template appliance
$ export AFTERSALES_NOW=2026-03-03T09:00:00+08:00
$ aftersales ticket open --subject noise --category fault --priority urgent --outlet 东区 --tag hot --tag cold
$ aftersales ticket open --subject noise --category question --priority general --outlet 西区 --tag hot
$ aftersales ticket open --subject noise --category fault --priority general
$ aftersales report daily --period today --by tag --columns group,opened,backlog -O csv
$ aftersales report daily --period today --by outlet,category --columns group,opened,outlet,category -O csv
$ aftersales report daily --period today --by category,priority --columns group,label,opened -O tsv
$ aftersales report total --by outlet,category -O csv | head -1
$ aftersales report backlog --by priority,tag --columns group,open,priority,tag -O csv
$ aftersales report clocks --period today..tomorrow --by outlet,priority --columns clock,group,met,missed -O csv
$ aftersales report weekly --by outlet,catgory
$ aftersales report weekly --by outlet,outlet
$ aftersales report weekly --by total,outlet
$ aftersales report weekly --by outlet,category,tag
$ aftersales report weekly --by outlet --as-of tomorrow
$ aftersales report weekly --by outlet --as-of nonsense
# As of an instant: only what had been recorded by then, at the clock of then.
$ aftersales --now 2026-03-04T09:00:00+08:00 ticket resolve 1 -m done
$ aftersales --now 2026-03-05T09:00:00+08:00 report backlog --columns open,days_0_1,days_1_3 -O csv
$ aftersales --now 2026-03-05T09:00:00+08:00 report backlog --columns open,days_0_1,days_1_3 -O csv --as-of 2026-03-03T12:00:00+08:00
$ aftersales --now 2026-03-05T09:00:00+08:00 report backlog --columns open,days_0_1 -O csv --as-of 2026-03-03
$ aftersales --now 2026-03-05T09:00:00+08:00 report daily --columns period,opened,resolved --meta --as-of '2026-03-04 10:00'
$ aftersales --now 2026-03-05T09:00:00+08:00 report kpi --period this-week --as-of yesterday --columns kpi --meta --limit 1
