// What all steps on tickets share: several IDs, `--at`, `--if-revision`, and how the outcome is told (cli.md, ticket).
#pragma once

#include "aftersales/cli/declare.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/desk.hpp"
#include "words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::commands {

struct StepArgs {
    std::vector<std::string> ids{};
    std::optional<std::string> at{};
    std::optional<std::int64_t> if_revision{};
    bool force{};
    std::vector<std::string> attach{};
};

struct MessageArgs : StepArgs {
    std::string message{};
};

// Of a step that may tell the customer something.
struct TellingArgs : MessageArgs {
    std::optional<domain::ToldBy> told{};
    bool told_customer{};
};
domain::ToldHow told_by(const TellingArgs& args);

template <class Args>
void takes_ids(cli::Declaration<Args>& declaration) {
    declaration.takes("ID…", &Args::ids, "the tickets: an id, a number or ref:KEY", cli::ValueKind::ticket).lines();
}

template <class Args>
void takes_when(cli::Declaration<Args>& declaration) {
    declaration.takes("--at INSTANT", &Args::at, "when it happened, if not now")
        .takes("--if-revision N", &Args::if_revision, "only if the ticket is still at this revision, else exit 5");
}

// Of a step that a gate of the policy may stand at.
inline constexpr std::string_view force_help =
    "pass a gate of the policy that lacks something, where you may; -m says why";
template <class Args>
void takes_force(cli::Declaration<Args>& declaration) {
    declaration.takes("--force", &Args::force, std::string{force_help});
}

// Of a command that makes a record (service/references.hpp).
template <class Args>
void takes_reference(cli::Declaration<Args>& declaration) {
    declaration.takes("--reference KEY", &Args::reference,
                      "the key it has elsewhere: the same command sent again prints the same id");
}

template <class Args>
void takes_files_and_when(cli::Declaration<Args>& declaration) {
    declaration.takes("--attach FILE", &Args::attach, "keep the file with the ticket").with(takes_when<Args>);
}

template <class Args>
void takes_told(cli::Declaration<Args>& declaration) {
    declaration.takes("--told CHANNEL", &Args::told, "the customer was told, and how")
        .choices({"phone", "sms", "email", "chat", "onsite"})
        .takes("--told-customer", &Args::told_customer, "the customer was told");
}

enum class Needed { no, yes };

template <class Args>
auto takes_message(std::string help, Needed needed) {
    return [help = std::move(help), needed](cli::Declaration<Args>& declaration) {
        declaration.takes("-m,--message TEXT", &Args::message, help).whole();
        if (needed == Needed::yes) declaration.required();
    };
}

Result<service::StepOptions> options_of(const StepArgs& args, const service::Writing& desk);
// The same with --force, whose reason is the message.
Result<service::StepOptions> options_of(const MessageArgs& args, const service::Writing& desk);

// Of what has no words of its own: a message says why a gate is passed, and is nothing without --force.
Result<void> check_message_of_gate(const MessageArgs& args);

// Takes the step on every ticket named, in one transaction; the files that are attached come behind it.
Result<void> take_step(const MessageArgs& args, service::Writing& desk, render::Sink& out,
                       const service::Decide& decide);
// The same of several decisions at one instant.
Result<void> take_steps(const MessageArgs& args, service::Writing& desk, render::Sink& out,
                        std::vector<service::Decide> decisions);

// What still hangs on tickets that are solved or closed goes on: somebody would be sent for nothing.
Result<void> warn_of_hanging(const StepArgs& args, const service::Writing& desk, render::Sink& out);

// Keeps the files with a ticket that has just been opened.
Result<void> attach_files(const std::vector<std::string>& paths, domain::Ticket& ticket, service::Writing& desk);

// Tells of a ticket that was changed: nothing, or the ticket where a format was asked for.
Result<void> tell_changed(const domain::Ticket& ticket, const service::Writing& desk, render::Sink& out);

}  // namespace aftersales::commands
