// A broken part that came back from a customer: kept apart, sent to its supplier, credited or scrapped. D26.
#pragma once

#include "aftersales/domain/record/act.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace aftersales::domain {

struct DefectivePart {
    std::int64_t id{};
    std::int64_t revision{};
    std::string sku{};
    int quantity{};
    TicketId ticket{};
    std::int64_t reservation{};  // what was issued in its place
    std::string serial{};
    Text fault{};
    std::string supplier{};  // whom it was sent to
    std::optional<Money> credit{};
    DefectiveState state{};
    std::optional<Instant> sent_at{};
    std::optional<Instant> settled_at{};
    Instant returned_at{};

    bool operator==(const DefectivePart&) const = default;
};

inline constexpr std::array defective_part_rows{
    field<&DefectivePart::id>(
        {"id", "ID", "the id of the defective part", Use::kept | Use::shown | Use::asked | Use::exported | Use::key}),
    field<&DefectivePart::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&DefectivePart::sku>(
        {"sku", "SKU", "the part", Use::given | Use::once | Use::shown | Use::asked | Use::vital}),
    field<&DefectivePart::quantity>(
        {"quantity", "Quantity", "how many", Use::given | Use::once | Use::shown | Use::asked, "N"}),
    field<&DefectivePart::serial>(
        {"serial", "Serial", "its serial number", Use::given | Use::once | Use::shown | Use::asked}),
    field<&DefectivePart::fault>({"fault", "Fault", "what is wrong with it",
                                  Use::given | Use::once | Use::shown | Use::asked | Use::personal | Use::prose,
                                  "TEXT"}),
    field<&DefectivePart::ticket>(
        {"ticket", "Ticket", "the ticket that it came from", Use::given | Use::once | Use::shown | Use::asked}),
    field<&DefectivePart::state>(
        {"state", "State", "held, sent, credited or scrapped", Use::kept | Use::shown | Use::asked | Use::vital}),
    field<&DefectivePart::supplier>({"supplier", "Supplier", "whom it was sent to", Use::kept | Use::shown | Use::asked,
                                     "SUPPLIER", "", "", "--to SUPPLIER"}),
    field<&DefectivePart::credit>({"credit", "Credit", "what was credited for it", Use::kept | Use::shown | Use::asked,
                                   "", "", "", "--amount AMOUNT"}),
    field<&DefectivePart::returned_at>({"returned_at", "Returned", "when it came back",
                                        Use::kept | Use::shown | Use::asked | Use::begins | Use::exported}),
    field<&DefectivePart::sent_at>({"sent_at", "Sent", "when it was sent", Use::kept | Use::shown | Use::asked}),
    field<&DefectivePart::settled_at>(
        {"settled_at", "Settled", "when it was credited or scrapped", Use::kept | Use::shown | Use::asked}),
    field<&DefectivePart::reservation>({"reservation", "Reservation", "what was issued in its place",
                                        Use::given | Use::once | Use::hidden | Use::asked}),
};
template <>
inline constexpr std::span<const Field> fields_of<DefectivePart>{defective_part_rows};

inline constexpr std::array defective_part_acts{
    Act{.word = "part_defective", .to = "held", .said = "kept apart"},
    Act{.word = "part_defective_sent",
        .step = "send",
        .from = "held",
        .to = "sent",
        .sets = "supplier",
        .at = "sent_at",
        .said = "sent to the supplier"},
    Act{.word = "part_credited",
        .step = "credit",
        .from = "sent",
        .to = "credited",
        .sets = "credit",
        .at = "settled_at",
        .said = "credited"},
    Act{.word = "part_scrapped",
        .step = "scrap",
        .from = "held sent",
        .to = "scrapped",
        .at = "settled_at",
        .said = "scrapped"},
};
template <>
inline constexpr std::span<const Act> acts_of<DefectivePart>{defective_part_acts};
template <>
inline constexpr std::string_view added_word<DefectivePart> = defective_part_acts.front().word;
static_assert(is_sound<DefectivePart>());

}  // namespace aftersales::domain
