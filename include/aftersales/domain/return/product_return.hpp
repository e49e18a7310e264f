// Goods that come back from the customer of a ticket: applied for, approved under a voucher, received, inspected, and
// what is decided and done. Decided never exceeds received, received never what was announced. D25.
#pragma once

#include "aftersales/domain/record/act.hpp"
#include "aftersales/domain/return/return_words.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::domain {

struct ProductReturn {
    std::int64_t id{};
    std::int64_t revision{};
    TicketId ticket{};
    AssetId asset{};  // none where the ticket is about no unit of ours
    Text reason{};
    ReturnState state{};
    std::optional<ReturnWish> want{};
    std::optional<ReturnDecision> decision{};
    std::string voucher{};  // return_voucher.hpp; "" until it is approved
    int quantity{1};        // announced
    int received{};         // all receipts together
    std::optional<Money> refund{};
    std::optional<Money> fee{};
    std::string replacement{};  // the serial number of the unit given instead
    std::optional<Instant> due_at{};
    std::optional<ClockName> due_clock{};  // the clock that runs to due_at
    Instant opened_at{};
    std::optional<Instant> closed_at{};  // refused, closed, cancelled or expired
    Text proof{};                        // of the purchase
    Text condition{};                    // as the customer describes it
    Text inspected{};                    // as it was found
    std::optional<FaultFound> quality{};
    std::optional<int> decided{};               // of how many
    std::vector<std::string> rules{};           // those of the policy that held when it was approved or decided
    std::string received_serial{};              // as it stands on what came
    std::string carrier{}, tracking{};          // to us
    std::string carrier_out{}, tracking_out{};  // to the customer
    std::optional<Money> paid{};                // of the refund
    std::string method{};                       // how it was paid
    std::string reference{};                    // in another system
    std::optional<ToldBy> told{};               // how the customer was told when it was opened

    bool operator==(const ProductReturn&) const = default;
};

inline constexpr std::array product_return_rows{
    field<&ProductReturn::id>(
        {"id", "ID", "the return's id", Use::kept | Use::shown | Use::asked | Use::exported | Use::key}),
    field<&ProductReturn::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&ProductReturn::ticket>({"ticket", "Ticket", "the ticket that it is for",
                                   Use::given | Use::shown | Use::asked | Use::required | Use::once}),
    field<&ProductReturn::asset>({"asset", "Asset", "the unit that comes back", Use::made | Use::asked}),
    field<&ProductReturn::reason>(
        {"reason", "Reason", "why it comes back", Use::given | Use::shown | Use::asked | Use::personal | Use::prose}),
    field<&ProductReturn::state>({"state", "State",
                                  "applied, refused, approved, in_transit, received, inspected, decided, settled, "
                                  "closed, cancelled or expired",
                                  Use::kept | Use::shown | Use::asked | Use::vital}),
    field<&ProductReturn::want>({"want", "Wanted", "what the customer wishes: refund, exchange or repair",
                                 Use::given | Use::shown | Use::asked}),
    field<&ProductReturn::decision>({"decision", "Decision",
                                     "what was decided: refund, exchange, repair, fee or reject",
                                     Use::kept | Use::shown | Use::asked}),
    field<&ProductReturn::voucher>({"voucher", "Voucher", "the number that stands on the parcel, with its check digit",
                                    Use::kept | Use::shown | Use::asked | Use::key}),
    field<&ProductReturn::quantity>(
        {"quantity", "Quantity", "how many are announced", Use::given | Use::shown | Use::asked, "N"}),
    field<&ProductReturn::received>({"received", "Received", "how many came", Use::kept | Use::shown | Use::asked}),
    field<&ProductReturn::refund>(
        {"refund", "Refund", "what is to be paid back", Use::kept | Use::shown | Use::asked, "AMOUNT"}),
    field<&ProductReturn::fee>(
        {"fee", "Fee", "what the customer agreed to pay", Use::kept | Use::shown | Use::asked, "AMOUNT"}),
    field<&ProductReturn::replacement>({"replacement", "Replacement", "the serial number of the unit given instead",
                                        Use::kept | Use::shown | Use::asked}),
    field<&ProductReturn::due_at>(
        {"due_at", "Due", "by when the next step has to be taken", Use::kept | Use::shown | Use::asked, "", "due"}),
    field<&ProductReturn::due_clock>({"due_clock", "Due clock",
                                      "the clock that runs until then: send, inspect or settle",
                                      Use::kept | Use::shown | Use::asked}),
    field<&ProductReturn::opened_at>({"opened_at", "Opened", "when it was applied for",
                                      Use::kept | Use::shown | Use::asked | Use::begins | Use::exported, "", "opened"}),
    field<&ProductReturn::closed_at>({"closed_at", "Closed", "when it was closed, refused, cancelled or expired",
                                      Use::kept | Use::shown | Use::asked, "", "closed"}),
    field<&ProductReturn::proof>(
        {"proof", "Proof", "what proves the purchase", Use::given | Use::hidden | Use::asked | Use::personal, "TEXT"}),
    field<&ProductReturn::condition>({"condition", "Condition", "how the customer describes it",
                                      Use::given | Use::hidden | Use::asked | Use::personal, "TEXT"}),
    field<&ProductReturn::inspected>({"inspected", "Inspected", "how it was found",
                                      Use::kept | Use::hidden | Use::asked | Use::personal, "TEXT", "", "",
                                      "--condition TEXT"}),
    field<&ProductReturn::quality>(
        {"quality", "Quality", "whether a fault of its quality was found", Use::kept | Use::hidden | Use::asked}),
    field<&ProductReturn::decided>({"decided", "Decided", "of how many it was decided",
                                    Use::kept | Use::hidden | Use::asked, "N", "", "", "--quantity N"}),
    field<&ProductReturn::rules>({"rules", "Rules", "the [[return_rule]] that held when it was approved or decided",
                                  Use::kept | Use::hidden | Use::asked, "", "rule"}),
    field<&ProductReturn::received_serial>({"received_serial", "Unit received", "the serial number on what came",
                                            Use::kept | Use::hidden | Use::asked, "SN", "", "", "--serial SN"}),
    field<&ProductReturn::carrier>({"carrier", "Carrier", "who brings it to us", Use::kept | Use::hidden | Use::asked}),
    field<&ProductReturn::tracking>(
        {"tracking", "Tracking", "the carrier's number of it", Use::kept | Use::hidden | Use::asked}),
    field<&ProductReturn::carrier_out>(
        {"carrier_out", "Carrier out", "who brings what goes to the customer", Use::kept | Use::hidden | Use::asked}),
    field<&ProductReturn::tracking_out>(
        {"tracking_out", "Tracking out", "the carrier's number of that", Use::kept | Use::hidden | Use::asked}),
    field<&ProductReturn::paid>({"paid", "Paid", "what was paid back", Use::kept | Use::hidden | Use::asked, "AMOUNT",
                                 "", "", "--refund AMOUNT"}),
    field<&ProductReturn::method>(
        {"method", "Method", "how it was paid back", Use::kept | Use::hidden | Use::asked, "", "", "", "--by METHOD"}),
    reference_field<&ProductReturn::reference>(),
    field<&ProductReturn::told>(
        {"told", "Told", "how the customer was told when it was opened", Use::made | Use::hidden | Use::asked}),
};
template <>
inline constexpr std::span<const Field> fields_of<ProductReturn>{product_return_rows};

