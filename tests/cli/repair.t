# found: X1. doctor --repair writes the damaged row of every kind of record anew from its events.
$ aftersales -q init --template minimal --language en
$ aftersales customer add --name 王芳 --phone 13900000001 --phone 13900000002 --tag a
1
$ aftersales product add WM-100 --line washing && aftersales asset add --serial SN1 --product WM-100 --customer 1
1
1
$ aftersales ticket open --subject Leak --serial SN1
1
$ aftersales export all > before.jsonl
$ sqlite3 aftersales.db "UPDATE customer SET tier = 'x', phone_key = 'y'; UPDATE asset SET outlet = 'x', purchased = 3; UPDATE product SET line = 'x'; UPDATE contact SET label = 'x'; UPDATE ticket SET priority = 'x'"
$ aftersales doctor
projection	ticket	1	its row of ticket has another priority than its events lead to
projection	customer	1	its row of customer has another tier, phone_key than its events lead to
projection	asset	1	its row of asset has another purchased, outlet than its events lead to
projection	product	1	its row of product has another line than its events lead to
projection	contact	1	its row of contact has another label than its events lead to
[1]
$ aftersales doctor --repair
aftersales: rows written anew from their events: 5
$ aftersales doctor
$ aftersales export all | cmp - before.jsonl
$ aftersales ticket list phone:13900000001 --count
1

# found: S4 Whatever table a row stands in, --repair makes it as its events lead to, and takes out what no event leads to; events stay as they are.
$ aftersales ticket respond 1 -m 'we come today' && aftersales ticket update 1 --tag +wet && aftersales ticket note 1 -m 'a pump gurgles' && aftersales ticket open --subject Other --name Bob && aftersales undo && aftersales export all > before.jsonl && cp aftersales.db sound.db
2
$ mend() { for sql in "$@"; do for end in '' -wal -shm; do rm -f aftersales.db$end; done; cp sound.db aftersales.db; sqlite3 aftersales.db "$sql"; aftersales doctor; aftersales doctor --repair; aftersales export all | cmp - before.jsonl; done; }; mend "DELETE FROM customer_tag" "DELETE FROM ticket_tag" "INSERT INTO ticket_tag (tag, ticket) VALUES ('odd', 1), ('odd', 99)" "UPDATE ticket SET is_open = 0" "UPDATE ticket SET due_at = 5, due_clock = 'update'" "UPDATE ticket SET tags = '[['" "UPDATE search_text SET messages = 'kettle'" "INSERT INTO search (search) VALUES ('delete-all')" "DELETE FROM taken_back" "INSERT INTO taken_back VALUES ('ticket', 1, 2)" "DROP TRIGGER event_is_not_edited; UPDATE event SET open_change = 5, score = 3 WHERE kind = 'opened'; CREATE TRIGGER event_is_not_edited BEFORE UPDATE ON event
> BEGIN SELECT RAISE(ABORT, 'events are never edited'); END" "INSERT INTO asset SELECT 77, revision, 'SN77', product, customer, purchased, delivered, purchase_channel, service_card, warranty, outlet, added_at, given_back, replaces, replaced_by, installed FROM asset" "INSERT INTO clock SELECT 99, name, run, state, target, calendar, started_at, due_at, stopped_at, paused_at, remaining FROM clock" "DELETE FROM ticket"
projection	customer	1	its events lead to a row of customer_tag that is not there
aftersales: rows written anew from their events: 1
projection	ticket	1	its events lead to a row of ticket_tag that is not there
aftersales: rows written anew from their events: 1
projection	ticket	1	a row of ticket_tag (tag odd) is there, and no event leads to it
projection	ticket	99	a row of ticket_tag (tag odd) is there, and no event leads to it
aftersales: rows that no event led to, taken out: 2
projection	ticket	1	its row of ticket has another is_open than its events lead to
aftersales: rows written anew from their events: 1
projection	ticket	1	its row of ticket has another due_at, due_clock than its events lead to
aftersales: rows written anew from their events: 1
projection	ticket	1	its row of ticket has another tags than its events lead to
aftersales: rows written anew from their events: 1
store			the full-text index does not hold what the tickets say
search	ticket	1	its row of search_text has another messages than its events lead to
aftersales: rows written anew from their events: 1
store			the full-text index does not hold what the tickets say
figures	customer	2	its events lead to a row of taken_back that is not there
figures	ticket	2	its events lead to a row of taken_back that is not there
aftersales: rows written anew from their events: 2
figures	ticket	1	a row of taken_back (revision 2) is there, and no event leads to it
aftersales: rows that no event led to, taken out: 1
figures	ticket	1	its row of event (revision 1) has another open_change, score than its events lead to
figures	ticket	2	its row of event (revision 1) has another open_change, score than its events lead to
aftersales: rows written anew from their events: 2
orphans	asset	77	a row of asset is there, and no event leads to it
aftersales: rows that no event led to, taken out: 1
clocks	ticket	99	a row of clock (name diagnose, run 1) is there, and no event leads to it
clocks	ticket	99	a row of clock (name propose, run 1) is there, and no event leads to it
clocks	ticket	99	a row of clock (name resolve, run 1) is there, and no event leads to it
clocks	ticket	99	a row of clock (name respond, run 1) is there, and no event leads to it
aftersales: rows that no event led to, taken out: 4
orphans	ticket	1	its events lead to a row of ticket that is not there
aftersales: rows written anew from their events: 1
$ aftersales ticket search gurgles -q
1
