# What people write down at intake: placeholders, labels, nonsense, units that change hands.
$ aftersales init --template appliance --language zh-CN
$ aftersales ticket open -s 漏水 --name 甲 --phone 0
1
$ aftersales ticket open -s 漏水 --name 乙 --phone 无
2
$ aftersales customer list --format csv --columns id,name,phone
id,name,phone
1,甲,0
2,乙,无
# A person at a terminal is told so; a script has nothing to mend.
$ script -qec "aftersales -n ticket open -s 漏水 --name 丙 --phone 0" /dev/null | tr -d '\r' | sed '/would/d'; script -qec "aftersales -n customer add --name 丙 --phone 无" /dev/null | tr -d '\r' | sed '/would/d'; script -qec "aftersales -n customer edit 2 --phone 000000" /dev/null | tr -d '\r' | sed '/would/d'
aftersales: phone '0' identifies nobody: no customer is found by it
3
aftersales: phone '无' identifies nobody: no customer is found by it
3
aftersales: phone '000000' identifies nobody: no customer is found by it
$ aftersales ticket open -s 漏水 --name 丙 --phone abc
aftersales: 'abc' is not a phone number: it has no digits
[2]
$ aftersales ticket open -s 漏水 --name 丙 --email foo
aftersales: 'foo' is not an e-mail address: expected NAME@HOST
[2]
$ aftersales ticket open -s 漏水 --name 丙 --phone 13800138000 --serial SN1 --product WM-100 --delivered 2030-01-01
aftersales: delivered: 2030-01-01 lies in the future
[1]
$ aftersales ticket open -s 漏水 --name 丙 --phone 13800138000 --serial SN1 --product WM-100 --purchased 2026-02-02 --delivered 2026-02-01
aftersales: delivered: 2026-02-01 lies before the purchase on 2026-02-02
[1]
$ aftersales ticket open -s 漏水 --name 丙 --phone 13800138000 --serial SN1 --product WM-100 --priority 紧急 --category 投诉
3
$ aftersales ticket open -s 漏水 --name 丁 --phone 13900010001 --serial SN1
aftersales: the unit 'SN1' is customer 3's
hint: Look at them: aftersales customer show 3
hint: Where it has changed hands: --take-over
[1]
$ aftersales ticket open -s 漏水 --name 某人 --serial SN1
aftersales: warning: 某人 is kept as the reporter: customer 3 is 丙
hint: --new-customer makes a customer of whoever is named
4
$ aftersales ticket open -s 漏水 --name 丁 --phone 13900010001 --serial SN1 --take-over
5
$ aftersales asset list --format csv --columns serial,customer
serial,customer
SN1,丁
$ aftersales ticket list --format csv --columns id,priority,category,customer
id,priority,category,customer
1,general,fault,甲
2,general,fault,乙
3,urgent,complaint,丙
4,major,fault,丙
5,major,fault,丁
# Labels stand wherever an id does.
$ aftersales ticket list priority:紧急 --count; aftersales ticket list priority:紧及
1
aftersales: '紧及' is not a priority; there are urgent, major, general
hint: Did you mean '紧急'?
[2]
$ aftersales ticket update 1 --priority 重大 --category 使用咨询; aftersales ticket list 'id:1' --format tsv --columns priority,category
priority	category
major	usage
$ aftersales ticket update 1 --category 意见; aftersales ticket assign 1 nobody
aftersales: '意见' is not a category of the policy
hint: Did you mean '意见建议'?
aftersales: 'nobody' is not a staff member of the policy
hint: The policy has supervisor, agent.
[2]
$ printf '[[staff]]\nid = "wang.lei"\nname = "王磊"\nroles = ["agent"]\n' >>aftersales.toml
$ aftersales ticket assign 1 王磊; aftersales ticket list assignee:王磊 --columns id,assignee
1	wang.lei
$ printf 'reference,subject,opened_at,priority,category\nr1,漏水,2026-02-01T09:00:00+08:00,紧急,投诉\nr2,漏水,2026-02-01T09:00:00+08:00,急,投诉\n' | aftersales import tickets - --on-error skip 2>&1 | sed 's/ in .*//'
aftersales: warning: -:3: column 'priority': '急' is not a priority of the policy
hint: The policy has urgent, major, general.
aftersales: read 2, added 1, known 0, refused 1
# Numbers find what has them, and what cannot match is said.
$ aftersales ticket list 8000 --columns id; aftersales ticket list 13800138000 --columns id; aftersales ticket list phone:0001 --columns id; aftersales ticket list ref:r1 --columns id
3
4
3
4
5
6
$ aftersales ticket list phone:00
aftersales: '00' is too short to find a phone by
hint: Four digits at least are the end of one; phone:138* is how one begins.
[2]
$ aftersales ticket list +safety
aftersales: '+safety' is no filter
hint: A tag is asked for as in tag:safety.
[2]
$ aftersales ticket list due.before:today
aftersales: there is no field 'due.before' to filter by
hint: Times are compared with signs: due<today, due>=2026-03-01.
[2]
$ aftersales --actor zhao ticket list assignee:me
aftersales: 'assignee:me': 'zhao' is nobody of the staff
hint: Say who asks with --actor, one of supervisor, agent, wang.lei.
[2]
$ aftersales ticket list -n 5
aftersales: -n, --dry-run: this command writes nothing that could be left out
hint: To see only so many rows: --limit N
[2]
# Channels, where the policy names them.
$ printf '[intake]\nchannels = ["phone", "chat"]\n' >>aftersales.toml
$ aftersales ticket open -s 漏水 --channel phnoe
aftersales: 'phnoe' is not a channel of the policy
hint: Did you mean 'phone'?
[2]
$ aftersales ticket open -s 漏水 --channel chat
7
# found: P6, P13. Wishes and the warranty are shown; a promise is of today or later.
$ aftersales product add WM-100 --warranty 1y
1
$ aftersales ticket open -s 漏水 --phone 13900010001 --serial SN1 --wants-priority | xargs aftersales --format table ticket show | grep -E '^(product|warranty|wishes)'
product     WM-100 · SN1
warranty    not known
wishes      priority handling
$ aftersales ticket promise 1 2026-01-01 -m x 2>&1 | head -1
aftersales: 2026-01-01 is past: nothing can be promised for it
$ aftersales ticket propose 1 -m x --promise yesterday 2>&1 | sed 's/[0-9-]* is/DAY is/; 1!d'
aftersales: DAY is past: nothing can be promised for it
# found: O9. What is meant by the words of other tools.
$ for word in new create add delete comment done; do aftersales ticket $word 2>&1 | tail -1; done
hint: Did you mean 'ticket open'?
hint: Did you mean 'ticket open'?
hint: Did you mean 'ticket open'?
hint: Did you mean 'ticket cancel'?
hint: Did you mean 'ticket note'?
hint: Did you mean 'ticket close'?
# The same at customers, assets and in imports: a placeholder is nobody's, however many have it.
$ for name in 甲 乙; do aftersales customer add --name $name$name --phone 0; done
5
6
$ aftersales ticket open -s 漏水 --name 戊 --phone 0; aftersales ticket open -s 漏水 --name 己 --phone 0
9
10
$ aftersales customer list --format csv --columns id,name phone:; aftersales ticket list phone: --columns id --limit 3
id,name
1,甲
2,乙
5,甲甲
6,乙乙
7,戊
8,己
1
2
6
$ for phone in 010-66880001 '+86 10 66880001' 86-10-66880001 '０１０ ６６８８０００１ 分机 21'; do aftersales ticket open -s 噪音 --name 庚 --phone "$phone"; done; aftersales ticket list phone:010-66880001 --format csv --columns id,customer,customer_id
11
12
13
14
id,customer,customer_id
11,庚,9
12,庚,9
13,庚,9
14,庚,9
$ aftersales ticket open -s 噪音 --name 辛 --phone '13700137000/13600136000'; aftersales ticket open -s 噪音 --phone 13600136000; aftersales customer list phone:6000 --format csv --columns name,phone,phones
15
16
name,phone,phones
辛,13700137000,"13700137000,13600136000"
$ printf 'name,phone,email,birthday\na,0,,\nb,无,,\nc,abc,,\nd,13500135000,nobody,\ne,13500135001,,2035-01-01\n' | aftersales import customers - --on-error skip 2>&1 | sed 's/ in .*//'
aftersales: warning: -:4: column 'phone': 'abc' is not a phone number: it has no digits
aftersales: warning: -:5: column 'email': 'nobody' is not an e-mail address: expected NAME@HOST
aftersales: warning: -:6: column 'birthday': 2035-01-01 lies
aftersales: -: 2 rows tell what identifies nobody: no customer or unit is found by phone '0', phone '无'
aftersales: read 5, added 2, known 0, refused 3
$ printf 'serial,product,delivered,purchased\nX1,WM-100,2035-01-01,\nX2,WM-100,2026-01-01,2026-02-01\n' | aftersales import assets - --on-error skip 2>&1 | sed 's/ in .*//'
aftersales: warning: -:2: column 'delivered': 2035-01-01 lies
aftersales: warning: -:3: column 'delivered': 2026-01-01 lies before the purchase on 2026-02-01
aftersales: read 2, added 0, known 0, refused 2
$ printf 'reference,subject,opened_at,serial,phone,customer_name\nu1,x,2026-02-01T09:00:00+08:00,SN1,13400134000,壬\nu2,x,2026-02-01T09:00:00+08:00,SN1,,壬\n' | aftersales import tickets - --on-error skip 2>&1 | sed 's/ in .*//'
aftersales: warning: -:2: column 'serial': 'SN1' is the unit of customer 4
hint: Where it has changed hands: aftersales asset edit 1 --customer ID, once whoever has it now is added
aftersales: -: 1 row names somebody else than the customer whose phone or unit it is: kept as who reported it
aftersales: read 2, added 1, known 0, differ 1, refused 1
$ printf 'reference,subject,opened_at,serial,phone\nu3,x,2026-02-01T09:00:00+08:00,SN1,13700137000\n' | aftersales import tickets -
aftersales: -:2: column 'serial': 'SN1' is the unit of customer 4
hint: Where it has changed hands: aftersales asset edit 1 --customer 10
[1]
$ aftersales asset edit serial:SN1 --delivered 2035-01-01
aftersales: delivered: 2035-01-01 lies in the future
[1]
$ aftersales staff mark 王磊 --by peer --mark 8
1
