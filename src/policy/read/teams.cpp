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
