#include "aftersales/cli/declare.hpp"
#include "marked.hpp"
#include "ticket/columns.hpp"
#include "ticket/ticket.hpp"

#include <array>
#include <limits>

namespace aftersales::commands {

namespace ticket_search_command {

struct Args {
    std::vector<std::string> words{};
};

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : " ") + word;
    return all;
}

constexpr std::array columns{
    render::Column{"id", "ID", render::Kind::id, "the ticket's id", true, render::Importance::vital},
    render::Column{"status", "Status", render::Kind::text, "where it stands", true, render::Importance::high},
    render::Column{"subject", "Subject", render::Kind::prose, "the request in a line", true, render::Importance::vital},
    render::Column{"customer", "Customer", render::Kind::text, "the customer's name"},
    render::Column{"opened_at", "Opened", render::Kind::instant, "when it came in", true, render::Importance::low},
    render::Column{"place", "Place", render::Kind::prose, "the words found, between [ and ]", true,
                   render::Importance::high},
    render::Column{"number", "Number", render::Kind::key, "the id with the prefix", true, render::Importance::least},
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto words = joined(args.words);
    TRY(out.table(columns));
    for (const auto& hit : TRY(desk.store.words().search(words, std::numeric_limits<std::int64_t>::max()))) {
        const auto& ticket = hit.line.ticket;
        const bool more =
            TRY(out.row({ticket.id.value, std::string{domain::word(ticket.status)}, ticket.subject.value,
                         render::text_or_absent(hit.line.customer_name.value), ticket.opened_at,
                         place_marked(ticket, words), desk.policy.ticket_prefix + std::to_string(ticket.id.value)}));
        if (!more) break;
    }
    return {};
}

}  // namespace ticket_search_command

cli::Command ticket_search() {
    using namespace ticket_search_command;
    return cli::declare<Args>("ticket search", cli::Group::tickets, "Find tickets by words in their text")
        .about(
            "The best hits come first. Every word must be found; Chinese words of one or two characters are found too.")
        .takes("WORDS…", &Args::words, "the words to find")
        .lists(ticket_search_command::columns)
        .example("aftersales ticket search 漏水", "Find tickets about leaks.")
        .see_also({"ticket list"})
        .runs(run);
}

}  // namespace aftersales::commands
