# Parts beside the rest: stock lists, merged tickets, undo, days that pass, reports.
$ aftersales -q init --template minimal --language en
$ printf 'Artikel,name,cost,reorder,place,on_hand\nSEAL-7,Door seal,18,5,main,10\nSEAL-7,Door seal,18,5,north,3\nPUMP-2,Pump,100,1,,0\n' > stock.csv
$ printf '[map]\nsku = "Artikel"\nname = "name"\ncost = "cost"\nreorder = "reorder"\nplace = "place"\non_hand = "on_hand"\n' > map.toml
$ aftersales -q import parts stock.csv --map map.toml
$ aftersales part list 'place:*' -O csv --columns sku,place,on_hand,low
sku,place,on_hand,low
SEAL-7,main,10,false
SEAL-7,north,3,true
# Read again it changes nothing, unless that is asked for; then what differs is counted.
$ sed -i 's/main,10/main,8/' stock.csv
$ aftersales -q import parts stock.csv --map map.toml
$ aftersales part list sku:SEAL-7 -O csv --columns on_hand
on_hand
13
$ aftersales -q import parts stock.csv --map map.toml --on-known update
$ aftersales part ledger SEAL-7 -O csv --columns reason,from,to,quantity,balance
reason,from,to,quantity,balance
counted,,main,10,10
counted,,north,3,13
counted,main,,2,11
$ printf 'sku,place,on_hand\nX,mian,1\n' | aftersales -q import parts - --format csv
aftersales: -:2: column 'place': 'mian' is no place
[1]
$ printf 'sku,place,on_hand\nX,main,-1\n' | aftersales -q import parts - --format csv
aftersales: -:2: column 'on_hand': '-1' is no quantity
[1]
# What is queued by several is served by priority, then by age; who needs nothing more goes on.
$ aftersales ticket open -s first --priority general
1
$ aftersales ticket open -s second --priority urgent
2
$ aftersales ticket open -s third --priority general
3
$ aftersales part reserve PUMP-2 1 --ticket 1 --queue
1
$ aftersales part reserve PUMP-2 1 --ticket 2 --queue
2
$ aftersales part reserve PUMP-2 1 --ticket 3 --queue --until 2026-03-04
3
$ aftersales part receive PUMP-2 1
4
$ aftersales part reservations sku:PUMP-2 -O csv --columns id,ticket,state
id,ticket,state
1,1,queued
2,2,reserved
3,3,queued
$ aftersales ticket list -O csv --columns id,status
id,status
1,waiting_parts
2,in_progress
3,waiting_parts
# Undone, the one that was served waits again.
$ aftersales -q undo
$ aftersales part reservations sku:PUMP-2 -O csv --columns id,ticket,state
id,ticket,state
1,1,queued
2,2,queued
3,3,queued
$ aftersales ticket list -O csv --columns id,status
id,status
1,waiting_parts
2,waiting_parts
3,waiting_parts
$ aftersales -q undo
$ aftersales part list sku:PUMP-2 -O csv --columns on_hand,reserved,free,queued
on_hand,reserved,free,queued
1,1,0,2
# What a ticket needs goes with it.
$ aftersales ticket merge 1 --into 2
$ aftersales part reservations ticket:2 -O csv --columns id,sku,state
id,sku,state
1,PUMP-2,queued
2,PUMP-2,reserved
$ aftersales ticket show 2 | grep reservation
reservation 2 · reserved · PUMP-2 · quantity 1 · place main
reservation 1 · queued · PUMP-2 · quantity 1 · place main
  03-02 01:00  li.na       reservation 2 wanted
  03-02 01:00  li.na       reservation 2 arrived
  03-02 01:00  li.na       reservation 1 moved
# Who gives up what is queued waits for it no more; a day that passed gives it up by the sweep.
$ aftersales --now 2026-03-04T12:00:00+08:00 escalate
$ aftersales part reservations id:3 -O csv --columns state
state
queued
$ aftersales --now 2026-03-05T12:00:00+08:00 escalate
$ aftersales part reservations id:3 -O csv --columns state
state
released
$ aftersales ticket list id:3 -O csv --columns status
status
in_progress
$ aftersales part release 2
$ aftersales part release 2
$ aftersales part reservations state:reserved -O csv --columns id,ticket
id,ticket
1,2
$ aftersales part issue 1 --at 2030-01-01
aftersales: 2030-01-01T00:00:00+00:00 lies in the future
[1]
$ aftersales part issue 1
$ aftersales part release 1
aftersales: reservation 1 is issued: release is not possible
hint: Possible: return.
[1]
# What reports make of it.
$ aftersales report parts --period 2026-03 -O csv
group,consumed,turnover,fill_rate,hours_short,cost_per_case,defective_rate,stock_value,parts_wanted,parts_issued,parts_defective,part_cases
PUMP-2,1,,0,75,100,0,0,3,1,0,1
SEAL-7,0,0,,0,,,198,0,0,0,0
$ aftersales report parts --period 2026-03 --by product -O csv --columns group,consumed,cost_per_case
group,consumed,cost_per_case
,1,100
$ aftersales doctor
