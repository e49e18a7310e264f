// The policy's rules applied to tickets that are there, to a text, or overruled by hand (cli.md, classify).
#pragma once

#include "aftersales/domain/rule/classify.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/change/course.hpp"
#include "aftersales/service/desk.hpp"

#include <string>
#include <vector>

namespace aftersales::service {

enum class Reset { no, yes };  // yes: values set by hand are given back to the rules

// How a request comes that a call brought up: of the first category of kind feedback where no rule decides.
inline constexpr std::string_view callback_channel = "callback";

// The verdict of the rules in force, nothing written.
Result<domain::Verdict> verdict_on(const store::Reader& store, const policy::Policy& policy,
                                   const domain::Ticket& ticket, Reset reset);
// Fills in what the rules make of an opening that is about to be recorded; what was set by hand stays.
Result<void> classify_opening(const store::Reader& store, const policy::Policy& policy, domain::TicketId id,
                              domain::Instant at, domain::Opened& opened);
// The same, wherever the surroundings are from; gives the verdict for explaining.
Result<domain::Verdict> verdict_on(const policy::Policy& policy, const domain::Ticket& ticket,
                                   const Surroundings& around, Reset reset);
Result<domain::Verdict> classify_opening(const policy::Policy& policy, domain::TicketId id, domain::Instant at,
                                         const Surroundings& around, domain::Opened& opened);
domain::Verdict verdict_on_text(const policy::Policy& policy, const std::string& text);

struct Classification {
    domain::Ticket ticket{};
    domain::Verdict verdict{};
};
Result<Classification> classify(Writing& desk, domain::TicketId id, const StepOptions& options, Reset reset);

// By a person: "" leaves a field to what it is.
struct Judgement {
    std::string category{};
    std::string priority{};
    std::string why{};
};
Result<domain::Ticket> classify_by_hand(Writing& desk, domain::TicketId id, const StepOptions& options,
                                        const Judgement& said);

}  // namespace aftersales::service
