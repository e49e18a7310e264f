// The figures of a row of activity, as the periodic reports print them and those on people, products and outlets choose
// from.
#pragma once

#include "aftersales/service/report/activity.hpp"
#include "figure.hpp"

#include <array>

namespace aftersales::commands::report {

using ActivityRow = service::report::ActivityRow;

// Names are never renamed or reordered, new ones go to the end (cli.md).
inline constexpr std::array<FigureColumn<ActivityRow>, 30> activity_figures{{
    {"period", [](const ActivityRow& row) -> render::Value { return row.period.name; }},
    {"from", [](const ActivityRow& row) -> render::Value { return row.period.from; }},
    {"to", [](const ActivityRow& row) -> render::Value { return row.period.to; }},
    {"group", [](const ActivityRow& row) { return render::text_or_absent(row.group); }},
    {"opened", [](const ActivityRow& row) -> render::Value { return row.tally.opened; }},
    {"responded", [](const ActivityRow& row) -> render::Value { return row.tally.responded; }},
    {"resolved", [](const ActivityRow& row) -> render::Value { return row.tally.resolved; }},
    {"closed", [](const ActivityRow& row) -> render::Value { return row.tally.closed; }},
    {"reopened", [](const ActivityRow& row) -> render::Value { return row.tally.reopened; }},
    {"backlog", [](const ActivityRow& row) { return render::or_absent(row.backlog); }},
    {"respond_met", [](const ActivityRow& row) -> render::Value { return row.tally.respond.met; }},
    {"respond_missed", [](const ActivityRow& row) -> render::Value { return row.tally.respond.missed; }},
    {"respond_rate", [](const ActivityRow& row) { return share(row.tally.respond.rate()); }},
    {"resolve_met", [](const ActivityRow& row) -> render::Value { return row.tally.resolve.met; }},
    {"resolve_missed", [](const ActivityRow& row) -> render::Value { return row.tally.resolve.missed; }},
    {"resolve_rate", [](const ActivityRow& row) { return share(row.tally.resolve.rate()); }},
    {"handling_hours_mean", [](const ActivityRow& row) { return figure(row.handling_mean); }},
    {"handling_hours_median", [](const ActivityRow& row) { return figure(row.handling_median); }},
    {"handling_hours_p90", [](const ActivityRow& row) { return figure(row.handling_p90); }},
    {"score_count", [](const ActivityRow& row) -> render::Value { return row.tally.scores.count; }},
    {"score_mean", [](const ActivityRow& row) { return figure(row.tally.scores.average()); }},
    {"complaints", [](const ActivityRow& row) -> render::Value { return row.tally.complaints; }},
    {"escalations", [](const ActivityRow& row) -> render::Value { return row.tally.escalations; }},
    {"callbacks_due", [](const ActivityRow& row) -> render::Value { return row.tally.callbacks_due; }},
    {"callbacks_done", [](const ActivityRow& row) -> render::Value { return row.tally.callbacks_done; }},
    {"callbacks_reached", [](const ActivityRow& row) -> render::Value { return row.tally.callbacks_reached; }},
    {"faults", [](const ActivityRow& row) -> render::Value { return row.tally.faults; }, false},
    {"delays", [](const ActivityRow& row) -> render::Value { return row.tally.delays; }, false},
    {"gone", [](const ActivityRow& row) -> render::Value { return row.tally.gone; }, false},
    {"label", [](const ActivityRow& row) { return render::text_or_absent(row.label); }, false},
}};
static_assert(all_defined(activity_figures));

// The figure of that name under another one, for reports that call the group by what it is.
consteval FigureColumn<ActivityRow> renamed(std::string_view name, std::string_view as) {
    const auto* found = std::ranges::find(activity_figures, name, &FigureColumn<ActivityRow>::name);
    return {as, found->cell, true};
}
consteval FigureColumn<ActivityRow> chosen(std::string_view name) { return renamed(name, name); }

}  // namespace aftersales::commands::report
