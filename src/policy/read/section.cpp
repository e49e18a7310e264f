#include "read/section.hpp"

#include "aftersales/calendar/instant.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace aftersales::policy {

namespace {

using Type = TomlNode::Type;

bool all_of_type(const TomlNode& node, Type type) {
    return std::all_of(node.items.begin(), node.items.end(), [&](const TomlNode& item) { return item.type == type; });
}

bool fits(const TomlNode& node, KeyType type) {
    switch (type) {
    case KeyType::integer:
        return node.type == Type::integer;
    case KeyType::size:
    case KeyType::amount:
        return node.type == Type::integer || node.type == Type::text;
    case KeyType::truth:
        return node.type == Type::truth;
    case KeyType::option:
        if (node.type == Type::integer || node.type == Type::truth) return true;
        [[fallthrough]];
    case KeyType::texts:
        return node.type == Type::text || (node.type == Type::array && all_of_type(node, Type::text));
    case KeyType::table:
        return node.type == Type::table;
    case KeyType::tables:
        return node.type == Type::array && all_of_type(node, Type::table);
    case KeyType::named:
        return node.type == Type::table && std::all_of(node.members.begin(), node.members.end(),
                                                       [](const auto& each) { return each.value.type == Type::table; });
    case KeyType::text:
    case KeyType::duration:
    case KeyType::span:
    case KeyType::date:
    case KeyType::word:
        return node.type == Type::text;
    }
    return false;
}

std::string_view kind_of(const TomlNode& node) {
    switch (node.type) {
    case Type::table:
        return "a table";
    case Type::array:
        return "a list";
    case Type::text:
        return "a text";
    case Type::integer:
        return "a whole number";
    case Type::real:
        return "a number with decimals";
    case Type::truth:
        return "true or false";
    case Type::time:
        return "a date or time without quotes";
    }
    return "";
}

// The first value inside that is of the wrong type, else the value itself.
const TomlNode& culprit(const TomlNode& node, KeyType type) {
    const bool list = type == KeyType::texts || type == KeyType::tables;
    const Type wanted = type == KeyType::texts ? Type::text : Type::table;
    if (list && node.type == Type::array) {
        for (const TomlNode& item : node.items) {
            if (item.type != wanted) return item;
        }
    }
    if (type == KeyType::named && node.type == Type::table) {
        for (const TomlEntry& member : node.members) {
            if (member.value.type != Type::table) return member.value;
        }
    }
    return node;
}

// "20MB", "512 KB": each unit is 1024 of the one before.
std::optional<std::int64_t> read_size(std::string_view text) {
    constexpr std::int64_t most = std::int64_t{1} << 50U;
    std::int64_t number{};
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (trouble != std::errc{} || number < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.starts_with(' ')) text.remove_prefix(1);
    constexpr std::array units{std::string_view{"B"}, std::string_view{"KB"}, std::string_view{"MB"},
                               std::string_view{"GB"}};
    std::int64_t factor = 1;
    for (const auto unit : units) {
        if (text == unit) return number <= most / factor ? std::optional{number * factor} : std::nullopt;
        factor *= 1024;
    }
    return std::nullopt;
}

}  // namespace

Section::Section(PolicyReading& reading, const TomlNode& table, std::initializer_list<std::string_view> sections,
                 std::string_view name)
    : reading_{reading}, section_{*sections.begin()}, name_{name}, place_{table.place} {
    Keys allowed;
    allowed.reserve(24);
    for (const std::string_view each : sections) {
        for (const Key& key : keys_of(each)) allowed.push_back(&key);
    }
    known_.reserve(table.members.size());
    for (const TomlEntry& entry : table.members) take(entry, allowed);
    miss(table, allowed);
}

void Section::take(const TomlEntry& entry, const Keys& allowed) {
    const auto names_it = [&](const Key* key) { return key->name == entry.key || key->name == "NAME"; };
    const auto key = std::find_if(allowed.begin(), allowed.end(), names_it);
    if (key == allowed.end()) {
        std::vector<std::string> names;
        for (const Key* each : allowed) names.emplace_back(each->name);
        reading_.mistake(entry.place, quoted(entry.key) + " is not a key of " + title(), suggestion(entry.key, names));
    } else if (!fits(entry.value, (*key)->type)) {
        const TomlNode& wrong = culprit(entry.value, (*key)->type);
        reading_.mistake(wrong.place, quoted(entry.key) + " of " + title() + " must be " +
                                          std::string{describe((*key)->type)} + ", not " + std::string{kind_of(wrong)});
    } else {
        known_.push_back(&entry);
    }
}

void Section::miss(const TomlNode& table, const Keys& allowed) {
    for (const Key* key : allowed) {
        if (key->need == Need::optional || table.entry(key->name) != nullptr) continue;
        reading_.mistake(place_, title() + " has no " + quoted(key->name));
    }
}

