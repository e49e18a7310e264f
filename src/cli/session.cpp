#include "aftersales/cli/session.hpp"

#include "choice.hpp"
#include "command_line.hpp"
#include "ending.hpp"
#include "find.hpp"
#include "help.hpp"
#include "policy_file.hpp"
#include "run.hpp"
#include "state.hpp"

#include <utility>

namespace aftersales::cli {
namespace {

Result<void> refuse_globals_of_the_session(const Globals& globals) {
    const bool of_session = globals.directory || globals.policy || globals.store || globals.wait;
    if (!of_session) return {};
    return fail(ErrorKind::usage,
                "-C, --policy, --store and --wait stand before the first command, not on a line of it");
}

struct Read {
    Command command{};
    Parsed parsed{};
};

Result<Read> read_words(const Face& face, const std::vector<std::string>& words) {
    const auto found = TRY(find(face, words));
    if (found.entry == nullptr) return fail(ErrorKind::usage, "'" + joined(words, " ") + "' is no command");
    auto command = found.entry->make();
    auto parsed = TRY(parse(command.spec, found.words));
    return Read{.command = std::move(command), .parsed = std::move(parsed)};
}

}  // namespace

const Face& Session::face() const { return state_.face; }
calendar::Instant Session::now() const { return line_.now; }
calendar::Instant Session::clock() const { return state_.clock(line_.globals).value_or(line_.now); }
bool Session::in_transaction() const { return state_.in_transaction; }
std::string Session::actor() const { return state_.actor(line_.globals); }
bool Session::dry_run() const { return line_.globals.dry_run || state_.globals().dry_run; }
bool Session::quiet() const { return line_.globals.quiet; }
bool Session::talkative() const { return line_.globals.verbose; }
bool Session::may_ask() const { return state_.terminal.input && state_.terminal.error; }
int Session::columns() const { return state_.terminal.columns; }

std::string Session::language() const {
    const std::string_view locale = state_.environment.locale ? *state_.environment.locale : std::string_view{};
    if (!locale.starts_with("zh")) return "en";
    const bool traditional = locale.starts_with("zh_TW") || locale.starts_with("zh_HK") || locale.starts_with("zh_MO");
    return traditional ? "zh-TW" : "zh-CN";
}

std::optional<std::string> Session::policy_path() const { return policy_file(state_.globals(), state_.environment); }

std::optional<std::string> Session::named_policy() const {
    if (state_.globals().policy) return state_.globals().policy;
    return state_.environment.policy;
}

Result<std::unique_ptr<store::Reader>> Session::reader_of(const Address& address) {
    return state_.openers.read(address);
}

Result<std::unique_ptr<store::Store>> Session::copy_of(const Address& address) { return state_.openers.copy(address); }

Result<std::unique_ptr<store::Store>> Session::temporary_store() {
    return state_.openers.create({.url = "", .wait = Address{}.wait});
}

void Session::print_in(std::shared_ptr<const calendar::Zone> zone) {
    out_.set_zone(zone.get());
    state_.zones.push_back(std::move(zone));
}

Result<void> Session::expect_changes(std::span<const render::Column> columns) { return out_.changes(columns); }

Result<const policy::Policy*> Session::policy() {
    const auto* policy = TRY(state_.policy());
    out_.set_zone(&policy->zone());
    return policy;
}

Result<Address> Session::address() { return state_.address(); }
Result<const store::Reader*> Session::reader() { return state_.reader(); }
Result<store::Store*> Session::store() { return state_.store(); }
Result<std::unique_ptr<store::Store>> Session::create_store() { return state_.create_store(); }

Result<service::Reading> Session::reading() {
    const auto* policy = TRY(this->policy());
    return service::Reading{*TRY(reader()), *policy, state_.in_transaction ? clock() : now(), actor()};
}

Result<service::Writing> Session::writing() {
    const auto* policy = TRY(this->policy());
    service::Writing desk{*TRY(store()), *policy, now(), actor(), state_.command_of(line_.name)};
    desk.files = TRY(files());
    return desk;
}

Result<store::Files*> Session::files() { return state_.attachments(line_.globals); }

Result<void> Session::in_one_transaction(const std::function<Result<void>()>& work) {
    if (state_.in_transaction) {
        TRY(check_dry_run(state_, line_));
        return work();
    }
    TRY(policy());
    auto* store = TRY(this->store());
    TRY(store->begin());
    const bool fixed = state_.is_clock_fixed(line_.globals);
    if (auto told = fixed ? Result<void>{} : tell_clock(*store, *TRY(policy()), clock(), out_); !told) {
        store->rollback();
        return told;
    }
    hold(state_, destination_);
    state_.in_transaction = true;
    state_.command = line_.name;
    auto done = work();
    state_.in_transaction = false;
    return settle(state_, std::move(done), dry_run() ? Intent::as_trial : Intent::to_stay, destination_);
}

void Session::read_ahead(const std::vector<std::string>& words) const {
    const auto read = read_words(face(), words);
    if (read && !read->parsed.globals.help) cli::read_ahead(read->command, read->parsed);
}

Result<void> Session::run(const std::vector<std::string>& words) {
    return run(words, Place::own, [this](Globals& said) {
        if (!said.color) said.color = line_.globals.color;
        if (!said.now) said.now = line_.globals.now;
        if (!said.actor) said.actor = line_.globals.actor;
        said.quiet = said.quiet || line_.globals.quiet;
    });
}

Result<void> Session::run_instead(const std::vector<std::string>& words) {
    out_.stand_aside();
    // What this line's -o names is open already.
    return run(words, line_.globals.output ? Place::here : Place::own, [this](Globals& said) {
        auto mine = line_.globals;
        mine.directory.reset(), mine.policy.reset(), mine.store.reset(), mine.wait.reset();
        said = over(std::move(mine), said);
    });
}

Result<void> Session::check(const std::vector<std::string>& words) const {
    auto [command, parsed] = TRY(read_words(face(), words));
    TRY(refuse_globals_of_the_session(parsed.globals));
    TRY(wishes(command.spec, parsed));
    TRY(command.read(parsed.given));
    return {};
}

Result<void> Session::run(const std::vector<std::string>& words, Place place,
                          const std::function<void(Globals&)>& settle) {
    auto [command, parsed] = TRY(read_words(face(), words));
    if (parsed.globals.help) return destination_.write(command_help(command.spec, columns()));
    if (parsed.globals.version) return destination_.write(version_text() + "\n");
    TRY(refuse_globals_of_the_session(parsed.globals));
    settle(parsed.globals);
    const auto line = TRY(read_line(state_, command, std::move(parsed)));
    if (place == Place::here || !line.globals.output) {
        auto done = cli::run(state_, line, destination_);
        if (is_kept(done) && !state_.in_transaction) TRY(destination_.flush());
        return done;
    }
    auto file = TRY(destination(state_, line.globals));
    if (state_.in_transaction) file.hold();
    auto done = cli::run(state_, line, file);
    if (!is_kept(done)) return done;
    if (state_.in_transaction)
        state_.files.push_back(std::move(file));
    else
        TRY(file.finish());
    return done;
}

}  // namespace aftersales::cli
