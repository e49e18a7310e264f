# Orders and visits of another program: known by their keys, planned where they are to come, told as a past where not.
$ aftersales -q init --template minimal --language en
$ cat >> aftersales.toml <<'END'
> [[staff]]
> id = "li.na"
> name = "Li Na"
> END
$ aftersales -q import tickets - <<'END'
> reference,subject,opened_at,resolved_at
> T1,it leaks,2026-02-10 09:00,2026-02-12 11:00
> T2,no heat,2026-03-01 10:00,
> END
$ aftersales part add SEAL-7 --supplier acme
1
$ cat > orders.csv <<'END'
> reference,sku,quantity,expected,ordered_at
> PO-1,SEAL-7,10,2026-03-20,2026-02-27 09:00
> PO-2,SEAL-7,0,2026-03-20,
> ,SEAL-7,5,2026-03-20,
> PO-3,NOPE,5,2026-03-20,
> PO-4,SEAL-7,5,,
> END
$ aftersales import orders orders.csv --on-error skip
aftersales: warning: orders.csv:3: column 'quantity': '0' is no quantity: expected a whole number from 1 to 1000000
aftersales: warning: orders.csv:4: column 'reference': a row needs the key it has there, by which it is known again
aftersales: warning: orders.csv:5: column 'sku': there is no part 'NOPE'
hint: See what there is: aftersales part list
aftersales: warning: orders.csv:6: column 'expected': an order is expected on a day
aftersales: read 5, added 1, known 0, refused 4 in 0.0 s
[1]
$ aftersales import orders orders.csv --on-error skip 2>&1 | tail -n 1
aftersales: read 5, added 0, known 1, refused 4 in 0.0 s
$ aftersales part orders --format csv --columns id,sku,quantity,supplier,place,expected,state,ordered_at
id,sku,quantity,supplier,place,expected,state,ordered_at
1,SEAL-7,10,acme,main,2026-03-20,ordered,2026-02-27T09:00:00+00:00
$ cat > visits.csv <<'END'
> No,Case,From,Until,Who,Outcome
> V1,ref:T1,2026-02-11 09:00,2026-02-11 10:00,Li Na,done
> V2,ref:T1,2026-02-12 09:00,2026-02-12 10:30,Li Na,nobody_home
> V3,ref:T2,2026-03-03 10:00,2026-03-03 11:00,li.na,
> V4,ref:T2,2026-03-03 10:30,2026-03-03 11:30,li.na,
> V5,ref:T2,2026-02-20 10:30,2026-02-20 11:30,li.na,
> V6,ref:T9,2026-03-04 10:30,2026-03-04 11:30,li.na,
> V7,ref:T2,2026-03-04 10:30,2026-03-04 11:30,nobody,
> END
$ cat > map.toml <<'END'
> [map]
> reference = "No"
> ticket = "Case"
> start = "From"
> end = "Until"
> staff = "Who"
> result = "Outcome"
> END
$ aftersales import visits visits.csv --map map.toml --on-error skip
aftersales: warning: visits.csv:5: column 'From': 'li.na' cannot come at 2026-03-03 10:30: li.na is at visit VS-3 then
hint: Free: 2026-03-03 13:30 to 14:30, li.na
hint: Free: 2026-03-04 09:00 to 10:00, li.na
hint: Free: 2026-03-04 13:30 to 14:30, li.na
aftersales: warning: visits.csv:6: column 'Outcome': a visit that is over has a result
aftersales: warning: visits.csv:7: column 'Case': there is no ticket with the reference 'T9'
aftersales: warning: visits.csv:8: column 'Who': 'nobody' is not a staff member of the policy
hint: The policy has supervisor, agent, li.na.
aftersales: read 7, added 3, known 0, refused 4 in 0.0 s
[1]
$ aftersales import visits visits.csv --map map.toml --on-error skip 2>&1 | tail -n 1
aftersales: read 7, added 0, known 3, refused 4 in 0.0 s
$ aftersales visit list --format csv --columns id,ticket,state,start,staff,result,minutes
id,ticket,state,start,staff,result,minutes
1,1,done,2026-02-11T09:00:00+00:00,li.na,done,60
2,1,nobody_home,2026-02-12T09:00:00+00:00,li.na,nobody_home,
3,2,planned,2026-03-03T10:00:00+00:00,li.na,,
$ aftersales notify list --count
0
$ aftersales doctor
