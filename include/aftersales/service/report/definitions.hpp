// What every figure of the reports means: one table, read by the columns of the reports, `report definitions` and the
// manual. A name means the same in every report.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace aftersales::service::report {

enum class Measured { text, count, fraction, hours, points, id, instant };

struct Definition {
    std::string_view name{};   // lower_snake_case, as the column
    std::string_view title{};  // heading of a table
    Measured unit{};
    std::string_view sentence{};  // what it says
    std::string_view numerator{};
    std::string_view denominator{};
};

constexpr std::string_view word(Measured unit) {
    constexpr std::array<std::string_view, 7> words{"text",   "count", "fraction of 1", "hours",
                                                    "points", "id",    "instant"};
    return words.at(static_cast<std::size_t>(unit));
}

inline constexpr std::array definitions{
    // The periodic reports.
    Definition{"period", "period", Measured::text, "The period, or what was written for it."},
    Definition{"from", "from", Measured::instant, "The first instant of the period."},
    Definition{"to", "to", Measured::instant, "The first instant after the period."},
    Definition{"group", "group", Measured::text,
               "The value that the ticket or callback has now; empty where it has none. Of --by with two words both, "
               "joined by a comma. By tag, a ticket counts for each of its tags: their sum is more than the total."},
    Definition{"opened", "opened", Measured::count, "Tickets opened; one that was cancelled later still counts."},
    Definition{"responded", "answered", Measured::count, "First answers given."},
    Definition{"resolved", "resolved", Measured::count, "Resolutions; a ticket resolved twice counts twice."},
    Definition{"closed", "closed", Measured::count, "Closings."},
    Definition{"reopened", "reopened", Measured::count, "Reopenings."},
    Definition{"backlog", "backlog", Measured::count,
               "Tickets open at the end of the period; of one still running, now."},
    Definition{"respond_met", "answer met", Measured::count, "Respond clocks due in the period and stopped by then."},
    Definition{"respond_missed", "missed", Measured::count,
               "Respond clocks due in the period and not stopped by then."},
    Definition{"respond_rate", "rate", Measured::fraction, "Share of respond clocks that were met.", "respond_met",
               "respond_met + respond_missed"},
    Definition{"resolve_met", "solution met", Measured::count, "Resolve clocks due in the period and stopped by then."},
    Definition{"resolve_missed", "missed", Measured::count,
               "Resolve clocks due in the period and not stopped by then."},
    Definition{"resolve_rate", "rate", Measured::fraction, "Share of resolve clocks that were met.", "resolve_met",
               "resolve_met + resolve_missed"},
    Definition{"handling_hours_mean", "hours", Measured::hours,
               "Mean elapsed time from opening to the last resolution in the period, of tickets resolved in it.",
               "hours from opening to resolution, added up", "tickets resolved"},
    Definition{"handling_hours_median", "median", Measured::hours, "Median of the same time, by linear interpolation."},
    Definition{"handling_hours_p90", "p90", Measured::hours,
               "The time within which nine of ten tickets were resolved, by linear interpolation."},
    Definition{"score_count", "scores", Measured::count,
               "Scores recorded on tickets and callbacks; one given at closing replaces that of the confirmation."},
    Definition{"score_mean", "score", Measured::points, "Mean score, 1 to 10.", "scores, added up", "score_count"},
    Definition{"complaints", "complaints", Measured::count, "Tickets of kind complaint opened."},
    Definition{"escalations", "escalations", Measured::count, "Escalation steps taken."},
    Definition{"callbacks_due", "calls due", Measured::count,
               "Callbacks whose call_at lies in the period, skipped, dropped and merged ones left out."},
    Definition{"callbacks_done", "done", Measured::count, "Callbacks recorded, reached or not."},
    Definition{"callbacks_reached", "reached", Measured::count, "Callbacks recorded as reached."},
    Definition{"faults", "faults", Measured::count, "Tickets of kind fault opened."},
    Definition{"delays", "delays", Measured::count, "Promises moved to a later date."},
    Definition{"gone", "gone", Measured::count, "Tickets cancelled or merged."},
    Definition{"label", "label", Measured::text, "What people call the group or figure."},
    // The KPI report.
    Definition{"kpi", "kpi", Measured::text, "The KPI's id in the policy."},
    Definition{"value", "value", Measured::fraction,
               "The figure: a fraction of 1; of satisfaction ten times that, 0 to 100.", "numerator", "denominator"},
    Definition{"goal", "goal", Measured::text, "The goal, as the policy has it."},
    Definition{"ok", "ok", Measured::text, "Whether the goal is met: yes, no, or empty."},
    Definition{"numerator", "of which", Measured::count, "What the measure counts above the line."},
    Definition{"denominator", "of", Measured::count, "What the measure counts below the line."},
    Definition{"responded_within", "answered in time", Measured::fraction, "KPI measure: requests answered in time.",
               "tickets opened in the period and answered within `within`",
               "those answered, or older than `within` now"},
    Definition{"resolved_within_of_response", "solved in time", Measured::fraction,
               "KPI measure: solved in time, counted from the first answer.",
               "tickets first answered in the period and last resolved within `within` of that",
               "those resolved, or answered longer than `within` ago"},
    Definition{"satisfaction", "satisfaction", Measured::points, "Mean score times ten, 0 to 100.",
               "scores recorded in the period, on tickets and callbacks, added up", "scores recorded in the period"},
    Definition{"complaint_handled_within", "complaints in time", Measured::fraction,
               "KPI measure: complaints handled in time.",
               "tickets of kind complaint opened in the period, proposed or resolved within `within`",
               "those handled, or older than `within` now"},
    Definition{"repeat_repair_rate", "repeat repairs", Measured::fraction, "KPI measure: repairs that did not last.",
               "those followed by another fault on the asset within `within`",
               "tickets of kind fault resolved in the period that have an asset"},
    Definition{"failure_rate", "failures", Measured::fraction, "KPI measure: units that failed.",
               "assets with a fault ticket opened in the period", "assets delivered before its end"},
    Definition{"closure_rate", "closed", Measured::fraction, "KPI measure: requests brought to an end.",
               "tickets opened in the period that are closed now", "tickets opened in the period"},
    Definition{"handling_within", "handled in time", Measured::fraction,
               "KPI measure: solved in time, counted from the opening.",
               "tickets last resolved in the period within `within` of their opening",
               "tickets last resolved in the period"},
    // The report on clocks.
    Definition{"clock", "clock", Measured::text, "The clock."},
    Definition{"met", "met", Measured::count, "Clock runs due in the period and stopped by then."},
    Definition{"missed", "missed", Measured::count, "Clock runs due in the period and not stopped by then."},
    Definition{"rate", "rate", Measured::fraction, "Share of clock runs that were met.", "met", "met + missed"},
    Definition{"running_late", "running late", Measured::count, "Those missed that have not been stopped yet."},
    Definition{"taken_hours_median", "taken", Measured::hours,
               "Median elapsed time from start to stop, of runs that were stopped."},
    Definition{"taken_hours_p90", "p90", Measured::hours, "The time within which nine of ten runs were stopped."},
    Definition{"late_hours_median", "late by", Measured::hours,
               "Median time past due of missed runs; of those still running, so far."},
    Definition{"late_hours_p90", "p90", Measured::hours, "What nine of ten missed runs were late by at most."},
    // The backlog.
    Definition{"open", "open", Measured::count, "Tickets open now."},
    Definition{"days_0_1", "< 1 d", Measured::count, "Those opened less than a day ago."},
    Definition{"days_1_3", "< 3 d", Measured::count, "Those opened 1 to 3 days ago."},
    Definition{"days_3_7", "< 7 d", Measured::count, "Those opened 3 to 7 days ago."},
    Definition{"days_7_14", "< 14 d", Measured::count, "Those opened 7 to 14 days ago."},
    Definition{"days_14_30", "< 30 d", Measured::count, "Those opened 14 to 30 days ago."},
    Definition{"days_30", "older", Measured::count, "Those opened 30 days ago or earlier."},
    Definition{"oldest_at", "oldest", Measured::instant, "When the oldest of them was opened."},
    Definition{"overdue", "overdue", Measured::count, "Those with a clock past due that was not stopped."},
    Definition{"next_due_at", "next due", Measured::instant, "The earliest due time of those that are not overdue."},
    Definition{"next_ticket", "ticket", Measured::id, "The ticket that is due then."},
    // The report on callbacks.
    Definition{"program", "program", Measured::text, "The callback program."},
    Definition{"assignee", "assignee", Measured::text, "The person; empty where nobody is assigned."},
    Definition{"callbacks_in_window", "in window", Measured::count, "Callbacks recorded on a day of their window."},
    Definition{"callbacks_late", "late", Measured::count, "Callbacks recorded after their window."},
    Definition{"callbacks_unreached", "given up", Measured::count, "Of those due: given up after too many attempts."},
    Definition{"callbacks_missed", "missed", Measured::count, "Of those due: never called before they left the list."},
    // The report on feedback.
    Definition{"low_scores", "low", Measured::count, "Scores at or below the policy's low_score."},
    Definition{"low_rate", "rate", Measured::fraction, "Share of low scores.", "low_scores", "score_count"},
    Definition{"ticket_scores", "on tickets", Measured::count, "Scores recorded on tickets."},
    Definition{"callback_scores", "on callbacks", Measured::count, "Scores recorded on callbacks."},
    Definition{"problems", "problems", Measured::count, "Callbacks that found a problem."},
    Definition{"problems_settled", "settled", Measured::count, "Those whose ticket is resolved or closed by now."},
    // The report on complaints. Its `within` is that of the policy's KPI complaint_handled_within, else 24 hours.
    Definition{"contacted_in_time", "contacted", Measured::count,
               "Complaints opened in the period and first answered within 24 hours, or what the policy's KPI "
               "complaint_handled_within says; cancelled and merged ones are left out of this and what follows."},
    Definition{"contacted_late", "late", Measured::count, "Those answered later, or not yet and past that time."},
    Definition{"contact_rate", "rate", Measured::fraction, "Share of complaints answered in time.", "contacted_in_time",
               "contacted_in_time + contacted_late"},
    Definition{"handled_in_time", "handled", Measured::count, "Complaints proposed or resolved within the same time."},
    Definition{"handled_late", "late", Measured::count, "Those handled later, or not yet and past that time."},
    Definition{"handled_rate", "rate", Measured::fraction, "Share of complaints handled in time.", "handled_in_time",
               "handled_in_time + handled_late"},
    Definition{"remedied", "remedied", Measured::count, "Complaints that a remedy was proposed or given for by now."},
    Definition{"complaints_open", "open", Measured::count, "Those that are open now."},
    Definition{"cause_own", "own", Measured::count, "Those diagnosed as caused by us."},
    Definition{"cause_third_party", "third party", Measured::count, "Those diagnosed as caused by a third party."},
    Definition{"cause_user", "user", Measured::count, "Those diagnosed as caused by use."},
    Definition{"cause_unknown", "unknown", Measured::count, "Those without a cause diagnosed."},
    Definition{"repeated", "repeated", Measured::count,
               "Those marked as recurring: a rule of the policy with `repeat` matched."},
    // The report on fixes.
    Definition{"fixed", "fixed", Measured::count,
               "Tickets of kind fault last resolved in the period; cancelled and merged ones are left out."},
    Definition{"fixed_reopened", "reopened", Measured::count, "Of them, those that were reopened at any time."},
    Definition{"fixed_returned", "returned", Measured::count,
               "Of them, those followed by another fault on the same asset within 30 days, or what the policy's KPI "
               "repeat_repair_rate says."},
    Definition{"fixed_first_time", "first time", Measured::count,
               "Of them, those neither reopened nor returned so far."},
    Definition{"first_time_rate", "rate", Measured::fraction, "First-time-fix rate.", "fixed_first_time", "fixed"},
    // The reports on people, products and outlets.
    Definition{"name", "name", Measured::text, "The person's name."},
    // The dimensions of --by with two words; some of them name a column of other reports too.
    Definition{"category", "category", Measured::text, "The category; empty where none is set."},
    Definition{"priority", "priority", Measured::text, "The priority."},
    Definition{"product_line", "line", Measured::text, "The line of the product; empty where none is known."},
    Definition{"channel", "channel", Measured::text, "The channel the ticket came by; empty where none is known."},
    Definition{"region", "region", Measured::text, "The customer's region; empty where none is known."},
    Definition{"tier", "tier", Measured::text, "The customer's tier; empty where none is set."},
    Definition{"cause", "cause", Measured::text, "The cause that a diagnosis found; empty where none did."},
    Definition{"tag", "tag", Measured::text,
               "The tag. A ticket with several counts in the row of each, one without in that of the empty tag."},
    Definition{"product", "product", Measured::text, "The product; empty where none is known."},
    Definition{"outlet", "outlet", Measured::text, "The outlet; empty where none is set."},
};

constexpr const Definition* definition(std::string_view name) {
    const auto found =
        std::find_if(definitions.begin(), definitions.end(), [&](const Definition& each) { return each.name == name; });
    return found == definitions.end() ? nullptr : &*found;
}

constexpr bool names_are_unique() {
    for (const auto& each : definitions) {
        if (definition(each.name) != &each) return false;
    }
    return true;
}
static_assert(names_are_unique());

}  // namespace aftersales::service::report
