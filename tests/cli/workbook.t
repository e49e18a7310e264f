# A workbook goes into a file or a pipe; what it holds is tested by a reader of its own (tests/program/excel).
$ aftersales -q init --template it --language en
$ aftersales ticket list -O xlsx
$ aftersales ticket list -O xlsx -o - --count
$ aftersales ticket list -O xlsx -o list.xlsx --excel
$ aftersales ticket list -O xlsx -o list.xlsx --template '{id}'
$ aftersales calendar parse today -O xlsx -o list.xlsx
$ ls *.xlsx
$ aftersales ticket list -O xlsx -o list.xlsx && head -c 2 list.xlsx
$ aftersales ticket open -s Leak -O xlsx -o - | head -c 2
