#include "read/readers.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

using domain::ChecklistItem;
using domain::ItemKind;

// An item is named before a sign of equality, among others.
void check_item_id(PolicyReading& reading, const Section& section) {
    const TomlNode* id = section.find("id");
    if (id == nullptr || id->text.find_first_of("=, \t\n") == std::string::npos) return;
    reading.mistake(id->place, quoted(id->text) + " is no id of an item: it holds =, a comma or a blank");
}

void read_choices(PolicyReading& reading, const Section& section, ChecklistItem& item) {
    const TomlNode* choices = section.find("choices");
    if (item.kind != ItemKind::choice) {
        if (choices != nullptr)
            reading.mistake(choices->place,
                            "the item " + quoted(item.id) + " has choices and is no choice: its kind is " +
                                quoted(domain::word(item.kind)),
                            "Write kind = \"choice\".");
        return;
    }
    for (const TomlNode* node : section.nodes("choices")) {
        if (node->text.empty()) reading.mistake(node->place, "a choice of " + quoted(item.id) + " is empty");
        if (std::ranges::find(item.choices, node->text) != item.choices.end())
            reading.mistake(node->place, quoted(node->text) + " is a choice of " + quoted(item.id) + " already");
        item.choices.push_back(node->text);
    }
    if (item.choices.empty())
        reading.mistake(choices == nullptr ? section.place() : choices->place,
                        "the item " + quoted(item.id) + " has nothing to choose from",
                        "Write choices = [\"one\", \"other\"].");
}

ChecklistItem read_item(PolicyReading& reading, const TomlNode& table, Ids& ids) {
    const Section section{reading, table, {"checklist.items"}};
    ChecklistItem item{.id = ids.take(reading, section)};
    check_item_id(reading, section);
    item.label = section.text("label", item.id);
    item.kind = section.word<ItemKind>("kind", "kind of item").value_or(ItemKind::yes);
    item.required = section.find("required") == nullptr || section.truth("required");
    read_choices(reading, section, item);
    return item;
}

}  // namespace

void read_checklists(PolicyReading& reading, const Section& root) {
    Ids ids{"checklist"};
    for (const TomlNode& table : root.tables("checklist")) {
        const Section section{reading, table, {"checklist"}};
        domain::Checklist list{.id = ids.take(reading, section)};
        list.label = section.text("label", list.id);
        list.on = section.word<domain::ChecklistOn>("on", "kind of record with checklists").value_or(list.on);
        list.when = read_condition(reading, section, ConditionOf::plan);
        Ids items{"item"};
        for (const TomlNode& item : section.tables("items")) list.items.push_back(read_item(reading, item, items));
        const TomlNode* said = section.find("items");
        if (said != nullptr && list.items.empty())
            reading.mistake(said->place, "the checklist " + quoted(list.id) + " has no items");
        reading.policy.checklists.push_back(std::move(list));
    }
}

}  // namespace aftersales::policy
