#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/store/part_file.hpp"
#include "aftersales/store/store.hpp"
#include "upkeep/soundness.hpp"
#include "upkeep/upkeep.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace aftersales::commands {

namespace {

struct BackupArgs {
    std::string file{};
    bool force{};
};

Result<void> check_copy(const std::string& path, cli::Session& session) {
    const auto copy = TRY(session.reader_of({.url = path, .wait = {}}));
    auto sound = check_sound(*copy, "the store", session);
    if (sound) return {};
    return fail(ErrorKind::refused, sound.error().message,
                {"See all of it: aftersales doctor", "Say --force to back it up as it is."});
}

Result<void> run_backup(const BackupArgs& args, cli::Session& session, render::Sink& out) {
    const auto* store = TRY(session.reader());
    std::error_code none;
    if (std::filesystem::exists(std::filesystem::symlink_status(args.file, none)))
        return fail(ErrorKind::refused, fmt::format("{} exists already", args.file), {"Name a new file."});
    if (session.dry_run()) {
        out.remark(fmt::format("aftersales: would write {}", args.file));
        return {};
    }
    auto part = TRY(store::PartFile::beside(args.file));
    TRY(store->back_up(part));
    if (!args.force) TRY(check_copy(part.path(), session));
    return part.take_name(args.file);
}

}  // namespace

cli::Command backup() {
    return cli::declare<BackupArgs>("backup", cli::Group::upkeep, "Copy the store to a file while others write")
        .about(
            "The copy is whole as of one instant, and is a store of its own, readable for its owner alone. It is "
            "examined as doctor does before it takes its name: what doctor finds fault with is not backed up without "
            "--force. A file that is there already is refused.")
        .takes("FILE", &BackupArgs::file, "where the copy goes", cli::ValueKind::path)
        .takes("--force", &BackupArgs::force, "back up a store that is not sound, and do not examine it")
        .example("aftersales backup /var/backups/aftersales-$(date +%F).db", "Back up before going home.")
        .see_also({"restore", "doctor", "export"})
        .runs(run_backup);
}

}  // namespace aftersales::commands
