# Letters in a number are told, and a second number of somebody who is known.
$ aftersales -q init --template minimal
$ aftersales customer add --name Ann --phone 1361234567l
aftersales: warning: phone '1361234567l' is read as +861361234567: its letters 'l' count for nothing
1
$ aftersales customer edit 1 --phone 13800138001 --add-phone 13O800138002 --add-phone 13800138003
aftersales: warning: phone '13O800138002' is read as +8613800138002: its letters 'o' count for nothing
$ aftersales customer add --name Bob --phone 13800138005=wife --phone 1380013800six
aftersales: warning: phone '1380013800six' is read as +861380013800: its letters 'six' count for nothing
2
$ aftersales ticket open -s q1 --phone tel13800138001
aftersales: warning: phone 'tel13800138001' is read as +8613800138001: its letters 'tel' count for nothing
1
$ aftersales ticket open -s q2 --phone '13800138001/13800138077'
aftersales: warning: customer 1 was known and is as it was: --phone 13800138077 is not taken
hint: aftersales customer edit 1 changes what is known
2
$ aftersales ticket open -s q3 --phone '13800138077/13800138001'
aftersales: warning: customer 1 was known and is as it was: --phone 13800138077 is not taken
hint: aftersales customer edit 1 changes what is known
3
$ aftersales ticket open -s q4 --customer 1 --phone '13800138077/13800138078'
aftersales: warning: 13800138077/13800138078 is kept as the reporter: customer 1 is Ann
hint: --new-customer makes a customer of whoever is named
4
$ aftersales ticket open -s q5 --phone '13800138001/13800138003'
5
$ aftersales ticket open -s q6 --name Cid --phone '13800138091/13800138092' && aftersales ticket open -s q7 --phone 13800138092
6
7
$ aftersales ticket show 1 2 3 4 --format json | grep -o '"reporter":[^,]*,"phone":"[0-9/]*"\|"reporter":null'
"reporter":null
"reporter":null
"reporter":null
"reporter":{"name":null,"phone":"13800138077/13800138078"
