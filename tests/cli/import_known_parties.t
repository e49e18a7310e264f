# found: I3 What a row of a ticket says of a customer who is known fills what is empty, at the import; the rules see it.
$ aftersales -q init --template appliance --language en
$ aftersales customer add --name A --phone 13900010001
1
$ printf 'reference,subject,customer_name,phone,email,tier,opened_at\nR7,leak,A,13900010001,a@x.org,vip,2026-02-02 10:30\n' > r7.csv
$ for i in 1 2; do aftersales import tickets r7.csv 2>&1 | sed 's/ in [0-9].*//'; done
aftersales: read 1, added 1, known 0, refused 0
aftersales: read 1, added 0, known 1, refused 0
$ aftersales customer list --format csv --columns id,name,phone,email,tier
id,name,phone,email,tier
1,A,13900010001,a@x.org,vip
$ aftersales ticket list --format csv --columns reference,tier,priority
reference,tier,priority
R7,vip,major
$ aftersales ticket history 1 --format csv --columns at,what
at,what
2026-02-02T10:30:00+00:00,"opened as fault, major (rules: broken, vip)"
# The same of a phone where the customer is found by the e-mail address; of a unit that nobody had, and of its model.
$ aftersales customer add --name B --email b@x.org
2
$ printf 'serial,product\nSN1,WM-100\n' | aftersales -q import assets -
$ printf 'reference,subject,customer_name,phone,email,serial,opened_at\nR8,leak,B,13900010002,B@X.org,SN1,2026-02-02 10:30\n' > r8.csv
$ aftersales import tickets r8.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 1, known 0, refused 0
$ aftersales customer list id:2 --format csv --columns id,name,phone,email
id,name,phone,email
2,B,13900010002,b@x.org
$ aftersales asset list --format csv --columns serial,product,customer
serial,product,customer
SN1,WM-100,B
# What differs is counted, and taken with update; what another customer has, never. Another name is the reporter's.
$ printf 'reference,subject,customer_name,phone,email,tier,serial,product,opened_at\nR9,x,A,13900010001,,gold,,,2026-02-03 10:30\nR10,x,B,13900010002,,,SN1,WM-200,2026-02-03 10:30\nR11,x,A,13900010001,b@x.org,,,,2026-02-03 10:30\nR12,x,Carl,13900010001,,,,,2026-02-03 10:30\nR13,x,B,13900010002,,,SN1,,2026-02-03 10:30\n' > more.csv
$ aftersales import tickets more.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: more.csv: 1 row names somebody else than the customer whose phone or unit it is: kept as who reported it
aftersales: read 5, added 5, known 0, differ 4, refused 0
$ aftersales customer list --format csv --columns id,name,phone,email,tier && aftersales asset list --format csv --columns serial,product
id,name,phone,email,tier
1,A,13900010001,a@x.org,vip
2,B,13900010002,b@x.org,
serial,product
SN1,WM-100
$ sed 's/^R/N/' more.csv > new.csv && aftersales import tickets new.csv --on-known update 2>&1 | sed 's/ in [0-9].*//'
aftersales: new.csv: 1 row names somebody else than the customer whose phone or unit it is: kept as who reported it
aftersales: read 5, added 5, updated 0, known 0, differ 2, refused 0
$ aftersales customer list --format csv --columns id,name,phone,email,tier && aftersales asset list --format csv --columns serial,product
id,name,phone,email,tier
1,A,13900010001,a@x.org,gold
2,B,13900010002,b@x.org,
serial,product
SN1,WM-200
# A ticket that is known brings it too, with update.
$ sed 's/vip/silver/; s/a@x.org/a2@x.org/' r7.csv > r7b.csv
$ for how in keep update update; do aftersales import tickets r7b.csv --on-known $how 2>&1 | sed 's/ in [0-9].*//'; done
aftersales: read 1, added 0, known 1, differ 1, refused 0
aftersales: read 1, added 0, updated 1, known 0, refused 0
aftersales: read 1, added 0, updated 0, known 1, refused 0
$ aftersales customer list id:1 --format csv --columns id,name,emails,tier
id,name,emails,tier
1,A,"a2@x.org,a@x.org",silver

