# A notice that a sender holds: undo leaves it where the sender may still be at it, and withdraws what one left behind.
$ cat >aftersales.toml <<'END'
> version = 1
> [organization]
> name = "Desk"
> timezone = "Asia/Shanghai"
> language = "en"
> [[category]]
> id = "fault"
> kind = "fault"
> [[priority]]
> id = "general"
> [[escalation]]
> id = "told"
> at = "opened"
> notify = ["staff:mia"]
> [[staff]]
> id = "mia"
> email = "mia@example.com"
> [notify.email]
> command = ["sh", "-c", "cat >/dev/null; echo $0 >>sent", "{key}"]
> END
$ aftersales init; touch sent
$ for each in 1 2 3; do aftersales --now 2026-03-02T09:00+08:00 ticket open -s "leak $each"; done
1
2
3
# As senders of another machine left them: the first had time until 09:05, the second has it until 11:00.
$ sqlite3 aftersales.db "UPDATE notice SET state = 'sending', channel = 'email', claimed_by = '1.1@there#1', claimed_until = CAST(strftime('%s', '2026-03-02 01:05:00') AS INTEGER) WHERE id <> 2; UPDATE notice SET state = 'sending', channel = 'email', claimed_by = '1.1@there#2', claimed_until = CAST(strftime('%s', '2026-03-02 03:00:00') AS INTEGER) WHERE id = 2"
$ aftersales --now 2026-03-02T09:10+08:00 undo 1
$ aftersales --now 2026-03-02T09:10+08:00 undo 2
aftersales: warning: notice 2 to staff:mia, told: is being sent, and stays so
$ aftersales notify list --format csv --columns id,state,trouble
id,state,trouble
1,cancelled,run 1 was undone
2,sending,
3,sending,
# What is given back after all tells nobody of a ticket that is not there.
$ aftersales --now 2026-03-02T12:00+08:00 notify send; wc -l sent
1 sent
$ aftersales notify list --format csv --columns id,state,trouble
id,state,trouble
1,cancelled,run 1 was undone
2,cancelled,the ticket is not there any more
3,sent,
$ aftersales doctor
# What was withdrawn with its run comes back with it alone.
$ aftersales notify retry 1
aftersales: notice 1 cannot be tried again: run 1 (ticket open) was undone by run 4, and it was withdrawn with that
hint: Bring both back: aftersales undo 4
[1]
$ aftersales undo 4
$ aftersales notify list --format csv --columns id,state,trouble
id,state,trouble
1,waiting,
2,cancelled,the ticket is not there any more
3,sent,
$ aftersales --now 2026-03-02T12:00+08:00 notify send; wc -l sent
2 sent
$ aftersales notify list --format csv --columns id,state
id,state
1,sent
2,cancelled
3,sent
# A person decides about what a sender left as undo does.
$ for each in 4 5; do aftersales --now 2026-03-02T09:00+08:00 ticket open -s "leak $each"; done
4
5
$ sqlite3 aftersales.db "UPDATE notice SET state = 'sending', channel = 'email', claimed_by = '1.1@there#3', claimed_until = CAST(strftime('%s', '2026-03-02 03:00:00') AS INTEGER) WHERE id > 3"
$ aftersales --now 2026-03-02T10:59+08:00 notify cancel 4 -m 'not wanted'
aftersales: notice 4 is being sent and cannot be cancelled
hint: Wait for the sender; what one left that was killed is nobody's as soon as its time has run out.
[1]
$ aftersales --now 2026-03-02T11:01+08:00 notify cancel 4 -m 'not wanted'; aftersales --now 2026-03-02T11:01+08:00 notify retry 5
$ aftersales notify list --format csv --columns id,state,trouble
id,state,trouble
1,sent,
2,cancelled,the ticket is not there any more
3,sent,
4,cancelled,not wanted
5,waiting,
