// What tickets need: reserved, queued, handed out, come back.
#include "aftersales/policy/policy.hpp"
#include "parts/parts_at_work.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

store::RecordName need_name_of(const domain::Reservation& it) {
    return {.object = domain::ObjectKind::reservation, .id = it.id};
}

domain::Reservation need_of(const WantedParts& wanted, const std::string& reference = {}) {
    return {.ticket = wanted.ticket,
            .sku = wanted.part.sku,
            .quantity = wanted.quantity,
            .place = wanted.place,
            .until = wanted.until,
            .reference = reference};
}

// What is handed out at once is nobody's reservation: its gate is that of the issue.
enum class Begins { queued, reserved, handed_out };
// A need of the ticket, told for the first time and reserved at once where that is free.
Result<domain::Reservation> begin_need(Writing& desk, domain::Reservation given, Begins begins, const PartNote& note) {
    const auto at = TRY(instant_of(desk, note));
    auto change = TRY(RecordChange<domain::Reservation>::fresh(desk));
    const auto ticket = given.ticket;
    domain::Change wanted = domain::Added<domain::Reservation>{.record = std::move(given)};
    const auto step = begins == Begins::handed_out ? std::string_view{} : domain::step_of(wanted);
    auto passed = TRY(pass_gates(desk, ticket, step, note.force));
    TRY(change.add(std::move(wanted), at));
    if (!passed.empty()) change.note_passed(std::move(passed));
    constexpr auto reserve = place_of_act<domain::Reservation>("part_reserved");
    constexpr auto noted = place_of_act<domain::Reservation>("part_wanted_noted");
    const bool is_said = begins != Begins::queued || !note.why.empty();
    const auto place = begins != Begins::queued ? reserve : noted;
    if (is_said) TRY(add_act(change, {.place = place, .set = domain::Reservation{}, .message = {note.why}}, at));
    TRY(change.save());
    return std::move(change).record();
}

Result<domain::Reservation> found_reservation(const store::Reader& store, std::int64_t id) {
    auto found = TRY(store::get<domain::Reservation>(store, id));
    if (!found) return fail(ErrorKind::not_found, no_such(domain::ObjectKind::reservation, id));
    return std::move(*found);
}

// The moving average is a matter of reports: an issue carries what the part costs by its own row.
domain::PartMove issue_of(const domain::Reservation& reservation, int quantity, const PartNote& note) {
    return {.sku = reservation.sku,
            .from = reservation.place,
            .quantity = quantity,
            .reason = domain::MoveReason::issued,
            .note = {note.why},
            .ticket = reservation.ticket,
            .reservation = reservation.id};
}

Result<void> check_comes_back(const domain::Reservation& it, const ComingBack& back) {
    if (it.issued == 0)
        return fail(ErrorKind::refused, fmt::format("nothing of reservation {} was issued", it.id),
                    {fmt::format("Issue it: aftersales part issue {}", it.id)});
    const auto left = it.issued - it.returned - it.defective;
    const auto most = back.defective ? left : std::min(left, domain::in_hand(it));
    if (back.quantity <= most) return {};
    return fail(ErrorKind::refused,
                fmt::format("{} of {} cannot come back of reservation {}: {} were issued, {} used, {} came back",
                            back.quantity, it.sku, it.id, it.issued, it.used, it.returned + it.defective));
}

Result<CameBack> keep_apart(Writing& desk, domain::Reservation it, const ComingBack& back, const PartNote& note) {
    const auto at = TRY(instant_for(desk, need_name_of(it), note));
    const auto part = TRY(read_part(desk.store, it.sku));
    domain::PartMove move{.sku = it.sku,
                          .to = std::string{quarantine_place},
                          .quantity = back.quantity,
                          .reason = domain::MoveReason::defective,
                          .note = {note.why},
                          .ticket = it.ticket,
                          .reservation = it.id};
    if (note.serials.size() > 1)
        return fail(ErrorKind::usage, "one broken piece is told at a time where it has a serial number");
    const auto serial = note.serials.empty() ? std::string{} : note.serials.front();
    if (part.serialised) move.serials = note.serials;
    TRY(record_move(desk, std::move(move), at));
    auto broken = TRY(begin_record(desk,
                                   domain::DefectivePart{.sku = it.sku,
                                                         .quantity = back.quantity,
                                                         .ticket = it.ticket,
                                                         .reservation = it.id,
                                                         .serial = serial,
                                                         .fault = {back.fault},
                                                         .supplier = {}},
                                   {.at = at}));
    constexpr auto act = place_of_act<domain::Reservation>("part_returned_defective");
    const domain::Reservation set{.defective = it.defective + back.quantity};
    auto after = TRY(act_on(desk, std::move(it), {.place = act, .set = set, .message = {note.why}}, at, note.force));
    return CameBack{.reservation = std::move(after), .broken = std::move(broken)};
}

}  // namespace

