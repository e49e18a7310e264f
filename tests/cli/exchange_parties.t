# found: P12. What is exported of customers, assets and products comes back whole, by the tables of the records.
$ aftersales -q init --template minimal --language en
$ aftersales customer add --name 王芳 --phone 13900000001 --tier vip --birthday 1990-01-02 --tag a --tag b --no-contact --reference C1 --region 上海 --gender f --age 30-40 --postcode 200000 --address 'Street 1' --email a@x.org
1
$ aftersales --now 2026-02-01T10:00 customer add --name Bob --email bob@x.org
2
$ aftersales --now 2026-02-10T10:00 customer edit 2 --tier gold
$ aftersales product add WM-100 --line washing --warranty 3y
1
$ aftersales asset add --serial SN1 --product WM-100 --customer 1 --purchased 2026-01-01 --delivered 2026-01-05 --service-card SC9 --outlet north --purchase-channel web --warranty 18mo
1
$ for kind in customers products assets; do aftersales export $kind > $kind.jsonl; aftersales export $kind --format csv > $kind.csv; done
$ for from in csv jsonl; do aftersales --store $from.db -q init; for kind in customers products assets; do aftersales --store $from.db -q import $kind $kind.$from; done; done
$ for from in csv jsonl; do for kind in customers products assets; do aftersales --store $from.db export $kind --format csv > again.csv; diff $kind.csv again.csv; done; done
$ aftersales --store csv.db customer list --format csv --columns id,no_contact,tier_since
id,no_contact,tier_since
1,true,2026-03-02T01:00:00+00:00
2,false,2026-02-10T10:00:00+00:00
$ printf 'name,no_contact\nX,perhaps\n' > bad.csv && aftersales import customers bad.csv
aftersales: bad.csv:2: column 'no_contact': 'perhaps' is neither yes nor no
[1]

# found: I4. A row that nothing identifies is known by all that it says; two who have but the name in common are two.
$ aftersales --store named.db init
$ printf 'name,phone,region,tags\nAnn,,North,\nAnn,,South,\nBob,0,,vip\n' >named.csv
$ for i in 1 2; do aftersales --store named.db import customers named.csv 2>&1 | sed 's/ in [0-9].*//'; done
aftersales: named.csv: 1 row tells what identifies nobody: no customer or unit is found by phone '0'
aftersales: read 3, added 3, known 0, refused 0
aftersales: named.csv: rows without a reference, known by what they say: 3
aftersales: read 3, added 0, known 3, refused 0
$ aftersales --store named.db export customers --format csv -o named_all.csv && aftersales --store named.db import customers named_all.csv 2>&1 | sed 's/ in [0-9].*//; /not read/d'
aftersales: named_all.csv: rows without a reference, known by what they say: 3
aftersales: read 3, added 0, known 3, refused 0
$ sed -i 's/South/West/' named.csv && aftersales --store named.db import customers named.csv 2>&1 | sed 's/ in [0-9].*//; /known by/d'
aftersales: read 3, added 1, known 2, refused 0
