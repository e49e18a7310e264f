// A delivery: goods that go to a customer, by which trip, how they were handed over, and what was made of them there.
// D28.
#pragma once

#include "aftersales/domain/record/act.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace aftersales::domain {

struct HomeDelivery {
    std::int64_t id{};
    std::int64_t revision{};
    DeliveryState state{};
    CustomerId customer{};
    Text address{};        // where the goods go, if not to the customer's own address
    std::string region{};  // likewise
    std::string product{};
    std::string serial{};
    std::optional<Instant> window_from{};  // when it may come: from …
    std::optional<Instant> window_to{};    // … until, not included; the same instant where an hour alone was promised
    TripId trip{};
    std::optional<int> seq{};  // its place on the way, from 1
    std::optional<Date> promised_at{};
    std::optional<Money> collect{};
    std::optional<Money> collected{};
    Text signed_by{};
    std::optional<Instant> delivered_at{};
    std::optional<Instant> installed_at{};
    std::optional<Money> claim{};  // what the carrier is to pay for the damage
    TicketId ticket{};             // that it is for
    AssetId asset{};               // the unit that was handed over
    bool install{};                // it is to be installed
    std::string order{};           // the number of the order that it comes from
    std::string reference{};
    std::string carrier{};
    TicketId damage_ticket{};
    std::optional<Money> paid{};  // by the carrier
    std::optional<bool> trained{};
    Text install_signed{};
    int moved{};                   // how often it got another day
    std::optional<ToldBy> told{};  // how the customer was told when it was accepted
    Text note{};
    std::optional<Instant> loaded_at{};
    std::optional<Instant> out_at{};
    std::optional<Instant> refused_at{};
    std::optional<Instant> nobody_at{};
    std::optional<Instant> damaged_at{};
    std::optional<Instant> settled_at{};
    std::optional<Instant> late_at{};  // when it was found that it had not come in time
    Instant added_at{};

    bool operator==(const HomeDelivery&) const = default;
};

