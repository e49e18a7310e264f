#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/query/fields.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"
#include "ticket/columns.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_next_command {

struct Args {
    std::vector<std::string> terms{};
    bool all{};
};

// What is late has the earliest due times, and so comes first by itself.
Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    std::vector<std::string> terms{"status:open"};
    if (!args.all) terms.emplace_back("assignee:me");
    // In parentheses, so that an `or` among them is no way out.
    if (!args.terms.empty()) {
        terms.emplace_back("(");
        terms.insert(terms.end(), args.terms.begin(), args.terms.end());
        terms.emplace_back(")");
    }
    const auto filter = TRY(domain::read_ticket_filter(terms, service::filter_scope(desk)));
    const auto warranties = TRY(service::Warranties::of(desk));
    TRY(out.table(ticket_columns()));
    return store::list<domain::Ticket>(
        desk.store, {.filter = filter, .order = "due_at"},
        [&](const store::TicketLine& line) { return out.row(ticket_cells(line, desk.policy, warranties)); });
}

}  // namespace ticket_next_command

cli::Command ticket_next() {
    using namespace ticket_next_command;
    return cli::declare<Args>("ticket next", cli::Group::tickets, "List what is to be done, the most pressing first")
        .about(
            "Open tickets that are yours, or with --all those of the whole desk: late ones first, then by what is due "
            "next; what has no due time stands last. Terms choose among them, as for ticket list.")
        .takes("[TERM…]", &Args::terms, "what the tickets must be like besides")
        .fields(domain::asked_fields(domain::ObjectKind::ticket))
        .takes("--all", &Args::all, "those of everybody")
        .lists(ticket_columns())
        .example("aftersales ticket next --limit 5", "List the five most pressing of my tickets.")
        .example("aftersales ticket next --all priority:urgent", "List the urgent ones of the whole desk.")
        .see_also({"ticket list", "report backlog"})
        .runs(run);
}

}  // namespace aftersales::commands
