# The face of the program, whatever its commands do.
$ aftersales >/dev/null
$ aftersales --version | grep -c '^aftersales [0-9]*\.[0-9]*\.[0-9]*$'
$ aftersales tikcet list
$ aftersales ticket list --colums id
$ aftersales ticket list --now today
$ printf '\377' | xargs aftersales ticket show

# Without a policy or a store, there is a way out.
$ aftersales ticket list
$ aftersales --policy nowhere.toml ticket list
$ aftersales -C nowhere ticket list
$ aftersales init && aftersales ticket list --count
$ rm aftersales.db && aftersales ticket list
$ aftersales init

# A reader that goes away, a full disk, a file that is whole or not there.
$ for i in 1 2 3; do aftersales ticket open --subject "number $i"; done
$ aftersales ticket list | true
$ aftersales ticket list --format csv >/dev/full
$ aftersales ticket open --subject lost >/dev/full; aftersales ticket list --count
$ aftersales ticket list -o out.tsv --columns id,subject && cat out.tsv
$ aftersales ticket list -o out.tsv --columns nothing; cat out.tsv; ls
$ aftersales ticket list -q
$ aftersales ticket list --sort id:desc --limit 1 --template '{number}: {subject}'
$ aftersales -n ticket open --subject dry; aftersales ticket list --count
