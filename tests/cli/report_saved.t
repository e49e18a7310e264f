# Reports that the policy saves, and a file for each period.
$ aftersales init --template minimal
$ printf '%s\n' '[report.monday]' 'report = "weekly"' 'last = 2' 'by = ["category", "priority"]' 'columns = "period,group,opened"' 'format = "csv"' '[report.daily]' 'last = 3' 'columns = "period,opened"' 'output = "{period}.tsv"' '[report.wrong]' 'report = "weekly"' 'lats = 3' '[report.loop]' 'report = "run"' >> aftersales.toml
$ aftersales policy check
aftersales.toml:165:9: [report.wrong]: there is no option '--lats' of 'report weekly' (Did you mean '--last'?)
aftersales.toml:168:9: [report.loop]: 'run' is no report
[3]
$ aftersales report run -O csv
name,report,options
daily,daily,"--columns period,opened --last 3 --output {period}.tsv"
loop,,
monday,weekly,"--by category,priority --columns period,group,opened --format csv --last 2"
wrong,weekly,--lats 3
$ aftersales ticket open --subject noise --at 2026-02-24T09:00:00+08:00
1
$ aftersales report run monday
period,group,opened
2026-W08,",general",0
2026-W09,",general",1
# What stands on the line wins.
$ aftersales report run monday --last 1 --by total -O jsonl
{"period":"2026-W09","group":"total","opened":1}
$ aftersales report run monday --period 2026-W08 --columns opened
opened
$ aftersales report run monday -o file.csv && cat file.csv
period,group,opened
2026-W08,",general",0
2026-W09,",general",1
$ aftersales report run daily && cat 2026-02-28.tsv && ls *.tsv
period	opened
2026-02-28	0
2026-02-27.tsv
2026-02-28.tsv
2026-03-01.tsv
$ aftersales report run monday -o 'out/{period}-w.csv'
aftersales: aftersales.toml: [report.monday]: out/2026-W08-w.csv: No such file or directory
[2]
$ mkdir out && aftersales report run monday -o 'out/{period}-w.csv' && ls out
2026-W08-w.csv
2026-W09-w.csv
$ aftersales report run monday --last 1 -O json
[{"period":"2026-W09","group":",general","opened":1}]
$ aftersales report run monday --count
2
$ aftersales report run monday -O xlsx -o monday.xlsx && head -c 2 monday.xlsx
PK
$ aftersales report run monday -o '{period}-{group}.csv'
aftersales: -o, --output: '{period}-{group}.csv' names more than one column in braces
[2]
$ aftersales report run monday --figure opened --ascii
Opened, 2026-W08..2026-W09
2026-W08                                                                       0
2026-W09  ###################################################################  1

Opened, 2026-W08..2026-W09
2026-W08                                                                       0
2026-W09  ###################################################################  1
# A file that would stay the same is left alone.
$ touch -d 2020-01-01 2026-02-28.tsv && echo old > 2026-02-27.tsv && aftersales report run daily && date -r 2026-02-28.tsv +%Y && cat 2026-02-27.tsv
2020
period	opened
2026-02-27	0
$ aftersales report run wrong
aftersales: aftersales.toml: [report.wrong]: there is no option '--lats' of 'report weekly'
hint: Did you mean '--last'?
[2]
$ aftersales report run loop
aftersales: aftersales.toml: [report.loop]: 'run' is no report
[2]
$ aftersales report run mondya
aftersales: the policy saves no report 'mondya'
hint: Did you mean 'monday'?
[2]
$ aftersales report kpi -o '{period}.csv'
aftersales: there is no column 'period'
hint: The columns are kpi, label, value, goal, ok, numerator, denominator.
[2]