# Another owner of a unit is counted and named, and taken with update: by phone, by name and by number.
$ aftersales --store units.db -q init
$ printf 'serial,product,customer_name,phone\nS1,WM-100,Ann,13900010011\nS2,WM-100,Ann,13900010011\nS3,WM-100,Ann,13900010011\nS4,WM-100,,\n' > a.csv && aftersales --store units.db -q import assets a.csv
$ aftersales --store units.db customer add --name Ben --phone 13900010012
2
$ printf 'serial,product,customer_name,phone,customer\nS1,WM-100,Ben,13900010012,\nS2,WM-100,Cleo,,\nS3,WM-100,,,2\nS4,WM-100,Ben,13900010012,\n' > b.csv
$ aftersales --store units.db import assets b.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: b.csv: 3 rows name another owner than the unit has, who stays its owner: S1, S2, S3
aftersales: read 4, added 0, updated 1, known 3, differ 3, refused 0
$ aftersales --store units.db asset list --format csv --columns serial,customer
serial,customer
S1,Ann
S2,Ann
S3,Ann
S4,Ben
$ for i in 1 2; do aftersales --store units.db import assets b.csv --on-known update 2>&1 | sed 's/ in [0-9].*//'; done
aftersales: read 4, added 0, updated 3, known 1, refused 0
aftersales: read 4, added 0, updated 0, known 4, refused 0
$ aftersales --store units.db asset list --format csv --columns serial,customer
serial,customer
S1,Ben
S2,Cleo
S3,Ben
S4,Ben
# What is filled and what differs in one row are counted both.
$ printf 'serial,product,outlet,customer_name,phone,email\nS1,WM-200,north,Ben,13900010012,ben@x.org\n' > c.csv && aftersales --store units.db import assets c.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 0, updated 1, known 0, differ 1, refused 0
$ printf 'name,phone,email,tier\nBen,13900010012,ben@y.org,gold\n' > p.csv && aftersales --store units.db import customers p.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 0, updated 1, known 0, differ 1, refused 0
$ aftersales --store units.db customer list id:2 --format csv --columns name,email,tier
name,email,tier
Ben,ben@x.org,gold
$ aftersales --store units.db doctor

# found: I15 That a wait is over counts from when it became known, and an older file puts nothing back.
$ aftersales --store waits.db -q init
$ printf 'reference,subject,opened_at,responded_at,status\nW1,leak,2026-02-02 10:30,2026-02-02 10:30,waiting_customer\n' > w1.csv; sed 's/waiting_customer/in_progress/; s/leak/loud leak/' w1.csv > w2.csv
$ aftersales --store waits.db -q import tickets w1.csv; for file in w2 w1 w2; do aftersales --store waits.db import tickets $file.csv --on-known update 2>&1 | sed 's/ in [0-9].*//'; done
aftersales: read 1, added 0, updated 1, known 0, refused 0
aftersales: read 1, added 0, updated 0, known 1, differ 1, refused 0
aftersales: read 1, added 0, updated 0, known 1, refused 0
$ aftersales --store waits.db ticket history ref:W1 --format csv --columns at,kind
at,kind
2026-02-02T10:30:00+00:00,opened
2026-02-02T10:30:00+00:00,responded
2026-02-02T10:30:00+00:00,waiting
2026-02-02T10:30:00+00:00,changed
2026-03-02T01:00:00+00:00,resumed
$ aftersales --store waits.db ticket show ref:W1 --format json | grep -oE '"clock":"[a-z]*","run":[0-9]*,"state":"[a-z]*"' | tr '\n' ' '
"clock":"respond","run":1,"state":"met" "clock":"diagnose","run":1,"state":"running" "clock":"propose","run":1,"state":"running" "clock":"resolve","run":1,"state":"running" 
$ aftersales --store waits.db doctor

# A status says what the instants leave open, and nothing else.
$ printf 'reference,subject,opened_at,responded_at,status\nX1,x,2026-02-02 10:30,,merged\nX2,x,2026-02-02 10:30,2026-02-02 11:30,new\nX3,x,2026-02-02 10:30,,new\n' > x.csv && aftersales --store waits.db import tickets x.csv --on-error skip 2>&1 | sed 's/ in [0-9].*//'
aftersales: warning: x.csv:2: column 'status': 'merged' needs the ticket that it went on as, which no column tells
hint: aftersales ticket merge does it; cancelled says that nothing more is done for it.
aftersales: warning: x.csv:3: column 'status': 'new' does not fit the instants: responded_at is told
aftersales: read 3, added 1, known 0, refused 2

# Who has it is read as commands read it.
$ printf '[[staff]]\nid = "lin"\nname = "Lin Jing"\n' >> aftersales.toml
$ printf 'reference,subject,opened_at,assignee\nY1,x,2026-02-02 10:30,Agent\nY2,x,2026-02-02 10:30,lin JING\nY3,x,2026-02-02 10:30,Gone\n' > y.csv && aftersales --store waits.db import tickets y.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 3, added 3, known 0, refused 0
aftersales: assignees that the policy's staff do not know: Gone
$ aftersales --store waits.db ticket list --format csv --columns reference,assignee reference:Y1,Y2,Y3
reference,assignee
Y1,agent
Y2,lin
Y3,Gone

# What a map gives every row is looked at though every row is known.
$ printf '[map]\nreference = "reference"\nsubject = "subject"\nopened_at = "opened_at"\n[constants]\npriority = "huge"\n' > map.toml
$ aftersales --store waits.db import tickets y.csv --map map.toml 2>&1 | head -1
aftersales: the map's [constants]: column 'priority': 'huge' is not a priority of the policy

# A call that was made together with another cannot be told with which: that is said.
$ aftersales --store calls.db -q init && aftersales --store calls.db customer add --name Dan --phone 13900010021 && aftersales --store calls.db asset add --serial D1 --product WM-100 --customer 1 --delivered 2026-02-01
1
1
$ printf 'program,serial,due_from,state\nd7,D1,2026-02-08,merged\n' > calls.csv && aftersales --store calls.db import callbacks calls.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: calls.csv: 1 callback was made together with another call, and which one is not told: taken as skipped
aftersales: read 1, added 1, known 0, refused 0
