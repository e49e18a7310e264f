# A tag said twice is one, two with a comma between are two, and what is taken away is gone, wherever tags are told.
$ aftersales -q init --template minimal
$ printf '[[rule]]\nid = "r"\nwhen = { text = "smoke" }\nset = { tags = ["hot", "hot", "a,b"] }\n[[escalation]]\nid = "s"\nat = "opened"\nwhen = { tag = "hot" }\ntag = ["x,y", "x"]\n' >> aftersales.toml && aftersales policy check
$ aftersales ticket open -s one --tag 急 --tag 急 --tag 'b, c'
1
$ aftersales ticket open -s 'two smokes' --tag a
2
$ aftersales customer add --name Ann --tag 急 --tag '急,x'
1
$ printf 'reference,subject,opened_at,tags\nK1,three,2026-01-05 09:00,"急,急, b"\n' > rows.csv && aftersales -q import tickets rows.csv
$ aftersales ticket list --format csv --columns id,tags && aftersales customer list --format csv --columns id,tags
id,tags
1,"急,b,c"
2,"a,hot,b,x,y"
3,"急,b"
id,tags
1,"急,x"
$ aftersales ticket update 1 --tag +d,e --tag -b,急 && aftersales customer edit 1 --tag '-急,x' && aftersales ticket update 1 --tag 'c,d'
$ aftersales ticket list --format csv --columns id,tags && aftersales customer list --format csv --columns id,tags
id,tags
1,"c,d,e"
2,"a,hot,b,x,y"
3,"急,b"
id,tags
1,
$ aftersales ticket update 1 --tag +,
aftersales: '+,' is not a tag to add (+x) or take away (-x)
[2]
$ aftersales ticket history 2 --format csv --columns kind,what
kind,what
opened,"opened as none, general (rules: r)"
escalated,"escalated: s (tag x, tag y)"
$ aftersales doctor
