#include "aftersales/service/report/calling_report.hpp"

#include <map>
#include <set>
#include <utility>

namespace aftersales::service::report {
namespace {

void add(CallingRow& row, const store::Call& call, const calendar::Zone& zone) {
    if (call.due) {
        row.due += call.counts_as_due ? 1 : 0;
        row.unreached += call.state == domain::CallbackState::unreached ? 1 : 0;
        row.missed += call.state == domain::CallbackState::missed ? 1 : 0;
        const bool done = call.state == domain::CallbackState::done || call.state == domain::CallbackState::unreached;
        row.called += done ? 1 : 0;
        return;
    }
    const auto day = zone.date(call.at);
    ++row.done;
    row.reached += call.reached ? 1 : 0;
    row.in_window += call.due_from <= day && day <= call.due_to ? 1 : 0;
    row.late += day > call.due_to ? 1 : 0;
    if (call.score) row.scores.add(*call.score);
}

std::vector<std::string> sorted(const std::set<std::string>& names, const std::vector<Known>& known) {
    std::vector<std::string> groups{names.begin(), names.end()};
    sort_groups(groups, known);
    return groups;
}

}  // namespace

Result<std::vector<CallingRow>> calling(const store::Statistics& statistics, const Period& period,
                                        const CallingGroups& groups, const calendar::Zone& zone) {
    const auto by = groups.by;
    std::map<std::pair<std::string, std::string>, CallingRow> cells;
    std::set<std::string> program_names;
    std::set<std::string> people;
    TRY(statistics.calls(period.from, period.to, Dimension::total, [&](const store::Call& call) {
        if (call.due && !call.counts_as_due) return;
        const std::pair<std::string, std::string> key{by.program ? call.program : "", by.assignee ? call.assignee : ""};
        program_names.insert(key.first);
        people.insert(key.second);
        add(cells[key], call, zone);
    }));
    const auto by_order = sorted(people, groups.staff);
    std::vector<CallingRow> rows;
    for (const auto& program : sorted(program_names, groups.programs)) {
        for (const auto& person : by_order) {
            const auto cell = cells.find({program, person});
            if (cell == cells.end()) continue;
            rows.push_back(std::move(cell->second));
            rows.back().program = program;
            rows.back().assignee = person;
        }
    }
    return rows;
}

}  // namespace aftersales::service::report
