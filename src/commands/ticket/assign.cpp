#include "aftersales/policy/labels.hpp"
#include "ticket/step.hpp"
#include "ticket/team_work.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_assign_command {

struct Args : MessageArgs {
    std::string staff{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    constexpr std::string_view of_team = "team:";
    if (args.staff.starts_with(of_team)) {
        const auto team =
            team_work(desk.policy, TRY(policy::read_team(desk.policy, args.staff.substr(of_team.size()))));
        return take_step(args, desk, out,
                         [&](const domain::Ticket& before) { return domain::assign(before, team, {args.message}); });
    }
    const auto staff = TRY(policy::read_staff(desk.policy, args.staff));
    return take_step(args, desk, out,
                     [&](const domain::Ticket& before) { return domain::assign(before, staff, {args.message}); });
}

}  // namespace ticket_assign_command

cli::Command ticket_assign() {
    using namespace ticket_assign_command;
    return cli::declare<Args>("ticket assign", cli::Group::tickets, "Hand a ticket over to a person or a team")
        .about("Who has it already keeps it: nothing happens then. What a team gets is its lead's until somebody of it "
               "takes "
               "the ticket.")
        .with(takes_ids<Args>)
        .takes("STAFF", &Args::staff, "who has it from now on, or team:TEAM", cli::ValueKind::person)
        .with(takes_message<Args>("what there is to know", Needed::no))
        .with(takes_files_and_when<Args>)
        .with(takes_force<Args>)
        .example("aftersales ticket assign 17 li.na", "Hand ticket 17 to li.na.")
        .example("aftersales ticket assign 17 team:production", "Ticket 17 is for the team production.")
        .see_also({"ticket take", "ticket lead"})
        .runs(run);
}

}  // namespace aftersales::commands
