#include "a_scope.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace expression_property_test {

using namespace aftersales::calendar;
using std::chrono::days;

namespace {

Date some_date() { return day("1900-01-01") + days{*rc::gen::inRange(0, 73000)}; }

}  // namespace

TEST_CASE("what is printed is read back") {
    const AScope desk;
    CHECK(rc::check("a day", [&] {
        const Date date = some_date();
        const auto read = read_time(print(date), desk.scope());
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->precision == Precision::day);
        RC_ASSERT(read->first == date);
        RC_ASSERT(read->from == desk.zone().start_of(date));
        RC_ASSERT(read->to == desk.zone().start_of(date + days{1}));
        RC_ASSERT(read_day(print(date), desk.scope()) == date);
    }));
    CHECK(rc::check("an instant, as RFC 3339 or as seconds since the epoch", [&] {
        const Instant instant{seconds{*rc::gen::inRange<std::int64_t>(-2'000'000'000, 4'000'000'000)}};
        RC_ASSERT(read_point(desk.zone().print(instant), desk.scope()) == instant);
        RC_ASSERT(read_point("@" + std::to_string(instant.time_since_epoch().count()), desk.scope()) == instant);
    }));
    CHECK(rc::check("a range of days", [&] {
        const Date first = some_date();
        const Date last = first + days{*rc::gen::inRange(0, 1000)};
        const auto read = read_time(print(first) + ".." + print(last), desk.scope());
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->first == first);
        RC_ASSERT(read->last == last);
    }));
}

TEST_CASE("offsets of days add up, and what is before is the mirror of what is after") {
    const AScope desk;
    CHECK(rc::check("+a d +b d == +(a+b) d, and +a d -a d is where it was", [&] {
        const std::string date = print(some_date());
        const int a = *rc::gen::inRange(0, 3000);
        const int b = *rc::gen::inRange(0, 3000);
        const auto day_of = [&](const std::string& text) { return read_day(text, desk.scope()).value(); };
        RC_ASSERT(day_of(date + "+" + std::to_string(a) + "d+" + std::to_string(b) + "d") ==
                  day_of(date + "+" + std::to_string(a + b) + "d"));
        RC_ASSERT(day_of(date + "+" + std::to_string(a) + "d-" + std::to_string(a) + "d") == day_of(date));
    }));
}

TEST_CASE("any text is either read or refused, and a period never ends before it begins") {
    const AScope desk;
    // Pieces of the grammar in any order reach far more of it than letters do.
    const std::vector<std::string> pieces{
        "2026", "-",    "02",   "13",   "..",  " ",   "T",     ":", "30",  "+", "3",  "d",  "bd", "mo",
        "m",    "last", "next", "week", "fri", "now", "today", "Q", "W07", "@", "/",  ".",  "年", "月",
        "天",   "前",   "周",   "一",   "ago", "in",  "99999", "z", "eo",  "m", "个", "下", "0",  "24:00"};
    CHECK(rc::check("read_time is total", [&] {
        std::string text;
        const int count = *rc::gen::inRange(0, 8);
        for (int i = 0; i < count; ++i) text += *rc::gen::elementOf(pieces);
        const auto read = read_time(text, desk.scope());
        if (!read) {
            RC_ASSERT(!read.error().message.empty());
        } else if (read->from && read->to) {
            RC_ASSERT(*read->from <= *read->to);
        }
    }));
    CHECK(rc::check("bytes of any kind", [&] {
        const auto text = *rc::gen::string<std::string>();
        const auto read = read_time(text, desk.scope());
        RC_ASSERT(read.has_value() || !read.error().message.empty());
    }));
}

}  // namespace expression_property_test
