#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_note_command {

struct Args : MessageArgs {
    bool told_customer{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    return take_step(args, desk, out, [&](const domain::Ticket& before) {
        return domain::note(before, {args.message},
                            args.told_customer ? domain::Informed::customer : domain::Informed::nobody);
    });
}

}  // namespace ticket_note_command

cli::Command ticket_note() {
    using namespace ticket_note_command;
    return cli::declare<Args>("ticket note", cli::Group::tickets, "Note progress on a ticket")
        .about("With --told-customer it is a message to the customer: the first one is the answer that stops respond, "
               "and each "
               "starts the clock update again.")
        .with(takes_ids<Args>)
        .with(takes_message<Args>("what was done", Needed::yes))
        .takes("--told-customer", &Args::told_customer, "the customer was told")
        .with(takes_when<Args>)
        .example("aftersales ticket note 17 -m 'Part ordered.' --told-customer",
                 "Tell the customer of ticket 17 about the part.")
        .runs(run);
}

}  // namespace aftersales::commands
