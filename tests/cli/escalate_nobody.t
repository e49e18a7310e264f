# A step that finds nobody to tell says so, and names nobody as told.
$ aftersales -q init --template minimal
$ printf '[[escalation]]\nid = "s"\nat = "opened"\nnotify = ["assignee", "customer"]\n[[escalation]]\nid = "late"\nclock = "respond"\nat = "due"\nnotify = ["assignee"]\n[[escalation]]\nid = "given"\nclock = "respond"\nat = "due"\nassign = "staff:kim"\nnotify = ["assignee"]\n[[staff]]\nid = "kim"\n' >> aftersales.toml && aftersales policy check
$ aftersales ticket open -s one --at 2026-02-02T09:00 && aftersales ticket open -s two --name Ann --assign kim --at 2026-03-02
1
2
$ aftersales escalate --format csv --columns id,step,actions
id,step,actions
1,late,nobody to notify: assignee
1,given,"notify assignee,assign kim"
$ aftersales ticket history 1 --format csv --columns kind,what && aftersales ticket history 2 --format csv --columns kind,what
kind,what
opened,"opened as none, general"
escalated,"escalated: s (nobody to notify: assignee, nobody to notify: customer)"
escalated,escalated: late due 2026-02-03 09:00 (nobody to notify: assignee)
escalated,"escalated: given due 2026-02-03 09:00 (notify assignee, assign kim)"
kind,what
opened,"opened as none, general"
escalated,"escalated: s (notify assignee, notify customer)"
$ aftersales notify list --format csv --columns ticket,event,to
ticket,event,to
2,s,staff:kim
2,s,customer:1
1,given,staff:kim
