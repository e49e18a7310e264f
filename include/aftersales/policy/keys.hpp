// Every key of the policy file, told once: the reader takes its key names and types from here, aftersales-policy(5) its
// text. A section is named as the file names it; NAME stands for a name of one's own.
#pragma once

#include "aftersales/policy/key.hpp"
#include "aftersales/policy/service_keys.hpp"

#include <array>
#include <span>

namespace aftersales::policy {

// The keys of a section, in the order they are told. Empty where there is no such section.
std::span<const Key> keys_of(std::string_view section);

// By section; the sections in the order of the example policy.
inline constexpr std::array first_keys{
    Key{"", "version", KeyType::integer, "1", "The version of this format."},
    Key{"", "organization", KeyType::table, "", "Who we are, and where.", Need::required},
    Key{"", "store", KeyType::table, "", "Where records are kept."},
    Key{"", "ticket", KeyType::table, "", "How tickets are shown."},
    Key{"", "numbers", KeyType::table, "", "How the numbers of other records are shown."},
    Key{"", "intake", KeyType::table, "", "What requests may say."},
    Key{"", "calendar", KeyType::named, "", "When we work. The calendar \"24x7\" is always there."},
    Key{"", "category", KeyType::tables, "", "What a request is about."},
    Key{"", "priority", KeyType::tables, "", "How fast it must be served; the first is the highest."},
    Key{"", "rule", KeyType::tables, "",
        "Classification, tried in order; for each field the first rule that sets it decides."},
    Key{"", "sla", KeyType::tables, "", "Service plans; the first whose conditions hold is the ticket's."},
    Key{"", "clock", KeyType::named, "", "How a clock behaves, for all plans."},
    Key{"", "escalation", KeyType::tables, "", "Steps on a clock, or at once."},
    Key{"", "gate", KeyType::tables, "", "What must be there before a step may be taken."},
    Key{"", "team", KeyType::tables, "", "Several people who can do the same work."},
    Key{"", "outlet", KeyType::tables, "", "Branches and partners that do the field work."},
    Key{"", "visit", KeyType::tables, "", "How visits are planned; the first whose conditions hold."},
    Key{"", "travel", KeyType::table, "", "How long the roads are."},
    Key{"", "return", KeyType::table, "", "How long the steps of returns may take, and what an exchange gives."},
    Key{"", "return_rule", KeyType::tables, "", "What a return may lead to; all that hold add up."},
    Key{"", "delivery", KeyType::table, "", "How goods are delivered."},
    Key{"", "callbacks", KeyType::table, "", "What holds for all callbacks."},
    Key{"", "callback", KeyType::tables, "", "Callback programs."},
    Key{"", "callback_assign", KeyType::tables, "", "Who calls; the first whose conditions hold."},
    Key{"", "callback_order", KeyType::tables, "", "Who is called first: points of all that hold add up."},
    Key{"", "staff", KeyType::tables, "", "The people."},
    Key{"", "notify", KeyType::named, "", "How a notice leaves: a program started without a shell."},
    Key{"", "template", KeyType::tables, "", "What notices say; the first that fits."},
    Key{"", "kpi", KeyType::tables, "", "Goals that reports compare with."},
    Key{"", "checklist", KeyType::tables, "", "What is to be seen to, item by item."},
    Key{"", "queries", KeyType::table, "", "Filters by name, for `query:NAME`."},
    Key{"", "report", KeyType::named, "", "Options of a report that hold unless said otherwise."},
    Key{"", "retention", KeyType::table, "", "How long records are kept."},

    Key{"organization", "name", KeyType::text, "", "The organisation's name."},
    Key{"organization", "timezone", KeyType::text, "",
        "Its IANA time zone; every calendar uses it unless it names its own.", Need::required},
    Key{"organization", "language", KeyType::text, "zh-CN", "The language of what customers read."},
    Key{"organization", "country", KeyType::word, "CN",
        "Whose telephone numbers are written without their country's code: two letters of ISO 3166, as libphonenumber "
        "has them."},
    Key{"organization", "currency", KeyType::word, "CNY",
        "What amounts are in, as pages show it: three letters of ISO 4217."},
    Key{"organization", "calendar", KeyType::text, "the first calendar of the file, else 24x7",
        "The working calendar where nothing names another."},

    Key{"store", "url", KeyType::text, "aftersales.db",
        "A path relative to the policy file, or postgresql://user@host/db."},
    Key{"store", "files", KeyType::text, "files, beside the store; of PostgreSQL beside the policy file",
        "The directory of attachments, relative to the policy file. All machines that use one store need it."},
    Key{"store", "file_limit", KeyType::size, "20MB", "No attachment may be larger."},

    Key{"ticket", "prefix", KeyType::text, "", "Stands before a number that is shown; input takes it with or without."},

    Key{"numbers", "task", KeyType::text, "", "Stands before the number of a task; input takes it with or without."},
    Key{"numbers", "visit", KeyType::text, "VS-",
        "Stands before the number of a visit; input takes it with or without."},
    Key{"numbers", "reservation", KeyType::text, "", "The same of what is reserved of a part."},
    Key{"numbers", "part_order", KeyType::text, "", "The same of an order of parts."},
    Key{"numbers", "defective_part", KeyType::text, "", "The same of a defective part that came back."},
    Key{"numbers", "return", KeyType::text, "RT-", "The same of a return."},
    Key{"numbers", "delivery", KeyType::text, "DL-", "The same of a delivery."},
    Key{"numbers", "trip", KeyType::text, "TR-", "The same of a trip that delivers goods."},

    Key{"intake", "channels", KeyType::texts, "", "How requests may come in, where not any word will do."},

    Key{"calendar.NAME", "hours", KeyType::table, "",
        "Working hours by weekday: a day, a range or a list of days (mon-fri, sat, \"mon,wed\") and its intervals."},
    Key{"calendar.NAME", "holidays", KeyType::texts, "",
        "Days off: a date, FIRST/LAST, or a date with the hours that are free."},
    Key{"calendar.NAME", "workdays", KeyType::texts, "",
        "Made-up working days: a date, FIRST/LAST, or a date with its own hours; entries of a date add up."},
    Key{"calendar.NAME", "workday_hours", KeyType::texts, "the hours of Monday",
        "The hours of made-up working days that have none of their own."},
    Key{"calendar.NAME", "files", KeyType::texts, "",
        "Public holidays and made-up working days: holiday-cn JSON or iCalendar; a later file wins, own lists win over "
        "all."},
    Key{"calendar.NAME", "timezone", KeyType::text, "the organisation's", "The calendar's own IANA time zone."},
    Key{"calendar.NAME", "bd", KeyType::word, "end-of-work",
        "What a working day means: end-of-work (of the Nth working day after the start) or same-time (the wall time, N "
        "working days later)."},

    Key{"category", "id", KeyType::text, "", "Its name in rules, filters and columns.", Need::required},
    Key{"category", "label", KeyType::text, "the id", "Its name for people."},
    Key{"category", "kind", KeyType::word, "",
        "What the program must know of it: fault, question, complaint, logistics or feedback.", Need::required},
    Key{"category", "advice", KeyType::text, "", "Shown to the agent."},

    Key{"priority", "id", KeyType::text, "", "Its name in rules, filters and columns.", Need::required},
    Key{"priority", "label", KeyType::text, "the id", "Its name for people."},
    Key{"priority", "default", KeyType::truth, "false; where none is marked, the last priority",
        "Given where no rule sets one."},

    Key{"rule", "id", KeyType::text, "", "Its name in explanations.", Need::required},
    Key{"rule", "when", KeyType::table, "always", "The conditions; all must hold."},
    Key{"rule", "set", KeyType::table, "", "The fields it decides, unless a rule above did."},
    Key{"rule", "raise", KeyType::integer, "", "Levels up for the priority, after all rules, to the highest at most."},
    Key{"rule", "advice", KeyType::text, "", "Shown to the agent."},

    Key{"rule.set", "category", KeyType::text, "", "A category."},
    Key{"rule.set", "priority", KeyType::text, "", "A priority."},
    Key{"rule.set", "outlet", KeyType::text, "",
        "An outlet: one of [[outlet]], or a word of one's own where there is none."},
    Key{"rule.set", "assignee", KeyType::text, "", "Somebody of the staff."},
    Key{"rule.set", "tags", KeyType::texts, "", "Tags; those of all rules add up."},

    Key{"when", "channel", KeyType::texts, "", "The channel; * and ? stand for any text and any character."},
    Key{"when", "category", KeyType::texts, "", "The category, as decided above; * and ? allowed."},
    Key{"when", "priority", KeyType::texts, "", "The priority, as decided above; * and ? allowed."},
    Key{"when", "tier", KeyType::texts, "", "The customer's tier; * and ? allowed."},
    Key{"when", "product", KeyType::texts, "", "The product model; * and ? allowed."},
    Key{"when", "product_line", KeyType::texts, "", "The product's line; * and ? allowed."},
    Key{"when", "outlet", KeyType::texts, "", "The outlet; * and ? allowed."},
    Key{"when", "tag", KeyType::texts, "", "One of the tags; * and ? allowed."},
    Key{"when", "region", KeyType::texts, "", "The region; * and ? allowed."},
    Key{"when", "kind", KeyType::texts, "",
        "The kind of the category: fault, question, complaint, logistics, feedback."},
    Key{"when", "warranty", KeyType::texts, "", "in, out or unknown, on the day of the opening."},
    Key{"when", "wants_priority", KeyType::truth, "", "Whether the customer asked for priority handling."},
    Key{"when", "open_at_least", KeyType::integer, "", "Open tickets of the customer, this one counted."},

    Key{"when of rules and steps", "text", KeyType::texts, "",
        "Literal parts of subject, description, frequency and signs, compared after NFKC and case folding."},
    Key{"when of rules and steps", "pattern", KeyType::text, "", "A regular expression (RE2) over the same text."},
    Key{"when of rules and steps", "repeat", KeyType::table, "", "How often it happened lately."},

    Key{"when of callbacks", "ticket_within", KeyType::duration, "", "The customer's last ticket is at most so old."},
    Key{"when of callbacks", "last_score_at_most", KeyType::integer, "",
        "The customer's last score is at most so high."},

    Key{"when.repeat", "same", KeyType::word, "", "asset or customer: whose tickets are counted.", Need::required},
    Key{"when.repeat", "within", KeyType::duration, "", "How far back, up to this ticket's opening.", Need::required},
    Key{"when.repeat", "at_least", KeyType::integer, "2", "So many tickets, this one counted."},
    Key{"when.repeat", "category", KeyType::text, "any",
        "same (what the rules above decided), or a category: count only those."},

    Key{"sla", "id", KeyType::text, "", "Its name in explanations and reports.", Need::required},
    Key{"sla", "when", KeyType::table, "always", "The conditions, all but text, pattern and repeat."},
    Key{"sla", "calendar", KeyType::text, "the organisation's", "The calendar of its working time."},
    Key{"sla", "targets", KeyType::table, "", "How long each clock may run."},

    Key{"sla.targets", "respond", KeyType::duration, "", "Until the first answer."},
    Key{"sla.targets", "diagnose", KeyType::duration, "", "Until the diagnosis."},
    Key{"sla.targets", "propose", KeyType::duration, "", "Until a solution is proposed."},
    Key{"sla.targets", "resolve", KeyType::duration, "", "Until it is solved."},
    Key{"sla.targets", "update", KeyType::duration, "", "Between two messages to the customer."},
    Key{"sla.targets", "next", KeyType::duration, "", "From a message of the customer to ours."},
    Key{"sla.targets", "feedback", KeyType::duration, "", "From the solution to the customer's confirmation."},
    Key{"sla.targets", "progress", KeyType::duration, "", "Between two words of the handler, from the assignment on."},

    Key{"clock.NAME", "starts", KeyType::word, "as the clock does",
        "opened, responded, diagnosed, proposed or resolved: what it starts with."},
    Key{"clock.NAME", "pauses", KeyType::texts, "as the clock does",
        "waiting_customer, waiting_parts, waiting_third_party: what pauses it."},
    Key{"clock.NAME", "reopen", KeyType::word, "continue",
        "continue (what was left runs on) or restart (the full target again)."},

    Key{"escalation", "id", KeyType::text, "", "Its name in events.", Need::required},
    Key{"escalation", "when", KeyType::table, "always", "The conditions, judged when the step is due."},
    Key{"escalation", "clock", KeyType::word, "", "The clock it is a step on."},
    Key{"escalation", "at", KeyType::text, "",
        "opened, unsatisfied, recurring; any other event of the ticket, once in an invocation: classified, assigned, "
        "responded, diagnosed, proposed, waiting, resumed, noted, heard, restated, worked, promised, delayed, "
        "resolved, "
        "confirmed, closed, reopened, cancelled, merged, changed, escalated, gate_forced, callback_scheduled, "
        "callback_done, callback_replaced, callback_rescheduled, callback_skipped, callback_missed, callback_dropped, "
        "callback_merged; on a clock N% of the target, due, due-D or due+D. Imports take none. One at delayed that "
        "notifies the customer makes every delay told.",
        Need::required},
    Key{"escalation", "repeat", KeyType::duration, "", "Taken again after so long while the clock runs."},
    Key{"escalation", "times", KeyType::integer, "1; with repeat no limit",
        "How often at most, the first time counted."},
    Key{"escalation", "hold", KeyType::word, "", "working: its notices wait for the calendar's next working time."},
    Key{"escalation", "notify", KeyType::texts, "", "assignee, customer, role:R or staff:ID."},
    Key{"escalation", "channel", KeyType::text, "the receiver's own",
        "The [notify.NAME] its notices go by, where the receiver has an address for it."},
    Key{"escalation", "assign", KeyType::text, "", "role:R (the member with the fewest open tickets) or staff:ID."},
    Key{"escalation", "raise", KeyType::integer, "", "Levels up for the priority."},
    Key{"escalation", "tag", KeyType::texts, "", "Tags to add."},

    Key{"callbacks", "calendar", KeyType::text, "the organisation's", "Calls fall into its working time."},
    Key{"callbacks", "avoid", KeyType::texts, "", "Hours in which nobody is called."},
    Key{"callbacks", "notice", KeyType::span, "",
        "The customer is told so long ahead, through [notify.sms], else by e-mail."},
    Key{"callbacks", "max_attempts", KeyType::integer, "3", "Tries before a customer counts as unreached."},
    Key{"callbacks", "retry_after", KeyType::duration, "1d", "Between two tries."},
    Key{"callbacks", "low_score", KeyType::integer, "", "A score at or below it escalates as `unsatisfied`."},
    Key{"callbacks", "merge_within", KeyType::duration, "0d",
        "A call so soon after an earlier one of the same customer is done with it."},
    Key{"callbacks", "hold_if_open", KeyType::truth, "false", "Do not call a customer with an open ticket."},
    Key{"callbacks", "capacity", KeyType::integer, "no limit", "Calls a person and working day."},
    Key{"callbacks", "greeting", KeyType::text, "a greeting in the language",
        "Said before the questions: who calls, whether it is the right person, whether now is convenient."},
    Key{"callbacks", "closing", KeyType::text, "a closing in the language",
        "Said after the questions: the score, thanks, a promise."},
    Key{"callbacks", "emergency", KeyType::text, "an apology in the language",
        "What to say to a customer who is angry."},
    Key{"callbacks", "dimensions", KeyType::texts, "",
        "What is scored from 1 to 10 besides the whole, such as product, speed, quality, attitude."},

    Key{"callback", "id", KeyType::text, "", "Its name in lists.", Need::required},
    Key{"callback", "label", KeyType::text, "the id", "Its name for people."},
    Key{"callback", "after", KeyType::word, "",
        "delivered, purchased (of an asset), resolved, closed (of a ticket) or birthday (of a customer)."},
    Key{"callback", "on", KeyType::date, "", "Instead of `after`: a day."},
    Key{"callback", "every", KeyType::span, "", "Instead of `after`: again and again, from the beginning of the tier."},
    Key{"callback", "window", KeyType::texts, "[\"0d\", \"0d\"]", "The earliest and the latest day after it."},
    Key{"callback", "when", KeyType::table, "always", "The conditions on the customer, asset or ticket."},
    Key{"callback", "script", KeyType::texts, "",
        "The questions. Here and in the texts {customer.name}, {asset.product}, {staff.name} and the like are filled "
        "in."},
    Key{"callback", "text", KeyType::text, "", "What to say besides; a text for the caller."},
    Key{"callback", "even_if_open", KeyType::truth, "false", "Call in spite of hold_if_open."},
    Key{"callback", "dimensions", KeyType::texts, "those of [callbacks]", "What is scored besides the whole."},
    Key{"callback", "greeting", KeyType::text, "that of [callbacks]", "Said before the questions."},
    Key{"callback", "closing", KeyType::text, "that of [callbacks]", "Said after them."},
    Key{"callback", "emergency", KeyType::text, "that of [callbacks]", "What to say to a customer who is angry."},

    Key{"callback_assign", "when", KeyType::table, "always", "The conditions."},
    Key{"callback_assign", "to", KeyType::text, "", "role:R (the one with the fewest calls that day) or staff:ID.",
        Need::required},

    Key{"callback_order", "when", KeyType::table, "always", "The conditions."},
    Key{"callback_order", "points", KeyType::integer, "", "Points to add; may be negative.", Need::required},
    Key{"callback_order", "label", KeyType::text, "made from the conditions", "The reason shown beside the call."},

    Key{"staff", "id", KeyType::text, "", "The name that commands and columns use.", Need::required},
    Key{"staff", "name", KeyType::text, "the id", "The name for people."},
    Key{"staff", "roles", KeyType::texts, "", "What the person is: role:R in steps and assignments."},
    Key{"staff", "email", KeyType::text, "", "Where notices go."},
    Key{"staff", "phone", KeyType::text, "", "Where short messages go."},
    Key{"staff", "language", KeyType::text, "the organisation's", "The language of notices to the person."},
    Key{"staff", "notify", KeyType::texts, "email, then sms, then others by name",
        "The channels that reach the person, the best first; one without an address is passed over."},
    Key{"staff", "calendar", KeyType::text, "the organisation's", "The person's own working time, for visits."},
    Key{"staff", "outlet", KeyType::text, "",
        "The outlet the person belongs to: goes to tickets of that outlet and of none."},
    Key{"staff", "regions", KeyType::texts, "all", "Where the person can be sent; * and ? allowed."},
    Key{"staff", "home", KeyType::text, "", "The region where the person's day begins."},
    Key{"staff", "certificates", KeyType::texts, "", "What the person may do by proof, as [[visit]] needs it."},

    Key{"notify.NAME", "command", KeyType::texts, "",
        "The program and its arguments, no shell between, started in the policy's directory. {to} is the address and "
        "stands as an argument of its own, as do {key}, {id}, {event}, {channel} and {language}. The message is its "
        "standard input, as JSON. Status 0 is sent; 65 and 67 (sysexits) fail for good; all others are tried "
        "again.",
        Need::required},
    Key{"notify.NAME", "address", KeyType::word, "email for email and mail, else phone",
        "phone, email or id (of the staff member or customer): what {to} is."},
    Key{"notify.NAME", "timeout", KeyType::duration, "30s", "How long it may take; then its process group is killed."},
    Key{"notify.NAME", "max_parallel", KeyType::integer, "4", "How many run at a time."},
    Key{"notify.NAME", "tries", KeyType::integer, "8",
        "After so many tries a notice has failed. Between them it waits 1m, 5m, 15m, 1h, then 4h, a fifth more or "
        "less."},
    Key{"notify.NAME", "template", KeyType::text, "",
        "The text of a notice where no [[template]] fits, with placeholders."},

    Key{"template", "event", KeyType::text, "any", "A step's id, escalated (by hand), callback, visit or test."},
    Key{"template", "language", KeyType::text, "any", "The language it is written in."},
    Key{"template", "channel", KeyType::text, "any", "The [notify.NAME] it is for."},
    Key{"template", "to", KeyType::word, "both", "staff or customer: whom it is for."},
    Key{"template", "subject", KeyType::text, "the program's own",
        "The subject, with placeholders in braces: {ticket.number}, {ticket.subject}, {what} and the like."},
    Key{"template", "text", KeyType::text, "", "The text, with placeholders in braces; a brace itself is doubled.",
        Need::required},

    Key{"kpi", "id", KeyType::text, "", "Its name in reports.", Need::required},
    Key{"kpi", "label", KeyType::text, "the id", "Its name for people."},
    Key{"kpi", "measure", KeyType::word, "",
        "responded_within, resolved_within_of_response, satisfaction, complaint_handled_within, repeat_repair_rate, "
        "failure_rate, closure_rate or handling_within.",
        Need::required},
    Key{"kpi", "within", KeyType::duration, "",
        "The time that measures ending in within, and repeat_repair_rate, need."},
    Key{"kpi", "goal", KeyType::text, "", "What is wanted: \">= 80%\", \"< 5%\", \">= 85\"."},

    Key{"queries", "NAME", KeyType::text, "", "A filter as `ticket list` takes it."},

    Key{"report.NAME", "NAME", KeyType::option, "",
        "An option of the report, without its dashes; `report` is which report, if not NAME."},

    Key{"retention", "keep", KeyType::span, "", "A span of the calendar, such as 3y."},
};

// All of them; no section stands in both.
inline constexpr auto keys = [] {
    std::array<Key, first_keys.size() + service_keys.size()> all{};
    std::size_t next = 0;
    for (const auto& key : first_keys) all[next++] = key;
    for (const auto& key : service_keys) all[next++] = key;
    return all;
}();

}  // namespace aftersales::policy
