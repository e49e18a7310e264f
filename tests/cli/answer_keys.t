# An answer under a key that is nearly a dimension is told, and none that only looks like a score is taken.
$ aftersales -q init --template appliance --language en && sed -i 's/^dimensions .*/dimensions = ["product", "speed", "attitude"]/' aftersales.toml && aftersales policy check
$ aftersales customer add --name Ann --phone 13800138000 && aftersales asset add --serial SN1 --product WM-100 --customer 1 --delivered 2026-02-20 && aftersales callback schedule --columns id,program
1
1
1	d7
$ aftersales callback record 1 --reached yes --answer sped=11
aftersales: --answer: sped: '11' is not a score from 1 to 10
hint: Did you mean 'speed'?
[2]
$ aftersales callback record 1 --reached yes --answer speed=11
aftersales: --answer: speed: '11' is not a score from 1 to 10
[2]
$ aftersales callback record 1 --reached yes --answer sped=9 --answer noise=8 --answer Attitude=10 --answer garden=none
aftersales: warning: --answer: 'sped' is none of the dimensions (product, speed, attitude) and is kept as a word, not as a score; did you mean 'speed'?
aftersales: warning: --answer: 'noise' is none of the dimensions (product, speed, attitude) and is kept as a word, not as a score
$ aftersales callback show 1 --format json | grep -o '"answers":{[^}]*}'
"answers":{"attitude":10,"sped":"9","noise":"8","garden":"none"}
"answers":{"attitude":10,"sped":"9","noise":"8","garden":"none"}
