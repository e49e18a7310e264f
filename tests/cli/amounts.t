# Amounts are asked for as they are written, whatever they are kept as.
$ aftersales -q init --template minimal --language en
$ aftersales part add SEAL-7 --cost 2.50 --price 9
1
$ aftersales part add PUMP-2 --cost 112 --price 250.00
2
$ aftersales part list 'cost>=100' --format csv --columns sku
sku
PUMP-2
$ aftersales part list cost:2.50 --format csv --columns sku
sku
SEAL-7
$ aftersales part list 'price:5..50' --format csv --columns sku
sku
SEAL-7
$ aftersales part list cost:2.505
aftersales: '2.505' is not an amount, which 'cost' takes
hint: Expected a number such as 12 or 12.50.
[2]
$ aftersales part list cost:cheap
aftersales: 'cheap' is not an amount, which 'cost' takes
hint: Expected a number such as 12 or 12.50.
[2]
$ aftersales part list --explain 'cost>2 price:9..250'
cost>=2.01 price:9.00..250.00
$ aftersales ticket open -s 'it leaks'
1
$ aftersales ticket work 1 --action repair -m 'Sealed.' --fee 120.50
$ aftersales ticket list fee:120.50 --count
1
$ aftersales ticket list 'fee>120.50' --count
0
$ aftersales ticket list 'fee<=120.5' --count
1