inline constexpr std::array home_delivery_rows{
    field<&HomeDelivery::id>(
        {"id", "ID", "the delivery's id", Use::kept | Use::shown | Use::asked | Use::exported | Use::key}),
    field<&HomeDelivery::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&HomeDelivery::state>({"state", "State",
                                 "accepted, planned, loaded, on_the_way, delivered, refused, damaged, nobody_home, "
                                 "installed, settled or cancelled",
                                 Use::kept | Use::shown | Use::asked | Use::vital}),
    field<&HomeDelivery::customer>(
        {"customer", "Customer", "whose goods they are", Use::given | Use::asked | Use::required | Use::once, "ID"}),
    field<&HomeDelivery::address>(
        {"address", "Address", "where they go, if not to the customer's own address", Use::given | Use::personal}),
    field<&HomeDelivery::region>({"region", "Region", "the region of that address", Use::given}),
    field<&HomeDelivery::product>(
        {"product", "Product", "the model", Use::given | Use::shown | Use::asked | Use::required | Use::high, "MODEL"}),
    field<&HomeDelivery::serial>(
        {"serial", "Serial", "the unit's serial number", Use::given | Use::shown | Use::asked | Use::key, "SN"}),
    field<&HomeDelivery::window_from>(
        {"window_from", "Window", "when it may come: the beginning", Use::made | Use::hidden | Use::asked}),
    field<&HomeDelivery::window_to>(
        {"window_to", "Window end", "when it may come: the end", Use::made | Use::hidden | Use::asked}),
    field<&HomeDelivery::trip>({"trip", "Trip", "the trip that takes it", Use::kept | Use::shown | Use::asked}),
    field<&HomeDelivery::seq>({"seq", "Stop", "its place on the way", Use::kept | Use::shown | Use::asked}),
    field<&HomeDelivery::promised_at>({"promised_at", "Promised", "the day that the customer was promised",
                                       Use::made | Use::shown | Use::asked, "", "promised"}),
    field<&HomeDelivery::collect>({"collect", "To collect", "what the customer is to pay at the door",
                                   Use::given | Use::shown | Use::asked, "AMOUNT"}),
    field<&HomeDelivery::collected>(
        {"collected", "Collected", "what was paid at the door", Use::kept | Use::shown | Use::asked, "AMOUNT"}),
    field<&HomeDelivery::signed_by>({"signed", "Signed", "who signed for the goods",
                                     Use::kept | Use::shown | Use::asked | Use::personal, "NAME", "", "signed_by"}),
    field<&HomeDelivery::delivered_at>({"delivered_at", "Delivered", "when the goods were handed over",
                                        Use::kept | Use::shown | Use::asked, "", "delivered"}),
    field<&HomeDelivery::installed_at>({"installed_at", "Installed", "when they were installed",
                                        Use::kept | Use::shown | Use::asked, "", "installed"}),
    field<&HomeDelivery::claim>(
        {"claim", "Claim", "what the carrier is to pay for the damage", Use::kept | Use::shown | Use::asked, "AMOUNT"}),
    field<&HomeDelivery::ticket>(
        {"ticket", "Ticket", "the ticket that it is for", Use::given | Use::hidden | Use::asked | Use::once}),
    field<&HomeDelivery::asset>(
        {"asset", "Asset", "the unit that was handed over", Use::kept | Use::hidden | Use::asked}),
    field<&HomeDelivery::install>(
        {"install", "To install", "whether it is to be installed", Use::given | Use::hidden | Use::asked}),
    field<&HomeDelivery::order>({"order", "Order", "the number of the order that it comes from",
                                 Use::given | Use::hidden | Use::asked | Use::key, "REF", "", "order_number"}),
    reference_field<&HomeDelivery::reference>(),
    field<&HomeDelivery::carrier>(
        {"carrier", "Carrier", "who carried what was damaged", Use::kept | Use::hidden | Use::asked, "CARRIER"}),
    field<&HomeDelivery::damage_ticket>(
        {"damage_ticket", "Damage ticket", "the ticket that the damage opened", Use::kept | Use::hidden | Use::asked}),
    field<&HomeDelivery::paid>(
        {"paid", "Paid", "what the carrier paid", Use::kept | Use::hidden | Use::asked, "AMOUNT"}),
    field<&HomeDelivery::trained>({"trained", "Trained", "yes or no: the customer was shown how to use it",
                                   Use::kept | Use::hidden | Use::asked, "YES"}),
    field<&HomeDelivery::install_signed>({"install_signed", "Installation signed", "who signed for the installation",
                                          Use::kept | Use::hidden | Use::asked | Use::personal, "NAME"}),
    field<&HomeDelivery::moved>(
        {"moved", "Moved", "how often it got another day", Use::kept | Use::hidden | Use::asked}),
    field<&HomeDelivery::told>(
        {"told", "Told", "how the customer was told when it was accepted", Use::made | Use::hidden | Use::asked}),
    field<&HomeDelivery::note>({"note", "Note", "what there is to know of it",
                                Use::given | Use::hidden | Use::asked | Use::personal | Use::prose, "TEXT"}),
    field<&HomeDelivery::loaded_at>(
        {"loaded_at", "Loaded", "when it was loaded", Use::kept | Use::hidden | Use::asked, "", "loaded"}),
    field<&HomeDelivery::out_at>(
        {"out_at", "Set out", "when it set out", Use::kept | Use::hidden | Use::asked, "", "out"}),
    field<&HomeDelivery::refused_at>({"refused_at", "Refused", "when the customer refused it last",
                                      Use::kept | Use::hidden | Use::asked, "", "refused"}),
    field<&HomeDelivery::nobody_at>({"nobody_at", "Nobody home", "when nobody was at home last",
                                     Use::kept | Use::hidden | Use::asked, "", "nobody"}),
    field<&HomeDelivery::damaged_at>(
        {"damaged_at", "Damaged", "when the damage was found", Use::kept | Use::hidden | Use::asked, "", "damaged"}),
    field<&HomeDelivery::settled_at>({"settled_at", "Settled", "when money and slips, or the damage, were settled",
                                      Use::kept | Use::hidden | Use::asked, "", "settled"}),
    field<&HomeDelivery::late_at>({"late_at", "Late at", "when it was found that it had not come in time",
                                   Use::kept | Use::hidden | Use::asked, "", "late"}),
    field<&HomeDelivery::added_at>({"added_at", "Accepted", "when it was accepted",
                                    Use::kept | Use::hidden | Use::asked | Use::begins | Use::exported, "", "added"}),
};
template <>
inline constexpr std::span<const Field> fields_of<HomeDelivery>{home_delivery_rows};

