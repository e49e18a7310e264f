#include "tree/tree.hpp"

namespace aftersales::policy {

namespace {

using domain::Anchor;
using domain::CallbackRules;
using domain::Program;
using Type = TomlNode::Type;

TomlNode number_node(int value) { return node_of(std::int64_t{value}); }

void add_beginning(TomlNode& table, const Program& program) {
    switch (program.anchor) {
    case Anchor::delivered:
        return add(table, "after", node_of("delivered"));
    case Anchor::purchased:
        return add(table, "after", node_of("purchased"));
    case Anchor::resolved:
        return add(table, "after", node_of("resolved"));
    case Anchor::closed:
        return add(table, "after", node_of("closed"));
    case Anchor::birthday:
        return add(table, "after", node_of("birthday"));
    case Anchor::on:
        if (program.on) add(table, "on", node_of(calendar::print(*program.on)));
        return;
    case Anchor::every:
        if (program.every) add(table, "every", node_of(program.every->text));
        return;
    }
}

TomlNode common_tree(const CallbackRules& rules) {
    TomlNode table;
    add(table, "calendar", node_of(rules.calendar));
    add(table, "avoid", node_of(printed_hours(rules.avoid)));
    if (rules.notice) add(table, "notice", node_of(rules.notice->text));
    add(table, "max_attempts", number_node(rules.max_attempts));
    add(table, "retry_after", node_of(rules.retry_after.text));
    if (rules.low_score) add(table, "low_score", number_node(*rules.low_score));
    add(table, "merge_within", node_of(rules.merge_within.text));
    add(table, "hold_if_open", node_of(rules.hold_if_open));
    if (rules.capacity) add(table, "capacity", number_node(*rules.capacity));
    add(table, "greeting", node_of(rules.greeting));
    add(table, "closing", node_of(rules.closing));
    add(table, "emergency", node_of(rules.emergency));
    add_some(table, "dimensions", rules.dimensions);
    return table;
}

TomlNode program_tree(const Program& program, const CallbackRules& rules) {
    TomlNode table;
    add(table, "id", node_of(program.id));
    add(table, "label", node_of(program.label));
    add_beginning(table, program);
    add(table, "window", node_of(std::vector{program.earliest.text, program.latest.text}));
    add_some(table, "when", condition_tree(program.when));
    add_some(table, "script", program.script);
    add_some(table, "text", program.text);
    add(table, "even_if_open", node_of(program.even_if_open));
    if (program.dimensions != rules.dimensions) add(table, "dimensions", node_of(program.dimensions));
    if (program.greeting) add(table, "greeting", node_of(*program.greeting));
    if (program.closing) add(table, "closing", node_of(*program.closing));
    if (program.emergency) add(table, "emergency", node_of(*program.emergency));
    return table;
}

}  // namespace

void add_callbacks(TomlNode& root, const Policy& policy) {
    const CallbackRules& rules = policy.callbacks;
    add(root, "callbacks", common_tree(rules));
    TomlNode programs{.type = Type::array};
    for (const Program& program : rules.programs) programs.items.push_back(program_tree(program, rules));
    add_some(root, "callback", std::move(programs));
    TomlNode assignments{.type = Type::array};
    for (const domain::CallbackAssign& assign : rules.assign) {
        TomlNode table;
        add_some(table, "when", condition_tree(assign.when));
        add(table, "to", node_of(assign.to.written()));
        assignments.items.push_back(std::move(table));
    }
    add_some(root, "callback_assign", std::move(assignments));
    TomlNode orders{.type = Type::array};
    for (const domain::CallbackOrder& order : rules.order) {
        TomlNode table;
        add_some(table, "when", condition_tree(order.when));
        add(table, "points", number_node(order.points));
        add_some(table, "label", order.label);
        orders.items.push_back(std::move(table));
    }
    add_some(root, "callback_order", std::move(orders));
}

}  // namespace aftersales::policy
