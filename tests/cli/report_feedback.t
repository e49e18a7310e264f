# What customers thought of a month, beside the month before, and their own words.
$ aftersales init --template appliance --language en && sed -i 's/^dimensions .*/dimensions = ["product", "speed", "attitude"]/' aftersales.toml && aftersales policy check
$ customer=$(aftersales customer add --name Ann --phone 13800138000) && aftersales asset add --serial SN1 --product WM-100 --customer $customer --delivered 2026-01-10
1
$ aftersales --now 2026-01-20T09:00:00+08:00 callback schedule --columns id,program
1	d7
$ aftersales callback record 1 --reached yes --score 9 --answer speed=8 --answer attitude=10 -m 'very friendly' --suggestion 'a louder bell' --at 2026-01-20T10:00:00+08:00
$ aftersales --now 2026-02-12T09:00:00+08:00 callback schedule --columns id,program
2	d30
$ aftersales callback record 2 --reached yes --score 7 --answer speed=5 -m '=1+1' --suggestion 'a timer' --at 2026-02-12T10:00:00+08:00
$ aftersales ticket open -s 'hums' --serial SN1 --category fault --at 2026-02-13T10:00:00+08:00
1
$ aftersales ticket resolve 1 -m 'new bearing' --at 2026-02-14T10:00:00+08:00 && aftersales ticket confirm 1 --score 9 -m 'quiet now' --at 2026-02-15T10:00:00+08:00
$ aftersales report feedback --format csv
group,score_count,score_mean,satisfaction,low_scores,low_rate,ticket_scores,callback_scores,complaints,problems,problems_settled,score_count_before,score_mean_before,score_change,suggestions
total,2,8,80,0,0,1,1,0,0,0,1,9,-1,1
$ aftersales report feedback --dimensions --format csv
dimension,score_count,score_mean,score_count_before,score_mean_before,score_change
product,0,,0,,
speed,1,5,1,8,-3
attitude,0,,1,10,
$ aftersales report feedback --by product,category --format csv --columns product,category,score_count,suggestions
product,category,score_count,suggestions
WM-100,fault,1,0
WM-100,,1,1
$ aftersales report feedback --suggestions --period 2026-01..2026-02 --format csv
at,callback,ticket,product,category,score,text
2026-01-20T02:00:00+00:00,1,,WM-100,,,a louder bell
2026-02-12T02:00:00+00:00,2,,WM-100,,,a timer
$ aftersales report feedback --comments --format csv
at,callback,ticket,product,category,score,text
2026-02-12T02:00:00+00:00,2,,WM-100,,,=1+1
2026-02-15T02:00:00+00:00,,1,WM-100,fault,9,quiet now
$ aftersales report feedback --comments --suggestions
aftersales: --dimensions, --suggestions and --comments exclude each other
[2]
