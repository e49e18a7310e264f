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

// A format that cannot read what it wrote would be blamed on every row.
bool is_time_format(const std::string& format) {
    std::tm when{};
    when.tm_year = 126;
    when.tm_mon = 2;
    when.tm_mday = 2;
    when.tm_wday = 1;
    when.tm_hour = 9;
    std::array<char, 256> written{};
    if (std::strftime(written.data(), written.size(), format.c_str(), &when) == 0) return false;
    std::tm read{};
    const char* end = ::strptime(written.data(), format.c_str(), &read);
    return end != nullptr && *end == '\0' && read.tm_year == when.tm_year && read.tm_mday == when.tm_mday;
}

class MapReader {
public:
    explicit MapReader(const std::vector<std::string>& fields) : fields_{fields} {}

    ImportMap read(const TomlNode& root) {
        static const std::vector<std::string> sections{"null",   "separator", "map",
                                                       "time", "values",    "constants"};
        for (const auto& entry : root.members) {
            if (!known(entry, sections, "key of a map")) continue;
            if (entry.key == "null")
                read_null(entry);
            else if (entry.key == "separator")
                read_separator(entry);
            else if (!is_table(entry))
                continue;
            else if (entry.key == "map")
                read_texts(entry.value, map_.columns);
            else if (entry.key == "constants")
                read_texts(entry.value, map_.constants);
            else if (entry.key == "time")
                read_time(entry.value);
            else
                read_values(entry.value);
        }
        return std::move(map_);
    }

    [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }

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
        if (one && entry.value.text != "\"" && entry.value.text != "\n") map_.separator = entry.value.text.front();
        else mistake(entry.value.place, "separator is one character, such as \";\" or \"\\t\"");
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

    void read_time(const TomlNode& table) {
        static const std::vector<std::string> keys{"format", "zone"};
        for (const auto& entry : table.members) {
            if (!known(entry, keys, "key of [time]")) continue;
            const auto text = text_of(entry);
            if (!text) continue;
            if (entry.key == "format") {
                map_.time_format = *text;
                if (!is_time_format(*text)) mistake(entry.value.place, "'" + *text + "' is no format of strptime(3)");
                continue;
            }
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
    std::vector<Finding> findings_{};
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