inline constexpr std::array home_delivery_acts{
    Act{.word = "delivery_accepted", .step = "add", .to = "accepted", .said = "accepted"},
    Act{.word = "delivery_planned",
        .step = "plan",
        .from = "accepted refused nobody_home",
        .to = "planned",
        .sets = "trip seq promised_at",
        .clears = "loaded_at out_at",
        .said = "planned"},
    Act{.word = "delivery_loaded",
        .step = "load",
        .from = "planned",
        .to = "loaded",
        .at = "loaded_at",
        .said = "loaded"},
    // Its trip sets out.
    Act{.word = "delivery_out", .from = "planned loaded", .to = "on_the_way", .at = "out_at", .said = "on the way"},
    Act{.word = "delivery_done",
        .step = "done",
        .from = "planned loaded on_the_way",
        .to = "delivered",
        .sets = "serial collected signed asset",
        .at = "delivered_at",
        .said = "delivered"},
    Act{.word = "delivery_refused",
        .step = "refuse",
        .from = "planned loaded on_the_way",
        .to = "refused",
        .at = "refused_at",
        .said = "refused by the customer"},
    Act{.word = "delivery_nobody_home",
        .step = "nobody",
        .from = "planned loaded on_the_way",
        .to = "nobody_home",
        .at = "nobody_at",
        .said = "nobody at home"},
    Act{.word = "delivery_damaged",
        .step = "damage",
        .from = "accepted planned loaded on_the_way delivered refused nobody_home installed settled",
        .to = "damaged",
        .sets = "claim ticket carrier damage_ticket",
        .at = "damaged_at",
        .said = "damaged in transit"},
    Act{.word = "delivery_moved",
        .step = "move",
        .from = "accepted planned loaded on_the_way refused nobody_home",
        .sets = "window_from window_to promised_at moved",
        .clears = "late_at",
        .said = "moved"},
    // Off its trip: by hand, or because it got another day.
    Act{.word = "delivery_unplanned",
        .step = "unplan",
        .from = "planned loaded refused nobody_home",
        .to = "accepted",
        .clears = "trip seq loaded_at out_at",
        .said = "taken off its trip"},
    Act{.word = "delivery_routed",
        .step = "route",
        .from = "planned loaded on_the_way",
        .sets = "seq",
        .said = "routed"},
    Act{.word = "delivery_collected",
        .step = "collect",
        .from = "delivered installed",
        .sets = "collected",
        .said = "paid"},
    Act{.word = "delivery_installed",
        .step = "install",
        .from = "delivered",
        .to = "installed",
        .sets = "serial asset trained install_signed",
        .at = "installed_at",
        .said = "installed"},
    Act{.word = "delivery_settled",
        .step = "settle",
        .from = "delivered installed damaged",
        .to = "settled",
        .sets = "paid",
        .at = "settled_at",
        .said = "settled"},
    Act{.word = "delivery_cancelled",
        .step = "cancel",
        .from = "accepted planned loaded refused nobody_home",
        .to = "cancelled",
        .clears = "trip seq",
        .said = "cancelled",
        .calls_off = true},
    Act{.word = "delivery_late",
        .from = "accepted planned loaded on_the_way",
        .at = "late_at",
        .said = "late: it has not come in time",
        .meaning = {.by_person = false}},
    // Nobody but its trip had named a day.
    Act{.word = "delivery_unpromised", .from = "accepted", .clears = "promised_at", .said = "promised for no day"},
    // With its trip it is settled already.
    Act{.word = "delivery_installed_later",
        .step = "install",
        .from = "settled",
        .sets = "serial asset trained install_signed",
        .at = "installed_at",
        .said = "installed"},
};
template <>
inline constexpr std::span<const Act> acts_of<HomeDelivery>{home_delivery_acts};
template <>
inline constexpr std::string_view added_word<HomeDelivery> = home_delivery_acts.front().word;
template <>
inline constexpr std::string_view number_prefix<HomeDelivery> = "DL-";
static_assert(is_sound<HomeDelivery>());

// The places of the acts that no command takes by itself.
inline constexpr std::size_t delivery_out_place = 3;
inline constexpr std::size_t delivery_late_place = 15;
static_assert(home_delivery_acts[delivery_out_place].word == "delivery_out");
static_assert(home_delivery_acts[delivery_late_place].word == "delivery_late");
inline constexpr std::size_t delivery_unpromised_place = 16;
static_assert(home_delivery_acts[delivery_unpromised_place].word == "delivery_unpromised");
inline constexpr std::size_t delivery_installed_later_place = 17;
static_assert(home_delivery_acts[delivery_installed_later_place].word == "delivery_installed_later");

// It was handed over, and no damage was found then.
inline bool is_handed_over(const HomeDelivery& it) {
    return it.state == DeliveryState::delivered || it.state == DeliveryState::installed ||
           (it.state == DeliveryState::settled && !it.damaged_at);
}

}  // namespace aftersales::domain
