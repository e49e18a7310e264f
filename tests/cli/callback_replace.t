# A call that was recorded wrongly is recorded again, and held calls are told.
$ aftersales init --template appliance --language zh-CN
$ for i in 1 2; do aftersales customer add --name 客户$i --phone 1380013800$i && aftersales asset add --serial 00$i --product WM-100 --customer $i --purchased 2026-02-1$i --delivered 2026-02-20; done | tr '\n' ' '
$ aftersales callback schedule --columns id,program,customer
$ aftersales callback record 1 --reached yes --score 9 --suggestion 'longer hose' --suggestion 'quieter'
$ aftersales callback record 1 --reached yes --score 3
$ aftersales callback record 1 --reached yes --score 3 --replace
$ aftersales callback record 1 --reached yes --score 3 --problem '插头冒烟,有焦味' --replace -m 'the wrong customer'
$ aftersales callback list --format csv --columns id,state,reached,score,attempts,problem_ticket
$ aftersales ticket list --format csv --columns id,category,priority; aftersales ticket explain 1 | grep category
$ aftersales callback record 1 --reached yes --score 8 --replace -m 'the customer has called again'
$ aftersales callback record 2 --reached yes --replace -m why
$ printf 'id,reached,score\n1,yes,7\n' >list.csv; aftersales callback record list.csv
$ aftersales callback record list.csv --replace -m 'read again'; aftersales callback record list.csv --replace -m 'read again'
$ aftersales callback show 1 --format json --columns events | grep -o '"kind":"[a-z_]*"'
$ aftersales report feedback --period 2026-W09 --format csv | cut -d, -f1-6
# Held calls, and filters by what calls are about.
$ aftersales ticket open -s 漏水 --customer 2
$ aftersales callback schedule --columns id,program,customer
$ aftersales callback list state:open held:yes --columns id,program; aftersales callback list state:open held:no --count
$ aftersales callback list purchased:2026-02-12 --columns id; aftersales callback list delivered:2026-02 --count; aftersales callback list history:complaint --count; aftersales callback list history:投诉 --count
$ aftersales doctor | tail -1
