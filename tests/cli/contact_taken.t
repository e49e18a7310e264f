# A phone that is emptied is gone everywhere, and the next one moves up, as if it had been dropped; the history says so.
$ aftersales -q init --template minimal
$ aftersales customer add --name Ann --phone 13800138001 --phone 13800138002=wife --email a@x.cn
1
$ aftersales --now 2026-03-03T09:00:00+08:00 customer edit 1 --add-phone 13800138003 --add-email b@x.cn
$ aftersales --now 2026-03-04T09:00:00+08:00 customer edit 1 --phone '' --email '' --region North
$ aftersales customer list --format csv --columns id,phone,phones,email,emails
id,phone,phones,email,emails
1,13800138002,"13800138002,13800138003",b@x.cn,b@x.cn
$ aftersales customer list phone:13800138001 --count; aftersales customer list 13800138001 --count; aftersales customer list email:a@x.cn --count
0
0
0
$ aftersales export customers | grep -c 13800138001
0
[1]
$ for hour in 09 10 11; do aftersales --now 2026-03-05T$hour:00:00+08:00 customer edit 1 --phone ''; done
$ aftersales customer list --format csv --columns id,phone,phones,email,emails
id,phone,phones,email,emails
1,,,b@x.cn,b@x.cn
$ aftersales customer show 1
Customer 1  Ann
e-mail        b@x.cn
region        North

  03-02 01:00  li.na       added: Ann
  03-02 01:00  li.na       phone added: 13800138002 (wife)
  03-03 01:00  li.na       phone added: 13800138003
  03-03 01:00  li.na       email added: b@x.cn
  03-04 01:00  li.na       region: none to North
  03-04 01:00  li.na       phone: 13800138001 to 13800138002
  03-04 01:00  li.na       email: a@x.cn to b@x.cn
  03-05 01:00  li.na       phone: 13800138002 to 13800138003
  03-05 01:00  li.na       phone 13800138002 dropped: no to yes
  03-05 02:00  li.na       phone: 13800138003 to none
$ aftersales customer show 1 --format json | grep -o '"contact":[0-9]*,"seq":[0-9]*,"at":"[^"]*"'
"contact":1,"seq":1,"at":"2026-03-02T01:00:00+00:00"
"contact":1,"seq":2,"at":"2026-03-05T01:00:00+00:00"
"contact":2,"seq":1,"at":"2026-03-03T01:00:00+00:00"
"contact":2,"seq":2,"at":"2026-03-05T01:00:00+00:00"
"contact":3,"seq":1,"at":"2026-03-03T01:00:00+00:00"
"contact":3,"seq":2,"at":"2026-03-04T01:00:00+00:00"
$ aftersales doctor
