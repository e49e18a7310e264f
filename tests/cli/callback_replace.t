# A call that was recorded wrongly is recorded again, and held calls are told.
$ aftersales init --template appliance --language zh-CN
$ for i in 1 2; do aftersales customer add --name 客户$i --phone 1380013800$i && aftersales asset add --serial 00$i --product WM-100 --customer $i --purchased 2026-02-1$i --delivered 2026-02-20; done | tr '\n' ' '
1 1 2 2 
$ aftersales callback schedule --columns id,program,customer
1	d7	客户1
2	d7	客户2
$ aftersales callback record 1 --reached yes --score 9 --suggestion 'longer hose' --suggestion 'quieter'
$ aftersales callback record 1 --reached yes --score 3
aftersales: callback 1 is done and cannot be recorded
hint: Look at it: aftersales callback show 1
hint: Where that was wrong: aftersales callback record 1 --replace -m WHY …
[1]
$ aftersales callback record 1 --reached yes --score 3 --replace
aftersales: --replace: why is missing
hint: Say it with -m WHY.
[2]
$ aftersales callback record 1 --reached yes --score 3 --problem '插头冒烟,有焦味' --replace -m 'the wrong customer'
$ aftersales callback list --format csv --columns id,state,reached,score,attempts,problem_ticket
id,state,reached,score,attempts,problem_ticket
1,done,true,3,1,1
2,open,,,0,
$ aftersales ticket list --format csv --columns id,category,priority; aftersales ticket explain 1 | grep category
id,category,priority
1,fault,urgent
category    2026-03-02 09:00  fault: by rule danger
  danger            matched, decided category, priority, tags (text 冒烟,漏电,着
$ aftersales callback record 1 --reached yes --score 8 --replace -m 'the customer has called again'
aftersales: ticket 1, to which the first recording of callback 1 led, stays as it is; look at it: aftersales ticket show 1
$ aftersales callback record 2 --reached yes --replace -m why
aftersales: callback 2 was not recorded yet: there is nothing to replace
hint: Record it: aftersales callback record 2 --reached yes
[1]
$ printf 'id,reached,score\n1,yes,7\n' >list.csv; aftersales callback record list.csv
aftersales: list.csv:2: callback 1 was recorded with another result already: reached, score 8
hint: Where that was wrong: --replace -m WHY
[5]
$ aftersales callback record list.csv --replace -m 'read again'; aftersales callback record list.csv --replace -m 'read again'
aftersales: read 1, recorded 1, known 0, not filled in 0, refused 0
aftersales: read 1, recorded 0, known 1, not filled in 0, refused 0
$ aftersales callback show 1 --format json --columns events | grep -o '"kind":"[a-z_]*"'
"kind":"callback_scheduled"
"kind":"callback_done"
"kind":"callback_replaced"
"kind":"callback_replaced"
"kind":"callback_replaced"
$ aftersales report feedback --period 2026-W10 --format csv | cut -d, -f1-6
group,score_count,score_mean,satisfaction,low_scores,low_rate
total,1,7,70,0,0
# Held calls, and filters by what calls are about.
$ aftersales ticket open -s 漏水 --customer 2
2
$ aftersales callback schedule --columns id,program,customer
aftersales: 1 more callback is held by open tickets of its customer; see: aftersales callback list state:open held:yes
$ aftersales callback list state:open held:yes --columns id,program; aftersales callback list state:open held:no --count
2	d7
0
$ aftersales callback list purchased:2026-02-12 --columns id; aftersales callback list delivered:2026-02 --count; aftersales callback list history:complaint --count; aftersales callback list history:投诉 --count
2
2
0
0
$ aftersales doctor | tail -1
