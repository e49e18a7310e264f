// `--chart`: the rows of a report drawn, one of its figures at a time. A report says which figure that is unless
// --figure names another, and which columns name a row.
#pragma once

#include "figure.hpp"
#include "question.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::commands::report {

struct Charted {
    std::string_view figure{};
    std::string_view label{};
    std::string_view more{};    // a second column that names a row, where it has one
    std::string_view period{};  // where a row is of one period of several
};

// The value of a whole bar of this figure; 0 where there is no natural one.
double full_of(std::string_view figure);

// From now on the sink draws, where --chart was said.
Result<void> draw_where_asked(const ReportQuestion& asked, const Charted& charted, render::Sink& out);
render::Chart chart_of(const ReportQuestion& asked, const Charted& charted);

template <class Row>
std::vector<std::string> drawable(std::span<const FigureColumn<Row>> table) {
    std::vector<std::string> names;
    for (const auto& each : table) {
        const auto unit = figures::definition(each.name)->unit;
        const bool number = unit == figures::Measured::count || unit == figures::Measured::fraction ||
                            unit == figures::Measured::hours || unit == figures::Measured::points;
        if (number) names.emplace_back(each.name);
    }
    return names;
}

template <class Row>
auto takes_chart(std::span<const FigureColumn<Row>> table, const Charted& charted) {
    return [table, main = std::string{charted.figure}](auto& declaration) {
        declaration.takes("--chart", &ReportQuestion::chart, "draw the rows instead of writing them")
            .takes("--figure COLUMN", &ReportQuestion::figure, "draw this figure; implies --chart")
            .choices(drawable(table))
            .by_default(main)
            .takes("--ascii", &ReportQuestion::ascii, "draw with plain ASCII, as where the locale is not UTF-8");
    };
}

}  // namespace aftersales::commands::report
