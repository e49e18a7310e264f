# found: P3, P4. One number is one customer, however it is written; several in one cell are several.
$ aftersales -q init --template minimal --language en
$ aftersales customer add --name A --phone 010-66880001
1
$ for phone in '+86 10 66880001' 86-10-66880001 '(010) 6688 0001'; do aftersales ticket open --subject S --phone "$phone"; done
1
2
3
$ aftersales ticket list --format csv --columns id,customer
id,customer
1,A
2,A
3,A
$ printf 'name,phone\nB,139 0001 0001/138-0001-0001\n' > b.csv && aftersales -q import customers b.csv
$ aftersales customer list phone:13800010001 --format csv --columns id,name,phone,phones
id,name,phone,phones
2,B,139 0001 0001,"139 0001 0001,138-0001-0001"
$ aftersales customer list phone:+86-1066880001 --count
1
$ aftersales customer edit 1 --phone '+86 (10) 66880001' && aftersales customer list name:A --format csv --columns phone,phones
phone,phones
+86 (10) 66880001,+86 (10) 66880001
$ aftersales doctor
