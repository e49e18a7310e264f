#include "callbacks/judging.hpp"

#include "callbacks/subject.hpp"

namespace aftersales::service {

Judging& Judging::of(const domain::Condition& when) {
    asked_.lines = asked_.lines || !when.product_line.empty();
    asked_.tickets = asked_.tickets || when.ticket_within.has_value();
    asked_.scores = asked_.scores || when.last_score_at_most.has_value();
    asked_.open = asked_.open || when.open_at_least.has_value();
    whole_ = whole_ || !when.text.empty() || when.pattern || when.repeat || !when.warranty.empty();
    return *this;
}

Judging& Judging::open_tickets() {
    asked_.open = true;
    return *this;
}

Result<CheckedFacts> Judging::facts(const store::CallFacts& known, const domain::Callback& about) const {
    if (whole_) return facts_of(TRY(subject_of(store_, about)), store_, policy_, now_);
    CheckedFacts made;
    auto& facts = made.facts;
    facts.channel = known.channel, facts.category = known.category, facts.priority = known.priority;
    facts.tier = known.tier, facts.product = known.product, facts.product_line = known.product_line;
    facts.outlet = known.outlet, facts.region = known.region, facts.tags = known.tags;
    facts.wants_priority = known.wants_priority;
    if (const auto* category = policy_.classification.category(known.category)) facts.kind = category->kind;
    if (known.last_ticket_at) facts.since_last_ticket = now_ - *known.last_ticket_at;
    facts.last_score = known.last_score;
    facts.open_tickets = [open = known.open_tickets] { return open; };
    return made;
}

Result<domain::CallTurn> Judging::turn(const store::CallFacts& known, const domain::Callback& about) const {
    if (policy_.callbacks.order.empty()) return domain::CallTurn{};
    const auto made = TRY(facts(known, about));
    auto turn = domain::turn_of(policy_.callbacks.order, made.facts);
    TRY(made.check());
    return turn;
}

bool asks_about_unit(const domain::Condition& when) {
    return !when.product.empty() || !when.product_line.empty() || !when.outlet.empty() || !when.warranty.empty();
}

}  // namespace aftersales::service
