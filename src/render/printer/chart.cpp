// chart: the rows of a report as a picture. One period: a bar a row. Several: a bar a period where there is one group,
// else a trend a group.
#include "aftersales/render/chart.hpp"

#include "cell.hpp"
#include "printer/printer.hpp"

#include <algorithm>

namespace aftersales::render {
namespace {

std::optional<double> amount(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value.is)) return static_cast<double>(*whole);
    if (const auto* figure = std::get_if<Figure>(&value.is)) return figure->value;
    if (const auto* share = std::get_if<Share>(&value.is)) return share->value;
    return {};
}

Scale scale_of(const Value& value) { return std::holds_alternative<Share>(value.is) ? Scale::percent : Scale::plain; }

class ChartPrinter : public Printer {
public:
    ChartPrinter(const PrintJob& paper, Chart chart) : paper_{paper}, chart_{std::move(chart)} {}

    Result<void> begin(const std::vector<Heading>& headings) override {
        rows_.clear();
        labels_.clear();
        figure_ = TRY(find(headings, chart_.figure));
        for (const auto& name : chart_.labels) labels_.push_back(TRY(find(headings, name)));
        name_.reset();
        if (!chart_.name.empty()) name_ = TRY(find(headings, chart_.name));
        period_.reset();
        if (!chart_.period.empty()) period_ = TRY(find(headings, chart_.period));
        mark_.reset();
        if (!chart_.mark.empty()) mark_ = TRY(find(headings, chart_.mark));
        note_.reset();
        if (!chart_.note.empty()) note_ = TRY(find(headings, chart_.note));
        return {};
    }

    Result<void> row(const std::vector<Value>& cells) override {
        rows_.push_back({.key = plain(cells[labels_.front()], paper_.zone()),
                         .label = label_of(cells),
                         .period = period_ ? shown(cells[*period_]) : std::string{},
                         .value = amount(cells[figure_]),
                         .scale = scale_of(cells[figure_]),
                         .note = note_ ? shown(cells[*note_]) : std::string{},
                         .marked = mark_ && plain(cells[*mark_], paper_.zone()) == "no"});
        if (rows_.back().marked) rows_.back().note += " missed";
        return {};
    }

    Result<void> end() override {
        const Canvas canvas{.columns = paper_.surroundings.columns,
                            .unicode = paper_.surroundings.unicode && !chart_.ascii,
                            .colour = paper_.surroundings.colour};
        TRY(paper_.destination.write(title(canvas)));
        const auto periods = distinct(&Row::period);
        const auto drawn = periods.size() > 1 && distinct(&Row::label).size() > 1 ? draw_trends(trends(periods), canvas)
                                                                                  : draw_bars(bars(periods), canvas);
        rows_.clear();
        return paper_.destination.write(drawn);
    }

private:
    struct Row {
        std::string key{};  // its first label
        std::string label{};
        std::string period{};
        std::optional<double> value{};
        Scale scale{};
        std::string note{};
        bool marked{};
    };

    [[nodiscard]] std::string shown(const Value& value) const {
        return for_table(value, paper_.zone(), paper_.surroundings.now);
    }

    // A group that has a label is called by that, and not by its label twice.
    [[nodiscard]] std::string label_of(const std::vector<Value>& cells) const {
        const auto name = name_ ? shown(cells[*name_]) : std::string{};
        std::string label;
        for (const auto place : labels_) {
            const auto part = place == labels_.front() && !name.empty() ? name : shown(cells[place]);
            if (!part.empty() && part != label) label += (label.empty() ? "" : " ") + part;
        }
        return label.empty() ? "-" : label;
    }

    // In the order in which they came.
    [[nodiscard]] std::vector<std::string> distinct(std::string Row::*member) const {
        std::vector<std::string> all;
        for (const auto& row : rows_) {
            if (std::ranges::find(all, row.*member) == all.end()) all.push_back(row.*member);
        }
        return all;
    }

    [[nodiscard]] std::string title(const Canvas& canvas) const {
        auto line = chart_.title;
        if (const auto periods = distinct(&Row::period); !periods.empty() && !periods.front().empty()) {
            line += ", " + periods.front() + (periods.size() > 1 ? ".." + periods.back() : std::string{});
        }
        return draw_title(line, canvas);
    }

    [[nodiscard]] double full_of(const Row& row) const {
        const auto found = chart_.fulls.find(row.key);
        return found != chart_.fulls.end() ? found->second : chart_.full;
    }

    [[nodiscard]] std::vector<Bar> bars(const std::vector<std::string>& periods) const {
        std::vector<Bar> all;
        for (const auto& row : rows_) {
            all.push_back({.label = periods.size() > 1 ? row.period : row.label,
                           .value = row.value,
                           .full = full_of(row),
                           .note = row.note,
                           .marked = row.marked,
                           .scale = row.scale});
        }
        return all;
    }

    [[nodiscard]] std::vector<Trend> trends(const std::vector<std::string>& periods) const {
        std::vector<Trend> all;
        for (const auto& row : rows_) {
            auto found = std::ranges::find(all, row.label, &Trend::label);
            if (found == all.end()) {
                found = all.insert(all.end(), {.label = row.label, .values = {}, .scale = row.scale});
                found->values.resize(periods.size());
            }
            if (row.scale == Scale::percent) found->scale = row.scale;
            const auto at = std::ranges::find(periods, row.period) - periods.begin();
            found->values[static_cast<std::size_t>(at)] = row.value;
        }
        return all;
    }

    PrintJob paper_;
    Chart chart_{};
    std::size_t figure_{};
    std::vector<std::size_t> labels_{};
    std::optional<std::size_t> name_{}, period_{}, mark_{}, note_{};
    std::vector<Row> rows_{};
};

}  // namespace

std::unique_ptr<Printer> chart_printer(const PrintJob& paper, Chart chart) {
    return std::make_unique<ChartPrinter>(paper, std::move(chart));
}

}  // namespace aftersales::render
