# The phone team's list: a file for each caller, filled in with a spreadsheet, and taken back.
$ aftersales init --template appliance --language zh-CN
$ sed -i 's/^dimensions .*/dimensions = ["product", "态度"]/' aftersales.toml
$ printf '[[staff]]\nid = "wang.lei"\nname = "王磊"\nroles = ["agent"]\n' >>aftersales.toml
$ for i in 1 2 3; do aftersales customer add --name 客户$i --phone 1380013800$i && aftersales asset add --serial 00$i --product WM-100 --customer $i --delivered 2026-02-20; done | tr '\n' ' '
1 1 2 2 3 3 
$ aftersales callback schedule --form --excel --split assignee -o calls
$ ls -A calls && sed -n 1,2p calls/wang.lei.csv
.aftersales-split
agent.csv
wang.lei.csv
﻿id,program,due_from,due_to,call_at,customer,phone,product,serial,ticket,assignee,points,reason,reached,score,answer:product,answer:态度,note,suggestion,problem
2,d7,2026-02-27,2026-03-07,2026-02-27T09:00:00+08:00,客户2,13800138002,WM-100,"=""002""",,wang.lei,0,,,,,,,,
$ aftersales callback record calls/wang.lei.csv
aftersales: read 1, recorded 0, known 0, not filled in 1, refused 0
$ awk -F, -v OFS=, 'NR == 2 { $14 = "是"; $15 = 9; $17 = 10; $18 = "\"满意, 谢谢\"" } NR == 3 { $14 = "否" } { print }' calls/wang.lei.csv >back.csv
$ aftersales callback record back.csv && aftersales -q callback record back.csv
aftersales: read 1, recorded 1, known 0, not filled in 0, refused 0
$ aftersales callback list --columns id,state,reached,score,attempts --format csv
id,state,reached,score,attempts
1,open,,,0
2,done,true,9,1
3,open,,,0
$ aftersales callback show 2 --columns answers,note --format json
[{"answers":{"态度":10},"note":"满意, 谢谢"}]
$ sed 's/,9,/,3,/' back.csv | aftersales callback record -
aftersales: -:2: callback 2 was recorded with another result already: reached, score 9
hint: Where that was wrong: --replace -m WHY
[5]
$ printf 'id,reached\n3,maybe\n' | aftersales callback record -
aftersales: -:2: column 'reached': 'maybe' is neither yes nor no
[1]
$ printf 'id,reached,scroe\n3,yes,9\n' | aftersales callback record -
aftersales: -:1: column 'scroe' is neither of the list nor of what is filled in
hint: Did you mean 'score'?
[1]
$ printf '{"id":3,"reached":"no"}\n{"id":99,"reached":"no"}\n' | aftersales callback record - --on-error skip
aftersales: warning: -:2: there is no callback 99
aftersales: read 2, recorded 1, known 0, not filled in 0, refused 1
[1]
$ aftersales callback record back.csv --score 3
aftersales: a list says itself what came of each call: its file stands alone
hint: Of a single call the callback's id is named: aftersales callback record 3 --reached yes
[2]
$ aftersales callback record 3
aftersales: --reached: whether somebody was reached is missing
[2]
$ aftersales callback record 3 --reached yes --answer 态度=11
aftersales: --answer: 态度: '11' is not a score from 1 to 10
[2]

# Tomorrow's list leaves an empty one where nobody is to be called, and what did not change alone.
$ aftersales --now 2026-03-03T09:00:00+08:00 callback schedule --form --excel --split assignee -o calls && wc -l <calls/wang.lei.csv
1
$ stat -c %Y calls/wang.lei.csv >then; aftersales --now 2026-03-03T09:30:00+08:00 callback schedule --form --excel --split assignee -o calls; stat -c %Y calls/wang.lei.csv | cmp - then
$ aftersales callback list --split nobody -o calls
aftersales: there is no column 'nobody'
hint: The columns are id, program, due_from, due_to, call_at, customer, phone, product, serial, ticket, assignee, points, reason, state, label, late, attempts, reached, score, done_at, customer_id, tier, region, anchor, problem_ticket.
[2]
$ aftersales callback list --split assignee
aftersales: --split: where the files go is missing
hint: Name a directory: -o DIR
[2]

# A calendar for a phone.
$ aftersales callback list state:done --format ics | tr -d '\r' | grep -E '^(BEGIN|UID|DT|SUMMARY|STATUS|END)'
BEGIN:VCALENDAR
BEGIN:VEVENT
UID:callback-2-1772413200@aftersales
DTSTAMP:20260302T010000Z
DTSTART:20260227T010000Z
DTEND:20260227T011500Z
SUMMARY:使用初期回访 客户2
STATUS:CONFIRMED
END:VEVENT
END:VCALENDAR
$ aftersales callback list state:missed --format ics | tr -d "\r" | grep -v PRODID
BEGIN:VCALENDAR
VERSION:2.0
CALSCALE:GREGORIAN
END:VCALENDAR
$ aftersales ticket list --format ics
aftersales: --format ics is for lists of what has its hour, such as calls
[2]

# What to say stands on the call, and nothing is filled in for a name that is none.
$ aftersales callback show 1 | grep -E '^(greeting|closing|if angry|- )'
greeting      您好,我是售后服务中心的客服。请问您是客户1吗?想占用您几分钟做个回
- 1. 客户1您好,WM-100用得还顺手吗?
- product: 1-10
- 态度: 1-10
closing       如果用1到10分评价我们的产品和服务,您打几分?您提到的问题我们会跟进
if angry      非常抱歉给您添了麻烦,您的心情我完全理解。请把情况告诉我,我会如实记
$ sed -i 's/{customer.name}您好/{customer.nam}您好/' aftersales.toml; aftersales policy check
aftersales: aftersales.toml:223:11: '{customer.nam}' is not a placeholder (did you mean '{customer.name}'?)
[3]
$ sed -i 's/{customer.nam}您好/{customer.name}您好/' aftersales.toml

# What an export of callbacks wrote is known when it is imported.
$ aftersales export callbacks --format csv -o callbacks.csv && head -1 callbacks.csv
id,program,state,due_from,due_to,call_at,customer,customer_name,phone,product,serial,ticket,assignee,attempts,reached,score,note,problem,done_at,revision,anchor,suggestion,answers
$ aftersales import callbacks callbacks.csv 2>&1 | sed 's/ in .*//'
aftersales: read 3, added 0, known 3, refused 0
$ printf 'program,phone,due_from,reached,score,done_at\nd30,13800138002,2026-01-05,yes,8,2026-01-06 10:00\n' | aftersales import callbacks - 2>&1 | sed 's/ in .*//'
aftersales: read 1, added 1, known 0, refused 0
$ aftersales callback list program:d30 state:done --format csv --columns id,customer,due_from,due_to,score,done_at
id,customer,due_from,due_to,score,done_at
4,客户2,2026-01-05,2026-01-05,8,2026-01-06T10:00:00+08:00
