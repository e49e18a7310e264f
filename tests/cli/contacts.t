# found: P5. A customer has several phones and e-mail addresses; any of them finds who it is.
$ aftersales -q init --template minimal --language en
$ aftersales customer add --name 王芳 --phone 13900000001 --phone 13900000002=wife --email a@x.org
1
$ aftersales customer add --name Bob --phone 13900000002
aftersales: customer 1 has the phone '13900000002' already
hint: Look at them: aftersales customer show 1
[1]
$ aftersales customer edit 1 --add-phone '010-6688 0001=office' --add-email B@x.org
$ aftersales ticket open --subject Leak --phone 13900000002
1
$ aftersales ticket open --subject Again --email b@X.org
2
$ aftersales ticket list phone:13900000002 --format csv --columns id,customer
id,customer
1,王芳
2,王芳
$ aftersales ticket list phone:01066880001 --count
2
$ aftersales ticket list not phone:13900000002 --count
0
$ aftersales customer list phone:13900000002 email:b@x.org --format csv --columns id,phone,phones,emails
id,phone,phones,emails
1,13900000001,"13900000001,13900000002,010-6688 0001","a@x.org,B@x.org"

# A phone that changed is kept, and finds its owner, until it is dropped; then the next one is the first.
$ aftersales customer edit 1 --phone 13900000009
$ aftersales customer list phone:13900000001 --format csv --columns id,phone,phones
id,phone,phones
1,13900000009,"13900000009,13900000002,010-6688 0001,13900000001"
$ aftersales customer edit 1 --drop-phone 13900000009
$ aftersales customer list --format csv --columns id,phone,phones
id,phone,phones
1,13900000002,"13900000002,010-6688 0001,13900000001"
$ aftersales customer edit 1 --drop-phone 13900000002
$ aftersales customer list phone:13900000002 --count
0
$ aftersales customer edit 1 --drop-phone 13900000002
aftersales: customer 1 has no phone '13900000002'
hint: There are 010-6688 0001, 13900000001.
[1]
$ aftersales customer edit 1 --add-phone abc
aftersales: 'abc' is not a phone number: it has no digits
[2]
$ aftersales doctor
$ aftersales export all > all.jsonl && aftersales --store copy.db -q init && aftersales --store copy.db -q import all all.jsonl
$ aftersales --store copy.db export all | cmp - all.jsonl
$ aftersales --store copy.db customer list --format csv --columns id,phone,phones
id,phone,phones
1,010-6688 0001,"010-6688 0001,13900000001"

# A label is cut off where one may be given, and only behind a whole address: a name of mail may hold a '=' itself.
$ aftersales customer add --name Eve --email 'a=b@x.com'
2
$ aftersales customer add --name Eva --email 'c=d@x.com=home' --phone 010-66880009=office=late
3
$ aftersales customer edit 3 --add-email 'e=f@x.com'
$ aftersales customer edit 2 --email 'g=h@x.com'
$ aftersales customer list --format csv --columns id,phones,emails
id,phones,emails
1,"010-6688 0001,13900000001","a@x.org,B@x.org"
2,,"g=h@x.com,a=b@x.com"
3,010-66880009,"c=d@x.com,e=f@x.com"
$ aftersales customer show 3
Customer 3  Eva
phone         010-66880009 (office=late)
e-mail        c=d@x.com (home)
also e-mail   e=f@x.com

  03-02 01:00  li.na       added: Eva
  03-02 01:00  li.na       phone added: 010-66880009 (office=late)
  03-02 01:00  li.na       email added: c=d@x.com (home)
  03-02 01:00  li.na       email added: e=f@x.com
$ aftersales customer edit 2 --email 'g=h@x.com=home'
aftersales: 'g=h@x.com=home' has a label, which --email does not take
hint: Add it besides, with its label: --add-email g=h@x.com=home
[2]
$ aftersales customer edit 2 --phone 13900000003=wife
aftersales: '13900000003=wife' has a label, which --phone does not take
hint: Add it besides, with its label: --add-phone 13900000003=wife
[2]
$ aftersales customer edit 2 --add-email nobody=home
aftersales: 'nobody=home' is not an e-mail address: expected NAME@HOST
[2]

# What is not there is named in plain words.
$ aftersales customer show reference:nope
aftersales: there is no customer with the key it has elsewhere 'nope'
[1]
$ aftersales asset show serial:nope
aftersales: there is no asset with the serial number 'nope'
[1]
