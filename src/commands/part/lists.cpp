// What there is of parts, what is to be ordered, what went where, and what a case may need.
#include "aftersales/domain/query/fields.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "part/part.hpp"
#include "part/part_words.hpp"

#include <algorithm>
#include <array>

namespace aftersales::commands {

namespace part_lists {

using render::Column;
using render::Importance;
using render::Kind;

struct Args {
    std::vector<std::string> terms{};
    bool explain{};
};

void takes_part_terms(cli::Declaration<Args>& declaration) {
    declaration.takes("[TERM…]", &Args::terms, "what the parts must be like", cli::ValueKind::term)
        .fields(domain::asked_fields(domain::ObjectKind::part))
        .takes("--explain", &Args::explain, "show how the terms were read instead");
}

constexpr std::array stock_list_columns{
    Column{"sku", "SKU", Kind::key, "the part's article number", true, Importance::vital},
    Column{"name", "Name", Kind::text, "what it is", true, Importance::vital},
    Column{"place", "Place", Kind::text, "where; empty for all places that give parts out", true, Importance::high},
    Column{"on_hand", "On hand", Kind::number, "how many are there", true, Importance::high},
    Column{"reserved", "Reserved", Kind::number, "how many of these are reserved"},
    Column{"free", "Free", Kind::number, "how many are there and not reserved", true, Importance::vital},
    Column{"on_order", "On order", Kind::number, "how many are ordered and to come"},
    Column{"expected_on", "Expected", Kind::date, "when the next of them are expected"},
    Column{"reorder", "Reorder at", Kind::number, "so few free that it is to be ordered", true, Importance::low},
    Column{"low", "Low", Kind::text, "whether it is to be ordered"},
    Column{"cost", "Cost", Kind::number, "what it costs us", true, Importance::low},
    Column{"price", "Price", Kind::number, "what it costs the customer", true, Importance::low},
    Column{"queued", "Queued", Kind::number, "how many are waited for", false},
    Column{"unit", "Unit", Kind::text, "what is counted", false},
    Column{"models", "Models", Kind::list, "the models that it fits", false},
    Column{"substitutes", "Substitutes", Kind::list, "parts that can take its place", false},
    Column{"supplier", "Supplier", Kind::text, "where it is ordered", false},
    Column{"lead", "Lead time", Kind::text, "how long the supplier takes", false},
    Column{"target", "Target", Kind::number, "how many an order fills it up to", false},
    Column{"id", "ID", Kind::id, "the part's id", false},
};

constexpr std::array low_columns{
    Column{"sku", "SKU", Kind::key, "the part's article number", true, Importance::vital},
    Column{"name", "Name", Kind::text, "what it is", true, Importance::vital},
    Column{"place", "Place", Kind::text, "where; empty for all places that give parts out"},
    Column{"free", "Free", Kind::number, "how many are there and not reserved", true, Importance::high},
    Column{"on_order", "On order", Kind::number, "how many are ordered and to come", true, Importance::high},
    Column{"reorder", "Reorder at", Kind::number, "so few free that it is to be ordered"},
    Column{"suggested", "Suggested", Kind::number, "how many to order", true, Importance::vital},
    Column{"id", "ID", Kind::id, "the part's id", false},
};

constexpr std::array suggest_columns{
    Column{"sku", "SKU", Kind::key, "the part's article number", true, Importance::vital},
    Column{"name", "Name", Kind::text, "what it is", true, Importance::vital},
    Column{"share", "Share", Kind::number, "the share of past cases that used it", true, Importance::high},
    Column{"cases", "Cases", Kind::number, "how many past cases used it", true, Importance::high},
    Column{"free", "Free", Kind::number, "how many are free at the place", true, Importance::vital},
    Column{"place", "Place", Kind::text, "where some are free", true, Importance::vital},
};

constexpr std::array ledger_columns{
    Column{"id", "ID", Kind::id, "the move's id"},
    Column{"moved_at", "At", Kind::instant, "when it moved", true, Importance::vital},
    Column{"reason", "Reason", Kind::text, "why it moved", true, Importance::vital},
    Column{"from", "From", Kind::text, "where it was; empty for outside", true, Importance::high},
    Column{"to", "To", Kind::text, "where it went; empty for outside", true, Importance::high},
    Column{"quantity", "Quantity", Kind::number, "how many", true, Importance::vital},
    Column{"balance", "Balance", Kind::number, "how many were there after it, at all places that give parts out", true,
           Importance::high},
    Column{"ticket", "Ticket", Kind::id, "the ticket that it was for"},
    Column{"reservation", "Reservation", Kind::id, "the reservation that it serves"},
    Column{"order", "Order", Kind::id, "the order that it came with"},
    Column{"serials", "Serials", Kind::list, "the serial numbers of the pieces"},
    Column{"cost", "Cost", Kind::number, "what one piece cost"},
    Column{"note", "Note", Kind::prose, "what was said of it"},
};

render::Value number_or_absent(std::int64_t number) { return number == 0 ? render::Value{} : render::Value{number}; }

bool names_place(const domain::Filter& filter) {
    return filter.column == "place" || std::ranges::any_of(filter.parts, names_place);
}

// Over all places the store counts those alone that give parts out.
bool is_given_out(const store::PartLine& line) { return line.place.empty() || service::gives_out(line.place); }

// Sorted by part, then place.
Result<void> each_line(const domain::Filter& filter, const service::Reading& desk,
                       const store::Visit<store::PartLine>& visit) {
    return store::list<domain::Part>(desk.store, {.filter = filter, .order = "sku_place"}, visit);
}

Result<void> run_list(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto filter = TRY(domain::read_filter(domain::ObjectKind::part, args.terms, service::filter_scope(desk)));
    if (args.explain) return out.text(domain::explain(filter, desk.policy.zone()) + "\n");
    TRY(out.table(stock_list_columns));
    return each_line(filter, desk, [&](const store::PartLine& line) {
        const auto& part = line.part;
        return out.row({part.sku,
                        render::text_or_absent(part.name),
                        render::text_or_absent(line.place),
                        line.on_hand,
                        line.reserved,
                        is_given_out(line) ? line.free() : 0,
                        line.on_order,
                        render::or_absent(line.expected_on),
                        render::or_absent(part.reorder),
                        line.low && is_given_out(line),
                        money_or_absent(part.cost),
                        money_or_absent(part.price),
                        line.queued,
                        render::text_or_absent(part.unit),
                        render::texts(part.models),
                        render::texts(part.substitutes),
                        render::text_or_absent(part.supplier),
                        render::text_or_absent(part.lead),
                        render::or_absent(part.target),
                        part.id});
    });
}

// Up to the target, else to above the level; what is waited for comes on top, what is on order is on its way.
std::int64_t suggested(const store::PartLine& line) {
    const std::int64_t goal = line.part.target.value_or(line.part.reorder.value_or(0) + 1);
    return std::max<std::int64_t>(goal - line.free() - line.on_order + line.queued, 0);
}

Result<void> low(const Args& args, service::Reading& desk, render::Sink& out) {
    auto filter = TRY(domain::read_filter(domain::ObjectKind::part, args.terms, service::filter_scope(desk)));
    if (args.explain) return out.text(domain::explain(filter, desk.policy.zone()) + "\n");
    const auto both = service::all_of({std::move(filter), service::column_is("low", domain::FieldKind::flag, {"yes"})});
    TRY(out.table(low_columns));
    return each_line(both, desk, [&](const store::PartLine& line) {
        const auto& part = line.part;
        if (!is_given_out(line)) return Result<bool>{true};
        return out.row({part.sku, render::text_or_absent(part.name), render::text_or_absent(line.place), line.free(),
                        line.on_order, render::or_absent(part.reorder), suggested(line), part.id});
    });
}

struct LedgerArgs {
    std::string part{};
    std::vector<std::string> terms{};
};

// As the list counts without a place: what lies where parts are given out.
std::int64_t change_by(const domain::PartMove& move) {
    const auto counts = [](const std::string& place) { return !place.empty() && service::gives_out(place); };
    return (counts(move.to) ? move.quantity : 0) - (counts(move.from) ? move.quantity : 0);
}

Result<void> ledger(const LedgerArgs& args, service::Reading& desk, render::Sink& out) {
    const auto part = TRY(service::read_part(desk.store, args.part));
    const auto given = TRY(domain::read_filter(domain::ObjectKind::part_move, args.terms, service::filter_scope(desk)));
    const auto of_part = service::column_is("sku", domain::FieldKind::word, {part.sku});
    std::int64_t balance = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> balances;
    TRY(store::list<domain::PartMove>(desk.store, {.filter = of_part, .order = "moved_at"},
                                      [&](const domain::PartMove& move) -> Result<bool> {
                                          balances.emplace_back(move.id, balance += change_by(move));
                                          return true;
                                      }));
    std::ranges::sort(balances);
    const auto both = service::all_of({of_part, given});
    TRY(out.table(ledger_columns));
    return store::list<domain::PartMove>(
        desk.store, {.filter = both, .order = "moved_at"}, [&](const domain::PartMove& move) {
            const auto then =
                std::ranges::lower_bound(balances, move.id, {}, &std::pair<std::int64_t, std::int64_t>::first);
            return out.row({move.id, move.moved_at, std::string{domain::word(move.reason)},
                            render::text_or_absent(move.from), render::text_or_absent(move.to), move.quantity,
                            then->second, render::id_or_absent(move.ticket), number_or_absent(move.reservation),
                            number_or_absent(move.order), render::texts(move.serials), money_or_absent(move.cost),
                            render::text_or_absent(move.note.value)});
        });
}

struct SuggestArgs {
    std::string ticket{};
};

Result<void> suggest(const SuggestArgs& args, service::Reading& desk, render::Sink& out) {
    const auto id = TRY(service::read_ticket(desk.store, desk.policy, args.ticket));
    const auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
    if (!ticket) return fail(ErrorKind::not_found, fmt::format("there is no ticket {}", id.value));
    TRY(out.table(suggest_columns));
    for (const auto& each : TRY(service::suggest_parts(desk, *ticket))) {
        const bool more = TRY(out.row({each.part.sku, render::text_or_absent(each.part.name), render::Share{each.share},
                                       each.cases, each.free, render::text_or_absent(each.place)}));
        if (!more) break;
    }
    return {};
}

}  // namespace part_lists

cli::Command part_list() {
    using namespace part_lists;
    return cli::declare<Args>("part list", cli::Group::service, "List the parts and how many there are")
        .about("One row a part over all places that give parts out; what lies in repair, quarantine and scrap is not "
               "counted there. With the term place: there is a row for each place. Terms as for ticket list.")
        .with(takes_part_terms)
        .lists(stock_list_columns)
        .example("aftersales part list seal", "Look for seals.")
        .example("aftersales part list 'place:van:*' 'free>0'", "What the vans have.")
        .see_also({"part low", "part show", "part ledger"})
        .runs(run_list);
}

cli::Command part_low() {
    using namespace part_lists;
    return cli::declare<Args>("part low", cli::Group::service, "List the parts that are to be ordered")
        .about("Those of which no more are free than their --reorder says, over all places that give parts out, or "
               "with the term place: at each. Suggested is what fills them up to their target, with what is waited "
               "for and without what is on order.")
        .with(takes_part_terms)
        .lists(low_columns)
        .example("aftersales part low supplier:acme", "What is to be ordered of one supplier.")
        .see_also({"part order", "part list"})
        .runs(low);
}

cli::Command part_ledger() {
    using namespace part_lists;
    return cli::declare<LedgerArgs>("part ledger", cli::Group::service, "List what went where of a part")
        .about("Each move with how many were left behind it. A move is never changed: what was wrong is put right by "
               "another. Terms as for ticket list.")
        .takes("SKU", &LedgerArgs::part, "the part")
        .takes("[TERM…]", &LedgerArgs::terms, "what the moves must be like", cli::ValueKind::term)
        .fields(domain::asked_fields(domain::ObjectKind::part_move))
        .lists(ledger_columns)
        .example("aftersales part ledger SEAL-7 moved:this-month", "What happened to door seals this month.")
        .see_also({"part show", "part count"})
        .runs(ledger);
}

cli::Command part_suggest() {
    using namespace part_lists;
    return cli::declare<SuggestArgs>("part suggest", cli::Group::service, "List the parts that a case may need")
        .about("Parts that resolved and closed tickets on the same model and of the same category used, the commonest "
               "first, with a place where some are free: the handler's van, else where most are.")
        .takes("--ticket TICKET", &SuggestArgs::ticket, "the ticket", cli::ValueKind::ticket)
        .required()
        .lists(suggest_columns)
        .example("aftersales part suggest --ticket 17", "What to load for ticket 17.")
        .see_also({"part reserve", "ticket show"})
        .runs(suggest);
}

}  // namespace aftersales::commands
