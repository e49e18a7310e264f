# The phone team's list: written for a spreadsheet, a file for each caller, filled in, and taken back.
$ aftersales init --template appliance --language zh-CN
$ sed -i 's/^low_score .*/&\ndimensions = ["product", "态度"]/' aftersales.toml
$ aftersales policy check
$ for i in 1 2 3; do aftersales -q customer add --name 客户$i --phone 1380013800$i >/dev/null; aftersales -q asset add --serial 00$i --product WM-100 --customer $i --delivered 2026-02-20 >/dev/null; done
$ aftersales callback schedule --form --excel --split assignee -o calls
$ ls -A calls
$ cat calls/wang.lei.csv calls/none.csv 2>/dev/null | tr -d '\r\357\273\277' | head -4
