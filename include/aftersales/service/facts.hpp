// What the rules may know of a ticket: the facts that conditions are judged on, asked of the store only where a
// condition needs them.
#pragma once

#include "aftersales/domain/condition.hpp"
#include "aftersales/domain/ticket.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"

#include <memory>
#include <optional>

namespace aftersales::service {

// `trouble` holds the first failure of a question asked of the store while a condition was judged: look at it
// afterwards.
struct TicketFacts {
    domain::Facts facts{};
    std::shared_ptr<std::optional<Error>> trouble{};

    [[nodiscard]] Result<void> check() const;
};

Result<TicketFacts> facts_of(const domain::Ticket& ticket, const store::Reader& store, const policy::Policy& policy,
                             domain::Instant now);

// Of a text alone, for `classify --text`.
domain::Facts facts_of_text(const std::string& text, const policy::Policy& policy);

}  // namespace aftersales::service
