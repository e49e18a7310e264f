#include "aftersales/service/exchange/export.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/service/times.hpp"
#include "data/data.hpp"

namespace aftersales::commands {

namespace export_records_command {

struct Args {
    std::string what{};
    std::vector<std::string> terms{};
    std::string format{"jsonl"};
};

service::Exportable what_of(const std::string& word) {
    if (word == "tickets") return service::Exportable::tickets;
    if (word == "events") return service::Exportable::events;
    if (word == "customers") return service::Exportable::customers;
    if (word == "assets") return service::Exportable::assets;
    if (word == "callbacks") return service::Exportable::callbacks;
    return service::Exportable::all;
}

Result<domain::Filter> filter_of(const Args& args, service::Exportable what, const service::Reading& desk) {
    const auto scope = service::filter_scope(desk.policy, desk.now, desk.actor);
    switch (what) {
    case service::Exportable::tickets:
    case service::Exportable::events:
        return domain::read_ticket_filter(args.terms, scope);
    case service::Exportable::customers:
        return domain::read_customer_filter(args.terms, scope);
    case service::Exportable::assets:
        return domain::read_asset_filter(args.terms, scope);
    case service::Exportable::callbacks:
        return domain::read_callback_filter(args.terms, scope);
    case service::Exportable::all:
        break;
    }
    if (args.terms.empty()) return domain::Filter{};
    return fail(ErrorKind::usage, "everything is exported whole, without terms",
                {"Name a kind of record: aftersales export tickets status:open"});
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto what = what_of(args.what);
    const bool csv = args.format == "csv";
    const bool one_table = what != service::Exportable::all && what != service::Exportable::events;
    if (csv && !one_table)
        return fail(ErrorKind::usage, args.what + " is not one table, so not CSV", {"Say --format jsonl."});
    return service::export_records(desk, what, csv ? service::ExportFormat::csv : service::ExportFormat::jsonl,
                                   TRY(filter_of(args, what, desk)),
                                   [&](std::string_view line) { return out.text(line); });
}

}  // namespace export_records_command

cli::Command export_records() {
    using namespace export_records_command;
    return cli::declare<Args>("export", cli::Group::data, "Hand out records as import reads them")
        .about("One record a line as JSON with its type, or CSV where it is one table. What export all writes, import "
               "all reads back "
               "into an empty store with numbers and revisions kept: exporting that again gives the same bytes.")
        .takes("WHAT", &Args::what, "tickets, events, customers, assets, callbacks or all")
        .choices({"tickets", "events", "customers", "assets", "callbacks", "all"})
        .takes("[TERM…]", &Args::terms, "what the records must be like, as for the lists")
        .takes("-O,--format FORMAT", &Args::format, "how they are written")
        .choices({"jsonl", "csv"})
        .writes({"jsonl", "csv"})
        .example("aftersales export all -o desk.jsonl", "Hand out everything.")
        .see_also({"import", "backup"})
        .runs(run);
}

}  // namespace aftersales::commands
