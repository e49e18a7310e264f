#include "aftersales/service/report/activity.hpp"

#include <map>
#include <utility>

namespace aftersales::service::report {
namespace {

// What a group did, period by period; a period without anything is not kept.
struct TicketCourse {
    std::int64_t open_before{};
    std::map<std::size_t, Tally> tallies{};
};

class TicketLedger {
public:
    explicit TicketLedger(const ActivityQuestion& question) : question_{question} {}

    Result<void> read(const store::Statistics& statistics) {
        const auto from = question_.periods.front().from;
        const auto to = question_.periods.back().to;
        const auto by = question_.by;
        for (const auto& backlog : TRY(statistics.backlog(from, by))) {
            if (backlog.open != 0) course(backlog.group, backlog.second).open_before = backlog.open;
        }
        TRY(statistics.moments(from, to, by, [&](const store::Moment& moment) {
            add(moment, moment.at, [&](Tally& tally) { tally.add(moment, kind_of(moment)); });
        }));
        TRY(statistics.clock_runs(from, to, {domain::ClockName::respond, domain::ClockName::resolve}, by,
                                  [&](const store::ClockRun& run) {
                                      if (verdict_of(run, question_.now) == TargetVerdict::none) return;
                                      add(run, run.due_at, [&](Tally& tally) { tally.add(run, question_.now); });
                                  }));
        return statistics.calls(from, to, by, [&](const store::Call& call) {
            if (call.due && !call.counts_as_due) return;
            add(call, call.at, [&](Tally& tally) { tally.add(call); });
        });
    }

    std::vector<ActivityRow> rows() {
        if (question_.by == Dimension::total) course("", "");
        const auto places = groups_.sorted(question_.order);
        std::vector<ActivityRow> rows;
        rows.reserve(places.size() * question_.periods.size());
        for (std::size_t period = 0; period < question_.periods.size(); ++period) {
            for (const auto place : places) rows.push_back(row(period, place));
        }
        return rows;
    }

private:
    // Asked of openings alone: the others are a million times not asked.
    [[nodiscard]] std::optional<domain::CategoryKind> kind_of(const store::Moment& moment) const {
        return moment.what == store::Happened::opened ? question_.kind_of(moment.category) : std::nullopt;
    }

    TicketCourse& course(std::string_view first, std::string_view second) {
        const auto place = groups_.place(first, second);
        if (place == courses_.size()) courses_.emplace_back();
        return courses_[place];
    }

    template <class Fact, class Change>
    void add(const Fact& fact, Instant at, const Change& change) {
        const auto period = period_at(question_.periods, at);
        if (period) change(course(fact.group, fact.second).tallies[*period]);
    }

    // Nobody knows yet what will be open in a time to come.
    [[nodiscard]] std::optional<std::int64_t> backlog_of(const Period& period, std::int64_t open) const {
        return period.from > question_.now ? std::nullopt : std::optional{open};
    }

    // Called period by period: the backlog goes on from the one before.
    ActivityRow row(std::size_t period, std::size_t place) {
        auto& course = courses_[place];
        const auto& name = groups_.at(place);
        const auto& row_period = question_.periods[period];
        ActivityRow row{.period = row_period,
                        .group = joined(name, question_.by),
                        .label = label_of(name, question_.by, question_.order),
                        .tally = {},
                        .backlog = backlog_of(row_period, course.open_before),
                        .parts = name};
        const auto found = course.tallies.find(period);
        if (found == course.tallies.end()) return row;
        auto handling = found->second.handling();
        row.tally = std::move(found->second);
        row.tally.solved.clear();
        course.open_before += row.tally.open_change;
        row.backlog = backlog_of(row_period, course.open_before);
        row.handling_mean = in_hours(mean(handling));
        row.handling_median = in_hours(percentile(handling, 50));
        row.handling_p90 = in_hours(percentile(handling, 90));
        return row;
    }

    const ActivityQuestion& question_;
    Groups groups_{question_.by};
    std::vector<TicketCourse> courses_{};  // by the place of their groups
};

}  // namespace

Result<std::vector<ActivityRow>> activity(const store::Statistics& statistics, const ActivityQuestion& question) {
    if (question.periods.empty()) return std::vector<ActivityRow>{};
    TicketLedger ledger{question};
    TRY(ledger.read(statistics));
    return ledger.rows();
}

}  // namespace aftersales::service::report
