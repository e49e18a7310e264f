# Parts whose pieces have serial numbers: each piece is in one place, and whoever moves some says which.
$ aftersales -q init --template minimal --language en
$ printf '\n[[staff]]\nid = "wang.lei"\nname = "王磊"\n' >> aftersales.toml
$ aftersales ticket open --subject 'Pump dead' --name Li --phone 13800138000 --product WM-100
1
$ aftersales part add PUMP-2 --name 'Drain pump' --serialised
1
$ aftersales part receive PUMP-2 3 --serial P-1 --serial P-2
aftersales: 3 of PUMP-2 need a serial number each, and 2 are named
hint: Each piece has its own: --serial S, as often as there are pieces.
[2]
$ aftersales part receive PUMP-2 2 --serial P-1 --serial P-1
aftersales: P-1 is named twice
[2]
$ aftersales part receive PUMP-2 1 --serial 'P,1'
aftersales: 'P,1' is no serial number of a piece
hint: It has no commas, and no blanks at its ends.
[2]
$ aftersales part receive PUMP-2 3 --serial P-1 --serial P-2 --serial P-3
1
$ aftersales part receive PUMP-2 1 --serial P-2
aftersales: P-2 of PUMP-2 lies at main already
[1]
$ aftersales part move PUMP-2 1 --from main --to van:wang.lei
aftersales: 1 of PUMP-2 needs a serial number, and none is named
hint: Say which with --serial: P-1, P-2, P-3.
[2]
$ aftersales part move PUMP-2 1 --from main --to van:wang.lei --serial P-9
aftersales: P-9 of PUMP-2 does not lie at main
hint: There are: P-1, P-2, P-3.
[1]
$ aftersales part move PUMP-2 1 --from main --to van:wang.lei --serial P-3
2
$ aftersales part move PUMP-2 1 --from main --to van:wang.lei --serial P-3
aftersales: P-3 of PUMP-2 does not lie at main
hint: There are: P-1, P-2.
[1]
$ aftersales part issue PUMP-2 1 --ticket 1
aftersales: 1 of PUMP-2 needs a serial number, and none is named
hint: Say which with --serial: P-1, P-2.
[2]
$ aftersales part issue PUMP-2 1 --ticket 1 --serial P-2
1
# The only piece that it can be need not be named.
$ aftersales part issue PUMP-2 1 --ticket 1 --place van:wang.lei
2
$ aftersales part return 3 1 --serial P-2
aftersales: there is no reservation 3
[1]
$ aftersales part list 'place:*' sku:PUMP-2 -O csv --columns place,on_hand
place,on_hand
main,1
# A piece that is out is nowhere of ours, and comes back once, for the need that it went out for.
$ aftersales part reservations -O csv --columns id,issued,returned
id,issued,returned
1,1,0
2,1,0
$ aftersales part return 1 1 --serial P-3
aftersales: P-3 is not out for reservation 1
hint: Out are: P-2.
[1]
$ aftersales part return 1 1
$ aftersales part return 1 1
aftersales: 1 of PUMP-2 cannot come back of reservation 1: 1 were issued, 0 used, 1 came back
[1]
# The broken piece that came from the customer is no piece of ours, until it is.
$ aftersales part return 2 1 --defective --fault 'Bearing worn.'
aftersales: 1 of PUMP-2 needs a serial number, and none is named
hint: Each piece has its own: --serial S, as often as there are pieces.
[2]
$ aftersales part return 2 1 --defective --serial P-1 --fault 'Bearing worn.'
aftersales: P-1 of PUMP-2 lies at main already
[1]
$ aftersales part return 2 1 --defective --serial OLD-7 --fault 'Bearing worn.'
1
$ aftersales part receive PUMP-2 1 --serial OLD-7
aftersales: OLD-7 of PUMP-2 lies at quarantine already
[1]
$ aftersales part defective send 1
$ aftersales part receive PUMP-2 1 --serial OLD-7
8
# A report of work names what it used.
$ aftersales ticket work 1 --action replace -m 'New pump.' --part PUMP-2=2 --part-serial P-1
$ aftersales ticket work 1 --action replace -m 'New pump.' --part-serial P-1
aftersales: --part-serial: no part is named
hint: Say which part too: --part SKU.
[2]
$ aftersales ticket work 1 --action replace -m 'New pump.' --part PUMP-2=2 --part-serial P-1 --part-serial P-8
aftersales: P-1 of PUMP-2 is told as used already
[1]
$ aftersales ticket work 1 --action replace -m 'New pump.' --part PUMP-2=2 --part-serial P-1
aftersales: P-1 of PUMP-2 is told as used already
[1]
# What is issued to the ticket is told as used by its number.
$ aftersales part issue PUMP-2 1 --ticket 1 --serial P-2
4
$ aftersales ticket work 1 --action replace -m 'One more.' --part PUMP-2 --part-serial P-2 --part-serial OLD-7
aftersales: OLD-7 of PUMP-2 lies at main, and was not what was taken
hint: Name as many as are taken, where they are taken from.
[1]
$ aftersales ticket work 1 --action replace -m 'One more.' --part PUMP-2 --part-serial P-2
$ aftersales part receive PUMP-2 1 --serial P-2
aftersales: P-2 of PUMP-2 is out for reservation 4
hint: If it came back: aftersales part return 4 1 --serial P-2, broken with --defective
[1]
$ aftersales part ledger PUMP-2 -O csv --columns id,from,to,quantity,reason,serials
id,from,to,quantity,reason,serials
1,,main,3,received,"P-1,P-2,P-3"
2,main,van:wang.lei,1,moved,P-3
3,main,,1,issued,P-2
4,van:wang.lei,,1,issued,P-3
5,,main,1,returned,P-2
6,,quarantine,1,defective,OLD-7
7,quarantine,,1,sent,OLD-7
8,,main,1,received,OLD-7
9,main,,1,issued,P-1
10,main,,1,issued,P-2
# The sheet names what should be there; what comes back names what is.
$ aftersales part count main -O csv
sku,counted,name,serials
PUMP-2,,Drain pump,OLD-7
$ printf 'sku,counted\nPUMP-2,2\n' | aftersales part count main - -n -O csv --columns sku,difference
aftersales: 2 of PUMP-2 are counted, and 0 serial numbers named
hint: Name each that is there in the column serials of the sheet, with commas between them.
hint: A sheet that has it: aftersales part count main -O csv
[2]
$ printf 'sku,counted,serials\nPUMP-2,2,"P-2, P-2"\n' | aftersales part count main -
aftersales: P-2 is named twice
[2]
$ printf 'sku,counted,serials\nPUMP-2,2,P-2\n' | aftersales part count main -
aftersales: 2 of PUMP-2 are counted, and 1 serial numbers named
hint: Name each that is there in the column serials of the sheet, with commas between them.
hint: A sheet that has it: aftersales part count main -O csv
[2]
$ printf 'sku,counted,serials\nPUMP-2,1,P-7\n' | aftersales part count main - -O csv --columns sku,difference,missing,found
sku,difference,missing,found
PUMP-2,0,OLD-7,P-7
$ aftersales part count main -O csv
sku,counted,name,serials
PUMP-2,,Drain pump,P-7
# An undo leaves each piece in one place.
$ aftersales part move PUMP-2 1 --from main --to van:wang.lei --serial P-7
13
$ aftersales log 'command:"part count"' -O csv --columns run --no-header | head -n 1 > run
$ aftersales undo $(cat run)
aftersales: nothing would tell where piece P-7 of PUMP-2 is
hint: See where it went: aftersales part ledger PUMP-2
[1]
$ aftersales -q undo
$ aftersales -q undo
$ aftersales part count main -O csv
sku,counted,name,serials
# Numbers that are kept by number are not given up while pieces lie somewhere; a part without takes none.
$ aftersales part edit PUMP-2 --serialised no
aftersales: P-7 of PUMP-2 lies at van:wang.lei by its serial number
[1]
$ aftersales part add SEAL-7 --name 'Door seal'
2
$ aftersales part receive SEAL-7 2 --serial S-1 --serial S-2
aftersales: the pieces of SEAL-7 have no serial numbers
hint: If they have: aftersales part edit SEAL-7 --serialised yes
[2]
$ aftersales part receive SEAL-7 2
14
$ aftersales part edit SEAL-7 --serialised yes
aftersales: warning: 2 of SEAL-7 at main have no serial number: count them by number
$ aftersales part move SEAL-7 1 --from main --to van:wang.lei
aftersales: 1 of SEAL-7 needs a serial number, and none is named
hint: 0 of those at main have one. Count them by number: aftersales part count main -O csv
[2]
$ printf 'sku,counted,serials\nSEAL-7,2,"S-1,S-2"\n' | aftersales part count main - -O csv --columns sku,difference,missing,found
sku,difference,missing,found
SEAL-7,0,,"S-1,S-2"
$ aftersales part move SEAL-7 1 --from main --to van:wang.lei --serial S-1
17
$ aftersales doctor
# What is with a ticket comes back from there alone, and what is told late must have been possible then.
$ aftersales part issue SEAL-7 1 --ticket 1 --place van:wang.lei
5
$ aftersales part receive SEAL-7 1 --serial S-1
aftersales: S-1 of SEAL-7 is out for reservation 5
hint: If it came back: aftersales part return 5 1 --serial S-1, broken with --defective
[1]
$ printf 'sku,counted,serials\nSEAL-7,2,"S-1,S-2"\n' | aftersales part count main -
aftersales: S-1 of SEAL-7 is out for reservation 5
hint: If it came back: aftersales part return 5 1 --serial S-1, broken with --defective
[1]
$ aftersales part move SEAL-7 1 --from main --to van:wang.lei --at 2026-02-01
aftersales: 1 of SEAL-7 are wanted, and 0 lay at main at 2026-02-01T00:00:00+00:00
[1]
# Whether pieces have numbers is not undone while some are known by theirs.
$ aftersales part add BELT-1
3
$ aftersales --actor x part edit BELT-1 --serialised yes
$ aftersales part receive BELT-1 1 --serial B-1
19
$ aftersales --actor x undo
aftersales: nothing would tell where piece B-1 of BELT-1 is
hint: See where it went: aftersales part ledger BELT-1
[1]
$ aftersales undo $(aftersales log 'command:"part edit"' -O csv --columns run --no-header | sort -n | tail -n 1)
aftersales: nothing would tell where piece B-1 of BELT-1 is
hint: See where it went: aftersales part ledger BELT-1
[1]
$ aftersales doctor
