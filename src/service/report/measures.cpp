#include "aftersales/service/report/measures.hpp"

#include "aftersales/service/report/tally.hpp"

#include <algorithm>
#include <set>

namespace aftersales::service::report {
namespace {

using store::LifeBy;
using store::TicketLife;

template <class Fact>
Fraction& of_group(const Fact& fact, const Measuring& with, Fractions& all) {
    return all[{std::string{name_in(with.by.first, fact.group)}, std::string{fact.second}}];
}

// Streams lives into counts; the first deadline that cannot be reckoned ends it.
Result<Fractions> over_lives(const Measuring& with, LifeBy when,
                             const std::function<Result<void>(const TicketLife&, Fraction&)>& add) {
    Fractions all;
    Result<void> went{};
    TRY(with.statistics.lives(when, with.period.from, with.period.to, with.by, [&](const TicketLife& life) {
        if (went) went = add(life, of_group(life, with, all));
    }));
    TRY(std::move(went));
    return all;
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

Result<Fractions> responded_within(const Measuring& with) {
    return over_lives(with, LifeBy::opened, [&](const TicketLife& life, Fraction& fraction) -> Result<void> {
        if (!life.answered_before) judge(life.responded_at, TRY(with.deadline(life.opened_at)), with.now, fraction);
        return {};
    });
}

Result<Fractions> resolved_within_of_response(const Measuring& with) {
    return over_lives(with, LifeBy::responded, [&](const TicketLife& life, Fraction& fraction) -> Result<void> {
        if (life.answered_before) return {};
        const auto deadline = TRY(with.deadline(life.responded_at.value_or(life.opened_at)));
        judge(life.resolved_at, deadline, with.now, fraction);
        return {};
    });
}

Result<Fractions> satisfaction(const Measuring& with) {
    Fractions all;
    const auto add = [](Fraction& scores, int score) {
        scores.numerator += score;
        ++scores.denominator;
    };
    TRY(with.statistics.moments(with.period.from, with.period.to, with.by, [&](const store::Moment& moment) {
        const auto score = moment.left_out ? std::nullopt : score_of(moment);
        if (score) add(of_group(moment, with, all), *score);
    }));
    TRY(with.statistics.calls(with.period.from, with.period.to, with.by, [&](const store::Call& call) {
        if (!call.due && call.score) add(of_group(call, with, all), *call.score);
    }));
    return all;
}

Result<Fractions> complaint_handled_within(const Measuring& with) {
    return over_lives(with, LifeBy::opened, [&](const TicketLife& life, Fraction& fraction) -> Result<void> {
        if (with.kind_of(life.category) != domain::CategoryKind::complaint) return {};
        const auto handled = earlier(life.proposed_at, life.resolved_at);
        judge(handled, TRY(with.deadline(life.opened_at)), with.now, fraction);
        return {};
    });
}

// The lives are gathered first: asking while a stream is open is more than every engine can do.
Result<Fractions> repeat_repair_rate(const Measuring& with) {
    struct Repair {
        domain::TicketId ticket{};
        domain::AssetId asset{};
        Instant resolved_at{};
        Fraction* counted{};
    };
    Fractions all;
    std::vector<Repair> repairs;
    TRY(with.statistics.lives(LifeBy::resolved, with.period.from, with.period.to, with.by, [&](const TicketLife& life) {
        if (!life.asset || !life.resolved_at) return;
        if (with.kind_of(life.category) != domain::CategoryKind::fault) return;
        repairs.push_back({life.ticket, life.asset, *life.resolved_at, &of_group(life, with, all)});
    }));
    for (const auto& repair : repairs) {
        const auto until = TRY(with.deadline(repair.resolved_at));
        const bool again =
            TRY(with.statistics.fault_after(repair.asset, repair.resolved_at, until, repair.ticket, with.faults));
        repair.counted->numerator += again ? 1 : 0;
        ++repair.counted->denominator;
    }
    return all;
}

Result<Fractions> failure_rate_by_product(const Measuring& with) {
    Fractions all;
    std::set<std::pair<Fraction*, domain::AssetId>> failed;
    const auto others = TRY(with.statistics.assets_not_delivered_before(with.end));
    for (const auto& units : TRY(with.statistics.units_delivered_before(with.end))) {
        all[{units.product, {}}].denominator = units.count;
    }
    TRY(with.statistics.lives(LifeBy::opened, with.period.from, with.period.to, with.by, [&](const TicketLife& life) {
        if (!life.asset || with.kind_of(life.category) != domain::CategoryKind::fault) return;
        if (!others.contains(life.asset)) failed.emplace(&of_group(life, with, all), life.asset);
    }));
    for (const auto& each : failed) ++each.first->numerator;
    return all;
}

Result<Fractions> failure_rate(const Measuring& with) {
    if (with.by == Grouping{Dimension::product}) return failure_rate_by_product(with);
    if (with.by != Grouping{}) return Fractions{};
    const auto& [from, to] = std::pair{with.period.from, with.period.to};
    return Fractions{{{"total", {}},
                      {.numerator = TRY(with.statistics.assets_with_ticket(from, to, with.end, with.faults)),
                       .denominator = TRY(with.statistics.assets_delivered_before(with.end))}}};
}

Result<Fractions> closure_rate(const Measuring& with) {
    return over_lives(with, LifeBy::opened, [](const TicketLife& life, Fraction& fraction) -> Result<void> {
        fraction.numerator += life.status == domain::Status::closed ? 1 : 0;
        ++fraction.denominator;
        return {};
    });
}

Result<Fractions> handling_within(const Measuring& with) {
    return over_lives(with, LifeBy::resolved, [&](const TicketLife& life, Fraction& fraction) -> Result<void> {
        judge(life.resolved_at, TRY(with.deadline(life.opened_at)), with.now, fraction);
        return {};
    });
}

}  // namespace

namespace {

Result<Fractions> counted(policy::Measure measure, const Measuring& measuring) {
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
    return Fractions{};
}

}  // namespace

Result<Fractions> counts(policy::Measure measure, const Measuring& measuring) {
    auto all = TRY(counted(measure, measuring));
    if (measuring.by == Grouping{}) all.try_emplace({"total", {}});
    return all;
}

}  // namespace aftersales::service::report
