# Checklists of tickets: what applies, what is answered and by what, what stays open; the same refusals for every kind of record.
$ aftersales -q init --template minimal --language en
$ printf '%s\n' '[[checklist]]' 'id = "spot"' 'label = "On the spot"' 'on = "ticket"' 'items = [' '  { id = "power", label = "The power is off" },' '  { id = "volt", label = "Voltage", kind = "number" },' '  { id = "noise", label = "Noise", kind = "text", required = false },' '  { id = "place", kind = "choice", choices = ["kitchen", "bath"] },' '  { id = "plate", label = "Rating plate", kind = "file" },' ']' '[[checklist]]' 'id = "caller"' 'on = "ticket"' 'when = { tier = ["vip"] }' 'items = [{ id = "call" }]' '[[checklist]]' 'id = "handover"' 'on = "delivery"' 'items = [{ id = "signed" }]' >> aftersales.toml
$ aftersales policy check
$ aftersales ticket open -s leak --name Ann --phone 13800138000
1
$ aftersales ticket open -s leak --name Bob --phone 13900139000 --tier vip
2
# A list, an item and a value that are not there.
$ aftersales ticket check 1 spott power=yes
aftersales: 'spott' is not a checklist of the policy
hint: Did you mean 'spot'?
[2]
$ aftersales ticket check 1 nothing power=yes
aftersales: 'nothing' is not a checklist of the policy
hint: Those of a ticket are spot, caller.
[2]
$ aftersales ticket check 1 handover signed=yes
aftersales: the checklist 'handover' is not for a ticket but for a delivery
hint: Those of a ticket are spot, caller.
[2]
$ aftersales ticket check 1 caller call=yes
aftersales: the checklist 'caller' does not apply to ticket 1: it is for tier vip
hint: Those that apply to it are spot.
[1]
$ aftersales ticket check 1 spot powr=yes
aftersales: the checklist 'spot' has no item 'powr'
hint: Did you mean 'power'?
[2]
$ aftersales ticket check 1 spot power
aftersales: 'power' is no answer: expected ITEM=VALUE
[2]
$ aftersales ticket check 1 spot power=maybe
aftersales: 'maybe' is no answer to 'power': expected yes or no
[2]
$ aftersales ticket check 1 spot volt=1,5
aftersales: '1,5' is no answer to 'volt': expected a number such as 12 or 12.5
[2]
$ aftersales ticket check 1 spot place=attic
aftersales: 'attic' is no answer to 'place': expected kitchen, bath
[2]
$ aftersales ticket check 1 spot power=yes power=no
aftersales: the item 'power' is answered twice
[2]
$ aftersales ticket check 1 spot plate=nowhere.jpg
aftersales: nowhere.jpg: No such file or directory
[2]
$ aftersales ticket check 9 spot power=yes
aftersales: there is no ticket 9
[1]
# Several answers are one event; a no leaves the item open, and a later answer stands.
$ aftersales ticket check 1 spot power=no volt=221.5 noise='it rattles' -m 'Ann watched'
$ aftersales ticket check 1 spot volt=221.5
$ aftersales ticket check 1 spot place=bath
$ printf plate > plate.jpg
$ aftersales -n ticket check 1 spot power=yes plate=plate.jpg
aftersales: would write ticket 1: checked, attached
$ ls
aftersales.db
aftersales.db-lock
aftersales.db-shm
aftersales.db-wal
aftersales.toml
plate.jpg
$ aftersales ticket check 1 spot power=yes plate=plate.jpg
$ aftersales ticket show 1
1  leak
status      new
priority    general General
plan        general
customer    1 · Ann · 13800138000
opened      03-02 01:00

  respond   running  24h        due 03-03 01:00  1d left
  diagnose  running  24h        due 03-03 01:00  1d left
  propose   running  1bd        due 03-03 18:00  15h of work left
  resolve   running  48h        due 03-04 01:00  2d left

checklist spot  On the spot (5 of 5 done, 0 open)
  [x] power  The power is off
  [x] volt   Voltage: 221.5
  [x] noise  Noise: it rattles
  [x] place  place: bath
  [x] plate  Rating plate: 3b56c3520006

  03-02 01:00  li.na       opened as none, general
  03-02 01:00  li.na       checked spot (power=no, volt=221.5, noise=it
                           rattles): Ann watched
  03-02 01:00  li.na       checked spot (place=bath)
  03-02 01:00  li.na       checked spot (power=yes,
                           plate=3b56c3520006aaeb038c24862bcde877284bc1654e73bda292d90db943c4573d)
  03-02 01:00  li.na       attached 3b56c3520006 (image/jpeg, 5 bytes):
                           plate.jpg
