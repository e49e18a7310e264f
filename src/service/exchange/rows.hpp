// Rows of an import, whatever their format: fields by name, mapped and cleaned, each row knowing its line. A mistake
// names the column as it stands in the file.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/policy/import_map.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/exchange/import.hpp"
#include "aftersales/text/csv.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

class ImportRow {
public:
    ImportRow(const policy::ImportMap& map, const policy::Policy& policy) : map_{&map}, policy_{&policy} {}

    std::size_t line{};
    std::map<std::string, std::string, std::less<>> cells{};  // by field

    // "" where there is none.
    [[nodiscard]] std::string text(std::string_view field) const;
    [[nodiscard]] Result<std::optional<calendar::Instant>> instant(std::string_view field, calendar::Instant now) const;
    [[nodiscard]] Result<std::optional<calendar::Date>> date(std::string_view field, calendar::Instant now) const;
    // What their value of a field means here ([values.FIELD] of the map).
    [[nodiscard]] std::string ours(std::string_view field, std::string theirs) const;
    // Comma-separated words.
    [[nodiscard]] std::vector<std::string> words(std::string_view field) const;
    // The failure of one field: names the column.
    [[nodiscard]] tl::unexpected<Error> mistake(std::string_view field, std::string_view what,
                                                std::vector<std::string> hints = {}) const;

private:
    const policy::ImportMap* map_;
    const policy::Policy* policy_;
};

// Reads a whole text row by row.
class ImportRows {
public:
    // ErrorKind::refused where the header lacks a mapped column.
    static Result<ImportRows> of(std::string_view text, const ImportSource& source, const policy::ImportMap& map,
                                 const policy::Policy& policy, const std::vector<std::string>& fields);

    // Nothing at the end. After a failure of one row the next call goes on behind it.
    Result<std::optional<ImportRow>> next();
    [[nodiscard]] std::size_t line() const { return line_; }

    // Where the next row begins, to go back to.
    using Place = text::CsvReader::Place;
    [[nodiscard]] Place place() const;
    void go_to(Place place);

private:
    ImportRows(std::string_view text, const policy::ImportMap& map, const policy::Policy& policy)
        : map_{&map}, policy_{&policy}, whole_{text}, rest_{text}, csv_{text, map.separator} {}
    Result<void> read_header(const std::vector<std::string>& fields);
    Result<std::optional<ImportRow>> next_csv();
    Result<std::optional<ImportRow>> next_json();
    void fill(ImportRow& row, std::string_view field, std::string_view value) const;

    const policy::ImportMap* map_;
    const policy::Policy* policy_;
    std::string_view whole_;
    std::string_view rest_;  // of JSONL
    text::CsvReader csv_;
    bool is_csv_{true};
    std::size_t line_{};
    std::size_t width_{};
    std::vector<std::pair<std::string, std::size_t>> positions_{};  // field -> column of the CSV
    std::vector<std::pair<std::string, std::string>> names_{};      // field -> member of the JSON
};

}  // namespace aftersales::service
