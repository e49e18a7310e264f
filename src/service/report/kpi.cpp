#include "aftersales/service/report/kpi.hpp"

#include "aftersales/service/report/figures.hpp"
#include "aftersales/service/report/measures.hpp"

#include <chrono>

namespace aftersales::service::report {
namespace {

// `within` after a start. Elapsed time needs no calendar, and so reads no holiday tables.
std::function<Result<Instant>(Instant)> deadline_after(const policy::Policy& policy, const policy::Kpi& kpi) {
    const auto within = kpi.within.value_or(calendar::Duration{});
    if (within.kind == calendar::Duration::Kind::elapsed) {
        return [amount = calendar::seconds{within.amount}](Instant start) -> Result<Instant> { return start + amount; };
    }
    return [&policy, within](Instant start) -> Result<Instant> {
        const auto* calendar = TRY(policy.calendar(""));
        return calendar->add(start, within);
    };
}

// A day counts that has begun before the period is over.
domain::Date day_after(const Period& period, const calendar::Zone& zone) {
    const auto last = period.to > period.from ? period.to - calendar::seconds{1} : period.from;
    return zone.date(last) + std::chrono::days{1};
}

std::optional<double> value_of(policy::Measure measure, const Fraction& fraction) {
    if (measure == policy::Measure::satisfaction) return ratio(fraction.numerator * 10, fraction.denominator);
    return ratio(fraction.numerator, fraction.denominator);
}

}  // namespace

Result<std::vector<KpiRow>> kpis(const store::Statistics& statistics, const policy::Policy& policy,
                                 const Period& period, Instant now) {
    std::vector<KpiRow> rows;
    for (const auto& kpi : policy.kpis) {
        const Measuring measuring{.statistics = statistics,
                                  .period = period,
                                  .now = now,
                                  .kind_of = kinds_of(policy),
                                  .faults = categories_of(policy, domain::CategoryKind::fault),
                                  .end = day_after(period, policy.zone()),
                                  .deadline = deadline_after(policy, kpi)};
        KpiRow row{
            .id = kpi.id, .label = kpi.label, .goal = {}, .value = {}, .ok = {}, .of = {}, .measure = kpi.measure};
        row.of = TRY(count(kpi.measure, measuring));
        row.value = value_of(kpi.measure, row.of);
        if (kpi.goal) row.goal = kpi.goal->text;
        if (kpi.goal) row.goal_value = kpi.goal->value;
        if (kpi.goal && row.value) row.ok = kpi.goal->met_by(*row.value);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace aftersales::service::report
