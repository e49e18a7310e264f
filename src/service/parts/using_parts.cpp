// What work used, and what becomes of what it replaced.
#include "aftersales/policy/policy.hpp"
#include "parts/parts_at_work.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

// Tells so many of what is handed out as used; gives how many that were.
Result<int> use_of(Writing& desk, domain::Reservation it, int quantity, const PartNote& note) {
    const auto taken = std::min(quantity, domain::in_hand(it));
    if (taken <= 0) return 0;
    const auto at = TRY(instant_for(desk, {.object = domain::ObjectKind::reservation, .id = it.id}, note));
    constexpr auto act = place_of_act<domain::Reservation>("part_used");
    const domain::Reservation set{.used = it.used + taken};
    TRY(act_on(desk, std::move(it), {.place = act, .set = set}, at));
    return taken;
}

// What is taken at a place.
struct TakenThere {
    std::string place{};
    int quantity{};
};

tl::unexpected<Error> short_of(const std::string& sku, int quantity, const std::vector<store::StockLine>& lines) {
    std::vector<std::string> free;
    for (const auto& line : lines)
        free.push_back(fmt::format("{} at {}", std::max<std::int64_t>(line.free(), 0), line.place));
    return fail(ErrorKind::refused,
                fmt::format("{} of {} are wanted; free are {}", quantity, sku, fmt::join(free, " and ")));
}

// Where the rest comes from: what the van has, then the main store. Pieces that are named are taken where they lie.
Result<std::vector<TakenThere>> sources_for(const Writing& desk, const domain::Part& part, const std::string& by,
                                            int quantity, const std::vector<std::string>& serials) {
    const std::string main{main_place};
    if (by.empty()) return std::vector{TakenThere{main, quantity}};
    const auto in_van = TRY(desk.store.stock().at(part.sku, "van:" + by));
    const auto in_main = TRY(desk.store.stock().at(part.sku, main));
    std::int64_t named = 0;
    for (const auto& serial : serials) {
        const auto piece = TRY(desk.store.stock().piece(part.sku, serial));
        named += piece && piece->place == main ? 1 : 0;
    }
    const auto of_van = std::clamp<std::int64_t>(quantity - named, 0, std::max<std::int64_t>(in_van.free(), 0));
    const auto taken = static_cast<int>(of_van);
    if (in_van.free() > 0 && in_main.free() < quantity - taken) return short_of(part.sku, quantity, {in_van, in_main});
    std::vector<TakenThere> sources;
    if (taken > 0) sources.push_back({in_van.place, taken});
    if (quantity > taken) sources.push_back({main, quantity - taken});
    return sources;
}

// The broken piece has its number in its move where all pieces have one.
Result<std::vector<std::string>> serials_of(const store::Reader& store, const domain::DefectivePart& it) {
    if (it.serial.empty() || !TRY(read_part(store, it.sku)).serialised) return std::vector<std::string>{};
    return std::vector{it.serial};
}

// Pieces named that were issued to the ticket are told first, and named no more.
Result<int> use_named(Writing& desk, domain::TicketId ticket, const std::string& sku, PartNote& note) {
    int used = 0;
    for (auto& need : TRY(needs_of_ticket(desk.store, ticket, sku))) {
        const auto out = TRY(pieces_out(desk.store, sku, need.id));
        std::vector<std::string> named;
        std::vector<std::string> others;
        for (auto& each : note.serials) {
            const bool is_out = std::ranges::find(out, each) != out.end();
            (is_out ? named : others).push_back(std::move(each));
        }
        note.serials = std::move(others);
        const auto count = static_cast<int>(named.size());
        const auto told = TRY(use_of(desk, std::move(need), count, note));
        if (told < count)
            return fail(ErrorKind::refused, fmt::format("{} of {} {} told as used already", fmt::join(named, ", "), sku,
                                                        count == 1 ? "is" : "are"));
        used += told;
    }
    return used;
}

Result<void> use_part(Writing& desk, domain::TicketId ticket, const domain::PartCount& count, const std::string& by,
                      const PartNote& note) {
    auto left = count.quantity;
    for (auto& need : TRY(needs_of_ticket(desk.store, ticket, count.sku)))
        left -= TRY(use_of(desk, std::move(need), left, note));
    for (auto& need : TRY(needs_of_ticket(desk.store, ticket, count.sku))) {
        if (left == 0 || need.state != domain::ReservationState::reserved) continue;
        const auto taken = std::min(left, domain::open_quantity(need));
        auto issued = TRY(hand_out(desk, std::move(need), taken, note));
        TRY(use_of(desk, std::move(issued), taken, note));
        left -= taken;
    }
    if (left == 0) return {};
    const auto part = TRY(read_part(desk.store, count.sku));
    for (const auto& [place, taken] : TRY(sources_for(desk, part, by, left, note.serials))) {
        auto issued = TRY(hand_out_free(
            desk, {.part = part, .quantity = taken, .ticket = ticket, .place = place, .until = {}}, note));
        TRY(use_of(desk, std::move(issued), taken, note));
    }
    return {};
}

}  // namespace

Result<void> use_parts(Writing& desk, domain::TicketId ticket, const std::vector<domain::PartCount>& parts,
                       const std::string& by, const PartNote& said) {
    TRY(check_serials(said.serials));
    auto note = said;
    auto rest = parts;
    std::vector<std::string> skus;
    for (auto& count : rest) {
        const auto named = TRY(use_named(desk, ticket, count.sku, note));
        if (named > count.quantity)
            return fail(ErrorKind::usage, fmt::format("{} pieces of {} are named, and {} {} used", named, count.sku,
                                                      count.quantity, count.quantity == 1 ? "was" : "were"));
        count.quantity -= named;
        skus.push_back(count.sku);
    }
    TRY(check_ours(desk.store, skus, note.serials));
    for (const auto& count : rest) TRY(use_part(desk, ticket, count, by, note));
    return check_taken(desk.store, skus, note.serials);
}

Result<domain::AnyRecord> settle_defective(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    const store::RecordName name{.object = domain::ObjectKind::defective_part, .id = id};
    auto before = TRY(store::get<domain::DefectivePart>(desk.store, id));
    if (!before) return fail(ErrorKind::not_found, no_such(name.object, id));
    auto& set = std::get<domain::DefectivePart>(wanted.set);
    const auto& act = domain::acts_of<domain::DefectivePart>[wanted.place];
    if (act.step == "send" && set.supplier.empty()) set.supplier = TRY(read_part(desk.store, before->sku)).supplier;
    const auto note = wanted.message.value;
    auto after = TRY(take_act(desk, name, when, std::move(wanted)));
    const auto& now = std::get<domain::DefectivePart>(after);
    const bool leaves = now.revision != before->revision && before->state == domain::DefectiveState::held;
    if (!leaves) return after;
    const bool sent = now.state == domain::DefectiveState::sent;
    TRY(record_move(desk,
                    {.sku = now.sku,
                     .from = std::string{quarantine_place},
                     .to = sent ? std::string{} : std::string{scrap_place},
                     .quantity = now.quantity,
                     .reason = sent ? domain::MoveReason::sent : domain::MoveReason::scrapped,
                     .note = {note},
                     .ticket = now.ticket,
                     .reservation = now.reservation,
                     .serials = TRY(serials_of(desk.store, now))},
                    TRY(instant_of(desk, {.at = when.at}))));
    return after;
}

}  // namespace aftersales::service
