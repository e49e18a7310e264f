// Orders of parts and visits that another program kept. Both are known again by their reference.
#include "aftersales/policy/labels.hpp"
#include "aftersales/service/acts.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/references.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/service/visits.hpp"
#include "exchange/importers.hpp"
#include "exchange/named_cells.hpp"
#include "visits/diary.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::SiteVisit;

Result<void> check_reference_told(const ImportRow& row, const std::string& reference) {
    if (!reference.empty()) return {};
    return row.mistake("reference", "a row needs the key it has there, by which it is known again");
}

// The record that the row's reference names, where nothing is to be made.
enum class KnownRow { no, same, other };
template <class Record>
Result<KnownRow> known_by(const store::Reader& store, const Record& given) {
    const auto found = made_before(store, given);
    if (!found && found.error().kind == ErrorKind::conflict) return KnownRow::other;
    if (!found) return fail(found.error());
    return *found ? KnownRow::same : KnownRow::no;
}

Result<void> read_parts_cell(const Writing& desk, const ImportRow& row, std::vector<std::string>& parts) {
    const auto counts = TRY(or_mistake(row, "parts", read_parts(desk.store, parts)));
    parts.clear();
    for (const auto& each : counts) parts.push_back(domain::print(each));
    return {};
}

// Ids of the policy's staff, by id or by name.
Result<void> read_staff_cell(const Writing& desk, const ImportRow& row, std::vector<std::string>& staff) {
    if (staff.empty()) return row.mistake("staff", "nobody is named who goes");
    for (auto& each : staff) each = TRY(or_mistake(row, "staff", policy::read_staff(desk.policy, each)));
    return {};
}

Result<SiteVisit> visit_of_row(const Writing& desk, const ImportRow& row) {
    SiteVisit given;
    TRY(read_given(row, domain::RecordRef{given}));
    TRY(check_reference_told(row, given.reference));
    const auto& ticket = row.text("ticket");
    if (ticket.empty()) return row.mistake("ticket", "a visit is to the customer of a ticket: its number or ref:KEY");
    given.ticket = TRY(or_mistake(row, "ticket", read_ticket(desk.store, desk.policy, ticket)));
    const auto start = TRY(row.instant("start"));
    if (!start) return row.mistake("start", "a visit has a beginning");
    given.start = *start;
    given.end = TRY(row.instant("end")).value_or(*start + std::chrono::hours{1});
    if (given.end <= given.start) return row.mistake("end", "the visit ends before it begins");
    TRY(read_staff_cell(desk, row, given.staff));
    TRY(read_parts_cell(desk, row, given.parts));
    return given;
}

// How a visit that is over came out, and when.
struct VisitPast {
    domain::VisitResult result{};
    domain::Instant arrived{};
    domain::Instant left{};
};
Result<VisitPast> past_of_row(const Writing& desk, const ImportRow& row, const SiteVisit& visit) {
    const auto& word = row.text("result");
    const auto result = domain::read_word<domain::VisitResult>(word);
    if (word.empty()) return row.mistake("result", "a visit that is over has a result");
    if (!result) return row.mistake("result", fmt::format("'{}' is no result of a visit", word));
    VisitPast past{.result = *result,
                   .arrived = TRY(row.instant("arrived_at")).value_or(visit.start),
                   .left = TRY(row.instant("left_at")).value_or(visit.end)};
    if (past.left < past.arrived) return row.mistake("left_at", "it lies before the arrival");
    if (past.left > desk.now) return row.mistake("left_at", "it lies in the future");
    return past;
}

// The visit's ticket is told as of a history: no step of the policy is taken for it.
Result<void> tell_ticket_of_past(Writing& desk, const SiteVisit& visit, const std::vector<domain::Event>& events) {
    auto ticket = TRY(RecordChange<domain::Ticket>::of(desk, visit.ticket));
    ticket.of_the_past();
    for (auto& change : for_ticket_of(domain::RecordPointer{visit}, events, ticket.record())) {
        const auto at = std::max(events.back().at, ticket.record().updated_at);
        TRY(ticket.add_past(std::move(change), at));
    }
    return ticket.save();
}

