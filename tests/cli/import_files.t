# found: I1 Which encoding a file has is decided once, by all of it, and told where it is not UTF-8; a cell that does not fit is a bad row.
$ aftersales -q init --template it --language en
$ printf 'reference,subject,opened_at\nE-1,洗衣机漏水,2026-01-05\nE-2,' > u.csv && printf '\320\336\300\355' >> u.csv && printf ',2026-01-05\nE-3,电视机无法开机,2026-01-05\n' >> u.csv
$ aftersales import tickets u.csv
aftersales: u.csv:3: column 'subject': the text is not UTF-8
[1]
$ aftersales import tickets u.csv --on-error skip 2>&1 | sed "s/ in [0-9].*//"
aftersales: warning: u.csv:3: column 'subject': the text is not UTF-8
aftersales: read 3, added 2, known 0, refused 1
$ printf 'reference,subject,opened_at\nG-1,洗衣机漏水，请派人上门修理,2026-01-05\n' | iconv -t GB18030 > g.csv && printf 'G-2,洗衣机漏水,2026-01-05\n' >> g.csv
$ aftersales import tickets g.csv --on-error skip 2>&1 | sed "s/ in [0-9].*//"
aftersales: warning: g.csv:3: column 'subject': the text is UTF-8, in a file of GB18030
aftersales: g.csv: it was read as GB18030
aftersales: read 2, added 1, known 0, refused 1
$ printf 'reference,subject,opened_at\nH-1,電視機無法開機請儘快處理,2026-01-05\n' | iconv -t BIG5 > b.csv
$ aftersales import tickets b.csv
aftersales: b.csv: the text is not UTF-8, and may as well be Big5 as GB18030
hint: Say which it is: --encoding Big5, or --encoding GB18030.
[1]
$ aftersales import tickets b.csv --encoding Big5 2>&1 | sed "s/ in [0-9].*//"
aftersales: b.csv: it was read as Big5
aftersales: read 1, added 1, known 0, refused 0
$ printf '{"reference":"J-1","opened_at":"2026-01-05","subject":"好了没有，请回电"}\n{"reference":"J-2","opened_at":"2026-01-05","subject":"\320\336"}\n' > u.jsonl
$ aftersales import tickets u.jsonl --on-error skip 2>&1 | sed "s/ in [0-9].*//"
aftersales: warning: u.jsonl:2: column 'subject': the text is not UTF-8
aftersales: read 2, added 1, known 0, refused 1
$ aftersales ticket list --format csv --columns reference,subject
reference,subject
E-1,洗衣机漏水
E-3,电视机无法开机
G-1,洗衣机漏水，请派人上门修理
H-1,電視機無法開機請儘快處理
J-1,好了没有，请回电

# found: I2 Without a map a title counts whatever its capitals, blanks and what nobody sees; what is not read is named once, of two the first that says something counts.
$ printf 'Name, PHONE,email\342\200\213,phoen,Phone,ｒｅｇｉｏｎ\nWang,,w@x.cn,1,13800138001,East\nLi,13800138002,,2,13800138009,\n' > c.csv
$ aftersales import customers c.csv 2>&1 | sed "s/ in [0-9].*//"
aftersales: c.csv: columns not read: phoen (phone?)
aftersales: read 2, added 2, known 0, refused 0
$ aftersales customer list --format csv --columns name,phone,email,region name:Wang,Li
name,phone,email,region
Wang,13800138001,w@x.cn,East
Li,13800138002,,
$ printf '{"NAME":"Zhao","Phone":"","phone ":"13800138003","Phoen":1}\n{"name":"Sun","phone":"13800138004","x":{"y":1}}\n' > c.jsonl
$ aftersales import customers c.jsonl 2>&1 | sed "s/ in [0-9].*//"
aftersales: c.jsonl: columns not read: Phoen (phone?), x
aftersales: read 2, added 2, known 0, refused 0

# found: I3 One key twice in a file with other contents is a bad row.
$ printf 'reference,subject,opened_at\nK-1,One,2026-01-05\nK-1,One,2026-01-05\nK-1,Two,2026-01-05\n' > k.csv
$ aftersales import tickets k.csv
aftersales: k.csv:4: column 'reference': 'K-1' stands in line 2 already, with other contents
[5]
$ aftersales import tickets k.csv --on-error skip 2>&1 | sed "s/ in [0-9].*//"
aftersales: warning: k.csv:4: column 'reference': 'K-1' stands in line 2 already, with other contents
aftersales: read 3, added 1, known 1, refused 1

