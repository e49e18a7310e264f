#include "exchange/rows.hpp"

#include "aftersales/text/encoding.hpp"
#include "aftersales/text/unicode.hpp"
#include "exchange/each_row.hpp"
#include "exchange/export_row.hpp"
#include "exchange/header.hpp"
#include "exchange/life.hpp"
#include "party/spoilt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

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

// What an export sums up of events: an import takes it where the steps tell them.
bool is_summed_up(std::string_view column) {
    return std::ranges::any_of(exported_as_found(), [&](const domain::Field* field) {
        const bool taken = has(field->uses, domain::Use::given) || has(field->uses, domain::Use::imported);
        return field->name == column && !taken;
    });
}

// What our own exports say of a record besides what an import takes; a file that has both the first ones is one.
bool is_written_by_export(std::string_view column) {
    constexpr std::array<std::string_view, 6> bookkeeping{"id", "revision", "type", "plan", "customer_id", "warranty"};
    return std::ranges::find(bookkeeping, column) != bookkeeping.end() || is_summed_up(column);
}

constexpr std::size_t most_told = 20;  // of columns that are not read

bool is_our_export(const std::vector<std::string>& columns) {
    const auto has = [&](const char* name) { return std::ranges::find(columns, name) != columns.end(); };
    return has("id") && has("revision");
}

// 0 where it is none.
std::int64_t id_in(std::string_view cell) {
    std::int64_t id{};
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), id);
    return error == std::errc{} && end == cell.data() + cell.size() && id > 0 ? id : 0;
}

}  // namespace

bool is_table(ImportFormat format) { return format != ImportFormat::jsonl && format != ImportFormat::json; }

Result<ImportRows> ImportRows::of(std::string_view text, const ImportSource& source, const policy::ImportMap& map,
                                  const policy::Policy& policy, const std::vector<std::string>& fields) {
    ImportRows rows{text, source, map, policy};
    rows.fields_ = fields;
    ColumnTitles titles;
    if (!rows.is_table_) {
        for (const auto& [field, names] : map.columns) titles[field] = names.front();
        rows.titles_ = std::make_shared<const ColumnTitles>(std::move(titles));
        return rows;
    }
    TRY(rows.read_header(text, source, [&](const Table::Cells& header) -> Result<void> {
        rows.cells_ = TRY(find_columns(map, fields, header, Missing::refused));
        return {};
    }));
    for (const auto& [field, parts] : rows.cells_) {
        for (const auto& part : parts) {
            if (!part.column.empty()) titles.try_emplace(field, part.column);
        }
    }
    rows.titles_ = std::make_shared<const ColumnTitles>(std::move(titles));
    rows.note_unread(rows.header_);
    rows.find_own_id(rows.header_);
    return rows;
}

Result<ImportRows> ImportRows::named(std::string_view text, const ImportSource& source, const policy::ImportMap& map,
                                     const policy::Policy& policy, NameFields name) {
    ImportRows rows{text, source, map, policy};
    rows.name_ = std::move(name);
    if (!rows.is_table_) return rows;
    std::vector<std::string> fields;
    TRY(rows.read_header(text, source, [&](const Table::Cells& header) -> Result<void> {
        fields = TRY(rows.name_(header));
        return {};
    }));
    ColumnTitles titles;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].empty()) continue;
        rows.cells_.push_back({.field = fields[i], .parts = {{.literal = {}, .column = rows.header_[i], .at = {i}}}});
        titles[fields[i]] = rows.header_[i];
    }
    rows.titles_ = std::make_shared<const ColumnTitles>(std::move(titles));
    return rows;
}

Result<void> ImportRows::read_header(std::string_view text, const ImportSource& source, const TakeHeader& take) {
    auto found = TRY(find_header(text, source, *map_, [&](const Table::Cells& titles) -> Result<void> {
        for (const auto& title : titles) {
            if (const auto wrong = whole_ ? std::nullopt : text::misfit(title, encoding_))
                return fail(ErrorKind::refused, *wrong);
        }
        return take(titles);
    }));
    table_ = std::move(found.table);
    header_ = std::move(found.titles);
    line_ = found.line;
    remarks_ = std::move(found.remarks);
    return {};
}

