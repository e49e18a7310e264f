#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/store/store.hpp"
#include "upkeep/upkeep.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <unistd.h>

namespace aftersales::commands {

namespace restore_command {

struct Args {
    std::string file{};
    bool force{};
};

Result<void> check_sound(const store::Reader& copy, const std::string& file) {
    const auto findings = TRY(copy.self_check());
    if (findings.empty()) return {};
    return fail(ErrorKind::corrupt, fmt::format("{} is damaged: {}", file, findings.front()));
}

// The log of the store that goes belongs to no other; it is set aside first and comes back where the copy cannot take
// the store's name, because it may hold what the file does not.
Result<void> replace(const std::string& copy, const std::string& store) {
    constexpr std::array suffixes{"-wal", "-shm"};
    for (const auto* suffix : suffixes) std::rename((store + suffix).c_str(), (copy + suffix).c_str());
    if (std::rename(copy.c_str(), store.c_str()) != 0) {
        auto failure = fail(ErrorKind::unavailable, fmt::format("{}: {}", store, std::strerror(errno)));
        for (const auto* suffix : suffixes) std::rename((copy + suffix).c_str(), (store + suffix).c_str());
        ::unlink(copy.c_str());
        return failure;
    }
    for (const auto* suffix : suffixes) ::unlink((copy + suffix).c_str());
    return {};
}

// The copy is made beside the store and takes its place in one step, so that a failure leaves what was there.
Result<void> run(const Args& args, cli::Session& session, render::Sink&) {
    const auto address = TRY(session.address());
    if (address.url.find("://") != std::string::npos) {
        return fail(ErrorKind::refused, "a PostgreSQL store is not restored from a file",
                    {"Use PostgreSQL's own tools, or: aftersales export all | aftersales import all -"});
    }
    if (::access(address.url.c_str(), F_OK) == 0 && !args.force) {
        return fail(ErrorKind::refused, fmt::format("there is a store at {} already", address.url),
                    {"Move it away first, or say --force to replace it."});
    }
    const auto copy = TRY(session.reader_of({.url = args.file, .wait = address.wait}));
    TRY(check_sound(*copy, args.file));
    if (session.dry_run()) return {};
    const auto beside = address.url + ".restoring";
    ::unlink(beside.c_str());
    TRY(copy->back_up(beside));
    return replace(beside, address.url);
}

}  // namespace restore_command

cli::Command restore() {
    using namespace restore_command;
    return cli::declare<Args>("restore", cli::Group::upkeep, "Put a backup back as the store")
        .about("The backup is checked before anything is replaced. A store that is there already is refused without "
               "--force; "
               "nobody may be working on it.")
        .takes("FILE", &Args::file, "the backup", cli::ValueKind::path)
        .takes("--force", &Args::force, "replace the store that is there")
        .example("aftersales restore /var/backups/aftersales-2026-03-02.db", "Bring back the store of a day.")
        .see_also({"backup"})
        .runs(run);
}

}  // namespace aftersales::commands
