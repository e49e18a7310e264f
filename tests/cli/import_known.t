# found: I3, I15 What is known is left alone, and how many say otherwise is told; with update what is new becomes events and nothing is taken back.
$ aftersales -q init --template it --language en
$ printf 'reference,subject,opened_at,responded_at,resolved_at,closed_at,priority,tags,assignee,status,phone\n' > head
$ printf 'R-1,Leak,2026-01-05T09:00,,,,general,,,,13800138000\nR-2,Noise,2026-01-05T10:00,2026-01-05T11:00,,,,,,,\nR-3,Smell,2026-01-05T10:00,,,,,,,,\n' | cat head - > w1.csv
$ aftersales import tickets w1.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 3, added 3, known 0, refused 0
$ aftersales import tickets w1.csv --on-known update 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 3, added 0, updated 0, known 3, refused 0
$ aftersales ticket respond 3 -m Here --at 2026-01-05T12:00
$ printf 'R-1,Leak,2026-01-05T09:00,2026-01-05T10:00,2026-01-06T10:00,2026-01-07T10:00,major,pump,lin,,13800138000\nR-2,Loud noise,2026-01-05T10:00,2026-01-05T11:00,,,,,,waiting_parts,\nR-3,Smell,2026-01-05T10:00,2026-01-05T12:00,,,,,,new,\nR-4,New,2026-01-06T10:00,,,,,,,,\n' | cat head - > w2.csv
$ aftersales import tickets w2.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 4, added 1, known 3, differ 3, refused 0
$ aftersales import tickets w2.csv --on-known fail
aftersales: w2.csv:2: reference 'R-1' is known
[5]
$ aftersales -n import tickets w2.csv --on-known update 2>&1 | grep -v 'would write' | sed 's/ in [0-9].*//'
aftersales: read 4, would add 0, would update 2, known 2, differ 1, refused 0
aftersales: assignees that the policy's staff do not know: lin
$ aftersales import tickets w2.csv --on-known update 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 4, added 0, updated 2, known 2, differ 1, refused 0
aftersales: assignees that the policy's staff do not know: lin
$ aftersales import tickets w2.csv --on-known update 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 4, added 0, updated 0, known 4, differ 1, refused 0
$ aftersales ticket list --format csv --columns reference,subject,status,priority,tags,assignee,responded_at,resolved_at,closed_at
reference,subject,status,priority,tags,assignee,responded_at,resolved_at,closed_at
R-1,Leak,closed,major,pump,lin,2026-01-05T10:00:00+00:00,2026-01-06T10:00:00+00:00,2026-01-07T10:00:00+00:00
R-2,Loud noise,waiting_parts,general,,,2026-01-05T11:00:00+00:00,,
R-3,Smell,in_progress,general,,,2026-01-05T12:00:00+00:00,,
R-4,New,new,general,,,,,
$ aftersales ticket history 1 --format csv --columns at,kind
at,kind
2026-01-05T09:00:00+00:00,opened
2026-01-05T09:00:00+00:00,changed
2026-01-05T09:00:00+00:00,assigned
2026-01-05T09:00:00+00:00,changed
2026-01-05T10:00:00+00:00,responded
2026-01-06T10:00:00+00:00,resolved
2026-01-07T10:00:00+00:00,closed
$ aftersales doctor

# An instant that lies before what the ticket has been through cannot be put in.
$ printf 'R-3,Smell,2026-01-05T10:00,,2026-01-05T11:00,,,,,,\n' | cat head - > w3.csv
$ aftersales import tickets w3.csv --on-known update
aftersales: w3.csv:2: column 'resolved_at': '2026-01-05T11:00' lies before the ticket's last step, and nothing can be put in there
[1]
$ printf 'R-1,Leak,2026-01-05T09:00,2026-01-05T10:00,2026-01-06T10:00,2026-01-07T10:00,,,,,\n' | sed 's/$/,2026-01-08T10:00/' > row
$ (sed 's/$/,reopened_at/' head; cat row) > w4.csv
$ aftersales import tickets w4.csv --on-known update 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 0, updated 1, known 0, refused 0
$ aftersales ticket list --format csv --columns reference,status,resolved_at,closed_at reference:R-1
reference,status,resolved_at,closed_at
R-1,reopened,2026-01-06T10:00:00+00:00,

