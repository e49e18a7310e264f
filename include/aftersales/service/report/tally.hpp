// What is counted for one group in one period (D21, D22): facts go in one by one, figures come out.
#pragma once

#include "aftersales/domain/words.hpp"
#include "aftersales/service/report/figures.hpp"
#include "aftersales/store/statistics.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace aftersales::service::report {

enum class TargetVerdict { none, met, missed };

// How a clock run counts at `now`: met where it was stopped by its due time, missed once that has passed, else not at
// all.
TargetVerdict verdict_of(const store::ClockRun& run, domain::Instant now);

struct Attained {
    std::int64_t met{};
    std::int64_t missed{};

    void add(TargetVerdict verdict);
    [[nodiscard]] std::optional<double> rate() const { return ratio(met, met + missed); }
    bool operator==(const Attained&) const = default;
};

struct Scores {
    std::int64_t count{};
    std::int64_t sum{};

    void add(int score);
    [[nodiscard]] std::optional<double> average() const { return ratio(sum, count); }
    bool operator==(const Scores&) const = default;
};

// The score that a moment counts for; one that a closing replaced does not.
std::optional<int> score_of(const store::Moment& moment);

struct Tally {
    std::int64_t opened{}, responded{}, resolved{}, closed{}, reopened{}, gone{};
    std::int64_t complaints{}, faults{}, escalations{}, delays{};
    std::int64_t callbacks_due{}, callbacks_done{}, callbacks_reached{};
    std::int64_t open_change{};
    Attained respond{};
    Attained resolve{};
    Scores scores{};

    struct Solved {
        domain::TicketId ticket{};
        std::int64_t took{};  // seconds from its opening
    };
    std::vector<Solved> solved{};  // by time: of a ticket solved twice the last one counts

    // `kind` is that of the moment's category.
    void add(const store::Moment& moment, std::optional<domain::CategoryKind> kind);
    void add(const store::ClockRun& run, domain::Instant now);
    void add(const store::Call& call);
    // Seconds from opening to the last resolution in the period, one a ticket.
    [[nodiscard]] Amounts handling() const;
};

}  // namespace aftersales::service::report
