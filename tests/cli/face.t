# The face of the program, whatever its commands do.
$ aftersales >/dev/null
[2]
$ aftersales --version | grep -c '^aftersales [0-9]*\.[0-9]*\.[0-9]*$'
1
$ aftersales tikcet list
aftersales: there is no command 'tikcet'
hint: Did you mean 'ticket'?
[2]
$ aftersales ticket list --colums id
aftersales: there is no option '--colums' of 'ticket list'
hint: Did you mean '--columns'?
[2]

# Without a policy or a store, there is a way out.
$ aftersales ticket list
aftersales: there is no policy, neither aftersales.toml here or above nor one at home
hint: aftersales init
[4]
$ aftersales --policy nowhere.toml ticket list
aftersales: the policy cannot be read, nowhere.toml: No such file or directory
[3]
$ aftersales init && aftersales ticket list --count
0
$ mkdir below && aftersales -C below ticket list --count
0
$ rm aftersales.db* && aftersales ticket list 2>/dev/null
[4]
$ aftersales ticket list 2>&1 | grep '^hint:'
hint: Create one: aftersales init
$ aftersales init

# A reader that goes away, a full disk, a dry run, a file that is whole or not there.
$ for i in 1 2 3; do aftersales ticket open --subject "number $i"; done
1
2
3
$ aftersales ticket list | true
$ aftersales ticket open --subject unseen >/dev/full
aftersales: standard output: No space left on device, and what was done is kept
[4]
$ aftersales -n ticket open --subject dry
5
aftersales: would write ticket 5: opened
$ aftersales ticket list --count
4
# A trial leaves no file either, and no list is written over what the desk stands on, whatever a name of the data says.
$ aftersales -n ticket open --subject dry -o dry; ls dry
aftersales: would write ticket 5: opened
ls: cannot access 'dry': No such file or directory
[2]
$ aftersales ticket list -O csv -o aftersales.toml
aftersales: -o, --output: 'aftersales.toml' is the policy and is not written over
[2]
$ aftersales ticket list -O csv -o aftersales.db
aftersales: -o, --output: 'aftersales.db' is a store and is not written over
[2]
$ aftersales ticket open --subject sly --outlet aftersales
5
$ aftersales ticket list --split outlet -O csv -o .; ls *.csv
aftersales.csv
none.csv
$ aftersales report total --period 2026 --by outlet -O csv -o '{group}.db'
aftersales: -o, --output: './aftersales.db' is a store and is not written over
[2]
$ aftersales ticket list --count
5
$ echo 'batch self' > self; aftersales batch self
aftersales: self:1: batch is not part of a batch
hint: Run it on its own, before or after.
[2]
# What a file's ending says is the format, where no format was said (found: O1).
$ aftersales ticket list -o out.tsv --columns id,subject && cat out.tsv
id	subject
1	number 1
2	number 2
3	number 3
4	unseen
5	sly
$ aftersales ticket list -o out.tsv --columns nothing 2>/dev/null; wc -l < out.tsv
6
$ for e in csv json jsonl txt; do aftersales ticket list --limit 1 --columns id,subject,priority -o out.$e && cat out.$e; done
id,subject,priority
1,number 1,general
[{"id":1,"subject":"number 1","priority":"general"}]
{"id":1,"subject":"number 1","priority":"general"}
ID  Subject   Priority
 1  number 1  General
$ aftersales ticket list --limit 1 --columns id -o out && cat out
1
$ aftersales ticket list -o out.doc
aftersales: -o, --output: 'out.doc': ticket list writes no doc
hint: The ending says the format: csv, tsv, json, jsonl, xlsx, ics, html, txt. Any other name goes with --format.
[2]
$ aftersales calendar add '2026-03-02 09:00' 1bh -o due.csv
aftersales: -o, --output: this command writes a text and no csv
[2]
$ aftersales calendar add '2026-03-02 09:00' 1bh -o due.txt && aftersales export customers -o c.csv && head -n 1 c.csv | cut -c 1-2; aftersales export customers -o c.xlsx
id
aftersales: -o, --output: 'c.xlsx': export writes no xlsx
hint: The ending says the format: jsonl, csv. Any other name goes with --format.
[2]
$ aftersales ticket list -q
1
2
3
4
5
$ aftersales ticket list --sort id:desc --limit 1 --template '{number}: {subject}'
AS-5: sly
$ aftersales complete ticket 2
2	number 2
