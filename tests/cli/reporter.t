# found: P2. A name other than that of the customer whose phone it is is kept as the reporter, and said.
$ aftersales -q init --template minimal --language en
$ aftersales ticket open --subject Leak --name 张伟 --phone 13800000001
1
$ aftersales ticket open --subject Again --name 陈静 --phone 13800000001
aftersales: warning: 陈静 is kept as the reporter: customer 1 is 张伟
hint: --new-customer makes a customer of whoever is named
2
$ aftersales ticket open --subject Third --name ' 张伟' --phone 13800000001
3
$ aftersales ticket open --subject Called --phone 13800000001 --reporter 李强 --reporter-phone 13800000009 --reporter-role dealer
4
$ for id in 1 2 3 4; do aftersales ticket show $id --format json | sed 's/.*"reporter"/"reporter"/'; done
"reporter":null,"merged_from":[]}]
"reporter":{"name":"陈静","phone":"13800000001","role":null},"merged_from":[]}]
"reporter":null,"merged_from":[]}]
"reporter":{"name":"李强","phone":"13800000009","role":"dealer"},"merged_from":[]}]
$ aftersales ticket show 4 | grep reporter
reporter    李强, 13800000009 (dealer)
$ aftersales ticket open --subject Own --name 陈静 --phone 13800000001 --new-customer
5
$ aftersales customer list --format csv --columns id,name,phone
id,name,phone
1,张伟,13800000001
2,陈静,13800000001
$ printf 'reference,subject,customer_name,phone,opened_at\nR1,S,王五,13800000001,2026-02-02\nR2,S,张伟,13800000001,2026-02-03\n' > rows.csv && aftersales import tickets rows.csv 2>&1 | grep reported
aftersales: rows.csv: 1 row names somebody else than the customer whose phone or unit it is: kept as who reported it
$ aftersales ticket show ref:R1 --format json | sed 's/.*"reporter"/"reporter"/'
"reporter":{"name":"王五","phone":"13800000001","role":null},"merged_from":[]}]
$ aftersales ticket open --subject Nobody --reporter-role family
aftersales: a role needs a reporter
hint: Say who it was with --reporter NAME.
[2]
$ aftersales ticket open --subject Odd --reporter X --reporter-role aunt
aftersales: --reporter-role: 'aunt' is not one of family, dealer, colleague
[2]
$ aftersales doctor
$ aftersales export all > all.jsonl && aftersales --store copy.db -q init && aftersales --store copy.db -q import all all.jsonl && aftersales --store copy.db export all | cmp - all.jsonl