$ aftersales ticket check 1 spot volt=
$ aftersales undo
$ aftersales ticket check 1 spot place=
$ aftersales ticket history 1 --template '{seq} {kind}: {what}'
1 opened: opened as none, general
2 checked: checked spot (power=no, volt=221.5, noise=it rattles): Ann watched
3 checked: checked spot (place=bath)
4 checked: checked spot (power=yes, plate=3b56c3520006aaeb038c24862bcde877284bc1654e73bda292d90db943c4573d)
5 attached: attached 3b56c3520006 (image/jpeg, 5 bytes): plate.jpg
6 checked: (undone by run 7) checked spot (volt=)
7 undone: taken back: run 6
8 checked: checked spot (place=)
$ aftersales ticket show 1 --format json | jq -c '.[0].checklists[] | [.id, .label, .done, .open], (.items[] | [.id, .kind, .required, .done, .value, .actor])'
["spot","On the spot",4,1]
["power","yes",true,true,"yes","li.na"]
["volt","number",true,true,"221.5","li.na"]
["noise","text",false,true,"it rattles","li.na"]
["place","choice",true,false,null,null]
["plate","file",true,true,"3b56c3520006aaeb038c24862bcde877284bc1654e73bda292d90db943c4573d","li.na"]
$ aftersales ticket show 2 | grep -A1 checklist
checklist spot  On the spot (0 of 5 done, 4 open)
  [ ] power  The power is off
--
checklist caller (0 of 1 done, 1 open)
  [ ] call  call
$ aftersales ticket check 2 caller call=yes --at yesterday
aftersales: ticket 2: a step cannot be dated 2026-03-01T00:00:00+00:00, before the last step
hint: Its last step by a person was at 2026-03-02T01:00:00+00:00.
[1]
$ aftersales ticket cancel 2 -m x
$ aftersales ticket check 2 caller call=yes
aftersales: ticket 2 is cancelled and cannot be checked
hint: Reopen it first: aftersales ticket reopen 2 -m WHY
hint: Possible is reopen.
[1]
# Completion: the lists of the kind of record, and their items with the answers that they take.
$ aftersales complete checklist '' 'ticket check'
spot	On the spot
caller	caller
$ aftersales complete checklist_item p 'ticket check'
power=yes	The power is off
power=no	The power is off
place=kitchen	place
place=bath	place
plate=	Rating plate
$ aftersales complete checklist '' 'delivery check'
handover	handover
$ aftersales doctor
$ aftersales export all --files out -o all.jsonl
$ mkdir other
$ cp aftersales.toml other
$ aftersales -C other -q init
$ aftersales -C other -q import all ../all.jsonl --files ../out
$ aftersales -C other export all -o again.jsonl
$ cmp all.jsonl other/again.jsonl
# What is wrong in a list.
$ cp aftersales.toml good.toml
$ printf '%s\n' '[[checklist]]' 'id = "spot"' 'on = "tikket"' 'items = [{ id = "a b", kind = "choice" }, { id = "x", choices = ["y"] }, { id = "x", kind = "colour" }, { id = "c", kind = "choice", choices = ["y", "y"] }]' '[[checklist]]' 'id = "none"' 'on = "ticket"' 'items = []' >> aftersales.toml
$ aftersales policy check
aftersales.toml:176:6: 'spot' is already the id of the checklist on line 156
aftersales.toml:177:6: 'tikket' is not a kind of record with checklists (did you mean 'ticket'?)
aftersales.toml:178:10: the item 'a b' has nothing to choose from (Write choices = ["one", "other"].)
aftersales.toml:178:17: 'a b' is no id of an item: it holds =, a comma or a blank
aftersales.toml:178:65: the item 'x' has choices and is no choice: its kind is 'yes' (Write kind = "choice".)
aftersales.toml:178:81: 'x' is already the id of the item on line 178
aftersales.toml:178:93: 'colour' is not a kind of item (Known are yes, text, number, choice, file.)
aftersales.toml:178:150: 'y' is a choice of 'c' already
aftersales.toml:182:9: the checklist 'none' has no items
[3]
$ mv good.toml aftersales.toml
