#include "case_reading.hpp"

#include "aftersales/service/times.hpp"
#include "aftersales/text/contains.hpp"
#include "aftersales/text/distance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace aftersales::service {

using policy::TomlNode;

void CaseReading::mistake(policy::Place place, const std::string& message) {
    mistakes.push_back(fmt::format("{}:{}:{}: {}", path, place.line, place.column, message));
}

void CaseReading::unknown(policy::Place place, std::string_view what, const std::string& word,
                          const std::vector<std::string>& known) {
    auto message = fmt::format("unknown {} '{}'", what, word);
    constexpr std::size_t most_named = 24;
    if (const auto near = text::nearest(word, known))
        message += fmt::format(" (did you mean '{}'?)", *near);
    else if (known.size() <= most_named)
        message += fmt::format(" (expected {})", fmt::join(known, ", "));
    mistake(place, message);
}

std::optional<domain::Instant> read_case_instant(CaseReading& reading, const TomlNode& node, domain::Instant now) {
    if (node.type != TomlNode::Type::text && node.type != TomlNode::Type::time) {
        reading.mistake(node.place, "an instant is wanted, such as \"2026-03-02T09:00:00+08:00\"");
        return std::nullopt;
    }
    const auto read = read_point(reading.policy, now, node.text);
    if (read) return *read;
    reading.mistake(node.place, read.error().message);
    return std::nullopt;
}

void CaseTable::wrong_type(std::string_view key, policy::Place place, std::string_view expected) {
    reading_.mistake(place, fmt::format("'{}' of {} must be {}", key, what_, expected));
}

const TomlNode* CaseTable::node(std::string_view key) {
    if (!text::contains(known_, key)) known_.emplace_back(key);
    return node_.find(key);
}

std::optional<std::string> CaseTable::text(std::string_view key) {
    const auto* value = node(key);
    if (value == nullptr) return std::nullopt;
    if (value->type == TomlNode::Type::text || value->type == TomlNode::Type::time) return value->text;
    wrong_type(key, value->place, "a text");
    return std::nullopt;
}

std::optional<std::vector<std::string>> CaseTable::texts(std::string_view key) {
    const auto* value = node(key);
    if (value == nullptr) return std::nullopt;
    if (value->type == TomlNode::Type::text) return std::vector{value->text};
    const auto is_text = [](const TomlNode& item) { return item.type == TomlNode::Type::text; };
    if (value->type != TomlNode::Type::array || !std::all_of(value->items.begin(), value->items.end(), is_text)) {
        wrong_type(key, value->place, "a text or a list of texts");
        return std::nullopt;
    }
    std::vector<std::string> all;
    for (const auto& item : value->items) all.push_back(item.text);
    return all;
}

std::optional<int> CaseTable::number(std::string_view key) {
    const auto* value = node(key);
    if (value == nullptr) return std::nullopt;
    const bool fits = value->integer >= 0 && value->integer <= std::numeric_limits<int>::max();
    if (value->type == TomlNode::Type::integer && fits) return static_cast<int>(value->integer);
    wrong_type(key, value->place, "a whole number");
    return std::nullopt;
}

bool CaseTable::truth(std::string_view key) {
    const auto* value = node(key);
    if (value == nullptr) return false;
    if (value->type == TomlNode::Type::truth) return value->truth;
    wrong_type(key, value->place, "true or false");
    return false;
}

std::optional<domain::Instant> CaseTable::instant(std::string_view key, domain::Instant now) {
    const auto* value = node(key);
    if (value == nullptr) return std::nullopt;
    return read_case_instant(reading_, *value, now);
}

std::optional<domain::Date> CaseTable::day(std::string_view key, domain::Instant now) {
    const auto value = text(key);
    if (!value) return std::nullopt;
    const auto read = read_day(reading_.policy, now, value);
    if (read) return *read;
    reading_.mistake(node_.find(key)->place, read.error().message);
    return std::nullopt;
}

std::string CaseTable::id(std::string_view key, std::string_view what, const std::vector<std::string>& known) {
    const auto value = text(key).value_or("");
    if (value.empty() || std::find(known.begin(), known.end(), value) != known.end()) return value;
    reading_.unknown(node_.find(key)->place, what, value, known);
    return {};
}

void CaseTable::finish() {
    for (const auto& member : node_.members) {
        if (std::find(known_.begin(), known_.end(), member.key) != known_.end()) continue;
        reading_.unknown(member.place, "key of " + what_, member.key, known_);
    }
}

}  // namespace aftersales::service
