// What goes from one place to another, and what is short.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "parts/parts_at_work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace aftersales::service {

namespace {

// The fullest first, but what is near everybody before what is in one person's van.
bool is_nearer(const store::StockLine& one, const store::StockLine& other) {
    const auto rank = [](const store::StockLine& line) {
        return line.place == main_place ? 0 : line.place.starts_with("van:") ? 2 : 1;
    };
    return std::tuple{rank(one), -one.free()} < std::tuple{rank(other), -other.free()};
}

// The nearest that has all of it; where none has, those that have some.
std::vector<store::StockLine> places_with(std::vector<store::StockLine> lines, const std::string& but, int quantity) {
    constexpr std::size_t most = 4;
    std::erase_if(lines, [&](const store::StockLine& line) {
        return line.place == but || line.free() <= 0 || !gives_out(line.place);
    });
    std::ranges::stable_sort(lines, is_nearer);
    const auto whole = std::ranges::find_if(lines, [&](const auto& line) { return line.free() >= quantity; });
    if (whole != lines.end()) return {*whole};
    lines.resize(std::min(lines.size(), most));
    return lines;
}

std::string told_free(const std::vector<store::StockLine>& lines) {
    std::vector<std::string> all;
    for (const auto& line : lines) all.push_back(fmt::format("{} has {} free", line.place, line.free()));
    return fmt::format("{}", fmt::join(all, ", "));
}

// When more come: to the place, else to another.
Result<std::optional<std::string>> told_expected(const store::Reader& store, const std::string& sku,
                                                 const std::string& place) {
    if (const auto day = TRY(expected_there(store, sku, place)))
        return std::optional{fmt::format("More are expected on {}; --queue waits for them.", calendar::print(*day))};
    std::optional<domain::PartOrder> first;
    for (auto& order : TRY(all_with<domain::PartOrder>(store, {{"sku", {sku}}, {"state", {"ordered"}}})))
        if (order.expected && (!first || *order.expected < *first->expected)) first = std::move(order);
    if (!first) return std::optional<std::string>{};
    return std::optional{
        fmt::format("More are expected at {} on {}.", first->place, calendar::print(*first->expected))};
}

// Two hints at most: what is at hand, and when more come.
Result<std::vector<std::string>> ways_out(const Writing& desk, const domain::Part& part, const std::string& place,
                                          int quantity) {
    std::vector<std::string> at_hand;
    const auto near = places_with(TRY(desk.store.stock().places_of(part.sku)), place, quantity);
    if (!near.empty()) at_hand.push_back(told_free(near));
    for (const auto& sku : part.substitutes) {
        const auto lines = places_with(TRY(desk.store.stock().places_of(sku)), "", quantity);
        if (!lines.empty()) at_hand.push_back(fmt::format("{} can take its place: {}", sku, told_free(lines)));
    }
    std::vector<std::string> hints;
    if (!at_hand.empty()) hints.push_back(fmt::format("{}.", fmt::join(at_hand, "; ")));
    if (auto expected = TRY(told_expected(desk.store, part.sku, place))) hints.push_back(std::move(*expected));
    return hints;
}

Result<domain::PartOrder> order_for(const Writing& desk, const Arrival& arrival) {
    auto order = TRY(store::get<domain::PartOrder>(desk.store, arrival.order));
    if (!order) return fail(ErrorKind::not_found, fmt::format("there is no order {}", arrival.order));
    if (order->sku != arrival.part.sku)
        return fail(ErrorKind::refused,
                    fmt::format("order {} is of {}, not of {}", order->id, order->sku, arrival.part.sku));
    if (order->state != domain::PartOrderState::ordered)
        return fail(ErrorKind::refused,
                    fmt::format("order {} is {}: nothing more comes with it", order->id, domain::word(order->state)),
                    {"Receive it without --order."});
    const auto open = order->quantity - order->received;
    if (arrival.quantity > open)
        return fail(ErrorKind::refused,
                    fmt::format("{} came, but {} of order {} are to come", arrival.quantity, open, order->id),
                    {"Receive what is too many without --order."});
    return std::move(*order);
}

Result<void> take_delivery(Writing& desk, domain::PartOrder order, int quantity, const PartNote& note) {
    const auto at = TRY(instant_for(desk, {.object = domain::ObjectKind::part_order, .id = order.id}, note));
    domain::PartOrder set{.received = order.received + quantity};
    constexpr auto in_part = place_of_act<domain::PartOrder>("part_delivered");
    constexpr auto whole = place_of_act<domain::PartOrder>("part_order_received");
    const auto place = set.received == order.quantity ? whole : in_part;
    TRY(act_on(desk, std::move(order), {.place = place, .set = std::move(set)}, at));
    return {};
}

// What is told later must have been possible then.
Result<void> check_lay_there(const Writing& desk, const domain::PartMove& move, domain::Instant at) {
    std::int64_t there = 0;
    for (const auto& each : TRY(all_with<domain::PartMove>(desk.store, {{"sku", {move.sku}}}))) {
        if (each.moved_at > at) continue;
        if (each.to == move.from) there += each.quantity;
        if (each.from == move.from) there -= each.quantity;
    }
    if (there >= move.quantity) return {};
    return fail(ErrorKind::refused, fmt::format("{} of {} are wanted, and {} lay at {} at {}", move.quantity, move.sku,
                                                there, move.from, desk.policy.zone().print(at)));
}

}  // namespace

