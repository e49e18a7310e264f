#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_restate_command {

Result<void> run(const MessageArgs& args, service::Writing& desk, render::Sink& out) {
    return take_step(args, desk, out,
                     [&](const domain::Ticket& before) { return domain::restate(before, {args.message}); });
}

}  // namespace ticket_restate_command

cli::Command ticket_restate() {
    using namespace ticket_restate_command;
    return cli::declare<MessageArgs>("ticket restate", cli::Group::tickets,
                                     "Record what was read back to the customer and agreed to")
        .about("What was understood, in the words that the customer agreed to. A later one replaces it.")
        .with(takes_ids<MessageArgs>)
        .with(takes_message<MessageArgs>("what was read back", Needed::yes))
        .with(takes_files_and_when<MessageArgs>)
        .with(takes_force<MessageArgs>)
        .example("aftersales ticket restate 17 -m 'It leaks at the door in the spin, since Monday.'",
                 "Record what the customer of ticket 17 agreed to.")
        .runs(run);
}

}  // namespace aftersales::commands
