# Whose day is shown, and who is said to be sent by nobody.
$ aftersales -q init --template appliance --language en
$ aftersales ticket open --subject a --name Ann --phone 13900000001
1
$ aftersales visit plan --ticket 1 --start '2026-03-03 10:00' -m 'Bring a ladder.'
aftersales: -m says why a gate is passed, and none is: --force passes one
[2]
$ aftersales visit plan --ticket 1 --start '2026-03-03 10:00'
1
$ aftersales --actor supervisor visit day 2026-03-03 -O csv --columns number,staff
aftersales: this is the day of supervisor, who has no visit; others have 1
hint: aftersales visit day all 2026-03-03
number,staff
$ aftersales --actor supervisor visit day all 2026-03-03 -O csv --columns number,staff
number,staff
VS-1,agent
$ aftersales visit propose --ticket 1 --staff supervisor -O csv --columns staff,fits,why_not
staff,fits,why_not
supervisor,false,is none of those whom [[visit]] onsite sends
$ aftersales visit arrive 1
aftersales: warning: visit VS-1 is of 2026-03-03, and this was on 2026-03-02
