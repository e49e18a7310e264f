# What was found and offered comes back from an export; where no instant tells when, it is a note.
$ aftersales -q init --template minimal --language en
$ aftersales -q ticket open --subject leaks --name A --phone 13800000001 --wants-priority --steps-tried 'valve shut'
1
$ aftersales ticket restate 1 -m 'leaks at the door'
$ aftersales ticket diagnose 1 -m 'seal torn' --cause own --verdict quality
$ aftersales ticket propose 1 -m 'new seal'
$ aftersales export tickets -o all.csv
$ aftersales --store other.db -q init && aftersales --store other.db import tickets all.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 1, known 0, refused 0
$ aftersales --store other.db ticket list --columns id,diagnosis,cause,verdict,plan_text,restated,wants_priority --format csv
id,diagnosis,cause,verdict,plan_text,restated,wants_priority
1,seal torn,own,quality,new seal,leaks at the door,true
$ printf 'subject,opened_at,diagnosis,cause\nX,2026-01-05 09:00,torn,\nY,2026-01-05 09:00,,own\nZ,2026-01-05 09:00,,leak\n' > odd.csv && aftersales import tickets odd.csv --on-error skip 2>&1 | sed 's/ in [0-9].*//'
aftersales: warning: odd.csv:3: column 'cause': a cause needs diagnosed_at
aftersales: warning: odd.csv:4: column 'cause': 'leak' is not a cause: own, third_party or user
aftersales: read 3, added 1, known 0, refused 2
$ aftersales ticket history 2
1	2026-01-05T09:00:00+00:00	li.na	opened	opened as none, general
2	2026-01-05T09:00:00+00:00	li.na	noted	note: torn
