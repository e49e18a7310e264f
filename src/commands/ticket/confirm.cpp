#include "score.hpp"
#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_confirm_command {

struct Args : MessageArgs {
    std::optional<Score> score{};
    bool unsatisfied{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    return take_step(args, desk, out, [&](const domain::Ticket& before) {
        return domain::confirm(before, value_of(args.score),
                               args.unsatisfied ? domain::Satisfied::no : domain::Satisfied::yes, {args.message});
    });
}

}  // namespace ticket_confirm_command

cli::Command ticket_confirm() {
    using namespace ticket_confirm_command;
    return cli::declare<Args>("ticket confirm", cli::Group::tickets, "Record the customer's word on a solution")
        .about("A satisfied customer stops the clock feedback. An unsatisfied one reopens the ticket and escalates it; "
               "a low "
               "score escalates it too.")
        .with(takes_ids<Args>)
        .takes("--score 1-10", &Args::score, "how satisfied the customer is")
        .takes("--unsatisfied", &Args::unsatisfied, "it is not solved: reopen and escalate")
        .with(takes_message<Args>("what the customer said", Needed::no))
        .with(takes_when<Args>)
        .example("aftersales ticket confirm 17 --score 9", "The customer of ticket 17 is content.")
        .runs(run);
}

}  // namespace aftersales::commands
