# Twelve quiet weeks of five outlets; in the thirteenth the north has four times its usual claims.
$ aftersales init --template appliance --language en
$ echo 'serial,product,purchased,warranty' >assets.csv && echo 'SN-1,WM-100,2025-06-01,2y' >>assets.csv
$ aftersales -q import assets assets.csv
$ for week in $(seq 0 12); do echo $week $(date -d "2025-11-24 + $((week * 7)) days" +%F); done >weeks
> awk 'BEGIN { OFS = ","; print "reference,subject,category,outlet,region,serial,opened_at" }
>   { for (o = 1; o <= 5; o++) { n = 6 + 2 * o + ($1 * 7 + o * 3) % 4; if ($1 == 12 && o == 2) n = 50
>     for (i = 0; i < n; i++) print $1 "-" o "-" i, "leaks", "fault", substr("east northwest southmid  ", 5 * o - 4, 5),
>       o < 4 ? "East" : "West", "SN-1", $2 "T10:00:00+08:00" } }' weeks >tickets.csv
$ aftersales -q import tickets tickets.csv
$ aftersales report outlets --outliers --period 2026-02 --columns outlet,region,figure,value,against,median,periods,period
north	East	opened	50	region	11.5	26	2026-W08
north	East	faults	50	region	11.5	26	2026-W08
north	East	claims	50	region	11.5	26	2026-W08
$ aftersales report outlets --outliers --period 2026-02 --columns why --limit 1
opened 50 in 2026-W08 where its own weeks before have 11.5 (z 6.2), the outlets of East have 11.5 (z 6.5), the trend of all outlets has 11.41 (z 6.3)
$ aftersales report outlets --period 2026-02 --format csv --columns outlet,opened,region,claims,claim_rate,outlier,outliers
outlet,opened,region,claims,claim_rate,outlier,outliers
east,28,East,28,1,no,0
mid,52,West,52,1,no,0
north,73,East,73,1,yes,3
south,45,West,45,1,no,0
west,42,East,42,1,no,0

# The weeks before were quiet; so is everything to whom it takes more to stand out.
$ aftersales report outlets --outliers --period 2026-01 --count
0
$ aftersales report outlets --outliers --period 2026-02 --threshold 99 --count
0
$ aftersales report outlets --outliers --threshold none
aftersales: --threshold: 'none' is no z-score: a number above 0 was expected, such as 3.5
[2]
