#include "aftersales/service/change/facts.hpp"

#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

// Whether the question is asked by any condition that is judged on tickets.
template <class Asks>
bool any_asks(const policy::Policy& policy, Asks asks) {
    const auto each_asks = [&](const auto& each) { return asks(each.when); };
    return std::any_of(policy.classification.rules.begin(), policy.classification.rules.end(), each_asks) ||
           std::any_of(policy.plans.begin(), policy.plans.end(), each_asks) ||
           std::any_of(policy.steps.begin(), policy.steps.end(), each_asks) ||
           std::any_of(policy.gates.begin(), policy.gates.end(), each_asks) ||
           std::any_of(policy.checklists.begin(), policy.checklists.end(), each_asks) ||
           std::any_of(policy.visit_rules.begin(), policy.visit_rules.end(), each_asks) ||
           std::any_of(policy.returns.rules.begin(), policy.returns.rules.end(), each_asks);
}

Result<int> open_tickets(const AskedAbout& ticket, const store::Reader& store) {
    if (!ticket.customer) return 1;
    const auto open = TRY(store.questions().open_tickets(ticket.customer));
    const bool counted = std::find(open.begin(), open.end(), ticket.id) != open.end();
    return static_cast<int>(open.size()) + (counted ? 0 : 1);
}

}  // namespace

AskedAbout asked_about(const domain::Ticket& ticket) {
    return {.id = ticket.id, .opened_at = ticket.opened_at, .customer = ticket.customer, .asset = ticket.asset};
}

int answer(Result<int> asked, std::optional<Error>& trouble) {
    if (asked) return *asked;
    if (!trouble) trouble = std::move(asked.error());
    return 0;
}

Result<int> repeats(const domain::Repeat& repeat, const std::string& same, const AskedAbout& ticket,
                    const store::Reader& store) {
    const auto from = ticket.opened_at - calendar::seconds{repeat.within.amount};
    const std::string& category = repeat.category == "same" ? same : repeat.category;
    if (repeat.category == "same" && category.empty()) return 1;
    if (repeat.same_customer) {
        if (!ticket.customer) return 1;
        return 1 +
               TRY(store.questions().tickets_of_customer(ticket.customer, from, ticket.opened_at, category, ticket.id));
    }
    if (!ticket.asset) return 1;
    return 1 + TRY(store.questions().tickets_of_asset(ticket.asset, from, ticket.opened_at, category, ticket.id));
}

Result<void> CheckedFacts::check() const {
    if (trouble && *trouble) return fail(**trouble);
    return {};
}

std::string text_of(const domain::Ticket& ticket) {
    std::string text = ticket.subject.value;
    for (const auto* part : {&ticket.description, &ticket.frequency, &ticket.signs}) {
        if (part->empty()) continue;
        text += '\n';
        text += part->value;
    }
    return text;
}

FoldedText fold_text(std::string as_told) {
    as_told.resize(text::head(as_told, looked_at).size());
    FoldedText text{.as_told = std::move(as_told), .folded = {}, .normalised = {}};
    text.folded = text::folded(text.as_told);
    text.normalised = text::normalised(text.as_told);
    return text;
}

bool asks_about_assets(const policy::Policy& policy) {
    return any_asks(policy, [](const auto& when) { return !when.warranty.empty() || !when.product_line.empty(); });
}

bool asks_about_open_tickets(const policy::Policy& policy) {
    return any_asks(policy, [](const auto& when) { return when.open_at_least.has_value(); });
}

domain::Facts own_facts(const domain::Ticket& ticket, const policy::Policy& policy) {
    return own_facts(ticket, policy, fold_text(text_of(ticket)));
}

domain::Facts own_facts(const domain::Ticket& ticket, const policy::Policy& policy, const FoldedText& text) {
    domain::Facts facts;
    facts.text = text.folded;
    facts.plain_text = text.normalised;
    facts.channel = ticket.channel;
    facts.category = ticket.category;
    facts.priority = ticket.priority;
    facts.tier = ticket.tier;
    facts.product = ticket.product;
    facts.outlet = ticket.outlet;
    facts.region = ticket.region;
    facts.tags = ticket.tags;
    facts.wants_priority = ticket.wants_priority;
    if (const auto* category = policy.classification.category(ticket.category)) facts.kind = category->kind;
    return facts;
}

Result<CheckedFacts> facts_of(const domain::Ticket& ticket, const store::Reader& store, const policy::Policy& policy) {
    CheckedFacts made{.facts = own_facts(ticket, policy), .trouble = std::make_shared<std::optional<Error>>()};
    auto& facts = made.facts;
    if (asks_about_assets(policy)) {
        std::optional<domain::Asset> asset;
        if (ticket.asset) asset = TRY(store::get<domain::Asset>(store, ticket.asset));
        std::optional<domain::Product> product;
        if (!ticket.product.empty()) product = TRY(store::get_by<domain::Product>(store, "model", ticket.product));
        if (product) facts.product_line = product->line;
        facts.warranty = domain::warranty_state(asset ? &*asset : nullptr, product ? &*product : nullptr,
                                                policy.zone().date(ticket.opened_at));
    }
    // The functions outlive this call: they hold a copy of what they ask about.
    facts.repeats = [about = asked_about(ticket), &store, trouble = made.trouble](const domain::Repeat& repeat,
                                                                                  const std::string& category) {
        return answer(repeats(repeat, category, about, store), *trouble);
    };
    facts.open_tickets = [about = asked_about(ticket), &store, trouble = made.trouble] {
        return answer(open_tickets(about, store), *trouble);
    };
    return made;
}

domain::Facts facts_of_text(const std::string& text, const policy::Policy& policy) {
    domain::Facts facts;
    facts.text = text::folded(text);
    facts.plain_text = text::normalised(text);
    facts.priority = policy.classification.default_priority;
    return facts;
}

}  // namespace aftersales::service
