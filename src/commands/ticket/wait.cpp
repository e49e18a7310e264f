#include "aftersales/service/times.hpp"
#include "ticket/promised.hpp"
#include "ticket/step.hpp"
#include "ticket/ticket.hpp"
#include "words.hpp"

namespace aftersales::commands {

namespace ticket_wait_command {

struct Args : TellingArgs {
    domain::WaitFor reason{};
    std::optional<std::string> until{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto until = TRY(service::read_day(desk.policy, desk.now, args.until));
    if (until) TRY(check_promised(*until, TRY(options_of(args, desk)), desk));
    return take_step(args, desk, out, [&](const domain::Ticket& before) {
        return domain::wait(before,
                            {.reason = args.reason, .until = until, .message = {args.message}, .told = told_by(args)});
    });
}

}  // namespace ticket_wait_command

cli::Command ticket_wait() {
    using namespace ticket_wait_command;
    return cli::declare<Args>("ticket wait", cli::Group::tickets, "Wait for the customer, a part or somebody else")
        .about(
            "Pauses the clocks that the policy says pause for it. Waiting for something else meanwhile adds a reason. "
            "With --until the clock wait runs to the end of that day.")
        .with(takes_ids<Args>)
        .takes("--for REASON", &Args::reason, "what for")
        .choices(all_words<domain::WaitFor>())
        .required()
        .takes("--until DATE", &Args::until, "the day by which it should go on")
        .with(takes_message<Args>("what is missing", Needed::no))
        .with(takes_told<Args>)
        .with(takes_files_and_when<Args>)
        .with(takes_force<Args>)
        .example("aftersales ticket wait 17 --for parts --until +5bd", "Ticket 17 waits for a part.")
        .runs(run);
}

}  // namespace aftersales::commands
