#include "aftersales/service/classification.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/ticket/tags.hpp"
#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/facts.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/contains.hpp"
#include "change/surroundings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using text::contains;

// The tags that the rules which decided before added are taken back with them.
std::vector<std::string> tags_by_people(const domain::Ticket& ticket, const domain::ClassificationRules& rules) {
    std::vector<std::string> kept;
    for (const auto& tag : ticket.tags) {
        const bool by_rule = std::any_of(rules.rules.begin(), rules.rules.end(), [&](const domain::Rule& rule) {
            return contains(ticket.rules, rule.id) && contains(rule.tags, tag);
        });
        if (!by_rule) kept.push_back(tag);
    }
    return kept;
}

// What a call brings up is an opinion of the customer where no rule says more.
std::string first_of_feedback(const policy::Policy& policy) {
    const auto& all = policy.classification.categories;
    const auto found = std::ranges::find(all, domain::CategoryKind::feedback, &domain::Category::kind);
    return found == all.end() ? std::string{} : found->id;
}

}  // namespace

Result<domain::Verdict> verdict_on(const policy::Policy& policy, const domain::Ticket& ticket,
                                   const Surroundings& around, Reset reset) {
    const auto by_hand = reset == Reset::yes ? std::vector<std::string>{} : ticket.by_hand;
    auto given = ticket;
    if (!contains(by_hand, "category")) given.category.clear();
    if (!contains(by_hand, "priority")) given.priority.clear();
    if (!contains(by_hand, "outlet")) given.outlet.clear();
    given.tags = tags_by_people(ticket, policy.classification);
    const auto known = TRY(around.facts(given));
    auto verdict = domain::classify(policy.classification, known.facts, by_hand,
                                    contains(by_hand, "assignee") ? ticket.assignee : std::string{});
    TRY(known.check());
    if (verdict.category.empty() && ticket.channel == callback_channel) verdict.category = first_of_feedback(policy);
    // What no rule decides stays as it is: an asset's outlet, whoever took the ticket.
    if (verdict.outlet.empty()) verdict.outlet = ticket.outlet;
    if (verdict.assignee.empty()) verdict.assignee = ticket.assignee;
    return verdict;
}

Result<domain::Verdict> verdict_on(const store::Reader& store, const policy::Policy& policy,
                                   const domain::Ticket& ticket, Reset reset) {
    return verdict_on(policy, ticket, surroundings(store, policy), reset);
}

domain::Verdict verdict_on_text(const policy::Policy& policy, const std::string& text) {
    return domain::classify(policy.classification, facts_of_text(text, policy), {});
}

Result<domain::Verdict> classify_opening(const policy::Policy& policy, domain::TicketId id, domain::Instant at,
                                         const Surroundings& around, domain::Opened& opened) {
    opened.tags = domain::tags_in(opened.tags);
    domain::Event event{.object = domain::ObjectKind::ticket,
                        .id = id.value,
                        .revision = 1,
                        .at = at,
                        .recorded_at = at,
                        .actor = {},
                        .run = {},
                        .change = opened,
                        .effects = {}};
    domain::Ticket ticket;
    ticket.id = id;
    TRY(domain::fold_in(ticket, event));
    auto verdict = TRY(verdict_on(policy, ticket, around, Reset::no));
    opened.category = verdict.category;
    opened.priority = verdict.priority;
    opened.outlet = verdict.outlet;
    opened.assignee = verdict.assignee;
    opened.tags = verdict.tags;
    opened.rules = verdict.rules;
    opened.recurring = verdict.recurring;
    return verdict;
}

Result<void> classify_opening(const store::Reader& store, const policy::Policy& policy, domain::TicketId id,
                              domain::Instant at, domain::Opened& opened) {
    TRY(classify_opening(policy, id, at, surroundings(store, policy), opened));
    return {};
}

Result<Classification> classify(Writing& desk, domain::TicketId id, const StepOptions& options, Reset reset) {
    Classification made;
    made.ticket = TRY(step(desk, id, options, [&](const domain::Ticket& before) -> domain::Decision {
        if (domain::is_gone(before.status)) {
            return fail(ErrorKind::refused,
                        fmt::format("ticket {} is {} and cannot be classified", id.value, domain::word(before.status)));
        }
        made.verdict = TRY(verdict_on(desk.store, desk.policy, before, reset));
        const auto& verdict = made.verdict;
        domain::Classified change{.category = verdict.category,
                                  .priority = verdict.priority,
                                  .outlet = verdict.outlet,
                                  .assignee = verdict.assignee,
                                  .tags = verdict.tags,
                                  .by_hand = reset == Reset::yes ? std::vector<std::string>{} : before.by_hand,
                                  .rules = verdict.rules,
                                  .message = {}};
        const bool same = change.category == before.category && change.priority == before.priority &&
                          change.outlet == before.outlet && change.assignee == before.assignee &&
                          change.tags == before.tags && change.by_hand == before.by_hand &&
                          change.rules == before.rules;
        if (same) return std::optional<domain::Change>{};
        return std::optional<domain::Change>{std::move(change)};
    }));
    return made;
}

Result<domain::Ticket> classify_by_hand(Writing& desk, domain::TicketId id, const StepOptions& options,
                                        const Judgement& said) {
    const auto category = TRY(read_category(desk.policy, said.category));
    const auto priority = TRY(read_priority(desk.policy, said.priority));
    return step(desk, id, options, [&](const domain::Ticket& before) -> domain::Decision {
        if (domain::is_gone(before.status)) {
            return fail(ErrorKind::refused,
                        fmt::format("ticket {} is {} and cannot be classified", id.value, domain::word(before.status)));
        }
        domain::Classified change{.category = category.empty() ? before.category : category,
                                  .priority = priority.empty() ? before.priority : priority,
                                  .outlet = before.outlet,
                                  .assignee = before.assignee,
                                  .tags = before.tags,
                                  .by_hand = before.by_hand,
                                  .rules = before.rules,
                                  .message = {said.why}};
        const auto by_hand = [&](const std::string& value, const char* field) {
            if (!value.empty() && !contains(change.by_hand, field)) change.by_hand.emplace_back(field);
        };
        by_hand(category, "category");
        by_hand(priority, "priority");
        const bool same = change.category == before.category && change.priority == before.priority &&
                          change.by_hand == before.by_hand;
        if (same) return std::optional<domain::Change>{};
        return std::optional<domain::Change>{std::move(change)};
    });
}

}  // namespace aftersales::service