Result<domain::Reservation> reserve_parts(Writing& desk, const WantedParts& wanted, IfShort if_short,
                                          const PartNote& note) {
    const auto given = need_of(wanted, note.reference);
    if (auto known = TRY(made_before(desk.store, given))) return std::move(*known);
    TRY(ticket_for_parts(desk, wanted.ticket));
    TRY(check_gives_out(wanted.place));
    if (wanted.until && *wanted.until < desk.policy.zone().date(desk.now))
        return fail(ErrorKind::refused,
                    fmt::format("{} is past: nothing is kept until then", calendar::print(*wanted.until)));
    TRY(instant_of(desk, note));
    const auto is_free = check_free(desk, wanted.part, wanted.place, wanted.quantity);
    if (is_free) return begin_need(desk, given, Begins::reserved, note);
    if (if_short == IfShort::refuse || is_free.error().kind != ErrorKind::refused) return fail(is_free.error());
    auto need = TRY(begin_need(desk, given, Begins::queued, note));
    TRY(let_wait(desk, wanted.ticket));
    return need;
}

namespace {

// What it held goes to who waits; a ticket that waited for it alone goes on.
Result<void> served_by_release(Writing& desk, const domain::Reservation& before) {
    TRY(serve_queue(desk, before.sku, before.place));
    if (before.state != domain::ReservationState::queued) return {};
    return resume_if_served(desk, before.ticket);
}

}  // namespace

Result<domain::AnyRecord> release_reservation(Writing& desk, std::int64_t id, const StepOptions& when,
                                              WantedAct wanted) {
    const auto before = TRY(found_reservation(desk.store, id));
    auto after = TRY(take_act(desk, {.object = domain::ObjectKind::reservation, .id = id}, when, std::move(wanted)));
    TRY(served_by_release(desk, before));
    return after;
}

Result<void> release_past(Writing& desk) {
    const domain::Filter past{.node = domain::Filter::Node::test,
                              .column = "until",
                              .kind = domain::FieldKind::date,
                              .comparison = domain::Comparison::less,
                              .to = desk.policy.zone().date(desk.now).time_since_epoch().count()};
    auto filter = with_words({{"state", {"queued", "reserved"}}});
    filter.parts.push_back(past);
    std::vector<std::int64_t> ids;
    TRY(store::list<domain::Reservation>(desk.store, {.filter = filter}, [&](const auto& it) -> Result<bool> {
        ids.push_back(it.id);
        return true;
    }));
    constexpr auto release = place_of_act<domain::Reservation>("part_released");
    for (const auto id : ids) {
        // What one sets free another of them may have got.
        auto it = TRY(found_reservation(desk.store, id));
        const auto before = it;
        const auto at = TRY(instant_for(desk, need_name_of(it), {}));
        RecordChange<domain::Reservation> change{desk, std::move(it)};
        // Nobody is there who could supply what a gate lacks: none is asked.
        TRY(change.add(domain::acted(domain::AnyRecord{domain::Reservation{}}, release, {}, {}), at));
        TRY(change.save());
        TRY(served_by_release(desk, before));
    }
    return {};
}

Result<domain::Reservation> hand_out(Writing& desk, domain::Reservation reservation, int quantity,
                                     const PartNote& note) {
    const auto open = domain::open_quantity(reservation);
    constexpr auto whole = place_of_act<domain::Reservation>("part_issued");
    constexpr auto in_part = place_of_act<domain::Reservation>("part_issued_partly");
    if (quantity > open && reservation.state == domain::ReservationState::reserved)
        return fail(ErrorKind::refused,
                    fmt::format("{} are wanted of reservation {}, which has {} left", quantity, reservation.id, open));
    if (reservation.state == domain::ReservationState::queued) {
        const auto part = TRY(read_part(desk.store, reservation.sku));
        TRY(check_free(desk, part, reservation.place, quantity));
    }
    const auto place = quantity == open || reservation.state != domain::ReservationState::reserved ? whole : in_part;
    const auto at = TRY(instant_for(desk, need_name_of(reservation), note));
    auto move = issue_of(reservation, quantity, note);
    move.serials = TRY(named_here(desk.store, reservation, quantity, note.serials));
    const domain::Reservation set{.issued = reservation.issued + quantity};
    const auto revision = reservation.revision;
    auto after =
        TRY(act_on(desk, std::move(reservation), {.place = place, .set = set, .message = {note.why}}, at, note.force));
    if (after.revision == revision) return after;  // issued already
    TRY(record_move(desk, std::move(move), at));
    return after;
}

