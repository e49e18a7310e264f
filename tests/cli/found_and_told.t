# What was found, offered and read back, how the customer was told, and how long a wait may last.
$ aftersales -q init --template minimal --language en
$ aftersales ticket open --subject 漏水 --name 张伟 --phone 13800000001 --channel email --steps-tried '关了水阀'
1
$ aftersales ticket restate 1 -m '周一起,脱水时门边漏水'
$ aftersales ticket restate 1 -m '周一起,脱水时门边漏水'
$ aftersales ticket diagnose 1 -m '门封破损' --cause own --verdict quality --verified yes
$ aftersales ticket diagnose 1 -m '门封老化' --cause user --told phone
$ aftersales ticket diagnose 1 -m x --verdict broken
aftersales: --verdict: 'broken' is not one of quality, not_quality, user
[2]
$ aftersales ticket propose 1 -m '更换门封' --told sms
$ aftersales ticket propose 1 -m '更换整门'
$ aftersales ticket wait 1 --for parts --until 2026-03-05 --told chat -m '门封在路上'
$ aftersales ticket history 1
1	2026-03-02T01:00:00+00:00	li.na	opened	opened as none, general
2	2026-03-02T01:00:00+00:00	li.na	restated	read back to the customer: 周一起,脱水时门边漏水
3	2026-03-02T01:00:00+00:00	li.na	diagnosed	diagnosed (own, quality, seen again): 门封破损
4	2026-03-02T01:00:00+00:00	li.na	noted	diagnosed again (user), told by phone: 门封老化
5	2026-03-02T01:00:00+00:00	li.na	proposed	solution offered, told by sms: 更换门封
6	2026-03-02T01:00:00+00:00	li.na	noted	another solution offered: 更换整门
7	2026-03-02T01:00:00+00:00	li.na	waiting	waiting for parts until 2026-03-05, told by chat: 门封在路上
$ aftersales ticket list --columns id,diagnosis,cause,verdict,plan_text,restated,wants_priority,waiting_until --format csv
id,diagnosis,cause,verdict,plan_text,restated,wants_priority,waiting_until
1,门封老化,user,quality,更换整门,"周一起,脱水时门边漏水",false,2026-03-05
$ aftersales ticket list waiting_until:..2026-03-05 --count
1
$ aftersales ticket list waiting_until: --count
0
$ aftersales ticket list verdict:quality verified:yes --count
1
$ aftersales ticket search 水阀 --columns id --format csv
id
1
$ aftersales ticket show 1 | grep -E 'waits|tried|restated|diagnosis|offer'
waits until 2026-03-05
tried       关了水阀
restated    周一起,脱水时门边漏水
diagnosis   门封老化 (user, quality, seen again)
offer       更换整门
  03-02 01:00  li.na       solution offered, told by sms: 更换门封
  03-02 01:00  li.na       another solution offered: 更换整门
# The clock runs to the end of the day and stops with the wait.
$ aftersales ticket show 1 | grep -E '^ *(wait|promise) '
  wait      running  2026-03-05 due 03-06 00:00  3d 23h left
$ aftersales --now 2026-03-06T09:00:00+08:00 ticket show 1 | grep -E '^ *wait '
  wait      missed   2026-03-05 due 03-06 00:00  1h late
$ aftersales --now 2026-03-04T09:00:00+08:00 ticket resume 1
$ aftersales ticket list --columns id,waiting_until --format csv
id,waiting_until
1,
$ aftersales --now 2026-03-06T09:00:00+08:00 ticket show 1 | grep -E '^ *wait '
  wait      met      2026-03-05 due 03-06 00:00  stopped 03-04 01:00
