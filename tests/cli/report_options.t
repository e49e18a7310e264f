# Every report takes --period, --last, --as-of, and --by where it has groups (found: O6); the clock stands on Monday, 2 March 2026.
$ aftersales init --template appliance
$ aftersales ticket open --subject noise --category fault --outlet 东区 --product WM-1 --serial S1 --at '2026-01-12 09:00'
1
$ aftersales ticket open --subject anger --category complaint --outlet 西区 --product WM-2 --assign agent --at '2026-02-10 09:00'
2
$ aftersales ticket open --subject noise --category fault --outlet 东区 --product WM-1 --serial S1 --at '2026-02-27 09:00' --assign agent
3
$ aftersales ticket resolve 1 -m fixed --at '2026-01-13 09:00'
$ aftersales report complaints --last 2 --meta | grep -o '"period":"[^"]*","from":"[^"]*"'
"period":"2026-01..2026-02","from":"2026-01-01T00:00:00+00:00"
$ for r in kpi clocks callbacks complaints feedback fixes staff products outlets backlog total; do aftersales report $r --last 2 --as-of '2026-03-01 12:00' -O csv >out.csv && aftersales report $r --period 2026-02 -O csv >out.csv || echo "$r does not"; done
$ for r in kpi clocks complaints feedback fixes staff products outlets backlog total weekly; do aftersales report $r --by category -O csv >out.csv || echo "$r does not"; done
$ aftersales report complaints --last 2 --period 2026-02
aftersales: --period and --last exclude each other
hint: --last N is the last N whole periods, the current one excluded.
[2]
$ aftersales report kpi --last 2 --by outlet -O csv
kpi,label,value,goal,ok,numerator,denominator,group
respond-24h,Answered within 24 h,0.5,>= 80%,no,1,2,东区
respond-24h,Answered within 24 h,0,>= 80%,no,0,1,西区
resolve-48h,Solved within 48 h of the answer,1,>= 90%,yes,1,1,东区
resolve-48h,Solved within 48 h of the answer,,>= 90%,,0,0,西区
csat,Customer satisfaction,,>= 85,,0,0,东区
csat,Customer satisfaction,,>= 85,,0,0,西区
complaint-24h,Complaints handled within 24 h,,>= 95%,,0,0,东区
complaint-24h,Complaints handled within 24 h,0,>= 95%,no,0,1,西区
repair-return,Repairs that came back,1,< 5%,no,1,1,东区
repair-return,Repairs that came back,,< 5%,,0,0,西区
failure,Units that failed,,< 2%,,0,0,东区
failure,Units that failed,,< 2%,,0,0,西区
$ aftersales report kpi --period 2026-02 --by product,category --columns kpi,numerator,denominator,group,product,category -O csv | grep failure
failure,0,0,"WM-1,fault",WM-1,fault
failure,0,0,"WM-2,complaint",WM-2,complaint
$ aftersales report kpi --last 2 --by product --columns kpi,value,group -O csv | grep failure
failure,,WM-1
failure,,WM-2
$ aftersales report staff --last 2 --by category --columns assignee,name,backlog,respond_met,clocks_met,category -O csv
assignee,name,backlog,respond_met,clocks_met,category
agent,agent,1,0,,fault
agent,agent,1,0,,complaint
,,0,1,,fault
$ aftersales report products --last 2 --by category --columns product,opened,claims,category -O csv
product,opened,claims,category
WM-1,2,,fault
WM-2,1,,complaint
$ aftersales report outlets --last 2 --by total --columns outlet,opened,outlier -O csv
outlet,opened,outlier
total,3,
$ aftersales report outlets --last 2 --by category,product
aftersales: --by: 'category,product' names two beside 'outlet'
hint: The rows are divided by outlet already, and by one thing more at most.
[2]
$ aftersales report outlets --outliers --by category
aftersales: --by does not divide what --outliers lists
[2]
$ aftersales report feedback --comments --by category
aftersales: --by does not divide what --comments lists
[2]
# What is open at an instant: now, or at the end of a period by what has happened (found: O4); of days to come nobody knows (found: O5).
$ aftersales report backlog --by outlet -O csv
group,open,days_0_1,days_1_3,days_3_7,days_7_14,days_14_30,days_30,oldest_at,overdue,next_due_at,next_ticket,next_assignee
东区,1,0,1,0,0,0,0,2026-02-27T09:00:00+00:00,1,2026-03-02T18:00:00+00:00,3,agent
西区,1,0,0,0,0,1,0,2026-02-10T09:00:00+00:00,1,,,
$ aftersales report backlog --period 2026-01-12 --columns open,days_0_1,oldest_at -O csv
open,days_0_1,oldest_at
1,1,2026-01-12T09:00:00+00:00
$ aftersales report backlog --period 2026-01 --columns group,open,days_0_1 -O csv
group,open,days_0_1
total,0,0
$ aftersales report backlog --period 2026-04 --columns group,open -O csv
group,open
$ aftersales report daily --period 2026-03-01..2026-03-04 --columns period,opened,backlog -O csv
period,opened,backlog
2026-03-01,0,2
2026-03-02,0,2
2026-03-03,0,
2026-03-04,0,
# For people: names, percent, short times; a group of two always has both.
$ aftersales report backlog --by category,outlet -O table
Group                 Open  < 1 d  < 3 d  < 7 d  < 14 d  < 30 d  Older  Oldest       Overdue  Next due     Next ticket  Next is with  Category       Outlet
Product fault · 东区     1      0      1      0       0       0      0  02-27 09:00        1  03-02 18:00            3  agent         Product fault  东区
Complaint · 西区         1      0      0      0       0       1      0  02-10 09:00        1                                          Complaint      西区
$ aftersales report kpi --last 2 -O table
KPI            Label                              Value  Goal     OK   Of which  Of
respond-24h    Answered within 24 h              33.3 %  >= 80 %  no          1   3
resolve-48h    Solved within 48 h of the answer   100 %  >= 90 %  yes         1   1
csat           Customer satisfaction                     >= 85                0   0
complaint-24h  Complaints handled within 24 h       0 %  >= 95 %  no          0   1
repair-return  Repairs that came back             100 %  < 5 %    no          1   1
failure        Units that failed                         < 2 %                0   0
$ aftersales ticket list -O table --columns id,category,priority,assignee,opened_at
ID  Category       Priority  Assignee  Opened
 1  Product fault  General             01-12 09:00
 2  Complaint      General   agent     02-10 09:00
 3  Product fault  General   agent     02-27 09:00
