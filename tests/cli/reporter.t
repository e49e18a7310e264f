# found: P2. A name other than that of the customer whose phone it is is kept as the reporter, and said.
$ aftersales -q init --template minimal --language en
$ aftersales ticket open --subject Leak --name 张伟 --phone 13800000001
1
$ aftersales ticket open --subject Again --name 陈静 --phone 13800000001
$ aftersales ticket open --subject Third --name ' 张伟' --phone 13800000001
$ aftersales ticket open --subject Called --phone 13800000001 --reporter 李强 --reporter-phone 13800000009 --reporter-role dealer
$ for id in 1 2 3 4; do aftersales ticket show $id --format json | sed 's/.*"reporter"/"reporter"/'; done
$ aftersales ticket show 4 | grep reporter
$ aftersales ticket open --subject Own --name 陈静 --phone 13800000001 --new-customer
$ aftersales customer list --format csv --columns id,name,phone
$ printf 'reference,subject,customer_name,phone\nR1,S,王五,13800000001\nR2,S,张伟,13800000001\n' > rows.csv && aftersales -q import tickets rows.csv
$ aftersales ticket show ref:R1 --format json | sed 's/.*"reporter"/"reporter"/'
$ aftersales ticket open --subject Nobody --reporter-role family
$ aftersales ticket open --subject Odd --reporter X --reporter-role aunt
$ aftersales doctor
$ aftersales export all > all.jsonl && aftersales --store copy.db -q init && aftersales --store copy.db -q import all all.jsonl && aftersales --store copy.db export all | cmp - all.jsonl
