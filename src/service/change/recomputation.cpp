#include "change/recomputation.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/clock/timing.hpp"

#include <fmt/format.h>

namespace aftersales::service {

Result<std::optional<std::string>> Recomputation::differs(std::span<const domain::Event> history) {
    domain::Ticket ticket;
    std::size_t seen = 0;
    for (const auto& event : history) {
        ++seen;
        if (std::holds_alternative<domain::Undone>(event.change)) {
            ticket = TRY(domain::fold<domain::Ticket>(history.subspan(0, seen)));
            continue;
        }
        const auto number = event.effects.policy_version.value_or(ticket.policy_version);
        const auto* policy = TRY(versions_.of(number));
        auto plain = event;
        plain.effects = {};
        const auto after = TRY(domain::apply(ticket, plain));
        const auto* plan = policy->plan(event.effects.plan.value_or(after.plan));
        std::optional<domain::Targets> targets;
        if (plan != nullptr) targets = {.plan = plan->id, .calendar = plan->calendar, .of = plan->targets};
        const auto* changed = std::get_if<domain::Changed>(&event.change);
        const bool replan = changed != nullptr && changed->field == "policy";
        const auto expected = TRY(domain::advance(ticket, after, event.change, event.at,
                                                  {.clocks = policy->clocks,
                                                   .targets = targets ? &*targets : nullptr,
                                                   .calendar = policy->find_calendar(),
                                                   .default_calendar = policy->default_calendar},
                                                  replan ? domain::Replan::yes : domain::Replan::no));
        if (expected != event.effects.clocks) {
            return std::optional{
                fmt::format("revision {} holds other clocks than policy version {} gives", event.revision, number)};
        }
        ticket = TRY(domain::apply(std::move(ticket), event));
    }
    return std::optional<std::string>{};
}

}  // namespace aftersales::service
