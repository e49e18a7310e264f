// "respond.missed > +5%": when a simulation is to stop a pipeline.
#include "aftersales/service/simulation.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace aftersales::service {

namespace {

constexpr std::array comparisons{std::pair{">=", Gate::Comparison::at_least},
                                 std::pair{"<=", Gate::Comparison::at_most}, std::pair{">", Gate::Comparison::more},
                                 std::pair{"<", Gate::Comparison::less}};
constexpr std::array measures{std::pair{"met", Gate::Measure::met}, std::pair{"missed", Gate::Measure::missed},
                              std::pair{"escalations", Gate::Measure::escalations}};

tl::unexpected<Error> not_read(const std::string& text) {
    return fail(ErrorKind::usage, fmt::format("'{}' is no condition on a simulation", text),
                {"Expected CLOCK.met, CLOCK.missed or CLOCK.escalations (or total.missed), then > >= < or <=, then a "
                 "number such as 10, 5%, +3 or +5%."});
}

bool read_figure(Gate& gate, std::string figure) {
    if (figure.empty()) return false;
    gate.relative = figure.front() == '+' || figure.front() == '-';
    gate.percent = figure.back() == '%';
    if (gate.percent) figure.pop_back();
    char* end = nullptr;
    gate.limit = std::strtod(figure.c_str(), &end);
    const bool has_digit = figure.find_first_of("0123456789") != std::string::npos;
    return has_digit && end != nullptr && *end == '\0' && std::isfinite(gate.limit);
}

bool read_subject(Gate& gate, const std::string& subject) {
    const auto dot = subject.find('.');
    if (dot == std::string::npos) return false;
    const auto clock = subject.substr(0, dot);
    gate.clock = domain::read_word<domain::ClockName>(clock);
    if (!gate.clock && clock != "total") return false;
    for (const auto& [word, measure] : measures) {
        if (subject.substr(dot + 1) != word) continue;
        gate.measure = measure;
        return true;
    }
    return false;
}

std::int64_t figure_of(const Tallied& tallied, Gate::Measure measure) {
    switch (measure) {
    case Gate::Measure::met:
        return tallied.met;
    case Gate::Measure::missed:
        return tallied.missed;
    case Gate::Measure::escalations:
        return tallied.escalations;
    }
    return 0;
}

bool exceeds(double figure, const Gate& gate) {
    switch (gate.comparison) {
    case Gate::Comparison::more:
        return figure > gate.limit;
    case Gate::Comparison::at_least:
        return figure >= gate.limit;
    case Gate::Comparison::less:
        return figure < gate.limit;
    case Gate::Comparison::at_most:
        return figure <= gate.limit;
    }
    return false;
}

}  // namespace

Result<Gate> read_gate(const std::string& text) {
    for (const auto& [word, comparison] : comparisons) {
        const auto at = text.find(word);
        if (at == std::string::npos) continue;
        Gate gate{.text = text, .comparison = comparison};
        const std::string subject{text::trimmed(std::string_view{text}.substr(0, at))};
        const std::string figure{text::trimmed(std::string_view{text}.substr(at + std::string_view{word}.size()))};
        if (read_subject(gate, subject) && read_figure(gate, figure)) return gate;
        break;
    }
    return not_read(text);
}

GateVerdict judge(const Gate& gate, const std::vector<SimulatedRow>& rows) {
    GateVerdict verdict;
    std::int64_t due = 0;
    for (const auto& row : rows) {
        if (gate.clock && row.clock != gate.clock) continue;
        verdict.before += figure_of(row.before, gate.measure);
        verdict.after += figure_of(row.after, gate.measure);
        due += row.after.met + row.after.missed;
    }
    auto figure = static_cast<double>(verdict.after);
    constexpr double percent = 100;
    if (gate.relative) {
        figure = static_cast<double>(verdict.after - verdict.before);
        // From none to some is more than any share of none.
        if (gate.percent && figure != 0) {
            figure = verdict.before == 0 ? std::numeric_limits<double>::infinity()
                                         : figure * percent / static_cast<double>(verdict.before);
        }
    } else if (gate.percent) {
        figure = due == 0 ? 0 : figure * percent / static_cast<double>(due);
    }
    verdict.holds = exceeds(figure, gate);
    return verdict;
}

}  // namespace aftersales::service
