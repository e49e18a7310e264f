#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_cancel_command {

Result<void> run(const MessageArgs& args, service::Writing& desk, render::Sink& out) {
    return take_step(args, desk, out,
                     [&](const domain::Ticket& before) { return domain::cancel(before, {args.message}); });
}

}  // namespace ticket_cancel_command

cli::Command ticket_cancel() {
    using namespace ticket_cancel_command;
    return cli::declare<MessageArgs>("ticket cancel", cli::Group::tickets, "Drop a ticket")
        .about("Its running clocks end without a verdict; it counts as opened, and no more.")
        .with(takes_ids<MessageArgs>)
        .with(takes_message<MessageArgs>("why", Needed::yes))
        .with(takes_files_and_when<MessageArgs>)
        .with(takes_force<MessageArgs>)
        .example("aftersales ticket cancel 17 -m 'Opened twice by mistake.'", "Ticket 17 is dropped.")
        .runs(run);
}

}  // namespace aftersales::commands
