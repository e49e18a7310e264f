#include "aftersales/policy/toml.hpp"

#include <algorithm>
#include <charconv>

namespace aftersales::policy {

namespace {

using Type = TomlNode::Type;

bool is_bare(char each) {
    return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') ||
           each == '_' || each == '-';
}

std::string toml_quoted(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "\"";
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if (each == '"' || each == '\\') {
            out += '\\';
            out += each;
        } else if (each == '\n') {
            out += "\\n";
        } else if (each == '\t') {
            out += "\\t";
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out += digits[byte >> 4U];
            out += digits[byte & 0xFU];
        } else {
            out += each;
        }
    }
    return out + '"';
}

std::string printed(double real) {
    char buffer[32]{};
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, real).ptr;
    std::string text{buffer, end};
    return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

std::string inline_table(const TomlNode& node) {
    if (node.members.empty()) return "{}";
    std::string out = "{";
    for (const TomlEntry& entry : node.members) {
        out += (out.size() == 1 ? " " : ", ") + print_toml_key(entry.key) + " = " + print_toml_value(entry.value);
    }
    return out + " }";
}

bool is_tables(const TomlNode& node) {
    return node.type == Type::array && !node.items.empty() &&
           std::all_of(node.items.begin(), node.items.end(),
                       [](const TomlNode& item) { return item.type == Type::table; });
}

// A table that holds tables alone: its members are printed as [name.member].
bool is_named(const TomlNode& node) {
    return !node.members.empty() && std::all_of(node.members.begin(), node.members.end(),
                                                [](const TomlEntry& each) { return each.value.type == Type::table; });
}

void print_block(std::string& out, const std::string& header, const TomlNode& table) {
    if (!out.empty()) out += '\n';
    out += header + '\n';
    for (const TomlEntry& entry : table.members) {
        out += print_toml_key(entry.key) + " = " + print_toml_value(entry.value) + '\n';
    }
}

void print_section(std::string& out, const TomlEntry& section) {
    const std::string name = print_toml_key(section.key);
    if (is_tables(section.value)) {
        for (const TomlNode& item : section.value.items) print_block(out, "[[" + name + "]]", item);
    } else if (is_named(section.value)) {
        for (const TomlEntry& member : section.value.members) {
            print_block(out, "[" + name + "." + print_toml_key(member.key) + "]", member.value);
        }
    } else {
        print_block(out, "[" + name + "]", section.value);
    }
}

}  // namespace

std::string print_toml_key(std::string_view key) {
    const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), is_bare);
    return bare ? std::string{key} : toml_quoted(key);
}

std::string print_toml_value(const TomlNode& node) {
    switch (node.type) {
    case Type::table:
        return inline_table(node);
    case Type::text:
        return toml_quoted(node.text);
    case Type::integer:
        return std::to_string(node.integer);
    case Type::real:
        return printed(node.real);
    case Type::truth:
        return node.truth ? "true" : "false";
    case Type::time:
        return node.text;
    case Type::array:
        break;
    }
    std::string out = "[";
    for (const TomlNode& item : node.items) out += (out.size() == 1 ? "" : ", ") + print_toml_value(item);
    return out + "]";
}

std::string print_toml(const TomlNode& root) {
    std::string out;
    const auto is_section = [](const TomlNode& node) { return node.type == Type::table || is_tables(node); };
    for (const TomlEntry& entry : root.members) {
        if (!is_section(entry.value)) out += print_toml_key(entry.key) + " = " + print_toml_value(entry.value) + '\n';
    }
    for (const TomlEntry& entry : root.members) {
        if (is_section(entry.value)) print_section(out, entry);
    }
    return out;
}

}  // namespace aftersales::policy
