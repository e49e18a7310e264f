# A day's small things: hours off, a sheet as the spreadsheet saved it, whom a visit goes to, what still hangs on.
$ aftersales -q init --template minimal --language en
$ aftersales ticket open --subject 'Leaks' --name 'Ann Lee' --phone 13800001111 --region north --product W100 --serial SN-1
1
$ aftersales customer edit 1 --address '12 Long Road'
$ cat >> aftersales.toml <<'END'
> [[staff]]
> id = "li.na"
> END
# Hours of a day, as customers' wishes are told.
$ aftersales staff away li.na 'tue 13:00..17:00' -m 'At the dentist.'
1
$ aftersales staff absences -O csv --columns staff,from,to
staff,from,to
li.na,2026-03-03T13:00:00+00:00,2026-03-03T17:00:00+00:00
$ aftersales staff away li.na 'tue 17:00..13:00'
aftersales: 'tue 17:00..13:00' ends before it begins
[2]
$ aftersales visit plan --ticket 1 --start '2026-03-03 14:00' --staff li.na 2>&1 | head -n 1
aftersales: 'li.na' cannot come at 2026-03-03 14:00: li.na is away then
$ aftersales visit plan --ticket 1 --start '2026-03-03 10:00' --staff li.na
1
$ aftersales visit show 1
Visit VS-1  ticket 1
state         planned
start         03-03 10:00
end           03-03 11:00
staff         li.na
travel        30
customer      1 · Ann Lee · 13800001111
address       12 Long Road
region        north
unit          1 · SN-1 · W100

  03-02 01:00  li.na       planned
# What is planned still is said when the ticket is solved.
$ aftersales ticket resolve 1 -m 'Told how to close the tap.'
aftersales: warning: ticket 1: visit VS-1 is still planned
# A counting sheet comes back as the spreadsheet wrote it.
$ aftersales part add SEAL-7 --name 'Door seal'
1
$ aftersales part receive SEAL-7 5
1
$ printf 'SKU\tCounted\nSEAL-7\t4\n' > sheet.tsv
$ aftersales part count main sheet.tsv -O csv --columns sku,difference
sku,difference
SEAL-7,-1
$ printf 'sku;counted;note\nSEAL-7;6;two behind the shelf\n' | aftersales part count main - -O csv --columns sku,difference
sku,difference
SEAL-7,2
$ aftersales part count main -O csv -o sheet.xlsx
$ aftersales part count main -o sheet.xlsx
$ aftersales part count main sheet.xlsx
$ printf 'sku,counted,name\nSEAL-7,7,\xc3\xc5\xb7\xe2\n' > gbk.csv
$ aftersales part count main gbk.csv -O csv --columns sku,difference
sku,difference
SEAL-7,1
$ printf 'sku,counted\nSEAL-7,7\nNONE,1\n' | aftersales part count main -
aftersales: -:3: column 'sku': there is no part 'NONE'
hint: See what there is: aftersales part list
[1]
$ printf 'sku,number\nSEAL-7,7\n' | aftersales part count main -
aftersales: -: the columns sku and counted are wanted
hint: The sheet: aftersales part count main -O csv
[2]
