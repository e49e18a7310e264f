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
$ aftersales --now 2026-03-03T08:00:00+08:00 callback show 1 | sed '/^ *20/d'
$ aftersales --now 2026-03-03T09:00:00+08:00 callback record 1 --reached yes --score 5 --answer 2=no --answer price=3
$ aftersales callback list --columns id,program,state,score,problem_ticket --format csv
$ aftersales callback show 1 --format jsonl | grep -o '"together":.*'
$ aftersales report feedback --period 2026-03 --columns problems --format csv --no-header
