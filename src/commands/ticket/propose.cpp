#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"
#include "ticket/promised.hpp"
#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_propose_command {

struct Args : TellingArgs {
    std::optional<std::string> promise{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto date = TRY(service::read_day(desk.policy, desk.now, args.promise));
    std::vector<service::Decide> decisions{
        [&](const domain::Ticket& before) { return domain::propose(before, {args.message}, told_by(args)); }};
    if (date) {
        TRY(check_promised(*date, TRY(options_of(args, desk)), desk));
        decisions.emplace_back([&](const domain::Ticket& before) {
            return domain::promise(before, *date, {args.message}, told_by(args));
        });
    }
    return take_steps(args, desk, out, std::move(decisions));
}

}  // namespace ticket_propose_command

cli::Command ticket_propose() {
    using namespace ticket_propose_command;
    return cli::declare<Args>("ticket propose", cli::Group::tickets, "Offer the customer a solution")
        .about("Stops the clock propose, and respond and diagnose with it. With --promise the day is recorded as "
               "promised. Another offer replaces the one before.")
        .with(takes_ids<Args>)
        .with(takes_message<Args>("the solution that is offered", Needed::yes))
        .takes("--promise DATE", &Args::promise, "the day by which it is promised")
        .with(takes_told<Args>)
        .with(takes_files_and_when<Args>)
        .with(takes_force<Args>)
        .example("aftersales ticket propose 17 -m 'We replace the pump.' --promise +3bd",
                 "Offer a repair within three working days.")
        .runs(run);
}

}  // namespace aftersales::commands
