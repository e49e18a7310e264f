#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_resolve_command {

Result<void> run(const MessageArgs& args, service::Writing& desk, render::Sink& out) {
    TRY(take_step(args, desk, out,
                  [&](const domain::Ticket& before) { return domain::resolve(before, {args.message}); }));
    return warn_of_hanging(args, desk, out);
}

}  // namespace ticket_resolve_command

cli::Command ticket_resolve() {
    using namespace ticket_resolve_command;
    return cli::declare<MessageArgs>("ticket resolve", cli::Group::tickets, "Record that a ticket is solved")
        .about("Stops the clock resolve and every earlier one, and starts feedback: the customer is to confirm.")
        .with(takes_ids<MessageArgs>)
        .with(takes_message<MessageArgs>("the solution", Needed::yes))
        .with(takes_files_and_when<MessageArgs>)
        .with(takes_force<MessageArgs>)
        .example("aftersales ticket resolve 17 -m 'Drain pump replaced.'", "Ticket 17 is solved.")
        .runs(run);
}

}  // namespace aftersales::commands
