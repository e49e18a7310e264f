#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/query/fields.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"
#include "notify/columns.hpp"
#include "notify/notify.hpp"

namespace aftersales::commands {

namespace notify_list_command {

struct Args {
    std::vector<std::string> terms{};
    bool explain{};
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto scope = service::filter_scope(desk.policy, desk.now, desk.actor);
    const auto filter = TRY(domain::read_notice_filter(args.terms, scope));
    if (args.explain) return out.text(domain::explain(filter, desk.policy.zone()) + "\n");
    TRY(out.table(notice_columns()));
    return desk.store.outbox().list_notices({.filter = filter, .order = "id", .descending = false, .limit = {}},
                                            [&](const store::Notice& notice) { return out.row(notice_cells(notice)); });
}

}  // namespace notify_list_command

cli::Command notify_list() {
    using namespace notify_list_command;
    return cli::declare<Args>("notify list", cli::Group::upkeep, "List the notices of the outbox")
        .about(
            "Terms as for ticket list, on state, channel, to, event, ticket, callback, created, due, sent, tries and "
            "key. Without terms all notices are listed, by id.")
        .takes("[TERM…]", &Args::terms, "what the notices must be like")
        .fields(domain::notice_fields)
        .takes("--explain", &Args::explain, "show how the terms were read instead")
        .lists(notice_columns())
        .example("aftersales notify list state:waiting", "See what is still to be sent.")
        .example("aftersales notify list state:failed created:this-week",
                 "See what could not be delivered, and why not.")
        .see_also({"notify send", "notify retry", "ticket list"})
        .runs(run);
}

}  // namespace aftersales::commands
