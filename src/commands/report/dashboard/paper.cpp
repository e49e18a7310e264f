#include "paper.hpp"

#include "aftersales/text/decimal.hpp"

#include <cmath>

namespace aftersales::commands::report {
namespace {

constexpr std::string_view nothing = "–";

double rounded(double value, int decimals) {
    const double scale = std::pow(10, decimals);
    return std::round(value * scale) / scale;
}

// As the tables of the reports write it; what would be nothing so keeps all that it has.
std::string percent(double value) {
    const auto near = rounded(value * 100, 1);
    return text::decimal(near == 0 ? value * 100 : near) + " %";
}

std::string person_of(const policy::Policy& policy, const std::string& id) {
    const auto* person = policy.person(id);
    return person != nullptr && !person->name.empty() ? person->name : id;
}

bool is_number(const std::optional<figures::Measured>& unit) {
    using enum figures::Measured;
    return unit && *unit != text && *unit != prose && *unit != key;
}

struct PaperCell {
    std::string machine{};  // as the reports print it
    std::string people{};
    bool number{};
};

PaperCell cell_of(const render::Value& value, const std::optional<figures::Measured>& unit, const Paper& paper) {
    const bool number = is_number(unit);
    if (const auto* whole = std::get_if<std::int64_t>(&value.is)) {
        return {std::to_string(*whole), std::to_string(*whole), true};
    }
    if (const auto* figure = std::get_if<render::Figure>(&value.is)) {
        return {text::decimal(figure->value), paper.shown(figure->value, unit.value_or(figures::Measured::hours)),
                true};
    }
    if (const auto* share = std::get_if<render::Share>(&value.is)) {
        return {text::decimal(share->value), paper.share(share->value), true};
    }
    if (const auto* named = std::get_if<render::NamedValue>(&value.is)) return {named->id, named->id, number};
    if (const auto* text = std::get_if<std::string>(&value.is)) return {*text, *text, number};
    return {"", std::string{nothing}, number};
}

enum class CellRole { heading, figure };

void write_cell(render::Html& html, const PaperCell& cell, CellRole role) {
    const bool heads = role == CellRole::heading;
    render::Html::Attributes attributes;
    if (cell.number) attributes.push_back({"class", "n"});
    if (heads) attributes.push_back({"scope", "row"});
    html.open(heads ? "th" : "td", attributes);
    if (cell.people == cell.machine) {
        html.text(cell.people);
    } else {
        html.line("data", cell.people, {{"value", cell.machine}});
    }
    html.close();
}

}  // namespace

std::string filled(std::string_view words, const std::vector<std::string>& given) {
    std::string all;
    for (std::size_t at = 0; at < words.size();) {
        const bool place = words[at] == '{' && at + 2 < words.size() && words[at + 2] == '}';
        if (!place) {
            all += words[at++];
            continue;
        }
        all += given.at(static_cast<std::size_t>(words[at + 1] - '0'));
        at += 3;
    }
    return all;
}

std::string goal_words(std::string goal) {
    if (const auto sign = goal.find('%'); sign != std::string::npos && sign > 0 && goal[sign - 1] != ' ') {
        goal.insert(sign, " ");
    }
    if (goal.starts_with(">=")) return goal.replace(0, 2, "≥");
    if (goal.starts_with("<=")) return goal.replace(0, 2, "≤");
    return goal;
}

std::string Paper::shown(const std::optional<double>& value, figures::Measured unit) const {
    if (!value) return std::string{nothing};
    switch (unit) {
    case figures::Measured::fraction:
        return percent(*value);
    case figures::Measured::points:
        return text::decimal(rounded(*value, 2));
    case figures::Measured::hours:
        return text::decimal(rounded(*value, 1));
    case figures::Measured::count:
        return text::decimal(rounded(*value, 0));
    case figures::Measured::text:
    case figures::Measured::prose:
    case figures::Measured::key:
    case figures::Measured::id:
    case figures::Measured::instant:
        break;
    }
    return text::decimal(*value);
}

std::string Paper::shown(const figures::KpiRow& kpi, const std::optional<double>& value) const {
    const bool points = kpi.measure == policy::Measure::satisfaction;
    return shown(value, points ? figures::Measured::points : figures::Measured::fraction);
}

std::string Paper::day(calendar::Instant instant) const { return calendar::print(policy.zone().date(instant)); }

std::string Paper::moment(calendar::Instant instant) const {
    auto written = policy.zone().print(instant).substr(0, 16);
    return written.replace(10, 1, " ");
}

std::string Paper::name_of(figures::Dimension by, const std::string& group) const {
    if (group.empty()) return say(Say::no_group);
    if (by == figures::Dimension::assignee) return person_of(policy, group);
    const auto label = figures::label_of(group, figures::known_groups(policy, by));
    return label.empty() ? group : label;
}

std::string Paper::program(const std::string& id) const {
    const auto found = std::ranges::find(policy.callbacks.programs, id, &domain::Program::id);
    return found == policy.callbacks.programs.end() || found->label.empty() ? id : found->label;
}

std::string Paper::kpi(const std::string& id) const {
    const auto found = std::ranges::find(policy.kpis, id, &policy::Kpi::id);
    return found == policy.kpis.end() || found->label.empty() ? id : found->label;
}

void write(render::Html& html, const Grid& grid, const Paper& paper, const Naming& naming) {
    if (grid.rows.empty()) {
        html.line("p", paper.say(Say::nothing), {{"class", "soft"}});
        return;
    }
    html.open("div", {{"class", "scroll"}}).open("table");
    html.line("caption", grid.caption);
    html.open("thead").open("tr");
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        const bool number = is_number(grid.units[i]);
        render::Html::Attributes attributes{{"scope", "col"}, {"data-column", grid.columns[i]}};
        if (number) attributes.push_back({"class", "n"});
        html.line("th", grid.headings[i], attributes);
    }
    html.close().close().open("tbody");
    for (const auto& row : grid.rows) {
        html.open("tr", row.bad ? render::Html::Attributes{{"class", "bad"}} : render::Html::Attributes{});
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const bool own = row.unit && grid.units[i] == figures::Measured::fraction;
            auto cell = cell_of(row.cells[i], own ? row.unit : grid.units[i], paper);
            if (naming && !cell.number) cell.people = naming(grid.columns[i], cell.machine);
            write_cell(html, cell, i == 0 ? CellRole::heading : CellRole::figure);
        }
        html.close();
    }
    html.close().close().close();
}

}  // namespace aftersales::commands::report
