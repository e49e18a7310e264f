#include "tree/tree.hpp"

namespace aftersales::policy {

TomlNode return_tree(const Policy& policy) {
    const auto& returns = policy.returns;
    TomlNode table;
    const auto add_limit = [&](std::string_view key, const std::optional<calendar::Duration>& limit) {
        if (limit) add(table, key, node_of(limit->text));
    };
    add_limit("send_within", returns.send_within);
    add_limit("inspect", returns.inspect_within);
    add_limit("settle", returns.settle_within);
    if (returns.exchange_warranty != domain::ReturnRules{}.exchange_warranty)
        add(table, "exchange_warranty", node_of(domain::word(returns.exchange_warranty)));
    add_some(table, "reasons", returns.reasons);
    add_some(table, "force", returns.force.written());
    return table;
}

TomlNode return_rules_tree(const Policy& policy) {
    TomlNode list{.type = TomlNode::Type::array};
    for (const auto& rule : policy.returns.rules) {
        std::vector<std::string> may;
        for (const auto each : rule.may) may.emplace_back(domain::word(each));
        TomlNode table;
        add(table, "id", node_of(rule.id));
        add_some(table, "when", condition_tree(rule.when));
        add(table, "may", node_of(may));
        if (rule.fee) add(table, "fee", node_of(domain::print(*rule.fee)));
        if (rule.but_repairs) add(table, "but_repairs", node_of(true));
        list.items.push_back(std::move(table));
    }
    return list;
}

}  // namespace aftersales::policy
