#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/query/fields.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"
#include "ticket/columns.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_list_command {

struct Args {
    std::vector<std::string> terms{};
    bool explain{};
};

// The fields, read off the table that the filter is read by.
std::string about_fields() {
    std::string all;
    for (const auto& field : domain::asked_fields(domain::ObjectKind::ticket)) {
        all += "\n\n" + std::string{field.name} + ": " + std::string{field.about};
    }
    return all;
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto filter = TRY(domain::read_ticket_filter(args.terms, service::filter_scope(desk)));
    if (args.explain) return out.text(domain::explain(filter, desk.policy.zone()) + "\n");
    const auto warranties = TRY(service::Warranties::of(desk));
    TRY(out.table(ticket_columns()));
    return store::list<domain::Ticket>(
        desk.store, {.filter = filter, .order = "id", .descending = false, .limit = {}},
        [&](const store::TicketLine& line) { return out.row(ticket_cells(line, desk.policy, warranties)); });
}

}  // namespace ticket_list_command

cli::Command ticket_list() {
    using namespace ticket_list_command;
    return cli::declare<Args>("ticket list", cli::Group::tickets, "List tickets")
        .about(
            std::string{
                "Terms are joined by and; or, not and parentheses may stand between them. field:value holds for the "
                "value or any "
                "of several (a,b); field: for none at all; field>=value and the like compare. Other words are looked "
                "for in the "
                "text.\n\n"
                "A status may be open as well, or waiting for any of the three waits; an assignee me or none. A "
                "customer is named by id or name, a ticket by its number with or without the prefix. Of a subject "
                "words are looked for.\n\n"
                "Without terms all tickets are listed, by id. Times and periods are told in aftersales-time(7).\n\n"
                "The fields are as follows."} +
            about_fields())
        .takes("[TERM…]", &Args::terms, "what the tickets must be like")
        .fields(domain::asked_fields(domain::ObjectKind::ticket))
        .takes("--explain", &Args::explain, "show how the terms were read instead")
        .lists(ticket_columns())
        .example("aftersales ticket list status:open priority:urgent,major 漏水",
                 "List open leaks that are urgent or major.")
        .example("aftersales ticket list -q 'status:resolved not confirmed:' | aftersales ticket close -",
                 "Close every ticket that was confirmed.")
        .runs(run);
}

}  // namespace aftersales::commands
