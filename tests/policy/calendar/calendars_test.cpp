#include "policy/policies.hpp"

#include <doctest/doctest.h>

namespace calendars_test {

using namespace aftersales;
using namespace aftersales::policy;
using namespace aftersales::policy::testing;

namespace {

// The working hours of a day in the small policy's calendar, as "09:00-12:00 …" in Shanghai.
std::string hours_on(const std::string& keys, std::string_view date,
                     const std::map<std::string, std::string>& given = {}) {
    const std::string text = with(small, "[[category]]", keys + "\n[[category]]");
    const Draft read = draft(text, "p.toml", files(given));
    REQUIRE(lines(read.findings) == Lines{});
    const auto calendar = read.policy.calendar("office");
    REQUIRE(calendar);
    std::string out;
    for (const auto& interval : (*calendar)->intervals_begun_on(day(date))) {
        const auto& zone = read.policy.zone();
        out += (out.empty() ? "" : " ") + zone.print(interval.from).substr(11, 5) + "-" +
               zone.print(interval.to).substr(11, 5);
    }
    return out;
}

Lines calendar_mistakes(const std::string& keys) {
    return mistakes(with(small, "[[category]]", keys + "\n[[category]]"));
}

const std::string off_on_monday = R"({"days": [{"name": "节", "date": "2026-03-02", "isOffDay": true},
                                               {"name": "节", "date": "2026-03-07", "isOffDay": false}]})";

}  // namespace

TEST_CASE("holidays take days away, with hours a part of them") {
    CHECK(hours_on("", "2026-03-02") == "09:00-12:00 13:30-18:00");
    CHECK(hours_on("holidays = [\"2026-03-02\"]", "2026-03-02") == "");
    CHECK(hours_on("holidays = [\"2026-03-01/2026-03-03\"]", "2026-03-02") == "");
    CHECK(hours_on("holidays = [\"2026-03-02 11:00-24:00\"]", "2026-03-02") == "09:00-11:00");
    CHECK(hours_on("holidays = [\"2026-03-02 11:00-14:00\", \"2026-03-02 17:00-24:00\"]", "2026-03-02") ==
          "09:00-11:00 14:00-17:00");
}

TEST_CASE("made-up working days have Monday's hours, the workday hours or their own") {
    CHECK(hours_on("workdays = [\"2026-03-07\"]", "2026-03-07") == "09:00-12:00 13:30-18:00");
    CHECK(hours_on("workdays = [\"2026-03-07\"]\nworkday_hours = [\"10:00-11:00\"]", "2026-03-07") == "10:00-11:00");
    CHECK(hours_on("workdays = [\"2026-03-07 08:00-09:00\", \"2026-03-07 10:00-10:30\"]", "2026-03-07") ==
          "08:00-09:00 10:00-10:30");
    CHECK(hours_on("workdays = [\"2026-03-07/2026-03-08\"]", "2026-03-08") == "09:00-12:00 13:30-18:00");
}

TEST_CASE("files tell public holidays and made-up days, own lists win over them") {
    const std::map<std::string, std::string> given{{"d.json", off_on_monday}};
    const std::string file = "files = [\"d.json\"]\n";
    CHECK(hours_on(file, "2026-03-02", given) == "");
    CHECK(hours_on(file, "2026-03-07", given) == "09:00-12:00 13:30-18:00");
    CHECK(hours_on(file + "workdays = [\"2026-03-02 09:00-10:00\"]", "2026-03-02", given) == "09:00-10:00");
    CHECK(hours_on(file + "holidays = [\"2026-03-07\"]", "2026-03-07", given) == "");
    // Decided: an own half holiday on a date that a file frees is a half day.
    CHECK(hours_on(file + "holidays = [\"2026-03-02 12:00-24:00\"]", "2026-03-02", given) == "09:00-12:00");
    CHECK(hours_on(file + "holidays = [\"2026-03-07 12:00-24:00\"]", "2026-03-07", given) == "09:00-12:00");
}

TEST_CASE("of two files the later wins") {
    const std::string working = R"({"days": [{"date": "2026-03-02", "isOffDay": false}]})";
    const std::map<std::string, std::string> given{{"a.json", off_on_monday}, {"b.json", working}};
    CHECK(hours_on("files = [\"a.json\", \"b.json\"]", "2026-03-02", given) == "09:00-12:00 13:30-18:00");
    CHECK(hours_on("files = [\"b.json\", \"a.json\"]", "2026-03-02", given) == "");
}

