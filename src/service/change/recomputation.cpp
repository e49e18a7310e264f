#include "change/recomputation.hpp"

#include "aftersales/domain/clock/timing.hpp"
#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/service/replay.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

std::vector<domain::Clock> clocks_at(std::span<const domain::Event> history, domain::Instant at) {
    return domain::standing_clocks(domain::without_undone(history), at);
}

}  // namespace

Result<std::optional<std::string>> Recomputation::differs(std::span<const domain::Event> history) {
    domain::Ticket ticket;
    std::size_t seen = 0;
    for (const auto& event : history) {
        ++seen;
        if (std::holds_alternative<domain::Undone>(event.change)) {
            ticket = TRY(domain::fold<domain::Ticket>(history.subspan(0, seen))).value_or(domain::Ticket{});
            ticket.revision = event.revision;
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
        std::vector<domain::Clock> then;
        const bool dated_back = ticket.revision > 0 && event.at < ticket.updated_at;
        if (dated_back) then = clocks_at(history.first(seen - 1), event.at);
        domain::TimingRules rules{.clocks = policy->clocks,
                                  .targets = targets ? &*targets : nullptr,
                                  .calendar = policy->find_calendar(),
                                  .default_calendar = policy->default_calendar,
                                  .standing = dated_back ? &then : nullptr,
                                  .replan = replan ? domain::Replan::yes : domain::Replan::no};
        const auto computed = [&] { return domain::advance(ticket, after, event.change, event.at, rules); };
        auto expected = TRY(computed());
        if (expected != event.effects.clocks) {
            rules.reckoning = domain::Reckoning::once;
            rules.standing = nullptr;
            expected = TRY(computed());
        }
        if (expected != event.effects.clocks) {
            return std::optional{
                fmt::format("revision {} holds other clocks than policy version {} gives", event.revision, number)};
        }
        TRY(domain::fold_in(ticket, event));
    }
    return std::optional<std::string>{};
}

}  // namespace aftersales::service
