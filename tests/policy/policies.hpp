// Policies to read in tests: a whole one, a small one, and files from memory.
#pragma once

#include "aftersales/policy/check.hpp"
#include "aftersales/policy/read.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

namespace doctest {
template <>
struct StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& lines) {
        std::string text;
        for (const std::string& line : lines) text += "\n  | " + line;
        return text.c_str();
    }
};
}  // namespace doctest

namespace aftersales::policy::testing {

inline const std::string small = R"(version = 1
[organization]
name = "Kettles"
timezone = "Asia/Shanghai"
calendar = "office"
[calendar.office]
hours = { mon-fri = ["09:00-12:00", "13:30-18:00"] }
[[category]]
id = "fault"
kind = "fault"
[[priority]]
id = "urgent"
[[priority]]
id = "general"
default = true
[[sla]]
id = "all"
targets = { respond = "8bh", resolve = "3bd" }
)";

inline const std::string whole = R"(version = 1
[organization]
name = "凉茶电器"
timezone = "Asia/Shanghai"
language = "zh-TW"
country = "TW"
calendar = "shop"
[store]
url = "records/tea.db"
files = "records/pictures"
file_limit = "5MB"
[ticket]
prefix = "T"
[intake]
channels = ["phone", "chat"]
[calendar.shop]
hours = { mon-thu = ["08:30-12:00", "13:00-17:30"], fri = "08:30-12:00", "sat,sun" = ["10:00-14:00"] }
holidays = ["2026-05-04", "2026-06-01/2026-06-03", "2026-09-11 12:00-24:00"]
workdays = ["2026-05-09", "2026-05-16 09:00-10:00", "2026-05-16 11:00-12:00"]
workday_hours = ["09:00-11:00"]
files = ["days.json"]
[calendar.night]
hours = { mon-sun = ["22:00-06:00"] }
timezone = "Europe/Berlin"
bd = "same-time"
[[category]]
id = "fault"
label = "故障"
kind = "fault"
advice = "先断电"
[[category]]
id = "anger"
kind = "complaint"
[[priority]]
id = "p1"
[[priority]]
id = "p2"
default = true
[[priority]]
id = "p3"
[[rule]]
id = "smoke"
when = { text = ["Smoke", "冒烟"], channel = "phone", wants_priority = false }
set = { category = "fault", priority = "p1", tags = "safety", assignee = "mei.lin", outlet = "north" }
advice = "call at once"
[[rule]]
id = "again"
when = { repeat = { same = "customer", within = "14d", at_least = 3, category = "same" }, pattern = "(?i)again|又" }
raise = 2
[[sla]]
id = "fast"
when = { priority = ["p1", "p2"], kind = "fault", warranty = ["in", "unknown"], open_at_least = 2 }
calendar = "24x7"
targets = { respond = "30m", update = "1d", next = "2h", feedback = "1d12h" }
[[sla]]
id = "slow"
targets = { respond = "90bm", resolve = "4bd" }
[clock.resolve]
starts = "responded"
pauses = ["waiting_customer", "waiting_third_party"]
reopen = "restart"
[[escalation]]
id = "late"
when = { tier = "vip*" }
clock = "respond"
at = "due-10m"
repeat = "4bh"
times = 3
hold = "working"
notify = ["assignee", "role:chief", "staff:mei.lin", "customer"]
assign = "role:chief"
raise = 1
tag = "late"
[[escalation]]
id = "anew"
at = "recurring"
notify = "role:chief"
[callbacks]
calendar = "shop"
avoid = ["00:00-09:00", "20:00-24:00"]
notice = "1d"
max_attempts = 2
retry_after = "4h"
low_score = 5
merge_within = "3d"
hold_if_open = true
capacity = 12
greeting = "{customer.name}您好"
closing = "謝謝,{staff.name}敬上"
emergency = "很抱歉"
dimensions = ["product", "speed"]
[[callback]]
id = "week"
after = "delivered"
window = ["7d", "2w"]
script = ["好用吗?", "安装师傅准时吗?"]
dimensions = ["speed", "tone"]
even_if_open = true
greeting = ""
closing = "再見"
emergency = "{organization.name}很抱歉"
[[callback]]
id = "moon"
on = "2026-09-25"
window = ["0d", "3d"]
text = "中秋快乐"
[[callback]]
id = "half-year"
every = "6mo"
window = ["0bd", "5bd"]
when = { tier = ["vip"], ticket_within = "90d", last_score_at_most = 7 }
[[callback_assign]]
when = { region = "北*" }
to = "staff:mei.lin"
[[callback_assign]]
to = "role:chief"
[[callback_order]]
when = { tag = ["safety"] }
points = -5
label = "careful"
[[outlet]]
id = "north"
label = "North branch"
region = "north"
calendar = "night"
[[staff]]
id = "mei.lin"
outlet = "north"
name = "林梅"
roles = ["chief", "agent"]
phone = "13800000000"
[notify.sms]
command = ["/usr/bin/sms", "{to}"]
timeout = "10s"
max_parallel = 2
tries = 5
template = "{text}"
[[kpi]]
id = "quick"
measure = "responded_within"
within = "24h"
goal = ">= 80%"
[[kpi]]
id = "happy"
measure = "satisfaction"
goal = ">= 85"
[[checklist]]
id = "onsite"
label = "On site"
on = "visit"
when = { channel = ["phone"] }
items = [
  { id = "tidy", label = "Left tidy" },
  { id = "place", kind = "choice", choices = ["shop", "home"], required = false },
]
[queries]
hot = "status:open priority:p1"
[report.weekly]
by = "category"
last = 4
columns = ["opened", "closed"]
[retention]
keep = "3y"
)";

inline const std::string days_2026 = R"({"year": 2026, "days": [
  {"name": "元旦", "date": "2026-01-01", "isOffDay": true},
  {"name": "元旦", "date": "2026-01-04", "isOffDay": false},
  {"name": "中秋", "date": "2026-09-25", "isOffDay": true}]})";

inline ReadFile files(std::map<std::string, std::string> texts) {
    return [texts = std::move(texts)](const std::string& path) -> Result<std::string> {
        const auto found = texts.find(path);
        if (found == texts.end()) return fail(ErrorKind::policy, "cannot read '" + path + "'");
        return found->second;
    };
}

inline Draft drafted(const std::string& text) { return draft(text, "p.toml", files({{"days.json", days_2026}})); }

inline calendar::Date day(std::string_view text) { return *calendar::read_date(text); }
inline calendar::Instant at(std::string_view text) { return *calendar::read_instant(text); }

// The small policy with one text replaced, or with lines behind it.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

inline std::vector<std::string> lines(const std::vector<PolicyRemark>& findings) {
    std::vector<std::string> printed;
    for (const PolicyRemark& finding : findings) printed.push_back(print(finding, "p.toml"));
    return printed;
}

inline std::vector<std::string> mistakes(const std::string& text) { return lines(drafted(text).findings); }

inline std::vector<std::string> checked(const std::string& text, std::string_view today = "2026-03-02") {
    return lines(check(drafted(text), day(today)));
}

using Lines = std::vector<std::string>;

}  // namespace aftersales::policy::testing
