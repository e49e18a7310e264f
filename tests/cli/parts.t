# Spare parts: what there is, what tickets need, what comes and goes.
$ aftersales -q init --template minimal --language en
$ printf '\n[[staff]]\nid = "wang.lei"\nname = "王磊"\n' >> aftersales.toml
$ aftersales part add SEAL-7 --name 'Door seal' --models 'WM-*' --cost 18 --price 35 --supplier acme --reorder 5 --target 20
$ aftersales part add PUMP-2 --name Pump --cost 100 --reorder 1
$ aftersales part add SEAL-8 --name 'Wide seal'
$ aftersales part edit SEAL-7 --substitutes +SEAL-8
$ aftersales part add SEAL-7
$ aftersales part add 'A B'
$ aftersales part add X --reorder 5 --target 2
$ aftersales part add X --substitutes SEAL-9
$ aftersales part add X --lead soon
# Stock is what came and went.
$ aftersales part receive SEAL-7 10
$ aftersales part receive SEAL-8 2 --place north
$ aftersales part receive SEAL-7 0
$ aftersales part receive SEAL-7 1.5
$ aftersales part receive SAEL-7 1
$ aftersales part receive SEAL-7 1 --place van:nobody
$ aftersales part receive SEAL-7 1 --place quarantene
$ aftersales part receive SEAL-7 1 --place 'far away'
$ aftersales part move SEAL-7 2 --from main --to van:wang.lei -m Load
$ aftersales part move SEAL-7 9 --from main --to van:wang.lei
$ aftersales part scrap SEAL-7 1 -m Torn
$ aftersales part list -O csv
$ aftersales part list -O csv --columns sku,place,on_hand,free 'place:*'
$ aftersales part list -O csv --columns sku,place,on_hand,free place:scrap
$ aftersales part list 'free>=5' --count
$ aftersales part list low:yes -O csv --columns sku,free,reorder
$ aftersales part low -O csv
$ aftersales part ledger SEAL-7 -O csv --columns reason,from,to,quantity,balance,note
# What tickets need.
$ aftersales ticket open -s leaks --priority urgent --product WM-100
$ aftersales ticket open -s 'leaks too' --priority general
$ aftersales part reserve SEAL-7 5 --ticket 1
$ aftersales part reserve SEAL-7 3 --ticket 2
$ aftersales part order SEAL-7 10 --expected 2026-03-09
$ aftersales part reserve SEAL-7 3 --ticket 2
$ aftersales part reserve SEAL-7 3 --ticket 2 --queue
$ aftersales part reserve SEAL-7 1 --ticket 9
$ aftersales part reserve SEAL-7 1 --ticket 1 --place quarantine
$ aftersales ticket list -O csv --columns id,status,waiting_until
$ aftersales part reservations -O csv --columns id,ticket,sku,quantity,state
$ aftersales ticket show 2 | grep reservation
# A count that finds less gives reservations back, the least urgent and youngest first.
$ aftersales part reserve SEAL-7 2 --ticket 2
$ aftersales part count main -O csv
$ printf 'sku,counted\nSEAL-7,5\n' | aftersales part count main - -n -O csv
$ printf 'sku,counted\nSEAL-7,5\n' | aftersales part count main - -O csv -m 'Yearly count.'
$ printf 'sku,counted\nSEAL-7,5\nSEAL-7,4\n' | aftersales part count main -
$ printf 'sku,counted\nSEAL-7,many\n' | aftersales part count main -
$ printf 'part,number\nSEAL-7,1\n' | aftersales part count main -
# The order slips, and what was promised by it.
$ aftersales ticket promise 2 2026-03-11 -m 'The seal comes on Monday.'
$ aftersales part expect 1 2026-03-12 -m Customs
$ aftersales ticket history 2 -O csv --columns kind,text | tail -n 4
$ aftersales part expect 1 2026-03-12 -m Customs
$ aftersales part orders -O csv --columns id,sku,quantity,received,expected,state
# It comes in part: the first in turn is served and its ticket goes on.
$ aftersales part receive SEAL-7 4 --order 1
$ aftersales ticket list -O csv --columns id,status
$ aftersales part reservations state:queued -O csv --columns id,quantity
$ aftersales part receive SEAL-7 7 --order 1
$ aftersales part receive SEAL-7 6 --order 1 --cost 20
$ aftersales part receive SEAL-7 1 --order 1
$ aftersales part receive PUMP-2 1 --order 1
$ aftersales part orders -O csv --columns id,quantity,received,state
$ aftersales ticket list -O csv --columns id,status
# Handed out, used, and come back.
$ aftersales part issue 1
$ aftersales part issue 1
$ aftersales part issue SEAL-7 1 --ticket 2 --place van:wang.lei
$ aftersales part issue nothing
$ aftersales ticket work 1 --action replace -m 'New seal.' --part SEAL-7=2 --by wang.lei --test passed
$ aftersales ticket work 1 --action replace -m 'Another.' --part SEAL-7 --part PUMP-2
$ aftersales ticket work 1 --action replace -m 'Another.' --part SEAL-7=0
$ aftersales ticket work 1 --action replace -m 'Another.' --part SEAL-7
$ aftersales ticket list id:1 -O csv --columns id,parts
$ aftersales part return 1 3
$ aftersales part return 1 2
$ aftersales part return 1 1 --defective --serial S-1 --fault 'Torn by a coin.'
$ aftersales part return 1 3 --defective
$ aftersales part return 2 1
$ aftersales part list 'place:*' sku:SEAL-7 -O csv --columns place,on_hand,reserved,free
$ aftersales part defective list -O csv --columns id,sku,quantity,serial,fault,ticket,state
$ aftersales part defective credit 1 --amount 18
$ aftersales part defective send 1
$ aftersales part defective credit 1 --amount 18
$ aftersales part defective credit 1
$ aftersales part defective list -O csv --columns id,state,supplier,credit
# Cancelling a ticket frees what was kept for it.
$ aftersales ticket cancel 2 -m 'Bought a new one.'
$ aftersales part reservations ticket:2 -O csv --columns id,state
$ aftersales part list sku:SEAL-7 -O csv --columns on_hand,reserved,free,queued
# What is given cannot be taken away by undoing what brought it.
$ aftersales part receive PUMP-2 1
$ aftersales part reserve PUMP-2 1 --ticket 1
$ aftersales -q log list -O csv --columns run,command 'command:"part receive"' --sort -run --limit 1 --no-header | cut -d, -f1 > run
$ aftersales undo $(cat run)
$ aftersales part suggest --ticket 1 -O csv
$ aftersales ticket resolve 1 -m Sealed
$ aftersales ticket open -s 'leaks as well' --product WM-100
$ aftersales part suggest --ticket 3 -O csv
$ aftersales part show SEAL-7 | head -n 14
$ aftersales doctor
