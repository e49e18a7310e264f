// The sheet of a place, and what comes back of it.
#include "aftersales/cli/input.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/csv.hpp"
#include "aftersales/text/unicode.hpp"
#include "part/part.hpp"
#include "part/part_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

namespace aftersales::commands {

namespace part_count_command {

using render::Column;
using render::Importance;
using render::Kind;

struct Args : PartArgs {
    std::string place{};
    std::optional<std::string> file{};
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

tl::unexpected<Error> bad_row(const Args& args, std::size_t line, const std::string& what, ErrorKind kind) {
    return fail(kind, fmt::format("{}:{}: {}", *args.file, line, what));
}

// Which of the columns hold the part and the count.
struct SheetHeader {
    std::size_t sku{};
    std::size_t counted{};
    std::size_t serials{};
};
Result<SheetHeader> header_of(const Args& args, const std::vector<std::string>& names) {
    const auto place = [&](std::string_view name) {
        const auto found = std::ranges::find_if(
            names, [&](const std::string& each) { return text::folded(text::trimmed(each)) == name; });
        return static_cast<std::size_t>(found - names.begin());
    };
    const SheetHeader header{.sku = place("sku"), .counted = place("counted"), .serials = place("serials")};
    if (header.sku < names.size() && header.counted < names.size()) return header;
    return fail(ErrorKind::usage, fmt::format("{}: the columns sku and counted are wanted", *args.file),
                {fmt::format("The sheet: aftersales part count {} -O csv", args.place)});
}

Result<std::int64_t> count_in(const Args& args, std::size_t line, const std::string& word) {
    std::int64_t count{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
    const bool whole = error == std::errc{} && end == word.data() + word.size() && word.front() != '-';
    if (whole && count <= domain::most_parts) return count;
    return bad_row(args, line, fmt::format("'{}' is no count: expected a whole number from 0", word), ErrorKind::usage);
}

std::vector<std::string> serials_in(std::string_view list) {
    std::vector<std::string> all;
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        const auto serial = text::trimmed(list.substr(0, comma));
        if (!serial.empty()) all.emplace_back(serial);
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return all;
}

struct UncountedRow {
    std::string sku{};
    std::string serials{};
    std::size_t line{};
};
// What was not counted has no pieces that the sheet as it was printed does not have.
Result<void> check_untouched(const Args& args, const service::Writing& desk, const UncountedRow& row) {
    const auto named = serials_in(row.serials);
    if (named.empty()) return {};
    const auto place = TRY(service::read_place(reading_of(desk), args.place));
    if (named == TRY(service::pieces_at(desk.store, row.sku, place))) return {};
    return bad_row(args, row.line, fmt::format("the pieces of {} are told, and not how many were counted", row.sku),
                   ErrorKind::usage);
}

// Rows that were not counted are left out.
Result<std::vector<service::Counted>> read_sheet(const Args& args, const service::Writing& desk) {
    const auto bytes = TRY(cli::text_or_input(*args.file));
    text::CsvReader reader{bytes};
    const auto names = TRY(reader.next());
    if (!names) return fail(ErrorKind::usage, fmt::format("{}: the sheet is empty", *args.file));
    const auto header = TRY(header_of(args, *names));
    std::vector<service::Counted> all;
    std::set<std::string> seen;
    for (;;) {
        const auto row = TRY(reader.next());
        if (!row) return all;
        const auto cell = [&](std::size_t at) {
            const auto raw = at < row->size() ? text::without_excel_guard((*row)[at]) : std::string{};
            return std::string{text::trimmed(raw)};
        };
        const auto sku = cell(header.sku);
        if (cell(header.counted).empty()) {
            TRY(check_untouched(args, desk, {sku, cell(header.serials), reader.line()}));
            continue;
        }
        auto part = service::read_part(desk.store, sku);
        if (!part) return bad_row(args, reader.line(), part.error().message, part.error().kind);
        if (!seen.insert(part->sku).second)
            return bad_row(args, reader.line(), fmt::format("{} stands in the sheet twice", part->sku),
                           ErrorKind::usage);
        const auto counted = TRY(count_in(args, reader.line(), cell(header.counted)));
        // Of other parts nothing is kept by number, and a sheet that names some is none of ours.
        auto serials = serials_in(cell(header.serials));
        if (!part->serialised && !serials.empty())
            return bad_row(args, reader.line(), fmt::format("the pieces of {} have no serial numbers", part->sku),
                           ErrorKind::usage);
        all.push_back({.part = std::move(*part), .counted = counted, .serials = std::move(serials)});
    }
}

Result<void> count(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto place = TRY(service::read_place(reading_of(desk), args.place));
    const auto counted = TRY(read_sheet(args, desk));
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
               "between them.\n\n"
               "Where fewer are there than are reserved, the youngest reservations of the least urgent tickets go back "
               "to the queue, and are named.")
        .takes("PLACE", &Args::place, "where was counted")
        .takes("[FILE]", &Args::file, "the sheet that came back; - is standard input", cli::ValueKind::path)
        .file()
        .with(takes_part_note<Args>)
        .lists(difference_columns)
        .example("aftersales part count main -O csv -o sheet.csv", "Print the sheet of the main store.")
        .example("aftersales part count main sheet.csv -n", "See what differs.")
        .see_also({"part ledger", "part list"})
        .when<service::Reading>([](const Args& args) { return !args.file; }, sheet)
        .runs(count);
}

}  // namespace aftersales::commands
