# found: P5. A customer has several phones and e-mail addresses; any of them finds who it is.
$ aftersales -q init --template minimal --language en
$ aftersales customer add --name 王芳 --phone 13900000001 --phone 13900000002=wife --email a@x.org
1
$ aftersales customer add --name Bob --phone 13900000002
$ aftersales customer edit 1 --add-phone '010-6688 0001=office' --add-email B@x.org
$ aftersales ticket open --subject Leak --phone 13900000002
1
$ aftersales ticket open --subject Again --email b@X.org
2
$ aftersales ticket list phone:13900000002 --format csv --columns id,customer
$ aftersales ticket list phone:1066880001 --count
$ aftersales ticket list not phone:13900000002 --count
$ aftersales customer list phone:13900000002 email:b@x.org --format csv --columns id,phone,phones,emails

# A phone that changed is kept, and finds its owner, until it is dropped; then the next one is the first.
$ aftersales customer edit 1 --phone 13900000009
$ aftersales customer list phone:13900000001 --format csv --columns id,phone,phones
$ aftersales customer edit 1 --drop-phone 13900000009
$ aftersales customer list --format csv --columns id,phone,phones
$ aftersales customer edit 1 --drop-phone 13900000002
$ aftersales customer list phone:13900000002 --count
$ aftersales customer edit 1 --drop-phone 13900000002
$ aftersales customer edit 1 --add-phone abc
$ aftersales doctor
$ aftersales export all > all.jsonl && aftersales --store copy.db -q init && aftersales --store copy.db -q import all all.jsonl
$ aftersales --store copy.db export all | cmp - all.jsonl
$ aftersales --store copy.db customer list --format csv --columns id,phone,phones
