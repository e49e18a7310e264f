# Spare parts: what there is, what tickets need, what comes and goes.
$ aftersales -q init --template minimal --language en
$ printf '\n[[staff]]\nid = "wang.lei"\nname = "王磊"\n' >> aftersales.toml
$ aftersales part add SEAL-7 --name 'Door seal' --models 'WM-*' --cost 18 --price 35 --supplier acme --reorder 5 --target 20
1
$ aftersales part add PUMP-2 --name Pump --cost 100 --reorder 1
2
$ aftersales part add SEAL-8 --name 'Wide seal'
3
$ aftersales part edit SEAL-7 --substitutes +SEAL-8
$ aftersales part add SEAL-7
aftersales: there is a part 'SEAL-7' already
hint: Change it: aftersales part edit SEAL-7 …
[1]
$ aftersales part add 'A B'
aftersales: 'A B' is no article number
hint: It has neither blanks nor any of , = * ? ".
[2]
$ aftersales part add X --reorder 5 --target 2
aftersales: the target 2 is below 5, at which it is ordered
[2]
$ aftersales part add X9 --substitutes SEAL-99 -n
aftersales: warning: there is no part SEAL-99 yet
4
aftersales: would write part 4: part_added
$ aftersales part add X --lead soon
aftersales: --lead: 'soon' is not a duration, such as 30m, 8h, 2d, 90bm, 8bh or 3bd
hint: Units are s m h d w (elapsed), bm bh (working time) and bd (working days).
[2]
# Stock is what came and went.
$ aftersales part receive SEAL-7 10
1
$ aftersales part receive SEAL-8 2 --place north
aftersales: warning: nothing lies at north until now
2
$ aftersales part receive SEAL-7 0
aftersales: '0' is no quantity: expected a whole number from 1 to 1000000
[2]
$ aftersales part receive SEAL-7 1.5
aftersales: '1.5' is no quantity: expected a whole number from 1 to 1000000
[2]
$ aftersales part receive SAEL-7 1
aftersales: there is no part 'SAEL-7'
hint: Did you mean 'SEAL-7'?
[1]
$ aftersales part receive SEAL-7 1 --place van:nobody
aftersales: 'nobody' is not a staff member of the policy
hint: The policy has supervisor, agent, wang.lei.
[2]
$ aftersales part receive SEAL-7 1 --place quarantene
aftersales: 'quarantene' is no place
hint: Did you mean 'quarantine'?
[2]
$ aftersales part receive SEAL-7 1 --place 'far away'
aftersales: 'far away' is no place
hint: A place is main, repair, quarantine, scrap, van:STAFF or an outlet.
[2]
$ aftersales part move SEAL-7 2 --from main --to van:wang.lei -m Load
3
$ aftersales part move SEAL-7 9 --from main --to van:wang.lei
aftersales: 9 of SEAL-7 are wanted, and 8 are free at main
hint: van:wang.lei has 2 free; SEAL-8 can take its place: north has 2 free.
[1]
$ aftersales part scrap SEAL-7 1 -m Torn
4
$ aftersales part list -O csv
sku,name,place,on_hand,reserved,free,on_order,expected_on,reorder,low,cost,price
PUMP-2,Pump,,0,0,0,0,,1,true,100.00,
SEAL-7,Door seal,,9,0,9,0,,5,false,18.00,35.00
SEAL-8,Wide seal,,2,0,2,0,,,false,,
$ aftersales part list -O csv --columns sku,place,on_hand,free 'place:*'
sku,place,on_hand,free
SEAL-7,main,7,7
SEAL-7,scrap,1,0
SEAL-7,van:wang.lei,2,2
SEAL-8,north,2,2
$ aftersales part list -O csv --columns sku,place,on_hand,free place:scrap
sku,place,on_hand,free
SEAL-7,scrap,1,0
$ aftersales part list 'free>=5' --count
1
$ aftersales part list low:yes -O csv --columns sku,free,reorder
sku,free,reorder
PUMP-2,0,1
$ aftersales part low -O csv
sku,name,place,free,on_order,reorder,suggested
PUMP-2,Pump,,0,0,1,2
$ aftersales part ledger SEAL-7 -O csv --columns reason,from,to,quantity,balance,note
reason,from,to,quantity,balance,note
received,,main,10,10,
moved,main,van:wang.lei,2,10,Load
scrapped,main,scrap,1,9,Torn
# What tickets need.
$ aftersales ticket open -s leaks --priority urgent --product WM-100
1
$ aftersales ticket open -s 'leaks too' --priority general
2
$ aftersales part reserve SEAL-7 5 --ticket 1
1
$ aftersales part reserve SEAL-7 3 --ticket 2
aftersales: 3 of SEAL-7 are wanted, and 2 are free at main
hint: van:wang.lei has 2 free; SEAL-8 can take its place: north has 2 free.
[1]
$ aftersales part reserve SEAL-7 2 --ticket 2 --place north
aftersales: 2 of SEAL-7 are wanted, and 0 are free at north
hint: main has 2 free; SEAL-8 can take its place: north has 2 free.
[1]
$ aftersales part order SEAL-7 10 --expected 2026-03-09
1
$ aftersales part reserve SEAL-7 3 --ticket 2
aftersales: 3 of SEAL-7 are wanted, and 2 are free at main
hint: van:wang.lei has 2 free; SEAL-8 can take its place: north has 2 free.
hint: More are expected on 2026-03-09; --queue waits for them.
[1]
$ aftersales part reserve SEAL-7 3 --ticket 2 --queue
2
$ aftersales part reserve SEAL-7 1 --ticket 9
aftersales: there is no ticket 9
[1]
$ aftersales part reserve SEAL-7 1 --ticket 1 --place quarantine
aftersales: what lies in quarantine is not given out
hint: Move it first to where it is: aftersales part move SKU N --from A --to B
[1]
$ aftersales ticket list -O csv --columns id,status,waiting_until
id,status,waiting_until
1,new,
2,waiting_parts,2026-03-09
$ aftersales part reservations -O csv --columns id,ticket,sku,quantity,state
id,ticket,sku,quantity,state
1,1,SEAL-7,5,reserved
2,2,SEAL-7,3,queued
$ aftersales ticket show 2 | grep reservation
reservation 2 · queued · SEAL-7 · quantity 3 · place main
  03-02 01:00  li.na       reservation 2 wanted
