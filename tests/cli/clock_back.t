# Where the clock went back, the past is what had been recorded up to the first event that came later.
$ aftersales init --template minimal --language en
$ aftersales --now 2026-03-02T09:00:02+08:00 ticket open -s leak
1
$ aftersales --now 2026-03-02T09:00:10+08:00 ticket note 1 -m late
$ aftersales --now 2026-03-02T09:00:08+08:00 ticket note 1 -m 'by a clock that went back'
$ aftersales --now 2026-03-02T09:00:09+08:00 ticket open -s second
2
$ aftersales --now 2026-03-02T09:00:20+08:00 report total --period 2026-03-02 --as-of 2026-03-02T09:00:09+08:00 --format csv --columns opened,backlog
opened,backlog
2,2
$ aftersales --now 2026-03-02T09:00:20+08:00 report backlog --as-of 2026-03-02T09:00:08+08:00 --format csv
group,open,days_0_1,days_1_3,days_3_7,days_7_14,days_14_30,days_30,oldest_at,overdue,next_due_at,next_ticket,next_assignee
total,1,1,0,0,0,0,0,2026-03-02T01:00:02+00:00,0,2026-03-03T01:00:02+00:00,1,
# A record that was made by the later clock and named by one of the earlier is not there yet.
$ aftersales --now 2026-03-02T10:00:10+08:00 customer add --name Ann --phone 13800138000
1
$ aftersales --now 2026-03-02T10:00:05+08:00 ticket open -s third --phone 13800138000 --serial S1
3
$ aftersales --now 2026-03-02T10:00:20+08:00 report total --period 2026-03-02 --as-of 2026-03-02T10:00:07+08:00 --format csv --columns opened,backlog
opened,backlog
3,3
$ aftersales --now 2026-03-02T10:00:20+08:00 report products --period 2026-03-02 --as-of 2026-03-02T10:00:07+08:00 --format csv
product,opened,faults,complaints,resolved,reopened,backlog,resolve_rate,handling_hours_median,handling_hours_p90,score_count,score_mean,claims,repairs,repeat_repairs,repeat_repair_rate,units_in_service,units_failed,failure_rate,fault_trend
,3,0,0,0,0,3,,,,0,,0,0,0,,0,0,,