Result<domain::Reservation> hand_out_free(Writing& desk, const WantedParts& wanted, const PartNote& note) {
    TRY(check_gives_out(wanted.place));
    TRY(check_free(desk, wanted.part, wanted.place, wanted.quantity));
    auto for_need = note;
    for_need.why.clear();  // which the issue tells
    auto need = TRY(begin_need(desk, need_of(wanted), Begins::handed_out, for_need));
    return hand_out(desk, std::move(need), wanted.quantity, note);
}

Result<std::vector<domain::Reservation>> needs_of_ticket(const store::Reader& store, domain::TicketId ticket,
                                                         const std::string& sku) {
    return all_with<domain::Reservation>(store, {{"ticket", {std::to_string(ticket.value)}}, {"sku", {sku}}});
}

Result<domain::Reservation> issue_reservation(Writing& desk, std::int64_t id, std::optional<int> quantity,
                                              const PartNote& note) {
    auto reservation = TRY(found_reservation(desk.store, id));
    TRY(ticket_for_parts(desk, reservation.ticket));
    TRY(check_ours(desk.store, {reservation.sku}, note.serials));
    const auto open = domain::open_quantity(reservation);
    // Without a number it is so already; so many more there are not.
    if (reservation.state == domain::ReservationState::issued && quantity)
        return fail(ErrorKind::refused,
                    fmt::format("reservation {} is issued, all {} of it: nothing is left", id, reservation.quantity),
                    {fmt::format("For more: aftersales part issue {} {} --ticket {}", reservation.sku, *quantity,
                                 reservation.ticket.value),
                     fmt::format("What is too much comes back: aftersales part return {} N", id)});
    if (reservation.state == domain::ReservationState::queued && quantity && *quantity < open)
        return fail(ErrorKind::refused, fmt::format("reservation {} waits for all {} of it", id, open),
                    {"Reserve fewer for the ticket, and release this one."});
    auto issued = TRY(hand_out(desk, std::move(reservation), quantity.value_or(open), note));
    TRY(check_taken(desk.store, {issued.sku}, note.serials));
    return issued;
}

Result<std::vector<domain::Reservation>> issue_parts(Writing& desk, const WantedParts& wanted, const PartNote& note) {
    TRY(ticket_for_parts(desk, wanted.ticket));
    TRY(check_ours(desk.store, {wanted.part.sku}, note.serials));
    std::vector<domain::Reservation> all;
    auto left = wanted.quantity;
    for (auto& need : TRY(needs_of_ticket(desk.store, wanted.ticket, wanted.part.sku))) {
        const bool elsewhere = !wanted.place.empty() && need.place != wanted.place;
        if (need.state != domain::ReservationState::reserved || left == 0 || elsewhere) continue;
        const auto taken = std::min(left, domain::open_quantity(need));
        all.push_back(TRY(hand_out(desk, std::move(need), taken, note)));
        left -= taken;
    }
    if (left > 0) {
        auto rest = wanted;
        rest.quantity = left;
        if (rest.place.empty()) rest.place = main_place;
        all.push_back(TRY(hand_out_free(desk, rest, note)));
    }
    TRY(check_taken(desk.store, {wanted.part.sku}, note.serials));
    return all;
}

Result<CameBack> return_parts(Writing& desk, const ComingBack& back, const PartNote& note) {
    auto it = TRY(found_reservation(desk.store, back.reservation));
    TRY(check_comes_back(it, back));
    if (back.defective) return keep_apart(desk, std::move(it), back, note);
    const auto at = TRY(instant_for(desk, need_name_of(it), note));
    const auto place = back.place.empty() ? it.place : back.place;
    constexpr auto act = place_of_act<domain::Reservation>("part_returned");
    const domain::Reservation set{.returned = it.returned + back.quantity};
    domain::PartMove move{.sku = it.sku,
                          .to = place,
                          .quantity = back.quantity,
                          .reason = domain::MoveReason::returned,
                          .note = {note.why},
                          .ticket = it.ticket,
                          .reservation = it.id};
    move.serials = note.serials;
    auto after = TRY(act_on(desk, std::move(it), {.place = act, .set = set, .message = {note.why}}, at, note.force));
    TRY(record_move(desk, std::move(move), at));
    TRY(serve_queue(desk, after.sku, place));
    return CameBack{.reservation = std::move(after), .broken = {}};
}

}  // namespace aftersales::service
