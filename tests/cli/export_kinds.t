# Records of every kind are handed out, by the terms of their lists.
$ aftersales -q init --template minimal --language en
$ printf '\n[[staff]]\nid = "li.na"\nname = "Li Na"\n' >> aftersales.toml
$ aftersales ticket open --subject one --name Li --phone 13800138000 --product WM
1
$ aftersales part add P --cost 10 --name Pump
1
$ aftersales part receive P 3
1
$ aftersales part reserve P 1 --ticket 1
1
$ aftersales visit plan --ticket 1 --start '2026-03-03 10:00' --staff li.na --parts P
1
$ aftersales delivery add --customer 1 --product WM
1
$ aftersales export parts -O csv
id,sku,name,unit,models,substitutes,price,cost,supplier,lead,reorder,target,serialised,added_at,revision
1,P,Pump,,,,,10.00,,,,,no,2026-03-02T01:00:00+00:00,1
$ aftersales export moves -O csv
id,sku,from,to,quantity,reason,note,ticket,reservation,order,serials,cost,moved_at,reference,revision
1,P,,main,3,received,,,0,0,,10.00,2026-03-02T01:00:00+00:00,,1
$ aftersales export reservations -O csv ticket:1
id,ticket,sku,quantity,place,until,wanted_at,reference,revision,state,issued,used,returned,defective,reserved_at,issued_at
1,1,P,1,main,,2026-03-02T01:00:00+00:00,,2,reserved,0,0,0,0,2026-03-02T01:00:00+00:00,
$ aftersales export visits
{"type":"visit","id":1,"ticket":1,"start":"2026-03-03T10:00:00+00:00","end":"2026-03-03T11:00:00+00:00","staff":"li.na","outlet":null,"purpose":null,"parts":"P=1","added_at":"2026-03-02T01:00:00+00:00","reference":null,"revision":1,"state":"planned","arrived_at":null,"left_at":null,"minutes":null,"result":null,"late_minutes":null,"fee":null,"signed":null,"why":null,"rule":null,"follows":0,"travel":30,"moved":0,"told":null,"confirmed_at":null,"started_at":null,"late_at":null}
$ aftersales export visits state:done
$ aftersales export visits -O csv state:done
id,ticket,start,end,staff,outlet,purpose,parts,added_at,reference,revision,state,arrived_at,left_at,minutes,result,late_minutes,fee,signed,why,rule,follows,travel,moved,told,confirmed_at,started_at,late_at
$ aftersales export deliveries -O csv
id,customer,address,region,product,serial,collect,ticket,install,order,reference,note,added_at,revision,state,window_from,window_to,trip,seq,promised_at,collected,signed,delivered_at,installed_at,claim,asset,carrier,damage_ticket,paid,trained,install_signed,moved,told,loaded_at,out_at,refused_at,nobody_at,damaged_at,settled_at,late_at
1,1,,,WM,,,,no,,,,2026-03-02T01:00:00+00:00,1,accepted,,,,,,,,,,,,,,,,,0,,,,,,,,
$ aftersales export returns -O csv
id,ticket,reason,want,quantity,opened_at,proof,condition,reference,revision,asset,state,decision,voucher,received,refund,fee,replacement,due_at,due_clock,closed_at,inspected,quality,decided,rules,received_serial,carrier,tracking,carrier_out,tracking_out,paid,method,told
$ aftersales export trips -O csv
id,date,staff,vehicle,note,added_at,revision,state,money,slips,started_at,back_at,settled_at
$ aftersales export orders -O csv
id,sku,quantity,supplier,place,expected,ordered_at,reference,revision,received,state,received_at
$ aftersales export tasks -O csv
id,ticket,team,assignee,text,due_at,added_at,reference,revision,state,done_at
$ aftersales export absences -O csv
id,staff,from,to,substitute,note,dropped,added_at,reference,revision
$ aftersales export defective -O csv
id,sku,quantity,serial,fault,ticket,returned_at,reservation,revision,state,supplier,credit,sent_at,settled_at
$ aftersales export all -O csv
aftersales: all is not one table, so not CSV
hint: Say --format jsonl.
[2]
$ aftersales export all status:open
aftersales: everything is exported whole, without terms
hint: Name a kind of record: aftersales export tickets status:open
[2]
$ aftersales export pigs
aftersales: WHAT: 'pigs' is not one of tickets, customers, assets, products, callbacks, tasks, visits, absences, parts, moves, reservations, orders, defective, returns, deliveries, trips, events, all
[2]
