#include "aftersales/cli/input.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/classification.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"
#include "ticket/step.hpp"
#include "triage.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {

namespace classify_command {

struct Args : StepArgs {
    std::string category{};
    std::string priority{};
    std::string message{};
    std::optional<std::string> text{};
    bool only_new{};
    bool unmatched{};
    bool reset{};
};

constexpr std::array columns{
    render::Column{"id", "ID", render::Kind::id, "the ticket's id; empty for a text", true, render::Importance::vital},
    render::Column{"category", "Category", render::Kind::text, "what it is about", true, render::Importance::vital},
    render::Column{"priority", "Priority", render::Kind::text, "how fast it must be served", true,
                   render::Importance::vital},
    render::Column{"tags", "Tags", render::Kind::list, "its tags"},
    render::Column{"rules", "Rules", render::Kind::list, "the rules that decided"},
};

Result<bool> tell(render::Sink& out, const domain::Ticket& ticket) {
    return out.row({ticket.id.value, render::text_or_absent(ticket.category), ticket.priority,
                    render::texts(ticket.tags), render::texts(ticket.rules)});
}

// Tickets named by words that are ids, else by a filter; with --new those that are new.
Result<std::vector<domain::TicketId>> chosen(const Args& args, const store::Reader& store, const policy::Policy& policy,
                                             domain::Instant now, const std::string& me) {
    if (!args.only_new && !args.ids.empty()) {
        auto ids = service::read_tickets(store, policy, args.ids);
        if (ids || ids.error().kind != ErrorKind::usage) return ids;
    }
    auto terms = args.ids;
    if (args.only_new) terms.insert(terms.begin(), "status:new");
    const auto filter = TRY(domain::read_ticket_filter(terms, service::filter_scope({store, policy, now, me})));
    std::vector<domain::TicketId> ids;
    TRY(store::list<domain::Ticket>(store, {.filter = filter, .order = "id", .descending = false, .limit = {}},
                                    [&](const store::TicketLine& line) -> Result<bool> {
                                        if (!args.only_new && domain::is_gone(line.ticket.status)) return true;
                                        ids.push_back(line.ticket.id);
                                        return true;
                                    }));
    return ids;
}

bool by_hand(const Args& args) { return !args.category.empty() || !args.priority.empty(); }

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    if (args.ids.empty() && !args.only_new) {
        return fail(ErrorKind::usage, "which tickets to classify was not said",
                    {"Name tickets, or say --new, --text TEXT or --unmatched."});
    }
    if (by_hand(args) && args.message.empty()) {
        return fail(ErrorKind::usage, "classifying by hand needs a reason", {"Say why with -m WHY."});
    }
    const auto options = TRY(options_of(args, desk));
    TRY(out.table(columns));
    for (const auto id : TRY(chosen(args, desk.store, desk.policy, desk.now, desk.actor))) {
        const auto ticket =
            by_hand(args)
                ? TRY(service::classify_by_hand(desk, id, options, {args.category, args.priority, args.message}))
                : TRY(service::classify(desk, id, options, args.reset ? service::Reset::yes : service::Reset::no))
                      .ticket;
        TRY(tell(out, ticket));
    }
    return {};
}

Result<void> run_text(const Args& args, service::Rules& desk, render::Sink& out) {
    const auto verdict = service::verdict_on_text(desk.policy, *args.text);
    TRY(out.table(columns));
    TRY(out.row({render::Value{}, render::text_or_absent(verdict.category), verdict.priority,
                 render::texts(verdict.tags), render::texts(verdict.rules)}));
    return {};
}

Result<void> run_unmatched(const Args& args, service::Reading& desk, render::Sink& out) {
    TRY(out.table(columns));
    const auto filter = TRY(domain::read_ticket_filter(args.ids, service::filter_scope(desk)));
    return store::list<domain::Ticket>(desk.store, {.filter = filter, .order = "id", .descending = false, .limit = {}},
                                       [&](const store::TicketLine& line) -> Result<bool> {
                                           if (!line.ticket.rules.empty() || domain::is_gone(line.ticket.status))
                                               return true;
                                           return tell(out, line.ticket);
                                       });
}

}  // namespace classify_command

cli::Command classify() {
    using namespace classify_command;
    return cli::declare<Args>("classify", cli::Group::triage, "Apply the policy's rules to tickets")
        .about("Prints what each ticket is now and which rules decided. A value set by hand stays, unless --reset "
               "gives it back "
               "to the rules. With --category or --priority a person decides, and says why.")
        .takes("[ID…]", &Args::ids, "the tickets, or the terms of a filter", cli::ValueKind::ticket)
        .lines()
        .takes("--new", &Args::only_new, "all tickets that are new")
        .takes("--text TEXT", &Args::text, "a text instead of a ticket; needs no store")
        .whole()
        .takes("--unmatched", &Args::unmatched, "list the tickets that no rule caught instead")
        .takes("--reset", &Args::reset, "take back what was set by hand")
        .takes("--category CATEGORY", &Args::category, "the category, by hand")
        .takes("--priority PRIORITY", &Args::priority, "the priority, by hand")
        .takes("-m,--message WHY", &Args::message, "why it is decided by hand")
        .with(takes_when<Args>)
        .lists(classify_command::columns)
        .example("aftersales classify --text '机器无法启动了'", "See what the rules make of a text.")
        .example("aftersales classify 17 --priority urgent -m 'A child lives there.'", "Decide by hand.")
        .when(
            +[](const Args& args) { return args.text.has_value(); }, run_text)
        .when(
            +[](const Args& args) { return args.unmatched; }, run_unmatched)
        .runs(run);
}

}  // namespace aftersales::commands
