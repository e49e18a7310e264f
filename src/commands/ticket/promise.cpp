#include "aftersales/policy/policy.hpp"
#include "aftersales/service/times.hpp"
#include "ticket/promised.hpp"
#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_promise_command {

struct Args : TellingArgs {
    std::string date{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto date = TRY(service::read_day(desk.policy, desk.now, std::optional{args.date}));
    TRY(check_promised(*date, TRY(options_of(args, desk)), desk));
    return take_step(args, desk, out, [&](const domain::Ticket& before) {
        return domain::promise(before, *date, {args.message}, told_by(args));
    });
}

}  // namespace ticket_promise_command

cli::Command ticket_promise() {
    using namespace ticket_promise_command;
    return cli::declare<Args>("ticket promise", cli::Group::tickets, "Record a day the customer was promised")
        .about(
            "Starts the clock promise, which runs to the end of the day. A later day than the one promised before is a "
            "delay, and counted. With --told the customer knows of it.")
        .takes("ID", &Args::ids, "the ticket", cli::ValueKind::ticket)
        .lines()
        .required()
        .takes("DATE", &Args::date, "the promised day")
        .with(takes_message<Args>("why this day", Needed::yes))
        .with(takes_told<Args>)
        .with(takes_files_and_when<Args>)
        .with(takes_force<Args>)
        .example("aftersales ticket promise 17 +3bd -m 'The part arrives on Thursday.'",
                 "Promise a repair in three working days.")
        .runs(run);
}

}  // namespace aftersales::commands
