# What the policy says of visits is checked where it stands, and shown as it holds.
$ aftersales -q init --template minimal --language en
$ cp aftersales.toml whole.toml
$ cat >> aftersales.toml <<'END'
> [[visit]]
> id = "gas"
> needs = ["gas", "cert:gaz"]
> by = ["role:agent", "staff:nobody"]
> late_after = "2bh"
> minutes = 0
> [[visit]]
> id = "gas"
> when = { prduct = "x" }
> checklists = { before = "bag", later = "x" }
> [travel]
> minutes = [{ from = "a", to = "b", minutes = 5 }, { from = "a", to = "b", minutes = 6 }, { from = "a" }]
> [[staff]]
> id = "ann"
> calendar = "offce"
> certificates = ["gas"]
> END
$ aftersales policy check
aftersales.toml:157:17: warning: nobody has the certificate 'gaz' (did you mean 'gas'?)
aftersales.toml:157:10: 'gas' is no need of a visit (Name a certificate: needs = ["cert:gas"].)
aftersales.toml:158:21: 'nobody' is not one of the staff (Known are supervisor, agent, ann.)
aftersales.toml:159:14: 'late_after' is elapsed time, such as "15m"
aftersales.toml:160:11: 'minutes' of [[visit]] must be from 1 to 1440, not 0
aftersales.toml:162:6: 'gas' is already the id of the visit on line 156
aftersales.toml:163:10: 'prduct' is not a key of 'when' (did you mean 'product'?)
aftersales.toml:164:32: 'later' is not a key of 'checklists' in [[visit]] (Known are before, onsite, after.)
aftersales.toml:166:51: the road from 'a' to 'b' is told twice
aftersales.toml:166:90: 'minutes' in [[travel]] has no 'to'
aftersales.toml:166:90: 'minutes' in [[travel]] has no 'minutes'
aftersales.toml:169:12: 'offce' is not a calendar (did you mean 'office'?)
[3]
$ cp whole.toml aftersales.toml && cat >> aftersales.toml <<'END'
> [[visit]]
> id = "gas"
> when = { product = "GAS-*" }
> needs = ["cert:gas"]
> by = ["staff:ann"]
> notice = "1d"
> checklists = { onsite = "leak" }
> [travel]
> minutes = [{ from = "a", to = "b", minutes = 5 }]
> [[staff]]
> id = "ann"
> outlet = "east"
> regions = ["a", "b*"]
> home = "a"
> certificates = ["gas"]
> [numbers]
> visit = "V"
> END
$ aftersales policy check
$ aftersales policy show | sed -n '/visit\]\]/,$p' | head -30
[[visit]]
id = "gas"
when = { product = ["GAS-*"] }
needs = ["cert:gas"]
by = ["staff:ann"]
late_after = "15m"
notice = "1d"
checklists = { onsite = "leak" }

[travel]
minutes = [{ from = "a", to = "b", minutes = 5 }]

[[kpi]]
id = "respond-24h"
label = "Answered within 24 h"
measure = "responded_within"
within = "24h"
goal = ">= 80%"

[[kpi]]
id = "resolve-48h"
label = "Solved within 48 h of the answer"
measure = "resolved_within_of_response"
within = "48h"
goal = ">= 90%"

[[kpi]]
id = "csat"
label = "Customer satisfaction"
measure = "satisfaction"
$ aftersales ticket open -s x --product GAS-2 --region a --outlet east
1
$ aftersales visit plan --ticket 1 --start '2026-03-02 10:00' && aftersales visit list --columns number,staff,end --format csv
1
number,staff,end
V1,ann,2026-03-02T11:00:00+00:00
