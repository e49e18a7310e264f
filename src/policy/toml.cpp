// The only file that knows toml++. Header-only, because its shared library would cost every command its loading.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include "aftersales/policy/toml.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <cctype>
#include <cstdio>

namespace aftersales::policy {

namespace {

// Turns toml++'s places (columns in characters) into ours (in bytes).
class Lines {
public:
    explicit Lines(std::string_view text) : text_{text} {
        starts_.reserve(512);
        starts_.push_back(0);
        for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
            starts_.push_back(at + 1);
        }
    }

    [[nodiscard]] Place place(const toml::source_position& position) const {
        const std::size_t line = position.line;
        if (line == 0 || line > starts_.size()) return {};
        std::size_t at = starts_[line - 1];
        for (std::size_t left = position.column; left > 1 && at < text_.size(); --left) {
            ++at;
            while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U) ++at;
        }
        return {.line = static_cast<int>(line), .column = static_cast<int>(at - starts_[line - 1]) + 1};
    }

private:
    std::string_view text_;
    std::vector<std::size_t> starts_{};
};

template <class... Numbers>
std::string formatted(const char* format, Numbers... numbers) {
    char buffer[48]{};
    std::snprintf(buffer, sizeof buffer, format, static_cast<int>(numbers)...);
    return buffer;
}

std::string iso(const toml::date& date) { return formatted("%04d-%02d-%02d", date.year, date.month, date.day); }
std::string iso(const toml::time& time) { return formatted("%02d:%02d:%02d", time.hour, time.minute, time.second); }
std::string iso(const toml::date_time& both) {
    std::string text = iso(both.date) + "T" + iso(both.time);
    if (!both.offset) return text;
    const int minutes = both.offset->minutes;
    return text + (minutes < 0 ? "-" : "+") + formatted("%02d:%02d", std::abs(minutes) / 60, std::abs(minutes) % 60);
}

TomlNode converted(const toml::node& from, const Lines& lines);

void convert_table(const toml::table& from, const Lines& lines, TomlNode& to) {
    to.members.reserve(from.size());
    for (const auto& [key, value] : from) {
        to.members.push_back(TomlEntry{
            .key = std::string{key.str()}, .place = lines.place(key.source().begin), .value = converted(value, lines)});
    }
    std::sort(to.members.begin(), to.members.end(),
              [](const TomlEntry& a, const TomlEntry& b) { return a.place < b.place; });
}

TomlNode converted(const toml::node& from, const Lines& lines) {
    using Type = TomlNode::Type;
    TomlNode to{.place = lines.place(from.source().begin)};
    if (const auto* table = from.as_table()) {
        convert_table(*table, lines, to);
    } else if (const auto* array = from.as_array()) {
        to.type = Type::array;
        to.items.reserve(array->size());
        for (const toml::node& item : *array) to.items.push_back(converted(item, lines));
    } else if (const auto* text = from.as_string()) {
        to.type = Type::text;
        to.text = text->get();
    } else if (const auto* integer = from.as_integer()) {
        to.type = Type::integer;
        to.integer = integer->get();
    } else if (const auto* real = from.as_floating_point()) {
        to.type = Type::real;
        to.real = real->get();
    } else if (const auto* truth = from.as_boolean()) {
        to.type = Type::truth;
        to.truth = truth->get();
    } else {
        to.type = Type::time;
        if (const auto* date = from.as_date()) to.text = iso(date->get());
        if (const auto* time = from.as_time()) to.text = iso(time->get());
        if (const auto* both = from.as_date_time()) to.text = iso(both->get());
    }
    return to;
}

// "Error while parsing array: encountered end-of-file" to "not TOML: array: encountered end-of-file".
std::string worded(std::string_view description) {
    constexpr std::string_view preamble = "Error while parsing ";
    if (description.starts_with(preamble)) description.remove_prefix(preamble.size());
    std::string text{description};
    if (!text.empty()) text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    return "this is not TOML: " + text;
}

}  // namespace

const TomlEntry* TomlNode::entry(std::string_view key) const {
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const TomlEntry& each) { return each.key == key; });
    return found == members.end() ? nullptr : &*found;
}

const TomlNode* TomlNode::find(std::string_view key) const {
    const TomlEntry* found = entry(key);
    return found == nullptr ? nullptr : &found->value;
}

Toml parse_toml(std::string_view text) {
    const Lines lines{text};
    const toml::parse_result result = toml::parse(text);
    if (!result) {
        const toml::parse_error& error = result.error();
        return {.mistake = Toml::Mistake{lines.place(error.source().begin), worded(error.description())}};
    }
    return {.root = converted(result.table(), lines)};
}

Result<TomlNode> read_toml(std::string_view text, const std::string& path) {
    Toml toml = parse_toml(text);
    if (!toml.mistake) return std::move(toml.root);
    const Place place = toml.mistake->place;
    return fail(ErrorKind::refused, path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) +
                                        ": " + toml.mistake->message);
}

}  // namespace aftersales::policy
