# Four calls of one program, whose window is the 7th to the 15th day: one in it, one tried until given up, one after it,
# one never made.
$ aftersales init --template minimal --language en && cat >>aftersales.toml <<'END'
> [[staff]]
> id = "ann"
> roles = ["agent"]
> [[callback]]
> id = "d7"
> after = "delivered"
> window = ["7d", "15d"]
> [[callback_assign]]
> to = "role:agent"
> END
$ for n in 1 2 3 4; do aftersales asset add --serial SN$n --product WM --customer $(aftersales customer add --name C$n --phone 1380013800$n) --delivered 2026-01-02; done
1
2
3
4
$ aftersales policy check && aftersales --now 2026-01-09T08:00:00Z callback schedule --columns id,due_from,due_to,assignee
1	2026-01-09	2026-01-17	agent
2	2026-01-09	2026-01-17	ann
3	2026-01-09	2026-01-17	agent
4	2026-01-09	2026-01-17	ann
$ aftersales callback record 1 --reached yes --score 9 --at 2026-01-12T10:00:00Z
$ for day in 12 14 16; do aftersales callback record 2 --reached no --at 2026-01-${day}T11:00:00Z; done
$ aftersales callback record 3 --reached yes --score 7 --at 2026-01-19T10:00:00Z
$ aftersales callback schedule --columns id
$ aftersales callback list --columns id,state
1	done
2	unreached
3	done
4	missed
$ aftersales report callbacks --period 2026-01 --format json
[{"program":"d7","assignee":"agent","callbacks_due":2,"callbacks_done":2,"callbacks_reached":2,"callbacks_in_window":1,"callbacks_late":1,"callbacks_unreached":0,"callbacks_missed":0,"score_count":2,"score_mean":8,"callbacks_window_rate":0.5,"callbacks_reached_rate":1},
{"program":"d7","assignee":"ann","callbacks_due":2,"callbacks_done":3,"callbacks_reached":0,"callbacks_in_window":3,"callbacks_late":0,"callbacks_unreached":1,"callbacks_missed":1,"score_count":0,"score_mean":null,"callbacks_window_rate":1,"callbacks_reached_rate":0}]
$ aftersales report callbacks --period 2026-01 --by assignee --format csv --columns program,assignee,callbacks_due,callbacks_done,callbacks_window_rate,callbacks_reached_rate
program,assignee,callbacks_due,callbacks_done,callbacks_window_rate,callbacks_reached_rate
,agent,2,2,0.5,1
,ann,2,3,1,0
$ aftersales report callbacks --by person
aftersales: --by: 'person' is not one of program, assignee
[2]
