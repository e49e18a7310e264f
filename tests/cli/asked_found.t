# What can be asked of lists, and what is asked in vain: numbers with their prefix, yes and no of days, histories, what
# is to be done next.
$ aftersales -q init --template minimal --language en
$ cat >> aftersales.toml <<'END'
> [[staff]]
> id = "li.na"
> END
$ sed -i 's/^prefix *=.*/prefix = "AS-"/' aftersales.toml && grep -c 'AS-' aftersales.toml
1
$ aftersales policy check
$ aftersales ticket open --subject 'Leaks' --name Ann --phone 13800001111 --product W100 --serial SN-1 --at 2026-02-27T09:00Z
1
$ aftersales ticket open --subject 'Hums' --assign li.na
2
$ aftersales ticket diagnose 1 -m 'The seal is worn' --at 2026-02-27T10:00Z
$ aftersales visit plan --ticket 1 --start '2026-03-03 10:00' --staff li.na
1
$ aftersales visit plan --ticket 2 --start '2026-03-04 10:00' --staff li.na
2
$ aftersales visit confirm 2
# A record is asked for by its number for people as well.
$ aftersales visit list number:VS-1 -O csv --columns id,number
id,number
1,VS-1
$ aftersales visit list id:VS-2,1 -O csv --columns id
id
1
2
$ aftersales visit list VS-2 -O csv --columns id
id
2
$ aftersales ticket list AS-2 -O csv --columns id,subject
id,subject
2,Hums
$ aftersales ticket list number:AS-2 -O csv --columns id
id
2
$ aftersales visit list number:XX-1
aftersales: 'XX-1' is not a number of 'number'
[2]
# Whether there is a day or an instant at all.
$ aftersales visit list confirmed:yes -O csv --columns id,confirmed
id,confirmed
2,true
$ aftersales visit list confirmed:no -O csv --columns id,confirmed
id,confirmed
1,false
$ aftersales ticket list diagnosed:yes -O csv --columns id
id
1
# Texts of the work.
$ aftersales ticket list diagnosis:seal -O csv --columns id,diagnosis
id,diagnosis
1,The seal is worn
$ aftersales ticket list due_clock:resolve -O csv --columns id,due_clock
id,due_clock
# Every record tells its history.
$ aftersales visit history VS-2 -O csv --columns seq,kind
seq,kind
1,visit_planned
2,visit_confirmed
$ aftersales customer history 1 -O csv --columns seq,kind
seq,kind
1,customer_added
$ aftersales asset history serial:SN-1 -O csv --columns seq,kind
seq,kind
1,asset_added
$ aftersales part add SEAL-7
1
$ aftersales part history SEAL-7 -O csv --columns seq,kind
seq,kind
1,part_added
$ aftersales visit history 17
aftersales: there is no visit 17
[1]
# What is to be done next: mine, or of the whole desk, the most pressing first.
$ aftersales ticket next --actor li.na -O csv --columns id,subject
id,subject
2,Hums
$ aftersales ticket next --all -O csv --columns id,due_clock
id,due_clock
1,respond
2,respond
$ aftersales ticket next --all 'subject:Hums' -O csv --columns id
id
2
$ aftersales ticket next --actor nobody
aftersales: 'assignee:me': 'nobody' is nobody of the staff
hint: Say who asks with --actor, one of supervisor, agent, li.na.
[2]
# An option that does nothing is said.
$ aftersales ticket note 2 -m 'Called back.' --limit 3
aftersales: --limit: this command writes no records here
[2]
$ aftersales ticket history 2 -O csv --columns kind
kind
opened
record_stepped
record_stepped
$ aftersales export customers --limit 1
aftersales: --limit: this command writes no records here
[2]
$ aftersales completion bash --count
aftersales: --count: this command writes no records here
[2]
$ aftersales ticket note 2 -m 'Called back.' -O csv --columns id,status
id,status
2,new
# Who reported it, where that is not the customer.
$ aftersales ticket open -s Smells --phone 13800001111 --reporter Zed
3
$ aftersales ticket list reporter:zed -O csv --columns id
id
3
# A page for a browser.
$ aftersales ticket list -o list.html && grep -c '<tr>' list.html && grep -o '<td>Leaks</td>' list.html
4
<td>Leaks</td>