# found: I4 A row without a reference is known by what it says; a ticket that is its like is not.
$ printf 'subject,opened_at,phone\nDrip,2026-01-05T09:00,13800138000\nDrip,2026-01-05T09:00,13800138000\nDrip,2026-01-05T09:00,13800138001\n' > keyless.csv
$ aftersales import tickets keyless.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: keyless.csv: rows without a reference, known by what they say: 1
aftersales: read 3, added 2, known 1, refused 0
$ aftersales ticket update 5 --subject 'Drips at night' && printf 'Drip,2026-01-05T09:00,13800138002\n' >> keyless.csv
$ aftersales import tickets keyless.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: keyless.csv: rows without a reference, known by what they say: 3
aftersales: read 4, added 1, known 3, refused 0
$ aftersales export all > all.jsonl && aftersales --store moved.db -q init && aftersales --store moved.db -q import all all.jsonl
$ aftersales --store moved.db import tickets keyless.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: keyless.csv: rows without a reference, known by what they say: 4
aftersales: read 4, added 0, known 4, refused 0

# found: I3 Of a known customer or asset what is empty is filled, other differences are counted, and taken with update.
$ printf 'name,phone,email,tier,tags\nWang,13800138077,,gold,a\n' > p.csv && aftersales import customers p.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 1, known 0, refused 0
$ printf 'name,phone,email,tier,tags\nWang Wei,138-0013-8077,w@x.cn,,b\n' > p.csv && aftersales import customers p.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 0, updated 1, known 0, differ 1, refused 0
$ aftersales import customers p.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 0, known 1, differ 1, refused 0
$ aftersales customer list --format csv --columns name,phone,email,tier,tags phone:13800138077
name,phone,email,tier,tags
Wang,13800138077,w@x.cn,gold,a
$ aftersales import customers p.csv --on-known update 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 0, updated 1, known 0, refused 0
$ aftersales customer list --format csv --columns name,phone,email,tier,tags phone:13800138077
name,phone,email,tier,tags
Wang Wei,13800138077,w@x.cn,gold,"a,b"
$ printf 'serial,product,delivered,outlet\nS-1,Pump,2026-01-05,\nS-1,Pump,2026-01-06,\n' > a.csv && aftersales import assets a.csv
aftersales: a.csv:3: column 'serial': 'S-1' stands in line 2 already, with other contents
[5]
$ printf 'serial,product,delivered,outlet\nS-1,Pump,2026-01-05,\n' > a.csv && aftersales -q import assets a.csv && printf 'serial,product,delivered,outlet\nS-1,Pump,2026-01-06,North\n' > a.csv
$ aftersales import assets a.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 0, updated 1, known 0, differ 1, refused 0
$ aftersales asset list --format csv --columns serial,delivered,outlet serial:S-1
serial,delivered,outlet
S-1,2026-01-05,North

# found: S6 A cell that only another gives a meaning is a mistake where that one is empty: nothing is dropped, and the same file again is known as it is.
$ aftersales --store parts.db -q init; printf 'reference,opened_at,resolved_at,closed_at,status,solution,score\nP-1,2026-01-05T09:00,,,,new hose,\nP-2,2026-01-05T09:00,,2026-01-06T09:00,,new hose,\nP-3,2026-01-05T09:00,2026-01-06T08:00,2026-01-06T09:00,,new hose,9\nP-4,2026-01-05T09:00,,2026-01-06T09:00,cancelled,,9\nP-5,2026-01-05T09:00,,,,,9\nP-6,2026-01-05T09:00,,2026-01-06T09:00,,,9\n' > parts.csv
$ aftersales --store parts.db import tickets parts.csv --on-error skip 2>&1 | sed 's/ in [0-9].*//'; aftersales --store parts.db import tickets parts.csv --on-error skip 2>&1 | tail -1 | sed 's/ in [0-9].*//'; aftersales --store parts.db export tickets --format csv > again.csv; aftersales --store parts.db import tickets again.csv 2>&1 | tail -1 | sed 's/ in [0-9].*//'
aftersales: warning: parts.csv:5: column 'score': a score needs a resolution or a closing
aftersales: warning: parts.csv:6: column 'score': a score needs a resolution or a closing
aftersales: read 6, added 4, known 0, refused 2
aftersales: read 6, added 0, known 4, refused 2
aftersales: read 4, added 0, known 4, refused 0
$ aftersales --store parts.db ticket history ref:P-1 --format csv --columns seq,what
seq,what
1,"opened as none, general"
2,note: new hose
$ printf '[map]\nreference = "reference"\nopened_at = "opened_at"\nresolved_at = ["resolved_at", "closed_at"]\nclosed_at = "closed_at"\nsolution = "solution"\n' > closed.toml; printf 'reference,opened_at,closed_at,solution\nP-7,2026-01-05T09:00,2026-01-06T09:00,new hose\n' > closed.csv; for i in 1 2; do aftersales --store parts.db import tickets closed.csv --map closed.toml 2>&1 | tail -1 | sed 's/ in [0-9].*//'; done; aftersales --store parts.db doctor
aftersales: read 1, added 1, known 0, refused 0
aftersales: read 1, added 0, known 1, refused 0
