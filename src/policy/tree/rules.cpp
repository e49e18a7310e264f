#include "tree/tree.hpp"

namespace aftersales::policy {

namespace {

using domain::Condition;
using Type = TomlNode::Type;

TomlNode number(int value) { return node_of(std::int64_t{value}); }

template <class Word>
std::vector<std::string> words_of(const std::vector<Word>& list) {
    std::vector<std::string> words;
    for (const Word each : list) words.emplace_back(domain::word(each));
    return words;
}

TomlNode repeat_tree(const domain::Repeat& repeat) {
    TomlNode table;
    add(table, "same", node_of(repeat.same_customer ? "customer" : "asset"));
    add(table, "within", node_of(repeat.within.text));
    add(table, "at_least", number(repeat.at_least));
    add_some(table, "category", repeat.category);
    return table;
}

TomlNode rule_tree(const domain::Rule& rule) {
    TomlNode set;
    add_some(set, "category", rule.category);
    add_some(set, "priority", rule.priority);
    add_some(set, "outlet", rule.outlet);
    add_some(set, "assignee", rule.assignee);
    add_some(set, "tags", rule.tags);
    TomlNode table;
    add(table, "id", node_of(rule.id));
    add_some(table, "when", condition_tree(rule.when));
    add_some(table, "set", std::move(set));
    if (rule.raise != 0) add(table, "raise", number(rule.raise));
    add_some(table, "advice", rule.advice);
    return table;
}

TomlNode plan_tree(const domain::Plan& plan) {
    TomlNode targets;
    for (const auto& [clock, target] : plan.targets) add(targets, domain::word(clock), node_of(target.text));
    TomlNode table;
    add(table, "id", node_of(plan.id));
    add_some(table, "when", condition_tree(plan.when));
    add(table, "calendar", node_of(plan.calendar));
    add_some(table, "targets", std::move(targets));
    return table;
}

TomlNode clock_tree(domain::ClockName name, const domain::ClockRule& rule) {
    TomlNode table;
    // The handler's own word starts with each assignment.
    if (name != domain::ClockName::progress) add(table, "starts", node_of(domain::word(rule.starts)));
    std::vector<std::string> pauses;
    for (const domain::WaitFor each : rule.pauses) pauses.push_back("waiting_" + std::string{domain::word(each)});
    add(table, "pauses", node_of(pauses));
    add(table, "reopen", node_of(rule.on_reopen == domain::OnReopen::restart ? "restart" : "continue"));
    return table;
}

TomlNode step_tree(const domain::Step& step) {
    TomlNode table;
    add(table, "id", node_of(step.id));
    add_some(table, "when", condition_tree(step.when));
    if (step.clock) add(table, "clock", node_of(domain::word(*step.clock)));
    add(table, "at", node_of(step.at.text));
    if (step.repeat) add(table, "repeat", node_of(step.repeat->text));
    if (step.times > 1 || (step.repeat && step.times != 0)) add(table, "times", number(step.times));
    if (step.hold_until_working) add(table, "hold", node_of("working"));
    std::vector<std::string> notify;
    for (const auto& to : step.notify) notify.push_back(to.written());
    add_some(table, "notify", notify);
    add_some(table, "channel", step.channel);
    add_some(table, "assign", step.assign.written());
    if (step.raise != 0) add(table, "raise", number(step.raise));
    add_some(table, "tag", step.tags);
    return table;
}

TomlNode gate_tree(const domain::StepGate& gate) {
    TomlNode table;
    add(table, "id", node_of(gate.id));
    add(table, "step", node_of(gate.step));
    add_some(table, "when", condition_tree(gate.when));
    add(table, "needs", node_of(gate.needs));
    add_some(table, "force", gate.force.written());
    return table;
}

TomlNode categories_tree(const Policy& policy) {
    TomlNode list{.type = Type::array};
    for (const domain::Category& category : policy.classification.categories) {
        TomlNode table;
        add(table, "id", node_of(category.id));
        add(table, "label", node_of(category.label));
        add(table, "kind", node_of(domain::word(category.kind)));
        add_some(table, "advice", category.advice);
        list.items.push_back(std::move(table));
    }
    return list;
}

TomlNode priorities_tree(const Policy& policy) {
    TomlNode list{.type = Type::array};
    for (const domain::Priority& priority : policy.classification.priorities) {
        TomlNode table;
        add(table, "id", node_of(priority.id));
        add(table, "label", node_of(priority.label));
        if (priority.id == policy.classification.default_priority) add(table, "default", node_of(true));
        list.items.push_back(std::move(table));
    }
    return list;
}

}  // namespace

TomlNode condition_tree(const Condition& condition) {
    TomlNode table;
    add_some(table, "text", condition.text);
    if (condition.pattern) add(table, "pattern", node_of(condition.pattern->text));
    add_some(table, "channel", condition.channel);
    add_some(table, "category", condition.category);
    add_some(table, "priority", condition.priority);
    add_some(table, "tier", condition.tier);
    add_some(table, "product", condition.product);
    add_some(table, "product_line", condition.product_line);
    add_some(table, "outlet", condition.outlet);
    add_some(table, "tag", condition.tag);
    add_some(table, "region", condition.region);
    add_some(table, "kind", words_of(condition.kind));
    add_some(table, "warranty", words_of(condition.warranty));
    if (condition.wants_priority) add(table, "wants_priority", node_of(*condition.wants_priority));
    if (condition.open_at_least) add(table, "open_at_least", number(*condition.open_at_least));
    if (condition.repeat) add(table, "repeat", repeat_tree(*condition.repeat));
    if (condition.ticket_within) add(table, "ticket_within", node_of(condition.ticket_within->text));
    if (condition.last_score_at_most) add(table, "last_score_at_most", number(*condition.last_score_at_most));
    TomlNode days;
    for (const auto& each : condition.days_since)
        add(days, domain::word(each.since), node_of(std::string{domain::word(each.bound)} + " " + each.span.text));
    add_some(table, "days_since", std::move(days));
    if (condition.proof) add(table, "proof", node_of(*condition.proof));
    if (condition.repairs_at_least) add(table, "repairs_at_least", number(*condition.repairs_at_least));
    if (condition.same_category) add(table, "same_category", node_of(true));
    if (condition.in_repair_at_least) add(table, "in_repair_at_least", node_of(condition.in_repair_at_least->text));
    return table;
}

void add_classification(TomlNode& root, const Policy& policy) {
    add_some(root, "category", categories_tree(policy));
    add_some(root, "priority", priorities_tree(policy));
    TomlNode rules{.type = Type::array};
    for (const domain::Rule& rule : policy.classification.rules) rules.items.push_back(rule_tree(rule));
    add_some(root, "rule", std::move(rules));
    TomlNode plans{.type = Type::array};
    for (const domain::Plan& plan : policy.plans) plans.items.push_back(plan_tree(plan));
    add_some(root, "sla", std::move(plans));
}

void add_clocks(TomlNode& root, const Policy& policy) {
    TomlNode clocks;
    for (const auto& [clock, name] : domain::spellings<domain::ClockName>()) {
        // The file cannot change one that runs to a day.
        if (domain::runs_to_an_instant(clock)) continue;
        add(clocks, name, clock_tree(clock, policy.clocks.at(static_cast<std::size_t>(clock))));
    }
    add(root, "clock", std::move(clocks));
    TomlNode steps{.type = Type::array};
    for (const domain::Step& step : policy.steps) steps.items.push_back(step_tree(step));
    add_some(root, "escalation", std::move(steps));
    TomlNode gates{.type = Type::array};
    for (const domain::StepGate& gate : policy.gates) gates.items.push_back(gate_tree(gate));
    add_some(root, "gate", std::move(gates));
}

}  // namespace aftersales::policy
