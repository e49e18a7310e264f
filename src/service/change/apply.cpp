#include "aftersales/service/change/apply.hpp"

#include "aftersales/domain/clock/timing.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/records.hpp"

#include <algorithm>
#include <map>

namespace aftersales::service {

namespace {

using Dues = std::map<domain::ClockName, std::optional<domain::Instant>>;

// Of the clocks that go on.
Result<Dues> dues_of(const domain::Ticket& ticket, const Writing& desk) {
    Dues dues;
    for (const auto& clock : ticket.clocks) {
        if (!domain::is_going(clock)) continue;
        dues[clock.name] =
            clock.due_at ? clock.due_at : TRY(domain::due_if_resumed(clock, desk.now, desk.policy.find_calendar()));
    }
    return dues;
}

Result<std::vector<domain::TicketId>> open_tickets(const store::Reader& store) {
    domain::Filter open{.node = domain::Filter::Node::test};
    open.column = "status";
    open.kind = domain::FieldKind::word;
    open.comparison = domain::Comparison::is;
    for (const auto& [status, word] : domain::spellings<domain::Status>())
        if (domain::is_open(status)) open.values.emplace_back(word);
    std::vector<domain::TicketId> ids;
    TRY(store::list<domain::Ticket>(store, {.filter = open, .order = "id", .descending = false, .limit = {}},
                                    [&](const store::TicketLine& line) -> Result<bool> {
                                        ids.push_back(line.ticket.id);
                                        return true;
                                    }));
    return ids;
}

}  // namespace

Result<void> recompute_open(Writing& desk, const std::function<Result<void>(const MovedDue&)>& tell) {
    const auto version = TRY(version_in_force(desk));
    for (const auto id : TRY(open_tickets(desk.store))) {
        auto change = TRY(RecordChange<domain::Ticket>::of(desk, id));
        const auto before = change.record();
        TRY(recompute(change));
        const auto& after = change.record();
        const bool same = before.clocks == after.clocks && before.plan == after.plan;
        if (same && before.policy_version == version) continue;
        const auto dues_before = TRY(dues_of(before, desk));
        const auto dues_after = TRY(dues_of(after, desk));
        for (const auto& [clock, word] : domain::spellings<domain::ClockName>()) {
            const auto due = [clock = clock](const Dues& dues) {
                const auto found = dues.find(clock);
                return found == dues.end() ? std::optional<domain::Instant>{} : found->second;
            };
            if (due(dues_before) == due(dues_after)) continue;
            TRY(tell({.ticket = id, .clock = clock, .before = due(dues_before), .after = due(dues_after)}));
        }
        TRY(change.save());
    }
    return {};
}

}  // namespace aftersales::service
