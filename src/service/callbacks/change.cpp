#include "callbacks/change.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/store.hpp"
#include "change/event_for.hpp"

namespace aftersales::service {

namespace {

// In both histories a change names its callback. A field of a callback is no affair of its ticket.
void name_callback(domain::Change& change, domain::CallbackId id) {
    std::visit(
        [&]<class Change>(Change& it) {
            if constexpr (requires { it.callback; }) it.callback = id;
            if constexpr (requires { it.done.callback; }) it.done.callback = id;
        },
        change);
}

bool belongs_to_ticket(const domain::Change& change) { return !std::holds_alternative<domain::Changed>(change); }

}  // namespace

Result<CallbackChange> CallbackChange::fresh(Writing& desk) {
    domain::Callback callback;
    callback.id = domain::CallbackId{TRY(desk.store.new_id(domain::ObjectKind::callback))};
    return CallbackChange{desk, std::move(callback)};
}

Result<void> CallbackChange::add(domain::Change change, domain::Instant at) {
    name_callback(change, callback_.id);
    auto event = TRY(event_for(
        *desk_, {.object = domain::ObjectKind::callback, .id = callback_.id.value, .revision = callback_.revision + 1},
        at, std::move(change)));
    callback_ = TRY(domain::apply(std::move(callback_), event));
    events_.push_back(std::move(event));
    return {};
}

Result<std::vector<domain::Change>> CallbackChange::save_alone() {
    std::vector<domain::Change> mirrored;
    if (events_.empty()) return mirrored;
    TRY(version_in_force(*desk_));
    TRY(desk_->store.record(events_, callback_));
    for (auto& event : events_) {
        if (belongs_to_ticket(event.change)) mirrored.push_back(std::move(event.change));
    }
    events_.clear();
    return mirrored;
}

Result<void> CallbackChange::save() {
    const auto at = events_.empty() ? desk_->now : events_.back().at;
    auto mirrored = TRY(save_alone());
    if (!callback_.ticket || mirrored.empty()) return {};
    auto ticket = TRY(TicketChange::of(*desk_, callback_.ticket));
    for (auto& change : mirrored) TRY(ticket.add(std::move(change), at));
    return ticket.save();
}

}  // namespace aftersales::service
