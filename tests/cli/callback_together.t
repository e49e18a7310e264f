# Two calls made as one, and a low score: what is said, what is asked, and where it leads.
$ cat >aftersales.toml <<'EOF'
> version = 1
> [organization]
> name = "Desk"
> timezone = "Asia/Shanghai"
> language = "en"
> calendar = "office"
> [calendar.office]
> hours = { mon-fri = ["09:00-18:00"] }
> [[category]]
> id = "fault"
> kind = "fault"
> [[priority]]
> id = "general"
> [callbacks]
> merge_within = "2d"
> low_score = 6
> [[callback]]
> id = "d7"
> label = "First week"
> after = "delivered"
> window = ["7d", "15d"]
> script = ["Is the {asset.serial} quiet?"]
> [[callback]]
> id = "bought"
> label = "Purchase"
> after = "purchased"
> window = ["8d", "15d"]
> script = ["Was it dear?"]
> dimensions = ["price"]
> EOF
$ aftersales init
$ aftersales customer add --name Ann --phone 13800138000
1
$ aftersales asset add --serial S1 --product WM --customer 1 --delivered 2026-02-23 --purchased 2026-02-23
1
$ aftersales --now 2026-03-03T08:00:00+08:00 callback schedule --columns id,program,reason
1	d7	together with bought
$ aftersales --now 2026-03-03T08:00:00+08:00 callback show 1 | sed '/^ *20/d'
Callback 1  First week
state         open
call          03-02 09:00
window        2026-03-02 to 2026-03-10
customer      Ann · 13800138000
product       WM · S1
together with callback 2 Purchase

greeting      Good day, this is li.na from Desk. Am I speaking to Ann? I have a
              few questions: is now a convenient time? (If not: agree on
              another.)
- 1. Is the S1 quiet?
- 2. Was it dear?
- price: 1-10
closing       On a scale of 1 to 10, how satisfied are you with us? What you
              told me will be followed up to the end. Thank you, and goodbye.
if angry      I am very sorry for the trouble, and I understand that you are
              upset. Please tell me what happened: I write it down, hand it to
              my supervisor at once, and we come back to you as soon as we can.

  03-03 08:00  li.na       callback 1 (d7) for 2026-03-02 09:00
$ aftersales --now 2026-03-03T09:00:00+08:00 callback record 1 --reached yes --score 5 --answer 2=no --answer price=3
$ aftersales callback list --columns id,program,state,score,problem_ticket --format csv
id,program,state,score,problem_ticket
1,d7,done,5,1
2,bought,merged,,
$ aftersales callback show 1 --format jsonl | grep -o '"together":.*'
"together":[{"id":2,"program":"bought","label":"Purchase"}]}
$ aftersales report feedback --period 2026-03 --columns problems --format csv --no-header
0
