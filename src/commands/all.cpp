#include "all.hpp"

#include "aftersales/cli/builtin.hpp"
#include "asset/asset.hpp"
#include "attachment/attachment.hpp"
#include "calendar/calendar.hpp"
#include "callback/callback.hpp"
#include "customer/customer.hpp"
#include "data/data.hpp"
#include "delivery/delivery_commands.hpp"
#include "log/log.hpp"
#include "notify/notify.hpp"
#include "part/part.hpp"
#include "policy/policy.hpp"
#include "product/product.hpp"
#include "record/histories.hpp"
#include "report/report.hpp"
#include "return/return_commands.hpp"
#include "staff/staff.hpp"
#include "task/task_commands.hpp"
#include "ticket/ticket.hpp"
#include "triage.hpp"
#include "trip/trip_commands.hpp"
#include "upkeep/upkeep.hpp"
#include "visit/visit_commands.hpp"

#include <array>

namespace aftersales::commands {

namespace {

// By name; a test holds the order.
constexpr std::array list{
    cli::Entry{"asset add", asset_add},
    cli::Entry{"asset edit", asset_edit},
    cli::Entry{"asset history", asset_history},
    cli::Entry{"asset list", asset_list},
    cli::Entry{"asset show", asset_show},
    cli::Entry{"attachment get", attachment_get},
    cli::Entry{"attachment list", attachment_list},
    cli::Entry{"backup", backup},
    cli::Entry{"batch", batch},
    cli::Entry{"calendar add", calendar_add},
    cli::Entry{"calendar between", calendar_between},
    cli::Entry{"calendar is-working", calendar_is_working},
    cli::Entry{"calendar parse", calendar_parse},
    cli::Entry{"calendar show", calendar_show},
    cli::Entry{"callback history", callback_history},
    cli::Entry{"callback list", callback_list},
    cli::Entry{"callback record", callback_record},
    cli::Entry{"callback reschedule", callback_reschedule},
    cli::Entry{"callback schedule", callback_schedule},
    cli::Entry{"callback show", callback_show},
    cli::Entry{"callback skip", callback_skip},
    cli::Entry{"classify", classify},
    cli::Entry{"complete", cli::complete},
    cli::Entry{"completion", cli::completion},
    cli::Entry{"customer add", customer_add},
    cli::Entry{"customer edit", customer_edit},
    cli::Entry{"customer history", customer_history},
    cli::Entry{"customer list", customer_list},
    cli::Entry{"customer merge", customer_merge},
    cli::Entry{"customer show", customer_show},
    cli::Entry{"delivery add", delivery_add},
    cli::Entry{"delivery cancel", delivery_cancel},
    cli::Entry{"delivery check", delivery_check},
    cli::Entry{"delivery collect", delivery_collect},
    cli::Entry{"delivery damage", delivery_damage},
    cli::Entry{"delivery done", delivery_done},
    cli::Entry{"delivery edit", delivery_edit},
    cli::Entry{"delivery history", delivery_history},
    cli::Entry{"delivery install", delivery_install},
    cli::Entry{"delivery list", delivery_list},
    cli::Entry{"delivery load", delivery_load},
    cli::Entry{"delivery move", delivery_move},
    cli::Entry{"delivery nobody", delivery_nobody},
    cli::Entry{"delivery plan", delivery_plan},
    cli::Entry{"delivery refuse", delivery_refuse},
    cli::Entry{"delivery settle", delivery_settle},
    cli::Entry{"delivery show", delivery_show},
    cli::Entry{"delivery unplan", delivery_unplan},
    cli::Entry{"doctor", doctor},
    cli::Entry{"escalate", escalate},
    cli::Entry{"export", export_records},
    cli::Entry{"help", cli::help},
    cli::Entry{"import", import_records},
    cli::Entry{"init", init},
    cli::Entry{"log", log},
    cli::Entry{"log show", log_show},
    cli::Entry{"manual", cli::manual},
    cli::Entry{"notify adopt", notify_adopt},
    cli::Entry{"notify cancel", notify_cancel},
    cli::Entry{"notify list", notify_list},
    cli::Entry{"notify retry", notify_retry},
    cli::Entry{"notify send", notify_send},
    cli::Entry{"notify test", notify_test},
    cli::Entry{"part add", part_add},
    cli::Entry{"part cancel", part_cancel},
    cli::Entry{"part count", part_count},
    cli::Entry{"part defective", part_defective},
    cli::Entry{"part edit", part_edit},
    cli::Entry{"part expect", part_expect},
    cli::Entry{"part history", part_history},
    cli::Entry{"part issue", part_issue},
    cli::Entry{"part ledger", part_ledger},
    cli::Entry{"part list", part_list},
    cli::Entry{"part low", part_low},
    cli::Entry{"part move", part_move},
    cli::Entry{"part order", part_order},
    cli::Entry{"part orders", part_orders},
    cli::Entry{"part receive", part_receive},
    cli::Entry{"part release", part_release},
    cli::Entry{"part reservations", part_reservations},
    cli::Entry{"part reserve", part_reserve},
    cli::Entry{"part return", part_return},
    cli::Entry{"part scrap", part_scrap},
    cli::Entry{"part show", part_show},
    cli::Entry{"part suggest", part_suggest},
    cli::Entry{"policy apply", policy_apply},
    cli::Entry{"policy check", policy_check},
    cli::Entry{"policy diff", policy_diff},
    cli::Entry{"policy show", policy_show},
    cli::Entry{"policy simulate", policy_simulate},
    cli::Entry{"policy test", policy_test},
    cli::Entry{"policy versions", policy_versions},
    cli::Entry{"product add", product_add},
    cli::Entry{"product edit", product_edit},
    cli::Entry{"product history", product_history},
    cli::Entry{"product list", product_list},
    cli::Entry{"product show", product_show},
    cli::Entry{"report backlog", report_backlog},
    cli::Entry{"report callbacks", report_callbacks},
    cli::Entry{"report clocks", report_clocks},
    cli::Entry{"report complaints", report_complaints},
    cli::Entry{"report daily", report_daily},
    cli::Entry{"report dashboard", report_dashboard},
    cli::Entry{"report definitions", report_definitions},
    cli::Entry{"report deliveries", report_deliveries},
    cli::Entry{"report feedback", report_feedback},
    cli::Entry{"report fixes", report_fixes},
    cli::Entry{"report gates", report_gates},
    cli::Entry{"report kpi", report_kpi},
    cli::Entry{"report monthly", report_monthly},
    cli::Entry{"report outlets", report_outlets},
    cli::Entry{"report parts", report_parts},
    cli::Entry{"report products", report_products},
    cli::Entry{"report quarterly", report_quarterly},
    cli::Entry{"report returns", report_returns},
    cli::Entry{"report run", report_run},
    cli::Entry{"report staff", report_staff},
    cli::Entry{"report total", report_total},
    cli::Entry{"report visits", report_visits},
    cli::Entry{"report weekly", report_weekly},
    cli::Entry{"report yearly", report_yearly},
    cli::Entry{"restore", restore},
    cli::Entry{"return approve", return_approve},
    cli::Entry{"return cancel", return_cancel},
    cli::Entry{"return check", return_check},
    cli::Entry{"return close", return_close},
    cli::Entry{"return decide", return_decide},
    cli::Entry{"return edit", return_edit},
    cli::Entry{"return exchange", return_exchange},
    cli::Entry{"return history", return_history},
    cli::Entry{"return inspect", return_inspect},
    cli::Entry{"return list", return_list},
    cli::Entry{"return open", return_open},
    cli::Entry{"return receive", return_receive},
    cli::Entry{"return refuse", return_refuse},
    cli::Entry{"return settle", return_settle},
    cli::Entry{"return ship", return_ship},
    cli::Entry{"return show", return_show},
    cli::Entry{"staff absences", staff_absences},
    cli::Entry{"staff away", staff_away},
    cli::Entry{"staff list", staff_list},
    cli::Entry{"staff mark", staff_mark},
    cli::Entry{"staff marks", staff_marks},
    cli::Entry{"task add", task_add},
    cli::Entry{"task done", task_done},
    cli::Entry{"task drop", task_drop},
    cli::Entry{"task edit", task_edit},
    cli::Entry{"task history", task_history},
    cli::Entry{"task list", task_list},
    cli::Entry{"task reopen", task_reopen},
    cli::Entry{"task show", task_show},
    cli::Entry{"ticket assign", ticket_assign},
    cli::Entry{"ticket cancel", ticket_cancel},
    cli::Entry{"ticket check", ticket_check},
    cli::Entry{"ticket close", ticket_close},
    cli::Entry{"ticket confirm", ticket_confirm},
    cli::Entry{"ticket diagnose", ticket_diagnose},
    cli::Entry{"ticket explain", ticket_explain},
    cli::Entry{"ticket follow", ticket_follow},
    cli::Entry{"ticket hear", ticket_hear},
    cli::Entry{"ticket history", ticket_history},
    cli::Entry{"ticket lead", ticket_lead},
    cli::Entry{"ticket list", ticket_list},
    cli::Entry{"ticket merge", ticket_merge},
    cli::Entry{"ticket next", ticket_next},
    cli::Entry{"ticket note", ticket_note},
    cli::Entry{"ticket open", ticket_open},
    cli::Entry{"ticket promise", ticket_promise},
    cli::Entry{"ticket propose", ticket_propose},
    cli::Entry{"ticket reopen", ticket_reopen},
    cli::Entry{"ticket resolve", ticket_resolve},
    cli::Entry{"ticket respond", ticket_respond},
    cli::Entry{"ticket restate", ticket_restate},
    cli::Entry{"ticket resume", ticket_resume},
    cli::Entry{"ticket search", ticket_search},
    cli::Entry{"ticket show", ticket_show},
    cli::Entry{"ticket take", ticket_take},
    cli::Entry{"ticket unfollow", ticket_unfollow},
    cli::Entry{"ticket update", ticket_update},
    cli::Entry{"ticket wait", ticket_wait},
    cli::Entry{"ticket work", ticket_work},
    cli::Entry{"trip assign", trip_assign},
    cli::Entry{"trip back", trip_back},
    cli::Entry{"trip cancel", trip_cancel},
    cli::Entry{"trip check", trip_check},
    cli::Entry{"trip day", trip_day},
    cli::Entry{"trip history", trip_history},
    cli::Entry{"trip list", trip_list},
    cli::Entry{"trip route", trip_route},
    cli::Entry{"trip settle", trip_settle},
    cli::Entry{"trip show", trip_show},
    cli::Entry{"trip start", trip_start},
    cli::Entry{"undo", undo},
    cli::Entry{"visit arrive", visit_arrive},
    cli::Entry{"visit cancel", visit_cancel},
    cli::Entry{"visit check", visit_check},
    cli::Entry{"visit confirm", visit_confirm},
    cli::Entry{"visit day", visit_day},
    cli::Entry{"visit finish", visit_finish},
    cli::Entry{"visit history", visit_history},
    cli::Entry{"visit list", visit_list},
    cli::Entry{"visit move", visit_move},
    cli::Entry{"visit plan", visit_plan},
    cli::Entry{"visit propose", visit_propose},
    cli::Entry{"visit show", visit_show},
    cli::Entry{"visit start", visit_start},
};

constexpr std::array topics{
    cli::Topic{"asset", "One unit at a customer",
               "Units by serial number, with their purchase, delivery and warranty."},
    cli::Topic{
        "attachment", "Files of tickets",
        "Pictures and papers that came with a step, by --attach FILE: kept beside the store under their digests."},
    cli::Topic{"calendar", "Working time, holidays and time expressions",
               "The time rules of the policy, for scripts and for checking a policy. None of these needs a store."},
    cli::Topic{"callback", "Planned contacts with customers",
               "Callbacks after delivery, purchase or closing, scheduled by the policy's programs into working time, "
               "called from a "
               "list, recorded, tried again."},
    cli::Topic{"customer", "Persons and firms", "Customers are found by phone or e-mail, never by name alone."},
    cli::Topic{"delivery", "Bringing goods to customers",
               "Goods are accepted for a customer, planned into trips, loaded, handed over and installed; a day that "
               "cannot be "
               "kept is moved, and damage in transit is claimed. A delivery is named by its id, its number (DL-3) or "
               "reference:KEY."},
    cli::Topic{"log", "What was done, invocation by invocation",
               "Each invocation that wrote something has a number; undo takes it back."},
    cli::Topic{
        "notify", "Deliver notices to staff and customers",
        "Notices are put into the outbox by escalation steps and callbacks, and delivered by the policy's command "
        "for each channel, tried again with growing waits, until they are sent or have failed."},
    cli::Topic{
        "part", "Spare parts: stock, needs of tickets, orders",
        "What there is of a part is the sum of its moves. It is reserved for tickets, queued for, issued and taken "
        "back; places are main, outlets, van:STAFF, repair, quarantine and scrap."},
    cli::Topic{"policy", "Check, try, compare and show the rules",
               "The policy is a TOML file with the organisation's calendars, categories, priorities, rules, targets, "
               "escalation steps, callbacks, staff and goals: aftersales-policy(5)."},
    cli::Topic{"product", "Models sold", "A model never seen before is accepted; its line and warranty may be told."},
    cli::Topic{"report", "Count what happened, period by period",
               "Figures on tickets, clocks and callbacks. The last whole period is reported where none is named."},
    cli::Topic{"return", "Goods that come back: refund, exchange, repair",
               "A return is applied for, judged by the rules of the policy, approved under a voucher, sent, received, "
               "inspected, decided and settled. It is named by its id, its number (RT-3) or its voucher."},
    cli::Topic{"staff", "The people, and the marks they were given",
               "People and their roles stand in the policy; marks of superiors, peers, subordinates and customers are "
               "entered for the "
               "appraisal."},
    cli::Topic{"task", "What a ticket needs of others",
               "A ticket may need something of another department or a colleague: each task has somebody who does it, "
               "a due time and a clock of the ticket."},
    cli::Topic{
        "ticket", "One customer request from intake to archive",
        "Tickets are opened, answered, diagnosed, solved, confirmed and closed; every step is an event, dated when it "
        "happened. A ticket is named by its id (17), its number (AS-17) or ref:KEY; - reads names from standard "
        "input."},
    cli::Topic{
        "trip", "Trips that bring deliveries",
        "Who goes with which vehicle on which day, and what was brought back: money and slips. Trips are made by "
        "delivery plan. A trip is named by its id or its number (TR-1)."},
    cli::Topic{
        "visit", "Going to the customer",
        "Hours are offered, a visit is planned for whoever can be there, agreed on, made and reported. Nobody is "
        "ever in two places, the road included. A visit is named by its id or its number (VS-3)."},
};

constexpr cli::Face face{.commands = list, .topics = topics};

}  // namespace

const cli::Face& all() { return face; }

}  // namespace aftersales::commands