domain::Filter with_words(ColumnWords columns) {
    std::vector<domain::Filter> tests;
    for (const auto& [column, words] : columns) {
        const auto kind = column == "ticket" ? domain::FieldKind::id : domain::FieldKind::word;
        tests.push_back(column_is(std::string{column}, kind, words));
    }
    return all_of(std::move(tests));
}

Result<domain::Instant> instant_of(const Writing& desk, const PartNote& note) {
    if (note.at && *note.at > desk.now)
        return fail(ErrorKind::refused, fmt::format("{} lies in the future", desk.policy.zone().print(*note.at)));
    return note.at.value_or(desk.now);
}

Result<domain::Instant> instant_for(const Writing& desk, const store::RecordName& record, const PartNote& note) {
    return instant_of_act(desk, record, {.at = note.at});
}

bool gives_out(std::string_view place) {
    return place != "repair" && place != quarantine_place && place != scrap_place;
}

Result<void> check_gives_out(std::string_view place) {
    if (gives_out(place)) return {};
    return fail(ErrorKind::refused, fmt::format("what lies in {} is not given out", place),
                {"Move it first to where it is: aftersales part move SKU N --from A --to B"});
}

Result<void> check_free(const Writing& desk, const domain::Part& part, const std::string& place, int quantity) {
    const auto line = TRY(desk.store.stock().at(part.sku, place));
    if (line.free() >= quantity) return {};
    return fail(ErrorKind::refused,
                fmt::format("{} of {} are wanted, and {} are free at {}", quantity, part.sku,
                            std::max<std::int64_t>(line.free(), 0), place),
                TRY(ways_out(desk, part, place, quantity)));
}

Result<domain::Ticket> ticket_for_parts(const Writing& desk, domain::TicketId id) {
    auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
    if (!ticket) return fail(ErrorKind::not_found, no_such(domain::ObjectKind::ticket, id.value));
    if (domain::is_open(ticket->status)) return std::move(*ticket);
    return fail(ErrorKind::refused,
                fmt::format("ticket {} is {} and takes no parts", id.value, domain::word(ticket->status)),
                {fmt::format("Reopen it first: aftersales ticket reopen {} -m WHY", id.value)});
}

Result<domain::PartMove> record_move(Writing& desk, domain::PartMove move, domain::Instant at) {
    if (!move.from.empty()) {
        const auto line = TRY(desk.store.stock().at(move.sku, move.from));
        if (line.free() < move.quantity)
            return fail(ErrorKind::refused, fmt::format("{} of {} are wanted, and {} are free at {}", move.quantity,
                                                        move.sku, std::max<std::int64_t>(line.free(), 0), move.from));
    }
    if (!move.from.empty() && at < desk.now) TRY(check_lay_there(desk, move, at));
    TRY(name_pieces(desk, move));
    return begin_record(desk, std::move(move), {.at = at});
}

Result<domain::PartMove> receive_parts(Writing& desk, Arrival arrival, const PartNote& note) {
    domain::PartMove given{.sku = arrival.part.sku,
                           .to = arrival.place,
                           .quantity = arrival.quantity,
                           .reason = domain::MoveReason::received,
                           .note = {note.why},
                           .order = arrival.order,
                           .serials = note.serials,
                           .cost = arrival.cost,
                           .reference = note.reference};
    if (auto known = TRY(made_before(desk.store, given))) return std::move(*known);
    const auto at = TRY(instant_of(desk, note));
    if (arrival.order != 0) {
        auto order = TRY(order_for(desk, arrival));
        if (given.to.empty()) given.to = order.place;
        TRY(take_delivery(desk, std::move(order), arrival.quantity, note));
    }
    if (given.to.empty()) given.to = main_place;
    if (!given.cost) given.cost = arrival.part.cost;
    TRY(remark_on_new_place(desk, given.to));
    auto move = TRY(record_move(desk, std::move(given), at));
    TRY(serve_queue(desk, move.sku, move.to));
    return move;
}

Result<domain::PartMove> move_parts(Writing& desk, const Transfer& transfer, const PartNote& note) {
    const bool scraps = transfer.to == scrap_place;
    domain::PartMove given{.sku = transfer.part.sku,
                           .from = transfer.from,
                           .to = transfer.to,
                           .quantity = transfer.quantity,
                           .reason = scraps ? domain::MoveReason::scrapped : domain::MoveReason::moved,
                           .note = {note.why},
                           .serials = note.serials,
                           .reference = note.reference};
    if (auto known = TRY(made_before(desk.store, given))) return std::move(*known);
    if (transfer.from == transfer.to) return fail(ErrorKind::usage, fmt::format("{} is where they are", transfer.to));
    TRY(check_free(desk, transfer.part, transfer.from, transfer.quantity));
    const auto at = TRY(instant_of(desk, note));
    TRY(remark_on_new_place(desk, given.to));
    auto move = TRY(record_move(desk, std::move(given), at));
    TRY(serve_queue(desk, transfer.part.sku, transfer.to));
    return move;
}

Result<void> check_not_overdrawn(const store::Reader& store) {
    if (const auto amiss = TRY(store.stock().amiss()))
        return fail(ErrorKind::refused,
                    fmt::format("nothing would tell where piece {} of {} is", amiss->serial, amiss->sku),
                    {fmt::format("See where it went: aftersales part ledger {}", amiss->sku)});
    const auto line = TRY(store.stock().overdrawn());
    if (!line) return {};
    return fail(ErrorKind::refused,
                fmt::format("{} of {} would be at {}, and {} are reserved there", line->on_hand, line->sku, line->place,
                            line->reserved),
                {fmt::format("See where they went: aftersales part ledger {}", line->sku)});
}

}  // namespace aftersales::service
