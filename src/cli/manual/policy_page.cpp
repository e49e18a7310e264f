#include "manual/policy_page.hpp"

#include "aftersales/policy/keys.hpp"
#include "aftersales/policy/placeholders.hpp"
#include "manual/mdoc.hpp"

namespace aftersales::cli {
namespace {

constexpr std::string_view opening = R"(.Dd March 2, 2026
.Dt AFTERSALES-POLICY 5
.Os
.Sh NAME
.Nm aftersales-policy
.Nd the service rules of an organisation
.Sh DESCRIPTION
The policy is a TOML file in UTF-8.
It holds everything that is a rule; the store holds everything that happened.
It is looked for as
.Pa aftersales.toml
in the working directory, the nearest one above it, and the configuration home.
Unknown keys, wrong types, names that point nowhere, patterns that do not compile and targets out of reach are reported all at once by
.Xr aftersales-policy-check 1 ,
each with its file, line and column.
Relative paths are relative to the file.
.Pp
The file as it stands is in force.
A command that writes and meets a policy not yet recorded records it as the next version in its own transaction.
.Sh TIME
Elapsed durations run always, also at night: 30s, 15m, 8h, 3d, 2w; parts add up, as in 1d12h.
Working durations add up working time on the calendar: 30bm, 8bh.
A number of bd is the end of work on the Nth working day after the day of the start; on a calendar whose bd is
same-time it is the same wall time N working days after the first working instant.
One duration is of one kind.
.Pp
A duration of working time has passed at the earliest instant at which the working time since the start equals it: one hour from 17:00 with
work ending at 18:00 is due at 18:00, not the next morning.
An interval of hours is working at its first instant and no longer at its last.
Hours may pass midnight, as in 22:00-06:00, and belong to the day on which they begin; the end of a day is 24:00.
.Pp
Holidays take away exactly 00:00 to 24:00 of their date, or the hours that are named with them.
A date in workdays has its own hours, or workday_hours, instead of those of the week.
The lists of the file win over its files, and of two files the later.
.Sh CLASSIFICATION
Rules are tried in order.
All keys of when must hold; a list holds if one of its values does; no when holds always.
For each of category, priority, outlet and assignee the first rule that sets it decides; tags add up.
The priority in a when is what the rules above decided, or the default.
Every rule that holds and has raise moves the priority up at the end, to the highest at most.
What a person set by hand stays.
.Sh CLOCKS
.Bl -tag -width feedback
.It respond
from the opening to the first answer
.It diagnose
from the opening to the diagnosis; paused while waiting for the customer
.It propose
from the opening to the solution offered; paused while waiting for the customer
.It resolve
from the opening to the solution; paused while waiting for the customer
.It update
from the opening, and again from each message to the customer, to the solution
.It next
from the oldest message of the customer not yet answered to the next message to the customer
.It feedback
from the solution to the customer's confirmation
.It promise
from a promise to the end of the promised day; needs no target
.El
.Pp
A later step stops the earlier clocks too.
A clock is met if the step that stopped it is dated at or before the due time that stood then, and missed once its due time has passed
without one; no change makes a missed clock met.
While a clock is paused what is left is kept, and the due time is computed anew at the resume: a wait outside working hours gives nothing
away.
When the priority, category, channel, tier or plan changes, running clocks get the new targets from their original start, replayed through
every pause.
A cancelled or merged ticket's clocks end without a verdict.
.Sh ESCALATION
A step at opened, unsatisfied or recurring is taken with the event that causes it; steps on a clock are taken by the sweep,
.Xr aftersales-escalate 1 ,
each once per ticket and run of the clock.
A step whose clock stopped at or before the step's instant is never taken.
.Sh CALLBACKS
A program belongs to a date of an asset, a ticket or a customer, or to a day.
Its call falls on the first working time inside the window that is not to be avoided; where the window has none, on the next working time,
marked late.
There is one callback per program and asset, ticket, or customer and date, ever.
A callback not made seven days after its window is missed.
.Sh VISITS
A visit is planned by the first visit table whose conditions hold for the ticket, and where none does, for an hour with half an hour on the
road.
Whoever goes works then by the calendar of their own, is not away, has every certificate that is needed, and goes to the region and the
outlet of the ticket, where the policy names any.
Between two visits of a day lies the road, in working time; the road to the first and from the last need not be.
The road is told by the pair of regions, either way, else by the visit that it leads to.
.Sh RETURNS
What a return may lead to is told by the tables return_rule, tried in order; all that hold add up.
Without any, everything is allowed.
They are judged on the day of the application, with the ticket's category, channel and customer as they are now.
The days of
.Cm days_since
are whole: the day of the delivery is day 0, so that
.Dq <= 7d
holds through the seventh day after it.
.Pp
A repair is a round of a ticket of the unit, from its opening or reopening to its solution, in which a repair or a replacement was reported,
or which solved a fault without any report of work; cancelled and merged tickets count for nothing.
A unit was in repair during these, and while a fault was open and not yet solved; what overlaps counts once.
Where the rule says
.Cm but_repairs ,
the days in repair, each that began counted, are added to those that
.Cm days_since
allows.
.Pp
A return is approved where the rules allow anything, and decided as they allow;
.Fl -force
goes beyond them, for whoever
.Cm force
of the table return names, and is counted as the gate return_rule.
Goods may always be rejected.
.Sh DELIVERIES
A delivery needs no ticket.
Where it has one, its events take the steps of that ticket, and gates stand at its steps; a trip asks the gates of every ticket that one of
its deliveries is for.
Without a ticket a step at an event of the delivery
.Pq delivery_moved , delivery_done , delivery_late and the others
does nothing but notify: there is nothing to assign, raise or tag, and no gate is asked.
Its conditions are judged on the customer, the model and the region.
So it is of a trip
.Pq trip_out , trip_settled and the others ,
of which no condition on a customer or a model holds.
The customer is told of a delivery that is planned so long ahead as
.Cm notice
of
.Cm delivery
says.
.Sh CHECKLISTS
A checklist is checked on a ticket, a visit, a delivery, a trip, a return or an outlet; its conditions are asked of the ticket that it is
about.
Of a delivery without a ticket they are asked of its customer, model and region, of a trip of any of its deliveries.
A list for deliveries may be checked on a trip as well, for all that are on it.
Its items are answered by
.Xr aftersales-ticket-check 1 ,
several at a time, and what shows the record tells which are done and which are open.
An item that takes yes is open until it is answered yes.
.Sh ATTACHMENTS
What comes by
.Fl -attach
is kept in a directory of its own, each file under the SHA-256 of its bytes and for its owner alone, before its event is.
.Xr aftersales-doctor 1
holds every file against its digest;
.Xr aftersales-backup 1
into a directory and
.Xr aftersales-export 1
of all, with
.Fl -files ,
carry them.
)";

constexpr std::string_view notices = R"(.Sh NOTICES
.Xr aftersales-notify-send 1
starts the command of a channel in the directory of the policy's file, without a shell, and gives it the notice on standard input: one JSON
object with
.Cm format
(1),
.Cm id ,
.Cm key
(the same over all tries, so that a second delivery can be dropped),
.Cm channel ,
.Cm to
(the address),
.Cm event ,
.Cm language ,
.Cm subject ,
.Cm text ,
.Cm organization ,
.Cm receiver
(kind, id, name),
.Cm ticket
(id, number, subject, status, priority, category, assignee, product, clock, due_at) or null,
.Cm callback
(id, program, label, call_at, call_until) or null,
of a visit
.Cm visit
(id, number, start, end, staff),
of a step about a return
.Cm return
(id, number, voucher, state, decision, due_at),
of a delivery
.Cm delivery
(id, number, state, product, day, window, staff) and its
.Cm trip
(id, number, state, day, vehicle, staff),
.Cm customer
(the name),
.Cm created_at
and
.Cm try
(1 for the first).
Its standard output is thrown away; the end of its standard error is kept as the trouble.
.Pp
The subject and text are those of the first template that fits event, language, channel and receiver, else the program's own, in the
language of the receiver; English where it does not know the language.
They may hold
.Bl -tag -width Ds
)";

