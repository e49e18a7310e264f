#include "aftersales/policy/difference.hpp"

#include "aftersales/policy/show.hpp"
#include "aftersales/policy/toml.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace aftersales::policy {

namespace {

using Type = TomlNode::Type;

// What a person calls the tables of the file.
constexpr std::array names{std::pair{"sla", "plan"}, std::pair{"escalation", "step"},
                           std::pair{"callback_assign", "callback assignment"},
                           std::pair{"callback_order", "callback order"}};

std::string name_of(const std::string& section) {
    for (const auto& [key, name] : names)
        if (section == key) return name;
    return section;
}

// Tables whose members say enough without the table's name.
bool is_transparent(const std::string& key) { return key == "targets" || key == "set"; }

std::string value_of(const TomlNode& node) {
    if (node.type == Type::text || node.type == Type::time) return node.text;
    if (node.type != Type::array) return print_toml_value(node);
    std::string all;
    for (const auto& item : node.items) all += (all.empty() ? "" : ", ") + value_of(item);
    return all;
}

// A policy as lines "what → value", in order.
class DifferenceLines {
public:
    explicit DifferenceLines(const TomlNode& root) {
        for (const auto& member : root.members) section(member.key, member.value);
    }

    [[nodiscard]] const std::string* find(const std::string& what) const {
        const auto found = values_.find(what);
        return found == values_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] const std::vector<std::string>& order() const { return order_; }

private:
    void add(const std::string& what, std::string value) {
        if (values_.emplace(what, std::move(value)).second) order_.push_back(what);
    }

    void section(const std::string& key, const TomlNode& node) {
        const auto name = name_of(key);
        if (node.type == Type::table) {
            const bool named = std::all_of(node.members.begin(), node.members.end(),
                                           [](const TomlEntry& member) { return member.value.type == Type::table; });
            for (const auto& member : node.members) {
                if (named && !node.members.empty()) {
                    add(name + " " + member.key, "is there");
                    table(name + " " + member.key + ": ", "", member.value);
                } else {
                    part(name + ": ", member.key, member.value);
                }
            }
            return;
        }
        const bool tables = node.type == Type::array && !node.items.empty() && node.items.front().type == Type::table;
        if (tables) return things(name, node);
        add(name, value_of(node));
    }

    void things(const std::string& name, const TomlNode& node) {
        std::string ids;
        std::size_t number = 0;
        for (const auto& item : node.items) {
            const auto* id = item.find("id");
            const auto called = id != nullptr ? id->text : std::to_string(++number);
            ids += (ids.empty() ? "" : ", ") + called;
            add(name + " " + called, "is there");
            table(name + " " + called + ": ", "", item);
        }
        if (node.items.front().find("id") != nullptr) add("order of " + name, ids);
    }

    void table(const std::string& of, const std::string& within, const TomlNode& node) {
        for (const auto& member : node.members)
            if (member.key != "id" || !within.empty()) part(of, within + member.key, member.value);
    }

    void part(const std::string& of, const std::string& key, const TomlNode& node) {
        if (node.type == Type::table) return table(of, is_transparent(key) ? "" : key + ".", node);
        add(of + key, value_of(node));
    }

    std::vector<std::string> order_{};
    std::map<std::string, std::string> values_{};
};

// The ids both sides have, in the order of one: what came and went does not count as a change of order.
std::string common(const std::string& list, const std::string& other) {
    const std::string padded_other = ", " + other + ", ";
    std::string kept;
    for (std::size_t from = 0; from < list.size();) {
        const auto end = std::min(list.find(", ", from), list.size());
        const auto id = list.substr(from, end - from);
        if (padded_other.find(", " + id + ", ") != std::string::npos) kept += (kept.empty() ? "" : ", ") + id;
        from = end + 2;
    }
    return kept;
}

class ComparingTrees {
public:
    ComparingTrees(const DifferenceLines& before, const DifferenceLines& after) : before_{before}, after_{after} {}

    std::vector<Difference> all() {
        for (const auto& what : before_.order()) compare(what);
        for (const auto& what : after_.order())
            if (before_.find(what) == nullptr) compare(what);
        return std::move(made_);
    }

private:
    void compare(const std::string& what) {
        const auto* before = before_.find(what);
        const auto* after = after_.find(what);
        if (before != nullptr && after != nullptr) {
            if (*before == *after) return;
            const bool is_order = what.starts_with("order of ");
            if (is_order && common(*before, *after) == common(*after, *before)) return;
        }
        made_.push_back(
            {.what = what, .before = before != nullptr ? *before : "", .after = after != nullptr ? *after : ""});
    }

    const DifferenceLines& before_;
    const DifferenceLines& after_;
    std::vector<Difference> made_{};
};

Result<DifferenceLines> lines_of(const Policy& policy) {
    const auto shown = TRY(show(policy, ""));
    return DifferenceLines{TRY(read_toml(shown, policy.path))};
}

Result<std::map<std::string, std::string>> files_of(const Policy& policy) {
    std::map<std::string, std::string> files;
    for (auto& source : TRY(policy.sources()))
        if (!source.path.empty()) files[source.path] = std::move(source.text);
    return files;
}

}  // namespace

Result<std::vector<Difference>> differences(const Policy& before, const Policy& after) {
    const auto lines_before = TRY(lines_of(before));
    const auto lines_after = TRY(lines_of(after));
    auto made = ComparingTrees{lines_before, lines_after}.all();
    const auto files_before = TRY(files_of(before));
    for (const auto& [path, text] : TRY(files_of(after))) {
        const auto known = files_before.find(path);
        if (known != files_before.end() && known->second != text)
            made.push_back({.what = "file " + path, .before = "as it was", .after = "other contents"});
    }
    return made;
}

}  // namespace aftersales::policy
