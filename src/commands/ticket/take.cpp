#include "aftersales/policy/labels.hpp"
#include "ticket/step.hpp"
#include "ticket/team_work.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_take_command {

Result<std::string> myself(const service::Writing& desk) {
    if (desk.policy.person(desk.actor)) return desk.actor;
    return fail(ErrorKind::refused, "'" + desk.actor + "' is nobody of the staff and cannot take a ticket",
                {"Say who you are: --actor STAFF, or AFTERSALES_ACTOR."});
}

Result<void> run(const MessageArgs& args, service::Writing& desk, render::Sink& out) {
    const auto me = TRY(myself(desk));
    return take_step(args, desk, out, [&](const domain::Ticket& before) {
        return domain::take(before, me, team_work(desk.policy, before.team));
    });
}

}  // namespace ticket_take_command

cli::Command ticket_take() {
    using namespace ticket_take_command;
    return cli::declare<MessageArgs>("ticket take", cli::Group::tickets,
                                     "Take a ticket that is nobody's or your team's")
        .about("What somebody else has taken is refused.")
        .with(takes_ids<MessageArgs>)
        .with(takes_when<MessageArgs>)
        .example("aftersales ticket take 17", "Ticket 17 is yours.")
        .see_also({"ticket assign"})
        .runs(run);
}

}  // namespace aftersales::commands
