# Reports by tag and by two words at once. A ticket with two tags counts in both rows.
$ aftersales init --template appliance
$ aftersales ticket open --subject noise --category fault --priority urgent --outlet 东区 --tag hot --tag cold
1
$ aftersales ticket open --subject noise --category usage --priority general --outlet 西区 --tag hot
2
$ aftersales ticket open --subject noise --category fault --priority general
3
$ aftersales report daily --period today --by tag --columns group,opened,backlog -O csv
group,opened,backlog
cold,1,1
hot,2,2
,1,1
$ aftersales report daily --period today --by outlet,category --columns group,opened,outlet,category -O csv
group,opened,outlet,category
"东区,fault",1,东区,fault
"西区,usage",1,西区,usage
",fault",1,,fault
$ aftersales report daily --period today --by category,priority --columns group,label,opened -O tsv
group	label	opened
fault,urgent	Product fault,Urgent	1
fault,general	Product fault,General	1
usage,general	Question on use,General	1
$ aftersales report total --by outlet,category -O csv | head -1
period,from,to,group,opened,responded,resolved,closed,reopened,backlog,respond_met,respond_missed,respond_rate,resolve_met,resolve_missed,resolve_rate,handling_hours_mean,handling_hours_median,handling_hours_p90,score_count,score_mean,complaints,escalations,callbacks_due,callbacks_done,callbacks_reached,outlet,category
$ aftersales report backlog --by priority,tag --columns group,open,priority,tag -O csv
group,open,priority,tag
"urgent,cold",1,urgent,cold
"urgent,hot",1,urgent,hot
"general,hot",1,general,hot
"general,",1,general,
$ aftersales report clocks --period today..tomorrow --by outlet,priority --columns clock,group,met,missed -O csv
clock,group,met,missed
$ aftersales report weekly --by outlet,catgory
aftersales: --by: 'catgory' is not one of total, category, priority, product, product_line, outlet, assignee, channel, region, tier, cause, tag
hint: Did you mean 'category'?
[2]
$ aftersales report weekly --by outlet,outlet
aftersales: --by: 'outlet' is named twice
[2]
$ aftersales report weekly --by total,outlet
aftersales: --by: 'total' divides nothing beside 'outlet'
[2]
$ aftersales report weekly --by outlet,category,tag
aftersales: --by: 'outlet,category,tag' names more than two
hint: Two at once are possible: --by outlet,category.
[2]
$ aftersales report weekly --by outlet --as-of tomorrow
aftersales: --as-of: 2026-03-03T00:00:00+00:00 is still to come
hint: It says how things stood at an instant of the past.
[2]
$ aftersales report weekly --by outlet --as-of nonsense
aftersales: --as-of: 'nonsense' is not a time
hint: Times are written like 2026-02-13, 2026-02-13T09:30, today, +7d, 3 days ago, last week or FROM..TO.
[2]
# As of an instant: only what had been recorded by then, at the clock of then.
$ aftersales --now 2026-03-04T09:00:00+08:00 ticket resolve 1 -m done
$ aftersales --now 2026-03-05T09:00:00+08:00 report backlog --columns open,days_0_1,days_1_3 -O csv
open,days_0_1,days_1_3
2,0,0
$ aftersales --now 2026-03-05T09:00:00+08:00 report backlog --columns open,days_0_1,days_1_3 -O csv --as-of 2026-03-03T12:00:00+08:00
open,days_0_1,days_1_3
3,0,3
$ aftersales --now 2026-03-05T09:00:00+08:00 report backlog --columns open,days_0_1 -O csv --as-of 2026-03-03
open,days_0_1
3,3
$ aftersales --now 2026-03-05T09:00:00+08:00 report daily --columns period,opened,resolved --meta --as-of '2026-03-04 10:00'
{"format":1,"meta":{"program":"aftersales 0.1.0","command":"report daily","at":"2026-03-05T01:00:00+00:00","generated_by":"aftersales 0.1.0","period":"2026-03-03","from":"2026-03-03T00:00:00+00:00","to":"2026-03-04T00:00:00+00:00","zone":"UTC","as_of":"2026-03-04T10:00:00+00:00","policy_version":1},"rows":[{"period":"2026-03-03","opened":0,"resolved":0}]}
$ aftersales --now 2026-03-05T09:00:00+08:00 report kpi --period this-week --as-of yesterday --columns kpi --meta --limit 1
{"format":1,"meta":{"program":"aftersales 0.1.0","command":"report kpi","at":"2026-03-05T01:00:00+00:00","generated_by":"aftersales 0.1.0","period":"this-week","from":"2026-03-02T00:00:00+00:00","to":"2026-03-09T00:00:00+00:00","zone":"UTC","as_of":"2026-03-04T00:00:00+00:00","policy_version":1},"rows":[{"kpi":"respond-24h"}]}
