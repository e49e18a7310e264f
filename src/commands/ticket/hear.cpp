#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_hear_command {

Result<void> run(const MessageArgs& args, service::Writing& desk, render::Sink& out) {
    return take_step(args, desk, out,
                     [&](const domain::Ticket& before) { return domain::hear(before, {args.message}); });
}

}  // namespace ticket_hear_command

cli::Command ticket_hear() {
    using namespace ticket_hear_command;
    return cli::declare<MessageArgs>("ticket hear", cli::Group::tickets, "Record a word from the customer")
        .about("Starts the clock next where it is not running, and ends a wait for the customer.")
        .with(takes_ids<MessageArgs>)
        .with(takes_message<MessageArgs>("what the customer said", Needed::yes))
        .with(takes_files_and_when<MessageArgs>)
        .with(takes_force<MessageArgs>)
        .example("aftersales ticket hear 17 -m 'It leaks again.'", "The customer of ticket 17 wrote.")
        .runs(run);
}

}  // namespace aftersales::commands
