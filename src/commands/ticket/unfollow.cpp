#include "aftersales/policy/labels.hpp"
#include "ticket/step.hpp"
#include "ticket/team_work.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_unfollow_command {

struct Args : MessageArgs {
    std::string staff{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto staff = TRY(policy::read_staff(desk.policy, args.staff.empty() ? desk.actor : args.staff));
    return take_step(args, desk, out, [&](const domain::Ticket& before) { return domain::unfollow(before, staff); });
}

}  // namespace ticket_unfollow_command

cli::Command ticket_unfollow() {
    using namespace ticket_unfollow_command;
    return cli::declare<Args>("ticket unfollow", cli::Group::tickets, "Follow a ticket no more")
        .about("Who does not follow it is left alone.")
        .takes("ID", &Args::ids, "the ticket: an id, a number or ref:KEY", cli::ValueKind::ticket)
        .takes("[STAFF]", &Args::staff, "who, if not you", cli::ValueKind::person)
        .with(takes_when<Args>)
        .example("aftersales ticket unfollow 17", "You do not follow ticket 17 any more.")
        .see_also({"ticket follow"})
        .runs(run);
}

}  // namespace aftersales::commands
