#include "aftersales/service/report/delivery_figures.hpp"

#include "aftersales/domain/standing.hpp"
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

bool lies_in(const Period& period, domain::Instant at) { return at >= period.from && at < period.to; }

void count_delivery(DeliveryRow& row, const policy::Policy& policy, const HomeDelivery& it, const Period& period) {
    const auto in = [&](const std::optional<domain::Instant>& at) { return at && lies_in(period, *at) ? 1 : 0; };
    const bool stands = it.state != domain::DeliveryState::cancelled;
    if (stands && it.promised_at) row.planned += in(policy.zone().start_of(*it.promised_at));
    row.done += in(it.delivered_at);
    if (in(it.delivered_at) == 1) row.on_time += came_as_promised(policy, it) ? 1 : 0;
    row.installed += in(it.installed_at);
    if (in(it.damaged_at) == 0) return;
    ++row.damaged;
    row.claims += it.claim ? 1 : 0;
    row.claimed.units += it.claim.value_or(domain::Money{}).units;
    row.paid.units += it.paid.value_or(domain::Money{}).units;
}

// One that was in vain, and who brought it then: a later trip may have others.
struct VainAttempt {
    domain::Instant at{};
    std::int64_t DeliveryRow::*counts{};
    domain::TripId trip{};
};
Result<std::vector<VainAttempt>> attempts_of(const store::Reader& store, const HomeDelivery& it) {
    std::vector<VainAttempt> all;
    if (!it.refused_at && !it.nobody_at) return all;
    domain::TripId trip;
    for (const auto& event : domain::without_undone(TRY(store.history(domain::ObjectKind::delivery, it.id)))) {
        const auto* acted = std::get_if<domain::Acted<HomeDelivery>>(&event.change);
        if (acted == nullptr) continue;
        const auto word = acted->act().word;
        if (word == "delivery_planned") trip = acted->set.trip;
        if (word == "delivery_refused") all.push_back({event.at, &DeliveryRow::refused, trip});
        if (word == "delivery_nobody_home") all.push_back({event.at, &DeliveryRow::nobody_home, trip});
    }
    return all;
}

Result<std::vector<std::string>> groups_of_attempt(const store::Reader& store, store::DeliveryLine line,
                                                   const VainAttempt& attempt, DeliveriesBy by) {
    if (by == DeliveriesBy::staff && attempt.trip != line.delivery.trip) {
        const auto trip = TRY(store::get<domain::DeliveryTrip>(store, attempt.trip.value));
        line.staff = trip ? trip->staff : std::vector<std::string>{};
    }
    return groups_of_delivery(line, by);
}

bool says_something(const DeliveryRow& row) {
    return row.planned + row.done + row.refused + row.damaged + row.nobody_home + row.installed > 0;
}

}  // namespace

Result<std::vector<DeliveryRow>> delivery_figures(const Reading& desk, const Period& period, DeliveriesBy by) {
    std::map<std::string, DeliveryRow> groups;
    std::vector<store::DeliveryLine> tried;
    TRY(store::list<HomeDelivery>(desk.store, {}, [&](const store::DeliveryLine& line) -> Result<bool> {
        for (const auto& name : groups_of_delivery(line, by))
            count_delivery(groups[name], desk.policy, line.delivery, period);
        if (line.delivery.refused_at || line.delivery.nobody_at) tried.push_back(line);
        return true;
    }));
    for (const auto& line : tried)
        for (const auto& attempt : TRY(attempts_of(desk.store, line.delivery)))
            if (lies_in(period, attempt.at))
                for (const auto& name : TRY(groups_of_attempt(desk.store, line, attempt, by)))
                    ++(groups[name].*attempt.counts);
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
