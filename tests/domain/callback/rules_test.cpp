#include "aftersales/domain/callback/rules.hpp"
#include "tests/calendar/a_calendar.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace rules_test {

using namespace aftersales;
using namespace aftersales::domain;
using calendar::Hours;

namespace {

const calendar::WorkCalendar& office() {
    static const auto built = calendar::an_office().built();
    return built;
}

Date day(const std::string& text) { return *calendar::read_date(text); }
Instant when(const std::string& text) { return *calendar::read_instant(text + ":00+08:00"); }
calendar::CalendarSpan span(const char* text) { return *calendar::read_calendar_span(text); }

// Made at first use: a check outside a test case has nowhere to report.
const std::vector<Hours>& handbook() {
    static const std::vector<Hours> hours{calendar::hours("00:00-09:00"), calendar::hours("12:00-14:00"),
                                          calendar::hours("18:00-24:00")};
    return hours;
}

std::string window(const char* earliest, const char* latest, const char* anchor) {
    const Program program{.earliest = span(earliest), .latest = span(latest)};
    const auto made = window_of(program, day(anchor), office());
    return made ? calendar::print(made->from) + ".." + calendar::print(made->to) : made.error().message;
}

std::string call(const char* from, const char* to, const char* not_before, const std::vector<Hours>& avoid) {
    std::optional<Instant> bound;
    if (*not_before) bound = when(not_before);
    const auto made = call_time({.from = day(from), .to = day(to)}, bound, avoid, office());
    return made ? office().rules().zone.print(made->at).substr(0, 16) + (made->late ? " late" : "")
                : made.error().message;
}

std::string days(const std::vector<Date>& dates) {
    std::string all;
    for (const auto each : dates) all += (all.empty() ? "" : " ") + calendar::print(each);
    return all;
}

}  // namespace

TEST_CASE("a window has its earliest and its latest day after the anchor, on the calendar of days") {
    CHECK(window("7d", "15d", "2026-03-02") == "2026-03-09..2026-03-17");
    CHECK(window("0d", "3d", "2026-02-10") == "2026-02-10..2026-02-13");
    CHECK(window("1w", "2w", "2026-03-02") == "2026-03-09..2026-03-16");
}

TEST_CASE("months and years of a window clamp to the month's last day") {
    CHECK(window("1mo", "3mo", "2026-01-31") == "2026-02-28..2026-04-30");
    CHECK(window("1y", "1y", "2024-02-29") == "2025-02-28..2025-02-28");
}

TEST_CASE("working days of a window skip holidays and count made-up days") {
    CHECK(window("0bd", "3bd", "2026-03-02") == "2026-03-02..2026-03-05");
    // A Saturday: the anchor rolls on, the third working day counts from it.
    CHECK(window("0bd", "3bd", "2026-03-07") == "2026-03-09..2026-03-11");
    // Before the Spring Festival: the 14th is made up, then the 24th.
    CHECK(window("1bd", "2bd", "2026-02-13") == "2026-02-14..2026-02-24");
}

TEST_CASE("a window never ends before it begins") {
    CHECK(window("0bd", "0d", "2026-03-07") == "2026-03-09..2026-03-09");
}

TEST_CASE("the call falls on the first working time of the window that is not avoided") {
    CHECK(call("2026-03-09", "2026-03-17", "", handbook()) == "2026-03-09T09:00");
    CHECK(call("2026-03-07", "2026-03-17", "", handbook()) == "2026-03-09T09:00");
    CHECK(call("2026-03-09", "2026-03-17", "", {calendar::hours("00:00-10:30")}) == "2026-03-09T10:30");
}

TEST_CASE("the call is not before the event") {
    CHECK(call("2026-03-09", "2026-03-12", "2026-03-09T10:15", handbook()) == "2026-03-09T10:15");
    CHECK(call("2026-03-09", "2026-03-12", "2026-03-09T12:30", handbook()) == "2026-03-09T14:00");
    CHECK(call("2026-03-09", "2026-03-12", "2026-03-09T17:59", handbook()) == "2026-03-09T17:59");
    CHECK(call("2026-03-09", "2026-03-12", "2026-03-09T18:00", handbook()) == "2026-03-10T09:00");
    CHECK(call("2026-03-09", "2026-03-12", "2026-03-01T18:00", handbook()) == "2026-03-09T09:00");
}

