# The appraisal: what a person has now, what they resolved themselves, and what others think of them.
$ aftersales init --template appliance --language en
$ aftersales staff list --columns staff,roles
supervisor	supervisor
agent	agent,technician
$ for n in 1 2; do aftersales ticket open -s 'leaks' --category fault --at 2026-02-0${n}T10:00:00+08:00; done
1
2
$ AFTERSALES_ACTOR=agent aftersales ticket resolve 1 -m 'sealed' --at 2026-02-03T10:00:00+08:00
$ aftersales ticket assign 1 supervisor --at 2026-02-03T11:00:00+08:00
$ aftersales ticket assign 2 agent --at 2026-02-03T11:00:00+08:00 && aftersales ticket respond 2 --at 2026-02-04T10:00:00+08:00
$ aftersales staff mark agent --by superior --mark 9 --at 2026-02-20T10:00:00+08:00
1
$ aftersales staff mark agent --by peer --mark 6 --aspect teamwork -m 'often late' --at 2026-02-21T10:00:00+08:00
2
$ aftersales staff mark agent --by self --mark 10 --at 2026-02-21T11:00:00+08:00
3
$ aftersales report staff --format csv --columns assignee,resolved,cases_handled,working_days,workload_per_day,resolved_own
assignee,resolved,cases_handled,working_days,workload_per_day,resolved_own
supervisor,1,1,20,0.05,0
agent,0,1,20,0.05,1
$ aftersales report staff --format csv --columns assignee,marks_superior,marks_peer,marks_customer,marks_self,mark_count,mark_mean
assignee,marks_superior,marks_peer,marks_customer,marks_self,mark_count,mark_mean
supervisor,,,,,0,
agent,9,6,,10,3,7.5
$ aftersales report staff --format csv --columns assignee,clocks_met,clocks_missed,timeliness,fixed_first_time,first_time_rate
assignee,clocks_met,clocks_missed,timeliness,fixed_first_time,first_time_rate
supervisor,1,4,0.2,1,1
agent,0,4,0,0,
$ aftersales staff marks agent --format csv --columns at,by,mark,aspect,note
at,by,mark,aspect,note
2026-02-20T02:00:00+00:00,superior,9,,
2026-02-21T02:00:00+00:00,peer,6,teamwork,often late
2026-02-21T03:00:00+00:00,self,10,,
$ aftersales staff marks --period 2026-02-21 --count
2

# What cannot be.
$ aftersales staff mark agnt --by peer --mark 5
aftersales: 'agnt' is not a staff member of the policy
hint: Did you mean 'agent'?
[2]
$ aftersales staff mark agent --by friend --mark 5
aftersales: --by: 'friend' is not one of superior, peer, customer, self, subordinate
[2]
$ aftersales staff mark agent --by peer --mark 11
aftersales: --mark: '11' is not a score from 1 to 10
[2]
$ aftersales staff mark agent --by peer --mark 5 --at tomorrow
aftersales: a mark cannot be dated in the future: 2026-03-03T00:00:00+00:00 was said
[1]
$ aftersales -q -n staff mark agent --by peer --mark 5; aftersales staff marks --count
4
3

# Marks travel with everything else, and the past does not know those that were given since.
$ aftersales export all >all.jsonl && mkdir other && cd other && aftersales init --template appliance --language en && aftersales -q import all ../all.jsonl && aftersales staff marks --format csv --columns staff,by,mark,note && aftersales doctor
staff,by,mark,note
agent,superior,9,
agent,peer,6,often late
agent,self,10,
$ aftersales --now 2026-03-03T09:00:00+08:00 staff mark agent --by customer --mark 1 --at 2026-02-22
4
$ aftersales --now 2026-03-04T09:00:00+08:00 report staff --period 2026-02 --columns assignee,marks_customer
supervisor	
agent	1
$ aftersales --now 2026-03-04T09:00:00+08:00 report staff --period 2026-02 --columns assignee,marks_customer --as-of '2026-03-02 12:00'
supervisor	
agent	
