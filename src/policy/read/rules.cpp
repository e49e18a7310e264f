#include "aftersales/domain/ticket/tags.hpp"
#include "read/readers.hpp"

namespace aftersales::policy {

namespace {

void read_priorities(PolicyReading& reading, const Section& root) {
    auto& rules = reading.policy.classification;
    Ids ids{"priority"};
    for (const TomlNode& table : root.tables("priority")) {
        const Section section{reading, table, {"priority"}};
        domain::Priority priority{.id = ids.take(reading, section)};
        priority.label = section.text("label", priority.id);
        if (section.truth("default")) {
            if (!rules.default_priority.empty()) {
                reading.mistake(section.find("default")->place,
                                quoted(rules.default_priority) + " is the default priority already");
            }
            rules.default_priority = priority.id;
        }
        if (!priority.id.empty()) reading.names.priorities.push_back(priority.id);
        rules.priorities.push_back(std::move(priority));
    }
    if (rules.default_priority.empty() && !rules.priorities.empty())
        rules.default_priority = rules.priorities.back().id;
}

void read_settings(PolicyReading& reading, const Section& section, domain::Rule& rule) {
    const TomlNode* table = section.find("set");
    if (table == nullptr) return;
    const Section set{reading, *table, {"rule.set"}};
    const TomlNode* category = set.find("category");
    if (category != nullptr && known(reading, *category, "category", reading.names.categories))
        rule.category = category->text;
    const TomlNode* priority = set.find("priority");
    if (priority != nullptr && known(reading, *priority, "priority", reading.names.priorities))
        rule.priority = priority->text;
    const TomlNode* assignee = set.find("assignee");
    if (assignee != nullptr && known(reading, *assignee, "person of the staff", reading.names.staff)) {
        rule.assignee = assignee->text;
    }
    rule.outlet = read_outlet_name(reading, set);
    rule.tags = domain::tags_in(set.texts("tags"));
}

}  // namespace

void read_categories(PolicyReading& reading, const Section& root) {
    Ids ids{"category"};
    for (const TomlNode& table : root.tables("category")) {
        const Section section{reading, table, {"category"}};
        domain::Category category{.id = ids.take(reading, section)};
        category.label = section.text("label", category.id);
        if (const auto kind = section.word<domain::CategoryKind>("kind", "kind of category")) category.kind = *kind;
        category.advice = section.text("advice");
        if (!category.id.empty()) reading.names.categories.push_back(category.id);
        reading.policy.classification.categories.push_back(std::move(category));
    }
    read_priorities(reading, root);
}

void read_rules(PolicyReading& reading, const Section& root) {
    Ids ids{"rule"};
    for (const TomlNode& table : root.tables("rule")) {
        const Section section{reading, table, {"rule"}};
        domain::Rule rule{.id = ids.take(reading, section)};
        rule.when = read_condition(reading, section, ConditionOf::ticket);
        read_settings(reading, section, rule);
        rule.raise = section.integer("raise", 1, most_levels).value_or(0);
        rule.advice = section.text("advice");
        reading.policy.classification.rules.push_back(std::move(rule));
    }
}

}  // namespace aftersales::policy
