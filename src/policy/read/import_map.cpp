#include "aftersales/policy/import_map.hpp"

#include "aftersales/policy/read.hpp"
#include "aftersales/policy/toml.hpp"
#include "aftersales/policy/zone_file.hpp"
#include "aftersales/text/distance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace aftersales::policy {

namespace {

// Why no column can be read by the format; "" where one can. One that cannot read what it wrote would be blamed on
// every row.
std::string_view wrong_in_format(const std::string& format) {
    std::tm when{};
    when.tm_year = 126;
    when.tm_mon = 2;
    when.tm_mday = 2;
    when.tm_wday = 1;
    when.tm_yday = 60;
    when.tm_hour = 9;
    std::array<char, 256> written{};
    constexpr std::string_view no_format = "is no format of strptime(3)";
    if (std::strftime(written.data(), written.size(), format.c_str(), &when) == 0) return no_format;
    std::tm read{};
    const char* end = ::strptime(written.data(), format.c_str(), &read);
    if (end == nullptr || *end != '\0') return no_format;
    if (read.tm_year == when.tm_year && read.tm_mon == when.tm_mon && read.tm_mday == when.tm_mday) return {};
    return "tells no date: it needs the year, the month and the day";
}

class MapReader {
public:
    explicit MapReader(const std::vector<std::string>& fields) : fields_{fields} {}

    ImportMap read(const TomlNode& root) {
        static const std::vector<std::string> sections{"null",   "separator", "tag_separator", "map", "time",
                                                       "values", "constants", "after_opening", "csv"};
        for (const auto& entry : root.members) {
            if (!known(entry, sections, "key of a map")) continue;
            if (entry.key == "null")
                read_null(entry);
            else if (entry.key == "separator")
                read_separator(entry);
            else if (entry.key == "tag_separator")
                read_tag_separator(entry);
            else if (!is_table(entry))
                continue;
            else if (entry.key == "map")
                read_columns(entry.value);
            else if (entry.key == "after_opening")
                read_after_opening(entry.value);
            else if (entry.key == "constants")
                read_texts(entry.value, map_.constants);
            else if (entry.key == "csv")
                read_csv(entry.value);
            else if (entry.key == "time")
                read_time(entry.value);
            else
                read_values(entry.value);
        }
        return std::move(map_);
    }

    [[nodiscard]] const std::vector<PolicyRemark>& findings() const { return findings_; }

private:
    void mistake(Place place, std::string message) {
        findings_.push_back(
            {.line = place.line, .column = place.column, .message = std::move(message), .hint = {}, .warning = false});
    }

    bool known(const TomlEntry& entry, const std::vector<std::string>& words, std::string_view what) {
        if (std::find(words.begin(), words.end(), entry.key) != words.end()) return true;
        const auto near = text::nearest(entry.key, words);
        mistake(entry.place, fmt::format("'{}' is no {}{}", entry.key, what,
                                         near ? fmt::format(" (did you mean '{}'?)", *near) : ""));
        return false;
    }

    bool is_table(const TomlEntry& entry) {
        if (entry.value.type == TomlNode::Type::table) return true;
        mistake(entry.value.place, fmt::format("'{}' is a table", entry.key));
        return false;
    }

    std::optional<std::string> text_of(const TomlEntry& entry) {
        if (entry.value.type == TomlNode::Type::text) return entry.value.text;
        mistake(entry.value.place, fmt::format("'{}' is a text in quotes", entry.key));
        return std::nullopt;
    }

    void read_separator(const TomlEntry& entry) {
        const bool one = entry.value.type == TomlNode::Type::text && entry.value.text.size() == 1;
        if (one && entry.value.text != "\"" && entry.value.text != "\n")
            map_.separator = entry.value.text.front();
        else
            mistake(entry.value.place, "separator is one character, such as \";\" or \"\\t\"");
    }

    void read_tag_separator(const TomlEntry& entry) {
        const bool some = entry.value.type == TomlNode::Type::text && !entry.value.text.empty();
        if (some)
            map_.tag_separator = entry.value.text;
        else
            mistake(entry.value.place, "tag_separator is what stands between tags, such as \" \"");
    }

    // One name, or a list of those that the column may have.
    void read_columns(const TomlNode& table) {
        for (const auto& entry : table.members) {
            if (!known(entry, fields_, "field")) continue;
            std::vector<std::string> names;
            if (entry.value.type == TomlNode::Type::text) names.push_back(entry.value.text);
            bool all = !names.empty() || !entry.value.items.empty();
            for (const auto& item : entry.value.items) {
                all = all && item.type == TomlNode::Type::text;
                names.push_back(item.text);
            }
            if (all)
                map_.columns[entry.key] = std::move(names);
            else
                mistake(entry.value.place, fmt::format("'{}' is a text in quotes, or a list of such", entry.key));
        }
    }

