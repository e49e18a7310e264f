#include "aftersales/service/report/range.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service::report {

Range bounded(const std::string& written, const calendar::TimeRange& read, std::optional<Instant> first_counted,
              Instant now) {
    Range range{.period = {.name = written, .from = {}, .to = {}},
                .instant = read.from && read.from == read.to && read.precision == calendar::Precision::instant,
                .warnings = read.warnings};
    // `to` is exclusive, and what happened this very second has happened.
    const auto to = read.to.value_or(std::max(now + calendar::seconds{1}, read.from.value_or(now)));
    range.period.to = to;
    range.period.from = read.from.value_or(std::min(first_counted.value_or(to), to));
    return range;
}

Result<Range> read_range(const std::string& written, const Reading& desk) {
    auto read = calendar::read_time(written, time_scope(desk.policy, desk.now));
    if (!read) {
        read.error().message = "--period: " + read.error().message;
        return fail(std::move(read.error()));
    }
    std::optional<Instant> first;
    if (!read->from) first = TRY(desk.store.statistics().first_counted());
    return bounded(written, *read, first, desk.now);
}

Result<void> check_one_of(const PeriodChoice& asked) {
    if (!asked.written || !asked.last) return {};
    return fail(ErrorKind::usage, "--period and --last exclude each other",
                {"--last N is the last N whole periods, the current one excluded."});
}

Result<Range> range_or_last_months(const PeriodChoice& asked, const Reading& desk) {
    TRY(check_one_of(asked));
    if (!asked.written) {
        const auto months = TRY(last_periods(PeriodUnit::month, asked.last.value_or(1), desk.now, desk.policy.zone()));
        auto period = months.front();
        if (months.size() > 1) period.name += ".." + months.back().name;
        period.to = months.back().to;
        return Range{.period = std::move(period), .instant = false, .warnings = {}};
    }
    auto range = TRY(read_range(*asked.written, desk));
    if (range.instant) {
        return fail(ErrorKind::usage,
                    fmt::format("--period: '{}' is an instant, a stretch of time was expected", *asked.written),
                    {"Write a day, week, month, or a range such as 2026-03-02..2026-03-08."});
    }
    return range;
}

}  // namespace aftersales::service::report
