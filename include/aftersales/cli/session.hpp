// The machinery itself, for the few commands that work it: init, batch, help, completion, policy check, restore,
// doctor, notify send. All others get a desk. Nothing is read or opened before it is asked for; what was opened is
// shared.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/calendar/zone.hpp"
#include "aftersales/cli/openers.hpp"
#include "aftersales/cli/spec.hpp"
#include "aftersales/result.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aftersales::policy {
class Policy;
}
namespace aftersales::render {
class Destination;
class Output;
struct Column;
}  // namespace aftersales::render

namespace aftersales::cli {

class State;  // src/cli/state.hpp
struct Line;  // src/cli/command_line.hpp
struct Globals;

class Session {
public:
    Session(State& state, const Line& line, render::Destination& destination, render::Output& out)
        : state_{state}, line_{line}, destination_{destination}, out_{out} {}

    [[nodiscard]] const Face& face() const;
    [[nodiscard]] calendar::Instant now() const;    // when the run began, and all of it happens
    [[nodiscard]] calendar::Instant clock() const;  // this moment; with --now or AFTERSALES_NOW, that
    [[nodiscard]] bool in_transaction() const;      // a line of a batch that is kept whole or not at all
    [[nodiscard]] std::string actor() const;
    [[nodiscard]] bool dry_run() const;  // a session command honours it itself
    [[nodiscard]] bool quiet() const;
    [[nodiscard]] bool talkative() const;        // -v
    [[nodiscard]] std::string language() const;  // of LC_ALL, LC_MESSAGES, LANG: "zh-CN", "zh-TW", "en"
    [[nodiscard]] bool may_ask() const;          // standard input and error are terminals
    [[nodiscard]] int columns() const;           // of the terminal, else 80

    // Where the policy is: named (--policy, AFTERSALES_POLICY), found upwards or at home; nothing where there is none.
    [[nodiscard]] std::optional<std::string> policy_path() const;
    // The policy in force; ErrorKind::unavailable (hint: aftersales init) where there is none, ErrorKind::policy where
    // one is named and cannot be read, or is invalid.
    Result<const policy::Policy*> policy();

    // The policy that was named with --policy or AFTERSALES_POLICY; nothing where it is looked for.
    [[nodiscard]] std::optional<std::string> named_policy() const;

    // --store, AFTERSALES_STORE or the policy's, with the time to wait.
    Result<Address> address();
    // Open until the end of the run. `store` begins no transaction.
    Result<const store::Reader*> reader();
    Result<store::Store*> store();
    Result<std::unique_ptr<store::Store>> create_store();
    // An empty one that vanishes with it.
    Result<std::unique_ptr<store::Store>> temporary_store();
    // Another store, to read: a backup.
    Result<std::unique_ptr<store::Reader>> reader_of(const Address& address);
    // The same as a copy of one's own, brought up to date.
    Result<std::unique_ptr<store::Store>> copy_of(const Address& address);
    // Instants are printed in this zone, which is kept until the end of the run.
    void print_in(std::shared_ptr<const calendar::Zone> zone);
    // The columns of the changes that the sink will be told of, where those cannot be taken back: what was asked for
    // wrongly is refused before anything happens.
    Result<void> expect_changes(std::span<const render::Column> columns);
    // A desk over them, as other commands get it.
    Result<service::Reading> reading();
    Result<service::Writing> writing();
    Result<store::Files*> files();  // of attachments, beside the store that is worked at

    // Runs the work in one transaction, in which run() joins: kept if it succeeds and -n was not said, else rolled
    // back.
    Result<void> in_one_transaction(const std::function<Result<void>()>& work);
    // What such lines read from standard input, pipes and devices is read now, so that the transaction need not wait
    // for it. A line that is wrong is left to run().
    void read_ahead(const std::vector<std::string>& words) const;
    // Runs another command line of this program, without the program's name; outside in_one_transaction it is one of
    // its own. Its output joins this one's. -C, --policy, --store and --wait are the session's and refused on the line.
    Result<void> run(const std::vector<std::string>& words);
    // The same as what this line stands for: its own options of everywhere (format, output, columns …) win over the
    // words'.
    Result<void> run_instead(const std::vector<std::string>& words);

    // The words are a command with options that it takes, as far as can be told without running it; ErrorKind::usage.
    [[nodiscard]] Result<void> check(const std::vector<std::string>& words) const;

private:
    enum class Place { own, here };  // where output goes: what the words name, or what this line has open
    Result<void> run(const std::vector<std::string>& words, Place place, const std::function<void(Globals&)>& settle);

    State& state_;
    const Line& line_;
    render::Destination& destination_;
    render::Output& out_;
};

}  // namespace aftersales::cli
