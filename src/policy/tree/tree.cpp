#include "tree/tree.hpp"

#include "aftersales/text/secrets.hpp"
#include "measures.hpp"

namespace aftersales::policy {

namespace {

using Type = TomlNode::Type;

TomlNode organization_tree(const Policy& policy) {
    TomlNode table;
    add(table, "name", node_of(policy.organization));
    add(table, "timezone", node_of(policy.zone_name));
    add(table, "language", node_of(policy.language));
    add(table, "country", node_of(policy.country));
    add(table, "currency", node_of(policy.currency));
    add(table, "calendar", node_of(policy.default_calendar));
    return table;
}

TomlNode with(std::string_view key, TomlNode value) {
    TomlNode table;
    add(table, key, std::move(value));
    return table;
}

TomlNode store_tree(const Policy& policy) {
    auto table = with("url", node_of(text::without_passwords(policy.store_url)));
    add_some(table, "files", policy.files);
    add(table, "file_limit", node_of(policy.file_limit));
    return table;
}

TomlNode staff_tree(const Policy& policy) {
    TomlNode list{.type = Type::array};
    for (const Staff& person : policy.staff) {
        TomlNode table;
        add(table, "id", node_of(person.id));
        add(table, "name", node_of(person.name));
        add_some(table, "roles", person.roles);
        add_some(table, "email", person.email);
        add_some(table, "phone", person.phone);
        add_some(table, "language", person.language);
        add_some(table, "notify", person.channels);
        add_some(table, "calendar", person.calendar);
        add_some(table, "outlet", person.outlet);
        add_some(table, "regions", person.regions);
        add_some(table, "home", person.home);
        add_some(table, "certificates", person.certificates);
        list.items.push_back(std::move(table));
    }
    return list;
}

TomlNode teams_tree(const Policy& policy) {
    TomlNode list{.type = Type::array};
    for (const Team& team : policy.teams) {
        std::vector<std::string> members;
        for (const auto& each : team.members) members.push_back(each.written());
        TomlNode table;
        add(table, "id", node_of(team.id));
        add(table, "label", node_of(team.label));
        add(table, "members", node_of(members));
        add_some(table, "lead", team.lead);
        list.items.push_back(std::move(table));
    }
    return list;
}

TomlNode outlets_tree(const Policy& policy) {
    TomlNode list{.type = Type::array};
    for (const Outlet& outlet : policy.outlets) {
        TomlNode table;
        add(table, "id", node_of(outlet.id));
        add(table, "label", node_of(outlet.label));
        add_some(table, "region", outlet.region);
        add_some(table, "calendar", outlet.calendar);
        list.items.push_back(std::move(table));
    }
    return list;
}

TomlNode numbers_tree(const Policy& policy) {
    TomlNode table;
    for (const auto& [object, prefix] : policy.numbers) add(table, domain::word(object), node_of(prefix));
    return table;
}

TomlNode channels_tree(const Policy& policy) {
    TomlNode tables;
    for (const Channel& channel : policy.channels) {
        TomlNode table;
        add(table, "command", node_of(channel.command));
        add(table, "address", node_of(domain::word(channel.address)));
        if (channel.time_out) add(table, "timeout", node_of(channel.time_out->text));
        add(table, "max_parallel", node_of(std::int64_t{channel.max_parallel}));
        add(table, "tries", node_of(std::int64_t{channel.tries}));
        add_some(table, "template", channel.message_template);
        add(tables, channel.name, std::move(table));
    }
    return tables;
}

TomlNode templates_tree(const Policy& policy) {
    TomlNode list{.type = Type::array};
    for (const Template& each : policy.templates) {
        TomlNode table;
        add_some(table, "event", each.event);
        add_some(table, "language", each.language);
        add_some(table, "channel", each.channel);
        add_some(table, "to", each.to);
        add_some(table, "subject", each.subject);
        add(table, "text", node_of(each.text));
        list.items.push_back(std::move(table));
    }
    return list;
}

TomlNode kpis_tree(const Policy& policy) {
    TomlNode list{.type = Type::array};
    for (const Kpi& kpi : policy.kpis) {
        TomlNode table;
        add(table, "id", node_of(kpi.id));
        add(table, "label", node_of(kpi.label));
        add(table, "measure", node_of(word(kpi.measure)));
        if (kpi.within) add(table, "within", node_of(kpi.within->text));
        if (kpi.goal) add(table, "goal", node_of(kpi.goal->text));
        list.items.push_back(std::move(table));
    }
    return list;
}

TomlNode items_tree(const domain::Checklist& list) {
    TomlNode items{.type = Type::array};
    for (const auto& item : list.items) {
        TomlNode table;
        add(table, "id", node_of(item.id));
        add(table, "label", node_of(item.label));
        add(table, "kind", node_of(domain::word(item.kind)));
        add_some(table, "choices", item.choices);
        add(table, "required", node_of(item.required));
        items.items.push_back(std::move(table));
    }
    return items;
}

TomlNode checklists_tree(const Policy& policy) {
    TomlNode lists{.type = Type::array};
    for (const auto& list : policy.checklists) {
        TomlNode table;
        add(table, "id", node_of(list.id));
        add(table, "label", node_of(list.label));
        add(table, "on", node_of(domain::word(list.on)));
        add_some(table, "when", condition_tree(list.when));
        add(table, "items", items_tree(list));
        lists.items.push_back(std::move(table));
    }
    return lists;
}

TomlNode texts_tree(const std::map<std::string, std::string>& texts) {
    TomlNode table;
    for (const auto& [key, value] : texts) add(table, key, node_of(value));
    return table;
}

}  // namespace

TomlNode node_of(std::string_view text) { return {.type = Type::text, .text = std::string{text}}; }
TomlNode node_of(const char* text) { return node_of(std::string_view{text}); }
TomlNode node_of(std::int64_t integer) { return {.type = Type::integer, .integer = integer}; }
TomlNode node_of(bool truth) { return {.type = Type::truth, .truth = truth}; }

TomlNode node_of(const std::vector<std::string>& texts) {
    TomlNode list{.type = Type::array};
    for (const std::string& each : texts) list.items.push_back(node_of(each));
    return list;
}

void add(TomlNode& table, std::string_view key, TomlNode value) {
    table.members.push_back({.key = std::string{key}, .value = std::move(value)});
}

void add_some(TomlNode& table, std::string_view key, std::string_view text) {
    if (!text.empty()) add(table, key, node_of(text));
}

void add_some(TomlNode& table, std::string_view key, const std::vector<std::string>& texts) {
    if (!texts.empty()) add(table, key, node_of(texts));
}

void add_some(TomlNode& table, std::string_view key, TomlNode node) {
    if (!node.members.empty() || !node.items.empty()) add(table, key, std::move(node));
}

TomlNode tree_of(const Policy& policy) {
    TomlNode root;
    add(root, "version", node_of(std::int64_t{1}));
    add(root, "organization", organization_tree(policy));
    add(root, "store", store_tree(policy));
    add(root, "ticket", with("prefix", node_of(policy.ticket_prefix)));
    if (!policy.intake_channels.empty()) add(root, "intake", with("channels", node_of(policy.intake_channels)));
    add_some(root, "numbers", numbers_tree(policy));
    add_some(root, "calendar", calendars_tree(policy));
    add_classification(root, policy);
    add_clocks(root, policy);
    add_callbacks(root, policy);
    add_some(root, "staff", staff_tree(policy));
    add_some(root, "team", teams_tree(policy));
    add_some(root, "outlet", outlets_tree(policy));
    add_some(root, "visit", visits_tree(policy));
    add_some(root, "travel", travel_tree(policy));
    add_some(root, "return", return_tree(policy));
    add_some(root, "return_rule", return_rules_tree(policy));
    add_some(root, "delivery", delivery_tree(policy));
    add_some(root, "notify", channels_tree(policy));
    add_some(root, "template", templates_tree(policy));
    add_some(root, "kpi", kpis_tree(policy));
    add_some(root, "checklist", checklists_tree(policy));
    add_some(root, "queries", texts_tree(policy.queries));
    TomlNode reports;
    for (const auto& [name, options] : policy.reports) add(reports, name, texts_tree(options));
    add_some(root, "report", std::move(reports));
    if (policy.retention) add(root, "retention", with("keep", node_of(policy.retention->text)));
    return root;
}

}  // namespace aftersales::policy
