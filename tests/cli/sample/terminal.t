# On a terminal a list is a table, coloured unless that is forbidden, and cut to the width.
$ script -qec "sample rows 2" /dev/null | tr -d '\r' | sed 's/\x1b/ESC/g'
ESC[1mID  TextESC[0m
 1  漏\x1b水
 2  漏\x1b水
$ NO_COLOR=1 COLUMNS=20 script -qec "sample rows 2" /dev/null | tr -d '\r'
ID  Text
 1  漏\x1b水
 2  漏\x1b水
# What is narrower still breaks the lines itself: nothing that is said of them would fit either.
$ NO_COLOR=1 COLUMNS=8 script -qec "sample rows 2" /dev/null | tr -d '\r'
ID  Text
 1  漏\x1b水
 2  漏\x1b水
$ script -qec "sample rows 1 -O csv" /dev/null | tr -d '\r'
id,text
1,漏\x1b水
$ script -qec "sample rows 2 -q" /dev/null | tr -d '\r'
1
2
$ script -qec "sample rows 1 -o out" /dev/null; cat out
1	漏\x1b水
