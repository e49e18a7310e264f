#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/query/fields.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/service/times.hpp"
#include "callback/appointment.hpp"
#include "callback/callback.hpp"
#include "callback/columns.hpp"
#include "callback/form.hpp"

namespace aftersales::commands {

namespace callback_list_command {

struct Args {
    std::vector<std::string> terms{};
    bool explain{};
    bool form{};
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto scope = service::filter_scope(desk);
    const auto filter = TRY(domain::read_callback_filter(args.terms, scope));
    if (args.explain) return out.text(domain::explain(filter, desk.policy.zone()) + "\n");
    const Form form{callback_columns(), desk.policy};
    TRY(out.agenda(args.form ? form.columns() : callback_columns()));
    return service::judged_callbacks(desk, filter, [&](const auto& line, const auto& turn) {
        auto cells = callback_cells(line, turn, desk.policy);
        if (args.form) cells = form.cells(std::move(cells), line.callback);
        return out.row(std::move(cells), [&] { return appointment(line, desk); });
    });
}

}  // namespace callback_list_command

cli::Command callback_list() {
    using namespace callback_list_command;
    return cli::declare<Args>("callback list", cli::Group::callbacks, "List callbacks")
        .about("Terms as for ticket list, on state, program, customer, assignee, due, call, score and the like. "
               "Without terms "
               "all callbacks are listed, by id. Points are judged now, and only of open ones.")
        .takes("[TERM…]", &Args::terms, "what the callbacks must be like")
        .fields(domain::asked_fields(domain::ObjectKind::callback))
        .takes("--form", &Args::form, "add the columns that a caller fills in, for callback record")
        .takes("--explain", &Args::explain, "show how the terms were read instead")
        .lists(callback_columns())
        .example("aftersales callback list state:open assignee:me", "List the calls that wait for me.")
        .example("aftersales callback list state:missed due:last-month", "List what was missed last month.")
        .example("aftersales callback list state:open --split assignee --format ics -o calendars",
                 "Write a calendar for each caller, to be imported by a phone.")
        .see_also({"callback schedule", "callback record", "ticket list"})
        .runs(run);
}

}  // namespace aftersales::commands
