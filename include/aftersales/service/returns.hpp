// Returns and exchanges: applied for, judged by the rules of the policy, sent, received, inspected, decided, settled
// (D25). Every return hangs on a ticket.
#pragma once

#include "aftersales/domain/return/product_return.hpp"
#include "aftersales/domain/return/return_rule.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/acts.hpp"
#include "aftersales/service/desk.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

// The gate that the rules of returns count as, in histories and in report gates.
inline constexpr std::string_view return_gate = "return_rule";

// What is said of a return that is applied for. Without a ticket it hangs on the newest open one of the unit, else on
// one that is opened for it.
struct ReturnRequest {
    domain::TicketId ticket{};
    std::string serial{};  // "" for the unit of the ticket, if it has one
    domain::Text reason{};
    domain::Text proof{};
    domain::Text condition{};
    std::optional<domain::ReturnWish> want{};
    int quantity{1};
    std::string reference{};
    domain::ToldHow told{};
    StepOptions when{};
};
struct OpenedReturn {
    domain::ProductReturn made{};
    std::vector<std::string> remarks{};  // what may surprise
    bool known{};                        // by its reference: nothing was made
};
// ErrorKind::usage for a reason that the policy does not have, no reason, or a quantity below 1; not_found for a serial
// number that is no unit's; refused for the unit of another customer, one that was given back, and a ticket that is not
// open; conflict where the reference came before with other contents.
Result<OpenedReturn> open_return(Writing& desk, const ReturnRequest& request);
// What was applied for, until it is decided on. The same failures; ErrorKind::refused for fewer than came.
Result<domain::ProductReturn> edit_return(Writing& desk, std::int64_t id, const FieldValues& values);

// A stretch of a ticket in which its unit was in repair, [from, to), to until the application at most; `repaired` where
// it counts as a repair, else a fault was still open.
struct RepairStretch {
    domain::TicketId ticket{};
    std::string category{};
    domain::Instant from{};
    domain::Instant to{};
    bool repaired{};
};
// What the rules say of a return, judged on the day of its application.
struct JudgedReturn {
    domain::ReturnVerdict verdict{};  // its rules are the policy's
    domain::Date applied{};
    std::optional<domain::Date> delivered{};
    std::optional<domain::Date> purchased{};
    std::vector<RepairStretch> repairs{};  // of the unit, by their beginning
    domain::PastRepairs in_all{};
};
Result<JudgedReturn> verdict_on_return(const Reading& desk, const domain::ProductReturn& it);

// The steps; each gives the return as it is then. What is so already makes no event.

// ErrorKind::refused where the rules allow nothing, unless it is forced.
Result<domain::AnyRecord> approve_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);

// By which way: to us by the act that is wanted, or to the customer.
Result<domain::AnyRecord> ship_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted,
                                      domain::ParcelWay way);

enum class OtherUnit { refuse, accept };
struct Receipt {
    std::optional<int> quantity{};  // not said: all that are still to come
    OtherUnit other{};
};
// ErrorKind::refused for more than were announced, and for another unit.
Result<domain::AnyRecord> receive_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted,
                                         const Receipt& receipt);

Result<domain::AnyRecord> inspect_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);

enum class FeeAgreed { no, yes };
// ErrorKind::refused for a fee that was not agreed to, for more than were received, and beyond what the rules allow,
// unless that is forced; where something else was decided before.
Result<domain::AnyRecord> decide_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted,
                                        FeeAgreed agreed);

struct ExchangeFor {
    std::string serial{};
    std::string product{};  // "" for the same model
};
// The new unit is the customer's, with its warranty by the policy; the old one is given back and its calls end. The old
// one is what came, where that is a unit of the customer's, else what was announced.
// ErrorKind::refused where no exchange was decided, or the new unit is somebody else's.
Result<domain::AnyRecord> exchange_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted,
                                          const ExchangeFor& instead);

// What is paid back, where it is said; a unit whose price is paid back is the customer's no more.
Result<domain::AnyRecord> settle_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);

// ErrorKind::refused before it is settled, but for what was rejected.
Result<domain::AnyRecord> close_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);

// Approved ones of which nothing was sent in time; each once.
struct ExpiredReturn {
    domain::TicketId ticket{};
    std::int64_t record{};
    domain::Instant due_at{};
    std::vector<std::string> actions{};  // of the steps that were taken at it
};
Result<void> expire_returns(Writing& desk, const std::function<Result<void>(const ExpiredReturn&)>& tell);

}  // namespace aftersales::service
