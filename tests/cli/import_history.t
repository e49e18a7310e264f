# A log of changes, its newest first: rows are taken by their instant, what a log leaves out is put in, and a second import adds nothing.
$ aftersales -q init --template it --language en
$ printf 'ref,when,state,who,said,came\n' > log.csv
$ printf 'T-1,2026-01-05 09:00,Closed,kim,,\nT-1,2026-01-04 09:00,Done,kim,Valve changed,\n' >> log.csv
$ printf 'T-1,2026-01-03 10:30,Waiting,kim,,\nT-1,2026-01-03 09:00,Active,kim,,2026-01-03 08:30\n' >> log.csv
$ printf 'T-2,2026-01-03 12:00,Waiting,ann,,\nT-2,2026-01-03 11:00,Done,ann,,\nT-2,2026-01-03 11:00,New,ann,,\n' >> log.csv
$ printf '[map]\nreference = "ref"\nat = "when"\nstatus = "state"\nactor = "who"\nnote = "said"\nopened_at = "came"\n' > map.toml
$ printf '[values.status]\nNew = "new"\nActive = "in_progress"\nWaiting = "waiting_customer"\nDone = "resolved"\n' >> map.toml
$ aftersales import history log.csv --map map.toml
aftersales: log.csv:2: column 'state': 'Closed' is not a status
hint: [values.status] of a map says what their words mean: new, in_progress, waiting_customer …
[1]
$ printf 'Closed = "closed"\n' >> map.toml
$ aftersales import history log.csv --map map.toml 2>&1 | sed 's/ in .*//'
aftersales: read 7, added 6, known 1, refused 0
$ aftersales ticket history 1 --format csv --columns at,actor,kind
at,actor,kind
2026-01-03T08:30:00+00:00,kim,opened
2026-01-03T09:00:00+00:00,kim,responded
2026-01-03T10:30:00+00:00,kim,waiting
2026-01-04T09:00:00+00:00,kim,resolved
2026-01-05T09:00:00+00:00,kim,closed
$ aftersales ticket history 2 --format csv --columns at,actor,kind
at,actor,kind
2026-01-03T11:00:00+00:00,ann,opened
2026-01-03T11:00:00+00:00,ann,resolved
2026-01-03T12:00:00+00:00,ann,reopened
2026-01-03T12:00:00+00:00,ann,waiting
$ aftersales ticket list --format csv --columns reference,status,opened_at,closed_at
reference,status,opened_at,closed_at
T-1,closed,2026-01-03T08:30:00+00:00,2026-01-05T09:00:00+00:00
T-2,waiting_customer,2026-01-03T11:00:00+00:00,
$ aftersales import history log.csv --map map.toml 2>&1 | sed 's/ in .*//'
aftersales: read 7, added 0, known 7, refused 0

# A log that has grown: what happened at the last instant is known, another change of then is not.
$ printf 'T-2,2026-01-03 12:00,Active,ann,,\n' >> log.csv
$ aftersales import history log.csv --map map.toml 2>&1 | sed 's/ in .*//'
aftersales: read 8, added 1, known 7, refused 0
$ aftersales import history log.csv --map map.toml 2>&1 | sed 's/ in .*//'
aftersales: read 8, added 0, known 8, refused 0
$ aftersales ticket history 2 --format csv --columns at,actor,kind
at,actor,kind
2026-01-03T11:00:00+00:00,ann,opened
2026-01-03T11:00:00+00:00,ann,resolved
2026-01-03T12:00:00+00:00,ann,reopened
2026-01-03T12:00:00+00:00,ann,waiting
2026-01-03T12:00:00+00:00,ann,resumed
$ aftersales doctor

