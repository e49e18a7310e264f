#include "charted.hpp"

namespace aftersales::commands::report {

double full_of(std::string_view figure) {
    const auto* known = figures::definition(figure);
    if (known == nullptr) return 0;
    if (figure == "satisfaction") return 100;
    if (known->unit == figures::Measured::fraction) return 1;
    return known->unit == figures::Measured::points ? 10 : 0;
}

render::Chart chart_of(const ReportQuestion& asked, const Charted& charted) {
    const auto figure = asked.figure.value_or(std::string{charted.figure});
    const auto* known = figures::definition(figure);
    render::Chart chart{.title = std::string{known != nullptr ? known->title : figure},
                        .figure = figure,
                        .full = full_of(figure),
                        .ascii = asked.ascii};
    chart.period = charted.period;
    chart.labels.emplace_back(charted.label);
    if (!charted.more.empty()) chart.labels.emplace_back(charted.more);
    return chart;
}

Result<void> draw_where_asked(const ReportQuestion& asked, const Charted& charted, render::Sink& out) {
    if (asked.chart || asked.figure) return out.draw(chart_of(asked, charted));
    if (!asked.ascii) return {};
    return fail(ErrorKind::usage, "--ascii goes with --chart");
}

}  // namespace aftersales::commands::report
