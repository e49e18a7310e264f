#include "state.hpp"

#include "aftersales/calendar/duration.hpp"
#include "aftersales/calendar/expression.hpp"
#include "aftersales/calendar/instant.hpp"
#include "aftersales/service/times.hpp"
#include "policy_file.hpp"

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

namespace aftersales::cli {
namespace {

constexpr auto init_hint = "aftersales init";

Error with_way_out(Error error) {
    const bool missing = error.message.find("there is no") != std::string::npos;
    if (error.kind == ErrorKind::unavailable && error.hints.empty() && missing) error.hints.emplace_back(init_hint);
    return error;
}

// Whoever may write the directory of a file may put another in its place. "" where the store is no file, or nobody may.
std::string open_directory(const std::string& url) {
    if (url.empty() || url.find("://") != std::string::npos) return {};
    const auto slash = url.rfind('/');
    const auto directory =
        slash == std::string::npos ? std::string{"."} : url.substr(0, std::max<std::size_t>(slash, 1));
    struct stat found {};
    const bool open = ::stat(directory.c_str(), &found) == 0 && (found.st_mode & S_IWOTH) != 0;
    return open ? directory : std::string{};
}

}  // namespace

State::State(const Face& shown, const Openers& given, std::vector<std::string> typed)
    : face{shown}, openers{given}, words{std::move(typed)}, environment{cli::environment()}, terminal{cli::terminal(
                                                                                                 environment)} {}

void State::start(Globals globals) { globals_ = std::move(globals); }

const std::optional<std::string>& State::fixed_clock(const Globals& line) const {
    if (line.now) return line.now;
    return globals_.now ? globals_.now : environment.now;
}

Result<calendar::Instant> State::clock(const Globals& line) {
    const auto& fixed = fixed_clock(line);
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (!fixed) return now;
    if (const auto read = calendar::read_instant(*fixed)) return *read;
    const bool variable = !line.now && !globals_.now;
    // Without a zone it is the organisation's wall time, for which the policy has to be read.
    const auto rules = policy();
    auto read = rules ? calendar::read_point(*fixed, service::time_scope(**rules, now))
                      : fail(ErrorKind::usage, "'" + *fixed + "' names no zone, and there is no policy to tell it",
                             {"Write it as 2026-03-02T09:00:00+08:00."});
    if (read) return *read;
    read.error().message.insert(0, variable ? "AFTERSALES_NOW: " : "--now: ");
    return read;
}

std::string State::actor(const Globals& line) const {
    if (line.actor) return *line.actor;
    if (globals_.actor) return *globals_.actor;
    return environment.actor ? *environment.actor : login_name();
}

Result<const policy::Policy*> State::policy() {
    if (policy_) return policy_.get();
    const auto path = policy_file(globals_, environment);
    if (!path) {
        return fail(ErrorKind::unavailable, "there is no policy, neither aftersales.toml here or above nor one at home",
                    {init_hint});
    }
    if (globals_.verbose) talk("policy " + *path);
    policy_ = TRY(read_policy(*path));
    return policy_.get();
}

Result<Address> State::address() {
    Address found{};
    if (const auto& named = globals_.store ? globals_.store : environment.store) {
        found.url = *named;
    } else {
        const auto* rules = TRY(policy());
        found.url = store_beside(rules->path, rules->store_url);
    }
    found.wait = TRY(wait());
    return found;
}

Result<std::chrono::seconds> State::wait() const {
    const auto& wait = globals_.wait ? globals_.wait : environment.wait;
    if (!wait) return Address{}.wait;
    const auto duration = calendar::read_duration(*wait);
    if (duration && duration->kind == calendar::Duration::Kind::elapsed) return std::chrono::seconds{duration->amount};
    const std::string from = globals_.wait ? "--wait" : "AFTERSALES_WAIT";
    return fail(ErrorKind::usage, from + ": '" + *wait + "' is not a duration such as 30s or 2m");
}

Result<const store::Reader*> State::reader() {
    if (store_) return store_.get();
    if (reader_) return reader_.get();
    const auto from = TRY(address());
    if (globals_.verbose) talk("store " + from.url);
    auto opened = openers.read(from);
    if (!opened) return fail(with_way_out(std::move(opened.error())));
    warn_of_directory(from.url);
    reader_ = std::move(*opened);
    return reader_.get();
}

Result<store::Store*> State::store() {
    if (store_) return store_.get();
    const auto at = TRY(address());
    if (globals_.verbose) talk("store " + at.url);
    auto opened = openers.write(at);
    if (!opened) return fail(with_way_out(std::move(opened.error())));
    if (!reader_) warn_of_directory(at.url);
    store_ = std::move(*opened);
    return store_.get();
}

void State::warn_of_directory(const std::string& url) {
    const auto directory = open_directory(url);
    if (directory.empty() || globals_.quiet) return;
    voice.warning("aftersales: warning: everybody may write to " + directory + ", where the store lies: chmod o-w " +
                  directory);
}

Result<store::Files*> State::attachments(const Globals& line) {
    if (!files_) {
        const auto* rules = TRY(policy());
        const auto url = TRY(address()).url;
        const bool beside_store = rules->files.empty() && url.find("://") == std::string::npos;
        const auto& written = rules->files.empty() ? std::string{"files"} : rules->files;
        files_ =
            std::make_unique<store::Files>(store_beside(beside_store ? url : rules->path, written), rules->file_limit);
    }
    const bool only_tries = line.dry_run || globals_.dry_run;
    files_->set_keeping(only_tries ? store::Files::Keeping::no : store::Files::Keeping::yes);
    return files_.get();
}

Result<std::unique_ptr<store::Store>> State::create_store() { return openers.create(TRY(address())); }

}  // namespace aftersales::cli
