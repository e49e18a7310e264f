#include "aftersales/service/report/delivery_figures.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/store/records.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace aftersales::service::report {

namespace {

using domain::HomeDelivery;

std::vector<std::string> groups_of_delivery(const store::DeliveryLine& line, DeliveriesBy by) {
    if (by == DeliveriesBy::product) return {line.delivery.product};
    if (by == DeliveriesBy::region) return {line.region};
    return line.staff.empty() ? std::vector<std::string>{""} : line.staff;
}

bool came_as_promised(const policy::Policy& policy, const HomeDelivery& it) {
    const bool hour_alone = it.window_from && it.window_from == it.window_to;
    if (it.window_to && !hour_alone) return *it.delivered_at < *it.window_to;
    return !it.promised_at || policy.zone().date(*it.delivered_at) <= *it.promised_at;
}

void count_delivery(DeliveryRow& row, const policy::Policy& policy, const HomeDelivery& it, const Period& period) {
    const auto in = [&](const std::optional<domain::Instant>& at) {
        return at && *at >= period.from && *at < period.to ? 1 : 0;
    };
    const bool stands = it.state != domain::DeliveryState::cancelled;
    if (stands && it.promised_at) row.planned += in(policy.zone().start_of(*it.promised_at));
    row.done += in(it.delivered_at);
    if (in(it.delivered_at) == 1) row.on_time += came_as_promised(policy, it) ? 1 : 0;
    row.refused += in(it.refused_at);
    row.nobody_home += in(it.nobody_at);
    row.installed += in(it.installed_at);
    if (in(it.damaged_at) == 0) return;
    ++row.damaged;
    row.claims += it.claim ? 1 : 0;
    row.claimed.units += it.claim.value_or(domain::Money{}).units;
    row.paid.units += it.paid.value_or(domain::Money{}).units;
}

bool says_something(const DeliveryRow& row) {
    return row.planned + row.done + row.refused + row.damaged + row.nobody_home + row.installed > 0;
}

}  // namespace

Result<std::vector<DeliveryRow>> delivery_figures(const Reading& desk, const Period& period, DeliveriesBy by) {
    std::map<std::string, DeliveryRow> groups;
    TRY(store::list<HomeDelivery>(desk.store, {}, [&](const store::DeliveryLine& line) -> Result<bool> {
        for (const auto& name : groups_of_delivery(line, by))
            count_delivery(groups[name], desk.policy, line.delivery, period);
        return true;
    }));
    std::vector<DeliveryRow> rows;
    for (auto& [name, row] : groups) {
        if (!says_something(row)) continue;
        row.group = name;
        rows.push_back(std::move(row));
    }
    // Those of nobody come last.
    std::stable_partition(rows.begin(), rows.end(), [](const DeliveryRow& row) { return !row.group.empty(); });
    return rows;
}

}  // namespace aftersales::service::report
