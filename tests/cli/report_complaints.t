# Complaints (D9): contact and handling in time, causes, remedies; and how many repairs lasted (D21).
$ aftersales init --template appliance
$ aftersales ticket open --subject anger --category complaint --at '2026-02-02 09:00'
1
$ aftersales ticket open --subject anger --category complaint --at '2026-02-03 09:00'
2
$ aftersales ticket open --subject anger --category complaint --at '2026-02-04 09:00'
3
$ aftersales ticket open --subject anger --category complaint --at '2026-02-05 09:00'
4
$ aftersales ticket propose 1 -m 'a new one' --at '2026-02-02 10:00'
$ aftersales ticket respond 2 --at '2026-02-03 12:00'
$ aftersales ticket diagnose 2 -m 'carrier' --cause third_party --at '2026-02-04 12:00'
$ aftersales ticket resolve 2 -m 'paid back' --at '2026-02-05 12:00'
$ aftersales ticket confirm 2 --score 3 --at '2026-02-05 13:00'
$ aftersales ticket cancel 3 -m 'by mistake' --at '2026-02-04 10:00'
$ aftersales report complaints --period 2026-02 -O csv
group,complaints,contacted_in_time,contacted_late,contact_rate,handled_in_time,handled_late,handled_rate,remedied,complaints_open,cause_own,cause_third_party,cause_user,cause_unknown,repeated,score_count,score_mean
total,4,2,1,0.6667,1,2,0.3333,2,2,0,1,0,2,0,1,3
$ aftersales report complaints --period 2026-02 --by cause -O csv --columns group,complaints,handled_rate
group,complaints,handled_rate
third_party,1,0
,3,0.5
# What was recorded later had not been seen then, whenever it happened.
$ aftersales report complaints --period 2026-02 --columns complaints,contacted_in_time,contacted_late --as-of '2026-02-06 08:00' -O csv
complaints,contacted_in_time,contacted_late
0,0,0
# Repairs: one lasts, one comes back on the same unit, one is reopened.
$ for serial in S1 S2 S3; do aftersales ticket open --subject noise --category fault --serial $serial --product WM-1 --at '2026-02-10 09:00'; done
5
6
7
$ aftersales ticket resolve 5 6 7 -m fixed --at '2026-02-11 09:00'
$ aftersales ticket open --subject noise --category fault --serial S2 --product WM-1 --at '2026-02-20 09:00'
8
$ aftersales ticket reopen 7 -m 'noise again' --at '2026-02-12 09:00' && aftersales ticket resolve 7 -m fixed --at '2026-02-13 09:00'
$ aftersales report fixes --period 2026-02 --by product -O csv
group,fixed,fixed_first_time,first_time_rate,fixed_reopened,fixed_returned
WM-1,3,1,0.3333,1,1
$ aftersales report definitions first_time_rate
first_time_rate	fraction of 1	First-time-fix rate.	fixed_first_time	fixed
