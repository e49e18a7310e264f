# A phone that several customers have: the name tells whose ticket it is, and where none does, that is said.
$ aftersales -q init --template minimal --language en
$ aftersales ticket open -s one --name Ann --phone 13800000001
1
$ aftersales ticket open -s two --name Ben --phone 13800000001 --new-customer
2
$ aftersales ticket open -s three --name ben --phone 138-0000-0001
3
$ aftersales ticket open -s four --phone 13800000001
aftersales: customers 1 and 2 have this phone or e-mail address: customer 1 is taken
hint: --name NAME or --customer ID tells who is meant
4
$ aftersales ticket open -s five --name Cleo --phone 13800000001
aftersales: customers 1 and 2 have this phone or e-mail address: customer 1 is taken
hint: --name NAME or --customer ID tells who is meant
aftersales: warning: Cleo is kept as the reporter: customer 1 is Ann
hint: --new-customer makes a customer of whoever is named
5
$ aftersales ticket open -s six --name Ann --phone 13800000001
6
$ aftersales ticket list --format csv --columns id,customer
id,customer
1,Ann
2,Ben
3,Ben
4,Ann
5,Ann
6,Ann
# A further phone is shared as the first is.
$ aftersales customer add --name Dan --phone 13800000004
3
$ aftersales customer add --name Eve --phone 13800000005 --phone 13800000006
4
$ aftersales ticket open -s seven --name Fay --phone 13800000006 --new-customer
7
$ aftersales ticket open -s eight --name Eve --phone 13800000006; aftersales ticket show 8 --format json | grep -o '"customer":{"id":[0-9]*'
8
"customer":{"id":4
# An import counts such rows.
$ printf 'reference,subject,customer_name,phone,opened_at\nR1,S,Ben,13800000001,2026-02-02\nR2,S,,13800000001,2026-02-03\nR3,S,Ann,13800000001,2026-02-03\n' >rows.csv
$ aftersales import tickets rows.csv 2>&1 | sed 's/ in [0-9.]* s//'
aftersales: rows.csv: 1 row tells a phone or e-mail address that several customers have, and no name told which: the first of them is taken
aftersales: read 3, added 3, known 0, refused 0
$ for each in R1 R2 R3; do aftersales ticket show ref:$each --format json | grep -o '"customer":{"id":[0-9]*'; done
"customer":{"id":2
"customer":{"id":1
"customer":{"id":1
