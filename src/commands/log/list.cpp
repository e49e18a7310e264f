#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/service/undo.hpp"
#include "aftersales/store/runs.hpp"
#include "aftersales/store/store.hpp"
#include "log/log.hpp"

#include <algorithm>
#include <array>

namespace aftersales::commands {

namespace log_command {

struct Args {
    std::vector<std::string> terms{};
    bool explain{};
};

constexpr std::array columns{
    render::Column{"run", "Run", render::Kind::id, "the run, as undo and log show take it", true,
                   render::Importance::vital},
    render::Column{"at", "At", render::Kind::instant, "when it ran", true, render::Importance::vital},
    render::Column{"actor", "Actor", render::Kind::text, "who ran it"},
    render::Column{"command", "Command", render::Kind::text, "which command; empty in what older versions wrote"},
    render::Column{"records", "Records", render::Kind::number, "how many records and notices it changed"},
    render::Column{"undone", "Undone by", render::Kind::key, "the run that took it back; empty where it stands"},
    render::Column{"undoes", "Undoes", render::Kind::key, "the run that it took back", false},
};

// Of who ran something "me" is who asks, of the staff or not.
void name_me(domain::Filter& filter, const std::string& actor) {
    if (filter.column == "actor") std::ranges::replace(filter.values, std::string{"me"}, actor);
    for (auto& part : filter.parts) name_me(part, actor);
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto scope = service::filter_scope(desk.policy, desk.now, desk.actor);
    auto filter = TRY(domain::read_run_filter(args.terms, scope));
    name_me(filter, desk.actor);
    if (args.explain) return out.text(domain::explain(filter, desk.policy.zone()) + "\n");
    TRY(out.table(columns));
    return desk.store.runs().list(
        {.filter = filter, .order = "number", .descending = true, .limit = {}}, [&](const store::Run& run) {
            return out.row({run.name, run.at, render::text_or_absent(run.actor), render::text_or_absent(run.command),
                            run.records, render::text_or_absent(run.undone), render::text_or_absent(run.undoes)});
        });
}

}  // namespace log_command

cli::Command log() {
    using namespace log_command;
    return cli::declare<Args>("log", cli::Group::upkeep, "List what was done, newest first")
        .about("A run is one invocation that wrote something. The store counts its runs in the order in which they "
               "wrote, whatever the clock said; a batch is one run, under --each every line is one. Runs of older "
               "versions keep their texts as names.\n\n"
               "Terms as for ticket list, on run, at, actor, command, records and undone.")
        .takes("[TERM…]", &Args::terms, "what the runs must be like")
        .takes("--explain", &Args::explain, "show how the terms were read instead")
        .lists(log_command::columns)
        .example("aftersales log --limit 5", "See what was done last.")
        .example("aftersales log actor:me at:today", "See what you did today.")
        .example("aftersales log actor:li.na at:today", "See what Li Na did today.")
        .example("aftersales log undone:yes", "See what was taken back.")
        .see_also({"log show", "undo", "ticket history"})
        .runs(run);
}

}  // namespace aftersales::commands
