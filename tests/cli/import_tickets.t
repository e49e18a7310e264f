# Columns are found under any of the names a map gives, whatever their capitals; one that may be missing, repeated or put together of others.
$ aftersales -q init --template it --language en
$ printf 'key,TITLE,Day,Time,Labels,Labels,Labels,First reply\n' > t.csv
$ printf 'A-1,Leak,2026-01-05,08:15,pump,vip new,pump,90\nA-2,Noise,2026-01-06,,,,,49:30:15\nA-3,Smell,2026-01-07,9:00,-,,,\n' >> t.csv
$ printf 'null = ["-"]\ntag_separator = " "\n[map]\nreference = ["Number", "Key"]\nsubject = "Title"\n' > map.toml
$ printf 'opened_at = "{Day} {Time}"\nresponded_at = "First reply"\ntags = "Labels"\nassignee = ["Agent", ""]\n' >> map.toml
$ printf '[after_opening]\nresponded_at = "min"\n[values.tags]\nnew = "fresh"\n' >> map.toml
$ aftersales import tickets t.csv --map map.toml 2>&1 | sed 's/ in .*//'
aftersales: read 3, added 3, known 0, refused 0
$ aftersales ticket list --format csv --columns reference,subject,tags,opened_at,responded_at
reference,subject,tags,opened_at,responded_at
A-1,Leak,"pump,vip,fresh",2026-01-05T08:15:00+00:00,2026-01-05T09:45:00+00:00
A-2,Noise,,2026-01-06T00:00:00+00:00,2026-01-08T01:30:15+00:00
A-3,Smell,,2026-01-07T09:00:00+00:00,

# The same of JSON, whose lines have their own members.
$ printf '{"KEY":"A-4","title":"Drip","day":"2026-01-08","time":"10:00:00.25","labels":["x","y z"],"first reply":1.5}\n' > t.jsonl
$ printf '{"key":"A-5","title":"Drop","day":"2026-01-09"}\n' >> t.jsonl
$ aftersales import tickets t.jsonl --map map.toml 2>&1 | sed 's/ in .*//'
aftersales: read 2, added 2, known 0, refused 0
$ aftersales ticket list --format csv --columns reference,subject,tags,opened_at,responded_at reference:A-4,A-5
reference,subject,tags,opened_at,responded_at
A-4,Drip,"x,y,z",2026-01-08T10:00:00+00:00,2026-01-08T10:01:30+00:00
A-5,Drop,,2026-01-09T00:00:00+00:00,

# What is wrong is told with the name that the file has, or the map.
$ printf 'key,TITLE,Day,Time,Labels,First reply\nA-6,Leak,2026-01-05,08:15,,soon\n' > t.csv
$ aftersales import tickets t.csv --map map.toml
aftersales: t.csv:2: column 'First reply': 'soon' is neither a number nor H:MM:SS
[1]
$ printf 'key,TITLE,Day,Labels,First reply\n' > t.csv
$ aftersales import tickets t.csv --map map.toml
aftersales: t.csv:1: there is no column 'Time', which the map takes for opened_at
[1]
$ printf 'Nummer,TITLE,Day,Time,Labels,First reply\n' > t.csv
$ aftersales import tickets t.csv --map map.toml
aftersales: t.csv:1: there is no column 'Number', which the map takes for reference
hint: Did you mean 'Nummer'?
[1]
$ printf '[map]\nsubject = 3\n[after_opening]\nresponded_at = "weeks"\n' > bad.toml
$ aftersales import tickets t.csv --map bad.toml
bad.toml:2:11: 'subject' is a text in quotes, or a list of such
bad.toml:4:16: 'weeks' is no unit, expected s, min, h or d
[1]

# In a batch the place of a bad row stands behind the place of the command, each once.
$ printf 'subject,opened_at\nS,soon\n' > bad.csv && printf '# two\nimport tickets bad.csv\n' > batch.txt
$ aftersales batch batch.txt
aftersales: batch.txt:2: bad.csv:2: column 'opened_at': 'soon' is not a time
hint: Say how times are written with [time] format in the map, as strptime(3) has it: "%d/%m/%Y %H:%M".
[1]


