#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_resume_command {

Result<void> run(const MessageArgs& args, service::Writing& desk, render::Sink& out) {
    return take_step(args, desk, out,
                     [&](const domain::Ticket& before) { return domain::resume(before, {args.message}); });
}

}  // namespace ticket_resume_command

cli::Command ticket_resume() {
    using namespace ticket_resume_command;
    return cli::declare<MessageArgs>("ticket resume", cli::Group::tickets, "Go on after a wait")
        .about("Ends every wait of the ticket; its clocks run on with what was left of them.")
        .with(takes_ids<MessageArgs>)
        .with(takes_message<MessageArgs>("why it goes on", Needed::no))
        .with(takes_files_and_when<MessageArgs>)
        .with(takes_force<MessageArgs>)
        .example("aftersales ticket resume 17", "Work on ticket 17 goes on.")
        .runs(run);
}

}  // namespace aftersales::commands
