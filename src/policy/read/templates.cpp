#include "aftersales/policy/placeholders.hpp"
#include "read/readers.hpp"

namespace aftersales::policy {

namespace {

std::vector<std::string> event_names(const Policy& policy) {
    std::vector<std::string> names;
    for (const auto& step : policy.steps) names.push_back(step.id);
    names.insert(names.end(), {"escalated", "callback", "visit", "delivery", "test"});
    return names;
}

std::string name_of(PolicyReading& reading, const Section& section, std::string_view key, std::string_view what,
                    const std::vector<std::string>& names) {
    const TomlNode* node = section.find(key);
    return node != nullptr && known(reading, *node, what, names) ? node->text : std::string{};
}

std::string wording(PolicyReading& reading, const Section& section, std::string_view key) {
    const TomlNode* node = section.find(key);
    if (node == nullptr) return {};
    if (const auto pieces = pieces_of(node->text); !pieces) reading.mistake(node->place, pieces.error());
    return node->text;
}

}  // namespace

void read_templates(PolicyReading& reading, const Section& root) {
    for (const TomlNode& table : root.tables("template")) {
        const Section section{reading, table, {"template"}};
        Template made{};
        made.event = name_of(reading, section, "event", "event of notices", event_names(reading.policy));
        made.channel = name_of(reading, section, "channel", "channel", channel_names(reading.policy));
        made.to = name_of(reading, section, "to", "kind of receiver", {"staff", "customer"});
        made.language = section.text("language");
        made.subject = wording(reading, section, "subject");
        made.text = wording(reading, section, "text");
        reading.policy.templates.push_back(std::move(made));
    }
}

}  // namespace aftersales::policy
