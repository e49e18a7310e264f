# found: R5, R16. Very large words are read to their end, or to a bound that is said.
$ aftersales -q init --template minimal
$ awk 'BEGIN { for (i = 0; i < 50000; i++) printf "a\xcc\x81\xcc\xa3"; print " smoke" }' >marks.txt
$ aftersales ticket open -s marks --file marks.txt
1
$ aftersales ticket explain 1 | grep kB
Of what was told the rules look at the first 64 kB.
$ terms=$(seq -f 'tag:t%g' -s ' or ' 8000) && aftersales ticket list "$terms" --count
0
$ aftersales ticket update 1 --tag +t7999 && aftersales ticket list "$terms" -q
1
$ seq -s ',' 20000 | { read -r ids; aftersales ticket list "id:$ids" -q; }
1
