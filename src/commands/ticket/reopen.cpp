#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_reopen_command {

Result<void> run(const MessageArgs& args, service::Writing& desk, render::Sink& out) {
    return take_step(args, desk, out,
                     [&](const domain::Ticket& before) { return domain::reopen(before, {args.message}); });
}

}  // namespace ticket_reopen_command

cli::Command ticket_reopen() {
    using namespace ticket_reopen_command;
    return cli::declare<MessageArgs>("ticket reopen", cli::Group::tickets, "Open a resolved or closed ticket again")
        .about("Its clocks go on as the policy says; callbacks that were pending because of its end are dropped.")
        .with(takes_ids<MessageArgs>)
        .with(takes_message<MessageArgs>("why", Needed::yes))
        .with(takes_files_and_when<MessageArgs>)
        .with(takes_force<MessageArgs>)
        .example("aftersales ticket reopen 17 -m 'It leaks again.'", "Ticket 17 was not solved after all.")
        .runs(run);
}

}  // namespace aftersales::commands
