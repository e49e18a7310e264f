#include "aftersales/service/report/range.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service::report {

Range bounded(const std::string& written, const calendar::Period& read, std::optional<Instant> first_opened,
              Instant now) {
    Range range{.period = {.name = written, .from = {}, .to = {}},
                .instant = read.from && read.from == read.to && read.precision == calendar::Precision::instant,
                .warnings = read.warnings};
    // `to` is exclusive, and what happened this very second has happened.
    const auto to = read.to.value_or(std::max(now + calendar::seconds{1}, read.from.value_or(now)));
    range.period.to = to;
    range.period.from = read.from.value_or(std::min(first_opened.value_or(to), to));
    return range;
}

Result<Range> read_range(const std::string& written, const Reading& desk) {
    auto read = calendar::read_time(written, time_scope(desk.policy, desk.now));
    if (!read) {
        read.error().message = "--period: " + read.error().message;
        return fail(std::move(read.error()));
    }
    std::optional<Instant> first;
    if (!read->from) {
        if (const auto opened = TRY(desk.store.statistics().opened_range())) first = opened->first;
    }
    return bounded(written, *read, first, desk.now);
}

Result<Range> range_or_last_month(const std::optional<std::string>& written, const Reading& desk) {
    if (!written) {
        return Range{.period = TRY(last_periods(Unit::month, 1, desk.now, desk.policy.zone())).front(),
                     .instant = false,
                     .warnings = {}};
    }
    auto range = TRY(read_range(*written, desk));
    if (range.instant) {
        return fail(ErrorKind::usage,
                    fmt::format("--period: '{}' is an instant, a stretch of time was expected", *written),
                    {"Write a day, week, month, or a range such as 2026-03-02..2026-03-08."});
    }
    return range;
}

}  // namespace aftersales::service::report
