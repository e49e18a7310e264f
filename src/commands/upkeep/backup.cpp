#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/service/attachments.hpp"
#include "aftersales/store/part_file.hpp"
#include "aftersales/store/store.hpp"
#include "upkeep/backup_places.hpp"
#include "upkeep/soundness.hpp"
#include "upkeep/upkeep.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>

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

// Whatever a failure has left of it goes; what was there before stays.
class NewDirectory {
public:
    explicit NewDirectory(std::string path) : path_{std::move(path)} {
        std::error_code none;
        is_new_ = !std::filesystem::exists(path_, none);
    }
    NewDirectory(const NewDirectory&) = delete;
    NewDirectory& operator=(const NewDirectory&) = delete;
    ~NewDirectory() {
        std::error_code none;
        if (is_new_) std::filesystem::remove_all(path_, none);
    }
    Result<void> make() const {
        if (!is_new_ || ::mkdir(path_.c_str(), 0700) == 0) return {};
        return fail(ErrorKind::unavailable, fmt::format("{} cannot be made: {}", path_, std::strerror(errno)));
    }
    void stays() { is_new_ = false; }

private:
    std::string path_;
    bool is_new_{};
};

// The store with its attachments, each held against its digest.
Result<void> back_up_with_files(const BackupArgs& args, cli::Session& session, render::Sink& out) {
    const auto* store = TRY(session.reader());
    const auto place = places_in_backup(args.file);
    std::error_code none;
    for (const auto& each : {place.store, place.files}) {
        if (std::filesystem::exists(std::filesystem::symlink_status(each, none)))
            return fail(ErrorKind::refused, fmt::format("{} exists already", each), {"Name a new directory."});
    }
    if (session.dry_run()) {
        out.remark(fmt::format("aftersales: would write {} and {}", place.store, place.files));
        return {};
    }
    NewDirectory directory{place.directory};
    NewDirectory files{place.files};
    TRY(directory.make());
    TRY(files.make());
    auto part = TRY(store::PartFile::beside(place.store));
    TRY(store->back_up(part));
    if (!args.force) TRY(check_copy(part.path(), session));
    const auto copy = TRY(session.reader_of({.url = part.path(), .wait = {}}));
    store::Files to{place.files, 0};
    for (const auto& digest : TRY(service::digests_named(*copy))) {
        auto taken = to.take(digest, *TRY(session.files()));
        if (taken) continue;
        if (!args.force || taken.error().kind != ErrorKind::refused) {
            taken.error().hints = {"See all of it: aftersales doctor --only files",
                                   "Say --force to back up what is there."};
            return taken;
        }
        out.warning(taken.error().message);
    }
    TRY(part.take_name(place.store));
    directory.stays();
    files.stays();
    return {};
}

Result<void> warn_of_files(const std::string& path, cli::Session& session, render::Sink& out) {
    const auto copy = TRY(session.reader_of({.url = path, .wait = {}}));
    const auto count = TRY(service::digests_named(*copy)).size();
    if (count == 0) return {};
    out.warning(fmt::format("{} of tickets {} not in it", count == 1 ? "1 file" : fmt::format("{} files", count),
                            count == 1 ? "is" : "are"));
    out.remark("hint: A directory takes the store with its files: aftersales backup DIR/");
    return {};
}

Result<void> run_backup(const BackupArgs& args, cli::Session& session, render::Sink& out) {
    if (is_backup_directory(args.file)) return back_up_with_files(args, session, out);
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
    TRY(part.take_name(args.file));
    return warn_of_files(args.file, session, out);
}

}  // namespace

cli::Command backup() {
    return cli::declare<BackupArgs>("backup", cli::Group::upkeep, "Copy the store to a file while others write")
        .about(
            "The copy is whole as of one instant, and is a store of its own, readable for its owner alone. It is "
            "examined as doctor does before it takes its name: what doctor finds fault with is not backed up without "
            "--force. A file that is there already is refused.\n\n"
            "Into a directory, which is there or is named with a / at its end, goes the store as aftersales.db and "
            "beside it files with all attachments, each held against its digest.")
        .takes("FILE", &BackupArgs::file, "where the copy goes; DIR/ takes the attachments too", cli::ValueKind::path)
        .takes("--force", &BackupArgs::force, "back up a store that is not sound, and do not examine it")
        .example("aftersales backup /var/backups/aftersales-$(date +%F).db", "Back up before going home.")
        .example("aftersales backup /var/backups/$(date +%F)/", "Back up the attachments too.")
        .see_also({"restore", "doctor", "export"})
        .runs(run_backup);
}

}  // namespace aftersales::commands
