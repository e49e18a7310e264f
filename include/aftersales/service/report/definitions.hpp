// What every figure of the reports means: one table, read by the columns of the reports, `report definitions` and the
// manual. A name means the same in every report.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace aftersales::service::report {

// What a figure is counted in. `prose` are sentences, `key` names a thing and is never cut.
enum class Measured { text, count, fraction, hours, points, id, instant, prose, key };

// Which columns a narrow terminal leaves out first.
enum class Rank { vital, high, normal, low, least };

struct Definition {
    std::string_view name{};   // lower_snake_case, as the column
    std::string_view title{};  // heading of a table
    Measured unit{};
    std::string_view sentence{};  // what it says
    std::string_view numerator{};
    std::string_view denominator{};
    Rank rank{Rank::normal};
};

consteval Definition ranked(Rank rank, Definition definition) {
    definition.rank = rank;
    return definition;
}
consteval Definition vital(const Definition& definition) { return ranked(Rank::vital, definition); }
consteval Definition high(const Definition& definition) { return ranked(Rank::high, definition); }
consteval Definition low(const Definition& definition) { return ranked(Rank::low, definition); }
consteval Definition least(const Definition& definition) { return ranked(Rank::least, definition); }

constexpr std::string_view word(Measured unit) {
    constexpr std::array<std::string_view, 9> words{"text", "count",   "fraction of 1", "hours", "points",
                                                    "id",   "instant", "text",          "text"};
    return words.at(static_cast<std::size_t>(unit));
}

