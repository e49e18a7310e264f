# Reports drawn in the terminal: as wide as it is, in plain ASCII where the locale is not UTF-8 or it was asked for.
$ aftersales init --template appliance --language zh-CN
$ for day in 02 03 04 09 10; do aftersales ticket open -s "漏水 $day" --category fault --outlet 浦东 --at "2026-02-$day 09:00"; done
1
2
3
4
5
$ for day in 03 10; do aftersales ticket open -s "timer $day" --category usage --outlet xuhui --at "2026-02-$day 10:00"; done
6
7
$ COLUMNS=40 LC_ALL=C.UTF-8 aftersales report total --period 2026-02 --by outlet --chart
Opened, 2026-02
xuhui  ████████████                    2
浦东   ██████████████████████████████  5
$ COLUMNS=40 LC_ALL=C.UTF-8 aftersales report total --period 2026-02 --by outlet --chart --ascii
Opened, 2026-02
xuhui  ############                    2
浦东   ##############################  5
$ COLUMNS=40 LC_ALL=C aftersales report weekly --period 2026-W05..2026-W08 --chart
Opened, 2026-W05..2026-W08
2026-W05                               0
2026-W06  ###########################  4
2026-W07  ####################         3
2026-W08                               0
$ COLUMNS=44 LC_ALL= LC_CTYPE= LANG=zh_CN.utf8 aftersales report weekly --period 2026-W05..2026-W08 --by category --chart
Opened, 2026-W05..2026-W08
                last  min  max
质量故障  ▁█▆▁     0    0    3
使用咨询  ▁▄▄▁     0    0    1

Opened, 2026-W05..2026-W08
2026-W05                                   0
2026-W06  ███████████████████████████████  4
2026-W07  ███████████████████████▎         3
2026-W08                                   0
$ COLUMNS=12 LC_ALL=C aftersales report total --period 2026-02 --by outlet --chart --sort opened --limit 1
Opened, 2026-02
xuhui  ##########  2

# Another figure, and what does not go with a chart.
$ COLUMNS=40 LC_ALL=C aftersales report total --period 2026-02 --by outlet --figure backlog
Backlog, 2026-02
xuhui  ############                    2
浦东   ##############################  5
$ aftersales report weekly --figure opend
aftersales: --figure: 'opend' is not one of opened, responded, resolved, closed, reopened, backlog, respond_met, respond_missed, respond_rate, resolve_met, resolve_missed, resolve_rate, handling_hours_mean, handling_hours_median, handling_hours_p90, score_count, score_mean, complaints, escalations, callbacks_due, callbacks_done, callbacks_reached, faults, delays, gone
hint: Did you mean 'opened'?
[2]
$ aftersales report weekly --chart --format csv
aftersales: --chart is a format of its own and goes with no other, nor with columns or --count
[2]
$ aftersales report weekly --ascii
aftersales: --ascii goes with --chart
[2]

# The page for managers is written where it belongs, or nowhere.
$ aftersales report dashboard -o "page/of the desk" --period 2026-02 && ls "page/of the desk"
index.html
$ aftersales report dashboard
aftersales: 'report dashboard' needs -o, --output DIR
hint: aftersales report dashboard --help
[2]
$ aftersales report dashboard -o aftersales.toml
aftersales: -o, --output: aftersales.toml cannot be made: Not a directory
[2]
$ aftersales -n report dashboard -o elsewhere; ls elsewhere
aftersales: would write elsewhere/index.html
ls: cannot access 'elsewhere': No such file or directory
[2]