    void read_after_opening(const TomlNode& table) {
        using std::chrono::seconds;
        static const std::map<std::string, seconds, std::less<>> units{
            {"s", seconds{1}}, {"min", seconds{60}}, {"h", seconds{3600}}, {"d", seconds{86400}}};
        for (const auto& entry : table.members) {
            if (!known(entry, fields_, "field")) continue;
            const auto text = text_of(entry);
            if (!text) continue;
            if (const auto unit = units.find(*text); unit != units.end())
                map_.after_opening[entry.key] = unit->second;
            else
                mistake(entry.value.place, fmt::format("'{}' is no unit, expected s, min, h or d", *text));
        }
    }

    void read_null(const TomlEntry& entry) {
        if (entry.value.type == TomlNode::Type::text) map_.null.push_back(entry.value.text);
        for (const auto& item : entry.value.items) {
            if (item.type == TomlNode::Type::text)
                map_.null.push_back(item.text);
            else
                mistake(item.place, "null is a list of texts");
        }
    }

    void read_texts(const TomlNode& table, std::map<std::string, std::string>& into) {
        for (const auto& entry : table.members) {
            if (!known(entry, fields_, "field")) continue;
            if (auto text = text_of(entry)) into[entry.key] = std::move(*text);
        }
    }

    void read_csv(const TomlNode& table) {
        static const std::vector<std::string> keys{"separator", "skip_lines"};
        for (const auto& entry : table.members) {
            if (!known(entry, keys, "key of [csv]")) continue;
            if (entry.key == "separator") {
                read_separator(entry);
                continue;
            }
            constexpr std::int64_t most = 1'000'000;
            const bool fits =
                entry.value.type == TomlNode::Type::integer && entry.value.integer >= 0 && entry.value.integer <= most;
            if (fits)
                map_.skip_lines = static_cast<std::size_t>(entry.value.integer);
            else
                mistake(entry.value.place, "skip_lines is how many lines stand above the header");
        }
    }

    // One format, or a list of which the first that fits counts.
    void read_formats(const TomlNode& node) {
        const auto add = [&](const TomlNode& one) {
            if (one.type != TomlNode::Type::text)
                return mistake(one.place, "'format' is a text in quotes, or a list of such");
            map_.time_formats.push_back(one.text);
            if (const auto wrong = wrong_in_format(one.text); !wrong.empty())
                mistake(one.place, fmt::format("'{}' {}", one.text, wrong));
        };
        if (node.type != TomlNode::Type::array) return add(node);
        for (const auto& item : node.items) add(item);
    }

    void read_time(const TomlNode& table) {
        static const std::vector<std::string> keys{"format", "zone", "excel"};
        for (const auto& entry : table.members) {
            if (!known(entry, keys, "key of [time]")) continue;
            if (entry.key == "format") {
                read_formats(entry.value);
                continue;
            }
            if (entry.key == "excel") {
                if (entry.value.type == TomlNode::Type::truth)
                    map_.serial_days = entry.value.truth;
                else
                    mistake(entry.value.place, "excel is true or false");
                continue;
            }
            const auto text = text_of(entry);
            if (!text) continue;
            auto zone = read_zone(*text);
            if (zone)
                map_.zone = std::move(*zone);
            else
                mistake(entry.value.place, zone.error().message);
        }
    }

    void read_values(const TomlNode& table) {
        for (const auto& entry : table.members) {
            if (!known(entry, fields_, "field") || !is_table(entry)) continue;
            for (const auto& value : entry.value.members) {
                if (auto text = text_of(value)) map_.values[entry.key][value.key] = std::move(*text);
            }
        }
    }

    const std::vector<std::string>& fields_;
    ImportMap map_{};
    std::vector<PolicyRemark> findings_{};
};

}  // namespace

Result<ImportMap> read_import_map(std::string_view text, const std::string& path,
                                  const std::vector<std::string>& fields) {
    const auto root = TRY(read_toml(text, path));
    MapReader reader{fields};
    auto map = reader.read(root);
    if (reader.findings().empty()) return map;
    std::string mistakes;
    for (const auto& finding : reader.findings()) mistakes += (mistakes.empty() ? "" : "\n") + print(finding, path);
    return fail(ErrorKind::refused, mistakes);
}

}  // namespace aftersales::policy