inline constexpr std::array definitions{
    // The periodic reports.
    vital({"period", "Period", Measured::key, "The period, or what was written for it."}),
    least({"from", "From", Measured::instant, "The first instant of the period."}),
    least({"to", "To", Measured::instant, "The first instant after the period."}),
    vital({"group", "Group", Measured::text,
           "The value that the ticket or callback has now; empty where it has none. Of --by with two words both, "
           "joined by a comma. By tag, a ticket counts for each of its tags: their sum is more than the total."}),
    vital({"opened", "Opened", Measured::count, "Tickets opened; one that was cancelled later still counts."}),
    Definition{"responded", "Answered", Measured::count, "First answers given."},
    high({"resolved", "Resolved", Measured::count, "Resolutions; a ticket resolved twice counts twice."}),
    low({"closed", "Closed", Measured::count, "Closings."}),
    Definition{"reopened", "Reopened", Measured::count, "Reopenings."},
    high({"backlog", "Backlog", Measured::count, "Tickets open at the end of the period; of one still running, now."}),
    low({"respond_met", "Answers met", Measured::count, "Respond clocks due in the period and stopped by then."}),
    low({"respond_missed", "Answers missed", Measured::count,
         "Respond clocks due in the period and not stopped by then."}),
    high({"respond_rate", "Answer rate", Measured::fraction, "Share of respond clocks that were met.", "respond_met",
          "respond_met + respond_missed"}),
    low({"resolve_met", "Solutions met", Measured::count, "Resolve clocks due in the period and stopped by then."}),
    low({"resolve_missed", "Solutions missed", Measured::count,
         "Resolve clocks due in the period and not stopped by then."}),
    high({"resolve_rate", "Solution rate", Measured::fraction, "Share of resolve clocks that were met.", "resolve_met",
          "resolve_met + resolve_missed"}),
    low({"handling_hours_mean", "Mean hours", Measured::hours,
         "Mean elapsed time from opening to the last resolution in the period, of tickets resolved in it.",
         "hours from opening to resolution, added up", "tickets resolved"}),
    Definition{"handling_hours_median", "Median hours", Measured::hours,
               "Median of the same time, by linear interpolation."},
    low({"handling_hours_p90", "P90 hours", Measured::hours,
         "The time within which nine of ten tickets were resolved, by linear interpolation."}),
    low({"score_count", "Scores", Measured::count,
         "Scores recorded on tickets and callbacks; one given at closing, or by confirming again, replaces "
         "that of the same resolution."}),
    high({"score_mean", "Mean score", Measured::points, "Mean score, 1 to 10.", "scores, added up", "score_count"}),
    high({"complaints", "Complaints", Measured::count, "Tickets of kind complaint opened."}),
    low({"escalations", "Escalations", Measured::count, "Escalation steps taken."}),
    high({"callbacks_due", "Calls due", Measured::count,
          "Callbacks whose call_at lies in the period, skipped, dropped and merged ones left out."}),
    high({"callbacks_done", "Calls made", Measured::count, "Callbacks recorded, reached or not."}),
    high({"callbacks_reached", "Calls reached", Measured::count, "Callbacks recorded as reached."}),
    high({"faults", "Faults", Measured::count, "Tickets of kind fault opened."}),
    low({"delays", "Delays", Measured::count, "Promises moved to a later date."}),
    low({"gone", "Gone", Measured::count, "Tickets cancelled or merged."}),
    high({"label", "Label", Measured::text, "What people call the group or figure."}),
    // The KPI report.
    vital({"kpi", "KPI", Measured::text, "The KPI's id in the policy."}),
    vital({"value", "Value", Measured::fraction,
           "The figure: of rates a fraction of 1, of satisfaction 0 to 100, of an outlier in its figure's own unit.",
           "numerator", "denominator"}),
    high({"goal", "Goal", Measured::text, "The goal, as the policy has it."}),
    high({"ok", "OK", Measured::text, "Whether the goal is met: yes, no, or empty."}),
    low({"numerator", "Of which", Measured::count, "What the measure counts above the line."}),
    low({"denominator", "Of", Measured::count, "What the measure counts below the line."}),
    Definition{"responded_within", "Answered in time", Measured::fraction, "KPI measure: requests answered in time.",
               "tickets opened in the period and answered within `within`",
               "those answered, or older than `within` now; none that was answered nobody knows when"},
    Definition{"resolved_within_of_response", "Solved in time", Measured::fraction,
               "KPI measure: solved in time, counted from the first answer.",
               "tickets first answered in the period and last resolved within `within` of that",
               "those resolved, or answered longer than `within` ago; none that was answered nobody knows when"},
    high({"satisfaction", "Satisfaction", Measured::points, "Mean score times ten, 0 to 100.",
          "scores recorded in the period, on tickets and callbacks, added up", "scores recorded in the period"}),
    Definition{"complaint_handled_within", "Complaints in time", Measured::fraction,
               "KPI measure: complaints handled in time.",
               "tickets of kind complaint opened in the period, proposed or resolved within `within`",
               "those handled, or older than `within` now"},
    Definition{"repeat_repair_rate", "Repeat rate", Measured::fraction, "KPI measure: repairs that did not last.",
               "those followed by another fault on the asset within `within`",
               "tickets of kind fault resolved in the period that have an asset"},
    high({"failure_rate", "Failure rate", Measured::fraction, "KPI measure: units that failed.",
          "assets with a fault ticket opened in the period", "assets delivered before its end"}),
    Definition{"closure_rate", "Closure rate", Measured::fraction, "KPI measure: requests brought to an end.",
               "tickets opened in the period that are closed now", "tickets opened in the period"},
    Definition{"handling_within", "Handled in time", Measured::fraction,
               "KPI measure: solved in time, counted from the opening.",
               "tickets last resolved in the period within `within` of their opening",
               "tickets last resolved in the period"},
    // The report on clocks.
    vital({"clock", "Clock", Measured::text, "The clock."}),
    high({"met", "Met", Measured::count, "Clock runs due in the period and stopped by then."}),
    high({"missed", "Missed", Measured::count, "Clock runs due in the period and not stopped by then."}),
    vital({"rate", "Rate", Measured::fraction, "Share of clock runs that were met.", "met", "met + missed"}),
    Definition{"running_late", "Running late", Measured::count, "Those missed that have not been stopped yet."},
    Definition{"taken_hours_median", "Hours taken", Measured::hours,
               "Median elapsed time from start to stop, of runs that were stopped."},
    low({"taken_hours_p90", "P90 taken", Measured::hours, "The time within which nine of ten runs were stopped."}),
    Definition{"late_hours_median", "Hours late", Measured::hours,
               "Median time past due of missed runs; of those still running, so far."},
    low({"late_hours_p90", "P90 late", Measured::hours, "What nine of ten missed runs were late by at most."}),
    // The backlog.
    vital({"open", "Open", Measured::count, "Tickets open now."}),
    Definition{"days_0_1", "< 1 d", Measured::count, "Those opened less than a day ago."},
    Definition{"days_1_3", "< 3 d", Measured::count, "Those opened 1 to 3 days ago."},
    Definition{"days_3_7", "< 7 d", Measured::count, "Those opened 3 to 7 days ago."},
    Definition{"days_7_14", "< 14 d", Measured::count, "Those opened 7 to 14 days ago."},
    Definition{"days_14_30", "< 30 d", Measured::count, "Those opened 14 to 30 days ago."},
    Definition{"days_30", "Older", Measured::count, "Those opened 30 days ago or earlier."},
    low({"oldest_at", "Oldest", Measured::instant, "When the oldest of them was opened."}),
    high({"overdue", "Overdue", Measured::count, "Those with a clock past due that was not stopped."}),
    high({"next_due_at", "Next due", Measured::instant, "The earliest due time to come, of any clock."}),
    high({"next_ticket", "Next ticket", Measured::id, "The ticket that is due then."}),
    Definition{"next_assignee", "Next is with", Measured::text, "Who has that ticket; empty where nobody has."},
    // The report on callbacks.
    vital({"program", "Program", Measured::text, "The callback program."}),
    vital({"assignee", "Assignee", Measured::text, "The person; empty where nobody is assigned."}),
    Definition{"callbacks_in_window", "In window", Measured::count, "Callbacks recorded on a day of their window."},
    low({"callbacks_late", "Calls late", Measured::count, "Callbacks recorded after their window."}),
    low({"callbacks_unreached", "Given up", Measured::count, "Of those due: given up after too many attempts."}),
    Definition{"callbacks_missed", "Calls missed", Measured::count,
               "Of those due: never called before they left the list."},
    // The report on feedback.
    Definition{"low_scores", "Low scores", Measured::count, "Scores at or below the policy's low_score."},
    high({"low_rate", "Low rate", Measured::fraction, "Share of low scores.", "low_scores", "score_count"}),
    low({"ticket_scores", "On tickets", Measured::count, "Scores recorded on tickets."}),
    low({"callback_scores", "On callbacks", Measured::count, "Scores recorded on callbacks."}),
    Definition{"problems", "Problems", Measured::count, "Callbacks that found a problem."},
    Definition{"problems_settled", "Settled", Measured::count, "Those whose ticket is resolved or closed by now."},
    // The report on complaints. Its `within` is that of the policy's KPI complaint_handled_within, else 24 hours.
    Definition{"contacted_in_time", "Contacted", Measured::count,
               "Complaints opened in the period and first answered within 24 hours, or what the policy's KPI "
               "complaint_handled_within says; cancelled and merged ones are left out of this and what follows."},
    Definition{"contacted_late", "Contacted late", Measured::count,
               "Those answered later, or not yet and past that time."},
    high({"contact_rate", "Contact rate", Measured::fraction, "Share of complaints answered in time.",
          "contacted_in_time", "contacted_in_time + contacted_late"}),
    Definition{"handled_in_time", "Handled", Measured::count, "Complaints proposed or resolved within the same time."},
    Definition{"handled_late", "Handled late", Measured::count, "Those handled later, or not yet and past that time."},
    high({"handled_rate", "Handled rate", Measured::fraction, "Share of complaints handled in time.", "handled_in_time",
          "handled_in_time + handled_late"}),
    Definition{"remedied", "Remedied", Measured::count, "Complaints that a remedy was proposed or given for by now."},
    Definition{"complaints_open", "Still open", Measured::count, "Those that are open now."},
    Definition{"cause_own", "Ours", Measured::count, "Those diagnosed as caused by us."},
    Definition{"cause_third_party", "Third party", Measured::count, "Those diagnosed as caused by a third party."},
    Definition{"cause_user", "User", Measured::count, "Those diagnosed as caused by use."},
    Definition{"cause_unknown", "Unknown", Measured::count, "Those without a cause diagnosed."},
    Definition{"repeated", "Repeated", Measured::count,
               "Those marked as recurring: a rule of the policy with `repeat` matched."},
    // The report on fixes.
    vital({"fixed", "Fixed", Measured::count,
           "Tickets of kind fault last resolved in the period; cancelled and merged ones are left out."}),
    Definition{"fixed_reopened", "Reopened", Measured::count, "Of them, those that were reopened at any time."},
    Definition{"fixed_returned", "Returned", Measured::count,
               "Of them, those followed by another fault on the same asset within 30 days, or what the policy's KPI "
               "repeat_repair_rate says."},
    vital({"gate", "Gate", Measured::text, "The gate of the policy, by its id."}),
    high({"passed", "Passed", Measured::count, "Steps that the gate was asked about and that lacked nothing."}),
    high({"refused", "Refused", Measured::count,
          "Steps that the gate refused, each try once; in a batch that failed, those of the line that failed."}),
    high({"forced", "Forced", Measured::count, "Steps that lacked something and were taken by force, with a reason."}),
    Definition{"fixed_first_time", "First time", Measured::count,
               "Of them, those neither reopened nor returned so far."},
    high({"first_time_rate", "First-time rate", Measured::fraction, "First-time-fix rate.", "fixed_first_time",
          "fixed"}),
    // The reports on people, products and outlets.
    vital({"name", "Name", Measured::text, "The person's name."}),
    // The dimensions of --by with two words; some of them name a column of other reports too.
    high({"category", "Category", Measured::text, "The category; empty where none is set."}),
    high({"priority", "Priority", Measured::text, "The priority."}),
    high({"product_line", "Line", Measured::text, "The line of the product; empty where none is known."}),
    high({"channel", "Channel", Measured::text, "The channel the ticket came by; empty where none is known."}),
    high({"region", "Region", Measured::text,
          "The customer's region; of an outlet, the one most of its tickets have; empty where none is known."}),
    high({"tier", "Tier", Measured::text, "The customer's tier; empty where none is set."}),
    high({"cause", "Cause", Measured::text, "The cause that a diagnosis found; empty where none did."}),
    high({"tag", "Tag", Measured::text,
          "The tag. A ticket with several counts in the row of each, one without in that of the empty tag."}),
    vital({"product", "Product", Measured::text, "The product; empty where none is known."}),
    vital({"outlet", "Outlet", Measured::text, "The outlet; empty where none is set."}),
    // What the report on people tells beside.
    high({"cases_handled", "Handled", Measured::count,
          "Tickets with a first answer, resolution, reopening or closing in the period, each once, that the "
          "person has now."}),
    low({"working_days", "Work days", Measured::count,
         "Working days of the period on the organisation's calendar; of one still running, those so far."}),
    Definition{"workload_per_day", "A day", Measured::points, "Cases handled on a working day.", "cases_handled",
               "working_days"},
    low({"clocks_met", "Clocks met", Measured::count,
         "Runs of any clock due in the period and stopped by then, of the tickets that the person has now."}),
    low({"clocks_missed", "Clocks missed", Measured::count, "Those not stopped by then."}),
    high({"timeliness", "Timely", Measured::fraction, "Share of all clocks that were met.", "clocks_met",
          "clocks_met + clocks_missed"}),
    Definition{"resolved_own", "Own resolved", Measured::count,
               "Resolutions that the person recorded, whoever has the ticket now."},
    low({"marks_superior", "Superior", Measured::points, "Mean of the marks superiors gave, 1 to 10.",
         "their marks, added up", "how many they gave"}),
    low({"marks_peer", "Peers", Measured::points, "Mean of the marks peers gave, 1 to 10.", "their marks, added up",
         "how many they gave"}),
    low({"marks_customer", "Customers", Measured::points, "Mean of the marks customers gave, 1 to 10.",
         "their marks, added up", "how many they gave"}),
    low({"marks_subordinate", "Subordinates", Measured::points, "Mean of the marks subordinates gave, 1 to 10.",
         "their marks, added up", "how many they gave"}),
    low({"marks_self", "Self", Measured::points, "Mean of the marks the person gave itself, 1 to 10.",
         "its marks, added up", "how many it gave"}),
    low({"mark_count", "Marks", Measured::count, "Marks given in the period, one's own among them."}),
    high({"mark_mean", "Mean mark", Measured::points,
          "Mean mark of superiors, peers, customers and subordinates, each weighing the same; not one's own.",
          "the means of those who gave any, added up", "how many of the four gave any"}),
    // What the report on products tells beside.
    Definition{"claims", "Claims", Measured::count,
               "Tickets of kind fault opened whose unit was in warranty on that day."},
    low({"repairs", "Repairs", Measured::count,
         "Tickets of kind fault last resolved in the period that have an asset."}),
    low({"repeat_repairs", "Repeat repairs", Measured::count,
         "Those followed by another fault on the asset within `within`."}),
    low({"units_in_service", "Units", Measured::count, "Assets delivered before the period's end."}),
    low({"units_failed", "Failed", Measured::count,
         "Assets with a fault ticket opened in the period that was neither cancelled nor merged."}),
    Definition{"fault_trend", "Trend", Measured::points,
               "Faults a week more in each week of the last: the median slope between any two weeks (Theil-Sen)."},
    least({"fault_weeks", "Weeks", Measured::text, "Faults opened in each of those weeks, oldest first."}),
    vital({"fault_type", "Type", Measured::text,
           "The category, the diagnosed cause or a tag of the faults; empty where there is none."}),
    high({"fault_share", "Share", Measured::fraction,
          "Share of the product's faults; of tags, which a ticket can have several of, they add up to more.",
          "faults of the type", "faults of the product"}),
    Definition{"faults_before", "Before", Measured::count,
               "Faults opened in the stretch of the same length before: of a month, in the month before."},
    // What the report on outlets tells beside, and its outliers.
    Definition{"claim_rate", "Claim rate", Measured::fraction, "Warranty claims per case.", "claims", "opened"},
    high({"outlier", "Outlier", Measured::text,
          "Whether any figure of a week that ended in the period stands out: yes or no."}),
    Definition{"outliers", "Outliers", Measured::count, "How many figures of such weeks do."},
    high({"why", "Why", Measured::prose, "What stands out, beside what it is compared with."}),
    vital({"figure", "Figure", Measured::text, "The figure that stands out: a column of the report on outlets."}),
    Definition{"against", "Against", Measured::text,
               "What it stands out most against: its own history, the outlets of its region, or the trend overall."},
    low({"median", "Median", Measured::points,
         "The median of what it is compared with, brought to the outlet's size and to the week."}),
    low({"spread", "Spread", Measured::points,
         "What one step of z is worth: 1.4826 times the median distance from the median (where that is 0, 1.2533 "
         "times the mean distance), at least 1.25 times what chance alone makes."}),
    high({"z", "Z", Measured::points, "The robust z-score; listed from the threshold on, either way.", "value - median",
          "spread"}),
    low({"periods", "Periods", Measured::count, "How many weeks of outlets it is compared with; eight at least."}),
    // What the reports on callbacks and feedback tell beside.
    Definition{"callbacks_window_rate", "Window rate", Measured::fraction, "Share of recordings made in the window.",
               "callbacks_in_window", "callbacks_done"},
    Definition{"callbacks_reached_rate", "Reached rate", Measured::fraction,
               "Share of recordings that reached somebody.", "callbacks_reached", "callbacks_done"},
    low({"score_count_before", "Scores before", Measured::count,
         "Scores of the stretch of the same length before: of a month, of the month before."}),
    Definition{"score_mean_before", "Mean before", Measured::points, "Mean score of that stretch.", "scores, added up",
               "score_count_before"},
    low({"suggestions", "Suggestions", Measured::count, "Suggestions made in calls; one that was erased counts."}),
    vital({"dimension", "Dimension", Measured::text, "What was scored: product, speed, quality, attitude …"}),
    high({"at", "At", Measured::instant, "When it was said."}),
    Definition{"callback", "Callback", Measured::id, "The call in which it was said."},
    Definition{"ticket", "Ticket", Measured::id, "The ticket at whose confirmation it was said."},
    high({"score", "Score", Measured::points, "The score given with it."}),
    vital({"text", "Text", Measured::prose, "What was said, word for word; what was erased is left out."}),
    // What the report on visits tells.
    high({"visits_planned", "Visits", Measured::count,
          "Visits whose beginning, as planned last, lies in the period; cancelled ones left out."}),
    high({"visits_done", "Done", Measured::count, "Of them, those that ended done."}),
    low({"visits_fixed_first", "First time", Measured::count,
         "Of those done, the ones whose ticket has no other visit that was not cancelled."}),
    Definition{"visits_first_rate", "First-time rate", Measured::fraction,
               "Share of the visits done that were the only one.", "visits_fixed_first", "visits_done"},
    low({"visits_on_time", "On time", Measured::count,
         "Visits at which somebody was there no later than late_after of their [[visit]] allows, else 15 minutes."}),
    Definition{"visits_on_time_rate", "On-time rate", Measured::fraction,
               "Share of the visits at which somebody was there that were on time.", "visits_on_time",
               "visits arrived at"},
    low({"visits_moved", "Moved", Measured::count, "How often they were moved."}),
    low({"visits_nobody_home", "Nobody home", Measured::count, "Those at which nobody was at home."}),
    Definition{"visit_minutes_median", "Minutes", Measured::points, "The median of the minutes on the spot."},
    low({"visit_minutes_p90", "Minutes p90", Measured::points, "Nine in ten took no longer."}),
    Definition{"visit_travel_share", "Road share", Measured::fraction,
               "Share of the road, of the minutes on the road to the visits and on the spot.", "minutes on the road",
               "minutes on the road + minutes on the spot"},
    Definition{"score_change", "Change", Measured::points, "By how much the mean score rose or, below 0, fell since."},
    // What the report on returns tells.
    high({"returns_opened", "Returns", Measured::count, "Returns applied for in the period."}),
    low({"returns_refused", "Refused", Measured::count, "Of them, those that were refused at once."}),
    low({"returns_lapsed", "Lapsed", Measured::count, "Those that were cancelled, or expired because nothing came."}),
    Definition{"returns_received", "Received", Measured::count, "Those of which something came."},
    high({"returns_refunds", "Refunds", Measured::count, "Those that ended with the price paid back."}),
    high({"returns_exchanges", "Exchanges", Measured::count, "Those exchanged."}),
    Definition{"returns_repairs", "Repairs", Measured::count, "Those repaired, for a fee or without."},
    low({"returns_rejected", "Rejected", Measured::count, "Those that were received and sent back as they were."}),
    low({"returns_faults", "Faults", Measured::count, "Those in which a fault of quality was found."}),
    Definition{"returns_fault_rate", "Fault rate", Measured::fraction,
               "Share of the inspected ones with a fault of quality.", "returns_faults", "returns inspected"},
    Definition{"returns_refunded", "Paid back", Measured::points, "What was paid back for them, in money."},
    low({"returns_fees", "Fees", Measured::points, "What customers agreed to pay, in money."}),
    low({"return_days_median", "Days", Measured::points,
         "The median of the days from the application to the closing."}),
    // What the report on deliveries tells.
    high({"deliveries_planned", "Deliveries", Measured::count,
          "Deliveries that were promised for a day in the period, as moved last; cancelled ones left out."}),
    high({"deliveries_done", "Done", Measured::count, "Deliveries handed over in the period."}),
    low({"deliveries_on_time", "On time", Measured::count,
         "Of them, those handed over before the end of the window, or of the day, that was promised."}),
    Definition{"deliveries_on_time_rate", "On-time rate", Measured::fraction,
               "Share of the deliveries handed over that were on time.", "deliveries_on_time", "deliveries_done"},
    low({"deliveries_refused", "Refused", Measured::count, "Deliveries that customers refused in the period."}),
    low({"deliveries_damaged", "Damaged", Measured::count, "Deliveries whose damage was found in the period."}),
    low({"deliveries_nobody_home", "Nobody home", Measured::count,
         "Deliveries at which nobody was at home in the period; the last time counts."}),
    low({"delivery_claims", "Claims", Measured::count, "Of the damaged ones, those with a claim on the carrier."}),
    Definition{"delivery_claimed", "Claimed", Measured::points, "What these claims come to."},
    low({"delivery_paid", "Paid", Measured::points, "What the carriers paid for them so far."}),
    low({"deliveries_installed", "Installed", Measured::count, "Deliveries installed in the period."}),
    // What the report on parts tells.
    high({"consumed", "Consumed", Measured::count, "Parts issued in the period, without those that came back unused."}),
    Definition{"turnover", "Turnover", Measured::points, "How often the stock was used up.",
               "cost of what was consumed", "mean of the stock's value at the beginning and the end"},
    high({"fill_rate", "Fill rate", Measured::fraction, "Share of needs that could be reserved at once.",
          "needs reserved at once", "parts_wanted"}),
    Definition{"hours_short", "Hours short", Measured::hours,
               "Hours in the period for which tickets waited for parts."},
    Definition{"cost_per_case", "Cost per case", Measured::points,
               "What the parts of a case cost, at the moving average.", "cost of what was consumed", "part_cases"},
    Definition{"defective_rate", "Defective rate", Measured::fraction, "Share of parts that came back broken.",
               "parts_defective", "parts_issued"},
    high({"stock_value", "Value", Measured::points,
          "What the stock is worth at the end of the period, at the moving average of what it cost."}),
    low({"parts_wanted", "Wanted", Measured::count, "Needs of tickets that were told in the period."}),
    low({"parts_issued", "Issued", Measured::count, "Parts handed out in the period."}),
    low({"parts_defective", "Defective", Measured::count, "Broken parts that came back in the period."}),
    low({"part_cases", "Cases", Measured::count, "Tickets that consumed parts in the period."}),
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
