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
    Definition{
        "value", "value", Measured::fraction,
        "The figure: of rates a fraction of 1, of satisfaction 0 to 100, of an outlier in its figure's own unit.",
        "numerator", "denominator"},
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
    Definition{"next_due_at", "next due", Measured::instant, "The earliest due time to come, of any clock."},
    Definition{"next_ticket", "ticket", Measured::id, "The ticket that is due then."},
    Definition{"next_assignee", "who has it", Measured::text, "Who has that ticket; empty where nobody has."},
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
    Definition{"region", "region", Measured::text,
               "The customer's region; of an outlet, the one most of its tickets have; empty where none is known."},
    Definition{"tier", "tier", Measured::text, "The customer's tier; empty where none is set."},
    Definition{"cause", "cause", Measured::text, "The cause that a diagnosis found; empty where none did."},
    Definition{"tag", "tag", Measured::text,
               "The tag. A ticket with several counts in the row of each, one without in that of the empty tag."},
    Definition{"product", "product", Measured::text, "The product; empty where none is known."},
    Definition{"outlet", "outlet", Measured::text, "The outlet; empty where none is set."},
    // What the report on people tells beside.
    Definition{"cases_handled", "handled", Measured::count,
               "Tickets with a first answer, resolution, reopening or closing in the period, each once, that the "
               "person has now."},
    Definition{"working_days", "days", Measured::count,
               "Working days of the period on the organisation's calendar; of one still running, those so far."},
    Definition{"workload_per_day", "a day", Measured::points, "Cases handled on a working day.", "cases_handled",
               "working_days"},
    Definition{"clocks_met", "clocks met", Measured::count,
               "Runs of any clock due in the period and stopped by then, of the tickets that the person has now."},
    Definition{"clocks_missed", "missed", Measured::count, "Those not stopped by then."},
    Definition{"timeliness", "timely", Measured::fraction, "Share of all clocks that were met.", "clocks_met",
               "clocks_met + clocks_missed"},
    Definition{"resolved_own", "own", Measured::count,
               "Resolutions that the person recorded, whoever has the ticket now."},
    Definition{"marks_superior", "superior", Measured::points, "Mean of the marks superiors gave, 1 to 10.",
               "their marks, added up", "how many they gave"},
    Definition{"marks_peer", "peers", Measured::points, "Mean of the marks peers gave, 1 to 10.",
               "their marks, added up", "how many they gave"},
    Definition{"marks_customer", "customers", Measured::points, "Mean of the marks customers gave, 1 to 10.",
               "their marks, added up", "how many they gave"},
    Definition{"marks_self", "self", Measured::points, "Mean of the marks the person gave itself, 1 to 10.",
               "its marks, added up", "how many it gave"},
    Definition{"mark_count", "marks", Measured::count, "Marks given in the period, one's own among them."},
    Definition{"mark_mean", "mark", Measured::points,
               "Mean mark of superiors, peers and customers, each weighing the same; not one's own.",
               "the means of those who gave any, added up", "how many of the three gave any"},
    // What the report on products tells beside.
    Definition{"claims", "claims", Measured::count,
               "Tickets of kind fault opened whose unit was in warranty on that day."},
    Definition{"repairs", "repairs", Measured::count,
               "Tickets of kind fault last resolved in the period that have an asset."},
    Definition{"repeat_repairs", "repeated", Measured::count,
               "Those followed by another fault on the asset within `within`."},
    Definition{"units_in_service", "units", Measured::count, "Assets delivered before the period's end."},
    Definition{"units_failed", "failed", Measured::count,
               "Assets with a fault ticket opened in the period that was neither cancelled nor merged."},
    Definition{"fault_trend", "trend", Measured::points,
               "Faults a week more in each week of the last: the median slope between any two weeks (Theil-Sen)."},
    Definition{"fault_weeks", "weeks", Measured::text, "Faults opened in each of those weeks, oldest first."},
    Definition{"fault_type", "type", Measured::text,
               "The category, the diagnosed cause or a tag of the faults; empty where there is none."},
    Definition{"fault_share", "share", Measured::fraction,
               "Share of the product's faults; of tags, which a ticket can have several of, they add up to more.",
               "faults of the type", "faults of the product"},
    Definition{"faults_before", "before", Measured::count,
               "Faults opened in the stretch of the same length before: of a month, in the month before."},
    // What the report on outlets tells beside, and its outliers.
    Definition{"claim_rate", "claim rate", Measured::fraction, "Warranty claims per case.", "claims", "opened"},
    Definition{"outlier", "outlier", Measured::text,
               "Whether any figure of a week that ended in the period stands out: yes or no."},
    Definition{"outliers", "outliers", Measured::count, "How many figures of such weeks do."},
    Definition{"why", "why", Measured::text, "What stands out, beside what it is compared with."},
    Definition{"figure", "figure", Measured::text, "The figure that stands out: a column of the report on outlets."},
    Definition{"against", "against", Measured::text,
               "What it stands out most against: its own history, the outlets of its region, or the trend overall."},
    Definition{"median", "median", Measured::points,
               "The median of what it is compared with, brought to the outlet's size and to the week."},
    Definition{"spread", "spread", Measured::points,
               "What one step of z is worth: 1.4826 times the median distance from the median (where that is 0, 1.2533 "
               "times the mean distance), at least 1.25 times what chance alone makes."},
    Definition{"z", "z", Measured::points, "The robust z-score; listed from the threshold on, either way.",
               "value - median", "spread"},
    Definition{"periods", "periods", Measured::count, "How many weeks of outlets it is compared with; eight at least."},
    // What the reports on callbacks and feedback tell beside.
    Definition{"callbacks_window_rate", "in window", Measured::fraction, "Share of recordings made in the window.",
               "callbacks_in_window", "callbacks_done"},
    Definition{"callbacks_reached_rate", "reached", Measured::fraction, "Share of recordings that reached somebody.",
               "callbacks_reached", "callbacks_done"},
    Definition{"score_count_before", "scores before", Measured::count,
               "Scores of the stretch of the same length before: of a month, of the month before."},
    Definition{"score_mean_before", "before", Measured::points, "Mean score of that stretch.", "scores, added up",
               "score_count_before"},
    Definition{"suggestions", "suggestions", Measured::count, "Suggestions made in calls; one that was erased counts."},
    Definition{"dimension", "dimension", Measured::text, "What was scored: product, speed, quality, attitude …"},
    Definition{"at", "at", Measured::instant, "When it was said."},
    Definition{"callback", "callback", Measured::id, "The call in which it was said."},
    Definition{"ticket", "ticket", Measured::id, "The ticket at whose confirmation it was said."},
    Definition{"score", "score", Measured::points, "The score given with it."},
    Definition{"text", "text", Measured::text, "What was said, word for word; what was erased is left out."},
    Definition{"score_change", "change", Measured::points, "By how much the mean score rose or, below 0, fell since."},
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
