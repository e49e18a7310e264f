# A half of the day has the hours from 1 to 12; a minute has 60 seconds, and now and then one more.
$ aftersales -q init --template minimal --language en
$ printf 'reference,subject,opened_at\nA,S,2026-03-01 13:00 PM\nB,S,2026-03-01 00:00 PM\nC,S,2026-03-01 0:30 am\nD,S,2026/3/1 下午 14:05\nE,S,2026-03-01 12:30 AM\nF,S,2026-03-01 12:30 PM\nG,S,2026-03-01 23:00:61\n' >t.csv
$ aftersales import tickets t.csv --on-error skip 2>&1 | sed 's/ in [0-9.]* s//'; aftersales ticket list --format csv --columns reference,opened_at
aftersales: warning: t.csv:2: column 'opened_at': '2026-03-01 13:00 PM' is not a time
hint: Say how times are written with [time] format in the map, as strptime(3) has it: "%d/%m/%Y %H:%M".
aftersales: warning: t.csv:3: column 'opened_at': '2026-03-01 00:00 PM' is not a time
aftersales: warning: t.csv:4: column 'opened_at': '2026-03-01 0:30 am' is not a time
aftersales: warning: t.csv:5: column 'opened_at': '2026/3/1 下午 14:05' is not a time
aftersales: warning: t.csv:8: column 'opened_at': '2026-03-01 23:00:61' is not a time
aftersales: read 7, added 2, known 0, refused 5
reference,opened_at
E,2026-03-01T00:30:00+00:00
F,2026-03-01T12:30:00+00:00
$ printf '[time]\nformat = "%%Y-%%m-%%d %%H:%%M:%%S"\n' >map.toml; printf 'reference,subject,opened_at\nH,S,2026-03-01 23:00:61\nI,S,2026-03-01 23:00:60\n' >t.csv
$ aftersales import tickets t.csv --map map.toml --on-error skip 2>&1 | sed 's/ in [0-9.]* s//'
aftersales: warning: t.csv:2: column 'opened_at': '2026-03-01 23:00:61' is not a time written as %Y-%m-%d %H:%M:%S
aftersales: read 2, added 1, known 0, refused 1
