# Tickets wait until all they need is there, order by order, and follow what becomes of the orders.
$ aftersales -q init --template minimal --language en
$ aftersales ticket open --subject one --name Li --phone 13800138000
1
$ aftersales ticket open --subject two --name Wu --phone 13900139000
2
$ aftersales part add P --cost 10
1
$ aftersales part reserve P 1 --ticket 1 --queue
1
$ aftersales part reserve P 1 --ticket 2 --queue
2
$ aftersales ticket list -O csv --columns id,status,waiting_until
id,status,waiting_until
1,waiting_parts,
2,waiting_parts,
$ aftersales part order P 1 --expected 2026-03-08 --supplier acme
1
$ aftersales part order P 2 --expected 2026-03-20 --supplier beta
2
$ aftersales ticket list -O csv --columns id,status,waiting_until
id,status,waiting_until
1,waiting_parts,2026-03-08
2,waiting_parts,2026-03-20
$ aftersales ticket promise 1 2026-03-09
aftersales: 'ticket promise' needs -m, --message TEXT
hint: aftersales ticket promise --help
[2]
$ aftersales part expect 1 2026-03-15 -m slow
$ aftersales ticket list -O csv --columns id,status,waiting_until,promised_at
id,status,waiting_until,promised_at
1,waiting_parts,2026-03-15,
2,waiting_parts,2026-03-20,
$ aftersales part cancel 1 -m 'It does not come.'
$ aftersales part cancel 1 -m 'It does not come.'
$ aftersales ticket list -O csv --columns id,status,waiting_until,promised_at
id,status,waiting_until,promised_at
1,waiting_parts,2026-03-20,
2,waiting_parts,2026-03-20,
$ aftersales part receive P 1 --order 2
1
$ aftersales ticket list -O csv --columns id,status,waiting_until
id,status,waiting_until
1,in_progress,
2,waiting_parts,2026-03-20
$ aftersales part cancel 2 -m 'No more.'
$ aftersales ticket list -O csv --columns id,status,waiting_until
id,status,waiting_until
1,in_progress,
2,waiting_parts,
$ aftersales ticket history 2 -O csv --columns kind
kind
opened
record_stepped
waiting
waiting
resumed
waiting
$ aftersales doctor
# Who goes on meanwhile is not made to wait by what happens to the part.
$ aftersales ticket resume 2
$ aftersales part order P 5 --expected 2026-03-25 --supplier acme
3
$ aftersales ticket list -O csv --columns id,status,waiting_until
id,status,waiting_until
1,in_progress,
2,in_progress,
