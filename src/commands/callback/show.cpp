#include "aftersales/cli/declare.hpp"
#include "aftersales/service/naming.hpp"
#include "callback/callback.hpp"
#include "callback/callback_page.hpp"

namespace aftersales::commands {

namespace callback_show_command {

struct Args {
    std::vector<std::string> ids{};
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    for (const auto& word : args.ids) {
        const auto callback = TRY(service::require_callback(desk.store, TRY(service::read_callback(word))));
        const auto page = TRY(callback_page(callback, desk));
        TRY(out.record(callback_record(page), [&](const render::View& view) { return callback_text(page, view); }));
    }
    return {};
}

}  // namespace callback_show_command

cli::Command callback_show() {
    using namespace callback_show_command;
    return cli::declare<Args>("callback show", cli::Group::callbacks, "Show a callback with its script")
        .about("What is known of the call, what to say with the names filled in, and what happened so far. What was "
               "merged "
               "into it (merge_within) is said and asked in the same call, behind its own questions.")
        .takes("ID…", &Args::ids, "the callbacks", cli::ValueKind::callback)
        .lines()
        .example("aftersales callback show 3", "Show what to ask in callback 3.")
        .see_also({"callback record"})
        .runs(run);
}

}  // namespace aftersales::commands
