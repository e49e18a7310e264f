# found: X1. doctor --repair writes the damaged row of every kind of record anew from its events.
$ aftersales -q init --template minimal --language en
$ aftersales customer add --name 王芳 --phone 13900000001 --phone 13900000002 --tag a
1
$ aftersales product add WM-100 --line washing && aftersales asset add --serial SN1 --product WM-100 --customer 1
1
1
$ aftersales ticket open --subject Leak --serial SN1
1
$ aftersales export all > before.jsonl
$ sqlite3 aftersales.db "UPDATE customer SET tier = 'x', phone_key = 'y'; UPDATE asset SET outlet = 'x', purchased = 3; UPDATE product SET line = 'x'; UPDATE contact SET label = 'x'; UPDATE ticket SET priority = 'x'"
$ aftersales doctor
projection	ticket	1	its row of ticket has another priority than its events lead to
projection	customer	1	its row of customer has another tier, phone_key than its events lead to
projection	asset	1	its row of asset has another purchased, outlet than its events lead to
projection	product	1	its row of product has another line than its events lead to
projection	contact	1	its row of contact has another label than its events lead to
[1]
$ aftersales doctor --repair
aftersales: rows written anew from their events: 5
$ aftersales doctor
$ aftersales export all | cmp - before.jsonl
$ aftersales ticket list phone:13900000001 --count
1
