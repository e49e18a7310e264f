// The rows of a table as cells, whatever holds them: the text of a CSV, or the sheet of a workbook.
#pragma once

#include "aftersales/text/csv.hpp"
#include "aftersales/text/workbook.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

class Table {
public:
    using Place = text::CsvReader::Place;
    using Cells = std::vector<std::string>;

    Table(std::string_view text, char separator) : csv_{text, separator} {}
    explicit Table(std::shared_ptr<const text::Sheet> sheet) : csv_{{}}, sheet_{std::move(sheet)} {}

    // The next row that is no blank line; nothing at the end. A failure is one of the row: reading goes on behind it.
    Result<std::optional<Cells>> next();
    [[nodiscard]] std::size_t line() const { return sheet_ ? line_ : csv_.line(); }
    [[nodiscard]] Place place() const { return sheet_ ? Place{.at = at_, .line = line_} : csv_.place(); }
    void go_to(Place place);
    // Past the first lines, whatever they say.
    void pass_over_lines(std::size_t count);
    // A spreadsheet writes no blank cells at the end of a row.
    [[nodiscard]] bool leaves_out_blanks() const { return sheet_ != nullptr; }

private:
    text::CsvReader csv_;
    std::shared_ptr<const text::Sheet> sheet_{};
    std::size_t at_{};  // in the sheet
    std::size_t line_{};
};

// Whether none of the cells says anything.
bool is_blank(const Table::Cells& cells);

}  // namespace aftersales::service
