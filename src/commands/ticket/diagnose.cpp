#include "ticket/step.hpp"
#include "ticket/ticket.hpp"
#include "words.hpp"

namespace aftersales::commands {

namespace ticket_diagnose_command {

struct Args : TellingArgs {
    std::optional<domain::Cause> cause{};
    std::optional<domain::QualityFault> verdict{};
    std::optional<domain::Verified> verified{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    return take_step(args, desk, out, [&](const domain::Ticket& before) {
        return domain::diagnose(before, {.message = {args.message},
                                         .cause = args.cause,
                                         .verdict = args.verdict,
                                         .verified = args.verified,
                                         .told = told_by(args)});
    });
}

}  // namespace ticket_diagnose_command

cli::Command ticket_diagnose() {
    using namespace ticket_diagnose_command;
    return cli::declare<Args>("ticket diagnose", cli::Group::tickets, "Record what the trouble is")
        .about("Stops the clock diagnose. What a later diagnosis says replaces what the one before said.")
        .with(takes_ids<Args>)
        .with(takes_message<Args>("what was found", Needed::yes))
        .takes("--cause CAUSE", &Args::cause, "whose doing it is")
        .choices(all_words<domain::Cause>())
        .takes("--verdict VERDICT", &Args::verdict, "whether the product is at fault")
        .choices(all_words<domain::QualityFault>())
        .takes("--verified YES", &Args::verified, "whether the trouble was seen again")
        .choices(all_words<domain::Verified>())
        .with(takes_told<Args>)
        .with(takes_files_and_when<Args>)
        .with(takes_force<Args>)
        .example("aftersales ticket diagnose 17 -m 'The door seal is torn.' --cause own --verdict quality",
                 "Record the cause of ticket 17.")
        .runs(run);
}

}  // namespace aftersales::commands
