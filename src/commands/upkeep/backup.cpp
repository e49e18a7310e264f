#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/store/store.hpp"
#include "upkeep/upkeep.hpp"

namespace aftersales::commands {

namespace backup_command {

struct Args {
    std::string file{};
};

Result<void> run(const Args& args, cli::Session& session, render::Sink&) {
    const auto* store = TRY(session.reader());
    if (session.dry_run()) return {};
    return store->back_up(args.file);
}

}  // namespace backup_command

cli::Command backup() {
    using namespace backup_command;
    return cli::declare<Args>("backup", cli::Group::upkeep, "Copy the store to a file while others write")
        .about(
            "The copy is whole as of one instant, and is a store of its own. A file that is there already is refused.")
        .takes("FILE", &Args::file, "where the copy goes", cli::ValueKind::path)
        .example("aftersales backup /var/backups/aftersales-$(date +%F).db", "Back up before going home.")
        .see_also({"restore", "export"})
        .runs(run);
}

}  // namespace aftersales::commands