TEST_CASE("a window without an allowed time moves on to the next one and is late") {
    CHECK(call("2026-03-07", "2026-03-08", "", handbook()) == "2026-03-09T09:00 late");
    CHECK(call("2026-02-15", "2026-02-23", "", handbook()) == "2026-02-24T09:00 late");
    CHECK(call("2026-03-09", "2026-03-09", "2026-03-09T19:00", handbook()) == "2026-03-10T09:00 late");
    CHECK(call("2026-03-06", "2026-03-06", "", handbook()) == "2026-03-06T09:00");
}

TEST_CASE("the last day of a window is in it to its last minute") {
    CHECK(call("2026-03-06", "2026-03-06", "2026-03-06T17:59", {}) == "2026-03-06T17:59");
}

TEST_CASE("avoided hours may pass midnight") {
    const auto shifts = calendar::a_calendar().every_day({"20:00-08:00"}).built();
    const std::vector<Hours> night{calendar::hours("22:00-06:00")};
    const auto at = [&](const char* wish) {
        return calendar::shown(shifts, allowed_from(when(wish), night, shifts)).substr(0, 16);
    };
    CHECK(at("2026-03-02T21:59") == "2026-03-02T21:59");
    CHECK(at("2026-03-02T22:00") == "2026-03-03T06:00");
    CHECK(at("2026-03-03T05:00") == "2026-03-03T06:00");
    CHECK(at("2026-03-03T06:00") == "2026-03-03T06:00");
    CHECK(at("2026-03-03T08:00") == "2026-03-03T20:00");
}

TEST_CASE("avoided hours that touch or overlap are left together") {
    const std::vector<Hours> avoid{calendar::hours("09:00-10:00"), calendar::hours("10:00-11:00"),
                                   calendar::hours("10:30-11:30")};
    CHECK(call("2026-03-09", "2026-03-09", "", avoid) == "2026-03-09T11:30");
}

TEST_CASE("a wish is granted at the first allowed time at or after it") {
    const auto at = [](const char* wish) {
        return calendar::shown(office(), allowed_from(when(wish), handbook(), office())).substr(0, 16);
    };
    CHECK(at("2026-03-09T10:00") == "2026-03-09T10:00");
    CHECK(at("2026-03-09T13:00") == "2026-03-09T14:00");
    CHECK(at("2026-03-07T10:00") == "2026-03-09T09:00");
    CHECK(at("2026-02-14T18:00") == "2026-02-24T09:00");
}

TEST_CASE("a policy that avoids all working time is an error of the policy") {
    const auto none = allowed_from(when("2026-03-09T10:00"), {calendar::hours("00:00-24:00")}, office());
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().kind == ErrorKind::policy);
    const auto closed = calendar::a_calendar().built();
    CHECK(call_time({.from = day("2026-03-09"), .to = day("2026-03-09")}, {}, {}, closed).error().kind ==
          ErrorKind::policy);
}

TEST_CASE("a birthday comes every year, on 28 February where the year has no 29th") {
    CHECK(days(anniversaries(day("1990-05-01"), day("2026-01-01"), day("2027-12-31"))) == "2026-05-01 2027-05-01");
    CHECK(days(anniversaries(day("1992-02-29"), day("2026-02-01"), day("2028-12-31"))) ==
          "2026-02-28 2027-02-28 2028-02-29");
    CHECK(days(anniversaries(day("1990-05-01"), day("2026-05-02"), day("2027-04-30"))) == "");
    CHECK(days(anniversaries(day("1990-05-01"), day("2026-05-01"), day("2026-05-01"))) == "2026-05-01");
    CHECK(days(anniversaries(day("1990-12-31"), day("2025-12-31"), day("2026-01-01"))) == "2025-12-31");
}

TEST_CASE("there is no birthday before the birth") {
    CHECK(days(anniversaries(day("2025-05-01"), day("2020-01-01"), day("2026-12-31"))) == "2025-05-01 2026-05-01");
}

TEST_CASE("recurrences count from the beginning, without sticking to a short month") {
    CHECK(days(recurrences(day("2026-01-31"), span("1mo"), day("2026-01-01"), day("2026-05-31"))) ==
          "2026-02-28 2026-03-31 2026-04-30 2026-05-31");
    CHECK(days(recurrences(day("2026-01-01"), span("2w"), day("2026-02-01"), day("2026-03-01"))) ==
          "2026-02-12 2026-02-26");
    CHECK(days(recurrences(day("2026-03-01"), span("3mo"), day("2026-03-01"), day("2026-05-31"))) == "");
}

