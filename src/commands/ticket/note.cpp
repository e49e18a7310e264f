#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_note_command {

Result<void> run(const TellingArgs& args, service::Writing& desk, render::Sink& out) {
    return take_step(args, desk, out,
                     [&](const domain::Ticket& before) { return domain::note(before, {args.message}, told_by(args)); });
}

}  // namespace ticket_note_command

cli::Command ticket_note() {
    using namespace ticket_note_command;
    return cli::declare<TellingArgs>("ticket note", cli::Group::tickets, "Note progress on a ticket")
        .about("With --told or --told-customer it is a message to the customer: the first one is the answer that stops "
               "respond, and each starts the clock update again.")
        .with(takes_ids<TellingArgs>)
        .with(takes_message<TellingArgs>("what was done", Needed::yes))
        .with(takes_told<TellingArgs>)
        .with(takes_files_and_when<TellingArgs>)
        .with(takes_force<TellingArgs>)
        .example("aftersales ticket note 17 -m 'Part ordered.' --told phone",
                 "Tell the customer of ticket 17 about the part.")
        .runs(run);
}

}  // namespace aftersales::commands
