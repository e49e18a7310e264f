// Parts ordered from a supplier, and the day on which they are expected. D26.
#pragma once

#include "aftersales/domain/record/act.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace aftersales::domain {

struct PartOrder {
    std::int64_t id{};
    std::int64_t revision{};
    std::string sku{};
    int quantity{};
    int received{};  // so far
    std::string supplier{};
    std::string place{};  // where they are to go
    std::optional<Date> expected{};
    PartOrderState state{};
    std::optional<Instant> received_at{};  // the last of them
    Instant ordered_at{};
    std::string reference{};

    bool operator==(const PartOrder&) const = default;
};

inline constexpr std::array part_order_rows{
    field<&PartOrder::id>(
        {"id", "ID", "the order's id", Use::kept | Use::shown | Use::asked | Use::exported | Use::key}),
    field<&PartOrder::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&PartOrder::sku>({"sku", "SKU", "the part", Use::given | Use::once | Use::shown | Use::asked | Use::vital}),
    field<&PartOrder::quantity>(
        {"quantity", "Quantity", "how many were ordered", Use::given | Use::once | Use::shown | Use::asked, "N"}),
    field<&PartOrder::received>({"received", "Received", "how many came", Use::kept | Use::shown | Use::asked}),
    field<&PartOrder::supplier>(
        {"supplier", "Supplier", "who delivers them", Use::given | Use::once | Use::shown | Use::asked, "SUPPLIER"}),
    field<&PartOrder::place>({"place", "Place", "where they go", Use::given | Use::once | Use::shown | Use::asked}),
    field<&PartOrder::expected>(
        {"expected", "Expected", "the day on which they are expected", Use::given | Use::shown | Use::asked, "DATE"}),
    field<&PartOrder::state>(
        {"state", "State", "ordered, received or cancelled", Use::kept | Use::shown | Use::asked | Use::vital}),
    field<&PartOrder::ordered_at>({"ordered_at", "Ordered", "when they were ordered",
                                   Use::kept | Use::imported | Use::shown | Use::asked | Use::begins | Use::exported}),
    field<&PartOrder::received_at>(
        {"received_at", "Last came", "when the last of them came", Use::kept | Use::shown | Use::asked}),
    reference_field<&PartOrder::reference>(),
};
template <>
inline constexpr std::span<const Field> fields_of<PartOrder>{part_order_rows};

inline constexpr std::array part_order_acts{
    Act{.word = "part_ordered", .to = "ordered", .said = "ordered"},
    Act{.word = "part_delivered", .from = "ordered", .sets = "received", .at = "received_at", .said = "came in part"},
    Act{.word = "part_order_received",
        .from = "ordered",
        .to = "received",
        .sets = "received",
        .at = "received_at",
        .said = "received"},
    Act{.word = "part_expected", .step = "expect", .from = "ordered", .sets = "expected", .said = "expected anew"},
    Act{.word = "part_order_cancelled", .step = "cancel", .from = "ordered", .to = "cancelled", .said = "cancelled"},
    // What was said when it was ordered.
    Act{.word = "part_order_noted", .from = "ordered", .said = "noted"},
};
template <>
inline constexpr std::span<const Act> acts_of<PartOrder>{part_order_acts};
template <>
inline constexpr std::string_view added_word<PartOrder> = part_order_acts.front().word;
static_assert(is_sound<PartOrder>());

}  // namespace aftersales::domain
