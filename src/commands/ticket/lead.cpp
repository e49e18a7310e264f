#include "aftersales/policy/labels.hpp"
#include "ticket/step.hpp"
#include "ticket/team_work.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_lead_command {

struct Args : MessageArgs {
    std::string staff{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto staff = TRY(policy::read_staff(desk.policy, args.staff));
    return take_step(args, desk, out,
                     [&](const domain::Ticket& before) { return domain::lead(before, staff, {args.message}); });
}

}  // namespace ticket_lead_command

cli::Command ticket_lead() {
    using namespace ticket_lead_command;
    return cli::declare<Args>("ticket lead", cli::Group::tickets, "Say who leads a case across departments")
        .about("Whoever handles the ticket stays its assignee; an empty STAFF says that nobody leads it.")
        .takes("ID", &Args::ids, "the ticket: an id, a number or ref:KEY", cli::ValueKind::ticket)
        .takes("STAFF", &Args::staff, "who leads it", cli::ValueKind::person)
        .with(takes_message<Args>("why", Needed::no))
        .with(takes_when<Args>)
        .example("aftersales ticket lead 17 zhang.wei", "Zhang Wei leads the departments that work on ticket 17.")
        .see_also({"task add"})
        .runs(run);
}

}  // namespace aftersales::commands
