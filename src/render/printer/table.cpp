// table: for people. Columns are aligned by display width; on a terminal the widest texts give way until a line fits.
#include "aftersales/text/unicode.hpp"
#include "aftersales/text/width.hpp"
#include "cell.hpp"
#include "printer/printer.hpp"

#include <algorithm>
#include <numeric>

namespace aftersales::render {
namespace {

constexpr int column_gap = 2;
constexpr int least = 8;  // a text column is not made narrower than this

bool right_aligned(Kind kind) { return kind == Kind::id || kind == Kind::number; }
bool gives_way(Kind kind) { return kind == Kind::text || kind == Kind::list; }

class TablePrinter : public Printer {
public:
    explicit TablePrinter(const Paper& paper) : paper_{paper} {}

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
        if (paper_.surroundings.terminal) fit();
        if (!paper_.wishes.no_header) {
            std::vector<std::string> titles;
            for (const auto& heading : headings_) titles.push_back(heading.title);
            const auto header = line_of(titles);
            TRY(paper_.destination.write(paper_.surroundings.colour ? "\x1b[1m" + header + "\x1b[0m\n"
                                                                    : header + "\n"));
        }
        for (const auto& cells : rows_) TRY(paper_.destination.write(line_of(cells) + "\n"));
        rows_.clear();
        return {};
    }

private:
    void fit() {
        const auto total = [&] {
            return std::accumulate(widths_.begin(), widths_.end(), column_gap * (static_cast<int>(widths_.size()) - 1));
        };
        for (int over = total() - paper_.surroundings.columns; over > 0; --over) {
            int* widest = nullptr;
            for (std::size_t i = 0; i < widths_.size(); ++i) {
                if (!gives_way(headings_[i].kind) || widths_[i] <= least) continue;
                if (widest == nullptr || widths_[i] > *widest) widest = &widths_[i];
            }
            if (widest == nullptr) return;
            --*widest;
        }
    }

    [[nodiscard]] std::string line_of(const std::vector<std::string>& cells) const {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool fits = text::width(cells[i]) <= widths_[i];
            const auto cell = fits ? cells[i] : text::shortened(cells[i], widths_[i]);
            const auto align = right_aligned(headings_[i].kind) ? text::Align::right : text::Align::left;
            if (i > 0) line.append(column_gap, ' ');
            line += text::padded(cell, widths_[i], align);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        if (!paper_.surroundings.terminal || text::width(line) <= paper_.surroundings.columns) return line;
        return text::shortened(line, paper_.surroundings.columns);
    }

    Paper paper_;
    std::vector<Heading> headings_{};
    std::vector<std::vector<std::string>> rows_{};
    std::vector<int> widths_{};
};

}  // namespace

std::unique_ptr<Printer> table_printer(const Paper& paper) { return std::make_unique<TablePrinter>(paper); }

}  // namespace aftersales::render