// Columns that nothing is read from, where no map says what is.
void ImportRows::note_unread(const std::vector<std::string>& columns) {
    // More than are told need not be known.
    if (!map_->columns.empty() || unread_.size() > most_told) return;
    const bool ours = is_our_export(columns);
    std::vector<bool> read(columns.size());
    for (const auto& field : cells_) {
        for (const auto& part : field.parts) {
            for (const auto at : part.at) read[at] = true;
        }
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto& column = columns[i];
        const bool bookkeeping = ours && is_written_by_export(column);
        if (read[i] || column.empty() || bookkeeping || std::ranges::find(unread_, column) != unread_.end()) continue;
        unread_.push_back(column);
        if (unread_.size() > most_told) return;
    }
}

void ImportRows::find_own_id(const std::vector<std::string>& columns) {
    own_id_at_.reset();
    summed_up_.clear();
    if (!map_->columns.empty() || !is_our_export(columns)) return;
    own_id_at_ = static_cast<std::size_t>(std::ranges::find(columns, "id") - columns.begin());
    if (std::ranges::find(fields_, "steps") == fields_.end()) return;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (is_summed_up(columns[i])) summed_up_.emplace_back(columns[i], i);
}

// A column of our own export whose steps do not tell it is named where it says something.
void ImportRows::note_left(const ImportRow& row, const SayingCell& cell) {
    for (const auto& [column, at] : summed_up_) {
        const auto value = cell(at);
        if (value.empty() || value == "0" || tell_column(row.text("steps"), column)) continue;
        if (unread_.size() <= most_told && std::ranges::find(unread_, column) == unread_.end())
            unread_.push_back(column);
    }
}

std::vector<std::string> ImportRows::remarks() const {
    auto all = remarks_;
    if (!unread_.empty()) {
        std::vector<std::string> told;
        for (const auto& column : unread_) {
            if (told.size() == most_told) break;
            const auto near = nearest_field(column, fields_);
            told.push_back(near ? fmt::format("{} ({}?)", column, *near) : column);
        }
        all.push_back(
            fmt::format("columns not read: {}{}", fmt::join(told, ", "), unread_.size() > most_told ? ", …" : ""));
    }
    if (headers_again_ > 0) all.push_back(fmt::format("lines that repeat the header, passed over: {}", headers_again_));
    return all;
}

bool ImportRows::says(std::string_view cell) const {
    return !cell.empty() && std::find(map_->null.begin(), map_->null.end(), cell) == map_->null.end();
}

Result<void> ImportRows::fill(ImportRow& row, std::string_view field, std::string_view value) const {
    auto cell = std::string{text::trimmed(value)};
    if (!says(cell)) return {};
    if (cell.find('\0') != std::string::npos) return row.mistake(field, "the text has a NUL character");
    if (is_spoilt_key(field, cell)) {
        return row.mistake(field, fmt::format("'{}': a spreadsheet has spoilt this number", cell),
                           {"Let the column be text in the spreadsheet, and export it again."});
    }
    cell = field == "tags" ? read_tags(*map_, cell) : row.ours(field, std::move(cell));
    if (!cell.empty()) row.cells.set(field, std::move(cell));
    return {};
}

// Two files put together have the header twice.
bool ImportRows::is_header_again(const Table::Cells& cells) const {
    return cells.front() == header_.front() && cells == header_;
}

bool ImportRows::is_other_header(const Table::Cells& cells) const {
    const auto is_title = [&](const std::string& cell) { return std::ranges::find(header_, cell) != header_.end(); };
    if (cells.front().empty() || !is_title(cells.front())) return false;
    std::size_t titles = 0;
    for (const auto& cell : cells) {
        if (cell.empty()) continue;
        if (!is_title(cell)) return false;
        ++titles;
    }
    return titles > 1;
}

// Of a text that is not whole: the cell that does not fit.
Result<void> ImportRows::check_cells(const Table::Cells& cells) const {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto wrong = text::misfit(cells[i], encoding_);
        if (!wrong) continue;
        const auto column = i < header_.size() && !header_[i].empty() ? header_[i] : std::to_string(i + 1);
        return fail(ErrorKind::refused, fmt::format("column '{}': {}", column, *wrong));
    }
    return {};
}

