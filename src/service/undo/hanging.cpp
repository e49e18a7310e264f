// What hangs on records that went, or whose days changed: calls that the program made because of them go with them;
// anything else is what somebody built on them.
#include "aftersales/domain/standing.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/records.hpp"
#include "callbacks/belonging.hpp"
#include "undo/undoing.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

bool names_call(const domain::Event& event, domain::CallbackId id) {
    return domain::is_only_told(event.change) && callback_of(event.change) == id;
}

}  // namespace

void Undoing::note_days(const domain::Asset& before, const domain::Asset& after) {
    if (before.delivered && before.delivered != after.delivered)
        days_.push_back({.asset = before.id, .day = *before.delivered, .anchor = domain::Anchor::delivered});
    if (before.purchased && before.purchased != after.purchased)
        days_.push_back({.asset = before.id, .day = *before.purchased, .anchor = domain::Anchor::purchased});
}

Result<bool> Undoing::is_later(const domain::Event& event) const {
    const auto run = TRY(desk_.store.runs().find(event.run));
    return run && run->number > run_.number && event.run != own_;
}

// A ticket that was opened with the tier of its customer has its plan and its clocks by it.
Result<void> Undoing::check_tier(const Case& it) const {
    const auto* was = it.before ? std::get_if<domain::Customer>(&*it.before) : nullptr;
    const auto* after = it.after ? std::get_if<domain::Customer>(&*it.after) : nullptr;
    if (was == nullptr || after == nullptr || was->tier == after->tier) return {};
    for (const auto id : TRY(desk_.store.questions().open_tickets(was->id))) {
        const auto history = TRY(desk_.store.history(domain::ObjectKind::ticket, id.value));
        const auto* opened = std::get_if<domain::Opened>(&history.front().change);
        if (opened == nullptr || opened->tier != was->tier) continue;
        if (TRY(is_later(history.front()))) return refuse(history.front());
    }
    return {};
}

// Calls about a day that an asset does not have any more. Those that were moved there by the run are back already.
Result<void> Undoing::settle_days() {
    for (const auto& each : days_) {
        for (const auto& line : TRY(callbacks_of(desk_.store, {.asset = each.asset}, {}))) {
            const auto* program = desk_.policy.callbacks.program(line.callback.program);
            const bool about = program != nullptr && program->anchor == each.anchor && line.callback.anchor == each.day;
            if (!about) continue;
            const auto history = TRY(desk_.store.history(domain::ObjectKind::callback, line.callback.id.value));
            if (TRY(is_later(history.front()))) TRY(take_back_call(line.callback.id));
        }
    }
    return {};
}

// A call that the program made, with what stands of it in its ticket's history and with its reminder.
Result<void> Undoing::take_back_call(domain::CallbackId id) {
    const auto history = TRY(desk_.store.history(domain::ObjectKind::callback, id.value));
    const auto callback = TRY(domain::fold<domain::Callback>(history));
    for (const auto* event : domain::standing(history)) {
        if (is_built(*event)) return refuse(*event);
    }
    const auto every = [](const domain::Event& event) { return !std::holds_alternative<domain::Undone>(event.change); };
    TRY(record(domain::ObjectKind::callback, id.value, every));
    if (callback && callback->ticket) {
        TRY(record(domain::ObjectKind::ticket, callback->ticket.value,
                   [id](const domain::Event& event) { return names_call(event, id); }));
    }
    std::vector<store::Notice> waiting;
    TRY(desk_.store.outbox().notices({.state = "waiting", .callback = id},
                                     [&](const store::Notice& notice) -> Result<bool> {
                                         waiting.push_back(notice);
                                         return true;
                                     }));
    for (auto& notice : waiting) TRY(withdraw(std::move(notice)));
    return {};
}

Result<void> Undoing::settle_gone() {
    // By place and copied: what is taken back here may add to it.
    for (std::size_t place = 0; place < gone_.size(); ++place) {
        const auto gone = gone_[place];
        TRY(settle_gone(gone));
    }
    return {};
}

// Whatever names it still: a call that the program made goes too, anything else stands in the way.
Result<void> Undoing::settle_gone(const store::RecordName& gone) {
    while (const auto naming = TRY(desk_.store.questions().naming(gone))) {
        const auto before = seen_;
        if (TRY(take_back_naming(gone, *naming)) && seen_ > before) continue;
        const auto history = TRY(desk_.store.history(naming->object, naming->id));
        return refuse(*domain::standing(history).back());
    }
    return {};
}

Result<bool> Undoing::take_back_naming(const store::RecordName& gone, const store::RecordName& naming) {
    if (naming.object != domain::ObjectKind::callback) return false;
    if (gone.object == domain::ObjectKind::callback) {
        const auto into = [&](const domain::Event& event) {
            const auto* merged = std::get_if<domain::CallbackMerged>(&event.change);
            return merged != nullptr && merged->into.value == gone.id;
        };
        TRY(record(naming.object, naming.id, into));
        return true;
    }
    const auto callback = TRY(store::get<domain::Callback>(desk_.store, domain::CallbackId{naming.id}));
    const bool led_here = gone.object == domain::ObjectKind::ticket && callback && callback->ticket.value != gone.id;
    if (led_here) return false;
    TRY(take_back_call(domain::CallbackId{naming.id}));
    return true;
}

}  // namespace aftersales::service
