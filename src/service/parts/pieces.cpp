// Which pieces a move is of, where each piece of a part has a serial number.
#include "aftersales/text/unicode.hpp"
#include "parts/parts_at_work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aftersales::service {

namespace {

using Serials = std::vector<std::string>;

Serials listed(const Serials& serials) {
    constexpr std::size_t most = 8;
    Serials some{serials.begin(), serials.begin() + static_cast<std::ptrdiff_t>(std::min(serials.size(), most))};
    if (serials.size() > most) some.push_back(fmt::format("and {} more", serials.size() - most));
    return some;
}

tl::unexpected<Error> too_few_numbers(const domain::PartMove& move, std::vector<std::string> hints) {
    return fail(ErrorKind::usage,
                fmt::format("{} of {} {}, and {} named", move.quantity, move.sku,
                            move.quantity == 1 ? "needs a serial number" : "need a serial number each",
                            move.serials.empty() ? "none is" : fmt::format("{} are", move.serials.size())),
                std::move(hints));
}

// What leaves a place of ours lies there. A count alone may take away what has no number yet.
Result<void> name_leaving(const Writing& desk, domain::PartMove& move) {
    const auto there = TRY(pieces_at(desk.store, move.sku, move.from));
    const auto wanted = static_cast<std::size_t>(move.quantity);
    if (move.reason == domain::MoveReason::counted) return {};
    if (move.serials.empty() && there.size() == wanted) move.serials = there;
    for (const auto& serial : move.serials)
        if (std::ranges::find(there, serial) == there.end())
            return fail(ErrorKind::refused, fmt::format("{} of {} does not lie at {}", serial, move.sku, move.from),
                        {fmt::format("There are: {}.", fmt::join(listed(there), ", "))});
    if (move.serials.size() == wanted) return {};
    if (there.size() < wanted)
        return too_few_numbers(
            move, {fmt::format("{} of those at {} have one. Count them by number: aftersales part count {} -O csv",
                               there.size(), move.from, move.from)});
    return too_few_numbers(move, {fmt::format("Say which with --serial: {}.", fmt::join(listed(there), ", "))});
}

// What is with a ticket comes back from there.
Result<void> check_not_out(const Writing& desk, const domain::PartMove& move) {
    if (move.reason != domain::MoveReason::received && move.reason != domain::MoveReason::counted) return {};
    // Where each went last; 0 where that was to no ticket.
    std::map<std::string, std::int64_t> out_for;
    for (const auto& each : TRY(all_with<domain::PartMove>(desk.store, {{"sku", {move.sku}}})))
        for (const auto& serial : each.serials)
            out_for[serial] = each.reason == domain::MoveReason::issued ? each.reservation : 0;
    for (const auto& serial : move.serials) {
        const auto last = out_for.find(serial);
        if (last == out_for.end() || last->second == 0) continue;
        return fail(ErrorKind::refused,
                    fmt::format("{} of {} is out for reservation {}", serial, move.sku, last->second),
                    {fmt::format("If it came back: aftersales part return {} 1 --serial {}, broken with --defective",
                                 last->second, serial)});
    }
    return {};
}

// What comes in is nowhere yet; of what was issued comes back what went out.
Result<void> name_coming(const Writing& desk, domain::PartMove& move) {
    if (move.reason == domain::MoveReason::returned) {
        const auto out = TRY(pieces_out(desk.store, move.sku, move.reservation));
        if (move.serials.empty() && out.size() == static_cast<std::size_t>(move.quantity)) move.serials = out;
        for (const auto& serial : move.serials)
            if (std::ranges::find(out, serial) == out.end())
                return fail(ErrorKind::refused,
                            fmt::format("{} is not out for reservation {}", serial, move.reservation),
                            {fmt::format("Out are: {}.", fmt::join(listed(out), ", "))});
    }
    for (const auto& serial : move.serials)
        if (const auto known = TRY(desk.store.stock().piece(move.sku, serial)))
            return fail(ErrorKind::refused, fmt::format("{} of {} lies at {} already", serial, move.sku, known->place));
    TRY(check_not_out(desk, move));
    if (move.serials.size() == static_cast<std::size_t>(move.quantity)) return {};
    return too_few_numbers(move, {"Each piece has its own: --serial S, as often as there are pieces."});
}

}  // namespace

