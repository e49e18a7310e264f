#include "aftersales/render/chart.hpp"

#include "aftersales/text/unicode.hpp"
#include "aftersales/text/width.hpp"
#include "cell.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace aftersales::render {
namespace {

constexpr int gap = 2;
constexpr int least_label = 4;

std::optional<double> drawable(const std::optional<double>& value) {
    return value && std::isfinite(*value) && *value >= 0 ? value : std::nullopt;
}

std::string number(const std::optional<double>& value, Scale scale) {
    if (!value) return "-";
    return scale == Scale::percent ? percent(*value) : rounded(*value);
}

// Cut to the columns; ASCII has no ellipsis.
std::string cut(std::string_view line, int columns, const Canvas& canvas) {
    if (text::width(line) <= columns) return std::string{line};
    auto shorter = text::shortened(line, columns);
    constexpr std::string_view ellipsis = "…";
    if (!canvas.unicode && shorter.ends_with(ellipsis))
        shorter.replace(shorter.size() - ellipsis.size(), ellipsis.size(), ".");
    return shorter;
}

std::string finished(std::string line, const Canvas& canvas) {
    line.erase(line.find_last_not_of(' ') + 1);
    return cut(line, std::max(canvas.columns, 1), canvas);
}

// The part of the line that is [from, from + size) in the given colour, where the line was not cut before its end.
std::string coloured(const std::string& line, std::size_t from, std::size_t size, std::string_view colour) {
    if (size == 0 || from + size > line.size()) return line;
    return line.substr(0, from) + "\x1b[" + std::string{colour} + "m" + line.substr(from, size) + "\x1b[0m" +
           line.substr(from + size);
}

// The room of the labels: what they need, at most two fifths of the line.
template <class Rows>
int label_room(const Rows& rows, const Canvas& canvas) {
    int widest = 0;
    for (const auto& row : rows) widest = std::max(widest, text::width(text::without_controls(row.label)));
    return std::min(widest, std::max(least_label, canvas.columns * 2 / 5));
}

std::string label_cell(const std::string& label, int room, const Canvas& canvas) {
    return text::padded(cut(text::without_controls(label), room, canvas), room);
}

std::string spark(const std::optional<double>& value, double greatest, const Canvas& canvas) {
    static constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    static constexpr std::array<std::string_view, 8> plain{"_", ".", ":", "-", "=", "+", "*", "#"};
    if (!value) return " ";
    const auto& levels = canvas.unicode ? blocks : plain;
    if (*value <= 0 || greatest <= 0) return std::string{levels.front()};
    const auto level = static_cast<std::size_t>(std::ceil(*value * 7 / greatest));
    return std::string{levels.at(std::clamp<std::size_t>(level, 1, 7))};
}

struct ChartExtent {
    std::optional<double> last{}, least{}, greatest{};
};

ChartExtent extent_of(const Trend& trend) {
    ChartExtent extent;
    for (const auto& each : trend.values) {
        const auto value = drawable(each);
        if (!value) continue;
        extent.least = extent.least ? std::min(*extent.least, *value) : *value;
        extent.greatest = extent.greatest ? std::max(*extent.greatest, *value) : *value;
    }
    if (!trend.values.empty()) extent.last = drawable(trend.values.back());
    return extent;
}

// The three numbers at the end of a line of a trend, as columns.
struct Numbers {
    std::array<std::string, 3> head{"last", "min", "max"};
    std::vector<std::array<std::string, 3>> rows{};
    std::array<int, 3> widths{4, 3, 3};

    void add(const ChartExtent& extent, Scale scale) {
        const auto& row = rows.emplace_back(std::array<std::string, 3>{
            number(extent.last, scale), number(extent.least, scale), number(extent.greatest, scale)});
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::width(row[i]));
    }
    [[nodiscard]] int room() const { return widths[0] + widths[1] + widths[2] + 3 * gap; }
    [[nodiscard]] std::string line(const std::array<std::string, 3>& cells) const {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            line += std::string(gap, ' ') + text::padded(cells[i], widths[i], text::Align::right);
        }
        return line;
    }
};

}  // namespace