Result<ImportRow> ImportRows::of_cells(Table::Cells cells) {
    const auto width = header_.size();
    while (cells.size() > width && text::trimmed(cells.back()).empty()) cells.pop_back();
    if (cells.size() < width && table_.leaves_out_blanks()) cells.resize(width);
    if (cells.size() != width) {
        return fail(ErrorKind::refused, fmt::format("{} cells stand under {} columns", cells.size(), width));
    }
    if (!whole_) TRY(check_cells(cells));
    if (is_other_header(cells)) {
        return fail(ErrorKind::refused, "another header stands here, whose columns come in another order");
    }
    ImportRow row{*map_, *policy_};
    row.line = line_;
    row.titles = titles_;
    for (const auto& [field, value] : map_->constants) row.cells.set(field, value);
    const auto cell = [&](std::size_t at) {
        auto value = text::without_excel_guard(cells[at]);
        return says(text::trimmed(value)) ? value : std::string{};
    };
    for (const auto& field : cells_) TRY(fill(row, field.field, value_of(field, map_->tag_separator, cell)));
    if (own_id_at_) row.own_id = id_in(cells[*own_id_at_]);
    note_left(row, cell);
    return row;
}

Result<std::optional<ImportRow>> ImportRows::next_of_table() {
    while (true) {
        auto cells = table_.next();
        line_ = table_.line();
        if (!cells) return fail(std::move(cells.error()));
        if (!*cells) return std::optional<ImportRow>{};
        if (is_blank(**cells)) continue;
        if (is_header_again(**cells)) {
            ++headers_again_;
            continue;
        }
        return TRY(of_cells(std::move(**cells)));
    }
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
        TRY(fill(row, fields[i], *cell));
    }
    return {};
}

// The members of an object are its columns; it may lack what others have.
Result<void> ImportRows::find_members(std::vector<std::string> members) {
    if (members == members_) return {};
    cells_ = TRY(find_columns(*map_, fields_, members, Missing::blank));
    note_unread(members);
    find_own_id(members);
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
        TRY(fill(row, field.field, value));
    }
    if (own_id_at_) row.own_id = id_in(json.members[*own_id_at_].second.text);
    note_left(row, [&](std::size_t at) { return cell_of(json.members[at].second).value_or(""); });
    return {};
}

// Of a text that is not whole: the member that does not fit.
Result<void> ImportRows::check_object(std::string_view object) const {
    const auto wrong = text::misfit(object, encoding_);
    if (!wrong) return {};
    const auto json = text::read_json(text::without_misfits(object));
    if (!json) return fail(ErrorKind::refused, *wrong);
    for (const auto& [name, value] : json->members) {
        const auto cell = cell_of(value);
        if (cell && cell->find(text::replacement) != std::string::npos)
            return fail(ErrorKind::refused, fmt::format("column '{}': {}", name, *wrong));
    }
    return fail(ErrorKind::refused, *wrong);
}

Result<std::optional<ImportRow>> ImportRows::next_of_json() {
    auto object = json_.next();
    line_ = json_.line();
    if (!object) return fail(std::move(object.error()));
    if (!*object) return std::optional<ImportRow>{};
    if (!whole_) TRY(check_object(**object));
    const auto json = TRY(text::read_json(**object));
    if (json.type != text::JsonValue::Type::object) return fail(ErrorKind::refused, "a row is a JSON object");
    ImportRow row{*map_, *policy_};
    row.line = line_;
    for (const auto& [field, value] : map_->constants) row.cells.set(field, value);
    row.titles = titles_;
    TRY(name_ ? fill_named(row, json) : fill_mapped(row, json));
    return std::optional{std::move(row)};
}

Result<std::optional<ImportRow>> ImportRows::next() {
    if (!order_.empty()) {
        if (followed_ == order_.size()) return std::optional<ImportRow>{};
        go_to(order_[followed_++]);
    }
    return is_table_ ? next_of_table() : next_of_json();
}

}  // namespace aftersales::service
