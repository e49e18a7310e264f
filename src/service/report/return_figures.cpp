#include "aftersales/service/report/return_figures.hpp"

#include "aftersales/service/conditions.hpp"
#include "aftersales/service/report/figures.hpp"
#include "aftersales/store/records.hpp"

#include <algorithm>
#include <map>

namespace aftersales::service::report {

namespace {

using domain::ProductReturn;
using domain::ReturnDecision;
using domain::ReturnState;

struct ReturnGroup {
    ReturnRow row{};
    Amounts seconds{};  // from the application to the closing
};

std::string group_of_return(const store::ReturnLine& line, ReturnsBy by) {
    if (by == ReturnsBy::product) return line.product;
    if (by == ReturnsBy::reason) return line.it.reason.value;
    if (by == ReturnsBy::decision && line.it.decision) return std::string{domain::word(*line.it.decision)};
    return by == ReturnsBy::total ? "total" : "";
}

void count_return(ReturnGroup& group, const ProductReturn& it) {
    auto& row = group.row;
    const auto count = [](std::int64_t& figure, bool counts) { figure += counts ? 1 : 0; };
    count(row.opened, true);
    count(row.refused, it.state == ReturnState::refused);
    count(row.lapsed, it.state == ReturnState::cancelled || it.state == ReturnState::expired);
    count(row.received, it.received > 0);
    count(row.refunds, it.decision == ReturnDecision::refund);
    count(row.exchanges, it.decision == ReturnDecision::exchange);
    count(row.repairs, it.decision == ReturnDecision::repair || it.decision == ReturnDecision::fee);
    count(row.rejected, it.decision == ReturnDecision::reject);
    count(row.inspected, it.quality.has_value());
    count(row.faults, it.quality == domain::FaultFound::yes);
    if (it.paid) row.refunded.units += it.paid->units;
    if (it.fee) row.fees.units += it.fee->units;
    if (it.state != ReturnState::closed || !it.closed_at) return;
    group.seconds.push_back((*it.closed_at - it.opened_at).count());
}

}  // namespace

Result<std::vector<ReturnRow>> return_figures(const Reading& desk, const Period& period, ReturnsBy by) {
    const auto in_period = service::all_of({column_from("opened_at", domain::FieldKind::instant, period.from),
                                            column_before("opened_at", domain::FieldKind::instant, period.to)});
    std::map<std::string, ReturnGroup> groups;
    TRY(store::list<ProductReturn>(desk.store, {.filter = in_period},
                                   [&](const store::ReturnLine& line) -> Result<bool> {
                                       count_return(groups[group_of_return(line, by)], line.it);
                                       return true;
                                   }));
    std::vector<ReturnRow> rows;
    for (auto& [name, group] : groups) {
        group.row.group = name;
        constexpr double day = 86400;
        if (const auto median = percentile(group.seconds, 50)) group.row.days_median = *median / day;
        rows.push_back(std::move(group.row));
    }
    // Those of nothing come last.
    std::stable_partition(rows.begin(), rows.end(), [](const ReturnRow& row) { return !row.group.empty(); });
    return rows;
}

}  // namespace aftersales::service::report
