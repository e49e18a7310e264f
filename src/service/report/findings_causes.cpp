#include "findings_rules.hpp"

#include <algorithm>
#include <functional>

namespace aftersales::service::report {
namespace {

double part_of(double part, double whole) { return whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0; }

const ActivityRow* row_of(const std::vector<ActivityRow>& rows, const std::string& group) {
    const auto found = std::ranges::find(rows, group, &ActivityRow::group);
    return found == rows.end() ? nullptr : &*found;
}

const Compared<ActivityRow>* rows_about(Concern cause, const Dashboard& page) {
    if (cause == Concern::outlet_late) return &page.outlets;
    if (cause == Concern::product_faults) return &page.products;
    if (cause == Concern::category_rise) return &page.categories;
    return nullptr;
}

// How much of what all groups grew by is the growth of the cause's.
double share_of_growth(const ReportFinding& cause, const Dashboard& page,
                       const std::function<std::int64_t(const ActivityRow&)>& figure) {
    const auto* rows = rows_about(cause.concern, page);
    if (rows == nullptr) return 0;
    const auto value = [&](const std::vector<ActivityRow>& all) {
        const auto* row = row_of(all, cause.subject);
        return row == nullptr ? 0 : figure(*row);
    };
    const auto all = figure(page.total.now.front()) - figure(page.total.before.front());
    return part_of(static_cast<double>(value(rows->now) - value(rows->before)), static_cast<double>(all));
}

double share_of_missed(const std::string& outlet, std::string_view clock, const Dashboard& page) {
    std::int64_t own = 0;
    std::int64_t all = 0;
    for (const auto& row : page.clocks_by_outlet) {
        if (domain::word(row.clock) != clock) continue;
        all += row.attained.missed;
        own += row.group == outlet ? row.attained.missed : 0;
    }
    return part_of(static_cast<double>(own), static_cast<double>(all));
}

// How much of the fall is gone without the outlet's own scores.
double share_of_fall(const std::string& outlet, const ReportFinding& fall, const Dashboard& page) {
    const auto* row = row_of(page.outlets.now, outlet);
    const auto& all = page.scores.now.front().scores;
    if (row == nullptr || !fall.before || !fall.value) return 0;
    const auto& own = row->tally.scores;
    const auto others = ratio(all.sum - own.sum, all.count - own.count);
    return others ? part_of(*others - *fall.value, *fall.before - *fall.value) : 1;
}

double share_of_kpi(const ReportFinding& cause, const ReportFinding& kpi, const Dashboard& page) {
    const auto row = std::ranges::find(page.kpis.now, kpi.subject, &KpiRow::id);
    if (row == page.kpis.now.end()) return 0;
    switch (row->measure) {
    case policy::Measure::responded_within:
        return cause.concern == Concern::outlet_late ? share_of_missed(cause.subject, "respond", page) : 0;
    case policy::Measure::resolved_within_of_response:
    case policy::Measure::handling_within:
        return cause.concern == Concern::outlet_late ? share_of_missed(cause.subject, "resolve", page) : 0;
    case policy::Measure::satisfaction:
        return cause.concern == Concern::scores_fell ? 1 : 0;
    case policy::Measure::repeat_repair_rate:
    case policy::Measure::failure_rate:
        if (cause.concern != Concern::product_faults) return 0;
        return share_of_growth(cause, page, [](const ActivityRow& each) { return each.tally.faults; });
    case policy::Measure::closure_rate:
        return share_of_growth(cause, page, [](const ActivityRow& each) { return each.backlog.value_or(0); });
    case policy::Measure::complaint_handled_within:
        return 0;
    }
    return 0;
}

// An outlet that is late has that in its figures; of one with more faults, the product that brings them may be the
// cause.
double share_of_outlier(const ReportFinding& cause, const ReportFinding& outlier, const Dashboard& page) {
    if (cause.concern == Concern::outlet_late) return cause.subject == outlier.subject ? 1 : 0;
    const bool faults = outlier.detail == word(Watched::faults) || outlier.detail == word(Watched::claims) ||
                        outlier.detail == word(Watched::claim_rate);
    if (cause.concern != Concern::product_faults || !faults) return 0;
    return share_of_growth(cause, page, [](const ActivityRow& each) { return each.tally.faults; });
}

// Faults of one product are what a category of faults is made of.
double share_of_category(const ReportFinding& product, const ReportFinding& category, const KindOf& kind_of) {
    if (kind_of(category.subject) != domain::CategoryKind::fault) return 0;
    return part_of(*product.value - *product.before, *category.value - *category.before);
}

}  // namespace

double share_of(const ReportFinding& cause, const ReportFinding& finding, const Dashboard& page,
                const KindOf& kind_of) {
    switch (finding.concern) {
    case Concern::outlet_late:
    case Concern::product_faults:
    case Concern::calls_missed:
        return 0;
    case Concern::outlet_stands_out:
        return share_of_outlier(cause, finding, page);
    case Concern::category_rise:
        return cause.concern == Concern::product_faults ? share_of_category(cause, finding, kind_of) : 0;
    case Concern::scores_fell:
        return cause.concern == Concern::outlet_late ? share_of_fall(cause.subject, finding, page) : 0;
    case Concern::kpi_missed:
        return share_of_kpi(cause, finding, page);
    case Concern::clock_fell:
        return cause.concern == Concern::outlet_late ? share_of_missed(cause.subject, finding.subject, page) : 0;
    case Concern::backlog_grew:
        return share_of_growth(cause, page, [](const ActivityRow& each) { return each.backlog.value_or(0); });
    case Concern::escalations_rose:
        return share_of_growth(cause, page, [](const ActivityRow& each) { return each.tally.escalations; });
    }
    return 0;
}

}  // namespace aftersales::service::report