# Another desk writes who has a ticket by name: one of the staff is meant by it, whoever is not stays as written and is told once.
$ printf '[[staff]]\nid = "lin"\nname = "林静"\n[[staff]]\nid = "zhou.a"\nname = "周洋"\n[[staff]]\nid = "zhou.b"\nname = "周洋"\n' >> aftersales.toml
$ printf 'reference,subject,opened_at,assignee\nB-1,S,2026-01-05,林静\nB-2,S,2026-01-05,lin\nB-3,S,2026-01-05,周洋\nB-4,S,2026-01-05,老王\n' > t.csv
$ printf 'B-5,S,2026-01-05,老王\nB-6,S,2026-01-05,\nB-7,S,soon,老李\n' >> t.csv
$ aftersales import tickets t.csv --on-error skip 2>&1 | sed 's/ in .*//'
aftersales: warning: t.csv:8: column 'opened_at': 'soon' is not a time
hint: Say how times are written with [time] format
aftersales: read 7, added 6, known 0, refused 1
aftersales: assignees that the policy's staff do not know: 周洋, 老王
$ aftersales ticket list --format csv --columns reference,assignee reference:B-1,B-2,B-3,B-4,B-5,B-6
reference,assignee
B-1,lin
B-2,lin
B-3,周洋
B-4,老王
B-5,老王
B-6,
$ sed -i '$d' t.csv
$ aftersales import tickets t.csv 2>&1 | sed 's/ in .*//'
aftersales: read 6, added 0, known 6, refused 0
$ printf 'reference,subject,opened_at,assignee\n' > t.csv
$ for i in 1 2 3 4 5 6; do printf "B-1$i,S,2026-01-05,gone $i\n" >> t.csv; done
$ aftersales import tickets t.csv 2>&1 | sed 's/ in .*//'
aftersales: read 6, added 6, known 0, refused 0
aftersales: assignees that the policy's staff do not know: gone 1, gone 2, gone 3, gone 4, gone 5, …

# A dry run says what would be; on its own in a batch it is refused. What mends many rows is said once.
$ printf 'reference,subject,opened_at,status\nD-1,S,2026-01-05,\nD-2,S,2026-01-05,已解决\nD-3,S,2026-01-05,已解决\n' > t.csv
$ aftersales -n import tickets t.csv --on-error skip 2>&1 | grep -v 'would write' | sed 's/ in .*//'
aftersales: warning: t.csv:3: column 'status': '已解决' is not a status
hint: [values.status] of a map says what their words mean: new, in_progress, waiting_customer, waiting_parts, waiting_third_party, resolved, closed, cancelled.
aftersales: warning: t.csv:4: column 'status': '已解决' is not a status
aftersales: read 3, would add 1, known 0, refused 2
$ aftersales ticket list -q reference:D-1
$ printf -- '-n import tickets t.csv --on-error skip\n' > batch.txt
$ aftersales batch batch.txt
aftersales: batch.txt:1: -n, --dry-run: stands on the whole batch, not on a line of it
[2]
$ printf 'import tickets t.csv --on-error skip\n' > batch.txt
$ aftersales -n batch batch.txt 2>&1 | grep 'would add' | sed 's/ in .*//'
aftersales: read 3, would add 1, known 0, refused 2
$ aftersales ticket list -q reference:D-1
$ aftersales batch batch.txt 2>&1 | grep added | sed 's/ in .*//'
aftersales: read 3, added 1, known 0, refused 2
$ aftersales -n import tickets t.csv --on-error skip 2>&1 | grep read | sed 's/ in .*//'
aftersales: read 3, would add 0, known 1, refused 2
$ aftersales ticket list --format csv --columns reference reference:D-1
reference
D-1

# found: T12. Who waits for the customer was answered; where nothing tells when, nobody is judged by it, and where the row does, it waits since then.
$ aftersales --store waits.db -q init
$ printf 'reference,subject,opened_at,responded_at,diagnosed_at,status\nW-1,x,2026-02-02T09:00:00Z,,,waiting_customer\nW-2,x,2026-02-02T09:00:00Z,2026-02-02T10:00:00Z,,waiting_customer\n' > waits.csv
$ printf 'W-3,x,2026-02-02T09:00:00Z,2026-02-04T10:00:00Z,,waiting_parts\nW-4,x,2026-02-02T09:00:00Z,,2026-02-02T12:00:00Z,waiting_customer\nW-5,x,2026-02-02T09:00:00Z,,2026-02-02T12:00:00Z,waiting_parts\n' >> waits.csv
$ for i in 1 2; do aftersales --store waits.db import tickets waits.csv 2>&1 | sed 's/ in [0-9].*//'; done
aftersales: read 5, added 5, known 0, refused 0
aftersales: read 5, added 0, known 5, refused 0
$ for id in 1 2 3 4 5; do aftersales --store waits.db --now 2026-03-02T09:00:00Z ticket show $id --format json | grep -oE '"status":"[a-z_]*","category|"clock":"respond","run":1,"state":"[a-z]*"' | tr '\n' ' '; echo; done
"status":"waiting_customer","category "clock":"respond","run":1,"state":"ended" 
"status":"waiting_customer","category "clock":"respond","run":1,"state":"met" 
"status":"waiting_parts","category "clock":"respond","run":1,"state":"missed" 
"status":"waiting_customer","category "clock":"respond","run":1,"state":"ended" 
"status":"waiting_parts","category "clock":"respond","run":1,"state":"missed" 
$ aftersales --store waits.db --now 2026-03-02T09:00:00Z report kpi --period 2026-02 --columns kpi,numerator,denominator | head -2
respond-24h	1	3
resolve-48h	0	2
$ aftersales --store waits.db doctor
