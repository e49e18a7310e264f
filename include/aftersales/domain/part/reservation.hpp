// What a ticket needs of a part: queued until there is some, reserved, issued; what was used of it, and what came back.
// D26.
#pragma once

#include "aftersales/domain/record/act.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace aftersales::domain {

struct Reservation {
    std::int64_t id{};
    std::int64_t revision{};
    TicketId ticket{};
    std::string sku{};
    int quantity{};
    std::string place{};
    std::optional<Date> until{};  // the last day on which it is kept
    ReservationState state{};
    int issued{};     // handed out so far
    int used{};       // of these, told in a work report
    int returned{};   // of these, come back unused
    int defective{};  // come back for them, broken
    std::optional<Instant> reserved_at{};
    std::optional<Instant> issued_at{};
    Instant wanted_at{};
    std::string reference{};

    bool operator==(const Reservation&) const = default;
};

inline constexpr std::array reservation_rows{
    field<&Reservation::id>(
        {"id", "ID", "the reservation's id", Use::kept | Use::shown | Use::asked | Use::exported | Use::key}),
    field<&Reservation::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&Reservation::ticket>({"ticket", "Ticket", "the ticket that needs it",
                                 Use::given | Use::once | Use::shown | Use::asked | Use::required}),
    field<&Reservation::sku>({"sku", "SKU", "the part", Use::given | Use::once | Use::shown | Use::asked | Use::vital}),
    field<&Reservation::quantity>(
        {"quantity", "Quantity", "how many", Use::given | Use::once | Use::shown | Use::asked | Use::high, "N"}),
    field<&Reservation::place>(
        {"place", "Place", "where it lies", Use::given | Use::once | Use::shown | Use::asked | Use::high}),
    field<&Reservation::state>(
        {"state", "State", "queued, reserved, issued or released", Use::kept | Use::shown | Use::asked | Use::vital}),
    field<&Reservation::until>({"until", "Until", "the last day on which it is kept",
                                Use::given | Use::once | Use::shown | Use::asked, "DATE"}),
    field<&Reservation::issued>({"issued", "Issued", "how many were handed out", Use::kept | Use::shown | Use::asked}),
    field<&Reservation::used>({"used", "Used", "how many work reports used", Use::kept | Use::shown | Use::asked}),
    field<&Reservation::returned>(
        {"returned", "Returned", "how many came back unused", Use::kept | Use::shown | Use::asked}),
    field<&Reservation::defective>(
        {"defective", "Defective", "how many came back broken", Use::kept | Use::shown | Use::asked}),
    field<&Reservation::reserved_at>(
        {"reserved_at", "Reserved", "since when it is reserved", Use::kept | Use::hidden | Use::asked, "", "reserved"}),
    field<&Reservation::issued_at>(
        {"issued_at", "Issued at", "when it was handed out", Use::kept | Use::hidden | Use::asked}),
    field<&Reservation::wanted_at>({"wanted_at", "Wanted", "when it was asked for",
                                    Use::kept | Use::hidden | Use::asked | Use::begins | Use::exported, "", "wanted"}),
    reference_field<&Reservation::reference>(),
};
template <>
inline constexpr std::span<const Field> fields_of<Reservation>{reservation_rows};

// Steps without a name are taken by what else happens: an arrival, a count, a work report.
inline constexpr std::array reservation_acts{
    Act{.word = "part_wanted", .step = "reserve", .to = "queued", .said = "wanted"},
    Act{.word = "part_reserved", .from = "queued", .to = "reserved", .at = "reserved_at", .said = "reserved"},
    Act{.word = "part_arrived", .from = "queued", .to = "reserved", .at = "reserved_at", .said = "arrived"},
    Act{.word = "part_requeued", .from = "reserved", .to = "queued", .clears = "reserved_at", .said = "queued again"},
    Act{.word = "part_issued",
        .step = "issue",
        .from = "queued reserved",
        .to = "issued",
        .sets = "issued",
        .at = "issued_at",
        .said = "issued"},
    Act{.word = "part_issued_partly",
        .step = "issue",
        .from = "reserved",
        .sets = "issued",
        .at = "issued_at",
        .said = "issued in part"},
    Act{.word = "part_used", .from = "reserved issued released", .sets = "used", .said = "used"},
    Act{.word = "part_returned",
        .step = "return",
        .from = "reserved issued released",
        .sets = "returned",
        .said = "returned"},
    Act{.word = "part_returned_defective",
        .step = "return",
        .from = "reserved issued released",
        .sets = "defective",
        .said = "returned defective"},
    Act{.word = "part_released",
        .step = "release",
        .from = "queued reserved",
        .to = "released",
        .said = "released",
        .calls_off = true},
    // Why it was asked for, of what is not there yet.
    Act{.word = "part_wanted_noted", .from = "queued", .said = "noted"},
};
template <>
inline constexpr std::span<const Act> acts_of<Reservation>{reservation_acts};
template <>
inline constexpr std::string_view added_word<Reservation> = reservation_acts.front().word;
static_assert(is_sound<Reservation>());

// Not yet handed out.
inline int open_quantity(const Reservation& it) { return it.quantity - it.issued; }
// Handed out, neither used nor come back.
inline int in_hand(const Reservation& it) { return it.issued - it.used - it.returned; }

}  // namespace aftersales::domain
