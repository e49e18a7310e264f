#include "a_calendar.hpp"
#include "naive_worktime.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace worktime_property_test {

using namespace aftersales::calendar;
using std::chrono::days;

namespace {

// Dates about which a clock changes, or a year: the zone and the first of the days looked at.
struct Scene {
    const char* zone;
    const char* first;
};
constexpr Scene scenes[] = {
    {"Asia/Shanghai", "2026-02-09"},       {"Asia/Shanghai", "2025-12-26"},     {"Europe/Berlin", "2026-03-25"},
    {"Europe/Berlin", "2026-10-21"},       {"America/New_York", "2045-03-08"},  {"Australia/Lord_Howe", "2026-09-30"},
    {"Australia/Lord_Howe", "2026-04-01"}, {"America/Sao_Paulo", "2015-10-14"}, {"America/Sao_Paulo", "2016-02-17"},
    {"Pacific/Apia", "2011-12-27"},        {"Europe/Berlin", "2024-12-27"},
};
constexpr int days_shown = 9;

seconds some_minutes(int most) { return seconds{60 * *rc::gen::inRange(0, most + 1)}; }

Hours some_hours() {
    // Often on the hour and about midnight, where intervals touch and overlap.
    const bool round = *rc::gen::arbitrary<bool>();
    const seconds from = round ? seconds{3600 * *rc::gen::inRange(0, 24)} : some_minutes(1439);
    seconds to = round ? seconds{3600 * *rc::gen::inRange(0, 25)} : some_minutes(1440);
    if (to == from) to += seconds{60};
    return {.from = from, .to = to < from ? to + seconds{86400} : to};
}

std::vector<Hours> some_day(int most) {
    std::vector<Hours> hours(static_cast<std::size_t>(*rc::gen::inRange(0, most + 1)));
    std::generate(hours.begin(), hours.end(), some_hours);
    return hours;
}

CalendarRules some_rules(const Zone& zone, Date first) {
    CalendarRules rules{.name = "some", .zone = zone};
    for (auto& day : rules.week) day = some_day(2);
    rules.week[static_cast<std::size_t>(*rc::gen::inRange(0, 7))].push_back(some_hours());
    const int exceptions = *rc::gen::inRange(0, 5);
    for (int i = 0; i < exceptions; ++i) {
        auto& exception = rules.exceptions[first + days{*rc::gen::inRange(-2, days_shown + 2)}];
        if (*rc::gen::arbitrary<bool>()) exception.hours = some_day(3);
        exception.free = *rc::gen::inRange(0, 3) == 0;
        exception.free_hours = some_day(2);
    }
    return rules;
}

struct Trial {
    CalendarRules rules;
    const MinuteClock& clock;

    [[nodiscard]] Date first() const { return clock.first(); }
    [[nodiscard]] Date last() const { return clock.last(); }
    [[nodiscard]] Instant some_instant() const {
        const seconds into{*rc::gen::inRange<std::int64_t>(0, (last() - first()).count() * 86400)};
        const bool round = *rc::gen::arbitrary<bool>();
        return Instant{first().time_since_epoch() + (round ? std::chrono::floor<std::chrono::hours>(into) : into)};
    }
};

struct Stage {
    explicit Stage(const Scene& scene)
        : zone{zone_named(scene.zone)}, clock{zone, day(scene.first), day(scene.first) + days{days_shown}} {}
    Zone zone;
    MinuteClock clock;
};

Trial some_trial() {
    static const std::vector<Stage> stages{std::begin(scenes), std::end(scenes)};
    const Stage& stage = stages[*rc::gen::inRange<std::size_t>(0, stages.size())];
    return {.rules = some_rules(stage.zone, stage.clock.first()), .clock = stage.clock};
}

}  // namespace

TEST_CASE("every minute is open or closed as the rules say") {
    CHECK(rc::check("is_open, between and intervals agree with counting minutes", [] {
        const Trial trial = some_trial();
        const NaiveWorktime naive{trial.rules, trial.clock};
        const WorkCalendar calendar{trial.rules};
        const Instant begin{trial.first().time_since_epoch()};
        const Instant end{trial.last().time_since_epoch()};
        for (Instant minute = begin; minute < end; minute += std::chrono::minutes{1}) {
            if (calendar.is_open(minute) != naive.is_open(minute)) RC_FAIL(print(minute, seconds{0}));
        }
        const Instant a = trial.some_instant();
        const Instant b = trial.some_instant();
        RC_ASSERT(calendar.between(a, b) == naive.between(a, b));
        seconds sum{0};
        for (const Interval& interval : calendar.intervals(std::min(a, b), std::max(a, b)))
            sum += interval.to - interval.from;
        RC_ASSERT(sum == naive.between(std::min(a, b), std::max(a, b)));
    }));
}

