#include "aftersales/policy/labels.hpp"
#include "ticket/step.hpp"
#include "ticket/team_work.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_follow_command {

struct Args : MessageArgs {
    std::string staff{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto staff = TRY(policy::read_staff(desk.policy, args.staff.empty() ? desk.actor : args.staff));
    return take_step(args, desk, out, [&](const domain::Ticket& before) { return domain::follow(before, staff); });
}

}  // namespace ticket_follow_command

cli::Command ticket_follow() {
    using namespace ticket_follow_command;
    return cli::declare<Args>("ticket follow", cli::Group::tickets, "Get what the assignee of a ticket gets")
        .about("Notices to the assignee reach followers too.")
        .takes("ID", &Args::ids, "the ticket: an id, a number or ref:KEY", cli::ValueKind::ticket)
        .takes("[STAFF]", &Args::staff, "who, if not you", cli::ValueKind::person)
        .with(takes_when<Args>)
        .example("aftersales ticket follow 17 li.na", "Li Na gets what the assignee of ticket 17 gets.")
        .see_also({"ticket unfollow"})
        .runs(run);
}

}  // namespace aftersales::commands