# A promise says nothing to the customer but where that is said.
$ aftersales --now 2026-03-04T10:00:00+08:00 ticket promise 1 2026-03-09 -m x
$ aftersales --now 2026-03-04T11:00:00+08:00 ticket promise 1 2026-03-10 -m y --told email
$ aftersales ticket promise 1 2026-02-27 -m z
aftersales: 2026-02-27 is past: nothing can be promised for it
hint: It is 2026-03-02 when that is said.
[1]
$ aftersales ticket history 1 | tail -3
8	2026-03-04T01:00:00+00:00	li.na	resumed	work goes on
9	2026-03-04T02:00:00+00:00	li.na	promised	promised for 2026-03-09: x
10	2026-03-04T03:00:00+00:00	li.na	delayed	delayed from 2026-03-09 to 2026-03-10, told by email: y
$ aftersales undo 2>&1
$ aftersales doctor
# What was done: minutes and fees add up, the last test and the last advice stand.
$ aftersales -q ticket open --subject 不通电 --name 李强 --phone 13800000002
2
$ aftersales ticket work 2 --action inspect -m '查线路' --minutes 20 --test failed --advice '先断电'
$ aftersales ticket work 2 --action replace -m '换电源板' --minutes 45 --test passed --fee 120.5 --by agent
$ aftersales ticket work 2 --action replace -m '再换' --fee 0.05
$ aftersales ticket work 2 --action replace -m x --fee 1.234
aftersales: '1.234' is no amount: expected 12 or 12.50
[2]
$ aftersales ticket work 2 --action replace -m x --fee -1
aftersales: '-1' is no amount: expected 12 or 12.50
[2]
$ aftersales ticket work 2 --action replace -m x --minutes -5
aftersales: -5 is no number of minutes from 0 to 100000
[2]
$ aftersales ticket work 2 --action paint -m x
aftersales: --action: 'paint' is not one of replace, repair, adjust, guide, inspect
[2]
$ aftersales ticket work 2 --action repair -m x --by nobody
aftersales: 'nobody' is not a staff member of the policy
hint: The policy has supervisor, agent.
[2]
$ aftersales ticket list id:2 --columns id,status,work,test,advice,worked_by,minutes,fee --format csv
id,status,work,test,advice,worked_by,minutes,fee
2,in_progress,"inspect,replace",passed,先断电,"li.na,agent",65,120.55
$ aftersales ticket list test:passed minutes:60.. --count
1
$ aftersales ticket show 2 | grep -E '^(work|advice)'
work        inspect, replace, 65 min, test passed, fee 120.55, by li.na, agent
advice      先断电
$ aftersales ticket history 2
1	2026-03-02T01:00:00+00:00	li.na	opened	opened as none, general
2	2026-03-02T01:00:00+00:00	li.na	worked	worked (inspect, 20 min, test failed, by li.na): 查线路; advised: 先断电
3	2026-03-02T01:00:00+00:00	li.na	worked	worked (replace, 45 min, test passed, fee 120.50, by agent): 换电源板
4	2026-03-02T01:00:00+00:00	li.na	worked	worked (replace, fee 0.05, by li.na): 再换
$ aftersales export tickets --format csv | cut -d, -f34-
steps,diagnosis,cause,verdict,plan_text,work,parts,test,advice,worked_by,minutes,fee,restated,wants_priority,waiting_until,team,lead,followers,steps_tried,warranty
2026-03-02T01:00:00+00:00 diagnosed verified=yes; 2026-03-02T01:00:00+00:00 diagnosed told=phone; 2026-03-02T01:00:00+00:00 proposed told=sms; 2026-03-02T01:00:00+00:00 proposed; 2026-03-02T01:00:00+00:00 waiting parts until=2026-03-05 told=chat; 2026-03-04T01:00:00+00:00 resumed; 2026-03-04T02:00:00+00:00 promised 2026-03-09,门封老化,user,quality,更换整门,,,,,,0,,"周一起,脱水时门边漏水",no,,,,,关了水阀,unknown
2026-03-02T01:00:00+00:00 worked inspect minutes=20 test=failed by=li.na advice=先断电; 2026-03-02T01:00:00+00:00 worked replace minutes=45 test=passed fee=120.50 by=agent; 2026-03-02T01:00:00+00:00 worked replace fee=0.05 by=li.na,,,,,"inspect,replace",,passed,先断电,"li.na,agent",65,120.55,,no,,,,,,unknown
$ aftersales undo 2>&1
$ aftersales ticket list id:2 --columns id,minutes,fee --format csv
id,minutes,fee
2,65,120.50
$ aftersales doctor
