# Serial numbers that name no unit, keys that a spreadsheet spoilt, blanks around them, and phones without a digit.
$ aftersales -q init --template minimal --language en
$ aftersales ticket open -s Leaks --name Ann --phone 13900000001 --serial 无
aftersales: warning: --serial 无 is kept nowhere: no unit is named
hint: --serial SN says which unit it is
1
$ aftersales ticket open -s Hums --name Bob --phone 13900000002 --serial 无
aftersales: warning: --serial 无 is kept nowhere: no unit is named
hint: --serial SN says which unit it is
2
$ aftersales ticket open -s Drips --name Cid --serial n/a
aftersales: warning: --serial n/a is kept nowhere: no unit is named
hint: --serial SN says which unit it is
3
$ aftersales ticket list -O csv --columns id,customer,serial
id,customer,serial
1,Ann,
2,Bob,
3,Cid,
$ aftersales asset list --count
0
$ aftersales asset add --serial 0 --product P --customer 1
aftersales: '0' names no unit: an asset needs a serial number
[2]
$ printf 'reference,subject,opened_at,customer_name,phone,serial\nR1,Leaks,2026-02-02 10:00,Dan,13900000004,-\nR2,Hums,2026-02-02 10:00,Eve,13900000005,-\n' | aftersales import tickets - 2>&1 | sed 's/ in [0-9.]* s//'
aftersales: -: 2 rows tell what identifies nobody: no customer or unit is found by serial '-'
aftersales: read 2, added 2, known 0, refused 0
$ aftersales ticket list reference:R1,R2 -O csv --columns customer,serial
customer,serial
Dan,
Eve,
# Blanks around a key are no part of it.
$ aftersales asset add --serial S1 --product P --customer 1
1
$ aftersales ticket open -s Rattles --serial ' S1 ' --reference ' K1 '
6
$ aftersales ticket open -s Rattles --serial S1 --reference K1
aftersales: known: 'K1' is ticket 6
6
# What a spreadsheet made of a number names nobody.
$ aftersales ticket open -s x --phone 1.38E+10
aftersales: phone: '1.38E+10': a spreadsheet has spoilt this number
[2]
$ aftersales ticket open -s x --serial 4.56E+12
aftersales: serial: '4.56E+12': a spreadsheet has spoilt this number
[2]
$ aftersales ticket open -s x --reference 4.56E+12
aftersales: reference: '4.56E+12': a spreadsheet has spoilt this number
[2]
$ aftersales ticket open -s x --reporter Eve --reporter-phone abc
aftersales: 'abc' is not a phone number: it has no digits
[2]
# The request in full from standard input.
$ echo 'It leaks since Monday.' | aftersales ticket open -s Leaks -
7
$ aftersales ticket show 7 -O json | grep -o '"description":"[^"]*"'
"description":"It leaks since Monday.\n"
"description":"It leaks since Monday.\n"
# A contact's event has a kind of its own, and tells that of the contact beside it.
$ aftersales customer add --name Fay --phone 13900000011 --phone 13900000012
6
$ aftersales customer show 6 -O json | grep -o '"kind":"contact_added"\|"contact_kind":"[a-z]*"'
"kind":"contact_added"
"contact_kind":"phone"