TEST_CASE("no recurrence comes of a span that stands still or needs a working calendar") {
    CHECK(recurrences(day("2026-03-01"), span("3bd"), day("2026-03-01"), day("2026-05-31")).empty());
    CHECK(recurrences(day("2026-03-01"), {}, day("2026-03-01"), day("2026-05-31")).empty());
}

TEST_CASE("points of all matching orders add up, and each tells why") {
    const std::vector<CallbackOrder> order{{.when = {.ticket_within = *calendar::read_duration("30d")}, .points = 30},
                                           {.when = {.last_score_at_most = 6}, .points = 20, .label = "low score"},
                                           {.when = {.tier = {"vip"}}, .points = 10}};
    CHECK(turn_of(order, {.tier = "vip", .since_last_ticket = seconds{86400}}) ==
          CallTurn{.points = 40, .reason = "ticket within 30d; tier vip"});
    CHECK(turn_of(order, {.tier = "vip", .since_last_ticket = seconds{86400}, .last_score = 6}).points == 60);
    CHECK(turn_of(order, {.last_score = 3}) == CallTurn{.points = 20, .reason = "low score"});
    CHECK(turn_of(order, {}) == CallTurn{});
}

TEST_CASE("the first assignment that holds decides who calls") {
    const std::vector<CallbackAssign> assign{{.when = {.tier = {"vip"}}, .to = Addressee::role("supervisor")},
                                             {.when = {}, .to = Addressee::role("agent")}};
    CHECK(assigned_to(assign, {.tier = "vip"}) == Addressee::role("supervisor"));
    CHECK(assigned_to(assign, {}) == Addressee::role("agent"));
    CHECK(assigned_to({assign[0]}, {}).empty());
}

TEST_CASE("a callback is listed until seven days after the later of its window and its call") {
    const auto& zone = office().rules().zone;
    CHECK(listed_until({.due_to = day("2026-03-17"), .call_at = when("2026-03-09T09:00")}, zone) == day("2026-03-24"));
    CHECK(listed_until({.due_to = day("2026-03-17"), .call_at = when("2026-03-20T09:00")}, zone) == day("2026-03-27"));
    // 07:00 in Shanghai is the evening before in UTC.
    CHECK(listed_until({.due_to = day("2026-03-17"), .call_at = when("2026-03-20T07:00")}, zone) == day("2026-03-27"));
}

TEST_CASE("programs are found by id") {
    const CallbackRules rules{.programs = {{.id = "d7"}, {.id = "d30"}}};
    CHECK(rules.program("d30") == &rules.programs[1]);
    CHECK(rules.program("d90") == nullptr);
}

TEST_CASE("a call is made in working time that is not avoided, as early as can be") {
    CHECK(rc::check("allowed_from", [] {
        const auto wish = when("2026-02-01T00:00") + std::chrono::minutes{*rc::gen::inRange(0, 90 * 24 * 60)};
        const auto from = std::chrono::hours{*rc::gen::inRange(0, 12)};
        const std::vector<Hours> avoid{{.from = from, .to = from + std::chrono::hours{*rc::gen::inRange(1, 6)}}};
        const auto at = *allowed_from(wish, avoid, office());
        const auto fine = [&](Instant instant) {
            const auto wall = office().rules().zone.wall_time(instant);
            const auto since_midnight = wall - std::chrono::floor<std::chrono::days>(wall);
            return office().is_open(instant) && !(avoid[0].from <= since_midnight && since_midnight < avoid[0].to);
        };
        RC_ASSERT(at >= wish);
        RC_ASSERT(fine(at));
        if (at > wish) RC_ASSERT(!fine(at - seconds{1}));
        RC_ASSERT(*allowed_from(at, avoid, office()) == at);
        for (auto earlier = wish; earlier < at; earlier += std::chrono::minutes{7}) RC_ASSERT(!fine(earlier));
    }));
}

TEST_CASE("a call is late exactly when it lies behind its window") {
    CHECK(rc::check("call_time", [] {
        const auto from = day("2026-02-01") + std::chrono::days{*rc::gen::inRange(0, 60)};
        const Window window{.from = from, .to = from + std::chrono::days{*rc::gen::inRange(0, 9)}};
        const auto call = *call_time(window, {}, handbook(), office());
        const auto date = office().rules().zone.date(call.at);
        RC_ASSERT(date >= window.from);
        RC_ASSERT(call.late == (date > window.to));
        if (call.late) {
            for (auto each = window.from; each <= window.to; each += std::chrono::days{1})
                RC_ASSERT(!office().is_working_day(each));
        }
    }));
}

}  // namespace rules_test
