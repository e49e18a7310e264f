# Who confirms a resolution twice is counted once, with the last score; the next resolution has one of its own.
$ aftersales -q init --template minimal
$ aftersales ticket open -s 'hums' --at 2026-02-24T09:00 && aftersales ticket resolve 1 -m 'oiled' --at 2026-02-24T10:00
1
$ aftersales ticket confirm 1 --score 3 --at 2026-02-24T11:00 && aftersales ticket confirm 1 --score 9 --at 2026-02-25T12:00
$ aftersales report total --period 2026-Q1 --columns score_count,score_mean
1	9
$ aftersales report feedback --period 2026-02 --columns score_count,score_mean,low_scores
1	9	0
# The same said again is nothing new; a word with it is.
$ aftersales ticket confirm 1 --score 9 && aftersales ticket confirm 1 && aftersales ticket history 1 --count
4
$ aftersales ticket confirm 1 --score 9 -m 'still quiet' && aftersales ticket history 1 --count
5
# Not content after all, with a score: it takes the place of the first, and the round is over.
$ aftersales ticket confirm 1 --unsatisfied --score 2 && aftersales report total --period 2026-Q1 --columns score_count,score_mean
1	2
$ aftersales ticket resolve 1 -m 'new motor' && aftersales ticket confirm 1 && aftersales ticket confirm 1 --score 2
$ aftersales report total --period 2026-Q1 --columns score_count,score_mean
2	2
$ aftersales ticket confirm 1 --score 8 && aftersales report total --period 2026-Q1 --columns score_count,score_mean
2	5
$ aftersales undo && aftersales report total --period 2026-Q1 --columns score_count,score_mean
2	2
$ aftersales doctor
