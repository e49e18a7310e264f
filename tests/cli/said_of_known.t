# What is said of somebody who is known, and not taken, is told: nothing is dropped without a word.
$ aftersales -q init --template minimal
$ aftersales customer add --name Ann --phone 13800138001 --tier regular
1
$ aftersales customer add --name Bob --phone 13800138002 --email bob@x.cn
2
$ aftersales ticket open -s q1 --phone 13800138001 --email new@x.cn --tier vip --region North
aftersales: warning: customer 1 was known and is as it was: --tier vip, --email new@x.cn are not taken
hint: aftersales customer edit 1 changes what is known
1
# A phone that is not the customer's is the caller's.
$ aftersales ticket open -s q2 --customer 1 --phone 13999998888
aftersales: warning: 13999998888 is kept as the reporter: customer 1 is Ann
hint: --new-customer makes a customer of whoever is named
2
$ aftersales ticket show 2 --format json | grep -o '"reporter":{[^}]*}'
"reporter":{"name":null,"phone":"13999998888","role":null}
# A unit that is known, and one that nobody named.
$ aftersales ticket open -s q3 --customer 1 --serial S1 --product P1 --delivered 2026-01-01
3
$ aftersales ticket open -s q4 --customer 1 --serial S1 --product P1 --delivered 2026-02-01
aftersales: warning: asset 1 was known and is as it was: --delivered 2026-02-01 is not taken
hint: aftersales asset edit 1 changes what is known
4
$ aftersales ticket open -s q5 --customer 1 --product P1 --delivered 2026-02-01
aftersales: warning: --delivered 2026-02-01 is kept nowhere: no unit is named
hint: --serial SN says which unit it is
5
# The same row again differs in nothing, by whichever of the customer's phones and whoever reported it.
$ aftersales customer edit 1 --add-phone 13800138009
$ printf 'reference,subject,opened_at,customer_name,phone\nK1,k,2026-01-05 09:00,Carl,13800138009\n' >rows.csv
$ aftersales import tickets rows.csv 2>&1 | sed 's/ in .* s$//' | tail -1
aftersales: read 1, added 1, known 0, differ 1, refused 0
$ aftersales import tickets rows.csv --on-known update 2>&1 | sed 's/ in .* s$//' | tail -1
aftersales: read 1, added 0, updated 0, known 1, refused 0
