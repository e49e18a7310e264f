#include "domain/a_scope.hpp"

#include <doctest/doctest.h>

namespace times_test {

using namespace aftersales;
using namespace aftersales::domain;

namespace {

std::string shown_second(const std::optional<std::int64_t>& second) {
    if (!second) return "";
    return scope_calendar().rules().zone.print(calendar::Instant{std::chrono::seconds{*second}}).substr(5, 14);
}
// "FROM|TO" of the test that a term is read as, without year and offset; TO is exclusive.
std::string bounds(const std::string& term) {
    const auto made = one_test(term);
    CHECK(made.kind == FieldKind::instant);
    CHECK(made.values.empty());
    return shown_second(made.from) + "|" + shown_second(made.to);
}

std::string days(const std::string& term) {
    const auto made = one_test(term);
    CHECK(made.kind == FieldKind::date);
    const auto day = [](const std::optional<std::int64_t>& number) {
        return number ? calendar::print(calendar::Date{std::chrono::days{*number}}).substr(5) : "";
    };
    return day(made.from) + "|" + day(made.to);
}

std::string callbacks(const std::string& term) { return shown(read_callback_filter({term}, a_scope())); }

}  // namespace

TEST_CASE("each comparison takes the edge of the period that dates.md gives it") {
    CHECK(bounds("opened:2026-W07") == "02-09T00:00:00|02-16T00:00:00");
    CHECK(bounds("opened>=2026-W07") == "02-09T00:00:00|");
    CHECK(bounds("opened<=2026-W07") == "|02-16T00:00:00");
    CHECK(bounds("opened<2026-W07") == "|02-09T00:00:00");
    CHECK(bounds("opened>2026-W07") == "02-16T00:00:00|");
    CHECK(one_test("opened>=2026-W07").comparison == Comparison::at_least);
    CHECK(one_test("opened<=2026-W07").comparison == Comparison::at_most);
    CHECK(one_test("opened<2026-W07").comparison == Comparison::less);
    CHECK(one_test("opened>2026-W07").comparison == Comparison::greater);
}

TEST_CASE("an instant is one second, which the comparisons with equals take in") {
    CHECK(bounds("due<=+4h") == "|02-13T14:00:01");
    CHECK(bounds("due<+4h") == "|02-13T14:00:00");
    CHECK(bounds("due>=now") == "02-13T10:00:00|");
    CHECK(bounds("due>now") == "02-13T10:00:01|");
    CHECK(bounds("due:+4h") == "02-13T14:00:00|02-13T14:00:01");
}

TEST_CASE("offsets, words and Chinese are read as everywhere") {
    CHECK(bounds("due:today") == "02-13T00:00:00|02-14T00:00:00");
    CHECK(bounds("updated<-3d") == "|02-10T00:00:00");
    CHECK(bounds("opened:本周") == "02-09T00:00:00|02-16T00:00:00");
    CHECK(bounds("opened:last-week") == "02-02T00:00:00|02-09T00:00:00");
    CHECK(bounds("due<=+1bd") == "|02-15T00:00:00");
}

TEST_CASE("a range includes its end and may be open") {
    CHECK(bounds("opened:2026-02-02..2026-02-03") == "02-02T00:00:00|02-04T00:00:00");
    CHECK(bounds("opened:2026-02-02..") == "02-02T00:00:00|");
    CHECK(bounds("opened:..2026-02-03") == "|02-04T00:00:00");
    CHECK(bounds("opened:-6d..now") == "02-07T00:00:00|02-13T10:00:01");
    CHECK(refused("opened>=..2026-02-03").kind == ErrorKind::usage);
    CHECK(refused("opened<=2026-02-03..").kind == ErrorKind::usage);
}

TEST_CASE("several periods are alternatives") {
    CHECK(ticket({"due:yesterday,today"}) == "due_at:2026-02-12 or due_at:2026-02-13");
    CHECK(ticket({"due:,today"}) == "due_at: or due_at:2026-02-13");
}

TEST_CASE("a time with blanks may stand in quotes or simply go on in the same argument") {
    CHECK(bounds("opened:\"last 7 days\"") == "02-06T00:00:00|02-13T00:00:00");
    CHECK(bounds("opened:last 7 days") == "02-06T00:00:00|02-13T00:00:00");
    CHECK(bounds("due<=2026-02-14 09:30") == "|02-14T09:30:01");
    CHECK(ticket({"opened:last week 漏水"}) == "opened_at:2026-02-02..2026-02-08 漏水");
    CHECK(ticket({"opened:today 漏水 7"}) == "opened_at:2026-02-13 漏水 7");
    CHECK(read_ticket_filter({"opened:last", "week"}, a_scope()).has_value() == false);
}

TEST_CASE("every time of a ticket can be asked for") {
    for (const char* field :
         {"due", "opened", "responded", "diagnosed", "proposed", "resolved", "confirmed", "closed", "updated"}) {
        CHECK(one_test(std::string{field} + ":today").column == std::string{field} + "_at");
        CHECK(one_test(std::string{field} + "_at<today").column == std::string{field} + "_at");
    }
}

TEST_CASE("dates are compared as days, whatever the zone") {
    CHECK(days("promised:today") == "02-13|02-14");
    CHECK(days("promised:2026-02") == "02-01|03-01");
    CHECK(days("promised<=today") == "|02-14");
    CHECK(days("promised<today") == "|02-13");
    CHECK(days("promised>today") == "02-14|");
    CHECK(days("promised>=today") == "02-13|");
    CHECK(days("promised<=now") == "|02-14");
    CHECK(days("promised<=+20h") == "|02-15");
    CHECK(days("promised:..today") == "|02-14");
}

TEST_CASE("a time that cannot be read names its field") {
    const auto error = refused("due:soon");
    CHECK(error.kind == ErrorKind::usage);
    CHECK(error.message.find("due: ") == 0);
    CHECK(refused("due:7d").kind == ErrorKind::usage);
    CHECK(refused("promised:2026-02-30").kind == ErrorKind::usage);
    CHECK(refused("due<=").kind == ErrorKind::usage);
    CHECK(refused("due<=today,tomorrow").kind == ErrorKind::usage);
}

TEST_CASE("the window of a callback is asked for what overlaps, has begun, or has ended") {
    CHECK(callbacks("due:2026-W07") == "due_from<=2026-02-15 due_to>=2026-02-09");
    CHECK(callbacks("due<=today") == "due_from<=2026-02-13");
    CHECK(callbacks("due<today") == "due_from<2026-02-13");
    CHECK(callbacks("due>=today") == "due_to>=2026-02-13");
    CHECK(callbacks("due>today") == "due_to>2026-02-13");
    CHECK(callbacks("due:today..") == "due_to>=2026-02-13");
    CHECK(callbacks("due:today,+3d") ==
          "due_from<=2026-02-13 due_to>=2026-02-13 or due_from<=2026-02-16 due_to>=2026-02-16");
    CHECK(callbacks("due_from:today due_to:") == "due_from:2026-02-13 due_to:");
    CHECK(callbacks("call<=now done:") == "call_at<=2026-02-13T10:00:00+08:00 done_at:");
}

}  // namespace times_test