# Who has it and its tags follow the log: x and +x add, -x takes away.
$ printf 'ref,when,team,flag\nT-3,2026-01-05 09:00,East,sla\nT-3,2026-01-05 10:00,West,\nT-3,2026-01-05 11:00,,-sla\n' > log.csv
$ printf '[map]\nreference = "ref"\nat = "when"\noutlet = "team"\ntags = "flag"\n' > map.toml
$ aftersales import history log.csv --map map.toml 2>&1 | sed 's/ in .*//'
aftersales: read 3, added 3, known 0, refused 0
$ aftersales import history log.csv --map map.toml 2>&1 | sed 's/ in .*//'
aftersales: read 3, added 0, known 3, refused 0
$ printf 'T-3,2026-01-05 11:00,,late\n' >> log.csv
$ aftersales import history log.csv --map map.toml 2>&1 | sed 's/ in .*//'
aftersales: read 4, added 1, known 3, refused 0
$ aftersales ticket list --format csv --columns reference,outlet,tags reference:T-3
reference,outlet,tags
T-3,West,late
$ aftersales doctor

# A person's name is the person of the staff who has it, whichever way a log tells it; who is unknown is told.
$ printf '[[staff]]\nid = "lin"\nname = "林静"\n' >> aftersales.toml
$ printf 'reference,at,field,value,assignee\nT-4,2026-01-05 09:00,,,老王\nT-4,2026-01-05 10:00,assignee,林静,\n' > log.csv
$ aftersales import history log.csv 2>&1 | sed 's/ in .*//'
aftersales: read 2, added 2, known 0, refused 0
aftersales: assignees that the policy's staff do not know: 老王
$ aftersales ticket list --format csv --columns reference,assignee reference:T-4
reference,assignee
T-4,lin
$ aftersales import history log.csv 2>&1 | sed 's/ in .*//'
aftersales: read 2, added 0, known 2, refused 0
# A ticket that was opened again has another status than its log says; its history is taken in once all the same.
$ printf 'reference,at,status\nT-5,2026-01-05 09:00,in_progress\nT-5,2026-01-06 09:00,resolved\nT-5,2026-01-07 09:00,in_progress\nT-5,2026-01-08 09:00,resolved\n' > log.csv
$ aftersales import history log.csv 2>&1 | sed 's/ in .*//'
aftersales: read 4, added 4, known 0, refused 0
$ aftersales import history log.csv 2>&1 | sed 's/ in .*//'
aftersales: read 4, added 0, known 4, refused 0

# found: I13 A row dated before what is recorded is known where the ticket shows it, else a bad row.
$ aftersales --store late.db -q init
$ printf 'reference,at,status,note\nL-1,2026-01-05T09:00,new,\nL-1,2026-01-05T10:00,in_progress,\nL-1,2026-01-05T11:00,in_progress,\nL-1,2026-01-06T10:00,resolved,\nL-1,2026-01-07T10:00,in_progress,\nL-1,2026-01-08T10:00,closed,\n' > late.csv
$ aftersales --store late.db import history late.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 6, added 5, known 1, refused 0
$ aftersales --store late.db import history late.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 6, added 0, known 6, refused 0
$ printf 'reference,at,status,note\nL-1,2026-01-05T10:30,waiting_parts,\nL-1,2026-01-06T10:00,,Called\nL-1,2026-01-07T11:00,in_progress,\n' > more.csv
$ aftersales --store late.db import history more.csv --on-error skip 2>&1 | sed 's/ in [0-9].*//'
aftersales: warning: more.csv:2: column 'at': '2026-01-05T10:30' lies before steps of the ticket that are recorded, and it is none of them
hint: Nothing can be put in before a step: take the whole history into a store of its own.
aftersales: warning: more.csv:3: column 'at': '2026-01-06T10:00' lies before steps of the ticket that are recorded, and it is none of them
aftersales: read 3, added 0, known 1, refused 2
$ printf 'reference,at,status,note\nL-2,2026-01-05T09:00,new,\nL-2,2026-01-05T10:00,resolved,\nL-2,2026-01-06T10:00,in_progress,\nL-2,2026-01-07T10:00,in_progress,\nL-2,2026-01-07T10:00,waiting_customer,\nL-2,2026-01-08T10:00,resolved,\n' > twice.csv
$ for i in 1 2; do aftersales --store late.db import history twice.csv 2>&1 | sed 's/ in [0-9].*//'; done
aftersales: read 6, added 6, known 0, refused 0
aftersales: read 6, added 0, known 6, refused 0
