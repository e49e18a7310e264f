# A file that export all did not write, or that was edited since: what cannot be is a mistake of its line, and nothing is taken in.
$ aftersales -q init --template minimal --language en
$ event() { printf '{"type":"event","object":"%s","id":%s,"revision":1,"at":"2026-01-05T09:00:00+00:00","recorded_at":"2026-01-05T09:00:00+00:00","actor":"kim","run":"%s","kind":"%s","body":%s,"content":%s}\n' "$@"; }; event customer 1 3 customer_added '{}' '{"name":"Ann"}' > one.jsonl; event customer 1 3 customer_added '{}' '{"name":"A\u0000nn"}' > nul.jsonl; event customer 1 'a\u0000' customer_added '{}' '{"name":"Ann"}' > nul_run.jsonl; event staff_mark 1 3 staff_marked '{"staff":"kim","by":"customer","mark":4294967299}' null > cut.jsonl; for id in 0 -1 9223372036854775807 9223372036854775808 1000000000000001; do event customer $id 3 customer_added '{}' '{"name":"Ann"}' > id$id.jsonl; done; event asset 1 3 asset_added '{"serial":"S","customer":9223372036854775807}' null > owner.jsonl; event asset 1 3 asset_added '{"serial":"S","delivered":4294967296}' null > day.jsonl
$ for file in nul nul_run cut id0 id-1 id9223372036854775807 id9223372036854775808 id1000000000000001 owner day; do aftersales import all $file.jsonl; done
aftersales: nul.jsonl:1: the name holds a NUL
hint: Give it as UTF-8: iconv -f GB18030 -t UTF-8 FILE
aftersales: nul_run.jsonl:1: the run holds a NUL
hint: Give it as UTF-8: iconv -f GB18030 -t UTF-8 FILE
aftersales: cut.jsonl:1: the member 'mark' of an event of the kind 'staff_marked' is not what it should be
aftersales: id0.jsonl:1: 0 is no number from 1 to 1000000000000000, as 'id' has to be
aftersales: id-1.jsonl:1: -1 is no number from 1 to 1000000000000000, as 'id' has to be
aftersales: id9223372036854775807.jsonl:1: 9223372036854775807 is no number from 1 to 1000000000000000, as 'id' has to be
aftersales: id9223372036854775808.jsonl:1: an event needs 'id'
aftersales: id1000000000000001.jsonl:1: 1000000000000001 is no number from 1 to 1000000000000000, as 'id' has to be
aftersales: owner.jsonl:1: the member 'customer' of an event of the kind 'asset_added' is not what it should be
aftersales: day.jsonl:1: the member 'delivered' of an event of the kind 'asset_added' is not what it should be
[1]
$ run() { printf '{"type":"run","number":%s,"at":"2026-01-05T09:00:00+00:00","actor":"kim","command":"ticket close"%s}\n' "$@"; }; run 5 ',"undoes":"5"' > itself.jsonl; (run 1 ',"undoes":"2"'; run 2 ',"undoes":"1"') > each_other.jsonl; run 5 ',"undoes":"3"' > nothing.jsonl; run 9223372036854775807 '' > last.jsonl; run 5 ',"notices":[{"notice":1,"state":"waiting","not_before":"2026-01-05T09:00:00+00:00","tries":4294967299,"trouble":""}]' > tries.jsonl
$ for file in itself each_other nothing last tries; do aftersales import all $file.jsonl; done
aftersales: itself.jsonl:1: run 5 cannot take back run 5: that did not come before it
aftersales: each_other.jsonl:1: run 1 cannot take back run 2: that did not come before it
aftersales: nothing.jsonl: run 5 takes back run 3, which is not there
aftersales: last.jsonl:1: a run is not whole
aftersales: tries.jsonl:1: a notice of a run is not whole
[1]
$ printf '{"type":"policy_version","number":9223372036854775807,"fingerprint":"x","sources":[],"actor":"kim","recorded_at":"2026-01-05T09:00:00+00:00"}\n' > version.jsonl; printf '{"type":"notice","id":9223372036854775807,"key":"k","state":"sent","channel":"","to":"staff:kim","event":"due","ticket":null,"callback":null,"body":"{}","created_at":"2026-01-05T09:00:00+00:00","not_before":"2026-01-05T09:00:00+00:00","tries":0,"sent_at":"2026-01-05T09:00:00+00:00","trouble":"","claimed_by":"","claimed_until":null,"run":""}\n' > notice.jsonl; for file in version notice; do aftersales import all $file.jsonl; done
aftersales: version.jsonl:1: a policy version is not whole
aftersales: notice.jsonl:1: a notice is not whole
[1]
$ merged() { for id in 1 2; do printf '{"type":"event","object":"customer","id":%s,"revision":%s,"at":"2026-01-05T09:00:00+00:00","recorded_at":"2026-01-05T09:00:00+00:00","actor":"kim","run":"r","kind":"%s","body":%s,"content":{"name":"Ann"}}\n' $id 1 customer_added '{}' $id 2 merged '{"into":'$((3 - id))'}'; done; }; merged > circle.jsonl; aftersales import all circle.jsonl
aftersales: circle.jsonl: customer 1 goes on as itself in the end
[1]
$ aftersales log --count; aftersales doctor
0

# A run that events name by a number, and that no line tells, is not in the way of those to come.
$ aftersales import all one.jsonl 2>&1 | sed 's/ in [0-9].*//'
aftersales: read 1, added 1, known 0, refused 0
$ for name in Bea Cid Dan; do aftersales -q customer add --name $name; done
2
3
4
$ aftersales log --format csv --columns run,command
run,command
7,customer add
6,customer add
5,customer add
4,import all
3,
$ aftersales undo && aftersales customer list -q && aftersales doctor
1
2
3
# A store that took one in before that was seen to finds the next free number by itself.
$ sqlite3 aftersales.db "UPDATE counter SET next = 3 WHERE object = 'run'"; aftersales doctor; aftersales -q customer add --name Eve; aftersales doctor; aftersales log --limit 1 --format csv --columns run,command
counters	run		the next number is 3, and 8 was given already
5
run,command
9,customer add
