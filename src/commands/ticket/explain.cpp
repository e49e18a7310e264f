#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/explanation.hpp"
#include "aftersales/service/naming.hpp"
#include "explain_text.hpp"
#include "page_text.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_explain_command {

struct Args {
    std::vector<std::string> ids{};
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    for (const auto id : TRY(service::read_tickets(desk.store, desk.policy, args.ids))) {
        const auto found = TRY(service::explain(desk, id));
        const Explained explained{.ticket = found.ticket,
                                  .events = found.events,
                                  .explanation = found.explanation,
                                  .zone = desk.policy.zone(),
                                  .now = desk.now};
        const auto number = service::number_of(desk.policy, id);
        render::Record record{{"id", id.value}, {"number", number}};
        for (auto& member : explanation_record(explained)) record.push_back(std::move(member));
        TRY(out.record(std::move(record), [&](const render::View& view) {
            return hanging(number + "  ", found.ticket.subject.value, view) + explanation_text(explained, view);
        }));
    }
    return {};
}

}  // namespace ticket_explain_command

cli::Command ticket_explain() {
    using namespace ticket_explain_command;
    return cli::declare<Args>("ticket explain", cli::Group::tickets, "Explain category, priority, plan and due times")
        .about("Tells who or what decided each field, which rules matched and, of those that did not, the first "
               "condition that failed; which plan holds and why not those above it; and for each clock every stretch "
               "that counted, the free days passed over, the pauses with their reasons and what moved the due time.\n\n"
               "Rules are those of the policy version by which the ticket was last classified.")
        .takes("ID…", &Args::ids, "the tickets: an id, a number or ref:KEY", cli::ValueKind::ticket)
        .lines()
        .example("aftersales ticket explain 17", "Tell the customer why it is due when it is.")
        .see_also({"ticket show", "ticket history", "classify"})
        .runs(run);
}

}  // namespace aftersales::commands