TEST_CASE("iCalendar files tell all-day events, folded lines and recurring ones") {
    const std::string ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n"
                            "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:春\r\n 节\r\nDTSTART;VALUE=DATE:20260302\r\n"
                            "DTEND;VALUE=DATE:20260304\r\nEND:VEVENT\r\n"
                            "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:上班(补)\r\nDTSTART;VALUE=DATE:20260307\r\nEND:VEVENT\r\n"
                            "BEGIN:VEVENT\r\nUID:3\r\nSUMMARY:Founders\r\nDTSTART;VALUE=DATE:20200610\r\n"
                            "RRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n"
                            "BEGIN:VEVENT\r\nUID:4\r\nSUMMARY:a meeting\r\nDTSTART:20260305T010000Z\r\n"
                            "DTEND:20260305T020000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    const std::map<std::string, std::string> given{{"d.ics", ics}};
    const std::string file = "files = [\"d.ics\"]";
    CHECK(hours_on(file, "2026-03-02", given) == "");
    CHECK(hours_on(file, "2026-03-03", given) == "");
    CHECK(hours_on(file, "2026-03-04", given) == "09:00-12:00 13:30-18:00");
    CHECK(hours_on(file, "2026-03-07", given) == "09:00-12:00 13:30-18:00");
    CHECK(hours_on(file, "2026-03-05", given) == "09:00-12:00 13:30-18:00");
    CHECK(hours_on(file, "2026-06-10", given) == "");
    CHECK(hours_on(file, "2031-06-10", given) == "");
    CHECK(hours_on(file, "2031-06-09", given) == "09:00-12:00 13:30-18:00");
}

TEST_CASE("a calendar knows until when its tables speak") {
    const auto covered = [](const std::string& days) {
        const std::string text = with(small, "[[category]]", "files = [\"d\"]\n[[category]]");
        const Draft read = draft(text, "p.toml", files({{"d", days}}));
        const auto calendar = read.policy.calendar("office");
        REQUIRE(calendar);
        const auto until = (*calendar)->rules().covered_until;
        return until ? calendar::print(*until) : "";
    };
    CHECK(covered(days_2026) == "2026-12-31");
    CHECK(covered(R"({"year": 2012, "days": [{"date": "2011-12-31", "isOffDay": false}]})") == "2012-12-31");
    CHECK(covered(R"({"year": 2027, "days": []})") == "2026-12-31");
    CHECK(covered(off_on_monday) == "2026-12-31");
}

TEST_CASE("a file that cannot be read is an error of the policy, at its place") {
    const auto error_of = [](const std::string& days) {
        const std::string text = with(small, "[[category]]", "files = [\"d\"]\n[[category]]");
        const Draft read = draft(text, "p.toml",
                                 files(days.empty() ? std::map<std::string, std::string>{}
                                                    : std::map<std::string, std::string>{{"d", days}}));
        const auto calendar = read.policy.calendar("office");
        REQUIRE_FALSE(calendar);
        CHECK(calendar.error().kind == ErrorKind::policy);
        return calendar.error().message;
    };
    CHECK(error_of("") == "p.toml:8:10: cannot read 'd'");
    CHECK(error_of("{").starts_with("p.toml:8:10: 'd' is not a holiday table: "));
    CHECK(error_of("{\"days\": [{\"date\": \"2026-02-30\", \"isOffDay\": true}]}").find("no 'date'") !=
          std::string::npos);
}

TEST_CASE("weekdays are named alone, in ranges and in lists, each once") {
    const auto week = [](const std::string& hours) {
        return mistakes(with(small, "{ mon-fri = [\"09:00-12:00\", \"13:30-18:00\"] }", hours));
    };
    CHECK(week("{ mon-wed = [\"09:00-10:00\"], \"thu,sat\" = \"09:00-10:00\" }") == Lines{});
    CHECK(week("{ sat-mon = [\"09:00-10:00\"] }") == Lines{});
    CHECK(week("{ mon-fri = [\"09:00-10:00\"], fri = [] }") ==
          Lines{"p.toml:7:38: 'fri' has hours in 'mon-fri' already"});
    CHECK(week("{ mno = [\"09:00-10:00\"] }").at(0).starts_with("p.toml:7:11: 'mno' is neither a day"));
    CHECK(week("{ mon = 9 }").size() == 1);
}

