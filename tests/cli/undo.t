# What one run did is taken back, and brought back: rows, clocks, lookups, notices and figures are as if it had not been.
$ cat >aftersales.toml <<'END'
> version = 1
> [organization]
> name = "Desk"
> timezone = "Asia/Shanghai"
> language = "en"
> calendar = "office"
> [calendar.office]
> hours = { mon-fri = ["09:00-18:00"] }
> [[category]]
> id = "fault"
> kind = "fault"
> [[priority]]
> id = "general"
> [[sla]]
> id = "all"
> targets = { respond = "2bh", resolve = "8bh" }
> [[escalation]]
> id = "halfway"
> clock = "respond"
> at = "50%"
> notify = ["staff:mia"]
> tag = "slow"
> [[staff]]
> id = "mia"
> END
$ aftersales init
$ aftersales --now 2026-03-02T09:00+08:00 ticket open -s 'it leaks' --name Ann --phone 13800138000 --serial S1 --reference K1 --category fault
1
$ aftersales --now 2026-03-02T09:30+08:00 ticket note 1 -m 'a pump gurgles'
$ aftersales --now 2026-03-02T10:30+08:00 escalate --format csv --columns id,step 2>/dev/null
id,step
1,halfway
$ aftersales --now 2026-03-02T10:40+08:00 ticket respond 1 -m 'We come today.'
$ aftersales --now 2026-03-02T10:50+08:00 log --format csv --columns run,actor,command,records,undone
run,actor,command,records,undone
4,li.na,ticket respond,1,
3,li.na,escalate,1,
2,li.na,ticket note,1,
1,li.na,ticket open,3,
# The clock ran on as if nothing had been answered; what a dry run says, it says alone.
$ aftersales --now 2026-03-02T10:55+08:00 undo -n 2>&1 | grep 'would take back\|would undo'
would take back ticket 1: responded, first answer: We come today.
would undo run 4 (ticket respond)
$ aftersales --now 2026-03-02T10:55+08:00 undo
$ aftersales --now 2026-03-02T10:55+08:00 ticket list --format csv --columns id,status,due_clock,due_at
id,status,due_clock,due_at
1,new,respond,2026-03-02T11:00:00+08:00
$ aftersales ticket history 1 --format csv --columns seq,kind,what,undone
seq,kind,what,undone
1,opened,"opened as fault, general",
2,noted,note: a pump gurgles,
3,escalated,"escalated: halfway due 2026-03-02 10:00 (notify staff:mia, tag slow)",
4,responded,(undone by run 5) first answer: We come today.,5
5,undone,taken back: run 4,
$ aftersales --now 2026-03-02T10:56+08:00 ticket show 1 | tail -2; aftersales ticket show 1 --format json | grep -oE '"kind":"responded"|"run":"[0-9]+","undone":"[0-9]+"'
  03-02 10:40  li.na       (undone by run 5) first answer: We come today.
  03-02 10:55  li.na       taken back: run 4
"kind":"responded"
"run":"4","undone":"5"
$ aftersales --now 2026-03-02T10:56+08:00 undo
$ aftersales --now 2026-03-02T10:56+08:00 ticket list -q status:in_progress
1
# The step would have come without the note: it stays when the note goes, but not without the opening.
$ aftersales --now 2026-03-02T10:57+08:00 undo 2
aftersales: run 2 (ticket note) cannot be undone: ticket 1 was changed since: responded, by li.na, 2026-03-02T10:40:00+08:00, run 4
hint: Undo that first: aftersales undo 4
[1]
$ aftersales --now 2026-03-02T10:57+08:00 undo 4
$ aftersales --now 2026-03-02T10:57+08:00 undo 2
$ aftersales ticket search gurgles
$ aftersales --now 2026-03-02T10:57+08:00 ticket list tag:slow -q
1
$ aftersales notify list --format csv --columns id,state
id,state
1,waiting
$ aftersales --now 2026-03-02T10:58+08:00 undo 1
$ aftersales notify list --format csv --columns id,state,trouble
id,state,trouble
1,cancelled,run 1 was undone
$ aftersales ticket list; aftersales customer list; aftersales asset list
$ aftersales ticket show 1
aftersales: there is no ticket 1
[1]
$ aftersales ticket history 1 --count
9
$ aftersales log undone:yes --format csv --columns run,undone
run,undone
5,6
4,7
2,8
1,9
$ aftersales doctor
# What it had alone is free again; then it cannot come back.
$ aftersales --now 2026-03-02T11:00+08:00 ticket open -s 'another' --name Bob --phone 13800138000 --serial S1 --reference K1 --category fault
2
$ aftersales --now 2026-03-02T11:00+08:00 report weekly --period 2026-W10 --columns opened,escalations
1	0
$ aftersales --now 2026-03-02T11:01+08:00 undo 9
aftersales: run 9 (undo) cannot be undone: customer 2 has the phone '13800138000' now
hint: Give that one another first.
[1]
$ aftersales --now 2026-03-02T11:02+08:00 undo
$ aftersales --now 2026-03-02T11:02+08:00 undo 9
$ aftersales --now 2026-03-02T11:02+08:00 ticket list ref:K1 -q
1
# Everything is the same after a move.
$ aftersales export all >all.jsonl
$ mkdir other && cp aftersales.toml other/ && cd other && aftersales init && aftersales import all ../all.jsonl 2>/dev/null && aftersales export all | cmp - ../all.jsonl
$ cd other && aftersales doctor && aftersales log --limit 2 --format csv --columns run,command,undone
run,command,undone
13,import all,
12,undo,
$ cd other && aftersales undo 13
aftersales: run 13 (import all) cannot be undone: a store that was taken in is the store of before: restore a backup instead
hint: Name another run: aftersales log
[1]
$ aftersales log show 1 --format csv --columns object,id,kind,stands
object,id,kind,stands
asset,1,asset_added,yes
customer,1,customer_added,yes
ticket,1,opened,yes
