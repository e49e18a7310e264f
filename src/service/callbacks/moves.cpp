// A callback is moved or skipped by a person, or dropped with the end of a ticket that goes on.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/store/store.hpp"
#include "callbacks/belonging.hpp"
#include "callbacks/merging.hpp"
#include "callbacks/moving.hpp"
#include "callbacks/reminders.hpp"
#include "callbacks/require_open.hpp"

#include <fmt/format.h>

namespace aftersales::service {

Result<domain::Callback> reschedule_callback(Writing& desk, domain::CallbackId id, domain::Instant wish,
                                             const domain::Text& message) {
    auto before = TRY(require_open_callback(desk, id, "moved"));
    const auto& zone = desk.policy.zone();
    if (wish < desk.now && zone.date(wish) < zone.date(desk.now)) {
        return fail(ErrorKind::refused, fmt::format("callback {}: {} is past", id.value, zone.print(wish)),
                    {fmt::format("It is now {}.", zone.print(desk.now))});
    }
    const auto& rules = desk.policy.callbacks;
    const auto* calendar = TRY(desk.policy.calendar(rules.calendar));
    const auto at = TRY(domain::allowed_from(std::max(wish, desk.now), rules.avoid, *calendar));
    if (before.call_at == at && before.moved) return before;
    RecordChange call{desk, std::move(before)};
    TRY(call.add(domain::CallbackRescheduled{.callback = {},
                                             .call_at = at,
                                             .anchor = {},
                                             .due_from = {},
                                             .due_to = {},
                                             .late = call.record().late,
                                             .reason = "agreed with the customer",
                                             .assignee = {},
                                             .message = message},
                 desk.now));
    TRY(call.save());
    TRY(remind_again(desk, call.record()));
    return call.record();
}

Result<domain::Callback> skip_callback(Writing& desk, domain::CallbackId id, const domain::Text& why) {
    RecordChange call{desk, TRY(require_open_callback(desk, id, "skipped"))};
    TRY(call.add(domain::CallbackSkipped{.callback = {}, .message = why}, desk.now));
    TRY(call.save());
    TRY(take_back_reminder(desk, id));
    return call.record();
}

Result<std::vector<domain::Change>> drop_callbacks_of(Writing& desk, const domain::Ticket& ticket) {
    const std::string why = "its ticket was reopened";
    std::vector<domain::Change> mirrored;
    for (auto& line : TRY(open_callbacks_of(desk.store, {.ticket = ticket.id}))) {
        RecordChange call{desk, std::move(line.callback)};
        TRY(call.add(domain::CallbackDropped{.callback = {}, .reason = why}, desk.now));
        for (auto& change : for_ticket(TRY(call.save_alone()))) mirrored.push_back(std::move(change));
        TRY(take_back_reminder(desk, call.record().id));
        for (auto& change : TRY(drop_merged_into(desk, call.record(), ticket.id))) {
            mirrored.push_back(std::move(change));
        }
    }
    return mirrored;
}

}  // namespace aftersales::service
