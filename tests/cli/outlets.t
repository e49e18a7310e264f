# Outlets that the policy names: no other word is one, people know them by their labels, and their hours and regions
# count where visits are planned.
$ aftersales -q init --template minimal --language en
$ cat > aftersales.toml <<'END'
> version = 1
> [organization]
> name = "Desk"
> timezone = "Asia/Shanghai"
> language = "en"
> [calendar.office]
> hours = { mon-fri = ["09:00-12:00", "13:00-18:00"] }
> [calendar.mornings]
> hours = { mon-fri = ["09:00-12:00"] }
> [[category]]
> id = "fault"
> kind = "fault"
> [[priority]]
> id = "general"
> [[outlet]]
> id = "pd"
> label = "Pudong branch"
> region = "Pudong"
> calendar = "mornings"
> [[outlet]]
> id = "mh"
> label = "Minhang branch"
> [[staff]]
> id = "li.na"
> outlet = "pd"
> [[staff]]
> id = "wang.lei"
> outlet = "mh"
> [travel]
> minutes = [{ from = "Pudong", to = "North", minutes = 50 }]
> [[visit]]
> id = "any"
> minutes = 60
> END
$ aftersales policy check
aftersales.toml:14:6: warning: no plan has targets for the priority 'general'
$ aftersales policy show outlet
[[outlet]]
id = "pd"
label = "Pudong branch"
region = "Pudong"
calendar = "mornings"

[[outlet]]
id = "mh"
label = "Minhang branch"
$ aftersales ticket open --subject 'Hums' --name Ann --phone 13800001111 --region North --outlet 'pudong branch'
1
$ aftersales ticket open --subject 'Drips' --outlet pdd
aftersales: 'pdd' is not an outlet of the policy
hint: Did you mean 'pd'?
[2]
$ aftersales ticket update 1 --outlet nowhere
aftersales: 'nowhere' is not an outlet of the policy
hint: The policy has pd, mh.
[2]
$ aftersales asset add --serial S1 --product W1 --customer 1 --outlet 'Minhang branch'
1
$ aftersales asset edit 1 --outlet pd
$ aftersales asset edit 1 --outlet pudong
aftersales: 'pudong' is not an outlet of the policy
hint: Did you mean 'Pudong branch'?
[2]
$ aftersales ticket list 'outlet:"Pudong branch"' -O csv --columns id,outlet
id,outlet
1,pd
$ printf 'reference,subject,outlet\nA1,Leaks,Minhang branch\nA2,Leaks,mhh\n' | aftersales import tickets - --on-error skip
aftersales: warning: -:2: column 'opened_at': a ticket has an instant at which it was opened
aftersales: warning: -:3: column 'outlet': 'mhh' is not an outlet of the policy
hint: Did you mean 'mh'?
aftersales: read 2, added 0, known 0, refused 2 in 0.0 s
[1]
# The mornings of the outlet are those of its people, and the road begins where it lies.
$ aftersales visit propose --ticket 1 --from tomorrow --to tomorrow -O csv --columns start,end,staff,outlet,travel
start,end,staff,outlet,travel
2026-03-03T09:00:00+08:00,2026-03-03T10:00:00+08:00,li.na,pd,50
$ aftersales visit plan --ticket 1 --start '2026-03-03 15:00' --staff li.na
aftersales: 'li.na' cannot come at 2026-03-03 15:00: li.na does not work then
hint: Free: 2026-03-04 09:00 to 10:00, li.na
hint: Free: 2026-03-05 09:00 to 10:00, li.na
hint: Free: 2026-03-06 09:00 to 10:00, li.na
[1]
$ aftersales visit plan --ticket 1 --start '2026-03-03 10:00' --staff li.na
1
$ aftersales visit show 1
Visit VS-1  ticket 1
state         planned
start         03-03 10:00
end           03-03 11:00
staff         li.na
outlet        pd
rule          any
travel        50
customer      1 · Ann · 13800001111
region        North

  03-02 09:00  li.na       planned
# Parts lie at outlets by the same names.
$ aftersales part add SEAL
1
$ aftersales part receive SEAL 3 --place 'Pudong branch'
1
$ aftersales part receive SEAL 3 --place pudnog
aftersales: 'pudnog' is not an outlet of the policy
hint: The policy has pd, mh.
[2]
$ aftersales part move SEAL 1 --from pd --to mh
2
$ aftersales part list -O csv --columns sku,place,on_hand 'place:*'
sku,place,on_hand
SEAL,mh,1
SEAL,pd,2
# The order of the policy, in every report.
$ aftersales report total --period 2026-03-02 --by outlet -O csv --columns group,opened
group,opened
pd,1
# What is wrong with a policy is named.
$ printf '[[outlet]]\nid = "pd"\n[[outlet]]\nid = "pd"\ncalendar = "ofice"\n[[staff]]\nid = "x"\noutlet = "pdd"\n[[rule]]\nid = "r"\nset = { outlet = "elsewhere" }\n' > more
$ (cat aftersales.toml more) > other.toml
$ aftersales policy check other.toml
other.toml:35:6: 'pd' is already the id of the outlet on line 16
other.toml:37:6: 'pd' is already the id of the outlet on line 16
other.toml:38:12: 'ofice' is not a calendar (did you mean 'office'?)
other.toml:41:10: 'pdd' is not an outlet (did you mean 'pd'?)
other.toml:44:18: 'elsewhere' is not an outlet (Known are pd, mh.)
[3]
# Where it names none, any word is one, and a place where nothing lies yet is said.
$ sed '/^\[\[outlet/,/^\[\[staff/{/^\[\[staff/!d}' aftersales.toml > none.toml
$ aftersales --policy none.toml ticket open --subject 'Drips' --outlet anywhere
2
$ aftersales --policy none.toml part receive SEAL 1 --place north
aftersales: warning: nothing lies at north until now
3
$ aftersales --policy none.toml part receive SEAL 1 --place north
4
