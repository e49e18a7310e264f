// Charts as inline SVG, 400 units wide: numbers and labels to markup that needs no script and no colour to be read. The
// page that they stand in says how the classes `mark`, `mark2`, `bad`, `rule`, `area` and `line` look. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace aftersales::render {

// What a chart is called and says, for those who cannot see it. The id is its own on the page.
struct Caption {
    std::string id{};
    std::string title{};
    std::string description{};
};

struct SvgBar {
    std::string label{};
    std::optional<double> share{};  // of a whole bar, 0 to 1; nothing: a gap
    std::string number{};
    bool bad{};
    std::optional<double> mark{};  // a line across at this share: a goal, or what adds up so far
};
// A line each: label, bar, number.
std::string svg_bars(const Caption& caption, const std::vector<SvgBar>& bars);

// Two columns for each label, the second one lighter.
struct SvgPair {
    std::string label{};
    double first{};
    double second{};
};
std::string svg_columns(const Caption& caption, const std::vector<SvgPair>& pairs);

struct SvgPoint {
    std::string label{};
    double value{};
};
// A line over an area; the last value is written at its end.
std::string svg_line(const Caption& caption, const std::vector<SvgPoint>& points);

// The end of an axis from zero that holds `greatest`, and is divided in two by a whole number.
double axis_end(double greatest);

}  // namespace aftersales::render
