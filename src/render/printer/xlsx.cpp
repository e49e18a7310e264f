// xlsx: a sheet for each list, its cells typed, and where a list is best drawn, a sheet with what is drawn and the
// chart.
#include "aftersales/text/decimal.hpp"
#include "aftersales/text/width.hpp"
#include "cell.hpp"
#include "printer/printer.hpp"
#include "workbook.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace aftersales::render {
namespace {

using Look = Workbook::Look;

constexpr int least_width = 6;
constexpr int most_width = 60;
constexpr int room_for_filter = 3;
// Excel keeps fifteen digits of a number.
constexpr std::int64_t most_whole = 999'999'999'999'999;
// Excel draws no more lines.
constexpr std::size_t most_lines = 255;

int widest_line(std::string_view text) {
    int widest = 0;
    while (true) {
        const auto end = text.find('\n');
        widest = std::max(widest, text::width(text.substr(0, end)));
        if (end == std::string_view::npos || widest >= most_width) return widest;
        text.remove_prefix(end + 1);
    }
}

std::optional<std::size_t> place_of(const std::vector<Heading>& headings, std::string_view name) {
    const auto found = std::ranges::find(headings, name, &Heading::name);
    if (found == headings.end()) return {};
    return static_cast<std::size_t>(found - headings.begin());
}

// A list of periods as lines over them: what came, what was done and what was left; of groups, what came in each.
class Drawing {
public:
    // Nothing where the list is of something else.
    static std::optional<Drawing> of(const std::vector<Heading>& headings) {
        Drawing drawing;
        const auto period = place_of(headings, "period");
        const auto opened = place_of(headings, "opened");
        if (!period || !opened) return {};
        drawing.period_ = *period;
        drawing.group_ = place_of(headings, "group");
        for (const auto* name : {"opened", "resolved", "backlog"}) {
            if (const auto at = place_of(headings, name)) drawing.measures_.push_back({name, *at});
        }
        return drawing;
    }

    void add(const std::vector<Value>& cells, const calendar::Zone& zone) {
        const auto period = plain(cells[period_], zone);
        if (points_.empty() || points_.back().period != period) points_.push_back({.period = period});
        const auto group = group_ ? plain(cells[*group_], zone) : std::string{"total"};
        for (const auto& [name, at] : measures_) {
            const auto line = line_of(group == "total" ? name : group);
            auto& values = points_.back().values;
            values.resize(std::max(values.size(), line + 1));
            values[line] = cells[at];
            if (group != "total") return;
        }
    }

    [[nodiscard]] bool empty() const { return points_.empty(); }

    Result<void> write(Workbook& book, const std::string& name) const {
        TRY(book.begin_sheet(name + " chart"));
        const auto lines = static_cast<std::uint16_t>(std::min(names_.size(), most_lines));
        for (std::uint16_t line = 0; line < lines; ++line) {
            const auto at = static_cast<std::uint16_t>(line + 1);
            TRY(book.text(0, at, names_[line].empty() ? "-" : names_[line], Look::heading));
            book.widen(at, std::clamp(text::width(names_[line]) + 2, least_width, most_width));
        }
        std::uint32_t row = 0;
        for (const auto& point : points_) {
            TRY(book.text(++row, 0, point.period, Look::text));
            for (std::uint16_t line = 0; line < std::min<std::size_t>(point.values.size(), lines); ++line) {
                const auto* whole = std::get_if<std::int64_t>(&point.values[line].is);
                if (whole == nullptr) continue;
                TRY(book.number(row, static_cast<std::uint16_t>(line + 1), static_cast<double>(*whole), Look::whole));
            }
        }
        book.widen(0, widest_line(points_.front().period) + 2);
        return book.chart(name, row, lines);
    }

private:
    struct Measure {
        std::string name{};
        std::size_t at{};
    };
    struct Point {
        std::string period{};
        std::vector<Value> values{};  // by line
    };

    std::size_t line_of(const std::string& name) {
        const auto at = static_cast<std::size_t>(std::ranges::find(names_, name) - names_.begin());
        if (at == names_.size()) names_.push_back(name);
        return at;
    }

    std::size_t period_{};
    std::optional<std::size_t> group_{};
    std::vector<Measure> measures_{};
    std::vector<std::string> names_{};
    std::vector<Point> points_{};
};

class XlsxPrinter : public Printer {
public:
    explicit XlsxPrinter(const PrintJob& paper) : paper_{paper} {}

    Result<void> begin(const std::vector<Heading>& headings) override {
        TRY(open());
        headings_ = headings;
        drawing_ = Drawing::of(headings_);
        return begin_sheet();
    }