std::string Section::title() const {
    if (section_.empty()) return "the policy";
    const std::size_t dot = section_.find('.');
    if (section_ == "when.repeat") return "'repeat'";
    if (section_ == "when.days_since") return "'days_since'";
    if (section_ == "when") return "'when'";
    if (dot == std::string_view::npos) {
        const auto all = keys_of("");
        const bool many = std::any_of(all.begin(), all.end(), [&](const Key& key) {
            return key.name == section_ && key.type == KeyType::tables;
        });
        return (many ? "[[" : "[") + std::string{section_} + (many ? "]]" : "]");
    }
    if (section_.substr(dot + 1) == "NAME") {
        return "[" + std::string{section_.substr(0, dot + 1)} + std::string{name_} + "]";
    }
    return "'" + std::string{section_.substr(dot + 1)} + "' in [[" + std::string{section_.substr(0, dot)} + "]]";
}

const TomlNode* Section::find(std::string_view key) const {
    for (const TomlEntry* entry : known_) {
        if (entry->key == key) return &entry->value;
    }
    return nullptr;
}

const std::vector<TomlNode>& Section::tables(std::string_view key) const {
    static const std::vector<TomlNode> none{};
    const TomlNode* node = find(key);
    return node == nullptr ? none : node->items;
}

std::string Section::text(std::string_view key, std::string_view standard) const {
    const TomlNode* node = find(key);
    return node == nullptr ? std::string{standard} : node->text;
}

std::vector<const TomlNode*> Section::nodes(std::string_view key) const {
    const TomlNode* node = find(key);
    if (node == nullptr) return {};
    if (node->type == Type::text) return {node};
    std::vector<const TomlNode*> list;
    list.reserve(node->items.size());
    for (const TomlNode& item : node->items) list.push_back(&item);
    return list;
}

std::vector<std::string> Section::texts(std::string_view key) const {
    std::vector<std::string> list;
    for (const TomlNode* node : nodes(key)) list.push_back(node->text);
    return list;
}

bool Section::truth(std::string_view key) const {
    const TomlNode* node = find(key);
    return node != nullptr && node->truth;
}

std::optional<int> Section::integer(std::string_view key, int least, int most) const {
    const TomlNode* node = find(key);
    if (node == nullptr) return std::nullopt;
    if (node->integer >= least && node->integer <= most) return static_cast<int>(node->integer);
    reading_.mistake(node->place, quoted(key) + " of " + title() + " must be from " + std::to_string(least) + " to " +
                                      std::to_string(most) + ", not " + std::to_string(node->integer));
    return std::nullopt;
}

std::optional<std::int64_t> Section::size(std::string_view key) const {
    const TomlNode* node = find(key);
    if (node == nullptr) return std::nullopt;
    if (node->type == Type::integer) {
        if (node->integer >= 0) return node->integer;
    } else if (const auto bytes = read_size(node->text)) {
        return bytes;
    }
    reading_.mistake(node->place,
                     quoted(key) + " of " + title() + " is no size: " +
                         (node->type == Type::integer ? std::to_string(node->integer) : quoted(node->text)),
                     "Write it as \"20MB\", or as a number of bytes.");
    return std::nullopt;
}

std::optional<domain::Money> Section::amount(std::string_view key) const {
    const TomlNode* node = find(key);
    if (node == nullptr) return std::nullopt;
    const auto written = node->type == Type::integer ? std::to_string(node->integer) : node->text;
    if (const auto money = domain::read_money(written)) return money;
    reading_.mistake(node->place, quoted(key) + " of " + title() + " is no amount: " + quoted(written),
                     "Write it as 12 or \"12.50\".");
    return std::nullopt;
}

std::optional<calendar::Duration> Section::duration(std::string_view key, Zero zero) const {
    const TomlNode* node = find(key);
    if (node == nullptr) return std::nullopt;
    auto read = calendar::read_duration(node->text);
    if (!read) {
        reading_.mistake(node->place, read.error());
        return std::nullopt;
    }
    if (read->amount == 0 && zero == Zero::refused) {
        reading_.mistake(node->place, quoted(key) + " of " + title() + " is zero: " + quoted(node->text));
        return std::nullopt;
    }
    return std::move(*read);
}

std::optional<calendar::CalendarSpan> Section::span(std::string_view key) const {
    const TomlNode* node = find(key);
    if (node == nullptr) return std::nullopt;
    auto read = calendar::read_calendar_span(node->text);
    if (read) return std::move(*read);
    reading_.mistake(node->place, read.error());
    return std::nullopt;
}

std::string Ids::take(PolicyReading& reading, const Section& section) {
    const TomlNode* node = section.find("id");
    if (node == nullptr) return {};
    if (node->text.empty()) {
        reading.mistake(node->place, "the id of a " + std::string{what_} + " is empty");
        return {};
    }
    const auto before = seen_.find(node->text);
    if (before == seen_.end()) {
        seen_.emplace(node->text, node->place.line);
        return node->text;
    }
    reading.mistake(node->place, quoted(node->text) + " is already the id of the " + std::string{what_} + " on line " +
                                     std::to_string(before->second));
    return {};
}

}  // namespace aftersales::policy