# found: I5 A key that a spreadsheet took for a number is no key.
$ printf 'serial,product,phone\n4.56E+12,W,13800138000\nA-2,W,1.38E+10\nA5E+12,W,13800138000\n' > a.csv
$ aftersales import assets a.csv --on-error skip 2>&1 | sed "s/ in [0-9].*//"
aftersales: warning: a.csv:2: column 'serial': '4.56E+12': a spreadsheet has spoilt this number
hint: Let the column be text in the spreadsheet, and export it again.
aftersales: warning: a.csv:3: column 'phone': '1.38E+10': a spreadsheet has spoilt this number
aftersales: read 3, added 1, known 0, refused 2

# found: I6 Data has absolute days and instants alone, and a mistake quotes the cell as it stands.
$ printf 'name,birthday\nA,今天\nB,Q1\nC,-3d\nD,12:30\nE,1990\nF,0305\nG,Last Week\nH,0305-01-01\nI,1990-02-30\nJ,1990年5月3日\nK,1990/5/4\nL,19900505\n' > d.csv
$ aftersales import customers d.csv --on-error skip 2>&1 | sed 's/ in [0-9].*//' | grep -v hint
aftersales: warning: d.csv:2: column 'birthday': '今天' is not a time
aftersales: warning: d.csv:3: column 'birthday': 'Q1' is not a time
aftersales: warning: d.csv:4: column 'birthday': '-3d' is not a time
aftersales: warning: d.csv:5: column 'birthday': '12:30' is not a time
aftersales: warning: d.csv:6: column 'birthday': '1990' is not a time
aftersales: warning: d.csv:7: column 'birthday': '0305' is not a time
aftersales: warning: d.csv:8: column 'birthday': 'Last Week' is not a time
aftersales: warning: d.csv:9: column 'birthday': '0305-01-01' lies before the year 1900
aftersales: warning: d.csv:10: column 'birthday': '1990-02-30' is not a time
aftersales: read 12, added 3, known 0, refused 9
$ aftersales customer list --format csv --columns name,birthday name:J,K,L
name,birthday
J,1990-05-03
K,1990-05-04
L,1990-05-05

# found: I7 Times of twelve hours, several forms in one column, and the serial days of a spreadsheet.
$ printf 'reference,subject,opened_at\nT-1,S,2026/3/1 下午 2:05\nT-2,S,2026-03-01 2:05:30 PM\nT-3,S,2026/3/1 14:05:00\nT-4,S,2026-03-01 上午12:05\nT-5,S,2026-03-01 14:05 AM\n' > t.csv
$ aftersales --now 2026-03-09T09:00:00+00:00 import tickets t.csv --on-error skip 2>&1 | sed 's/ in [0-9].*//' | grep -v hint
aftersales: warning: t.csv:6: column 'opened_at': '2026-03-01 14:05 AM' is not a time
aftersales: read 5, added 4, known 0, refused 1
$ printf '[map]\nreference = "reference"\nsubject = "subject"\nopened_at = "opened_at"\n[time]\nformat = ["%%d.%%m.%%Y", "%%m/%%d/%%y %%p %%I:%%M"]\nexcel = true\n' > t.toml
$ printf 'reference,subject,opened_at\nT-6,S,02.03.2026\nT-7,S,03/02/26 下午 2:05\nT-8,S,46083.5\nT-9,S,2026-03-02\n' > t.csv
$ aftersales --now 2026-03-09T09:00:00+00:00 import tickets t.csv --map t.toml --on-error skip 2>&1 | sed 's/ in [0-9].*//' | grep -v hint
aftersales: warning: t.csv:5: column 'opened_at': '2026-03-02' is not a time written as %d.%m.%Y or %m/%d/%y %p %I:%M
aftersales: read 4, added 3, known 0, refused 1
$ aftersales ticket list --format csv --columns reference,opened_at 'reference:T-*'
reference,opened_at
T-1,2026-03-01T14:05:00+00:00
T-2,2026-03-01T14:05:30+00:00
T-3,2026-03-01T14:05:00+00:00
T-4,2026-03-01T00:05:00+00:00
T-6,2026-03-02T00:00:00+00:00
T-7,2026-03-02T14:05:00+00:00
T-8,2026-03-02T12:00:00+00:00

