// Charts for a terminal: labelled numbers to lines of text, plain ASCII where asked. Pure. No line is wider than the
// canvas; a value that is missing is a gap, zero is nothing, and what is below zero or no number counts as missing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::render {

struct Canvas {
    int columns{80};
    bool unicode{true};
    bool colour{false};
};

// How the numbers beside a chart are written.
enum class Scale { plain, percent };

struct Bar {
    std::string label{};
    std::optional<double> value{};
    double full{};       // the value of a whole bar; 0: the greatest of all values
    std::string note{};  // behind the number
    bool marked{};       // something is wrong with it: its note says what
    Scale scale{};
};

struct Trend {
    std::string label{};
    std::vector<std::optional<double>> values{};  // by period, the last one newest
    Scale scale{};
};

// The line above a chart.
std::string draw_title(std::string_view title, const Canvas& canvas);

// Lines that end in a newline: label, bar, number, note.
std::string draw_bars(const std::vector<Bar>& bars, const Canvas& canvas);

// A heading, then a line each: label, sparkline from zero to the greatest value of all, last value, least, greatest.
// Where there are more values than room the oldest are left out.
std::string draw_trends(const std::vector<Trend>& trends, const Canvas& canvas);

// Eighths of a cell: "███▌", or "###" in whole cells. `share` is of 1 and clamped; more than nothing shows something.
std::string bar_of(double share, int cells, const Canvas& canvas);

}  // namespace aftersales::render
