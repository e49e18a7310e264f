#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/undo.hpp"
#include "aftersales/store/store.hpp"
#include "log/log.hpp"
#include "log/run_changes.hpp"

namespace aftersales::commands {

namespace log_show_command {

struct Args {
    std::string run{};
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto found = TRY(service::require_run(desk.store, args.run));
    TRY(out.table(run_change_columns()));
    bool wanted = true;
    TRY(service::changes_of(desk.store, found, [&](const domain::Event& event, service::Stands stands) -> Result<bool> {
        return wanted = TRY(out.row(run_change_cells(event, stands, desk.policy.zone())));
    }));
    for (const auto& each : TRY(desk.store.runs().notices(found.number))) {
        if (!wanted) break;
        const auto notice = TRY(desk.store.outbox().notice(each.notice));
        if (notice)
            wanted = TRY(
                out.row(run_change_cells(*notice, found.undone.empty() ? service::Stands::yes : service::Stands::no)));
    }
    return {};
}

}  // namespace log_show_command

cli::Command log_show() {
    using namespace log_show_command;
    return cli::declare<Args>("log show", cli::Group::upkeep, "Show what one run changed")
        .about("Every event that the run recorded, record by record, and whether it stands; then the notices that it "
               "queued or changed.")
        .takes("RUN", &Args::run, "the run: its number, or the text that an older version gave it")
        .example("aftersales log show 17", "See what run 17 changed.")
        .see_also({"log", "undo", "ticket history"})
        .runs(run);
}

}  // namespace aftersales::commands
