#include "aftersales/service/report/visit_figures.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/report/figures.hpp"
#include "aftersales/store/records.hpp"

#include <algorithm>
#include <map>

namespace aftersales::service::report {

namespace {

using domain::SiteVisit;
using domain::VisitState;

struct VisitGroup {
    VisitRow row{};
    Amounts minutes{};
};

std::vector<std::string> groups_of_visit(const store::VisitLine& line, VisitsBy by) {
    if (by == VisitsBy::product) return {line.product};
    if (by == VisitsBy::outlet) return {line.visit.outlet};
    return line.visit.staff.empty() ? std::vector<std::string>{""} : line.visit.staff;
}

bool came_in_time(const policy::Policy& policy, const SiteVisit& visit) {
    constexpr std::int64_t usual = 15 * 60;
    const auto* rule = policy.visit_rule(visit.rule);
    const auto allowed = rule != nullptr ? rule->late_after.amount : usual;
    return (*visit.arrived_at - visit.start).count() <= allowed;
}

void count_visit(VisitGroup& group, const policy::Policy& policy, const SiteVisit& visit, bool only_one) {
    auto& row = group.row;
    ++row.planned;
    row.done += visit.state == VisitState::done ? 1 : 0;
    row.only_one += visit.state == VisitState::done && only_one ? 1 : 0;
    row.arrived += visit.arrived_at ? 1 : 0;
    row.on_time += visit.arrived_at && came_in_time(policy, visit) ? 1 : 0;
    row.moved += visit.moved;
    row.nobody_home += visit.state == VisitState::nobody_home ? 1 : 0;
    if (!visit.minutes) return;
    group.minutes.push_back(*visit.minutes);
    if (!visit.travel) return;
    row.minutes += *visit.minutes;
    row.travel += *visit.travel;
}

}  // namespace

Result<std::vector<VisitRow>> visit_figures(const Reading& desk, const Period& period, VisitsBy by) {
    const auto not_cancelled = domain::Filter{
        .node = domain::Filter::Node::negation,
        .parts = {column_is("state", domain::FieldKind::word, {std::string{domain::word(VisitState::cancelled)}})}};
    std::map<domain::TicketId, int> visits_to;
    std::vector<store::VisitLine> lines;
    TRY(store::list<SiteVisit>(desk.store, {.filter = not_cancelled},
                               [&](const store::VisitLine& line) -> Result<bool> {
                                   ++visits_to[line.visit.ticket];
                                   const bool in = line.visit.start >= period.from && line.visit.start < period.to;
                                   if (in) lines.push_back(line);
                                   return true;
                               }));
    std::map<std::string, VisitGroup> groups;
    for (const auto& line : lines)
        for (const auto& name : groups_of_visit(line, by))
            count_visit(groups[name], desk.policy, line.visit, visits_to[line.visit.ticket] == 1);
    std::vector<VisitRow> rows;
    for (auto& [name, group] : groups) {
        group.row.group = name;
        group.row.minutes_median = percentile(group.minutes, 50);
        group.row.minutes_p90 = percentile(group.minutes, 90);
        rows.push_back(std::move(group.row));
    }
    // Those of nobody come last.
    std::stable_partition(rows.begin(), rows.end(), [](const VisitRow& row) { return !row.group.empty(); });
    return rows;
}

}  // namespace aftersales::service::report
