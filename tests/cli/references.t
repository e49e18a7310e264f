# What is made under a key of elsewhere is made once: the same command sent again prints the same id, and one that says
# otherwise is refused.
$ aftersales -q init --template minimal --language en
$ cat >> aftersales.toml <<'END'
> [[staff]]
> id = "li.na"
> [[team]]
> id = "workshop"
> members = ["staff:li.na"]
> lead = "li.na"
> END
$ aftersales ticket open -s 'it leaks'
1
$ aftersales part add SEAL-7 --cost 2.50 --supplier acme
1
$ aftersales part receive SEAL-7 10 --reference GR-1
1
$ aftersales part receive SEAL-7 10 --reference GR-1
aftersales: known: 'GR-1' is part move 1
1
$ aftersales part receive SEAL-7 12 --reference GR-1
aftersales: the reference 'GR-1' belongs to part move 1, which has another quantity
hint: Look at it: aftersales part ledger SKU id:1
[5]
$ aftersales part list --format csv --columns sku,on_hand
sku,on_hand
SEAL-7,10
$ aftersales part move SEAL-7 2 --from main --to van:li.na --reference MV-1
2
$ aftersales part move SEAL-7 2 --from main --to van:li.na --reference MV-1
aftersales: known: 'MV-1' is part move 2
2
$ aftersales part move SEAL-7 2 --from main --to van:li.na --reference GR-1
aftersales: the reference 'GR-1' belongs to part move 1, which has another from
hint: Look at it: aftersales part ledger SKU id:1
[5]
$ aftersales part reserve SEAL-7 3 --ticket 1 --reference RS-1
1
$ aftersales part reserve SEAL-7 3 --ticket 1 --reference RS-1
aftersales: known: 'RS-1' is reservation 1
1
$ aftersales part reserve SEAL-7 4 --ticket 1 --reference RS-1
aftersales: the reference 'RS-1' belongs to reservation 1, which has another quantity
hint: Look at it: aftersales part reservations id:1
[5]
$ aftersales part order SEAL-7 5 --expected 2026-03-20 --reference PO-1
1
$ aftersales part order SEAL-7 5 --expected 2026-03-20 --reference PO-1
aftersales: known: 'PO-1' is part order 1
1
$ aftersales part order SEAL-7 5 --expected 2026-03-21 --reference PO-1
aftersales: the reference 'PO-1' belongs to part order 1, which has another expected
hint: Look at it: aftersales part orders id:1
[5]
$ aftersales task add --ticket 1 --to li.na --due +1bd -m 'Check the batch' --reference TK-1
1
$ aftersales task add --ticket 1 --to li.na --due +2bd -m 'Check the batch' --reference TK-1
aftersales: known: 'TK-1' is task 1
1
$ aftersales task add --ticket 1 --to li.na --due +1bd -m 'Check another' --reference TK-1
aftersales: the reference 'TK-1' belongs to task 1, which has another text
hint: Look at it: aftersales task show 1
[5]
$ aftersales visit plan --ticket 1 --start '2026-03-03 10:00' --staff li.na --reference AP-1
1
$ aftersales visit plan --ticket 1 --start '2026-03-03 10:00' --staff li.na --reference AP-1
aftersales: known: 'AP-1' is visit 1
1
$ aftersales visit plan --ticket 1 --start '2026-03-03 11:00' --staff li.na --reference AP-1
aftersales: the reference 'AP-1' belongs to visit 1, which has another start
hint: Look at it: aftersales visit show 1
[5]
$ aftersales staff away li.na 2026-03-12 --reference HR-1
1
$ aftersales staff away li.na 2026-03-12 --reference HR-1
1
$ aftersales staff away li.na 2026-03-13 --reference HR-1
aftersales: the reference 'HR-1' belongs to absence 1, which has another from
hint: Look at it: aftersales staff absences
[5]
$ aftersales task show reference:TK-1 --format csv | head -n 2
id,ticket,team,assignee,text,due_at,state,done_at,added_at,reference,revision,events
1,1,,li.na,Check the batch,2026-03-04T00:00:00+00:00,open,,2026-03-02T01:00:00+00:00,TK-1,1,"[{""seq"":1,""at"":""2026-03-02T01:00:00+00:00"",""actor"":""li.na"",""kind"":""task_added"",""ticket"":1,""team"":null,""assignee"":""li.na"",""text"":""Check the batch"",""due_at"":""2026-03-04T00:00:00+00:00"",""reference"":""TK-1"",""recorded_at"":""2026-03-02T01:00:00+00:00"",""run"":""7""}]"
$ aftersales part list --format csv --columns sku,on_hand,reserved
sku,on_hand,reserved
SEAL-7,10,3

# An undone record gives its key back, and cannot come back while another has it.
$ aftersales undo
$ aftersales staff away li.na 2026-03-16 --reference HR-1
2
$ aftersales log --format csv --columns run,command --sort run:desc | head -n 4
run,command
9,staff away
8,visit plan
7,task add
$ aftersales undo 10
aftersales: run 10 (undo) cannot be undone: absence 2 has the reference 'HR-1' now
hint: Give that one another first.
[1]
$ aftersales doctor
