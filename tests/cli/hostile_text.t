# found: R4, R6. Text that is none is decoded or refused by name; a step is dated when it holds the lock.
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
> END
$ aftersales init
$ printf 'the pump \000 leaks' >nul
$ aftersales ticket open -s 'one' --file nul
aftersales: nul: the text has a NUL character at byte 9 of its UTF-8 form
[2]
$ printf 'ticket open -s two\nticket note 1 -m "a \000 b"\n' | aftersales batch
aftersales: standard input: the text has a NUL character at byte 39 of its UTF-8 form
[2]
$ printf '\262\273\326\306\310\310\243\254\271\312\325\317\264\372\302\353 E1\243\254\307\353\276\241\277\354\311\317\303\305\264\246\300\355\241\243' >gbk
$ aftersales --now 2026-03-02T09:00+08:00 ticket open -s 'one' --file gbk
1
$ aftersales ticket list --columns id 不制热
1
# A clock that is behind, without --at: never before the last step.
$ aftersales --now 2026-03-02T10:00+08:00 ticket note 1 -m 'first'
$ aftersales --now 2026-03-02T09:59:59+08:00 ticket note 1 -m 'second'
$ aftersales --now 2026-03-02T09:50+08:00 ticket note 1 -m 'third'
$ aftersales ticket history 1 --columns seq,at,what
1	2026-03-02T09:00:00+08:00	opened as none, general
2	2026-03-02T10:00:00+08:00	note: first
3	2026-03-02T10:00:00+08:00	note: second
4	2026-03-02T10:00:00+08:00	note: third
# found: T24, T9
$ aftersales --now 2026-03-02T10:10+08:00 ticket respond 1
$ aftersales --now 2026-03-02T10:20+08:00 ticket cancel 1 -m 'by mistake'
$ aftersales --now 2026-03-02T10:30+08:00 ticket reopen 1 -m 'it goes on'
$ aftersales --now 2026-03-02T10:40+08:00 ticket respond 1 -m 'We are at it again.'
$ aftersales ticket list --columns id,status
1	in_progress
# More than five minutes are told, but to whoever says what time it is.
$ aftersales --now 2099-03-02T10:00+08:00 ticket open -s 'from the future'
2
$ env -u AFTERSALES_NOW aftersales ticket note 1 -m 'now' 2>&1 | sed 's/says .*, and/says NOW, and/'
aftersales: warning: this clock says NOW, and the last change was at 2099-03-02T10:00:00+08:00

# found: R9. What drives a terminal and stands in what was stored is written out: on standard error, and in csv on a
# terminal.
$ key=$(printf 'K\033[31m\342\200\256x') && aftersales --now 2099-03-02T10:00+08:00 ticket open -s x --reference "$key" && aftersales ticket open -s x --reference "$key"
3
aftersales: known: 'K\x1b[31m\u202ex' is ticket 3
3
$ script -qec "aftersales ticket list id:3 --format csv --columns reference" /dev/null | tr -d '\r'
reference
K\x1b[31m\u202ex
$ aftersales ticket list id:3 --format csv --columns reference --no-header | tr -d '\033' | tr -d '\342\200\256'
K[31mx

# found: R4. Who acts passes the same gate; an error is one line whatever was typed.
$ AFTERSALES_ACTOR=$(printf '\377') aftersales --now 2099-03-02T10:00+08:00 ticket note 1 -m x
aftersales: the actor is not UTF-8
hint: Give it as UTF-8: iconv -f GB18030 -t UTF-8 FILE
[2]
$ aftersales ticket show "$(printf 'x\ny')"
aftersales: 'x\x0ay' is not a ticket
hint: A ticket is named by its id (17), its number (17) or ref:KEY.
[2]
