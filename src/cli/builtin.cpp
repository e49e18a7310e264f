#include "aftersales/cli/builtin.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/render/destination.hpp"
#include "completion/completion.hpp"
#include "help.hpp"
#include "manual/manual.hpp"

namespace aftersales::cli {
namespace {

struct HelpArgs {
    std::vector<std::string> command{};
};

Result<void> show_help(const HelpArgs& args, Session& session, render::Sink& out) {
    return out.text(TRY(help_on(session.face(), args.command, session.columns())));
}

struct CompletionArgs {
    std::string shell{};
};

Result<void> show_completion(const CompletionArgs& args, Session& session, render::Sink& out) {
    return out.text(completion(args.shell, session.face()));
}

struct ManualArgs {
    std::string directory{};
};

Result<void> write_manual(const ManualArgs& args, Session& session, render::Sink&) {
    for (const auto& page : manual_pages(session.face())) {
        auto file = TRY(render::Destination::file(args.directory + "/" + page.file));
        TRY(file.write(page.text));
        TRY(file.finish());
    }
    return {};
}

}  // namespace

Command help() {
    return declare<HelpArgs>("help", Group::help, "Show help on a command")
        .about("Without a COMMAND, all commands and the options that every command takes are listed.")
        .takes("[COMMAND…]", &HelpArgs::command, "the command, or the first word of several")
        .example("aftersales help ticket open", "Show what opening a ticket takes.")
        .runs(show_help);
}

Command completion() {
    return declare<CompletionArgs>("completion", Group::help, "Print the completions of a shell")
        .about(
            "The script completes commands, options and their values; ids and names are looked up in the store and the "
            "policy as they are asked for.")
        .takes("SHELL", &CompletionArgs::shell, "the shell")
        .choices({"bash", "zsh", "fish"})
        .writes({"bash", "zsh", "fish", "sh", "txt"})
        .example("source <(aftersales completion bash)", "Complete in this bash.")
        .example("aftersales completion fish > ~/.config/fish/completions/aftersales.fish", "Complete in every fish.")
        .runs(show_completion);
}

Command manual() {
    return declare<ManualArgs>("manual", Group::help, "Write the manual pages")
        .about("Writes one mdoc page for each command and each first word of several into DIR.")
        .takes("DIR", &ManualArgs::directory, "where to write them")
        .example("aftersales manual man", "Write the pages into the directory man.")
        .tier(Tier::hidden)
        .runs(write_manual);
}

}  // namespace aftersales::cli
