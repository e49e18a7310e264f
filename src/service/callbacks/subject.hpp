// Whom and what a callback is about: what conditions of programs, assignments and orders are judged on.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/facts.hpp"

#include <optional>

namespace aftersales::service {

struct Subject {
    domain::Customer customer{};
    std::optional<domain::Asset> asset{};
    std::optional<domain::Ticket> ticket{};
};

Result<Subject> subject_of(const store::Reader& store, const domain::Callback& callback);

// The ticket's facts where there is one, else the asset's; tier, tickets and scores are the customer's.
Result<CheckedFacts> facts_of(const Subject& subject, const store::Reader& store, const policy::Policy& policy,
                              domain::Instant now);

}  // namespace aftersales::service
