// A trip: who takes goods to customers with which vehicle on which day, and what was brought back of it: money and
// slips. The deliveries say that they are on it, and in which order. D28.
#pragma once

#include "aftersales/domain/record/act.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::domain {

struct DeliveryTrip {
    std::int64_t id{};
    std::int64_t revision{};
    TripState state{};
    Date date{};
    std::vector<std::string> staff{};  // everybody who goes; the first drives
    std::string vehicle{};
    std::optional<Money> money{};  // that was handed in
    std::optional<int> slips{};    // signed ones that were handed in
    std::optional<Instant> started_at{};
    std::optional<Instant> back_at{};
    std::optional<Instant> settled_at{};
    Text note{};
    Instant added_at{};

    bool operator==(const DeliveryTrip&) const = default;
};

inline constexpr std::array delivery_trip_rows{
    field<&DeliveryTrip::id>(
        {"id", "ID", "the trip's id", Use::kept | Use::shown | Use::asked | Use::exported | Use::key}),
    field<&DeliveryTrip::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&DeliveryTrip::state>({"state", "State", "planned, loading, out, back, settled or cancelled",
                                 Use::kept | Use::shown | Use::asked | Use::vital}),
    field<&DeliveryTrip::date>({"date", "Date", "the day of the trip",
                                Use::given | Use::shown | Use::asked | Use::vital | Use::once, "", "", "day"}),
    field<&DeliveryTrip::staff>({"staff", "Staff", "who goes", Use::given | Use::shown | Use::vital | Use::once}),
    field<&DeliveryTrip::vehicle>(
        {"vehicle", "Vehicle", "with what", Use::given | Use::shown | Use::asked | Use::high | Use::once}),
    field<&DeliveryTrip::money>(
        {"money", "Money", "what was handed in", Use::kept | Use::shown | Use::asked, "AMOUNT"}),
    field<&DeliveryTrip::slips>(
        {"slips", "Slips", "how many signed slips were handed in", Use::kept | Use::shown | Use::asked, "N"}),
    field<&DeliveryTrip::started_at>(
        {"started_at", "Set out", "when it set out", Use::kept | Use::shown | Use::asked, "", "started"}),
    field<&DeliveryTrip::back_at>(
        {"back_at", "Back", "when it was back", Use::kept | Use::shown | Use::asked, "", "back"}),
    field<&DeliveryTrip::settled_at>({"settled_at", "Settled", "when money and slips were settled",
                                      Use::kept | Use::shown | Use::asked, "", "settled"}),
    field<&DeliveryTrip::note>({"note", "Note", "what there is to know of it",
                                Use::given | Use::hidden | Use::asked | Use::personal | Use::prose | Use::once}),
    field<&DeliveryTrip::added_at>({"added_at", "Planned", "when it was planned",
                                    Use::kept | Use::hidden | Use::asked | Use::begins | Use::exported, "", "added"}),
};
template <>
inline constexpr std::span<const Field> fields_of<DeliveryTrip>{delivery_trip_rows};

inline constexpr std::array delivery_trip_acts{
    // By `delivery plan`: gates at it are asked of the tickets of its deliveries.
    Act{.word = "trip_planned", .step = "plan", .to = "planned", .said = "planned"},
    // The first of its deliveries is loaded.
    Act{.word = "trip_loading", .from = "planned", .to = "loading", .said = "loading"},
    Act{.word = "trip_out", .step = "start", .from = "planned loading", .to = "out", .at = "started_at", .said = "out"},
    Act{.word = "trip_back", .step = "back", .from = "out", .to = "back", .at = "back_at", .said = "back"},
    Act{.word = "trip_settled",
        .step = "settle",
        .from = "out back",
        .to = "settled",
        .sets = "money slips",
        .at = "settled_at",
        .said = "settled"},
    Act{.word = "trip_assigned",
        .step = "assign",
        .from = "planned loading",
        .sets = "staff vehicle",
        .said = "given to others"},
    Act{.word = "trip_cancelled", .step = "cancel", .from = "planned loading", .to = "cancelled", .said = "cancelled"},
};
template <>
inline constexpr std::span<const Act> acts_of<DeliveryTrip>{delivery_trip_acts};
template <>
inline constexpr std::string_view added_word<DeliveryTrip> = delivery_trip_acts.front().word;
template <>
inline constexpr std::string_view number_prefix<DeliveryTrip> = "TR-";
// Of the tickets of its deliveries.
template <>
inline constexpr bool asks_gates<DeliveryTrip> = true;
static_assert(is_sound<DeliveryTrip>());

inline constexpr std::size_t trip_loading_place = 1;
static_assert(delivery_trip_acts[trip_loading_place].word == "trip_loading");

}  // namespace aftersales::domain
