#include "exchange/field_cells.hpp"

#include "aftersales/text/distance.hpp"
#include "aftersales/text/unicode.hpp"
#include "exchange/header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace aftersales::service {

namespace {

// "{day} {time}" in its parts; a name without braces is one column.
std::vector<CellPart> parts_of(std::string_view spec) {
    std::vector<CellPart> parts;
    while (!spec.empty()) {
        const auto open = spec.find('{');
        const auto close = open == std::string_view::npos ? open : spec.find('}', open);
        if (close == std::string_view::npos) break;
        if (open > 0) parts.push_back({.literal = std::string{spec.substr(0, open)}, .column = {}, .at = {}});
        parts.push_back({.literal = {}, .column = std::string{spec.substr(open + 1, close - open - 1)}, .at = {}});
        spec.remove_prefix(close + 1);
    }
    if (spec.empty()) return parts;
    const bool whole = parts.empty();
    parts.push_back({.literal = whole ? "" : std::string{spec}, .column = whole ? std::string{spec} : "", .at = {}});
    return parts;
}

// The titles of a file, as they stand and as they are compared.
struct Titles {
    const std::vector<std::string>& all;
    std::vector<std::string> plain{};

    explicit Titles(const std::vector<std::string>& header) : all{header} {
        plain.reserve(header.size());
        for (const auto& title : header) plain.push_back(comparable_title(title));
    }
};

std::vector<std::size_t> places(const std::vector<std::string>& titles, const std::string& wanted) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        if (titles[i] == wanted) found.push_back(i);
    }
    return found;
}

bool find(CellPart& part, const Titles& titles) {
    if (part.column.empty()) return true;
    part.at = places(titles.all, part.column);
    if (part.at.empty()) part.at = places(titles.plain, comparable_title(part.column));
    if (!part.at.empty()) part.column = titles.all[part.at.front()];
    return !part.at.empty();
}

// Nothing where none of the names is of a column and that is allowed.
Result<std::optional<FieldCells>> find_field(const std::string& field, const std::vector<std::string>& names,
                                             const Titles& titles, Missing missing) {
    std::string lacking;
    for (const auto& name : names) {
        FieldCells found{.field = field, .parts = parts_of(name)};
        if (found.parts.empty()) return std::optional<FieldCells>{};
        bool some = false;
        bool all = true;
        for (auto& part : found.parts) {
            if (part.column.empty()) continue;
            const bool there = find(part, titles);
            some = some || there;
            all = all && there;
            if (!there && lacking.empty()) lacking = part.column;
        }
        if (all || (some && missing == Missing::blank)) return std::optional{std::move(found)};
    }
    if (missing == Missing::blank) return std::optional<FieldCells>{};
    std::vector<std::string> hints;
    if (const auto near = text::nearest(lacking, titles.all)) hints.push_back(fmt::format("Did you mean '{}'?", *near));
    return fail(ErrorKind::refused, fmt::format("there is no column '{}', which the map takes for {}", lacking, field),
                hints);
}

}  // namespace

Result<std::vector<FieldCells>> find_columns(const policy::ImportMap& map, const std::vector<std::string>& fields,
                                             const std::vector<std::string>& header, Missing missing) {
    std::vector<FieldCells> all;
    const Titles titles{header};
    for (const auto& [field, names] : map.columns) {
        if (auto found = TRY(find_field(field, names, titles, missing))) all.push_back(std::move(*found));
    }
    if (!map.columns.empty()) return all;
    for (const auto& field : fields) {
        const auto at = places(titles.plain, field);
        if (at.empty()) continue;
        all.push_back({.field = field, .parts = {{.literal = {}, .column = header[at.front()], .at = at}}});
    }
    if (all.empty() && missing == Missing::refused) {
        return fail(ErrorKind::refused, "no column has the name of a field",
                    {fmt::format("Columns are found by these names: {}; or say which are which with --map.",
                                 fmt::join(fields, ", "))});
    }
    return all;
}

std::optional<std::string> nearest_field(std::string_view column, const std::vector<std::string>& fields) {
    return text::nearest(comparable_title(column), fields);
}

std::string value_of(const FieldCells& field, const std::string& tag_separator, const SayingCell& cell) {
    std::string whole;
    bool says = false;
    for (const auto& part : field.parts) {
        whole += part.literal;
        bool first = true;
        for (const auto at : part.at) {
            const auto value = cell(at);
            if (value.empty()) continue;
            whole += (first ? "" : tag_separator) + value;
            says = true;
            first = false;
            if (field.field != "tags") break;
        }
    }
    return says ? whole : std::string{};
}

std::string read_tags(const policy::ImportMap& map, std::string_view cell) {
    const auto values = map.values.find("tags");
    const auto ours = [&](const std::string& theirs) -> const std::string* {
        if (values == map.values.end()) return nullptr;
        const auto found = values->second.find(theirs);
        return found == values->second.end() ? nullptr : &found->second;
    };
    if (const auto* whole = ours(std::string{cell})) return *whole;
    std::vector<std::string> tags;
    while (!cell.empty()) {
        const auto end = std::min(cell.find(map.tag_separator), cell.size());
        std::string tag{text::trimmed(cell.substr(0, end))};
        cell.remove_prefix(std::min(end + map.tag_separator.size(), cell.size()));
        if (const auto* mapped = ours(tag)) tag = *mapped;
        if (!tag.empty() && std::ranges::find(tags, tag) == tags.end()) tags.push_back(std::move(tag));
    }
    return fmt::format("{}", fmt::join(tags, ","));
}

}  // namespace aftersales::service