TEST_CASE("hours that overlap or begin where they end are mistakes, touching ones are not") {
    const auto week = [](const std::string& hours) {
        return mistakes(with(small, "{ mon-fri = [\"09:00-12:00\", \"13:30-18:00\"] }", hours));
    };
    CHECK(week("{ mon = [\"09:00-12:00\", \"12:00-13:00\"] }") == Lines{});
    CHECK(week("{ mon = [\"09:00-12:00\", \"11:59-13:00\"] }").size() == 1);
    CHECK(week("{ mon = [\"09:00-09:00\"] }").size() == 1);
    CHECK(week("{ mon = [\"22:00-06:00\"], tue = [\"06:00-12:00\"] }") == Lines{});
    CHECK(week("{ mon = [\"22:00-06:00\"], tue = [\"05:00-12:00\"] }").size() == 1);
    CHECK(week("{ sun = [\"22:00-06:00\"], mon = [\"05:00-12:00\"] }").size() == 1);
    CHECK(calendar_mistakes("workdays = [\"2026-03-07 08:00-10:00\", \"2026-03-07 09:00-11:00\"]").size() == 1);
    CHECK(calendar_mistakes("workday_hours = [\"08:00-10:00\", \"09:00-11:00\"]").size() == 1);
}

TEST_CASE("a whole day in both lists is a mistake, a part of it is not") {
    CHECK(calendar_mistakes("holidays = [\"2026-03-01/2026-03-09\"]\nworkdays = [\"2026-03-07\"]") ==
          Lines{"p.toml:9:13: 2026-03-07 is both a holiday and a working day of [calendar.office]"});
    CHECK(calendar_mistakes("workdays = [\"2026-03-07 09:00-10:00\"]\nholidays = [\"2026-03-07\"]").size() == 1);
    CHECK(calendar_mistakes("holidays = [\"2026-03-07 09:00-10:00\"]\nworkdays = [\"2026-03-07\"]") == Lines{});
}

TEST_CASE("days that are none are mistakes at their place") {
    CHECK(calendar_mistakes("holidays = [\"2026-03-01\", \"2026-02-30\"]")
              .at(0)
              .starts_with("p.toml:8:27: '2026-02-30' is not a day"));
    CHECK(calendar_mistakes("holidays = [\"2026-03-09/2026-03-01\"]") ==
          Lines{"p.toml:8:13: '2026-03-09/2026-03-01' ends before it begins"});
    CHECK(calendar_mistakes("holidays = [\"2026-03-09 9-10\"]").size() == 1);
    CHECK(calendar_mistakes("bd = \"sametime\"").at(0).find("did you mean 'same-time'?") != std::string::npos);
    CHECK(calendar_mistakes("timezone = \"Mars/Base\"").size() == 1);
    CHECK(calendar_mistakes("[calendar.24x7]\nhours = {}") ==
          Lines{"p.toml:8:11: the calendar '24x7' is always there and cannot be redefined"});
}

TEST_CASE("24x7 is always there, other names are known or suggested") {
    const Draft read = drafted(small);
    const auto always = read.policy.calendar("24x7");
    REQUIRE(always);
    CHECK((*always)->between(at("2026-01-01T00:00:00Z"), at("2026-01-08T00:00:00Z")) == std::chrono::hours{168});
    CHECK(read.policy.calendar("").value() == read.policy.calendar("office").value());
    const auto unknown = read.policy.calendar("ofice");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == ErrorKind::usage);
    CHECK(unknown.error().hints == Lines{"Did you mean 'office'?"});
    CHECK(Policy{}.calendar("").has_value());
}

TEST_CASE("a calendar may have a zone and a meaning of bd of its own") {
    const Draft read = drafted(whole);
    const auto night = read.policy.calendar("night");
    REQUIRE(night);
    CHECK((*night)->rules().zone.name() == "Europe/Berlin");
    CHECK((*night)->rules().working_day_end == calendar::WorkingDayEnd::same_time);
    CHECK(read.policy.find_calendar()("shop").value()->rules().zone.name() == "Asia/Shanghai");
}

}  // namespace calendars_test
