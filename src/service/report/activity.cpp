#include "aftersales/service/report/activity.hpp"

#include <functional>
#include <map>
#include <utility>

namespace aftersales::service::report {
namespace {

// What a group did, period by period; a period without anything is not kept.
struct Course {
    std::int64_t open_before{};
    std::map<std::size_t, Tally> tallies{};
};

class Ledger {
public:
    explicit Ledger(const ActivityQuestion& question) : question_{question} {}

    Result<void> read(const store::Statistics& statistics) {
        const auto from = question_.periods.front().from;
        const auto to = question_.periods.back().to;
        const auto by = question_.by;
        for (const auto& backlog : TRY(statistics.backlog(from, by))) {
            if (backlog.open != 0) courses_[std::string{name_in(by, backlog.group)}].open_before = backlog.open;
        }
        TRY(statistics.moments(from, to, by, [&](const store::Moment& moment) {
            add(moment.group, moment.at, [&](Tally& tally) { tally.add(moment, question_.kind_of(moment.category)); });
        }));
        TRY(statistics.clock_runs(from, to, {domain::ClockName::respond, domain::ClockName::resolve}, by,
                                  [&](const store::ClockRun& run) {
                                      if (verdict_of(run, question_.now) == Verdict::none) return;
                                      add(run.group, run.due_at, [&](Tally& tally) { tally.add(run, question_.now); });
                                  }));
        return statistics.calls(from, to, by, [&](const store::Call& call) {
            if (call.due && !call.counts_as_due) return;
            add(call.group, call.at, [&](Tally& tally) { tally.add(call); });
        });
    }

    std::vector<ActivityRow> rows() {
        if (question_.by == Dimension::total) courses_["total"];
        std::vector<std::string> groups;
        for (const auto& [group, course] : courses_) groups.push_back(group);
        sort_groups(groups, question_.known);
        std::vector<ActivityRow> rows;
        rows.reserve(groups.size() * question_.periods.size());
        for (std::size_t period = 0; period < question_.periods.size(); ++period) {
            for (const auto& group : groups) rows.push_back(row(period, group));
        }
        return rows;
    }

private:
    void add(std::string_view told, Instant at, const std::function<void(Tally&)>& change) {
        const auto period = period_at(question_.periods, at);
        if (!period) return;
        const auto group = name_in(question_.by, told);
        auto course = courses_.find(group);
        if (course == courses_.end()) course = courses_.emplace(group, Course{}).first;
        change(course->second.tallies[*period]);
    }

    // Called period by period: the backlog goes on from the one before.
    ActivityRow row(std::size_t period, const std::string& group) {
        auto& course = courses_.find(group)->second;
        ActivityRow row{.period = question_.periods[period],
                        .group = group,
                        .label = label_of(group, question_.known),
                        .tally = {},
                        .backlog = course.open_before};
        const auto found = course.tallies.find(period);
        if (found == course.tallies.end()) return row;
        auto handling = found->second.handling();
        row.tally = std::move(found->second);
        row.tally.solved.clear();
        row.backlog = course.open_before += row.tally.open_change;
        row.handling_mean = in_hours(mean(handling));
        row.handling_median = in_hours(percentile(handling, 50));
        row.handling_p90 = in_hours(percentile(handling, 90));
        return row;
    }

    const ActivityQuestion& question_;
    std::map<std::string, Course, std::less<>> courses_{};
};

}  // namespace

Result<std::vector<ActivityRow>> activity(const store::Statistics& statistics, const ActivityQuestion& question) {
    if (question.periods.empty()) return std::vector<ActivityRow>{};
    Ledger ledger{question};
    TRY(ledger.read(statistics));
    return ledger.rows();
}

}  // namespace aftersales::service::report
