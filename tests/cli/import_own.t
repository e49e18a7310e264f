# What a desk exported is known there when it comes back, without a reference too; in another desk it is new.
$ aftersales -q init --template minimal --language en
$ aftersales ticket open -s 'leaks' --name Ann --phone 13800138001 --tag b --tag a && aftersales ticket open -s hums --reference K1 && aftersales ticket respond 1
1
2
$ aftersales export tickets -o all.csv && aftersales export tickets > all.jsonl
$ aftersales import tickets all.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 2, added 0, known 2, refused 0
$ aftersales import tickets all.jsonl 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 2, added 0, known 2, refused 0
$ sed 's/leaks/drips/' all.csv > other.csv && aftersales import tickets other.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 2, added 1, known 1, refused 0
$ aftersales ticket resolve 1 -m 'new hose' && aftersales import tickets all.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 2, added 0, known 2, differ 1, refused 0
$ aftersales ticket list --format csv --columns id,subject,status
id,subject,status
1,leaks,resolved
2,hums,new
3,drips,in_progress
$ aftersales --store other.db -q init && aftersales --store other.db import tickets all.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 2, added 2, known 0, refused 0
$ aftersales --store other.db import tickets all.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 2, added 0, known 2, refused 0
$ printf 'id,subject,opened_at\n1,leaks,2026-01-05 09:00\n' > foreign.csv && aftersales import tickets foreign.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: foreign.csv: columns not read: id
aftersales: read 1, added 1, known 0, refused 0
