// Calendars, read by libical as a phone would read them.
#include "page.hpp"

#include <doctest/doctest.h>
#include <libical/ical.h>
#include <rapidcheck.h>

#include <memory>

namespace ics_test {

using namespace aftersales;
using namespace aftersales::render;

namespace {

using Component = std::unique_ptr<icalcomponent, decltype(&::icalcomponent_free)>;

Component read(const std::string& text) { return {::icalparser_parse_string(text.c_str()), &::icalcomponent_free}; }

const std::vector<Column> columns{{.name = "id", .kind = Kind::id}, {.name = "who"}};

Result<std::string> calendar_of(const std::vector<Appointment>& appointments, Wishes wishes = {.format = Format::ics}) {
    return written(wishes, [&](Output& out) -> Result<void> {
        TRY(out.agenda(columns));
        std::int64_t id = 0;
        for (const auto& each : appointments) {
            TRY(out.row({++id, each.summary}, [&]() -> Result<Appointment> { return each; }));
        }
        return {};
    });
}

Appointment a_call() {
    return {.uid = "callback-3@example",
            .from = at("2026-03-09T01:00:00Z"),
            .minutes = 15,
            .summary = "回访, 王芳; VIP",
            .description = "13800138000\n\"安静吗?\" C:\\temp",
            .categories = {"使用初期,回访", "d7"},
            .sequence = 2};
}

}  // namespace

TEST_CASE("an appointment reaches another program as it was told") {
    const auto text = calendar_of({a_call()}).value();
    const auto calendar = read(text);
    REQUIRE(calendar);
    CHECK(::icalcomponent_count_errors(calendar.get()) == 0);
    CHECK(::icalrestriction_check(calendar.get()) == 1);
    auto* event = ::icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    REQUIRE(event);
    CHECK(::icalcomponent_get_uid(event) == std::string{"callback-3@example"});
    CHECK(::icalcomponent_get_summary(event) == a_call().summary);
    CHECK(::icalcomponent_get_description(event) == a_call().description);
    CHECK(::icaltime_as_ical_string(::icalcomponent_get_dtstart(event)) == std::string{"20260309T010000Z"});
    CHECK(::icaltime_as_ical_string(::icalcomponent_get_dtend(event)) == std::string{"20260309T011500Z"});
    CHECK(::icaltime_as_ical_string(::icalcomponent_get_dtstamp(event)) == std::string{"20260302T010000Z"});
    CHECK(::icalcomponent_get_sequence(event) == 2);
    CHECK(::icalcomponent_get_status(event) == ICAL_STATUS_CONFIRMED);
    CHECK(text.find("CATEGORIES:使用初期\\,回访,d7\r\n") != std::string::npos);
}

TEST_CASE("an appointment that is off is cancelled, and a list without any is a calendar too") {
    auto call = a_call();
    call.state = AppointmentState::cancelled;
    CHECK(calendar_of({call}).value().find("STATUS:CANCELLED\r\n") != std::string::npos);
    call.state = AppointmentState::tentative;
    CHECK(calendar_of({call}).value().find("STATUS:TENTATIVE\r\n") != std::string::npos);
    const auto empty = calendar_of({}).value();
    CHECK(empty.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    CHECK(empty.ends_with("\r\nEND:VCALENDAR\r\n"));
}

TEST_CASE("what has no hour is of whole days, and where it is stands apart") {
    auto call = a_call();
    call.day = calendar::read_date("2026-03-09"), call.days = 2;
    call.location = "梨花路1号; 2楼";
    const auto text = calendar_of({call}).value();
    CHECK(text.find("DTSTART;VALUE=DATE:20260309\r\nDTEND;VALUE=DATE:20260311\r\n") != std::string::npos);
    const auto read_back = read(text);
    auto* event = ::icalcomponent_get_first_component(read_back.get(), ICAL_VEVENT_COMPONENT);
    REQUIRE(event);
    CHECK(::icalcomponent_get_location(event) == call.location);
    CHECK(::icalrestriction_check(read_back.get()) == 1);
}

TEST_CASE("any text comes through, no line is longer than 75 octets, and no character is cut") {
    CHECK(rc::check([](const std::vector<std::string>& words) {
        static const std::vector<std::string> pieces{"漏水", "a,b;c\\d", "\n", "é", "\"",
                                                     "😀",    " ",        "n",  ":", "字字字字字字字字字字"};
        std::string said = "x";
        for (const auto& word : words) {
            for (const char byte : word) said += pieces[static_cast<unsigned char>(byte) % pieces.size()];
        }
        said += "x";
        auto call = a_call();
        call.description = said;
        const auto text = calendar_of({call}).value();
        for (std::size_t at = 0; at < text.size();) {
            const auto end = text.find("\r\n", at);
            RC_ASSERT(end != std::string::npos);
            RC_ASSERT(end - at <= 75);
            // A continuation never begins inside a character.
            RC_ASSERT((static_cast<unsigned char>(text[at == 0 ? 0 : at + (text[at] == ' ')]) & 0xc0) != 0x80);
            at = end + 2;
        }
        const auto calendar = read(text);
        auto* event = ::icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
        RC_ASSERT(::icalcomponent_get_description(event) == said);
    }));
}

TEST_CASE("only what has its hour becomes a calendar, whose entries have no columns") {
    const auto list = written({.format = Format::ics}, two_tickets);
    REQUIRE(!list);
    CHECK(list.error().kind == ErrorKind::usage);
    CHECK_FALSE(check({.format = Format::ics, .columns = {"id"}}));
    CHECK(calendar_of({a_call()}, {.format = Format::csv}).value() == "id,who\n1,\"回访, 王芳; VIP\"\n");
    CHECK(calendar_of({a_call(), a_call()}, {.format = Format::ics, .count = true}).value() == "2\n");
}

}  // namespace ics_test
