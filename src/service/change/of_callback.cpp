// How a callback changes.
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/versions.hpp"

namespace aftersales::service {

// In both histories a change names its callback.
template <>
void RecordChange<domain::Callback>::complete(domain::Change& change) const {
    std::visit(
        [&]<class Kind>(Kind& it) {
            if constexpr (requires { it.callback; }) it.callback = record_.id;
            if constexpr (requires { it.done.callback; }) it.done.callback = record_.id;
        },
        change);
}

// The version of the policy that plans calls is kept, as of tickets.
template <>
Result<void> RecordChange<domain::Callback>::before_recording() {
    TRY(version_in_force(*desk_));
    return {};
}

// A field of a callback is no affair of its ticket.
std::vector<domain::Change> for_ticket(std::vector<domain::Event> events) {
    std::vector<domain::Change> changes;
    for (auto& event : events)
        if (!std::holds_alternative<domain::Changed>(event.change)) changes.push_back(std::move(event.change));
    return changes;
}

template <>
Result<void> RecordChange<domain::Callback>::save() {
    const auto at = events_.empty() ? desk_->now : events_.back().at;
    auto changes = for_ticket(TRY(save_alone()));
    if (!record_.ticket || changes.empty()) return {};
    auto ticket = TRY(RecordChange<domain::Ticket>::of(*desk_, record_.ticket));
    for (auto& change : changes)
        TRY(past_ ? ticket.add_past(std::move(change), at) : ticket.add(std::move(change), at));
    return ticket.save();
}

}  // namespace aftersales::service
