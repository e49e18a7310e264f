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
$ aftersales ticket open -s x --product GAS-2 --region a --outlet east
$ aftersales visit plan --ticket 1 --start '2026-03-02 10:00' && aftersales visit list --columns number,staff,end --format csv
