# found: O3. A text of several lines stands in lines, wrapped below where it begins.
$ aftersales -q init --template appliance --language en
$ printf 'It began on Monday after the move, and since then it has been dripping at the door in each spin.\nThe second line.' > d.txt
$ aftersales -q ticket open -s leak --name 张伟 --phone 13800000001 -F d.txt
1
$ NO_COLOR=1 COLUMNS=60 script -qec "aftersales ticket show 1" /dev/null | tr -d '\r' | sed -n '/^description/,/second line/Ip'
description It began on Monday after the move, and since
            then it has been dripping at the door in each
            spin.
            The second line.
# found: P11. The list of calls tells the phone whole, however narrow the screen is.
$ aftersales -q asset add --serial 001 --product WM-100 --customer 1 --delivered 2026-02-20
1
$ aftersales -q callback schedule | wc -l
0
$ for width in 120 80 60 40; do NO_COLOR=1 COLUMNS=$width script -qec "aftersales callback list" /dev/null | tr -d '\r' | grep -c 13800000001; done
1
1
1
1
# found: O11. What -n would do is said.
$ aftersales -n ticket close 1 --force -m x
aftersales: would write ticket 1: closed
$ aftersales -n customer edit 1 --name 李
aftersales: would write customer 1: changed
$ aftersales ticket list --columns id,status --format csv
id,status
1,new
