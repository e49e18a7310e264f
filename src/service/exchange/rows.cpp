#include "exchange/rows.hpp"

#include "aftersales/service/times.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/unicode.hpp"
#include "exchange/time_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

std::string ImportRow::text(std::string_view field) const {
    const auto found = cells.find(field);
    return found == cells.end() ? std::string{} : found->second;
}

tl::unexpected<Error> ImportRow::mistake(std::string_view field, std::string_view what,
                                         std::vector<std::string> hints) const {
    const auto mapped = map_->columns.find(std::string{field});
    const auto title = titles.find(field);
    const auto column = mapped != map_->columns.end() ? mapped->second
                        : title != titles.end()       ? title->second
                                                      : std::string{field};
    return fail(ErrorKind::refused, fmt::format("column '{}': {}", column, what), std::move(hints));
}

Result<std::optional<calendar::Instant>> ImportRow::instant(std::string_view field, calendar::Instant now) const {
    const auto cell = text(field);
    if (cell.empty()) return std::optional<calendar::Instant>{};
    const auto& zone = map_->zone ? *map_->zone : policy_->zone();
    auto read = read_foreign_time(cell, map_->time_format, zone, now);
    if (!read) return mistake(field, read.error().message, read.error().hints);
    return std::optional{*read};
}

Result<std::optional<calendar::Date>> ImportRow::date(std::string_view field, calendar::Instant now) const {
    const auto cell = text(field);
    if (cell.empty()) return std::optional<calendar::Date>{};
    if (const auto plain = calendar::read_date(cell)) return std::optional{*plain};
    const auto instant = TRY(this->instant(field, now));
    const auto& zone = map_->zone ? *map_->zone : policy_->zone();
    return std::optional{zone.date(*instant)};
}

std::string ImportRow::ours(std::string_view field, std::string theirs) const {
    const auto values = map_->values.find(std::string{field});
    if (values == map_->values.end()) return theirs;
    const auto ours = values->second.find(theirs);
    return ours == values->second.end() ? theirs : ours->second;
}

std::vector<std::string> ImportRow::words(std::string_view field) const {
    std::vector<std::string> all;
    const auto cell = text(field);
    std::string_view rest = cell;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(','), rest.size());
        const auto word = text::trimmed(rest.substr(0, end));
        if (!word.empty()) all.emplace_back(word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return all;
}

std::optional<bool> read_truth(std::string_view cell) {
    static constexpr std::array<std::string_view, 5> yes{"yes", "y", "true", "1", "是"};
    static constexpr std::array<std::string_view, 5> no{"no", "n", "false", "0", "否"};
    const auto word = text::folded(cell);
    if (std::find(yes.begin(), yes.end(), word) != yes.end()) return true;
    if (std::find(no.begin(), no.end(), word) != no.end()) return false;
    return std::nullopt;
}

Result<ImportRows> ImportRows::of(std::string_view text, const ImportSource& source, const policy::ImportMap& map,
                                  const policy::Policy& policy, const std::vector<std::string>& fields) {
    ImportRows rows{text, map, policy};
    rows.is_csv_ = source.format == ImportFormat::csv;
    if (rows.is_csv_) TRY(rows.read_header(fields));
    for (const auto& field : fields) {
        const auto mapped = map.columns.find(field);
        if (mapped != map.columns.end())
            rows.names_.emplace_back(field, mapped->second);
        else if (map.columns.empty())
            rows.names_.emplace_back(field, field);
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
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].empty()) continue;
        rows.positions_.emplace_back(fields[i], i);
        rows.titles_[fields[i]] = columns[i];
    }
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
    const auto header = TRY(this->header());
    const auto position = [&](const std::string& column) {
        return static_cast<std::size_t>(std::find(header.begin(), header.end(), column) - header.begin());
    };
    for (const auto& [field, column] : map_->columns) {
        if (position(column) < width_) {
            positions_.emplace_back(field, position(column));
            continue;
        }
        std::vector<std::string> hints;
        if (const auto near = text::nearest(column, header)) hints.push_back(fmt::format("Did you mean '{}'?", *near));
        return fail(ErrorKind::refused,
                    fmt::format("there is no column '{}', which the map takes for {}", column, field), hints);
    }
    if (!map_->columns.empty()) return {};
    for (const auto& field : fields) {
        if (position(field) < width_) positions_.emplace_back(field, position(field));
    }
    if (positions_.empty()) {
        return fail(ErrorKind::refused, "no column has the name of a field",
                    {fmt::format("Columns are found by these names: {}; or say which are which with --map.",
                                 fmt::join(fields, ", "))});
    }
    return {};
}

void ImportRows::fill(ImportRow& row, std::string_view field, std::string_view value) const {
    auto cell = std::string{text::trimmed(value)};
    if (cell.empty() || std::find(map_->null.begin(), map_->null.end(), cell) != map_->null.end()) return;
    cell = row.ours(field, std::move(cell));
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
    for (const auto& [field, at] : positions_) fill(row, field, text::without_excel_guard((**record)[at]));
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
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].empty()) continue;
        row.titles[fields[i]] = columns[i];
        const auto cell = cell_of(*values[i]);
        if (!cell) return row.mistake(fields[i], "an object stands where a value belongs");
        fill(row, fields[i], *cell);
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
        if (name_) TRY(fill_named(row, json));
        for (const auto& [field, name] : names_) {
            const auto* member = json.find(name);
            if (member == nullptr) continue;
            const auto cell = cell_of(*member);
            if (!cell) return row.mistake(field, "an object stands where a value belongs");
            fill(row, field, *cell);
        }
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
