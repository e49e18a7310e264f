#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/query.hpp"
#include "aftersales/service/times.hpp"
#include "callback/appointment.hpp"
#include "callback/callback.hpp"
#include "callback/columns.hpp"
#include "callback/form.hpp"

#include <map>

namespace aftersales::commands {

namespace {

struct Args {
    std::vector<std::string> terms{};
    bool explain{};
    bool form{};
};

domain::Filter open_ones(const domain::Filter& filter) {
    domain::Filter open{.node = domain::Filter::Node::test};
    open.column = "state";
    open.kind = domain::FieldKind::word;
    open.comparison = domain::Comparison::is;
    open.values = {std::string{domain::word(domain::CallbackState::open)}};
    return {.node = domain::Filter::Node::both, .parts = {filter, open}};
}

// Looked up before the rows come: judging one asks the store.
Result<std::map<domain::CallbackId, domain::Turn>> turns(const domain::Filter& filter, const service::Reading& desk) {
    std::vector<domain::Callback> open;
    TRY(desk.store.callbacks({.filter = open_ones(filter), .order = "id", .descending = false, .limit = {}},
                             [&](const store::CallbackLine& line) -> Result<bool> {
                                 open.push_back(line.callback);
                                 return true;
                             }));
    std::map<domain::CallbackId, domain::Turn> all;
    for (const auto& each : open) {
        all[each.id] = TRY(service::turn_of_callback(desk.store, desk.policy, desk.now, each));
    }
    return all;
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto scope = service::filter_scope(desk.policy, desk.now, desk.actor);
    const auto filter = TRY(domain::read_callback_filter(args.terms, scope));
    if (args.explain) return out.text(domain::explain(filter, desk.policy.zone()) + "\n");
    const auto known = TRY(turns(filter, desk));
    const Form form{callback_columns(), desk.policy};
    TRY(out.agenda(args.form ? form.columns() : callback_columns()));
    return desk.store.callbacks(
        {.filter = filter, .order = "id", .descending = false, .limit = {}}, [&](const store::CallbackLine& line) {
            const auto found = known.find(line.callback.id);
            const auto turn = found == known.end() ? std::nullopt : std::optional{found->second};
            auto cells = callback_cells(line, turn, desk.policy);
            if (args.form) cells = form.cells(std::move(cells), line.callback);
            return out.row(std::move(cells), [&] { return appointment(line, desk); });
        });
}

}  // namespace

cli::Command callback_list() {
    return cli::declare<Args>("callback list", cli::Group::callbacks, "List callbacks")
        .about("Terms as for ticket list, on state, program, customer, assignee, due, call, score and the like. "
               "Without terms "
               "all callbacks are listed, by id. Points are judged now, and only of open ones.")
        .takes("[TERM…]", &Args::terms, "what the callbacks must be like")
        .takes("--form", &Args::form, "add the columns that a caller fills in, for callback record")
        .takes("--explain", &Args::explain, "show how the terms were read instead")
        .example("aftersales callback list state:open assignee:me", "List the calls that wait for me.")
        .example("aftersales callback list state:missed due:last-month", "List what was missed last month.")
        .example("aftersales callback list state:open --split assignee --format ics -o calendars",
                 "Write a calendar for each caller, to be imported by a phone.")
        .see_also({"callback schedule", "callback record", "ticket list"})
        .runs(run);
}

}  // namespace aftersales::commands