constexpr std::string_view keys_heading = R"(.Sh KEYS
)";

constexpr std::string_view closing = R"(.Sh SEE ALSO
.Xr aftersales-calendar 1 ,
.Xr aftersales-policy-check 1 ,
.Xr aftersales-policy-show 1 ,
.Xr aftersales-output 5
)";

std::string heading(std::string_view section) {
    if (section.empty()) return ".Ss The file\n";
    return ".Ss " + mdoc::escaped(section) + "\n";
}

std::string key_text(const policy::Key& key) {
    std::string text = ".It " + mdoc::argument(key.name) + "\n" + mdoc::prose(key.sentence);
    text += mdoc::prose("It is " + std::string{policy::describe(key.type)} + ".");
    if (key.need == policy::Need::required) text += "It has to be there.\n";
    if (!key.standard.empty()) text += mdoc::prose("Not said: " + std::string{key.standard} + ".");
    return text;
}

}  // namespace

std::string policy_page() {
    std::string page{opening};
    page += notices;
    for (const auto& each : policy::text_placeholders)
        page += ".It " + mdoc::argument("{" + std::string{each.name} + "}") + "\n" + mdoc::prose(each.sentence);
    page += ".El\n" + std::string{keys_heading};
    bool first = true;
    std::string_view section;
    for (const auto& key : policy::keys) {
        if (first || key.section != section) {
            if (!first) page += ".El\n";
            page += heading(key.section) + ".Bl -tag -width Ds\n";
            section = key.section;
            first = false;
        }
        page += key_text(key);
    }
    return page + ".El\n" + std::string{closing};
}

}  // namespace aftersales::cli
