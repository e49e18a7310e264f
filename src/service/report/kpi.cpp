#include "aftersales/service/report/kpi.hpp"

#include "aftersales/service/report/figures.hpp"
#include "aftersales/service/report/measures.hpp"

#include <algorithm>
#include <chrono>

namespace aftersales::service::report {
namespace {

std::optional<double> value_of(policy::Measure measure, const Fraction& fraction) {
    if (measure == policy::Measure::satisfaction) return ratio(fraction.numerator * 10, fraction.denominator);
    return ratio(fraction.numerator, fraction.denominator);
}

}  // namespace

domain::Date day_after(const Period& period, const calendar::Zone& zone) {
    const auto last = period.to > period.from ? period.to - calendar::seconds{1} : period.from;
    return zone.date(last) + std::chrono::days{1};
}

Deadline deadline_after(const policy::Policy& policy, calendar::Duration within) {
    if (within.kind == calendar::Duration::Kind::elapsed) {
        return [amount = calendar::seconds{within.amount}](Instant start) -> Result<Instant> { return start + amount; };
    }
    return [&policy, within](Instant start) -> Result<Instant> {
        const auto* calendar = TRY(policy.calendar(""));
        return calendar->add(start, within);
    };
}

calendar::Duration within_of(const policy::Policy& policy, policy::Measure measure, calendar::Duration otherwise) {
    const auto found = std::ranges::find(policy.kpis, measure, &policy::Kpi::measure);
    return found == policy.kpis.end() ? otherwise : found->within.value_or(otherwise);
}

namespace {

KpiRow row_of(const policy::Kpi& kpi, const Fraction& fraction) {
    KpiRow row{.id = kpi.id, .label = kpi.label, .of = fraction, .measure = kpi.measure};
    row.value = value_of(kpi.measure, fraction);
    if (kpi.goal) row.goal = kpi.goal->text;
    if (kpi.goal) row.goal_value = kpi.goal->value;
    if (kpi.goal && row.value) row.ok = kpi.goal->met_by(*row.value);
    return row;
}

}  // namespace

Result<std::vector<KpiRow>> kpis(const store::Statistics& statistics, const policy::Policy& policy,
                                 const Period& period, Instant now, Grouping by) {
    Groups groups{by};
    std::vector<Fractions> counted;
    for (const auto& kpi : policy.kpis) {
        const Measuring measuring{.statistics = statistics,
                                  .period = period,
                                  .now = now,
                                  .kind_of = kinds_of(policy),
                                  .faults = categories_of(policy, domain::CategoryKind::fault),
                                  .end = day_after(period, policy.zone()),
                                  .deadline = deadline_after(policy, kpi.within.value_or(calendar::Duration{})),
                                  .by = by};
        counted.push_back(TRY(counts(kpi.measure, measuring)));
        for (const auto& [name, fraction] : counted.back()) groups.place(name.first, name.second);
    }
    const auto places = groups.sorted(order_of(policy, by));
    std::vector<KpiRow> rows;
    for (std::size_t i = 0; i < policy.kpis.size(); ++i) {
        for (const auto place : places) {
            auto& row = rows.emplace_back(row_of(policy.kpis[i], counted[i][groups.at(place)]));
            row.group = joined(groups.at(place), by);
            row.parts = groups.at(place);
        }
    }
    return rows;
}

}  // namespace aftersales::service::report
