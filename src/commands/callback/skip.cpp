#include "aftersales/cli/declare.hpp"
#include "aftersales/service/naming.hpp"
#include "callback/callback.hpp"
#include "callback/callback_page.hpp"

namespace aftersales::commands {

namespace callback_skip_command {

struct Args {
    std::vector<std::string> ids{};
    std::string message{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    for (const auto& word : args.ids) {
        const auto id = TRY(service::read_callback(word));
        TRY(tell_changed(TRY(service::skip_callback(desk, id, {args.message})), desk, out));
    }
    return {};
}

}  // namespace callback_skip_command

cli::Command callback_skip() {
    using namespace callback_skip_command;
    return cli::declare<Args>("callback skip", cli::Group::callbacks, "Leave a call out, saying why")
        .about("It is off the list, counts as had, and is left out of what reports call due.")
        .takes("ID…", &Args::ids, "the callbacks", cli::ValueKind::callback)
        .lines()
        .takes("-m,--message WHY", &Args::message, "why")
        .required()
        .whole()
        .example("aftersales callback skip 3 -m 'moved abroad'", "Callback 3 is not made.")
        .see_also({"callback reschedule"})
        .runs(run);
}

}  // namespace aftersales::commands
