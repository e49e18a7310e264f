// The keys of service operations: gates, checklists, teams, visits, returns. They stand behind the others (keys.hpp).
#pragma once

#include "aftersales/policy/key.hpp"

#include <array>

namespace aftersales::policy {

inline constexpr std::array service_keys{
    Key{"when of returns", "days_since", KeyType::table, "",
        "How long ago the unit was delivered or purchased, on the day of the application: { delivered = \"<= 7d\" }. "
        "The "
        "day itself is day 0; a day that is not known holds for nothing."},
    Key{"when of returns", "proof", KeyType::truth, "", "Whether a proof of the purchase was given (--proof)."},
    Key{"when of returns", "repairs_at_least", KeyType::integer, "",
        "So often the unit was repaired before the application: rounds of its tickets, from the opening or a reopening "
        "to the solution, that report a repair or a replacement, or solved a fault without any report."},
    Key{"when of returns", "same_category", KeyType::truth, "false",
        "repairs_at_least counts those of one category: the ticket's, where that is a fault, else the one repaired "
        "most "
        "often."},
    Key{"when of returns", "in_repair_at_least", KeyType::duration, "",
        "So long the unit was in repair before the application: these rounds and the faults still open then, what "
        "overlaps counted once."},

    Key{"when.days_since", "delivered", KeyType::text, "",
        "<=, <, >= or > and a span of days, weeks, months or years, such as \"<= 15d\"."},
    Key{"when.days_since", "purchased", KeyType::text, "", "The same of the day of purchase."},

    Key{"gate", "id", KeyType::text, "", "Its name in refusals and in report gates.", Need::required},
    Key{"gate", "step", KeyType::word, "",
        "The step that it guards: respond, diagnose, propose, wait, resume, note, hear, restate, work, promise, "
        "assign, "
        "resolve, confirm, close, reopen, cancel or merge.",
        Need::required},
    Key{"gate", "when", KeyType::table, "always", "The conditions on the ticket; else nothing is asked."},
    Key{"gate", "needs", KeyType::texts, "",
        "What must be there, what the step itself brings counted: diagnosis, cause, verdict, verified, plan, solution, "
        "work, work.test_passed, work.parts, restated, confirmation, score, assignee, priority, category, outlet, "
        "tag:NAME, "
        "product, "
        "asset, serial, customer, customer.phone, reporter, checklist:ID; or that nothing open hangs on the ticket: "
        "no:open_callback, no:open_delivery, no:open_return, no:open_task, no:open_visit, no:reserved_part.",
        Need::required},
    Key{"gate", "force", KeyType::text, "nobody", "role:R or staff:ID: who may pass it with --force -m WHY."},

    Key{"team", "id", KeyType::text, "", "Names it: team:ID.", Need::required},
    Key{"team", "label", KeyType::text, "the id", "What people call it."},
    Key{"team", "members", KeyType::texts, "", "role:R (everyone of the role) and staff:ID.", Need::required},
    Key{"team", "lead", KeyType::text, "",
        "Somebody of the staff: has what comes to the team until somebody takes it."},

    Key{"outlet", "id", KeyType::text, "",
        "Names it. Where any outlet is named so, tickets, assets, imports and places of parts take no other.",
        Need::required},
    Key{"outlet", "label", KeyType::text, "the id", "What people call it; taken for the id wherever one is written."},
    Key{"outlet", "region", KeyType::text, "",
        "Where it lies: the day of its people begins there, where [[staff]] home does not say."},
    Key{"outlet", "calendar", KeyType::text, "",
        "When it sends anybody: its people go to visits in their own working time as far as the outlet works too."},

    Key{"visit", "id", KeyType::text, "", "Its name in lists.", Need::required},
    Key{"visit", "when", KeyType::table, "always", "The conditions on the ticket, all but text, pattern and repeat."},
    Key{"visit", "minutes", KeyType::integer, "the median of the visits done of the same product and category, else 60",
        "How long it takes on the spot."},
    Key{"visit", "travel", KeyType::integer, "30", "Minutes on the road, where [travel] does not say."},
    Key{"visit", "needs", KeyType::texts, "",
        "cert:NAME: a certificate without which nobody is sent ([[staff]] certificates)."},
    Key{"visit", "by", KeyType::texts, "everybody who has a region, a home, a calendar or a certificate, else all",
        "role:R and staff:ID: who can be sent."},
    Key{"visit", "late_after", KeyType::duration, "15m",
        "So long after its beginning a visit at which nobody has arrived is late."},
    Key{"visit", "notice", KeyType::span, "that of [callbacks]",
        "The customer is told so long ahead, through [notify.sms], else by e-mail."},
    Key{"visit", "checklists", KeyType::table, "", "What is checked at it."},

    Key{"visit.checklists", "before", KeyType::text, "", "The list gone through before setting out."},
    Key{"visit.checklists", "onsite", KeyType::text, "", "The list gone through on the spot."},
    Key{"visit.checklists", "after", KeyType::text, "", "The list gone through afterwards."},

    Key{"travel", "minutes", KeyType::tables, "",
        "Pairs of regions, such as { from = \"north\", to = \"south\", minutes = 45 }; both ways, unless the way back "
        "is told too."},

    Key{"travel.minutes", "from", KeyType::text, "", "A region.", Need::required},
    Key{"travel.minutes", "to", KeyType::text, "", "A region; the same for the roads within it.", Need::required},
    Key{"travel.minutes", "minutes", KeyType::integer, "", "How long the road is.", Need::required},

    Key{"delivery", "notice", KeyType::span, "that of [callbacks]",
        "How long ahead the customer is told of a delivery."},
    Key{"delivery", "vehicles", KeyType::texts, "", "With what goods are delivered, where not any word will do."},

    Key{"return", "send_within", KeyType::duration, "no limit",
        "So long after the approval the customer may send it; then the clock send has run out, and the sweep lets the "
        "return expire."},
    Key{"return", "inspect", KeyType::duration, "no limit",
        "So long after each receipt it is to be inspected: the clock inspect."},
    Key{"return", "settle", KeyType::duration, "no limit",
        "So long after the decision it is to be settled: the clock settle."},
    Key{"return", "exchange_warranty", KeyType::word, "inherit",
        "What the unit that is given instead has: inherit (what is left of the other's), fresh (its own, from the "
        "exchange on) or longer (whichever ends later)."},
    Key{"return", "reasons", KeyType::texts, "any text", "The reasons that a return may have."},
    Key{"return", "force", KeyType::text, "everybody",
        "role:R or staff:ID: who may approve and decide beyond the rules with --force -m WHY."},

    Key{"return_rule", "id", KeyType::text, "", "Its name in lists.", Need::required},
    Key{"return_rule", "when", KeyType::table, "always",
        "The conditions on the ticket, the unit and the return, all but text, pattern and repeat; warranty is that of "
        "the "
        "unit on the day of the application."},
    Key{"return_rule", "may", KeyType::texts, "",
        "What it allows: refund, exchange, repair, fee (a repair that the customer pays for).", Need::required},
    Key{"return_rule", "fee", KeyType::amount, "", "The most that is asked, where it allows a fee."},
    Key{"return_rule", "but_repairs", KeyType::truth, "false",
        "Days that the unit spent in repair do not count in days_since; a day that began counts as one."},

    Key{"checklist", "id", KeyType::text, "", "Its name in commands.", Need::required},
    Key{"checklist", "label", KeyType::text, "the id", "Its name for people."},
    Key{"checklist", "on", KeyType::word, "", "ticket, visit, delivery, trip, return or outlet: what it is checked on.",
        Need::required},
    Key{"checklist", "when", KeyType::table, "always",
        "The conditions on the ticket that it is about, all but text, pattern and repeat."},
    Key{"checklist", "items", KeyType::tables, "", "What is to be seen to, in this order.", Need::required},

    Key{"checklist.items", "id", KeyType::text, "", "Its name in commands; no =, comma or blank in it.",
        Need::required},
    Key{"checklist.items", "label", KeyType::text, "the id", "What it asks."},
    Key{"checklist.items", "kind", KeyType::word, "yes",
        "yes (a no leaves it open), text, number, choice or file: how it is answered."},
    Key{"checklist.items", "choices", KeyType::texts, "", "Of a choice: the words that may be chosen from."},
    Key{"checklist.items", "required", KeyType::truth, "true", "Whether the list is open without it."},
};

}  // namespace aftersales::policy
