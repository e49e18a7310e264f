// The sheet of a place, and what comes back of it.
#include "aftersales/cli/input.hpp"
#include "aftersales/service/exchange/import_file.hpp"
#include "aftersales/store/records.hpp"
#include "part/part.hpp"
#include "part/part_words.hpp"

#include <array>

namespace aftersales::commands {

namespace part_count_command {

using render::Column;
using render::Importance;
using render::Kind;

struct Args : PartArgs {
    std::string place{};
    std::optional<std::string> file{};
    std::string encoding{};
    std::string sheet{};
};

constexpr std::array sheet_columns{
    Column{"sku", "SKU", Kind::key, "the part's article number", true, Importance::vital},
    Column{"counted", "Counted", Kind::number, "how many were counted: empty until they are", true, Importance::vital},
    Column{"name", "Name", Kind::text, "what it is", true, Importance::vital},
    Column{"serials", "Serials", Kind::list, "the serial numbers of the pieces that should be there", true,
           Importance::high},
};
constexpr std::array difference_columns{
    Column{"sku", "SKU", Kind::key, "the part's article number", true, Importance::vital},
    Column{"name", "Name", Kind::text, "what it is", true, Importance::vital},
    Column{"place", "Place", Kind::text, "where"},
    Column{"on_hand", "On hand", Kind::number, "how many should be there", true, Importance::high},
    Column{"counted", "Counted", Kind::number, "how many are", true, Importance::high},
    Column{"difference", "Difference", Kind::number, "how many more or fewer", true, Importance::vital},
    Column{"given_back", "Given back", Kind::list, "reservations that went back to the queue", true, Importance::high},
    Column{"missing", "Missing", Kind::list, "pieces that should be there, by serial number", true, Importance::high},
    Column{"found", "Found", Kind::list, "pieces that should not, by serial number", true, Importance::high},
};

Result<void> sheet(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto place = TRY(service::read_place(desk, args.place));
    TRY(out.table(sheet_columns));
    for (const auto& line : TRY(desk.store.stock().all_at(place))) {
        if (line.on_hand == 0) continue;
        const auto part = TRY(store::get_by<domain::Part>(desk.store, "sku", line.sku));
        if (!TRY(out.row({line.sku,
                          {},
                          render::text_or_absent(part ? part->name : ""),
                          render::texts(TRY(service::pieces_at(desk.store, line.sku, place)))})))
            break;
    }
    return {};
}

Result<void> count(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto place = TRY(service::read_place(reading_of(desk), args.place));
    const auto file =
        TRY(service::read_import_file(TRY(cli::file_or_input(*args.file, cli::most_of_records)),
                                      {.name = *args.file, .encoding = args.encoding, .sheet = args.sheet}));
    const auto counted = TRY(service::read_counting_sheet(desk, file, place));
    TRY(out.table(difference_columns));
    for (const auto& each : TRY(service::count_parts(desk, place, counted, TRY(note_of(args, desk))))) {
        render::List given_back;
        for (const auto& reservation : each.given_back) {
            given_back.emplace_back(std::to_string(reservation.id));
            out.warning(fmt::format("reservation {} of ticket {}: {} of {} are not there, and it waits again",
                                    reservation.id, reservation.ticket.value, domain::open_quantity(reservation),
                                    reservation.sku));
        }
        TRY(out.row({each.part.sku, render::text_or_absent(each.part.name), place, each.on_hand, each.counted,
                     each.counted - each.on_hand, std::move(given_back), render::texts(each.missing),
                     render::texts(each.found)}));
    }
    return {};
}

}  // namespace part_count_command

cli::Command part_count() {
    using namespace part_count_command;
    return cli::declare<Args>("part count", cli::Group::service, "Count what lies at a place")
        .about("Without a file it prints the sheet to count by. The sheet that comes back, with the columns sku and "
               "counted, says what is there: each difference becomes a move and is listed; with -n it is listed alone. "
               "Rows without a count, and parts that the sheet does not name, stay as they are. "
               "Of a part whose pieces have serial numbers the column serials names those that are there, with commas "
               "between them. The sheet may be CSV, TSV, XLSX, JSON or JSON Lines, as for import.\n\n"
               "Where fewer are there than are reserved, the youngest reservations of the least urgent tickets go back "
               "to the queue, and are named.")
        .takes("PLACE", &Args::place, "where was counted")
        .takes("[FILE]", &Args::file, "the sheet that came back; - is standard input", cli::ValueKind::path)
        .file()
        .takes("--encoding NAME", &Args::encoding, "of the sheet; else UTF-8, UTF-16 with a mark, or GB18030")
        .takes("--sheet NAME", &Args::sheet, "of a workbook, by name or number; else the first")
        .with(takes_part_note<Args>)
        .lists(difference_columns)
        .example("aftersales part count main -O csv -o sheet.csv", "Print the sheet of the main store.")
        .example("aftersales part count main sheet.csv -n", "See what differs.")
        .see_also({"part ledger", "part list"})
        .when<service::Reading>([](const Args& args) { return !args.file; }, sheet)
        .runs(count);
}

}  // namespace aftersales::commands
