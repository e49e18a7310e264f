#include "aftersales/service/report/attainment.hpp"

#include <map>

namespace aftersales::service::report {
namespace {

struct ClockRuns {
    Attained attained{};
    std::int64_t running_late{};
    Amounts taken{};
    Amounts late{};
};

void add(ClockRuns& runs, const store::ClockRun& run, Instant now) {
    const auto verdict = verdict_of(run, now);
    runs.attained.add(verdict);
    if (run.stopped_at) runs.taken.push_back((*run.stopped_at - run.started_at).count());
    if (verdict != TargetVerdict::missed) return;
    runs.running_late += run.stopped_at ? 0 : 1;
    runs.late.push_back((run.stopped_at.value_or(now) - run.due_at).count());
}

AttainmentRow row_of(domain::ClockName clock, const GroupName& name, Grouping by, ClockRuns& runs) {
    return {.clock = clock,
            .group = joined(name, by),
            .attained = runs.attained,
            .running_late = runs.running_late,
            .taken_median = in_hours(percentile(runs.taken, 50)),
            .taken_p90 = in_hours(percentile(runs.taken, 90)),
            .late_median = in_hours(percentile(runs.late, 50)),
            .late_p90 = in_hours(percentile(runs.late, 90)),
            .parts = name};
}

}  // namespace

Result<std::vector<AttainmentRow>> attainment(const store::Statistics& statistics, const Period& period, Grouping by,
                                              const GroupOrder& order, Instant now) {
    Groups groups{by};
    std::map<domain::ClockName, std::map<std::size_t, ClockRuns>> clocks;
    TRY(statistics.clock_runs(period.from, period.to, {}, by, [&](const store::ClockRun& run) {
        if (verdict_of(run, now) == TargetVerdict::none) return;
        add(clocks[run.clock][groups.place(run.group, run.second)], run, now);
    }));
    const auto places = groups.sorted(order);
    std::vector<AttainmentRow> rows;
    for (auto& [clock, runs] : clocks) {
        for (const auto place : places) {
            const auto found = runs.find(place);
            if (found != runs.end()) rows.push_back(row_of(clock, groups.at(place), by, found->second));
        }
    }
    return rows;
}

}  // namespace aftersales::service::report
