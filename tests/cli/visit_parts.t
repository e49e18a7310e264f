# The parts of a visit: what is kept for its ticket is to be loaded, and what it took is reported and issued.
$ aftersales -q init --template minimal --language en
$ cat >> aftersales.toml <<'END'
> [[staff]]
> id = "li.na"
> END
$ aftersales part add PUMP-2 --models 'WM-2*'
1
$ aftersales part add SEAL-7 --cost 2.50
2
$ aftersales -q part receive PUMP-2 2
1
$ aftersales -q part receive SEAL-7 5
2
$ aftersales ticket open -s 'it leaks' --product WM-100 --name Ann --phone 13800000001
1
$ aftersales part reserve PUMP-2 1 --ticket 1
aftersales: warning: PUMP-2 fits WM-2*, and ticket 1 is about WM-100
1
$ aftersales part reserve SEAL-7 9 --ticket 1 --queue
2
$ aftersales visit propose --ticket 1 --limit 1 --format csv --columns staff,parts_ready
staff,parts_ready
agent,false
$ aftersales part release 2 -m 'one will do'
$ aftersales visit propose --ticket 1 --limit 1 --format csv --columns staff,parts_ready
staff,parts_ready
agent,true
$ aftersales visit plan --ticket 1 --start '2026-03-03 10:00' --staff li.na --parts SEAL-7=2 --parts NOPE-1
aftersales: there is no part 'NOPE-1'
hint: See what there is: aftersales part list
[1]
$ aftersales visit plan --ticket 1 --start '2026-03-03 10:00' --staff li.na --parts SEAL-7 --parts SEAL-7
1
$ aftersales visit day li.na tomorrow --format csv --columns number,load
number,load
VS-1,"SEAL-7=2,PUMP-2=1"
$ export AFTERSALES_NOW=2026-03-03T10:00:00+08:00
$ aftersales visit arrive 1
aftersales: warning: visit VS-1 is of 2026-03-03, and this was on 2026-03-02
$ aftersales visit finish 1 done -m 'New pump and seal.' --part PUMP-2 --part SEAL-7=9
aftersales: 9 of SEAL-7 are wanted, and 5 are free at main
[1]
$ aftersales visit finish 1 done -m 'New pump and seal.' --part PUMP-2 --part SEAL-7=2 --test passed --resolve
$ aftersales ticket list --format csv --columns id,status,parts,test,worked_by
id,status,parts,test,worked_by
1,resolved,"PUMP-2=1,SEAL-7=2",passed,li.na
$ aftersales part reservations --format csv --columns id,sku,state,quantity,used
id,sku,state,quantity,used
1,PUMP-2,issued,1,1
2,SEAL-7,released,9,0
3,SEAL-7,issued,2,2
$ aftersales part list --format csv --columns sku,on_hand,reserved
sku,on_hand,reserved
PUMP-2,1,0
SEAL-7,3,0
$ aftersales ticket list parts:PUMP-2 --count
1
$ aftersales visit list parts:SEAL-7 --count
1
$ aftersales undo
$ aftersales part list --format csv --columns sku,on_hand,reserved
sku,on_hand,reserved
PUMP-2,2,1
SEAL-7,5,0
$ aftersales doctor
