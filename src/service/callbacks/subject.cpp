#include "callbacks/subject.hpp"

#include "aftersales/store/records.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

template <class Asks>
bool any_asks(const domain::CallbackRules& rules, Asks asks) {
    const auto of = [&](const auto& each) { return asks(each.when); };
    return std::any_of(rules.programs.begin(), rules.programs.end(), of) ||
           std::any_of(rules.assign.begin(), rules.assign.end(), of) ||
           std::any_of(rules.order.begin(), rules.order.end(), of);
}

bool asks_about_tickets(const domain::Condition& when) { return when.ticket_within.has_value(); }
bool asks_about_scores(const domain::Condition& when) { return when.last_score_at_most.has_value(); }
bool asks_about_products(const domain::Condition& when) { return !when.warranty.empty() || !when.product_line.empty(); }

Result<void> add_product(domain::Facts& facts, const Subject& subject, const store::Reader& store,
                         const policy::Policy& policy, domain::Instant now) {
    if (!any_asks(policy.callbacks, asks_about_products)) return {};
    std::optional<domain::Product> product;
    if (!facts.product.empty()) product = TRY(store::get_by<domain::Product>(store, "model", facts.product));
    if (product) facts.product_line = product->line;
    // Of a ticket's call it is that of the day of its opening.
    const auto day = policy.zone().date(subject.ticket ? subject.ticket->opened_at : now);
    facts.warranty =
        domain::warranty_state(subject.asset ? &*subject.asset : nullptr, product ? &*product : nullptr, day);
    return {};
}

void add_asset(domain::Facts& facts, const domain::Asset& asset) {
    if (facts.product.empty()) facts.product = asset.product;
    if (facts.outlet.empty()) facts.outlet = asset.outlet;
}

void add_customer(domain::Facts& facts, const domain::Customer& customer) {
    facts.tier = customer.tier;
    if (facts.region.empty()) facts.region = customer.region;
    facts.tags.insert(facts.tags.end(), customer.tags.begin(), customer.tags.end());
}

// What the customer has been through, asked only where a condition wants to know.
Result<void> add_past(domain::Facts& facts, const Subject& subject, const store::Reader& store,
                      const policy::Policy& policy, domain::Instant now) {
    const auto id = subject.customer.id;
    if (any_asks(policy.callbacks, asks_about_tickets)) {
        const auto opened = TRY(store.questions().last_ticket_opened(id, {}));
        if (opened) facts.since_last_ticket = now - *opened;
    }
    if (any_asks(policy.callbacks, asks_about_scores)) facts.last_score = TRY(store.questions().last_score(id));
    return {};
}

}  // namespace

Result<Subject> subject_of(const store::Reader& store, const domain::Callback& callback) {
    Subject subject;
    if (callback.customer)
        subject.customer = TRY(store::get<domain::Customer>(store, callback.customer)).value_or(domain::Customer{});
    if (callback.asset) subject.asset = TRY(store::get<domain::Asset>(store, callback.asset));
    if (callback.ticket) subject.ticket = TRY(store::get<domain::Ticket>(store, callback.ticket));
    return subject;
}

Result<CheckedFacts> facts_of(const Subject& subject, const store::Reader& store, const policy::Policy& policy,
                              domain::Instant now) {
    CheckedFacts made{.facts = {}, .trouble = std::make_shared<std::optional<Error>>()};
    if (subject.ticket) made = TRY(facts_of(*subject.ticket, store, policy));
    auto& facts = made.facts;
    if (subject.asset) add_asset(facts, *subject.asset);
    add_customer(facts, subject.customer);
    TRY(add_product(facts, subject, store, policy, now));
    TRY(add_past(facts, subject, store, policy, now));
    facts.open_tickets = [id = subject.customer.id, &store, trouble = made.trouble] {
        auto open = store.questions().open_tickets_of(id);
        if (open) return *open;
        if (!*trouble) *trouble = std::move(open.error());
        return 0;
    };
    return made;
}

}  // namespace aftersales::service
