#include "aftersales/cli/declare.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "ticket/record.hpp"
#include "ticket/ticket.hpp"
#include "ticket/ticket_text.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace ticket_show_command {

struct Args {
    std::vector<std::string> ids{};
};

Result<void> show(domain::TicketId id, service::Reading& desk, render::Sink& out) {
    const auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
    if (!ticket) return fail(ErrorKind::not_found, fmt::format("there is no ticket {}", id.value));
    auto record = TRY(ticket_record(*ticket, desk.store, desk.policy, desk.now));
    const auto page = TRY(ticket_page(*ticket, desk));
    return out.record(std::move(record), [&](const render::View& view) { return show_text(page, view); });
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    for (const auto id : TRY(service::read_tickets(desk.store, desk.policy, args.ids))) TRY(show(id, desk, out));
    return {};
}

}  // namespace ticket_show_command

cli::Command ticket_show() {
    using namespace ticket_show_command;
    return cli::declare<Args>("ticket show", cli::Group::tickets, "Show a ticket with its clocks and last events")
        .about("Everything that is known of the ticket, what is left of each clock, and the last events.")
        .takes("ID…", &Args::ids, "the tickets: an id, a number or ref:KEY", cli::ValueKind::ticket)
        .lines()
        .example("aftersales ticket show 17", "Show ticket 17.")
        .example("aftersales ticket show ref:web-7 --format json", "Show the ticket with the reference web-7 as JSON.")
        .see_also({"ticket history", "ticket list"})
        .runs(run);
}

}  // namespace aftersales::commands
