# What people write down at intake: placeholders, labels, nonsense, units that change hands.
$ aftersales init --template appliance --language zh-CN
$ aftersales ticket open -s 漏水 --name 甲 --phone 0
$ aftersales ticket open -s 漏水 --name 乙 --phone 无
$ aftersales customer list --format csv --columns id,name,phone
$ aftersales ticket open -s 漏水 --name 丙 --phone abc
$ aftersales ticket open -s 漏水 --name 丙 --email foo
$ aftersales ticket open -s 漏水 --name 丙 --phone 13800138000 --serial SN1 --product WM-100 --delivered 2030-01-01
$ aftersales ticket open -s 漏水 --name 丙 --phone 13800138000 --serial SN1 --product WM-100 --purchased 2026-02-02 --delivered 2026-02-01
$ aftersales ticket open -s 漏水 --name 丙 --phone 13800138000 --serial SN1 --product WM-100 --priority 紧急 --category 投诉
$ aftersales ticket open -s 漏水 --name 丁 --phone 13900010001 --serial SN1
$ aftersales ticket open -s 漏水 --name 某人 --serial SN1
$ aftersales ticket open -s 漏水 --name 丁 --phone 13900010001 --serial SN1 --take-over
$ aftersales asset list --format csv --columns serial,customer
$ aftersales ticket list --format csv --columns id,priority,category,customer
# Labels stand wherever an id does.
$ aftersales ticket list priority:紧急 --count; aftersales ticket list priority:紧及
$ aftersales ticket update 1 --priority 重大 --category 使用咨询; aftersales ticket list 'id:1' --format tsv --columns priority,category
$ aftersales ticket update 1 --category 意见; aftersales ticket assign 1 nobody
$ printf '[[staff]]\nid = "wang.lei"\nname = "王磊"\nroles = ["agent"]\n' >>aftersales.toml
$ aftersales ticket assign 1 王磊; aftersales ticket list assignee:王磊 --columns id,assignee
$ printf 'reference,subject,opened_at,priority,category\nr1,漏水,2026-02-01T09:00:00+08:00,紧急,投诉\nr2,漏水,2026-02-01T09:00:00+08:00,急,投诉\n' | aftersales import tickets - --on-error skip 2>&1 | sed 's/ in .*//'
# Numbers find what has them, and what cannot match is said.
$ aftersales ticket list 8000 --columns id; aftersales ticket list 13800138000 --columns id; aftersales ticket list phone:0001 --columns id; aftersales ticket list ref:r1 --columns id
$ aftersales ticket list phone:00
$ aftersales ticket list +safety
$ aftersales ticket list due.before:today
$ aftersales --actor zhao ticket list assignee:me
# Channels, where the policy names them.
$ printf '[intake]\nchannels = ["phone", "chat"]\n' >>aftersales.toml
$ aftersales ticket open -s 漏水 --channel phnoe
$ aftersales ticket open -s 漏水 --channel chat
# Wishes and the warranty are shown; a promise is of today or later.
$ aftersales product add WM-100 --warranty 1y
$ aftersales ticket open -s 漏水 --phone 13900010001 --serial SN1 --wants-priority | xargs aftersales --format table ticket show | grep -E '^(product|warranty|wishes)'
$ aftersales ticket promise 1 2026-01-01 -m x 2>&1 | head -1
$ aftersales ticket propose 1 -m x --promise yesterday 2>&1 | sed 's/[0-9-]* is/DAY is/; 1!d'
# What is meant by the words of other tools.
$ for word in new create add delete comment done; do aftersales ticket $word 2>&1 | tail -1; done
