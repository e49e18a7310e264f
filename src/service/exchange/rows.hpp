// Rows of an import, whatever their format: fields by name, mapped and cleaned, each row knowing its line. A mistake
// names the column as it stands in the file.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/policy/import_map.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/exchange/import.hpp"
#include "aftersales/text/json.hpp"
#include "exchange/field_cells.hpp"
#include "exchange/header.hpp"
#include "exchange/json_objects.hpp"
#include "exchange/row_cells.hpp"
#include "exchange/table.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aftersales::service {

// The field that each column of a file means, "" where it is passed over.
using NameFields = std::function<Result<std::vector<std::string>>(const std::vector<std::string>& columns)>;

// The columns that fields were read from, as the file names them.
using ColumnTitles = std::map<std::string, std::string, std::less<>>;

class ImportRow {
public:
    ImportRow(const policy::ImportMap& map, const policy::Policy& policy) : map_{&map}, policy_{&policy} {}

    std::size_t line{};
    RowCells cells{};       // by field
    std::int64_t own_id{};  // of a row that our export wrote: what the record's id was there; else 0
    std::shared_ptr<const ColumnTitles> titles{};

    // "" where there is none.
    [[nodiscard]] const std::string& text(std::string_view field) const;
    [[nodiscard]] Result<std::optional<calendar::Instant>> instant(std::string_view field) const;
    [[nodiscard]] Result<std::optional<calendar::Date>> date(std::string_view field) const;
    // What their value of a field means here ([values.FIELD] of the map).
    [[nodiscard]] std::string ours(std::string_view field, std::string theirs) const;
    // The words of a cell, as read_tags leaves them.
    [[nodiscard]] std::vector<std::string> words(std::string_view field) const;
    // The failure of one field: names the column.
    [[nodiscard]] tl::unexpected<Error> mistake(std::string_view field, std::string_view what,
                                                std::vector<std::string> hints = {}) const;
    // The same of what a step said of the row; what is no fault of the row (a busy store) stays as it is.
    [[nodiscard]] tl::unexpected<Error> mistake(std::string_view field, Error error,
                                                std::string_view before = {}) const;

private:
    [[nodiscard]] Result<calendar::Instant> after_opening(std::string_view field, std::chrono::seconds unit) const;
    [[nodiscard]] const calendar::Zone& zone() const;

    const policy::ImportMap* map_;
    const policy::Policy* policy_;
};

// What was read of the row, else its mistake in the field.
template <class Value>
Result<Value> or_mistake(const ImportRow& row, std::string_view field, Result<Value> read) {
    if (read) return read;
    return row.mistake(field, read.error().message, read.error().hints);
}

// yes, y, true, 1, 是 and their opposites; nothing of any other word.
std::optional<bool> read_truth(std::string_view cell);

// Reads a whole file row by row.
class ImportRows {
public:
    // ErrorKind::refused, with its place, where the header lacks a mapped column.
    static Result<ImportRows> of(std::string_view text, const ImportSource& source, const policy::ImportMap& map,
                                 const policy::Policy& policy, const std::vector<std::string>& fields);

    // Of a file whose columns are what somebody made of them. Of JSON they are the members of each line; those of an
    // object in it are named "object.member".
    static Result<ImportRows> named(std::string_view text, const ImportSource& source, const policy::ImportMap& map,
                                    const policy::Policy& policy, NameFields name);

    // Nothing at the end. After a failure of one row the next call goes on behind it.
    Result<std::optional<ImportRow>> next();
    [[nodiscard]] std::size_t line() const { return line_; }
    // What was passed over, or taken to be meant, each once.
    [[nodiscard]] std::vector<std::string> remarks() const;

    // Where the next row begins, to go back to.
    using Place = Table::Place;
    [[nodiscard]] Place place() const { return is_table_ ? table_.place() : json_.place(); }
    void go_to(Place place) { is_table_ ? table_.go_to(place) : json_.go_to(place); }
    // From now on the rows come as these places do; none: as they stand.
    void follow(std::vector<Place> order) { order_ = std::move(order); }

private:
    ImportRows(std::string_view text, const ImportSource& source, const policy::ImportMap& map,
               const policy::Policy& policy)
        : map_{&map}, policy_{&policy}, encoding_{source.encoding}, whole_{source.whole},
          is_table_{is_table(source.format)}, json_{text} {}
    Result<void> read_header(std::string_view text, const ImportSource& source, const TakeHeader& take);
    Result<std::optional<ImportRow>> next_of_table();
    Result<std::optional<ImportRow>> next_of_json();
    Result<void> check_cells(const Table::Cells& cells) const;
    Result<void> check_object(std::string_view object) const;
    [[nodiscard]] bool is_header_again(const Table::Cells& cells) const;
    [[nodiscard]] bool is_other_header(const Table::Cells& cells) const;
    Result<ImportRow> of_cells(Table::Cells cells);
    Result<void> fill_named(ImportRow& row, const text::JsonValue& json) const;
    [[nodiscard]] bool says(std::string_view cell) const;
    Result<void> fill(ImportRow& row, std::string_view field, std::string_view value) const;
    Result<void> find_members(std::vector<std::string> members);
    Result<void> fill_mapped(ImportRow& row, const text::JsonValue& json);
    void note_unread(const std::vector<std::string>& columns);
    void find_own_id(const std::vector<std::string>& columns);
    void note_left(const ImportRow& row, const SayingCell& cell);

    const policy::ImportMap* map_;
    const policy::Policy* policy_;
    std::string encoding_;
    bool whole_;
    bool is_table_;
    Table table_{{}, ','};
    JsonObjects json_;
    Table::Cells header_{};
    std::size_t line_{};
    std::vector<Place> order_{};
    std::size_t followed_{};
    std::vector<std::string> fields_{};
    std::vector<FieldCells> cells_{};
    std::vector<std::string> members_{};  // of the JSON object that cells_ is for
    std::optional<std::size_t> own_id_at_{};
    std::vector<std::pair<std::string, std::size_t>> summed_up_{};  // columns of our export that only steps tell
    std::shared_ptr<const ColumnTitles> titles_{};
    NameFields name_{};
    std::vector<std::string> remarks_{};
    std::vector<std::string> unread_{};
    std::size_t headers_again_{};
};

}  // namespace aftersales::service
