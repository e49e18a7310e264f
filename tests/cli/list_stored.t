# What stands in the store and no more in the policy is found by its name.
$ aftersales -q init --template minimal
$ printf '[[category]]\nid = "old"\nkind = "fault"\n[[priority]]\nid = "slow"\n[[staff]]\nid = "kim"\n[[staff]]\nid = "lee"\n' >> aftersales.toml && aftersales policy check
$ aftersales ticket open -s one --category old --priority slow --assign kim
1
$ sed -i 's/"old"/"fresh"/; s/"slow"/"calm"/; s/"kim"/"mia"/' aftersales.toml
$ aftersales ticket list assignee:kim -q && aftersales ticket list priority:slow category:old -q && aftersales export tickets assignee:kim | grep -o '"assignee":"[a-z]*"'
1
1
"assignee":"kim"
$ aftersales ticket list assignee:kin
aftersales: 'kin' is not an id of the staff; there are supervisor, agent, mia, lee
[2]
$ aftersales ticket list priority:fast
aftersales: 'fast' is not a priority; there are urgent, major, general, calm
[2]
$ aftersales callback list assignee:kim --count
0
$ sed -i 's/"fresh"/"old"/; s/"calm"/"slow"/' aftersales.toml
