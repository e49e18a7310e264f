#include "ticket/step.hpp"
#include "ticket/ticket.hpp"
#include "words.hpp"

namespace aftersales::commands {

namespace ticket_diagnose_command {

struct Args : MessageArgs {
    std::optional<domain::Cause> cause{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    return take_step(args, desk, out, [&](const domain::Ticket& before) {
        return domain::diagnose(before, {args.message}, args.cause);
    });
}

}  // namespace ticket_diagnose_command

cli::Command ticket_diagnose() {
    using namespace ticket_diagnose_command;
    return cli::declare<Args>("ticket diagnose", cli::Group::tickets, "Record what the trouble is")
        .about("Stops the clock diagnose. A second diagnosis is recorded as a message.")
        .with(takes_ids<Args>)
        .with(takes_message<Args>("what was found", Needed::yes))
        .takes("--cause CAUSE", &Args::cause, "whose doing it is")
        .choices(all_words<domain::Cause>())
        .with(takes_when<Args>)
        .example("aftersales ticket diagnose 17 -m 'The door seal is torn.' --cause own",
                 "Record the cause of ticket 17.")
        .runs(run);
}

}  // namespace aftersales::commands
