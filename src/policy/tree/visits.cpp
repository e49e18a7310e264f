#include "tree/tree.hpp"

namespace aftersales::policy {

TomlNode visits_tree(const Policy& policy) {
    TomlNode list{.type = TomlNode::Type::array};
    for (const VisitRule& rule : policy.visit_rules) {
        std::vector<std::string> needs;
        for (const auto& each : rule.certificates) needs.push_back("cert:" + each);
        std::vector<std::string> by;
        for (const auto& each : rule.by) by.push_back(each.written());
        TomlNode checklists;
        for (const auto& [when, name] : rule.checklists) add(checklists, when, node_of(name));
        TomlNode table;
        add(table, "id", node_of(rule.id));
        add_some(table, "when", condition_tree(rule.when));
        if (rule.minutes) add(table, "minutes", node_of(std::int64_t{*rule.minutes}));
        if (rule.travel) add(table, "travel", node_of(std::int64_t{*rule.travel}));
        add_some(table, "needs", needs);
        add_some(table, "by", by);
        add(table, "late_after", node_of(rule.late_after.text));
        if (rule.notice) add(table, "notice", node_of(rule.notice->text));
        add_some(table, "checklists", std::move(checklists));
        list.items.push_back(std::move(table));
    }
    return list;
}

TomlNode travel_tree(const Policy& policy) {
    TomlNode pairs{.type = TomlNode::Type::array};
    for (const RegionPair& road : policy.roads) {
        TomlNode pair;
        add(pair, "from", node_of(road.from));
        add(pair, "to", node_of(road.to));
        add(pair, "minutes", node_of(std::int64_t{road.minutes}));
        pairs.items.push_back(std::move(pair));
    }
    TomlNode table;
    add_some(table, "minutes", std::move(pairs));
    return table;
}

TomlNode delivery_tree(const Policy& policy) {
    TomlNode table;
    if (policy.delivery_notice) add(table, "notice", node_of(policy.delivery_notice->text));
    add_some(table, "vehicles", policy.vehicles);
    return table;
}

}  // namespace aftersales::policy
