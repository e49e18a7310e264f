# Help, and the status of a line without a command.
$ sample | head -1
usage: aftersales [GLOBAL…] COMMAND [SUBCOMMAND] [OPTION…] [ARGUMENT…]
$ sample >/dev/null
[2]
$ sample --help | grep -c -e '--policy FILE'
1
$ sample ticket | head -1
usage: aftersales ticket COMMAND [OPTION…] [ARGUMENT…]
$ sample ticket nte
aftersales: there is no command 'ticket nte'
hint: Did you mean 'ticket note'?
[2]
$ sample --version | grep -c '^aftersales [0-9.]*$'
1
$ sample ticket note -h | head -1
usage: aftersales ticket note -m TEXT [OPTION…] ID…

# Words.
$ printf '17\n\n AS-18 \n' | sample ticket note - -m ok
17 AS-18 | ok | at - | - | 5 
$ sample ticket note 1 2 -m x --score 9 --tag a --told-customer
1 2 | x | at - | - #a | 9 told 
$ sample ticket note "$(printf '\377')" -m x
aftersales: word 3 of the command line is not UTF-8
[2]
$ sample ticket note 1 -m x --now yesterday
aftersales: --now: 'yesterday' names no zone, and there is no policy to tell it
hint: Write it as 2026-03-02T09:00:00+08:00.
[2]
$ AFTERSALES_NOW=soon sample rows
aftersales: AFTERSALES_NOW: 'soon' names no zone, and there is no policy to tell it
hint: Write it as 2026-03-02T09:00:00+08:00.
[2]
$ sample -C nowhere rows
aftersales: -C: nowhere: No such file or directory
[2]
$ sample rows --wait 3
aftersales: --wait: '3' is not a duration such as 30s or 2m
[2]

# Output.
$ sample rows
1	漏\x1b水
2	漏\x1b水
3	漏\x1b水
$ sample rows 2 -O csv | od -c | head -2
0000000   i   d   ,   t   e   x   t  \n   1   , 346 274 217 033 346 260
0000020 264  \n   2   , 346 274 217 033 346 260 264  \n
$ sample rows 2 -O table
ID  Text
 1  漏\x1b水
 2  漏\x1b水
$ sample rows 1 -O json
[{"id":1,"text":"漏\u001b水"}]
$ sample rows --columns txt
aftersales: there is no column 'txt'
hint: Did you mean 'text'?
[2]
$ sample rows -q
1
2
3
$ sample rows 100000 --count
100000
$ sample rows 5 --sort id:desc --limit 2 --template '{id}: {text}'
5: 漏\x1b水
4: 漏\x1b水
$ sample rows 1000000 | head -1
1	漏\x1b水
$ (sample rows 1000000; echo "status $?" >&2) | true
status 0
$ sample rows >/dev/full
aftersales: standard output: No space left on device
[4]
$ sample rows >&-
aftersales: standard output: Bad file descriptor
[4]
$ sample rows 1 -o out.csv -O csv && cat out.csv
id,text
1,漏水
$ sample rows 9 -o out.csv --columns x; cat out.csv; ls
aftersales: there is no column 'x'
hint: The columns are id, text.
id,text
1,漏水
out.csv
$ sample rows -o nowhere/out.csv
aftersales: nowhere/out.csv: No such file or directory
[2]

# Failures.
$ sample doubt
aftersales: warning: there is a doubt
no
[1]
$ sample doubt -q
no
[1]
$ timeout --preserve-status -s INT 0.5 sample doubt --wait
aftersales: interrupted
[130]
$ sample break
aftersales: this is a bug of the program, thrown on purpose
hint: Please report it, with the command line and this version: aftersales 0.1.0.
[70]
$ sample rules
aftersales: there is no policy, neither aftersales.toml here or above nor one at home
hint: aftersales init
[4]
$ sample --policy nowhere.toml rules
aftersales: the policy cannot be read, nowhere.toml: No such file or directory
[3]
$ sample twice
1	漏\x1b水
[{"id":1,"text":"漏\u001b水"}]
aftersales: -C, --policy, --store and --wait stand before the first command, not on a line of it
[2]