Result<void> check_serials(const Serials& serials) {
    std::set<std::string_view> each;
    for (const auto& serial : serials) {
        const bool written =
            serial == text::trimmed(serial) && !serial.empty() && text::without_controls(serial) == serial;
        if (!written || serial.find(',') != std::string::npos)
            return fail(ErrorKind::usage, fmt::format("'{}' is no serial number of a piece", serial),
                        {"It has no commas, and no blanks at its ends."});
        if (!each.insert(serial).second) return fail(ErrorKind::usage, fmt::format("{} is named twice", serial));
    }
    return {};
}

Result<Serials> pieces_at(const store::Reader& store, const std::string& sku, const std::string& place) {
    Serials there;
    for (auto& piece : TRY(store.stock().pieces(sku)))
        if (piece.place == place) there.push_back(std::move(piece.serial));
    return there;
}

Result<Serials> pieces_out(const store::Reader& store, const std::string& sku, std::int64_t reservation) {
    Serials out;
    for (const auto& each : TRY(all_with<domain::PartMove>(store, {{"reservation", {std::to_string(reservation)}}}))) {
        const bool leaves = each.reason == domain::MoveReason::issued;
        const bool comes = each.reason == domain::MoveReason::returned;
        for (const auto& serial : each.serials) {
            if (leaves || comes) std::erase(out, serial);
            if (leaves) out.push_back(serial);
        }
    }
    Serials gone;
    for (auto& serial : out)
        if (!TRY(store.stock().piece(sku, serial))) gone.push_back(std::move(serial));
    return gone;
}

Result<void> name_pieces(const Writing& desk, domain::PartMove& move) {
    TRY(check_serials(move.serials));
    if (TRY(read_part(desk.store, move.sku)).serialised)
        return move.from.empty() ? name_coming(desk, move) : name_leaving(desk, move);
    if (move.serials.empty()) return {};
    return fail(ErrorKind::usage, fmt::format("the pieces of {} have no serial numbers", move.sku),
                {fmt::format("If they have: aftersales part edit {} --serialised yes", move.sku)});
}

Result<Serials> named_here(const store::Reader& store, const domain::Reservation& need, int quantity,
                           const Serials& named) {
    Serials here;
    std::optional<store::PartPiece> elsewhere;
    for (const auto& serial : named) {
        const auto piece = TRY(store.stock().piece(need.sku, serial));
        if (piece && piece->place != need.place) elsewhere = piece;
        const bool fits = piece && piece->place == need.place;
        if (fits && here.size() < static_cast<std::size_t>(quantity)) here.push_back(serial);
    }
    if (here.size() == static_cast<std::size_t>(quantity) || !elsewhere) return here;
    return fail(ErrorKind::refused,
                fmt::format("{} of {} lies at {}, and {} {} taken from {}", elsewhere->serial, need.sku,
                            elsewhere->place, quantity, quantity == 1 ? "is" : "are", need.place));
}

Result<void> check_ours(const store::Reader& store, const std::vector<std::string>& skus, const Serials& named) {
    TRY(check_serials(named));
    for (const auto& serial : named) {
        bool known = false;
        for (const auto& sku : skus) known = known || TRY(store.stock().piece(sku, serial));
        if (!known)
            return fail(ErrorKind::refused, fmt::format("no {} with the serial number {} lies at a place of ours",
                                                        fmt::join(skus, " or "), serial));
    }
    return {};
}

Result<void> check_taken(const store::Reader& store, const std::vector<std::string>& skus, const Serials& named) {
    for (const auto& serial : named)
        for (const auto& sku : skus)
            if (const auto piece = TRY(store.stock().piece(sku, serial)))
                return fail(ErrorKind::refused,
                            fmt::format("{} of {} lies at {}, and was not what was taken", serial, sku, piece->place),
                            {"Name as many as are taken, where they are taken from."});
    return {};
}

}  // namespace aftersales::service