Result<void> keep_past_visit(Writing& desk, const ImportRow& row, SiteVisit given, domain::Instant added) {
    const auto past = TRY(past_of_row(desk, row, given));
    const bool came = past.result != domain::VisitResult::nobody_home;
    const auto fee = domain::read_money(row.text("fee"));
    if (!fee && !row.text("fee").empty()) return row.mistake("fee", "it is no amount");
    auto change = TRY(RecordChange<SiteVisit>::fresh(desk));
    const auto act = [&](std::size_t place, SiteVisit set, domain::Instant at) {
        return change.add_past(domain::acted(domain::AnyRecord{std::move(set)}, place, {}, {}), at);
    };
    const auto begins = given.start;
    TRY(change.add_past(domain::Added<SiteVisit>{std::move(given)}, std::min(added, past.arrived)));
    if (came)
        TRY(act(domain::place_of_act<SiteVisit>("visit_arrived"), {.late_minutes = whole_minutes(begins, past.arrived)},
                past.arrived));
    else
        TRY(act(domain::place_of_act<SiteVisit>("visit_started"), {}, past.arrived));
    SiteVisit end{.result = past.result, .fee = fee, .signed_by = {row.text("signed")}, .why = {row.text("why")}};
    if (came) end.minutes = whole_minutes(past.arrived, past.left);
    TRY(act(domain::place_of(past.result), std::move(end), past.left));
    const auto events = TRY(change.save_alone());
    return tell_ticket_of_past(desk, change.record(), events);
}

}  // namespace

Result<RowOutcome> import_visit(Writing& desk, const ImportRow& told) {
    const auto row = TRY(with_ids(desk.policy, told));
    auto given = TRY(visit_of_row(desk, row));
    const auto known = TRY(known_by(desk.store, given));
    if (known != KnownRow::no) return known == KnownRow::same ? RowOutcome::known : RowOutcome::differs;
    if (!TRY(store::get<domain::Ticket>(desk.store, given.ticket)))
        return row.mistake("ticket", no_such(domain::ObjectKind::ticket, given.ticket.value));
    const auto added = TRY(known_since(row, desk.now));
    if (given.start < desk.now) {
        TRY(keep_past_visit(desk, row, std::move(given), added));
        return RowOutcome::yes;
    }
    if (!row.text("result").empty()) return row.mistake("result", "a visit that is to come has none");
    TRY(or_mistake(row, "start",
                   plan_visit(desk, {.ticket = given.ticket,
                                     .start = given.start,
                                     .end = given.end,
                                     .staff = given.staff,
                                     .purpose = given.purpose,
                                     .parts = given.parts,
                                     .reference = given.reference,
                                     .when = {.at = added}})));
    return RowOutcome::yes;
}

Result<RowOutcome> import_order(Writing& desk, const ImportRow& row) {
    domain::PartOrder given;
    TRY(read_given(row, domain::RecordRef{given}));
    TRY(check_reference_told(row, given.reference));
    const auto part = TRY(or_mistake(row, "sku", read_part(desk.store, given.sku)));
    given.sku = part.sku;
    given.quantity = TRY(or_mistake(row, "quantity", read_quantity(row.text("quantity"))));
    given.place = TRY(or_mistake(row, "place", read_place(reading_of(desk), given.place)));
    const auto known = TRY(known_by(desk.store, given));
    if (known != KnownRow::no) return known == KnownRow::same ? RowOutcome::known : RowOutcome::differs;
    if (given.supplier.empty()) given.supplier = part.supplier;
    if (given.supplier.empty())
        return row.mistake("supplier", fmt::format("nobody is known who delivers {}", part.sku));
    if (!given.expected) return row.mistake("expected", "an order is expected on a day");
    const auto ordered = TRY(row.instant("ordered_at"));
    const auto reference = given.reference;
    TRY(or_mistake(row, "expected",
                   order_parts(desk, std::move(given), {.at = ordered, .why = {}, .reference = reference})));
    return RowOutcome::yes;
}

}  // namespace aftersales::service
