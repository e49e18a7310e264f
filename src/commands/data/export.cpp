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
    domain::ObjectKind object{};
};
constexpr std::array kinds{
    ExportKind{"tickets", domain::ObjectKind::ticket},
    ExportKind{"customers", domain::ObjectKind::customer},
    ExportKind{"assets", domain::ObjectKind::asset},
    ExportKind{"products", domain::ObjectKind::product},
    ExportKind{"callbacks", domain::ObjectKind::callback},
    ExportKind{"tasks", domain::ObjectKind::task},
    ExportKind{"visits", domain::ObjectKind::visit},
    ExportKind{"absences", domain::ObjectKind::absence},
    ExportKind{"parts", domain::ObjectKind::part},
    ExportKind{"moves", domain::ObjectKind::part_move},
    ExportKind{"reservations", domain::ObjectKind::reservation},
    ExportKind{"orders", domain::ObjectKind::part_order},
    ExportKind{"defective", domain::ObjectKind::defective_part},
    ExportKind{"returns", domain::ObjectKind::product_return},
    ExportKind{"deliveries", domain::ObjectKind::delivery},
    ExportKind{"trips", domain::ObjectKind::trip},
};
constexpr std::string_view events_word = "events";
constexpr std::string_view all_word = "all";

std::vector<std::string> kind_words() {
    std::vector<std::string> words;
    for (const auto& kind : kinds) words.emplace_back(kind.word);
    words.emplace_back(events_word), words.emplace_back(all_word);
    return words;
}

Result<domain::Filter> filter_of(const Args& args, domain::ObjectKind object, const service::Reading& desk) {
    return domain::read_filter(object, args.terms, service::filter_scope(desk));
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const bool csv = args.format == "csv";
    const auto write = [&](std::string_view line) { return out.text(line); };
    const auto kind = std::ranges::find(kinds, args.what, &ExportKind::word);
    if (csv && kind == kinds.end())
        return fail(ErrorKind::usage, args.what + " is not one table, so not CSV", {"Say --format jsonl."});
    if (kind != kinds.end())
        return service::export_kind(desk, kind->object, csv ? service::ExportFormat::csv : service::ExportFormat::jsonl,
                                    TRY(filter_of(args, kind->object, desk)), write);
    if (args.what == events_word)
        return service::export_events(desk, TRY(filter_of(args, domain::ObjectKind::ticket, desk)), write);
    if (args.terms.empty()) return service::export_all(desk, write);
    return fail(ErrorKind::usage, "everything is exported whole, without terms",
                {"Name a kind of record: aftersales export tickets status:open"});
}

bool asks_for_files(const Args& args) { return args.files.has_value(); }

Result<void> run_with_files(const Args& args, cli::Session& session, render::Sink& out) {
    if (args.what != all_word)
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
        .takes("WHAT", &Args::what, "a kind of record, events, or all")
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
