#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace ticket_merge_command {

struct Args : MessageArgs {
    std::string into{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto target = TRY(service::read_ticket(desk.store, desk.policy, args.into));
    const auto into = TRY(store::get<domain::Ticket>(desk.store, target));
    if (!into) return fail(ErrorKind::not_found, fmt::format("there is no ticket {}", target.value));
    std::vector<domain::Ticket> others;
    TRY(take_step(args, desk, out, [&](const domain::Ticket& before) {
        if (before.customer && into->customer && before.customer != into->customer) others.push_back(before);
        return domain::merge(before, *into, {args.message});
    }));
    for (const auto& other : others) {
        out.warning(fmt::format("ticket {} is of customer {}, and ticket {} of customer {}", other.id.value,
                                other.customer.value, target.value, into->customer.value));
    }
    return {};
}

}  // namespace ticket_merge_command

cli::Command ticket_merge() {
    using namespace ticket_merge_command;
    return cli::declare<Args>("ticket merge", cli::Group::tickets, "Go on with a ticket under another number")
        .about("The ticket ends and points to the other; its running clocks end without a verdict.")
        .with(takes_ids<Args>)
        .takes("--into ID", &Args::into, "the ticket that goes on", cli::ValueKind::ticket)
        .required()
        .with(takes_message<Args>("why", Needed::no))
        .with(takes_files_and_when<Args>)
        .with(takes_force<Args>)
        .example("aftersales ticket merge 18 --into 17", "Ticket 18 is about the same as 17.")
        .runs(run);
}

}  // namespace aftersales::commands
