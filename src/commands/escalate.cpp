#include "aftersales/service/escalate.hpp"

#include "aftersales/calendar/duration.hpp"
#include "aftersales/policy/check.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"
#include "ticket/step.hpp"
#include "triage.hpp"

#include <array>

namespace aftersales::commands {

namespace escalate_command {

struct Args : StepArgs {
    std::string to{};
    std::string message{};
    bool list{};
    std::optional<std::string> within{};
};

constexpr std::array columns{
    render::Column{"id", "ID", render::Kind::id, "the ticket's id", true, render::Importance::vital},
    render::Column{"step", "Step", render::Kind::text, "the step of the policy", true, render::Importance::vital},
    render::Column{"clock", "Clock", render::Kind::text, "the clock it belongs to", true, render::Importance::high},
    render::Column{"due_at", "Due", render::Kind::instant, "the step's own instant", true, render::Importance::high},
    render::Column{"actions", "Actions", render::Kind::list, "what it does", true, render::Importance::low},
    render::Column{"left_seconds", "Left", render::Kind::number, "what is left of the clock, as ticket show counts it",
                   false},
    render::Column{"record", "Record", render::Kind::key,
                   "what it is of: the number of a ticket, a visit, a return, or task 4"},
};

std::vector<render::Value> cells(const service::TakenStep& step) {
    return {render::id_or_absent(step.ticket),
            step.step,
            step.clock ? render::Value{std::string{domain::word(*step.clock)}} : render::Value{},
            step.due_at,
            render::texts(step.actions),
            step.left ? render::Value{std::int64_t{step.left->count()}} : render::Value{},
            render::text_or_absent(step.record)};
}

Result<void> run_by_hand(const Args& args, service::Writing& desk, render::Sink& out) {
    if (args.to.empty()) {
        return fail(ErrorKind::usage, "to whom to escalate was not said",
                    {"Say it with --to STAFF or --to role:ROLE."});
    }
    if (args.message.empty())
        return fail(ErrorKind::usage, "escalating by hand needs a reason", {"Say why with -m WHY."});
    const auto options = TRY(options_of(args, desk));
    for (const auto id : TRY(service::read_tickets(desk.store, desk.policy, args.ids))) {
        TRY(tell_changed(TRY(service::escalate_by_hand(desk, id, options, args.to, args.message)), desk, out));
    }
    return {};
}

// Cron sweeps all day long, and says once what nobody looks up.
Result<void> warn_of_lists(service::Writing& desk, render::Sink& out) {
    const auto today = service::today(desk.policy, desk.now);
    const auto ending = policy::holiday_lists_that_end(desk.policy, today);
    if (ending.empty() || !TRY(desk.store.outbox().first_said_on("holiday lists end", today))) return {};
    for (const auto& each : ending) out.warning(each);
    return {};
}

Result<void> run_sweep(const Args& args, service::Writing& desk, render::Sink& out) {
    if (!args.to.empty() || !args.message.empty()) {
        return fail(ErrorKind::usage, "which tickets to escalate was not said",
                    {"aftersales escalate ID --to STAFF -m WHY"});
    }
    TRY(warn_of_lists(desk, out));
    TRY(out.table(columns));
    return service::sweep(desk, [&](const service::TakenStep& step) -> Result<void> {
        TRY(out.row(cells(step)));
        return {};
    });
}

Result<void> run_list(const Args& args, service::Reading& desk, render::Sink& out) {
    std::optional<domain::Instant> until;
    if (args.within) {
        const auto within = TRY(calendar::read_duration(*args.within));
        const auto* calendar = TRY(desk.policy.calendar(""));
        until = TRY(calendar->add(desk.now, within));
    }
    TRY(out.table(columns));
    return service::upcoming(desk, until,
                             [&](const service::TakenStep& step) -> Result<bool> { return out.row(cells(step)); });
}

}  // namespace escalate_command

cli::Command escalate() {
    using namespace escalate_command;
    return cli::declare<Args>("escalate", cli::Group::triage, "Take the escalation steps that are due")
        .about("Without arguments this is the sweep for cron: every clock step that is due is taken once, however "
               "often and by "
               "however many processes it is run, and printed.\n\n"
               "With ID and --to a person escalates by hand. --list shows what comes next and takes nothing.")
        .takes("[ID…]", &Args::ids, "the tickets to escalate by hand", cli::ValueKind::ticket)
        .lines()
        .takes("--to STAFF", &Args::to, "who takes over: a staff member or role:ROLE", cli::ValueKind::person)
        .takes("-m,--message WHY", &Args::message, "why it is escalated by hand")
        .takes("--list", &Args::list, "show the steps that come next instead")
        .takes("--within DURATION", &Args::within, "with --list: those that come within this time")
        .with(takes_when<Args>)
        .lists(escalate_command::columns)
        .example("aftersales escalate", "Take what is due; cron runs this every five minutes.")
        .example("aftersales escalate 17 --to role:supervisor -m 'The customer threatens to sue.'", "Escalate by hand.")
        .when(
            +[](const Args& args) { return args.list; }, run_list)
        .when(
            +[](const Args& args) { return !args.ids.empty(); }, run_by_hand)
        .runs(run_sweep);
}

}  // namespace aftersales::commands
