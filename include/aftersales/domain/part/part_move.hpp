// Parts that went from one place to another; the world outside is the place without a name. Stock is the sum of the
// moves: one is never changed, and what was wrong is put right by another. D26.
#pragma once

#include "aftersales/domain/change/added.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::domain {

struct PartMove {
    std::int64_t id{};
    std::int64_t revision{};
    std::string sku{};
    std::string from{};
    std::string to{};
    int quantity{};  // at least 1
    MoveReason reason{};
    Text note{};
    TicketId ticket{};
    std::int64_t reservation{};  // the need of a ticket that it serves; 0 for none
    std::int64_t order{};        // the order that it came with; 0 for none
    std::vector<std::string> serials{};
    std::optional<Money> cost{};  // of one piece
    Instant moved_at{};
    std::string reference{};

    bool operator==(const PartMove&) const = default;
};

inline constexpr std::array part_move_rows{
    field<&PartMove::id>({"id", "ID", "the move's id", Use::kept | Use::shown | Use::asked | Use::exported | Use::key}),
    field<&PartMove::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&PartMove::sku>({"sku", "SKU", "the part", Use::given | Use::once | Use::shown | Use::asked | Use::vital}),
    field<&PartMove::from>({"from", "From", "where it was; empty for outside",
                            Use::given | Use::once | Use::shown | Use::asked, "PLACE", "", "from_place"}),
    field<&PartMove::to>({"to", "To", "where it went; empty for outside",
                          Use::given | Use::once | Use::shown | Use::asked, "PLACE", "", "to_place"}),
    field<&PartMove::quantity>(
        {"quantity", "Quantity", "how many", Use::given | Use::once | Use::shown | Use::asked | Use::vital, "N"}),
    field<&PartMove::reason>(
        {"reason", "Reason", "why it moved", Use::given | Use::once | Use::shown | Use::asked | Use::high}),
    field<&PartMove::note>(
        {"note", "Note", "what was said of it", Use::given | Use::once | Use::shown | Use::personal | Use::prose}),
    field<&PartMove::ticket>(
        {"ticket", "Ticket", "the ticket that it was for", Use::given | Use::once | Use::shown | Use::asked}),
    field<&PartMove::reservation>({"reservation", "Reservation", "the reservation that it serves",
                                   Use::given | Use::once | Use::hidden | Use::asked}),
    field<&PartMove::order>({"order", "Order", "the order that it came with",
                             Use::given | Use::once | Use::hidden | Use::asked, "", "", "part_order"}),
    field<&PartMove::serials>(
        {"serials", "Serials", "the serial numbers of the pieces", Use::given | Use::once | Use::hidden}),
    field<&PartMove::cost>({"cost", "Cost", "what one piece cost", Use::given | Use::once | Use::hidden, "AMOUNT"}),
    field<&PartMove::moved_at>({"moved_at", "At", "when it moved",
                                Use::kept | Use::shown | Use::asked | Use::begins | Use::exported, "", "moved"}),
    reference_field<&PartMove::reference>(),
};
template <>
inline constexpr std::span<const Field> fields_of<PartMove>{part_move_rows};
template <>
inline constexpr std::string_view added_word<PartMove> = "part_moved";

}  // namespace aftersales::domain
