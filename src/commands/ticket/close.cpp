#include "score.hpp"
#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_close_command {

struct Args : MessageArgs {
    std::optional<Score> score{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    TRY(take_step(args, desk, out, [&](const domain::Ticket& before) {
        return domain::close(before, value_of(args.score), args.force ? domain::Force::yes : domain::Force::no,
                             {args.message});
    }));
    return warn_of_hanging(args, desk, out);
}

}  // namespace ticket_close_command

cli::Command ticket_close() {
    using namespace ticket_close_command;
    return cli::declare<Args>("ticket close", cli::Group::tickets, "Close a ticket that the customer confirmed")
        .about(
            "Refused before a confirmation, unless --force says why. A score given here replaces that of the "
            "confirmation.\n\n"
            "--force means two things, and each only where it is needed: a ticket that is not confirmed is closed all "
            "the same, which everybody may; and a [[gate]] of the policy that lacks something is passed, which only "
            "those may whom the gate names. Where both are lacking, it takes both. To let only some close without a "
            "confirmation, write a gate: step = \"close\", needs = [\"confirmation\"], force = \"role:supervisor\".")
        .with(takes_ids<Args>)
        .takes("--score 1-10", &Args::score, "how satisfied the customer is")
        .takes("--force", &Args::force,
               "close without a confirmation, so that running clocks end without a verdict; and pass a gate of the "
               "policy, where you may")
        .with(takes_message<Args>("why, with --force", Needed::no))
        .with(takes_files_and_when<Args>)
        .example("aftersales ticket list -q 'status:resolved not confirmed:' | aftersales ticket close -",
                 "Close every ticket that was confirmed.")
        .runs(run);
}

}  // namespace aftersales::commands
