// A due time over a year of working hours: from the prefix sums, and beside it by going from day to day.
#include "aftersales/calendar/worktime.hpp"

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>

using namespace aftersales::calendar;

namespace {

constexpr seconds year_of_work{250LL * 27000};  // 250 days of seven and a half hours

Zone shanghai() {
    std::ifstream file{"/usr/share/zoneinfo/Asia/Shanghai", std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    return Zone::from_tzif("Asia/Shanghai", bytes).value();
}

CalendarRules office() {
    CalendarRules rules{.name = "office", .zone = shanghai()};
    for (std::size_t day = 0; day < 5; ++day) {
        rules.week[day] = {read_hours("09:00-12:00").value(), read_hours("13:30-18:00").value()};
    }
    for (int day = 0; day < 9; ++day) {
        rules.exceptions[read_date("2026-02-15").value() + std::chrono::days{day}].free = true;
    }
    return rules;
}

Instant start() { return read_instant("2026-01-05T10:17:00+08:00").value(); }

// What a plain loop over the days does, with the zone asked once a day.
Instant due_by_day(const CalendarRules& rules, Instant begin, seconds working) {
    for (Date date = rules.zone.date(begin);; date += std::chrono::days{1}) {
        const auto exception = rules.exceptions.find(date);
        if (exception != rules.exceptions.end() && exception->second.free) continue;
        const Instant midnight = rules.zone.start_of(date);
        for (const Hours& hours : rules.week[weekday_number(date) - 1]) {
            const Instant from = std::max(begin, midnight + hours.from);
            const Instant to = midnight + hours.to;
            if (from >= to) continue;
            if (working <= to - from) return from + working;
            working -= to - from;
        }
    }
}

void due_over_a_year(benchmark::State& state) {
    const WorkCalendar calendar{office()};
    if (calendar.add(start(), year_of_work) != due_by_day(calendar.rules(), start(), year_of_work)) std::abort();
    const Instant begin = start();
    for (auto _ : state) benchmark::DoNotOptimize(calendar.add(begin, year_of_work));
}

void due_over_a_year_by_day(benchmark::State& state) {
    const CalendarRules rules = office();
    const Instant begin = start();
    for (auto _ : state) benchmark::DoNotOptimize(due_by_day(rules, begin, year_of_work));
}

void first_due_of_a_new_calendar(benchmark::State& state) {
    const CalendarRules rules = office();
    const Instant begin = start();
    for (auto _ : state) {
        const WorkCalendar calendar{rules};
        benchmark::DoNotOptimize(calendar.add(begin, seconds{3600}));
    }
}

void working_days_over_a_year(benchmark::State& state) {
    const WorkCalendar calendar{office()};
    const Duration duration{.kind = Duration::Kind::working_days, .amount = 250};
    const Instant begin = start();
    for (auto _ : state) benchmark::DoNotOptimize(calendar.add(begin, duration));
}

void first_working_day_of_a_new_calendar(benchmark::State& state) {
    const CalendarRules rules = office();
    const Duration duration{.kind = Duration::Kind::working_days, .amount = 3};
    const Instant begin = start();
    for (auto _ : state) {
        const WorkCalendar calendar{rules};
        benchmark::DoNotOptimize(calendar.add(begin, duration));
    }
}

BENCHMARK(due_over_a_year);
BENCHMARK(due_over_a_year_by_day);
BENCHMARK(first_due_of_a_new_calendar);
BENCHMARK(working_days_over_a_year);
BENCHMARK(first_working_day_of_a_new_calendar);

}  // namespace

BENCHMARK_MAIN();