    Result<void> row(const std::vector<Value>& cells) override {
        if (row_ == Workbook::most_rows) {
            end_sheet();
            TRY(begin_sheet());
        }
        for (std::size_t i = 0; i < cells.size(); ++i) TRY(cell(static_cast<std::uint16_t>(i), cells[i]));
        if (drawing_) drawing_->add(cells, paper_.zone());
        ++row_;
        return {};
    }

    Result<void> end() override {
        end_sheet();
        if (!drawing_ || drawing_->empty()) return {};
        return drawing_->write(*book_, paper_.surroundings.command);
    }

    Result<void> finish() override {
        TRY(open());
        if (!any_) TRY(book_->begin_sheet(paper_.surroundings.command));
        return book_->save(paper_.destination);
    }

private:
    Result<void> open() {
        if (book_) return {};
        if (paper_.surroundings.terminal) {
            return fail(ErrorKind::usage, "--format xlsx: a terminal shows no workbook", {"Name a file with -o FILE."});
        }
        book_.emplace(TRY(Workbook::make(paper_.surroundings.now)));
        return {};
    }

    Result<void> begin_sheet() {
        any_ = true;
        row_ = 0;
        TRY(book_->begin_sheet(paper_.surroundings.command));
        if (headings_.size() > Workbook::most_columns)
            return fail(ErrorKind::usage, "a sheet of Excel has 16384 columns at most");
        widths_.assign(headings_.size(), least_width);
        if (paper_.wishes.no_header) return {};
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            TRY(book_->text(0, static_cast<std::uint16_t>(i), headings_[i].name, Look::heading));
            widths_[i] = std::max(least_width, text::width(headings_[i].name) + room_for_filter);
        }
        ++row_;
        return {};
    }

    void end_sheet() {
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            book_->widen(static_cast<std::uint16_t>(i), std::min(widths_[i], most_width));
        }
        if (paper_.wishes.no_header) return;
        book_->head(row_ - 1, static_cast<std::uint16_t>(widths_.size()));
    }

    Result<void> cell(std::uint16_t column, const Value& value) {
        if (std::holds_alternative<Absent>(value.is)) return {};
        if (const auto* truth = std::get_if<bool>(&value.is)) return book_->truth(row_, column, *truth);
        if (const auto* whole = std::get_if<std::int64_t>(&value.is)) return whole_number(column, *whole);
        if (const auto* figure = std::get_if<Figure>(&value.is))
            return this->figure(column, figure->value, Look::figure);
        if (const auto* share = std::get_if<Share>(&value.is)) return figure(column, share->value, Look::rate);
        if (const auto* instant = std::get_if<calendar::Instant>(&value.is)) {
            return wall_time(column, paper_.zone().wall_time(*instant), Look::instant, value);
        }
        if (const auto* date = std::get_if<calendar::Date>(&value.is)) {
            return wall_time(column, calendar::WallTime{*date}, Look::date, value);
        }
        return text(column, plain(value, paper_.zone()));
    }

    Result<void> whole_number(std::uint16_t column, std::int64_t value) {
        const auto digits = std::to_string(value);
        if (value > most_whole || value < -most_whole) return text(column, digits);
        seen(column, digits.size());
        return book_->number(row_, column, static_cast<double>(value), Look::whole);
    }

    // The value that csv tells, to its last digit.
    Result<void> figure(std::uint16_t column, double figure, Look look) {
        const auto written = text::decimal(figure);
        const double value = std::strtod(written.c_str(), nullptr);
        if (!std::isfinite(value)) return text(column, written);
        seen(column, written.size() + 2);
        return book_->number(row_, column, value, look);
    }

    Result<void> wall_time(std::uint16_t column, calendar::WallTime wall, Look look, const Value& value) {
        if (!Workbook::can_date(wall)) return text(column, plain(value, paper_.zone()));
        seen(column, look == Look::date ? std::string_view{"yyyy-mm-dd"}.size()
                                        : std::string_view{"yyyy-mm-dd hh:mm:ss"}.size());
        return book_->wall_time(row_, column, wall, look);
    }

    Result<void> text(std::uint16_t column, const std::string& text) {
        if (text.empty()) return {};
        seen(column, static_cast<std::size_t>(widest_line(text)));
        return book_->text(row_, column, text, text.find('\n') == std::string::npos ? Look::text : Look::lines);
    }

    void seen(std::uint16_t column, std::size_t width) {
        constexpr int margin = 1;
        widths_[column] = std::max(widths_[column], static_cast<int>(width) + margin);
    }

    PrintJob paper_;
    std::optional<Workbook> book_{};
    std::vector<Heading> headings_{};
    std::optional<Drawing> drawing_{};
    std::vector<int> widths_{};
    std::uint32_t row_{};
    bool any_{};
};

}  // namespace

std::unique_ptr<Printer> xlsx_printer(const PrintJob& paper) { return std::make_unique<XlsxPrinter>(paper); }

}  // namespace aftersales::render
