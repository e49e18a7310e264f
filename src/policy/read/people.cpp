#include "aftersales/policy/placeholders.hpp"
#include "read/readers.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

void read_staff(PolicyReading& reading, const Section& root) {
    Ids ids{"person"};
    for (const TomlNode& table : root.tables("staff")) {
        const Section section{reading, table, {"staff"}};
        Staff person{.id = ids.take(reading, section)};
        person.name = section.text("name", person.id);
        person.roles = section.texts("roles");
        person.email = section.text("email");
        person.phone = section.text("phone");
        person.language = section.text("language");
        for (const TomlNode* node : section.nodes("notify")) {
            if (known(reading, *node, "channel", channel_names(reading.policy))) person.channels.push_back(node->text);
        }
        person.calendar = read_calendar_name(reading, section);
        person.outlet = read_outlet_name(reading, section);
        person.regions = section.texts("regions");
        person.home = section.text("home");
        person.certificates = section.texts("certificates");
        if (!person.id.empty()) reading.names.staff.push_back(person.id);
        for (const std::string& role : person.roles) {
            auto& roles = reading.names.roles;
            if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
        }
        reading.policy.staff.push_back(std::move(person));
    }
}

void check_command(PolicyReading& reading, const Section& section) {
    const TomlNode* command = section.find("command");
    if (command == nullptr) return;
    bool first = true;
    for (const TomlNode* argument : section.nodes("command")) {
        const auto placeholder = placeholder_of_argument(argument->text);
        if (!placeholder) reading.mistake(argument->place, placeholder.error());
        if (first && (argument->text.empty() || (placeholder && !placeholder->empty())))
            reading.mistake(argument->place, "the command of [notify." + section.name() + "] names no program");
        first = false;
    }
    if (first) reading.mistake(command->place, "the command of [notify." + section.name() + "] names no program");
}

domain::AddressKind standard_address(std::string_view channel) {
    return channel == "email" || channel == "mail" ? domain::AddressKind::email : domain::AddressKind::phone;
}

Channel read_channel(PolicyReading& reading, const TomlEntry& entry) {
    const Section section{reading, entry.value, {"notify.NAME"}, entry.key};
    Channel channel{.name = entry.key};
    channel.command = section.texts("command");
    check_command(reading, section);
    channel.address =
        section.word<domain::AddressKind>("address", "kind of address").value_or(standard_address(entry.key));
    channel.time_out = section.duration("timeout");
    if (channel.time_out && channel.time_out->kind != calendar::Duration::Kind::elapsed) {
        reading.mistake(section.find("timeout")->place, "a timeout is elapsed time, such as \"30s\"");
    }
    channel.max_parallel = section.integer("max_parallel", 1, 1000).value_or(channel.max_parallel);
    channel.tries = section.integer("tries", 1, 1000).value_or(channel.tries);
    channel.message_template = section.text("template");
    if (const auto pieces = pieces_of(channel.message_template); !pieces)
        reading.mistake(section.find("template")->place, pieces.error());
    return channel;
}

}  // namespace

std::vector<std::string> channel_names(const Policy& policy) {
    std::vector<std::string> names;
    for (const Channel& channel : policy.channels) names.push_back(channel.name);
    return names;
}

void read_people(PolicyReading& reading, const Section& root) {
    if (const TomlNode* channels = root.find("notify")) {
        for (const TomlEntry& entry : channels->members) {
            reading.policy.channels.push_back(read_channel(reading, entry));
        }
    }
    read_staff(reading, root);
}

}  // namespace aftersales::policy