std::string bar_of(double share, int cells, const Canvas& canvas) {
    static constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    if (!(share > 0) || cells <= 0) return "";
    const double room = std::min(share, 1.0) * cells;
    if (!canvas.unicode) return std::string(static_cast<std::size_t>(std::max(1L, std::lround(room))), '#');
    const auto eighths = std::max(1L, std::lround(room * 8));
    std::string bar;
    for (long i = 0; i < eighths / 8; ++i) bar += "█";
    return bar + std::string{parts.at(static_cast<std::size_t>(eighths % 8))};
}

std::string draw_title(std::string_view title, const Canvas& canvas) {
    const auto line = finished(text::without_controls(title), canvas);
    return (canvas.colour ? "\x1b[1m" + line + "\x1b[0m" : line) + "\n";
}

std::string draw_bars(const std::vector<Bar>& bars, const Canvas& canvas) {
    double greatest = 0;
    int numbers = 1;
    int notes = 0;
    for (const auto& bar : bars) {
        const auto value = drawable(bar.value);
        greatest = std::max(greatest, value.value_or(0));
        numbers = std::max(numbers, text::width(number(value, bar.scale)));
        notes = std::max(notes, text::width(text::without_controls(bar.note)));
    }
    const int labels = label_room(bars, canvas);
    const int cells = std::max(0, canvas.columns - labels - numbers - 2 * gap - (notes > 0 ? notes + gap : 0));
    std::string all;
    for (const auto& bar : bars) {
        const auto value = drawable(bar.value);
        const double full = bar.full > 0 ? bar.full : greatest;
        const auto drawn = bar_of(full > 0 ? value.value_or(0) / full : 0, cells, canvas);
        const auto label = label_cell(bar.label, labels, canvas) + std::string(gap, ' ');
        auto line = label + text::padded(drawn, cells) + std::string(cells > 0 ? gap : 0, ' ') +
                    text::padded(number(value, bar.scale), numbers, text::Align::right);
        if (!bar.note.empty()) line += std::string(gap, ' ') + text::without_controls(bar.note);
        line = finished(std::move(line), canvas);
        // A bar of nothing shows no colour: its label does.
        const auto marked = bar.marked && drawn.empty();
        if (canvas.colour) {
            line = marked ? coloured(line, 0, label.size(), "31")
                          : coloured(line, label.size(), drawn.size(), bar.marked ? "31" : "36");
        }
        all += line + "\n";
    }
    return all;
}

std::string draw_trends(const std::vector<Trend>& trends, const Canvas& canvas) {
    double greatest = 0;
    std::size_t periods = 0;
    Numbers numbers;
    for (const auto& trend : trends) {
        const auto extent = extent_of(trend);
        greatest = std::max(greatest, extent.greatest.value_or(0));
        periods = std::max(periods, trend.values.size());
        numbers.add(extent, trend.scale);
    }
    const int labels = label_room(trends, canvas);
    const auto room = static_cast<std::size_t>(std::max(0, canvas.columns - labels - gap - numbers.room()));
    const auto cells = std::min(room, periods);
    const std::string before(static_cast<std::size_t>(labels + gap) + cells, ' ');
    std::string all = finished(before + numbers.line(numbers.head), canvas) + "\n";
    for (std::size_t i = 0; i < trends.size(); ++i) {
        const auto& values = trends[i].values;
        std::string drawn(cells - std::min(cells, values.size()), ' ');
        for (auto at = values.size() - std::min(cells, values.size()); at < values.size(); ++at) {
            drawn += spark(drawable(values[at]), greatest, canvas);
        }
        const auto label = label_cell(trends[i].label, labels, canvas) + std::string(gap, ' ');
        auto line = finished(label + drawn + numbers.line(numbers.rows[i]), canvas);
        if (canvas.colour) line = coloured(line, label.size(), drawn.size(), "36");
        all += line + "\n";
    }
    return all;
}

}  // namespace aftersales::render
