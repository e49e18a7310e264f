#include "aftersales/store/restore.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/service/attachments.hpp"
#include "upkeep/backup_places.hpp"
#include "upkeep/soundness.hpp"
#include "upkeep/upkeep.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace aftersales::commands {

namespace {

struct RestoreArgs {
    std::string file{};
    bool force{};
};

Result<void> run_restore(const RestoreArgs& args, cli::Session& session, render::Sink& out) {
    const auto address = TRY(session.address());
    if (address.url.find("://") != std::string::npos) {
        return fail(ErrorKind::refused, "a PostgreSQL store is not restored from a file",
                    {"Use PostgreSQL's own tools, or: aftersales export all | aftersales import all -"});
    }
    std::error_code none;
    if (std::filesystem::exists(address.url, none) && !args.force) {
        return fail(ErrorKind::refused, fmt::format("there is a store at {} already", address.url),
                    {"Move it away first, or say --force to replace it."});
    }
    const bool with_files = std::filesystem::is_directory(args.file, none);
    const auto place = places_in_backup(args.file);
    // What is examined is what is put back, whatever becomes of the file meanwhile.
    const auto copy = TRY(session.copy_of({.url = with_files ? place.store : args.file, .wait = address.wait}));
    auto sound = check_sound(*copy, args.file, session);
    if (!sound) {
        sound.error().hints = {fmt::format("See all of it: aftersales doctor --store {}", args.file)};
        return sound;
    }
    // First the files: without the store that names them they do no harm.
    if (with_files) TRY(service::copy_files(*copy, store::Files{place.files, 0}, *TRY(session.files())));
    if (session.dry_run()) {
        out.remark(fmt::format("aftersales: would put {} back in the place of {}", args.file, address.url));
        return {};
    }
    const auto aside = TRY(store::restore(*copy, address.url, address.wait));
    if (!aside.empty())
        out.remark(fmt::format("aftersales: what was at {} could not be opened and is kept as {}", address.url, aside));
    return {};
}

}  // namespace

cli::Command restore() {
    return cli::declare<RestoreArgs>("restore", cli::Group::upkeep, "Put a backup back as the store")
        .about(
            "The backup is examined as doctor does before anything is replaced, and one of an older version is "
            "brought up to date. A store that is there already is refused without --force; who writes is waited for, "
            "and goes on with what was put back. Whatever interrupts it leaves the old store or the new one. Of a "
            "backup "
            "that is a directory the attachments are put back too; one that is missing or damaged is refused.")
        .takes("FILE", &RestoreArgs::file, "the backup, a file or a directory", cli::ValueKind::path)
        .takes("--force", &RestoreArgs::force, "replace the store that is there")
        .example("aftersales restore /var/backups/aftersales-2026-03-02.db", "Bring back the store of a day.")
        .see_also({"backup", "doctor"})
        .runs(run_restore);
}

}  // namespace aftersales::commands
