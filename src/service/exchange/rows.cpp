#include "exchange/rows.hpp"

#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

// A JSON value as the text a CSV cell would hold.
std::optional<std::string> cell_of(const text::JsonValue& value) {
    using Type = text::JsonValue::Type;
    switch (value.type) {
    case Type::null:
        return std::string{};
    case Type::boolean:
        return std::string{value.truth ? "true" : "false"};
    case Type::number:
    case Type::string:
        return value.text;
    case Type::array: {
        std::string joined;
        for (const auto& item : value.items) {
            const auto cell = cell_of(item);
            if (!cell) return std::nullopt;
            joined += (joined.empty() ? "" : ",") + *cell;
        }
        return joined;
    }
    case Type::object:
        return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

Result<ImportRows> ImportRows::of(std::string_view text, const ImportSource& source, const policy::ImportMap& map,
                                  const policy::Policy& policy, const std::vector<std::string>& fields) {
    ImportRows rows{text, map, policy};
    rows.is_csv_ = source.format == ImportFormat::csv;
    rows.fields_ = fields;
    if (rows.is_csv_) {
        TRY(rows.read_header(fields));
    } else {
        ColumnTitles titles;
        for (const auto& [field, names] : map.columns) titles[field] = names.front();
        rows.titles_ = std::make_shared<const ColumnTitles>(std::move(titles));
    }
    return rows;
}

Result<ImportRows> ImportRows::named(std::string_view text, const ImportSource& source, const policy::ImportMap& map,
                                     const policy::Policy& policy, NameFields name) {
    ImportRows rows{text, map, policy};
    rows.is_csv_ = source.format == ImportFormat::csv;
    rows.name_ = std::move(name);
    if (!rows.is_csv_) return rows;
    const auto columns = TRY(rows.header());
    const auto fields = TRY(rows.name_(columns));
    ColumnTitles titles;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].empty()) continue;
        rows.cells_.push_back({.field = fields[i], .parts = {{.literal = {}, .column = columns[i], .at = {i}}}});
        titles[fields[i]] = columns[i];
    }
    rows.titles_ = std::make_shared<const ColumnTitles>(std::move(titles));
    return rows;
}

Result<std::vector<std::string>> ImportRows::header() {
    auto header = TRY(csv_.next());
    line_ = csv_.line();
    if (!header) return fail(ErrorKind::refused, "the file has no header", {"The first line names the columns."});
    for (auto& name : *header) name = std::string{text::trimmed(name)};
    width_ = header->size();
    return std::move(*header);
}

Result<void> ImportRows::read_header(const std::vector<std::string>& fields) {
    cells_ = TRY(find_columns(*map_, fields, TRY(this->header()), Missing::refused));
    ColumnTitles titles;
    for (const auto& [field, parts] : cells_) {
        for (const auto& part : parts) {
            if (!part.column.empty()) titles.try_emplace(field, part.column);
        }
    }
    titles_ = std::make_shared<const ColumnTitles>(std::move(titles));
    return {};
}

bool ImportRows::says(std::string_view cell) const {
    return !cell.empty() && std::find(map_->null.begin(), map_->null.end(), cell) == map_->null.end();
}

void ImportRows::fill(ImportRow& row, std::string_view field, std::string_view value) const {
    auto cell = std::string{text::trimmed(value)};
    if (!says(cell)) return;
    cell = field == "tags" ? read_tags(*map_, cell) : row.ours(field, std::move(cell));
    if (!cell.empty()) row.cells.insert_or_assign(std::string{field}, std::move(cell));
}

Result<std::optional<ImportRow>> ImportRows::next_csv() {
    auto record = csv_.next();
    line_ = csv_.line();
    if (!record) return fail(std::move(record.error()));
    if (!*record) return std::optional<ImportRow>{};
    if ((*record)->size() != width_) {
        return fail(ErrorKind::refused, fmt::format("{} cells stand under {} columns", (*record)->size(), width_));
    }
    ImportRow row{*map_, *policy_};
    row.line = line_;
    row.titles = titles_;
    for (const auto& [field, value] : map_->constants) row.cells[field] = value;
    const auto cell = [&](std::size_t at) {
        auto value = text::without_excel_guard((**record)[at]);
        return says(text::trimmed(value)) ? value : std::string{};
    };
    for (const auto& field : cells_) fill(row, field.field, value_of(field, map_->tag_separator, cell));
    return std::optional{std::move(row)};
}

Result<void> ImportRows::fill_named(ImportRow& row, const text::JsonValue& json) const {
    std::vector<std::string> columns;
    std::vector<const text::JsonValue*> values;
    for (const auto& [name, value] : json.members) {
        const bool whole = value.type != text::JsonValue::Type::object;
        if (whole) columns.push_back(name), values.push_back(&value);
        for (const auto& [part, inner] : value.members) columns.push_back(name + "." + part), values.push_back(&inner);
    }
    const auto fields = TRY(name_(columns));
    auto titles = std::make_shared<ColumnTitles>();
    row.titles = titles;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].empty()) continue;
        (*titles)[fields[i]] = columns[i];
        const auto cell = cell_of(*values[i]);
        if (!cell) return row.mistake(fields[i], "an object stands where a value belongs");
        fill(row, fields[i], *cell);
    }
    return {};
}

// The members of a line are its columns; it may lack what others have.
Result<void> ImportRows::find_members(std::vector<std::string> members) {
    if (members == members_) return {};
    cells_ = TRY(find_columns(*map_, fields_, members, Missing::blank));
    members_ = std::move(members);
    return {};
}

Result<void> ImportRows::fill_mapped(ImportRow& row, const text::JsonValue& json) {
    std::vector<std::string> members;
    for (const auto& [name, value] : json.members) members.push_back(name);
    TRY(find_members(std::move(members)));
    for (const auto& field : cells_) {
        bool is_value = true;
        const auto cell = [&](std::size_t at) {
            auto value = cell_of(json.members[at].second);
            is_value = is_value && value;
            return value && says(text::trimmed(*value)) ? std::move(*value) : std::string{};
        };
        const auto value = value_of(field, map_->tag_separator, cell);
        if (!is_value) return row.mistake(field.field, "an object stands where a value belongs");
        fill(row, field.field, value);
    }
    return {};
}

Result<std::optional<ImportRow>> ImportRows::next_json() {
    while (!rest_.empty()) {
        const auto end = std::min(rest_.find('\n'), rest_.size());
        const auto line = text::trimmed(rest_.substr(0, end));
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        ++line_;
        if (line.empty()) continue;
        const auto json = TRY(text::read_json(line));
        if (json.type != text::JsonValue::Type::object) return fail(ErrorKind::refused, "a line is a JSON object");
        ImportRow row{*map_, *policy_};
        row.line = line_;
        for (const auto& [field, value] : map_->constants) row.cells[field] = value;
        row.titles = titles_;
        TRY(name_ ? fill_named(row, json) : fill_mapped(row, json));
        return std::optional{std::move(row)};
    }
    return std::optional<ImportRow>{};
}

ImportRows::Place ImportRows::place() const {
    return is_csv_ ? csv_.place() : Place{.at = whole_.size() - rest_.size(), .line = line_};
}

void ImportRows::go_to(Place place) {
    if (is_csv_) return csv_.go_to(place);
    rest_ = whole_.substr(place.at);
    line_ = place.line;
}

Result<std::optional<ImportRow>> ImportRows::next() {
    if (!order_.empty()) {
        if (followed_ == order_.size()) return std::optional<ImportRow>{};
        go_to(order_[followed_++]);
    }
    return is_csv_ ? next_csv() : next_json();
}

}  // namespace aftersales::service
