# A workbook goes into a file or a pipe; what it holds is tested by a reader of its own (tests/program/excel).
$ aftersales -q init --template it --language en
$ aftersales ticket list -O xlsx
aftersales: --format xlsx: a workbook is written to a file
hint: Name it with -o FILE; -o - is a pipe.
[2]
$ aftersales ticket list -O xlsx -o - --count
aftersales: --count is a number alone and goes not with --format xlsx
[2]
$ aftersales ticket list -O xlsx -o list.xlsx --excel
aftersales: --excel and --crlf go with --format csv
[2]
$ aftersales ticket list -O xlsx -o list.xlsx --template '{id}'
aftersales: --template is a format of its own and goes with no other
[2]
$ aftersales calendar parse today -O xlsx -o list.xlsx
aftersales: --format xlsx: this command writes no records
[2]
$ ls *.xlsx
ls: cannot access '*.xlsx': No such file or directory
[2]
$ aftersales ticket list -O xlsx -o list.xlsx && head -c 2 list.xlsx
PK
$ aftersales ticket open -s Leak -O xlsx -o - | head -c 2
PK
