// Orders, and what tickets were promised by them; counts of what is there; what past cases used.
#include "aftersales/policy/policy.hpp"
#include "parts/parts_at_work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aftersales::service {

namespace {

// What is queued and gets what comes with it.
Result<std::vector<domain::Reservation>> waiting_for_order(const Writing& desk, const domain::PartOrder& order) {
    const auto needs = TRY(needs_of(desk, order.sku, order.place, domain::ReservationState::queued));
    const auto open = TRY(open_orders(desk.store, order.sku, order.place));
    std::vector<domain::Reservation> waiting;
    const auto coming = domain::coming_to(needs, open);
    for (std::size_t place = 0; place < needs.size(); ++place)
        if (std::ranges::find(coming[place].orders, order.id) != coming[place].orders.end())
            waiting.push_back(needs[place].reservation);
    return waiting;
}

// The promise goes on by as many days as the order slips.
Result<void> slip(Writing& desk, domain::TicketId id, const domain::PartOrder& before, domain::Date expected,
                  const WantedAct& said) {
    const auto days = before.expected ? expected - *before.expected : std::chrono::days{};
    TRY(step(desk, id, {}, [&](const domain::Ticket& ticket) -> domain::Decision {
        if (!ticket.promised_at || !domain::is_open(ticket.status)) return std::nullopt;
        const auto to = before.expected ? *ticket.promised_at + days : std::max(*ticket.promised_at, expected);
        if (to <= *ticket.promised_at) return std::nullopt;
        desk.news.push_back(fmt::format("the promise of ticket {} goes from {} to {}", id.value,
                                        calendar::print(*ticket.promised_at), calendar::print(to)));
        return domain::promise(ticket, to, said.message, said.told);
    }));
    return {};
}

Result<std::vector<domain::Reservation>> give_back(Writing& desk, const domain::Part& part, const std::string& place,
                                                   std::int64_t left, const PartNote& note) {
    std::vector<domain::Reservation> all;
    auto needs = TRY(needs_of(desk, part.sku, place, domain::ReservationState::reserved));
    constexpr auto act = place_of_act<domain::Reservation>("part_requeued");
    for (const auto at_place : domain::given_back(needs, left)) {
        auto& reservation = needs[at_place].reservation;
        const auto at = TRY(instant_for(desk, {.object = domain::ObjectKind::reservation, .id = reservation.id}, note));
        all.push_back(TRY(act_on(desk, std::move(reservation),
                                 {.place = act, .set = domain::Reservation{}, .message = {note.why}}, at)));
        TRY(let_wait(desk, all.back().ticket));
    }
    return all;
}

std::vector<std::string> without(const std::vector<std::string>& some, const std::vector<std::string>& others) {
    std::vector<std::string> left;
    for (const auto& each : some)
        if (std::ranges::find(others, each) == others.end()) left.push_back(each);
    return left;
}

// What came to light and what is gone; of pieces with serial numbers one of each may be in the same count.
struct Shift {
    std::int64_t in{};
    std::int64_t out{};
};
Result<Shift> shift_of(const Writing& desk, const std::string& place, const Counted& counted,
                       CountDifference& difference) {
    const auto more = difference.counted - difference.on_hand;
    if (!counted.part.serialised)
        return Shift{.in = std::max<std::int64_t>(more, 0), .out = std::max<std::int64_t>(-more, 0)};
    TRY(check_serials(counted.serials));
    const auto known = static_cast<std::int64_t>(counted.serials.size());
    if (known == 0 && more == 0) return Shift{};
    if (known != counted.counted)
        return fail(
            ErrorKind::usage,
            fmt::format("{} of {} are counted, and {} serial numbers named", counted.counted, counted.part.sku, known),
            {"Name each that is there in the column serials of the sheet, with commas between them.",
             fmt::format("A sheet that has it: aftersales part count {} -O csv", place)});
    const auto there = TRY(pieces_at(desk.store, counted.part.sku, place));
    difference.missing = without(there, counted.serials), difference.found = without(counted.serials, there);
    const auto nameless = difference.on_hand - static_cast<std::int64_t>(there.size());
    return Shift{.in = static_cast<std::int64_t>(difference.found.size()),
                 .out = static_cast<std::int64_t>(difference.missing.size()) + nameless};
}

Result<CountDifference> count_part(Writing& desk, const std::string& place, const Counted& counted,
                                   const PartNote& note) {
    const auto line = TRY(desk.store.stock().at(counted.part.sku, place));
    CountDifference difference{.part = counted.part, .on_hand = line.on_hand, .counted = counted.counted};
    const auto shift = TRY(shift_of(desk, place, counted, difference));
    if (counted.counted < line.reserved)
        difference.given_back = TRY(give_back(desk, counted.part, place, counted.counted, note));
    const domain::PartMove move{.sku = counted.part.sku, .reason = domain::MoveReason::counted, .note = {note.why}};
    const auto at = TRY(instant_of(desk, note));
    if (shift.in > 0) {
        auto in = move;
        in.to = place, in.quantity = static_cast<int>(shift.in), in.serials = difference.found;
        TRY(record_move(desk, std::move(in), at));
    }
    if (shift.out > 0) {
        auto out = move;
        out.from = place, out.quantity = static_cast<int>(shift.out), out.serials = difference.missing;
        TRY(record_move(desk, std::move(out), at));
    }
    if (shift.in + shift.out > 0) TRY(serve_queue(desk, counted.part.sku, place));
    return difference;
}

}  // namespace

