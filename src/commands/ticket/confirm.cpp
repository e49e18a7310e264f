#include "aftersales/domain/standing.hpp"
#include "aftersales/store/store.hpp"
#include "score.hpp"
#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_confirm_command {

struct Args : MessageArgs {
    std::optional<Score> score{};
    bool unsatisfied{};
};

// A confirmation that says nothing new.
Result<bool> is_known(const domain::Ticket& before, const Args& args, const service::Writing& desk) {
    if (before.status != domain::Status::resolved || !before.confirmed_at || args.unsatisfied || !args.message.empty())
        return false;
    const auto score = value_of(args.score);
    if (!score) return true;
    if (before.score != score) return false;
    const auto history = TRY(desk.store.history(domain::ObjectKind::ticket, before.id.value));
    return service::score_since_resolution(domain::without_undone(history)) == score;
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    return take_step(args, desk, out, [&](const domain::Ticket& before) -> domain::Decision {
        if (TRY(is_known(before, args, desk))) return std::nullopt;
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
               "score escalates it too. A later score of the same resolution takes the place of the one before.")
        .with(takes_ids<Args>)
        .takes("--score 1-10", &Args::score, "how satisfied the customer is")
        .takes("--unsatisfied", &Args::unsatisfied, "it is not solved: reopen and escalate")
        .with(takes_message<Args>("what the customer said", Needed::no))
        .with(takes_files_and_when<Args>)
        .with(takes_force<Args>)
        .example("aftersales ticket confirm 17 --score 9", "The customer of ticket 17 is content.")
        .runs(run);
}

}  // namespace aftersales::commands
