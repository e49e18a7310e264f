#include "aftersales/service/report/attainment.hpp"

#include <functional>
#include <map>
#include <string_view>

namespace aftersales::service::report {
namespace {

struct Runs {
    Attained attained{};
    std::int64_t running_late{};
    Amounts taken{};
    Amounts late{};
};

void add(Runs& runs, const store::ClockRun& run, Instant now) {
    const auto verdict = verdict_of(run, now);
    runs.attained.add(verdict);
    if (run.stopped_at) runs.taken.push_back((*run.stopped_at - run.started_at).count());
    if (verdict != Verdict::missed) return;
    runs.running_late += run.stopped_at ? 0 : 1;
    runs.late.push_back((run.stopped_at.value_or(now) - run.due_at).count());
}

AttainmentRow row_of(domain::ClockName clock, const std::string& group, Runs& runs) {
    return {.clock = clock,
            .group = group,
            .attained = runs.attained,
            .running_late = runs.running_late,
            .taken_median = in_hours(percentile(runs.taken, 50)),
            .taken_p90 = in_hours(percentile(runs.taken, 90)),
            .late_median = in_hours(percentile(runs.late, 50)),
            .late_p90 = in_hours(percentile(runs.late, 90))};
}

}  // namespace

Result<std::vector<AttainmentRow>> attainment(const store::Statistics& statistics, const Period& period, Dimension by,
                                              const std::vector<Known>& known, Instant now) {
    std::map<domain::ClockName, std::map<std::string, Runs, std::less<>>> clocks;
    TRY(statistics.clock_runs(period.from, period.to, {}, by, [&](const store::ClockRun& run) {
        if (verdict_of(run, now) == Verdict::none) return;
        auto& groups = clocks[run.clock];
        const auto group = name_in(by, run.group);
        auto found = groups.find(group);
        if (found == groups.end()) found = groups.emplace(group, Runs{}).first;
        add(found->second, run, now);
    }));
    std::vector<AttainmentRow> rows;
    for (auto& [clock, runs] : clocks) {
        std::vector<std::string> groups;
        for (const auto& [group, each] : runs) groups.push_back(group);
        sort_groups(groups, known);
        for (const auto& group : groups) rows.push_back(row_of(clock, group, runs.find(group)->second));
    }
    return rows;
}

}  // namespace aftersales::service::report