Result<domain::PartOrder> order_parts(Writing& desk, domain::PartOrder given, const PartNote& note) {
    given.reference = note.reference;
    if (auto known = TRY(made_before(desk.store, given))) return std::move(*known);
    if (given.place.empty()) given.place = main_place;
    TRY(check_gives_out(given.place));
    if (given.expected && *given.expected < desk.policy.zone().date(desk.now))
        return fail(ErrorKind::refused,
                    fmt::format("{} is past: nothing can be expected then", calendar::print(*given.expected)));
    const auto at = TRY(instant_of(desk, note));
    auto order = TRY(begin_record(desk, std::move(given), {.at = at}));
    constexpr auto noted = place_of_act<domain::PartOrder>("part_order_noted");
    if (!note.why.empty())
        order = TRY(
            act_on(desk, std::move(order), {.place = noted, .set = domain::PartOrder{}, .message = {note.why}}, at));
    TRY(let_wait_anew(desk, order.sku, order.place));
    return order;
}

Result<domain::AnyRecord> expect_order(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto found = TRY(store::get<domain::PartOrder>(desk.store, id));
    if (!found) return fail(ErrorKind::not_found, no_such(domain::ObjectKind::part_order, id));
    const auto before = std::move(*found);
    const auto expected = std::get<domain::PartOrder>(wanted.set).expected;
    if (!expected) return fail(ErrorKind::usage, "when it is expected is missing");
    if (*expected < desk.policy.zone().date(desk.now))
        return fail(ErrorKind::refused,
                    fmt::format("{} is past: nothing can be expected then", calendar::print(*expected)));
    if (before.state == domain::PartOrderState::ordered && before.expected == expected)
        return domain::AnyRecord{before};
    const auto waiting = TRY(waiting_for_order(desk, before));
    const WantedAct said{.message = wanted.message, .told = wanted.told};
    auto after = TRY(take_act(desk, {.object = domain::ObjectKind::part_order, .id = id}, when, std::move(wanted)));
    std::set<domain::TicketId> tickets;
    for (const auto& need : waiting) tickets.insert(need.ticket);
    for (const auto ticket : tickets) TRY(slip(desk, ticket, before, *expected, said));
    TRY(let_wait_anew(desk, before.sku, before.place));
    return after;
}

Result<domain::AnyRecord> cancel_order(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    const auto before = TRY(store::get<domain::PartOrder>(desk.store, id));
    if (!before) return fail(ErrorKind::not_found, no_such(domain::ObjectKind::part_order, id));
    const auto waiting = TRY(waiting_for_order(desk, *before));
    auto after = TRY(take_act(desk, {.object = domain::ObjectKind::part_order, .id = id}, when, std::move(wanted)));
    if (domain::revision_of(domain::view_of(after)) == before->revision) return after;
    for (const auto& need : waiting)
        desk.news.push_back(fmt::format("ticket {} waits for {} of {}, which do not come with it", need.ticket.value,
                                        domain::open_quantity(need), need.sku));
    TRY(let_wait_anew(desk, before->sku, before->place));
    return after;
}

Result<std::vector<CountDifference>> count_parts(Writing& desk, const std::string& place,
                                                 const std::vector<Counted>& sheet, const PartNote& note) {
    std::vector<CountDifference> differences;
    for (const auto& counted : sheet) {
        auto difference = TRY(count_part(desk, place, counted, note));
        const bool others = !difference.missing.empty() || !difference.found.empty();
        if (difference.counted != difference.on_hand || others) differences.push_back(std::move(difference));
    }
    return differences;
}

Result<std::vector<Suggested>> suggest_parts(const Reading& desk, const domain::Ticket& ticket) {
    const auto uses = TRY(desk.store.stock().uses(ticket.product, ticket.category, ticket.id));
    const auto van = "van:" + ticket.assignee;
    std::vector<Suggested> all;
    for (const auto& use : uses.parts) {
        auto part = TRY(store::get_by<domain::Part>(desk.store, "sku", use.sku));
        if (!part) continue;
        Suggested made{.part = std::move(*part),
                       .share = static_cast<double>(use.cases) / static_cast<double>(uses.cases),
                       .cases = use.cases};
        for (const auto& line : TRY(desk.store.stock().places_of(use.sku))) {
            if (line.free() <= 0 || !gives_out(line.place)) continue;
            const bool nearer =
                made.place.empty() || line.place == van || (made.place != van && line.free() > made.free);
            if (!nearer) continue;
            made.free = line.free(), made.place = line.place;
        }
        all.push_back(std::move(made));
    }
    return all;
}

}  // namespace aftersales::service
