#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/service/naming.hpp"
#include "ticket/event_text.hpp"
#include "ticket/record.hpp"
#include "ticket/ticket.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {

namespace ticket_history_command {

struct Args {
    std::string id{};
};

constexpr std::array columns{
    render::Column{"seq", "Seq", render::Kind::number, "the revision it made", true, render::Importance::vital},
    render::Column{"at", "At", render::Kind::instant, "when it happened", true, render::Importance::vital},
    render::Column{"actor", "Actor", render::Kind::text, "who did it"},
    render::Column{"kind", "Kind", render::Kind::text, "what kind of event it is", true, render::Importance::low},
    render::Column{"what", "What", render::Kind::prose, "what happened, in a line", true, render::Importance::vital},
    render::Column{"recorded_at", "Recorded", render::Kind::instant, "when it was told", false},
    render::Column{"run", "Run", render::Kind::key, "the invocation it belongs to", false},
    render::Column{"detail", "Detail", render::Kind::prose, "the event's own fields", false},
    render::Column{"undone", "Undone by", render::Kind::key, "the run that took it back; empty where it stands", false},
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto id = TRY(service::read_ticket(desk.store, desk.policy, args.id));
    const auto events = TRY(desk.store.history(domain::ObjectKind::ticket, id.value));
    if (events.empty()) return fail(ErrorKind::not_found, fmt::format("there is no ticket {}", id.value));
    TRY(out.table(columns));
    const auto undone = domain::taken_back_by(events);
    for (std::size_t place = 0; place < events.size(); ++place) {
        const auto& event = events[place];
        const auto by = undone[place] == nullptr ? std::string{} : undone[place]->run;
        auto what = event_text(event, desk.policy.zone(), undone[place]);
        const bool more =
            TRY(out.row({event.revision, event.at, render::text_or_absent(event.actor),
                         std::string{domain::kind(event.change)}, std::move(what), event.recorded_at,
                         render::text_or_absent(event.run), event_record(event), render::text_or_absent(by)}));
        if (!more) break;
    }
    return {};
}

}  // namespace ticket_history_command

cli::Command ticket_history() {
    using namespace ticket_history_command;
    return cli::declare<Args>("ticket history", cli::Group::tickets, "Show every event of a ticket")
        .about("Nothing is ever edited: what is shown here is all that ever happened to the ticket, oldest first.")
        .takes("ID", &Args::id, "the ticket", cli::ValueKind::ticket)
        .lists(ticket_history_command::columns)
        .example("aftersales ticket history 17", "Show what happened to ticket 17.")
        .see_also({"ticket show"})
        .runs(run);
}

}  // namespace aftersales::commands
