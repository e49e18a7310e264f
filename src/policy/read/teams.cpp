#include "read/readers.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

void read_numbers(PolicyReading& reading, const Section& root) {
    const TomlNode* table = root.find("numbers");
    if (table == nullptr) return;
    const Section section{reading, *table, {"numbers"}};
    for (const TomlEntry* entry : section.entries()) {
        const auto object = domain::read_word<domain::ObjectKind>(entry->key);
        if (object) reading.policy.numbers[*object] = entry->value.text;
    }
}

}  // namespace

void read_outlets(PolicyReading& reading, const Section& root) {
    Ids ids{"outlet"};
    for (const TomlNode& table : root.tables("outlet")) {
        const Section section{reading, table, {"outlet"}};
        Outlet outlet{.id = ids.take(reading, section)};
        outlet.label = section.text("label", outlet.id);
        outlet.region = section.text("region");
        outlet.calendar = read_calendar_name(reading, section);
        if (!outlet.id.empty()) reading.names.outlets.push_back(outlet.id);
        reading.policy.outlets.push_back(std::move(outlet));
    }
}

std::string read_outlet_name(PolicyReading& reading, const Section& section) {
    const TomlNode* name = section.find("outlet");
    if (name == nullptr) return {};
    const auto& outlets = reading.names.outlets;
    return outlets.empty() || known(reading, *name, "outlet", outlets) ? name->text : std::string{};
}

void read_teams(PolicyReading& reading, const Section& root) {
    read_numbers(reading, root);
    Ids ids{"team"};
    for (const TomlNode& table : root.tables("team")) {
        const Section section{reading, table, {"team"}};
        Team team{.id = ids.take(reading, section)};
        team.label = section.text("label", team.id);
        for (const TomlNode* node : section.nodes("members"))
            if (known_person_or_role(reading, *node)) team.members.push_back(domain::read_addressee(node->text));
        if (const TomlNode* lead = section.find("lead"); lead && known(reading, *lead, "person", reading.names.staff))
            team.lead = lead->text;
        reading.policy.teams.push_back(std::move(team));
    }
}

}  // namespace aftersales::policy
