#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "record/record_history.hpp"
#include "ticket/ticket.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace ticket_history_command {

struct Args {
    std::string id{};
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto id = TRY(service::read_ticket(desk.store, desk.policy, args.id));
    const auto events = TRY(desk.store.history(domain::ObjectKind::ticket, id.value));
    if (events.empty()) return fail(ErrorKind::not_found, fmt::format("there is no ticket {}", id.value));
    return tell_history(events, desk.policy.zone(), out);
}

}  // namespace ticket_history_command

cli::Command ticket_history() {
    using namespace ticket_history_command;
    return cli::declare<Args>("ticket history", cli::Group::tickets, "Show every event of a ticket")
        .about("Nothing is ever edited: what is shown here is all that ever happened to the ticket, oldest first.")
        .takes("ID", &Args::id, "the ticket", cli::ValueKind::ticket)
        .lists(history_columns)
        .example("aftersales ticket history 17", "Show what happened to ticket 17.")
        .see_also({"ticket show"})
        .runs(run);
}

}  // namespace aftersales::commands
