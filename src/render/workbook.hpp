// A workbook of spreadsheets (Excel, .xlsx): typed cells, looks, charts. It is built row by row and in little memory;
// only save() brings bytes. The library behind it is opened at first need (workbook.cpp).
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/render/destination.hpp"
#include "aftersales/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace aftersales::render {

class Workbook {
public:
    enum class Look { heading, text, lines, whole, figure, rate, instant, date };
    // Rows and columns that a sheet of Excel can hold.
    static constexpr std::uint32_t most_rows = 1'048'576;
    static constexpr std::uint16_t most_columns = 16'384;

    // ErrorKind::refused where the library is not installed.
    static Result<Workbook> make(calendar::Instant created);
    Workbook(Workbook&&) noexcept;
    Workbook& operator=(Workbook&&) = delete;
    ~Workbook();

    // What follows goes to a new sheet, from its first row downwards. The name is made to fit Excel's rules, and unlike
    // the others'.
    Result<void> begin_sheet(const std::string& name);
    Result<void> text(std::uint32_t row, std::uint16_t column, const std::string& text, Look look);
    Result<void> number(std::uint32_t row, std::uint16_t column, double value, Look look);
    Result<void> truth(std::uint32_t row, std::uint16_t column, bool value);
    // Days since the epoch of the sheet, the time of day as a fraction.
    Result<void> wall_time(std::uint32_t row, std::uint16_t column, calendar::WallTime wall, Look look);
    // False where Excel knows no such day.
    static bool can_date(calendar::WallTime wall);

    // The first row stays in sight and gets a filter.
    void head(std::uint32_t last_row, std::uint16_t columns);
    void widen(std::uint16_t column, int width);
    // Of this sheet, whose first row holds the names of the lines and whose first column the places across.
    Result<void> chart(const std::string& title, std::uint32_t last_row, std::uint16_t lines);

    Result<void> save(Destination& destination);

private:
    struct Inside;
    explicit Workbook(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace aftersales::render