# A count that finds less gives reservations back, the least urgent and youngest first.
$ aftersales part reserve SEAL-7 2 --ticket 2
3
$ aftersales part count main -O csv
sku,counted,name,serials
SEAL-7,,Door seal,
$ printf 'sku,counted\nSEAL-7,5\n' | aftersales part count main - -n -O csv
aftersales: warning: reservation 3 of ticket 2: 2 of SEAL-7 are not there, and it waits again
sku,name,place,on_hand,counted,difference,given_back,missing,found
SEAL-7,Door seal,main,7,5,-2,3,,
aftersales: would write ticket 2: record_stepped
aftersales: would write part_move 5: part_moved
aftersales: would write reservation 3: part_requeued
$ printf 'sku,counted\nSEAL-7,5\n' | aftersales part count main - -O csv -m 'Yearly count.'
aftersales: warning: reservation 3 of ticket 2: 2 of SEAL-7 are not there, and it waits again
sku,name,place,on_hand,counted,difference,given_back,missing,found
SEAL-7,Door seal,main,7,5,-2,3,,
$ printf 'sku,counted\nSEAL-7,5\nSEAL-7,4\n' | aftersales part count main -
aftersales: -:3: column 'sku': SEAL-7 stands in the sheet twice
[1]
$ printf 'sku,counted\nSEAL-7,many\n' | aftersales part count main -
aftersales: -:2: column 'counted': 'many' is no count: expected a whole number from 0
[1]
$ printf 'part,number\nSEAL-7,1\n' | aftersales part count main -
aftersales: -:1: no column has the name of a field
hint: The sheet: aftersales part count main -O csv
[1]
# The order slips, and what was promised by it.
$ aftersales ticket promise 2 2026-03-11 -m 'The seal comes on Monday.'
$ aftersales part expect 1 2026-03-12 -m Customs
$ aftersales ticket history 2 -O csv --columns kind,what | tail -n 4
record_stepped,reservation 3 queued again
promised,promised for 2026-03-11: The seal comes on Monday.
delayed,delayed from 2026-03-11 to 2026-03-14: Customs
waiting,waiting for parts until 2026-03-12
$ aftersales part expect 1 2026-03-12 -m Customs
$ aftersales part orders -O csv --columns id,sku,quantity,received,expected,state
id,sku,quantity,received,expected,state
1,SEAL-7,10,0,2026-03-12,ordered
# It comes in part: the first in turn is served and its ticket goes on.
$ aftersales part receive SEAL-7 4 --order 1
6
$ aftersales ticket list -O csv --columns id,status
id,status
1,new
2,waiting_parts
$ aftersales part reservations state:queued -O csv --columns id,quantity
id,quantity
3,2
$ aftersales part receive SEAL-7 7 --order 1
aftersales: 7 came, but 6 of order 1 are to come
hint: Receive what is too many without --order.
[1]
$ aftersales part receive SEAL-7 6 --order 1 --cost 20
7
$ aftersales part receive SEAL-7 1 --order 1
aftersales: order 1 is received: nothing more comes with it
hint: Receive it without --order.
[1]
$ aftersales part receive PUMP-2 1 --order 1
aftersales: order 1 is of SEAL-7, not of PUMP-2
[1]
$ aftersales part orders -O csv --columns id,quantity,received,state
id,quantity,received,state
1,10,10,received
$ aftersales ticket list -O csv --columns id,status
id,status
1,new
2,in_progress
# What is ordered later tells those who wait already until when.
$ aftersales ticket open -s 'waits for a pump'
3
$ aftersales part reserve PUMP-2 1 --ticket 3 --queue
4
$ aftersales ticket list id:3 -O csv --columns status,waiting_until
status,waiting_until
waiting_parts,
$ aftersales part order PUMP-2 2 --expected 2026-03-20
aftersales: nobody is known who delivers PUMP-2: --supplier SUPPLIER
[2]
$ aftersales part order PUMP-2 2 --supplier acme --expected 2026-03-20
2
$ aftersales ticket list id:3 -O csv --columns status,waiting_until
status,waiting_until
waiting_parts,2026-03-20
$ aftersales part cancel 2 -m 'Sold out.'
$ aftersales part cancel 2 -m 'Sold out.'
$ aftersales ticket cancel 3 -m 'Never mind.'
# Handed out, used, and come back.
$ aftersales part issue 1 --if-revision 1
aftersales: reservation 1 is at revision 2, not 1
hint: Look again: aftersales part reservations id:1
[5]
$ aftersales part issue 1 --if-revision 2
$ aftersales part issue 1
$ aftersales part issue SEAL-7 1 --ticket 2 --place van:wang.lei
5
$ aftersales part issue nothing
aftersales: 'nothing' is not a reservation
hint: To issue a part to a ticket: aftersales part issue nothing N --ticket ID
[2]
$ aftersales ticket work 1 --action replace -m 'New seal.' --part SEAL-7=2 --by wang.lei --test passed
$ aftersales ticket work 1 --action replace -m 'Another.' --part SEAL-7 --part PUMP-2
aftersales: 1 of PUMP-2 are wanted, and 0 are free at main
[1]
$ aftersales ticket work 1 --action replace -m 'Another.' --part SEAL-7=0
aftersales: 'SEAL-7=0' is no part and quantity: expected SKU or SKU=N
[2]
$ aftersales ticket work 1 --action replace -m 'Another.' --part SEAL-7
$ aftersales ticket list id:1 -O csv --columns id,parts
id,parts
1,SEAL-7=3
$ aftersales part return 1 3
aftersales: 3 of SEAL-7 cannot come back of reservation 1: 5 were issued, 3 used, 0 came back
[1]
$ aftersales part return 1 2
$ aftersales part return 1 1 --defective --serial S-1 --fault 'Torn by a coin.'
1
$ aftersales part return 1 3 --defective
aftersales: 3 of SEAL-7 cannot come back of reservation 1: 5 were issued, 3 used, 3 came back
[1]
$ aftersales part return 2 1
aftersales: nothing of reservation 2 was issued
hint: Issue it: aftersales part issue 2
[1]
$ aftersales part return 5 1 --place main
$ aftersales part list 'place:*' sku:SEAL-7 -O csv --columns place,on_hand,reserved,free
place,on_hand,reserved,free
main,13,5,8
quarantine,1,0,0
scrap,1,0,0
van:wang.lei,1,0,1
$ aftersales part defective list -O csv --columns id,sku,quantity,serial,fault,ticket,state
id,sku,quantity,serial,fault,ticket,state
1,SEAL-7,1,S-1,Torn by a coin.,1,held
$ aftersales part defective credit 1 --amount 18
aftersales: defective part 1 is held: credit is not possible
hint: Possible: send, scrap.
[1]
$ aftersales part defective send 1
$ aftersales part defective credit 1 --amount 18
$ aftersales part defective credit 1
aftersales: how much was credited is missing: --amount AMOUNT
[2]
$ aftersales part defective list -O csv --columns id,state,supplier,credit
id,state,supplier,credit
1,credited,acme,18.00
# Cancelling a ticket frees what was kept for it.
$ aftersales ticket cancel 2 -m 'Bought a new one.'
$ aftersales part reservations ticket:2 -O csv --columns id,state
id,state
2,released
3,released
5,issued
$ aftersales part list sku:SEAL-7 -O csv --columns on_hand,reserved,free,queued
on_hand,reserved,free,queued
14,0,14,0
# What is given cannot be taken away by undoing what brought it.
$ aftersales part receive PUMP-2 1
14
$ aftersales part reserve PUMP-2 1 --ticket 1
6
$ aftersales log 'command:"part receive"' -O csv --columns run --no-header | sort -n | tail -n 1 > run
$ aftersales undo $(cat run)
aftersales: 0 of PUMP-2 would be at main, and 1 are reserved there
hint: See where they went: aftersales part ledger PUMP-2
[1]
$ aftersales part release 6 -m 'Not the pump.'
$ aftersales -q undo $(cat run)
$ aftersales part list sku:PUMP-2 -O csv --columns on_hand,free
on_hand,free
0,0
$ aftersales part suggest --ticket 1 -O csv
sku,name,share,cases,free,place
$ aftersales ticket resolve 1 -m Sealed
$ aftersales ticket open -s 'leaks as well' --product WM-100
4
$ aftersales part suggest --ticket 4 -O csv
sku,name,share,cases,free,place
SEAL-7,Door seal,1,1,13,main
$ aftersales part show SEAL-7 | head -n 14
Part 1  SEAL-7
name          Door seal
models        WM-*
substitutes   SEAL-8
price         35.00 CNY
cost          18.00 CNY
supplier      acme
reorder at    5
target        20
main          13 on hand, 13 free
scrap         1 on hand
van:wang.lei  1 on hand, 1 free

  03-02 01:00  li.na       added: SEAL-7
$ aftersales doctor
