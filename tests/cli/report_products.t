# How a model holds up: repairs that did not last, units that failed, types of faults beside the month before.
$ aftersales init --template appliance --language en
$ for n in 1 2 3 4; do aftersales asset add --serial SN$n --product WM-100 --customer $(aftersales customer add --name C$n --phone 1380013800$n) --delivered 2025-12-0$n --warranty 1y; done
1
2
3
4
$ aftersales ticket open -s 'leaks' --serial SN1 --category fault --tag leak --at 2026-01-20T10:00:00+08:00
1
$ aftersales ticket resolve 1 -m 'sealed' --at 2026-02-02T10:00:00+08:00
$ aftersales ticket open -s 'leaks again' --serial SN1 --category fault --tag leak --at 2026-02-10T10:00:00+08:00
2
$ aftersales ticket open -s 'hums' --serial SN2 --category fault --tag noise --at 2026-02-11T10:00:00+08:00
3
$ aftersales ticket diagnose 3 -m 'worn bearing' --cause own --at 2026-02-12T10:00:00+08:00
$ aftersales report products --format csv --columns product,opened,faults,claims,repairs,repeat_repairs,repeat_repair_rate,units_in_service,units_failed,failure_rate
product,opened,faults,claims,repairs,repeat_repairs,repeat_repair_rate,units_in_service,units_failed,failure_rate
WM-100,2,2,2,1,1,1,4,2,0.5
$ aftersales report products --within 7d --columns repeat_repairs
0
$ aftersales report products --weeks 4 --columns product,fault_trend,fault_weeks
WM-100	0	0,0,2,0
$ aftersales report products --faults tag --format csv
product,fault_type,faults,fault_share,faults_before,fault_trend
WM-100,leak,1,0.5,1,0
WM-100,noise,1,0.5,0,0
WM-100,recurring,1,0.5,0,0
$ aftersales report products --faults cause --format csv --columns product,fault_type,faults
product,fault_type,faults
WM-100,own,1
WM-100,,1
$ aftersales report products --weeks 1
aftersales: --weeks: a trend is taken over 2 to 520 weeks, not 1
[2]