inline constexpr std::array product_return_acts{
    Act{.word = "return_opened", .step = "open", .to = "applied", .said = "applied for"},
    Act{.word = "return_approved",
        .step = "approve",
        .from = "applied expired",
        .to = "approved",
        .sets = "voucher rules due_at due_clock",
        .clears = "due_at due_clock closed_at",
        .said = "approved",
        .starts = ClockName::send},
    Act{.word = "return_refused",
        .step = "refuse",
        .from = "applied",
        .to = "refused",
        .at = "closed_at",
        .said = "refused"},
    Act{.word = "return_shipped",
        .step = "ship",
        .from = "approved in_transit",
        .to = "in_transit",
        .sets = "carrier tracking",
        .clears = "due_at due_clock",
        .said = "sent by the customer",
        .stops = ClockName::send},
    Act{.word = "return_received",
        .step = "receive",
        .from = "approved in_transit received inspected",
        .to = "received",
        .sets = "received received_serial due_at due_clock",
        .clears = "due_at due_clock quality inspected",
        .said = "received",
        .starts = ClockName::inspect,
        .stops = ClockName::send},
    Act{.word = "return_inspected",
        .step = "inspect",
        .from = "received",
        .to = "inspected",
        .sets = "quality inspected",
        .clears = "due_at due_clock",
        .said = "inspected",
        .stops = ClockName::inspect},
    Act{.word = "return_decided",
        .step = "decide",
        .from = "inspected",
        .to = "decided",
        .sets = "decision refund fee decided rules due_at due_clock",
        .said = "decided",
        .starts = ClockName::settle},
    Act{.word = "return_exchanged", .step = "exchange", .from = "decided", .sets = "replacement", .said = "exchanged"},
    Act{.word = "return_settled",
        .step = "settle",
        .from = "decided",
        .to = "settled",
        .sets = "refund paid method",
        .clears = "due_at due_clock",
        .said = "settled",
        .stops = ClockName::settle},
    Act{.word = "return_sent_out",
        .step = "ship",
        .from = "decided settled",
        .sets = "carrier_out tracking_out",
        .said = "sent to the customer"},
    Act{.word = "return_closed",
        .step = "close",
        .from = "decided settled",
        .to = "closed",
        .at = "closed_at",
        .clears = "due_at due_clock",
        .said = "closed",
        .ends_going = true},
    Act{.word = "return_cancelled",
        .step = "cancel",
        .from = "applied approved in_transit",
        .to = "cancelled",
        .at = "closed_at",
        .clears = "due_at due_clock",
        .said = "cancelled",
        .ends_going = true,
        .calls_off = true},
    // By the sweep: the goods did not come in time.
    Act{.word = "return_expired",
        .from = "approved",
        .to = "expired",
        .at = "closed_at",
        .clears = "due_at due_clock",
        .said = "expired: nothing was sent in time",
        .stops = ClockName::send,
        .meaning = {.by_person = false}},
};
template <>
inline constexpr std::span<const Act> acts_of<ProductReturn>{product_return_acts};
template <>
inline constexpr std::string_view added_word<ProductReturn> = product_return_acts.front().word;
template <>
inline constexpr std::string_view number_prefix<ProductReturn> = "RT-";
static_assert(is_sound<ProductReturn>());

}  // namespace aftersales::domain