TEST_CASE("a due time is where counting minutes arrives, forwards and backwards") {
    CHECK(rc::check("add and subtract agree with counting minutes", [] {
        const Trial trial = some_trial();
        const NaiveWorktime naive{trial.rules, trial.clock};
        const WorkCalendar calendar{trial.rules};
        const Instant start = trial.some_instant();
        const seconds working{*rc::gen::inRange(0, 40) * 900 + *rc::gen::elementOf(std::vector<int>{0, 0, 1, 59})};
        if (const auto expected = naive.add(start, working))
            RC_ASSERT(calendar.add(start, working).value() == *expected);
        if (working == seconds{0}) return;
        if (const auto expected = naive.subtract(start, working)) {
            RC_ASSERT(calendar.subtract(start, working).value() == *expected);
        }
    }));
}

TEST_CASE("adding and counting are each other's inverse") {
    CHECK(rc::check("between(a, add(a, d)) == d and nothing earlier will do; the same backwards", [] {
        const Trial trial = some_trial();
        const WorkCalendar calendar{trial.rules};
        const Instant start = trial.some_instant();
        const seconds working{*rc::gen::inRange<std::int64_t>(1, 1'000'000)};
        const auto due = calendar.add(start, working);
        RC_PRE(due.has_value());
        RC_ASSERT(calendar.between(start, *due) == working);
        RC_ASSERT(calendar.between(start, *due - seconds{1}) == working - seconds{1});
        const auto back = calendar.subtract(*due, working);
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back >= start);
        RC_ASSERT(calendar.between(*back, *due) == working);
        RC_ASSERT(calendar.between(*back + seconds{1}, *due) == working - seconds{1});
    }));
}

TEST_CASE("a duration may be added in parts") {
    CHECK(rc::check("add(add(t, a), b) == add(t, a + b)", [] {
        const Trial trial = some_trial();
        const WorkCalendar calendar{trial.rules};
        const Instant start = trial.some_instant();
        const seconds a{*rc::gen::inRange(0, 500'000)};
        const seconds b{*rc::gen::inRange(1, 500'000)};
        const auto first = calendar.add(start, a);
        const auto whole = calendar.add(start, a + b);
        RC_PRE(first.has_value());
        RC_PRE(whole.has_value());
        RC_ASSERT(calendar.add(*first, b).value() == *whole);
    }));
}

TEST_CASE("the hours of the dates are together all there is") {
    CHECK(rc::check("the union of intervals_begun_on is intervals", [] {
        const Trial trial = some_trial();
        const WorkCalendar calendar{trial.rules};
        const Instant begin = trial.rules.zone.start_of(trial.first());
        const Instant end = trial.rules.zone.start_of(trial.last());
        std::vector<Interval> all;
        for (Date date = trial.first() - days{3}; date <= trial.last() + days{1}; date += days{1}) {
            for (Interval own : calendar.intervals_begun_on(date)) {
                own = {.from = std::max(own.from, begin), .to = std::min(own.to, end)};
                if (own.from < own.to) all.push_back(own);
            }
        }
        std::sort(all.begin(), all.end());
        std::vector<Interval> joined;
        for (const Interval& own : all) {
            if (joined.empty() || own.from > joined.back().to)
                joined.push_back(own);
            else
                joined.back().to = std::max(joined.back().to, own.to);
        }
        RC_ASSERT(joined == calendar.intervals(begin, end));
    }));
}

TEST_CASE("the Nth working day is found as by looking at each day") {
    CHECK(rc::check("working_day agrees with a day loop", [] {
        const Trial trial = some_trial();
        const WorkCalendar calendar{trial.rules};
        const Date start = trial.first() + days{*rc::gen::inRange(0, days_shown)};
        const int n = *rc::gen::inRange(1, 30);
        for (const int step : {1, -1}) {
            const auto found = calendar.working_day(start, step * n);
            RC_PRE(found.has_value());
            int seen = 0;
            Date date = start;
            while (seen < n) {
                date += days{step};
                if (calendar.is_working_day(date)) ++seen;
            }
            RC_ASSERT(*found == date);
        }
    }));
}

}  // namespace worktime_property_test
