// Calendars that others publish: what of them is a holiday, what a made-up working day, and what is nothing.
#include "aftersales/policy/check.hpp"
#include "policy/policies.hpp"

#include <doctest/doctest.h>

#include <chrono>

namespace holiday_feeds_test {

using namespace aftersales;
using namespace aftersales::policy;
using namespace aftersales::policy::testing;

namespace {

// One VEVENT from its lines, which are separated by blanks in the text of a test.
std::string event(const std::vector<std::string>& lines) {
    std::string text = "BEGIN:VEVENT\r\n";
    for (const auto& line : lines) text += line + "\r\n";
    return text + "END:VEVENT\r\n";
}

std::string feed(const std::vector<std::string>& events) {
    std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n";
    for (const auto& each : events) text += each;
    return text + "END:VCALENDAR\r\n";
}

Draft drafted_with(const std::string& ics) {
    const std::string text = with(small, "[[category]]", "files = [\"d.ics\"]\n[[category]]");
    return draft(text, "p.toml", files({{"d.ics", ics}}));
}

// "09:00-12:00 …", "" for a day off; the error where the file is none.
std::string hours_on(const std::string& ics, std::string_view date) {
    const Draft read = drafted_with(ics);
    const auto calendar = read.policy.calendar("office");
    if (!calendar) return calendar.error().message;
    std::string out;
    for (const auto& interval : (*calendar)->intervals_begun_on(day(date))) {
        const auto& zone = read.policy.zone();
        out += (out.empty() ? "" : " ") + zone.print(interval.from).substr(11, 5) + "-" +
               zone.print(interval.to).substr(11, 5);
    }
    return out;
}

// What `policy check` says, without the places.
Lines said(const std::string& ics, std::string_view today = "2026-03-01") {
    Lines all;
    for (const auto& finding : check(drafted_with(ics), day(today))) all.push_back(finding.message);
    return all;
}

bool any_says(const Lines& all, std::string_view part) {
    return std::any_of(all.begin(), all.end(), [&](const auto& line) { return line.find(part) != std::string::npos; });
}

const std::string worked = "09:00-12:00 13:30-18:00";

}  // namespace

// found: H1
TEST_CASE("in a feed that tags its days the tag decides, and what has none is nothing") {
    const auto ics =
        feed({event({"SUMMARY:国庆节(休)", "DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20261003",
                     "X-APPLE-SPECIAL-DAY:WORK-HOLIDAY"}),
              event({"SUMMARY:国庆节(班)", "DTSTART;VALUE=DATE:20261010", "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY"}),
              event({"SUMMARY:寒露", "DTSTART;VALUE=DATE:20261008"}),
              event({"SUMMARY:中秋节(班)", "DTSTART;VALUE=DATE:20261017"})});
    CHECK(hours_on(ics, "2026-10-01") == "");
    CHECK(hours_on(ics, "2026-10-02") == "");
    CHECK(hours_on(ics, "2026-10-10") == worked);
    CHECK(hours_on(ics, "2026-10-08") == worked);
    CHECK(hours_on(ics, "2026-10-17") == "");
    CHECK(any_says(said(ics), "'寒露' of 2026-10-08 is not taken"));
    CHECK(any_says(said(ics), "line 15: "));
}

// found: H2
TEST_CASE("made-up working days are known by their words, in any writing") {
    for (const auto* summary :
         {"国庆节 补班", "上班", "国庆节（班）", "國慶節補班", "Special Working Day", "Make-up workday"}) {
        CAPTURE(summary);
        const auto ics = feed({event({std::string{"SUMMARY:"} + summary, "DTSTART;VALUE=DATE:20261010"})});
        CHECK(hours_on(ics, "2026-10-10") == worked);
    }
    for (const auto* summary : {"Special Non-working Day", "国庆节放假不上班", "颱風停班停課"}) {
        CAPTURE(summary);
        const auto ics = feed({event({std::string{"SUMMARY:"} + summary, "DTSTART;VALUE=DATE:20261008"})});
        CHECK(hours_on(ics, "2026-10-08") == "");
    }
}

TEST_CASE("a made-up working day with hours has those, wherever its clock stands") {
    const auto ics = feed({event({"SUMMARY:国庆节 补班", "DTSTART;TZID=Asia/Shanghai:20261010T090000",
                                  "DTEND;TZID=Asia/Shanghai:20261010T170000"}),
                           event({"SUMMARY:补班", "DTSTART:20261017T010000Z", "DTEND:20261017T030000Z"}),
                           event({"SUMMARY:补班", "DTSTART:20261017T060000Z", "DURATION:PT2H"})});
    CHECK(hours_on(ics, "2026-10-10") == "09:00-17:00");
    CHECK(hours_on(ics, "2026-10-17") == "09:00-11:00 14:00-16:00");
}

TEST_CASE("an observance is nothing, a public holiday that tells how to hide them is one") {
    const auto ics =
        feed({event({"SUMMARY:Valentine's Day", "DTSTART;VALUE=DATE:20260316",
                     "DESCRIPTION:Observance\\nTo hide "
                     "observances\\, go to the settings"}),
              event({"SUMMARY:Mother's Day", "DTSTART;VALUE=DATE:20260317", "CATEGORIES:Holiday,Observance"}),
              event({"SUMMARY:Tomb Sweeping", "DTSTART;VALUE=DATE:20260318",
                     "DESCRIPTION:Public holiday\\nTo hide observances\\, go to the settings"})});
    CHECK(hours_on(ics, "2026-03-16") == worked);
    CHECK(hours_on(ics, "2026-03-17") == worked);
    CHECK(hours_on(ics, "2026-03-18") == "");
    CHECK(any_says(said(ics), "'Valentine's Day' of 2026-03-16 is not taken: it is an observance"));
}

// found: H3
TEST_CASE("an occurrence that was moved is on its new day alone") {
    const auto founders = event({"UID:f", "SUMMARY:Founders", "DTSTART;VALUE=DATE:20250610", "RRULE:FREQ=YEARLY",
                                 "EXDATE;VALUE=DATE:20270610"});
    const auto moved =
        event({"UID:f", "SUMMARY:Founders", "RECURRENCE-ID;VALUE=DATE:20260610", "DTSTART;VALUE=DATE:20260612"});
    const auto ics = feed({founders, moved});
    CHECK(hours_on(ics, "2025-06-10") == "");
    CHECK(hours_on(ics, "2026-06-10") == worked);
    CHECK(hours_on(ics, "2026-06-12") == "");
    CHECK(hours_on(ics, "2027-06-10") == worked);
    CHECK(hours_on(ics, "2030-06-10") == "");
    const auto dropped = event({"UID:f", "SUMMARY:Founders", "RECURRENCE-ID;VALUE=DATE:20260610",
                                "DTSTART;VALUE=DATE:20260610", "STATUS:CANCELLED"});
    CHECK(hours_on(feed({founders, dropped}), "2026-06-10") == worked);
}

TEST_CASE("an event from midnight to midnight is a whole day, with a zone or in UTC") {
    const auto ics = feed(
        {event({"SUMMARY:A", "DTSTART;TZID=Asia/Shanghai:20260316T000000", "DTEND;TZID=Asia/Shanghai:20260318T000000"}),
         event({"SUMMARY:B", "DTSTART:20260318T160000Z", "DTEND:20260319T160000Z"}),
         event({"SUMMARY:C", "DTSTART:20260323T000000", "DURATION:P1D"}),
         event({"SUMMARY:D", "DTSTART:20260324T100000", "DTEND:20260324T110000"})});
    CHECK(hours_on(ics, "2026-03-16") == "");
    CHECK(hours_on(ics, "2026-03-17") == "");
    CHECK(hours_on(ics, "2026-03-18") == worked);
    CHECK(hours_on(ics, "2026-03-19") == "");
    CHECK(hours_on(ics, "2026-03-23") == "");
    CHECK(hours_on(ics, "2026-03-24") == worked);
    CHECK(any_says(said(ics), "'D' of 2026-03-24 is not taken: it has hours"));
}

TEST_CASE("what is no day, ends before it begins or is not there at all is told") {
    const auto ics = feed({event({"SUMMARY:A", "DTSTART;VALUE=DATE:20260231"}),
                           event({"SUMMARY:B", "DTSTART;VALUE=DATE:20260316", "DTEND;VALUE=DATE:20260315"}),
                           event({"SUMMARY:C", "DTSTART;VALUE=DATE:20260317", "DTEND;VALUE=DATE:20260231"}),
                           event({"SUMMARY:D", "DTSTART;VALUE=DATE:20260318", "STATUS:CANCELLED"})});
    for (const auto* date : {"2026-03-03", "2026-03-16", "2026-03-17", "2026-03-18"})
        CHECK(hours_on(ics, date) == worked);
    const auto all = said(ics);
    CHECK(any_says(all, "'A' is not taken: it begins on no day that there is"));
    CHECK(any_says(all, "'B' of 2026-03-16 is not taken: it ends before it begins"));
    CHECK(any_says(all, "'C' of 2026-03-17 is not taken: it ends on no day that there is"));
    CHECK(any_says(all, "'D' of 2026-03-18 is not taken: it is cancelled"));
    CHECK(any_says(said(feed({})), "it holds no event"));
}

TEST_CASE("a holiday on days that are free anyway is told, one that has a working day is not") {
    const auto ics = feed({event({"SUMMARY:Saturday", "DTSTART;VALUE=DATE:20260314"}),
                           event({"SUMMARY:Long", "DTSTART;VALUE=DATE:20260320", "DTEND;VALUE=DATE:20260323"})});
    CHECK(any_says(said(ics), "'Saturday' of 2026-03-14 is a day that is free anyway"));
    CHECK_FALSE(any_says(said(ics), "'Long'"));
}

// found: R11
TEST_CASE("rules recur by the day at most, and no file can make the program count for long") {
    const auto by = [](const std::string& rule) {
        return feed({event({"SUMMARY:x", "DTSTART;VALUE=DATE:20260316", "RRULE:" + rule})});
    };
    for (const auto* rule : {"FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=3", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9,10"}) {
        CAPTURE(rule);
        CHECK(hours_on(by(rule), "2026-03-16").find("line 7: a rule that recurs more than once a day") !=
              std::string::npos);
    }
    CHECK(hours_on(by("FREQ=NEVER"), "2026-03-16").find("line 7: a rule that cannot be read") != std::string::npos);
    CHECK(hours_on(by("FREQ=DAILY;COUNT=3"), "2026-03-18") == "");
    CHECK(hours_on(by("FREQ=DAILY;COUNT=3"), "2026-03-19") == worked);
    CHECK(hours_on(by("FREQ=WEEKLY;UNTIL=20260401"), "2026-03-30") == "");
    CHECK(hours_on(by("FREQ=WEEKLY;UNTIL=20260401"), "2026-04-06") == worked);
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::string> many;
    for (int i = 0; i < 3000; ++i)
        many.push_back(event({"SUMMARY:x", "DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"}));
    CHECK(hours_on(feed(many), "2026-03-16").find("the rules of the file recur on too many days") != std::string::npos);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{20});
}

// found: H4
TEST_CASE("lists that end within sixty days are told, the calendar's own as well as those of files") {
    const auto ics = feed({event({"SUMMARY:x", "DTSTART;VALUE=DATE:20261001"})});
    CHECK_FALSE(any_says(said(ics, "2026-10-01"), "end on"));
    CHECK(any_says(said(ics, "2026-12-15"), "the holiday tables of [calendar.office] end on 2026-12-31"));
    const Draft own = drafted(with(small, "[[category]]", "holidays = [\"2026-10-01\"]\n[[category]]"));
    CHECK(holiday_lists_that_end(own.policy, day("2026-10-01")).empty());
    CHECK(holiday_lists_that_end(own.policy, day("2026-12-15")) ==
          Lines{"the holiday tables of [calendar.office] end on 2026-12-31"});
    CHECK(holiday_lists_that_end(drafted(small).policy, day("2026-12-15")).empty());
}

}  // namespace holiday_feeds_test
