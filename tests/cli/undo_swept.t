# A sweep that came after a wrong step left what that had done already: when the step is taken back, the next sweep does it.
$ cat >aftersales.toml <<'END'
> version = 1
> [organization]
> name = "Desk"
> timezone = "UTC"
> language = "en"
> calendar = "office"
> [calendar.office]
> hours = { mon-fri = ["09:00-18:00"] }
> [[category]]
> id = "fault"
> kind = "fault"
> [[priority]]
> id = "urgent"
> [[priority]]
> id = "major"
> [[priority]]
> id = "general"
> default = true
> [[sla]]
> id = "all"
> targets = { respond = "8h" }
> [[escalation]]
> id = "late"
> clock = "respond"
> at = "due"
> assign = "role:chief"
> raise = 1
> tag = "late"
> [[staff]]
> id = "mia"
> roles = ["chief"]
> END
$ aftersales -q init
$ aftersales --now 2026-02-02T09:00:00Z ticket open -s q
1
$ aftersales --now 2026-02-02T10:00:00Z ticket assign 1 mia
$ aftersales --now 2026-02-02T11:00:00Z ticket update 1 --tag +late
$ aftersales --now 2026-02-04T12:00:00Z escalate -q
1
$ aftersales --now 2026-02-04T12:01:00Z undo 3
$ aftersales --now 2026-02-04T12:01:00Z undo 2
$ aftersales --now 2026-02-04T12:02:00Z escalate -q
1
$ aftersales ticket list --format csv --columns id,priority,assignee,tags
id,priority,assignee,tags
1,major,mia,late
$ aftersales doctor
# Nothing more is due.
$ aftersales --now 2026-02-04T12:03:00Z escalate -q
