// CSV (RFC 4180) both ways, and TSV outwards. Records are read one at a time from a growing buffer.
#pragma once

#include "aftersales/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::text {

enum class Excel { no, yes };

// One field as CSV, quoted where it has to be. With Excel::yes, a text that a spreadsheet would run as a formula gets a
// leading apostrophe, and digits that it would spoil (12 or more, a leading zero or plus) are written ="…".
std::string csv_field(std::string_view value, Excel excel = Excel::no);

// Undoes what csv_field does for Excel::yes; any other text is returned as it is.
std::string without_excel_guard(std::string_view value);

// One field as TSV: backslash, tab, newline, carriage return escaped; other control characters as \xHH.
std::string tsv_field(std::string_view value);

// Reads records of a whole text already in memory, without copying it. Line ends are LF, CRLF or CR, also mixed.
class CsvReader {
public:
    explicit CsvReader(std::string_view text, char separator = ',');

    // The next record's fields, or nothing at the end. Blank lines are passed over. A quote that is never closed, or a
    // text behind a closing quote, is ErrorKind::refused; line() then names the place, and reading can go on with the
    // line behind it: what a quote too many seemed to hold are rows of their own.
    Result<std::optional<std::vector<std::string>>> next();

    // The line (from 1) on which the last record began.
    [[nodiscard]] std::size_t line() const { return line_; }

    // Where the next record begins, to go back to.
    struct Place {
        std::size_t at{};
        std::size_t line{};
    };
    [[nodiscard]] Place place() const { return {at_, next_line_}; }
    void go_to(Place place) {
        at_ = place.at;
        next_line_ = place.line;
    }
    // Past so many lines, whatever they say.
    void pass_over_lines(std::size_t count);

private:
    [[nodiscard]] std::size_t line_end() const;
    bool end_line();
    void pass_over(Place record);
    std::string_view plain();
    Result<std::string> quoted();

    std::string_view text_;
    char separator_;
    std::size_t at_{};
    std::size_t columns_{};  // of the last record, a guess at the next
    std::size_t line_{};
    std::size_t next_line_{1};
};

}  // namespace aftersales::text
