#include "returns/past_repairs.hpp"

#include "aftersales/domain/standing.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/store/records.hpp"

#include <algorithm>
#include <map>

namespace aftersales::service {

namespace {

using domain::Instant;

// One ticket's rounds as its history goes by.
class RepairRounds {
public:
    RepairRounds(const domain::Ticket& ticket, IsFault fault) : ticket_{ticket}, fault_{fault} {}

    void see(const domain::Event& event) {
        if (const auto* worked = std::get_if<domain::Worked>(&event.change)) {
            reported_ = true;
            mended_ = mended_ || worked->action == domain::WorkAction::repair ||
                      worked->action == domain::WorkAction::replace;
        } else if (std::holds_alternative<domain::Resolved>(event.change)) {
            end(event.at, Solved::yes);
        } else if (std::holds_alternative<domain::Closed>(event.change)) {
            end(event.at, Solved::no);
        } else if (begins_anew(event)) {
            begin(event.at);
        }
    }
    std::vector<RepairStretch> until(Instant instant) {
        if (open_) end(instant, Solved::no);
        return std::move(rounds_);
    }

private:
    enum class Solved { no, yes };

    static bool begins_anew(const domain::Event& event) {
        if (const auto* confirmed = std::get_if<domain::Confirmed>(&event.change)) return !confirmed->satisfied;
        return std::holds_alternative<domain::Opened>(event.change) ||
               std::holds_alternative<domain::Reopened>(event.change);
    }
    void begin(Instant at) {
        if (open_) return;
        open_ = true, from_ = at, mended_ = false, reported_ = false;
    }
    void end(Instant at, Solved solved) {
        if (!open_) return;
        open_ = false;
        const bool is_fault = fault_ == IsFault::yes;
        const bool repaired = mended_ || (solved == Solved::yes && is_fault && !reported_);
        const bool still_open = solved == Solved::no && is_fault;
        if (!repaired && !still_open) return;
        rounds_.push_back({.ticket = ticket_.id,
                           .category = ticket_.category,
                           .from = from_,
                           .to = std::max(from_, at),
                           .repaired = repaired});
    }

    const domain::Ticket& ticket_;
    IsFault fault_{};
    bool open_{};
    bool mended_{};    // a repair or a replacement was reported
    bool reported_{};  // any work was
    Instant from_{};
    std::vector<RepairStretch> rounds_{};
};

}  // namespace

std::vector<RepairStretch> repair_rounds(const domain::Ticket& ticket, std::span<const domain::Event> history,
                                         IsFault fault, Instant until) {
    RepairRounds rounds{ticket, fault};
    for (const auto& event : history)
        if (event.at <= until) rounds.see(event);
    return rounds.until(until);
}

Result<std::vector<RepairStretch>> repairs_before(const Reading& desk, domain::AssetId asset, Instant until) {
    const auto its = column_is("asset_id", domain::FieldKind::id, {std::to_string(asset.value)});
    std::vector<domain::Ticket> tickets;
    TRY(store::list<domain::Ticket>(desk.store, {.filter = its}, [&](const store::TicketLine& line) -> Result<bool> {
        const bool counts = !domain::is_gone(line.ticket.status) && line.ticket.opened_at < until;
        if (counts) tickets.push_back(line.ticket);
        return true;
    }));
    std::vector<RepairStretch> all;
    for (const auto& ticket : tickets) {
        const auto* category = desk.policy.classification.category(ticket.category);
        const bool fault = category != nullptr && category->kind == domain::CategoryKind::fault;
        const auto history =
            domain::without_undone(TRY(desk.store.history(domain::ObjectKind::ticket, ticket.id.value)));
        for (auto& each : repair_rounds(ticket, history, fault ? IsFault::yes : IsFault::no, until))
            all.push_back(std::move(each));
    }
    std::ranges::stable_sort(all, {}, &RepairStretch::from);
    return all;
}

domain::PastRepairs repairs_of(std::span<const RepairStretch> all, std::string_view category) {
    domain::PastRepairs made;
    auto counted_to = Instant::min();
    for (const auto& each : all) {
        if (!category.empty() && each.category != category) continue;
        made.times += each.repaired ? 1 : 0;
        const auto from = std::max(each.from, counted_to);
        if (each.to > from) made.lasted += each.to - from;
        counted_to = std::max(counted_to, each.to);
    }
    return made;
}

std::string most_repaired(std::span<const RepairStretch> all) {
    std::map<std::string, int> times;
    std::string most;
    for (const auto& each : all) {
        if (!each.repaired || each.category.empty()) continue;
        const auto now = ++times[each.category];
        if (most.empty() || now > times[most]) most = each.category;
    }
    return most;
}

}  // namespace aftersales::service
