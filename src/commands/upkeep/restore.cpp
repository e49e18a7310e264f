#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/store/store.hpp"
#include "upkeep/upkeep.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <unistd.h>

namespace aftersales::commands {

namespace {

struct Args {
    std::string file{};
    bool force{};
};

Result<void> check_sound(const store::Reader& copy, const std::string& file) {
    const auto findings = TRY(copy.self_check());
    if (findings.empty()) return {};
    return fail(ErrorKind::corrupt, fmt::format("{} is damaged: {}", file, findings.front()));
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
    for (const auto* suffix : {"-wal", "-shm"}) ::unlink((address.url + suffix).c_str());
    if (std::rename(beside.c_str(), address.url.c_str()) != 0) {
        return fail(ErrorKind::unavailable, fmt::format("{}: {}", address.url, std::strerror(errno)));
    }
    return {};
}

}  // namespace

cli::Command restore() {
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
