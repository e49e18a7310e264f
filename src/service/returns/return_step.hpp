// What the steps of returns share.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/returns.hpp"

#include <string>
#include <vector>

namespace aftersales::service {

// A return on which a step is to be taken: found, at the revision asked for, and the step possible or so already.
struct ReturnAtWork {
    RecordChange<domain::ProductReturn> change;
    domain::Instant at{};
    domain::Possible possible{};

    [[nodiscard]] const domain::ProductReturn& before() const { return change.record(); }
    [[nodiscard]] bool is_so_already() const { return possible == domain::Possible::so_already; }
};
Result<ReturnAtWork> begin_return_step(Writing& desk, std::int64_t id, const StepOptions& when, std::size_t place);
// Takes it and records it.
Result<domain::AnyRecord> finish_return_step(ReturnAtWork&& work, WantedAct wanted);

// "RT-3"
std::string return_number(const policy::Policy& policy, const domain::ProductReturn& it);
// "refund, exchange"; "nothing"
std::string said_decisions(const std::vector<domain::ReturnDecision>& all);

// By when the next step is to be taken, where the policy says how long it may take.
Result<void> set_return_due(const policy::Policy& policy, domain::ProductReturn& set, domain::ClockName clock,
                            domain::Instant at);

// What goes beyond the rules: what is missing in them, and what the refusal says.
struct BeyondRules {
    std::string step{};     // "return.decide"
    std::string missing{};  // "refund"
    std::string message{};
    std::vector<std::string> hints{};
};
// Refused and counted as a gate is, unless it is forced by somebody who may: then it stands in the ticket's history.
Result<void> go_beyond_rules(Writing& desk, domain::TicketId ticket, const BeyondRules& beyond,
                             const StepOptions& when);

// ErrorKind::refused for a unit that was given back.
Result<void> check_not_given_back(const domain::Asset& unit);
// The unit that came: the one that was announced, or the customer's other one that came in its place. None where what
// came is no unit that is known.
Result<domain::AssetId> unit_that_came(const store::Reader& store, const domain::ProductReturn& it);

// The unit that an exchange or a refund ends: the one that came, else the one that was announced. Where these are two
// it is said which of them stays the customer's.
Result<domain::AssetId> unit_given_up(Writing& desk, const domain::ProductReturn& it);

// The unit is not the customer's any more from that day on: its open calls end with it. `replaced_by` is the serial
// number of what came in its place, "" for nothing.
Result<void> give_unit_back(Writing& desk, domain::AssetId asset, domain::Instant at, const std::string& replaced_by);

}  // namespace aftersales::service
