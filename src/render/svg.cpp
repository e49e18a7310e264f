#include "aftersales/render/svg.hpp"

#include "aftersales/render/html.hpp"
#include "aftersales/text/decimal.hpp"
#include "aftersales/text/width.hpp"
#include "aftersales/text/wrap.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace aftersales::render {
namespace {

constexpr double width = 400;

// Of the bars.
constexpr double row_height = 24;
constexpr double line_height = 14;
constexpr double bar_height = 13;
constexpr double bars_from = 132;
constexpr double bars_to = 332;
constexpr int label_columns = 19;

// Of the charts over time.
constexpr double height = 168;
constexpr double left = 30;
constexpr double top = 12;
constexpr double bottom = 140;

std::string units(double value) { return text::decimal(std::round(value * 10) / 10); }

// An SVG that is told as one picture. The caller adds its parts and closes it.
Html canvas(const Caption& caption, double tall) {
    Html svg;
    svg.open("svg", {{"viewBox", "0 0 " + units(width) + " " + units(tall)},
                     {"role", "img"},
                     {"aria-labelledby", caption.id + "-t " + caption.id + "-d"}});
    svg.line("title", caption.title, {{"id", caption.id + "-t"}});
    svg.line("desc", caption.description, {{"id", caption.id + "-d"}});
    return svg;
}

struct SvgBox {
    double x{};
    double y{};
    double wide{};
    double tall{};
};

void rect(Html& svg, const SvgBox& box, const std::string& kind) {
    const auto& [x, y, wide, tall] = box;
    svg.single("rect", {{"class", kind},
                        {"x", units(x)},
                        {"y", units(y)},
                        {"width", units(wide)},
                        {"height", units(tall)},
                        {"rx", units(std::min(1.5, wide / 2))}});
}

void label(Html& svg, double x, double y, std::string_view text, const std::string& kind) {
    svg.line("text", text, {{"class", kind}, {"x", units(x)}, {"y", units(y)}});
}

struct SvgSegment {
    double x1{};
    double y1{};
    double x2{};
    double y2{};
};

void rule(Html& svg, const SvgSegment& segment, const std::string& kind = "rule") {
    const auto& [x1, y1, x2, y2] = segment;
    svg.single("line", {{"class", kind}, {"x1", units(x1)}, {"y1", units(y1)}, {"x2", units(x2)}, {"y2", units(y2)}});
}

// The whole label, on as many lines as it needs; a word that is longer than a line is parted.
std::vector<std::string> lines_of(std::string_view label) {
    std::vector<std::string> lines;
    const auto wrapped = text::wrapped(label, label_columns);
    std::string_view rest = wrapped;
    while (!rest.empty()) {
        auto line = rest.substr(0, rest.find('\n'));
        const auto fits = text::fitting(line, label_columns);
        if (fits < line.size()) line = line.substr(0, fits);
        lines.emplace_back(line);
        rest.remove_prefix(line.size());
        if (rest.starts_with('\n')) rest.remove_prefix(1);
    }
    if (lines.empty()) lines.emplace_back();
    return lines;
}

double height_of(const std::vector<std::string>& lines) {
    return row_height + static_cast<double>(lines.size() - 1) * line_height;
}

double y_of(double value, double end) { return bottom - (end > 0 ? value / end : 0) * (bottom - top); }

void axis(Html& svg, double end) {
    for (const double part : {0.0, 0.5, 1.0}) {
        const double y = y_of(end * part, end);
        rule(svg, {left, y, width, y});
        label(svg, left - 5, y + 4, text::decimal(end * part), "end");
    }
}

// The middle of the place of each label below the axis.
double middle(std::size_t place, std::size_t count) {
    return left +
           (width - left) * (static_cast<double>(place) + 0.5) / static_cast<double>(std::max<std::size_t>(count, 1));
}

}  // namespace

double axis_end(double greatest) {
    if (!(greatest > 4)) return 4;
    const double step = std::pow(10, std::floor(std::log10(greatest / 4)));
    for (const double round : {4.0, 8.0, 10.0, 20.0}) {
        if (round * step >= greatest) return round * step;
    }
    return step * 40;
}

