// The only file that knows toml++. Header-only, because its shared library would cost every command its loading.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
// toml++ asserts what a broken file makes untrue ("[[[") and reports it as an error right after. With NDEBUG it would
// promise the untrue to the compiler instead.
#undef NDEBUG
#define TOML_ASSERT(expr) static_cast<void>(0)
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

// toml++ keeps members by name; ours are in the file's order.
void convert_table(const toml::table& from, const Lines& lines, TomlNode& to) {
    std::vector<toml::table::const_iterator> order;
    order.reserve(from.size());
    for (auto member = from.begin(); member != from.end(); ++member) order.push_back(member);
    std::sort(order.begin(), order.end(),
              [](const auto& a, const auto& b) { return a->first.source().begin < b->first.source().begin; });
    to.members.reserve(from.size());
    for (const auto& member : order) {
        to.members.push_back(TomlEntry{.key = std::string{member->first.str()},
                                       .place = lines.place(member->first.source().begin),
                                       .value = converted(member->second, lines)});
    }
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

// The line on which a key or header has more parts than anybody means; toml++ would recurse through all of them.
std::optional<int> line_nested_too_deep(std::string_view text) {
    constexpr std::ptrdiff_t most = 256;
    for (int line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto head = text.substr(0, std::min(end, text.find('=')));
        if (std::count(head.begin(), head.end(), '.') > most) return line;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::nullopt;
}

Toml parse_toml(std::string_view text) {
    if (const auto line = line_nested_too_deep(text)) {
        return {.root = {}, .mistake = Toml::Mistake{{.line = *line, .column = 1}, "a key has more than 256 parts"}};
    }
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
