# Undo where customers share a phone. Who had the phone all along is not in the way of a customer who comes back; who has it since is.
$ aftersales -q init --template minimal --language en
$ aftersales customer add --name Ann --phone 13800000001
1
$ aftersales customer add --name Eve --phone 13800000005 --phone 13800000006
2
$ aftersales ticket open -s last --name Gus --phone 13800000001 --new-customer
1
$ aftersales undo
$ aftersales undo
$ aftersales customer list --format csv --columns id,name,phone Gus
id,name,phone
3,Gus,13800000001
$ aftersales customer add --name Hal --phone 13800000008
4
$ aftersales undo
$ aftersales customer add --name Ida --phone 13800000008
5
$ undo=$(aftersales log --limit 2 --format csv --columns run --no-header | tail -1); aftersales undo $undo; aftersales undo; aftersales undo $undo; aftersales customer list --format csv --columns name Hal
aftersales: run 7 (undo) cannot be undone: customer 5 has the phone '13800000008' now
hint: Give that one another first.
name
Hal
# Nor is who has it as a further phone, unless it was added since.
$ aftersales ticket open -s shared --name Jo --phone 13800000006 --new-customer; aftersales undo; aftersales undo; aftersales customer list --format csv --columns name Jo
2
name
Jo
$ aftersales customer add --name Kim --phone 13800000009; aftersales undo
7
$ aftersales customer edit 1 --add-phone 13800000009; aftersales undo $(aftersales log --limit 2 --format csv --columns run --no-header | tail -1)
aftersales: run 15 (undo) cannot be undone: customer 1 has the phone '13800000009' now
hint: Give that one another first.
[1]
