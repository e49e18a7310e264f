# Calls of another program taken in again: what is known stays, takes what is new, or is replaced where it was wrong. found: P9
$ aftersales init --template appliance --language zh-CN
$ for i in 1 2; do aftersales customer add --name 客户$i && aftersales asset add --serial S$i --product WM-100 --customer $i --delivered 2026-02-0$i; done | tr '\n' ' '
1 1 2 2 
$ printf 'program,customer_name,serial,due_from,reached,score,note\nd7,客户1,S1,2026-02-08,yes,9,fine\nd7,客户2,S2,2026-02-09,,,\n' >calls.csv
$ for i in 1 2; do aftersales import callbacks calls.csv 2>&1 | sed 's/ in .*//'; done
aftersales: read 2, added 2, known 0, refused 0
aftersales: read 2, added 0, known 2, refused 0
# Whose unit it is is told by the unit: a name alone makes nobody.
$ aftersales customer list --count
2
$ aftersales callback list --columns id,customer,state,score
1	客户1	done	9
2	客户2	open	
$ sed -i 's/yes,9,fine/yes,3,too loud/; s/,,,$/,no,,/' calls.csv
$ for word in keep fail update; do aftersales import callbacks calls.csv --on-known $word 2>&1 | sed 's/ in .*//'; done
aftersales: read 2, added 0, known 2, differ 2, refused 0
aftersales: calls.csv:2: what the row says is known
aftersales: read 2, added 0, updated 1, known 1, differ 1, refused 0
$ aftersales callback list --columns id,state,score,attempts
1	done	9	1
2	unreached		1
$ aftersales import callbacks calls.csv --replace
aftersales: --replace: why is missing
hint: Say it with -m WHY.
[2]
$ aftersales import tickets calls.csv --replace -m x
aftersales: --replace: only calls that were recorded are replaced
hint: They are taken in by: aftersales import callbacks
[2]
$ for i in 1 2; do aftersales import callbacks calls.csv --replace -m 'read from the wrong column' 2>&1 | sed 's/ in .*//'; done
aftersales: read 2, added 0, updated 1, known 1, refused 0
aftersales: read 2, added 0, known 2, refused 0
$ aftersales callback list --columns id,state,score,attempts
1	done	3	1
2	unreached		1
$ aftersales callback show 1 --format json | grep -oE '"kind":"[a-z_]*"|"message":"[^"]*"' | tr '\n' ' '
"kind":"callback_scheduled" "kind":"callback_done" "kind":"callback_replaced" "message":"read from the wrong column" 
$ aftersales undo && aftersales callback list --columns id,state,score,attempts
1	done	9	1
2	unreached		1
$ aftersales doctor

# found: S6 What was said at calls that reached nobody is kept with the last of them; what no call can have brought is a mistake.
$ printf 'program,customer_name,serial,product,due_from,state,attempts,score,note\nd7,客户1,S3,WM-100,2026-02-08,open,2,,busy line\nd7,客户1,S4,WM-100,2026-02-08,open,,,busy line\nd7,客户1,S5,WM-100,2026-02-08,missed,,9,\nd7,客户1,S6,WM-100,2026-02-08,dropped,1,,busy line\nd7,客户1,S7,WM-100,2026-02-08,skipped,,,moved away\n' > told.csv
$ for i in 1 2; do aftersales import callbacks told.csv --on-error skip 2>&1 | sed 's/ in [0-9].*//'; done
aftersales: warning: told.csv:3: column 'note': nobody was called who could have said it
hint: A call that was made is told by its state, by reached or by the number of attempts.
aftersales: warning: told.csv:4: column 'score': only somebody who was reached gives a score
aftersales: read 5, added 3, known 0, refused 2
aftersales: warning: told.csv:3: column 'note': nobody was called who could have said it
hint: A call that was made is told by its state, by reached or by the number of attempts.
aftersales: warning: told.csv:4: column 'score': only somebody who was reached gives a score
aftersales: read 5, added 0, known 3, refused 2
$ aftersales export callbacks --format csv > again.csv; aftersales import callbacks again.csv 2>&1 | tail -1 | sed 's/ in [0-9].*//'
aftersales: read 5, added 0, known 5, refused 0
$ grep -oE '(open|dropped|skipped),.*(busy line|moved away)' again.csv | grep -oE '^[a-z]*|busy line|moved away' | tr '\n' ' '; aftersales doctor
open busy line dropped busy line 
