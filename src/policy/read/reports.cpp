#include "read/readers.hpp"

namespace aftersales::policy {

namespace {

std::string option_text(const TomlNode& node) {
    if (node.type == TomlNode::Type::integer) return std::to_string(node.integer);
    if (node.type == TomlNode::Type::truth) return node.truth ? "true" : "false";
    std::string text = node.text;
    for (const TomlNode& item : node.items) text += (text.empty() ? "" : ",") + item.text;
    return text;
}

void read_retention(PolicyReading& reading, const Section& root) {
    const TomlNode* table = root.find("retention");
    if (table == nullptr) return;
    const Section section{reading, *table, {"retention"}};
    reading.policy.retention = section.span("keep");
    if (!reading.policy.retention) return;
    const calendar::CalendarSpan& keep = *reading.policy.retention;
    const Place place = section.find("keep")->place;
    if (keep.working_days != 0) reading.mistake(place, "'keep' is a span of the calendar, such as \"3y\"");
    if (keep.days == 0 && keep.months == 0 && keep.working_days == 0)
        reading.mistake(place, "'keep' of [retention] is zero");
}

}  // namespace

void read_reports(PolicyReading& reading, const Section& root) {
    if (const TomlNode* table = root.find("queries")) {
        const Section section{reading, *table, {"queries"}};
        for (const TomlEntry* entry : section.entries()) reading.policy.queries.emplace(entry->key, entry->value.text);
    }
    if (const TomlNode* table = root.find("report")) {
        for (const TomlEntry& entry : table->members) {
            const Section section{reading, entry.value, {"report.NAME"}, entry.key};
            auto& options = reading.policy.reports[entry.key];
            for (const TomlEntry* option : section.entries()) options.emplace(option->key, option_text(option->value));
        }
    }
    read_retention(reading, root);
}

}  // namespace aftersales::policy
