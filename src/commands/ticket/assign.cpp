#include "aftersales/policy/labels.hpp"
#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_assign_command {

struct Args : MessageArgs {
    std::string staff{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto staff = TRY(policy::read_staff(desk.policy, args.staff));
    return take_step(args, desk, out,
                     [&](const domain::Ticket& before) { return domain::assign(before, staff, {args.message}); });
}

}  // namespace ticket_assign_command

cli::Command ticket_assign() {
    using namespace ticket_assign_command;
    return cli::declare<Args>("ticket assign", cli::Group::tickets, "Hand a ticket over to a staff member")
        .about("Who has it already keeps it: nothing happens then.")
        .with(takes_ids<Args>)
        .takes("STAFF", &Args::staff, "who has it from now on", cli::ValueKind::person)
        .with(takes_message<Args>("what there is to know", Needed::no))
        .with(takes_files_and_when<Args>)
        .example("aftersales ticket assign 17 li.na", "Hand ticket 17 to li.na.")
        .runs(run);
}

}  // namespace aftersales::commands
