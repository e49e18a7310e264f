#include "aftersales/service/exchange/export.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/service/attachments.hpp"
#include "aftersales/service/times.hpp"
#include "data/data.hpp"

#include <algorithm>
#include <array>

namespace aftersales::commands {

namespace export_records_command {

struct Args {
    std::string what{};
    std::vector<std::string> terms{};
    std::string format{"jsonl"};
    std::optional<std::string> files{};
};

struct ExportKind {
    std::string_view word{};
    service::Exportable what{};
    std::optional<domain::ObjectKind> filtered{};  // as the terms are read
};
constexpr std::array kinds{
    ExportKind{"tickets", service::Exportable::tickets, domain::ObjectKind::ticket},
    ExportKind{"events", service::Exportable::events, domain::ObjectKind::ticket},
    ExportKind{"customers", service::Exportable::customers, domain::ObjectKind::customer},
    ExportKind{"assets", service::Exportable::assets, domain::ObjectKind::asset},
    ExportKind{"products", service::Exportable::products, domain::ObjectKind::product},
    ExportKind{"callbacks", service::Exportable::callbacks, domain::ObjectKind::callback},
    ExportKind{"all", service::Exportable::all, std::nullopt},
};

std::vector<std::string> kind_words() {
    std::vector<std::string> words;
    for (const auto& kind : kinds) words.emplace_back(kind.word);
    return words;
}

Result<domain::Filter> filter_of(const Args& args, const ExportKind& kind, const service::Reading& desk) {
    if (kind.filtered) return domain::read_filter(*kind.filtered, args.terms, service::filter_scope(desk));
    if (args.terms.empty()) return domain::Filter{};
    return fail(ErrorKind::usage, "everything is exported whole, without terms",
                {"Name a kind of record: aftersales export tickets status:open"});
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto& kind = *std::ranges::find(kinds, args.what, &ExportKind::word);
    const auto what = kind.what;
    const bool csv = args.format == "csv";
    const bool one_table = what != service::Exportable::all && what != service::Exportable::events;
    if (csv && !one_table)
        return fail(ErrorKind::usage, args.what + " is not one table, so not CSV", {"Say --format jsonl."});
    return service::export_records(desk, what, csv ? service::ExportFormat::csv : service::ExportFormat::jsonl,
                                   TRY(filter_of(args, kind, desk)),
                                   [&](std::string_view line) { return out.text(line); });
}

bool asks_for_files(const Args& args) { return args.files.has_value(); }

Result<void> run_with_files(const Args& args, cli::Session& session, render::Sink& out) {
    if (args.what != "all")
        return fail(ErrorKind::usage, "--files: attachments go with everything", {"aftersales export all --files DIR"});
    auto desk = TRY(session.reading());
    store::Files to{*args.files, 0};
    if (session.dry_run()) to.set_keeping(store::Files::Keeping::no);
    TRY(service::copy_files(desk.store, *TRY(session.files()), to));
    return run(args, desk, out);
}

}  // namespace export_records_command

cli::Command export_records() {
    using namespace export_records_command;
    return cli::declare<Args>("export", cli::Group::data, "Hand out records as import reads them")
        .about("One record a line as JSON with its type, or CSV where it is one table. What export all writes, import "
               "all reads back "
               "into an empty store with numbers and revisions kept: exporting that again gives the same bytes.")
        .takes("WHAT", &Args::what, "tickets, events, customers, assets, products, callbacks or all")
        .choices(kind_words())
        .takes("[TERM…]", &Args::terms, "what the records must be like, as for the lists")
        .takes("-O,--format FORMAT", &Args::format, "how they are written")
        .choices({"jsonl", "csv"})
        .writes({"jsonl", "csv"})
        .takes("--files DIR", &Args::files, "of all: a directory that takes the attachments")
        .example("aftersales export all -o desk.jsonl", "Hand out everything.")
        .when(asks_for_files, run_with_files)
        .see_also({"import", "backup"})
        .runs(run);
}

}  // namespace aftersales::commands
