// table: for people. Columns are aligned by display width; on a terminal what there is no room for is shortened or left
// out, and said.
#include "aftersales/text/unicode.hpp"
#include "aftersales/text/width.hpp"
#include "aftersales/text/wrap.hpp"
#include "cell.hpp"
#include "printer/fit.hpp"
#include "printer/printer.hpp"

#include <algorithm>

namespace aftersales::render {
namespace {

bool right_aligned(Kind kind) { return kind == Kind::id || kind == Kind::number; }

class TablePrinter : public Printer {
public:
    explicit TablePrinter(const PrintJob& paper) : paper_{paper} {}

    Result<void> begin(const std::vector<Heading>& headings) override {
        headings_ = headings;
        rows_.clear();
        widths_.assign(headings.size(), 0);
        if (paper_.wishes.no_header) return {};
        for (std::size_t i = 0; i < headings.size(); ++i) widths_[i] = text::width(headings[i].title);
        return {};
    }

    Result<void> row(const std::vector<Value>& cells) override {
        auto& line = rows_.emplace_back();
        line.reserve(cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            line.push_back(for_table(cells[i], paper_.zone(), paper_.surroundings.now));
            widths_[i] = std::max(widths_[i], text::width(line.back()));
        }
        return {};
    }

    Result<void> end() override {
        const auto fit = this->fit();
        if (!paper_.wishes.no_header) {
            std::vector<std::string> titles;
            for (const auto& heading : headings_) titles.push_back(heading.title);
            TRY(write(line_of(titles, fit), "1"));
        }
        for (const auto& cells : rows_) TRY(paper_.destination.write(line_of(cells, fit) + "\n"));
        rows_.clear();
        return fit.left_out.empty() ? Result<void>{} : write(left_out(fit), "2");
    }

private:
    [[nodiscard]] Fit fit() const {
        if (paper_.surroundings.terminal) {
            const auto chosen = paper_.wishes.columns.empty() ? Chosen::by_the_command : Chosen::by_name;
            return fitted(headings_, widths_, paper_.surroundings.columns, chosen);
        }
        Fit whole{.widths = widths_};
        for (std::size_t i = 0; i < headings_.size(); ++i) whole.kept.push_back(i);
        return whole;
    }

    // On a terminal alone, so that no script ever reads it.
    [[nodiscard]] std::string left_out(const Fit& fit) const {
        std::string names;
        for (const auto place : fit.left_out) names += (names.empty() ? "" : ", ") + headings_[place].name;
        return text::wrapped("(no room for " + names + ": see --columns)", paper_.surroundings.columns);
    }

    Result<void> write(const std::string& line, std::string_view look) {
        if (!paper_.surroundings.colour) return paper_.destination.write(line + "\n");
        return paper_.destination.write("\x1b[" + std::string{look} + "m" + line + "\x1b[0m\n");
    }

    [[nodiscard]] std::string line_of(const std::vector<std::string>& cells, const Fit& fit) const {
        std::string line;
        for (const auto place : fit.kept) {
            const int width = fit.widths[place];
            const bool fits = text::width(cells[place]) <= width;
            const auto cell = fits ? cells[place] : text::shortened(cells[place], width);
            const auto align = right_aligned(headings_[place].kind) ? text::Align::right : text::Align::left;
            if (place != fit.kept.front()) line.append(gap_between_columns, ' ');
            line += text::padded(cell, width, align);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        return line;
    }

    PrintJob paper_;
    std::vector<Heading> headings_{};
    std::vector<std::vector<std::string>> rows_{};
    std::vector<int> widths_{};
};

}  // namespace

std::unique_ptr<Printer> table_printer(const PrintJob& paper) { return std::make_unique<TablePrinter>(paper); }

}  // namespace aftersales::render