# found: I8 What people do to a file before they hand it over.
$ printf 'Customers of March,,\n\nname,phone,region\rA1,13800138011,East\r\n,,\nname,phone,region\nA2,"13800138012,East\nA3,13800138013,East\nphone,name,region\nA4,13800138014\nA5,13800138015,East,,\n' > f.csv
$ aftersales import customers f.csv --on-error skip 2>&1 | sed 's/ in [0-9].*//'
aftersales: warning: f.csv:7: a quoted field is never closed, expected '"'
aftersales: warning: f.csv:9: another header stands here, whose columns come in another order
aftersales: warning: f.csv:10: 2 cells stand under 3 columns
aftersales: f.csv: line 3 is the header: what stands above it is passed over
aftersales: f.csv: lines that repeat the header, passed over: 1
aftersales: read 6, added 3, known 0, refused 3
$ printf 'name;phone\nB1;13800138021\n' > s.csv && aftersales import customers s.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: s.csv: the cells are taken to stand between ';'
aftersales: read 1, added 1, known 0, refused 0
$ printf 'sep=;\r\nname;phone\r\nB2;13800138022\r\n' > s.csv && aftersales import customers s.csv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 1, known 0, refused 0
$ printf 'name\tphone\nB3\t13800138023\n' > s.tsv && aftersales import customers s.tsv 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 1, known 0, refused 0
$ printf 'a "title\n\nWho|Where\nB4|13800138024\n' > s.txt && printf '[csv]\nseparator = "|"\nskip_lines = 2\n[map]\nname = "who"\nphone = "where"\n' > s.toml
$ aftersales import customers s.txt --map s.toml 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 1, known 0, refused 0

# found: I9 NUL is in no text, however it is written.
$ printf '{"name":"N\\u0000","phone":"13800138031"}\n' > n.jsonl && aftersales import customers n.jsonl
aftersales: n.jsonl:1: column 'name': the text has a NUL character
[1]
$ printf 'name,phone\nSomebody,13800138032\nN\0,13800138033\n' > n.csv && aftersales import customers n.csv
aftersales: n.csv:3: column 'name': the text has a NUL character
[1]

# found: I10 A workbook, an array of JSON, and all of it packed; other files are named.
$ aftersales customer list --format xlsx -o w.xlsx name:B1,B2 && aftersales --store x.db -q init && aftersales --store x.db import customers w.xlsx 2>&1 | grep read | sed 's/ in [0-9].*//'
aftersales: w.xlsx: columns not read: id
aftersales: read 2, added 2, known 0, refused 0
$ aftersales --store x.db customer list --format csv --columns name,phone
name,phone
B1,13800138021
B2,13800138022
$ printf '[{"name":"C1",\n"phone":"13800138041"},\n{"name":"C2","birthday":"soon"}]\n' > j.json
$ aftersales import customers j.json --on-error skip 2>&1 | sed 's/ in [0-9].*//' | grep -v hint
aftersales: warning: j.json:3: column 'birthday': 'soon' is not a time
aftersales: read 2, added 1, known 0, refused 1
$ printf '[{"name":"C3"},' | aftersales import customers -
aftersales: -:1: the array is never closed, expected ']'
[1]
$ printf 'name,phone\nC4,13800138044\n' | gzip | aftersales import customers - 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 1, known 0, refused 0
$ printf '%%PDF-1.7\n' > p.csv && aftersales import customers p.csv
aftersales: p.csv: it is a PDF, which is not read
hint: Save it as .xlsx, or as CSV.
[1]
$ printf '\320\317\021\340\n' > p.xls && aftersales import customers p.xls
aftersales: p.xls: it is an old Office file (.xls, .doc), or a workbook with a password, which is not read
hint: Save it as .xlsx, or as CSV.
[1]
$ aftersales import customers w.xlsx --sheet March
aftersales: w.xlsx: the workbook has no sheet 'March'
hint: Its sheets are: customer list.
[2]
$ printf '<html><table><tr><td>name' > h.csv && aftersales import customers h.csv
aftersales: h.csv: it is an HTML page, which is not read
hint: Save it as .xlsx, or as CSV.
[1]
