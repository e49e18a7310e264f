#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_respond_command {

Result<void> run(const TellingArgs& args, service::Writing& desk, render::Sink& out) {
    return take_step(args, desk, out, [&](const domain::Ticket& before) {
        return domain::respond(before, {args.message}, told_by(args));
    });
}

}  // namespace ticket_respond_command

cli::Command ticket_respond() {
    using namespace ticket_respond_command;
    return cli::declare<TellingArgs>("ticket respond", cli::Group::tickets, "Give the first answer to a ticket")
        .about("Stops the clock respond and puts the ticket in progress. A second answer is recorded as a message to "
               "the customer.")
        .with(takes_ids<TellingArgs>)
        .with(takes_message<TellingArgs>("what the customer was told", Needed::no))
        .with(takes_told<TellingArgs>)
        .with(takes_files_and_when<TellingArgs>)
        .with(takes_force<TellingArgs>)
        .example("aftersales ticket respond 17 -m 'We have your message and will call today.'", "Answer ticket 17.")
        .runs(run);
}

}  // namespace aftersales::commands
