#include "aftersales/service/explanation.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/service/change/ask_gates.hpp"
#include "aftersales/service/classification.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/contains.hpp"
#include "change/surroundings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::service {

namespace {

using domain::Event;
using domain::Ticket;

using text::contains;

// What the rules were last asked about.
struct LastAsked {
    Ticket ticket{};
    std::size_t event{};
};

Result<LastAsked> last_classified(std::span<const Event> events) {
    std::size_t last = 0;
    for (std::size_t i = 1; i < events.size(); ++i) {
        const auto* classified = std::get_if<domain::Classified>(&events[i].change);
        if (classified != nullptr && classified->message.empty()) last = i;
    }
    return LastAsked{.ticket = TRY(domain::fold<Ticket>(events.first(last + 1))).value_or(Ticket{}), .event = last};
}

std::string person(const Event& event) {
    return event.actor.empty() ? std::string{"a person"} : fmt::format("a person ({})", event.actor);
}

// Follows four fields through the events.
class Deciding {
public:
    explicit Deciding(const domain::Verdict& verdict, std::size_t classified)
        : verdict_{verdict}, classified_{classified} {}

    void see(const Event& event, std::size_t place, const Ticket& after) {
        const std::array now{std::pair{"category", &after.category}, std::pair{"priority", &after.priority},
                             std::pair{"outlet", &after.outlet}, std::pair{"assignee", &after.assignee}};
        for (const auto& [field, value] : now) {
            auto& known = values_[field];
            const bool first = place == 0 && !value->empty();
            if (!first && known == *value) continue;
            known = *value;
            made_.push_back({.field = field, .value = *value, .at = event.at, .by = who(event, place, field, after)});
        }
    }

    std::vector<Decided> done() { return std::move(made_); }

private:
    std::string who(const Event& event, std::size_t place, const std::string& field, const Ticket& after) const {
        const bool sorts = std::holds_alternative<domain::Opened>(event.change) ||
                           std::holds_alternative<domain::Classified>(event.change);
        if (sorts && contains(after.by_hand, field)) return person(event);
        if (const auto* step = std::get_if<domain::Escalated>(&event.change)) {
            return step->step.empty() ? person(event) : "step " + step->step;
        }
        if (!sorts) return person(event);
        return place == classified_ ? by_rules(field, after) : std::string{"the rules of then"};
    }

    std::string by_rules(const std::string& field, const Ticket& after) const {
        std::string by;
        std::string raised;
        for (const auto& tried : verdict_.tried) {
            if (contains(tried.set, field)) by = "rule " + tried.rule;
            if (field == "priority" && contains(tried.set, "raise"))
                raised += (raised.empty() ? "" : ", ") + tried.rule;
        }
        const bool of_call = field == "category" && after.channel == callback_channel;
        if (by.empty())
            by = field == "priority" ? "the default" : of_call ? "the callback, no rule did" : "what was told";
        return raised.empty() ? by : fmt::format("{}, raised by {}", by, raised);
    }

    const domain::Verdict& verdict_;
    std::size_t classified_{};
    std::map<std::string, std::string> values_{};
    std::vector<Decided> made_{};
};

Result<std::vector<Decided>> decided(std::span<const Event> events, const domain::Verdict& verdict,
                                     std::size_t classified) {
    Deciding deciding{verdict, classified};
    Ticket ticket;
    for (std::size_t i = 0; i < events.size(); ++i) {
        TRY(domain::fold_in(ticket, events[i]));
        deciding.see(events[i], i, ticket);
    }
    return deciding.done();
}

std::vector<PlanTried> plans_tried(const policy::Policy& policy, const domain::Facts& facts) {
    std::vector<PlanTried> all;
    for (const auto& plan : policy.plans) {
        const auto failed = domain::first_failing(plan.when, facts);
        all.push_back({.plan = plan.id,
                       .holds = !failed,
                       .failed_on = failed.value_or(""),
                       .wants = domain::describe(plan.when)});
        if (!failed) break;
    }
    return all;
}

// Of a step that the ticket's status does not allow nothing is said.
bool is_possible(const Ticket& ticket, const std::string& step) {
    using domain::Status;
    if (step == "reopen") return !domain::is_open(ticket.status) && !domain::is_gone(ticket.status);
    if (step == "confirm") return ticket.status == Status::resolved;
    if (step == "close") return domain::is_open(ticket.status) || ticket.status == Status::resolved;
    if (step == "resume") return domain::is_waiting(ticket.status);
    if (step == "note" || step == "hear" || step == "assign") return !domain::is_gone(ticket.status);
    return domain::is_open(ticket.status);
}

Result<std::vector<GateInTheWay>> in_the_way(const Ticket& ticket, const policy::Policy& policy,
                                             const Surroundings& around) {
    std::vector<GateInTheWay> all;
    for (const auto& [gate, missing] : TRY(standing_gates(policy, ticket, around))) {
        if (!is_possible(ticket, gate->step)) continue;
        auto& told = all.emplace_back(
            GateInTheWay{.gate = gate->id, .step = gate->step, .force = gate->force.written(), .missing = {}});
        for (const auto& each : missing) {
            told.missing.push_back(
                {.need = each.word(), .words = domain::missing_words(each), .supply = domain::supplying(each, ticket)});
        }
    }
    return all;
}

std::int64_t version_at(std::span<const Event> events, std::size_t place) {
    std::int64_t version = 0;
    for (std::size_t i = 0; i <= place; ++i) version = events[i].effects.policy_version.value_or(version);
    return version;
}

}  // namespace

Result<Explanation> explain(const Ticket& ticket, std::span<const Event> events, const Background& background,
                            domain::Instant now) {
    Explanation made;
    const auto asked = TRY(last_classified(events));
    const auto& rules = *TRY(background.policy(version_at(events, asked.event)));
    const auto then = background.around(rules);
    const auto verdict = TRY(verdict_on(rules, asked.ticket, then, Reset::no));
    for (const auto& tried : verdict.tried) {
        const auto& all = rules.classification.rules;
        const auto rule = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == tried.rule; });
        made.rules.push_back({.tried = tried, .wants = rule == all.end() ? "" : domain::describe(rule->when)});
    }
    made.decided = TRY(decided(events, verdict, asked.event));

    const auto& plans = *TRY(background.policy(ticket.policy_version));
    const auto known = TRY(background.around(plans).facts(ticket));
    made.plans = plans_tried(plans, known.facts);
    TRY(known.check());
    made.clocks = TRY(ledgers(ticket, events, background, now));
    return made;
}

Result<StoredExplanation> explain(const Reading& desk, domain::TicketId id) {
    StoredExplanation made;
    auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
    if (!ticket) return fail(ErrorKind::not_found, fmt::format("there is no ticket {}", id.value));
    made.ticket = std::move(*ticket);
    // What was taken back explains nothing.
    made.events = domain::without_undone(TRY(desk.store.history(domain::ObjectKind::ticket, id.value)));
    RecordedPolicies versions{desk.store};
    const Background background{
        .policy = [&](std::int64_t version) { return versions.of(version); },
        .around = [&](const policy::Policy& policy) { return surroundings(desk.store, policy); }};
    made.explanation = TRY(explain(made.ticket, made.events, background, desk.now));
    made.explanation.gates = TRY(in_the_way(made.ticket, desk.policy, surroundings(desk.store, desk.policy)));
    return made;
}

}  // namespace aftersales::service
