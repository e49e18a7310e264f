# A ticket that was opened again comes back from its export as it was; one that was merged ends as one that was cancelled.
$ aftersales -q init --template it --language en
$ aftersales ticket open --subject Again --at 2026-01-05T09:00 && aftersales ticket resolve 1 -m Valve --at 2026-01-06T09:00
1
$ aftersales ticket reopen 1 -m No --at 2026-01-07T09:00 && aftersales ticket diagnose 1 -m Pump --at 2026-01-07T10:00
$ aftersales ticket open --subject Waits --at 2026-01-05T09:00 && aftersales ticket close 2 --force -m Gone --at 2026-01-06T09:00
2
$ aftersales ticket reopen 2 -m Back --at 2026-01-07T09:00 && aftersales ticket wait 2 --for parts --at 2026-01-07T11:00
$ aftersales ticket open --subject Twice --at 2026-01-05T09:00 && aftersales ticket resolve 3 -m One --at 2026-01-06T09:00
3
$ aftersales ticket reopen 3 -m No --at 2026-01-07T09:00 && aftersales ticket resolve 3 -m Two --at 2026-01-08T09:00
$ aftersales ticket open --subject Double --at 2026-01-05T09:00 && aftersales ticket merge 4 --into 3 --at 2026-01-06T09:00
4
$ aftersales export tickets > all.jsonl
$ aftersales --store copy.db -q init && aftersales --store copy.db -q import tickets all.jsonl
$ aftersales ticket list --format csv --columns subject,status,responded_at,diagnosed_at,resolved_at,closed_at
subject,status,responded_at,diagnosed_at,resolved_at,closed_at
Again,in_progress,2026-01-06T09:00:00+00:00,2026-01-07T10:00:00+00:00,2026-01-06T09:00:00+00:00,
Waits,waiting_parts,,,,
Twice,resolved,2026-01-06T09:00:00+00:00,,2026-01-08T09:00:00+00:00,
Double,merged,,,,
$ aftersales --store copy.db ticket list --format csv --columns subject,status,responded_at,diagnosed_at,resolved_at,closed_at
subject,status,responded_at,diagnosed_at,resolved_at,closed_at
Again,in_progress,2026-01-06T09:00:00+00:00,2026-01-07T10:00:00+00:00,2026-01-06T09:00:00+00:00,
Waits,waiting_parts,,,,
Twice,resolved,2026-01-06T09:00:00+00:00,,2026-01-08T09:00:00+00:00,
Double,cancelled,,,,
$ aftersales --store copy.db doctor
$ printf 'subject,opened_at,resolved_at,status\nS,2026-01-05,2026-01-06,in_progress\n' > open.csv
$ aftersales import tickets open.csv
aftersales: open.csv:2: column 'status': 'in_progress' does not fit the instants, which say resolved
hint: One that is open again has the instant of that in reopened_at.
[1]
