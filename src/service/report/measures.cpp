#include "aftersales/service/report/measures.hpp"

#include "aftersales/service/report/tally.hpp"

#include <algorithm>

namespace aftersales::service::report {
namespace {

using store::Life;
using store::LifeBy;

// Streams lives into a count; the first deadline that cannot be reckoned ends it.
Result<Fraction> over_lives(const Measuring& with, LifeBy by,
                            const std::function<Result<void>(const Life&, Fraction&)>& add) {
    Fraction fraction;
    Result<void> went{};
    TRY(with.statistics.lives(by, with.period.from, with.period.to, [&](const Life& life) {
        if (went) went = add(life, fraction);
    }));
    TRY(std::move(went));
    return fraction;
}

// A thing that should be done by a deadline: it counts once it is done, or can no longer be done in time.
void judge(std::optional<Instant> done, Instant deadline, Instant now, Fraction& fraction) {
    fraction.numerator += done && *done <= deadline ? 1 : 0;
    fraction.denominator += done || deadline < now ? 1 : 0;
}

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

Result<Fraction> responded_within(const Measuring& with) {
    return over_lives(with, LifeBy::opened, [&](const Life& life, Fraction& fraction) -> Result<void> {
        judge(life.responded_at, TRY(with.deadline(life.opened_at)), with.now, fraction);
        return {};
    });
}

Result<Fraction> resolved_within_of_response(const Measuring& with) {
    return over_lives(with, LifeBy::responded, [&](const Life& life, Fraction& fraction) -> Result<void> {
        const auto deadline = TRY(with.deadline(life.responded_at.value_or(life.opened_at)));
        judge(life.resolved_at, deadline, with.now, fraction);
        return {};
    });
}

Result<Fraction> satisfaction(const Measuring& with) {
    Scores scores;
    TRY(with.statistics.moments(with.period.from, with.period.to, Dimension::total, [&](const store::Moment& moment) {
        if (moment.left_out) return;
        if (const auto score = score_of(moment)) scores.add(*score);
    }));
    TRY(with.statistics.calls(with.period.from, with.period.to, Dimension::total, [&](const store::Call& call) {
        if (!call.due && call.score) scores.add(*call.score);
    }));
    return Fraction{.numerator = scores.sum, .denominator = scores.count};
}

Result<Fraction> complaint_handled_within(const Measuring& with) {
    return over_lives(with, LifeBy::opened, [&](const Life& life, Fraction& fraction) -> Result<void> {
        if (with.kind_of(life.category) != domain::CategoryKind::complaint) return {};
        const auto handled = earlier(life.proposed_at, life.resolved_at);
        judge(handled, TRY(with.deadline(life.opened_at)), with.now, fraction);
        return {};
    });
}

// The lives are gathered first: asking while a stream is open is more than every engine can do.
Result<Fraction> repeat_repair_rate(const Measuring& with) {
    struct Repair {
        domain::TicketId ticket{};
        domain::AssetId asset{};
        Instant resolved_at{};
    };
    std::vector<Repair> repairs;
    TRY(with.statistics.lives(LifeBy::resolved, with.period.from, with.period.to, [&](const Life& life) {
        if (!life.asset || !life.resolved_at) return;
        if (with.kind_of(life.category) != domain::CategoryKind::fault) return;
        repairs.push_back({.ticket = life.ticket, .asset = life.asset, .resolved_at = *life.resolved_at});
    }));
    Fraction fraction{.numerator = 0, .denominator = static_cast<std::int64_t>(repairs.size())};
    for (const auto& repair : repairs) {
        const auto until = TRY(with.deadline(repair.resolved_at));
        const bool again =
            TRY(with.statistics.fault_after(repair.asset, repair.resolved_at, until, repair.ticket, with.faults));
        fraction.numerator += again ? 1 : 0;
    }
    return fraction;
}

Result<Fraction> failure_rate(const Measuring& with) {
    const auto& [from, to] = std::pair{with.period.from, with.period.to};
    return Fraction{.numerator = TRY(with.statistics.assets_with_ticket(from, to, with.faults)),
                    .denominator = TRY(with.statistics.assets_delivered_before(with.end))};
}

Result<Fraction> closure_rate(const Measuring& with) {
    return over_lives(with, LifeBy::opened, [](const Life& life, Fraction& fraction) -> Result<void> {
        fraction.numerator += life.status == domain::Status::closed ? 1 : 0;
        ++fraction.denominator;
        return {};
    });
}

Result<Fraction> handling_within(const Measuring& with) {
    return over_lives(with, LifeBy::resolved, [&](const Life& life, Fraction& fraction) -> Result<void> {
        judge(life.resolved_at, TRY(with.deadline(life.opened_at)), with.now, fraction);
        return {};
    });
}

}  // namespace

Result<Fraction> count(policy::Measure measure, const Measuring& measuring) {
    switch (measure) {
    case policy::Measure::responded_within:
        return responded_within(measuring);
    case policy::Measure::resolved_within_of_response:
        return resolved_within_of_response(measuring);
    case policy::Measure::satisfaction:
        return satisfaction(measuring);
    case policy::Measure::complaint_handled_within:
        return complaint_handled_within(measuring);
    case policy::Measure::repeat_repair_rate:
        return repeat_repair_rate(measuring);
    case policy::Measure::failure_rate:
        return failure_rate(measuring);
    case policy::Measure::closure_rate:
        return closure_rate(measuring);
    case policy::Measure::handling_within:
        return handling_within(measuring);
    }
    return Fraction{};
}

}  // namespace aftersales::service::report