std::string svg_bars(const Caption& caption, const std::vector<SvgBar>& bars) {
    double tall = 0;
    for (const auto& bar : bars) tall += height_of(lines_of(bar.label));
    auto svg = canvas(caption, std::max(tall, row_height));
    double y = 0;
    for (const auto& bar : bars) {
        const auto lines = lines_of(bar.label);
        // The bar is beside the middle of its label.
        const double before = (height_of(lines) - row_height) / 2;
        double under = y + row_height / 2 + 4;
        for (const auto& line : lines) {
            label(svg, 0, under, line, "name");
            under += line_height;
        }
        y += before;
        const double base = y + row_height / 2 + 4;
        rect(svg, {bars_from, y + (row_height - bar_height) / 2, bars_to - bars_from, bar_height}, "track");
        const double share = std::clamp(bar.share.value_or(0), 0.0, 1.0);
        const double wide = share > 0 ? std::max(1.5, share * (bars_to - bars_from)) : 0;
        if (wide > 0)
            rect(svg, {bars_from, y + (row_height - bar_height) / 2, wide, bar_height}, bar.bad ? "bad" : "mark");
        if (bar.mark) {
            const double x = bars_from + std::clamp(*bar.mark, 0.0, 1.0) * (bars_to - bars_from);
            rule(svg, {x, y + 3, x, y + row_height - 3}, "goal");
        }
        label(svg, width, base, bar.number, bar.bad ? "number wrong" : "number");
        y += row_height + before;
    }
    return svg.close().take();
}

std::string svg_columns(const Caption& caption, const std::vector<SvgPair>& pairs) {
    double greatest = 0;
    for (const auto& pair : pairs) greatest = std::max({greatest, pair.first, pair.second});
    const double end = axis_end(greatest);
    auto svg = canvas(caption, height);
    axis(svg, end);
    const double wide = (width - left) / static_cast<double>(std::max<std::size_t>(pairs.size(), 1)) * 0.36;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const double x = middle(i, pairs.size());
        for (const auto& [value, from, kind] :
             {std::tuple{pairs[i].first, x - wide, "mark"}, std::tuple{pairs[i].second, x, "mark2"}}) {
            if (value > 0) rect(svg, {from + 0.5, y_of(value, end), wide - 1, bottom - y_of(value, end)}, kind);
        }
        label(svg, x, bottom + 16, pairs[i].label, "tick");
    }
    return svg.close().take();
}

std::string svg_line(const Caption& caption, const std::vector<SvgPoint>& points) {
    double greatest = 0;
    for (const auto& point : points) greatest = std::max(greatest, point.value);
    const double end = axis_end(greatest);
    auto svg = canvas(caption, height);
    axis(svg, end);
    std::string course;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = middle(i, points.size());
        course += (i == 0 ? "M" : " L") + units(x) + " " + units(y_of(points[i].value, end));
        label(svg, x, bottom + 16, points[i].label, "tick");
    }
    if (!points.empty()) {
        const double first = middle(0, points.size());
        const double last = middle(points.size() - 1, points.size());
        const auto ground = " L" + units(last) + " " + units(bottom) + " L" + units(first) + " " + units(bottom) + " Z";
        svg.single("path", {{"class", "area"}, {"d", course + ground}});
        svg.single("path", {{"class", "line"}, {"d", course}});
        const double y = y_of(points.back().value, end);
        svg.single("circle", {{"class", "mark"}, {"cx", units(last)}, {"cy", units(y)}, {"r", "3.5"}});
        // Where the line comes from above there is room below.
        const bool falls = points.size() > 1 && points[points.size() - 2].value > points.back().value;
        const bool below = y < top + 14 || (falls && y + 20 < bottom);
        label(svg, last, below ? y + 18 : y - 8, text::decimal(points.back().value), "tick strong");
    }
    return svg.close().take();
}

}  // namespace aftersales::render
