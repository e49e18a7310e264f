#include "readers.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

void read_staff(Reading& reading, const Section& root) {
    Ids ids{"person"};
    for (const TomlNode& table : root.tables("staff")) {
        const Section section{reading, table, {"staff"}};
        Staff person{.id = ids.take(reading, section)};
        person.name = section.text("name", person.id);
        person.roles = section.texts("roles");
        person.email = section.text("email");
        person.phone = section.text("phone");
        if (!person.id.empty()) reading.names.staff.push_back(person.id);
        for (const std::string& role : person.roles) {
            auto& roles = reading.names.roles;
            if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
        }
        reading.policy.staff.push_back(std::move(person));
    }
}

Channel read_channel(Reading& reading, const TomlEntry& entry) {
    const Section section{reading, entry.value, {"notify.NAME"}, entry.key};
    Channel channel{.name = entry.key};
    channel.command = section.texts("command");
    const TomlNode* command = section.find("command");
    if (command != nullptr && (channel.command.empty() || channel.command.front().empty())) {
        reading.mistake(command->place, "the command of [notify." + entry.key + "] names no program");
    }
    channel.time_out = section.duration("timeout");
    if (channel.time_out && channel.time_out->kind != calendar::Duration::Kind::elapsed) {
        reading.mistake(section.find("timeout")->place, "a timeout is elapsed time, such as \"30s\"");
    }
    channel.max_parallel = section.integer("max_parallel", 1, 1000).value_or(channel.max_parallel);
    channel.tries = section.integer("tries", 1, 1000).value_or(channel.tries);
    channel.message_template = section.text("template");
    return channel;
}

}  // namespace

void read_people(Reading& reading, const Section& root) {
    read_staff(reading, root);
    const TomlNode* channels = root.find("notify");
    if (channels == nullptr) return;
    for (const TomlEntry& entry : channels->members) reading.policy.channels.push_back(read_channel(reading, entry));
}

}  // namespace aftersales::policy
