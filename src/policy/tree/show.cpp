#include "aftersales/policy/show.hpp"

#include "aftersales/text/distance.hpp"
#include "tree/tree.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

using Type = TomlNode::Type;

// A part of the tree and the header it stands under.
struct ShownPart {
    const TomlNode* node{};
    std::string header{};  // "calendar.office"; "" for the whole
    bool of_array{};       // its header has double brackets
    bool inside{};         // deeper than any header: a value of a record
};

// The id of a record, else its number in the file.
std::string name_of(const TomlNode& item, std::size_t index) {
    const TomlNode* id = item.find("id");
    return id == nullptr ? std::to_string(index + 1) : id->text;
}

struct ShownChild {
    std::string name{};
    const TomlNode* node{};
};

std::vector<ShownChild> children_of(const TomlNode& node) {
    std::vector<ShownChild> children;
    for (const TomlEntry& member : node.members) children.push_back({member.key, &member.value});
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (node.items[i].type == Type::table) children.push_back({name_of(node.items[i], i), &node.items[i]});
    }
    return children;
}

// The child whose name the path begins with, the longest first: ids such as "li.na" have dots of their own.
const ShownChild* child_at(const std::vector<ShownChild>& children, std::string_view path) {
    const ShownChild* best = nullptr;
    for (const ShownChild& child : children) {
        const bool begins =
            path.starts_with(child.name) && (path.size() == child.name.size() || path[child.name.size()] == '.');
        if (begins && (best == nullptr || child.name.size() > best->name.size())) best = &child;
    }
    return best;
}

ShownPart step_into(const ShownPart& from, const ShownChild& child) {
    const bool record = from.node->type == Type::array;
    const bool value = from.of_array || from.inside || child.node->type != Type::table;
    ShownPart part{.node = child.node, .header = from.header, .of_array = record, .inside = from.inside};
    if (record) return part;
    const bool tables = from.header.empty() && child.node->type == Type::array;
    part.inside = value && !tables && !from.header.empty();
    if (!part.inside) part.header += (part.header.empty() ? "" : ".") + print_toml_key(child.name);
    return part;
}

bool is_scalar(const TomlNode& node) { return node.type != Type::table && node.type != Type::array; }

std::string plain(const TomlNode& node) { return node.type == Type::text ? node.text : print_toml_value(node); }

std::string lines_of(const TomlNode& table) {
    std::string out;
    for (const TomlEntry& entry : table.members) {
        out += print_toml_key(entry.key) + " = " + print_toml_value(entry.value) + "\n";
    }
    return out;
}

std::string printed(const ShownPart& part) {
    const TomlNode& node = *part.node;
    if (is_scalar(node)) return plain(node) + "\n";
    if (part.header.empty()) return print_toml(node);
    const bool records =
        node.type == Type::array &&
        std::all_of(node.items.begin(), node.items.end(), [](const auto& item) { return item.type == Type::table; });
    if (node.type == Type::array && !(records && !part.inside)) {
        std::string out;
        for (const TomlNode& item : node.items) out += plain(item) + "\n";
        return out;
    }
    if (part.inside) return lines_of(node);
    if (part.of_array) return "[[" + part.header + "]]\n" + lines_of(node);
    if (part.header.find('.') != std::string::npos) return "[" + part.header + "]\n" + lines_of(node);
    TomlNode root;
    add(root, part.header, node);
    return print_toml(root);
}

tl::unexpected<Error> no_part(const std::string& key, std::string_view rest, const std::vector<ShownChild>& children) {
    std::vector<std::string> names;
    for (const ShownChild& child : children) names.push_back(child.name);
    const std::string typed{rest.substr(0, rest.find('.'))};
    std::vector<std::string> hints;
    if (const auto near = text::nearest(typed, names)) {
        const std::string before = key.substr(0, key.size() - rest.size());
        hints.push_back("Did you mean '" + before + *near + "'?");
    }
    return fail(ErrorKind::not_found, "the policy has no '" + key + "'", std::move(hints));
}

}  // namespace

Result<std::string> show(const Policy& policy, const std::string& key) {
    const TomlNode root = tree_of(policy);
    ShownPart part{.node = &root};
    std::string_view rest = key;
    while (!rest.empty()) {
        const std::vector<ShownChild> children = children_of(*part.node);
        const ShownChild* child = child_at(children, rest);
        if (child == nullptr) return no_part(key, rest, children);
        part = step_into(part, *child);
        rest.remove_prefix(std::min(child->name.size() + 1, rest.size()));
    }
    return printed(part);
}

}  // namespace aftersales::policy
