// Conditions of programs, assignments and orders judged on rows that were read with what the conditions ask: a question
// to the store for each row only where a text, a repetition or a warranty is asked about.
#pragma once

#include "aftersales/domain/callback/rules.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/facts.hpp"
#include "aftersales/store/store.hpp"

namespace aftersales::service {

class Judging {
public:
    Judging(const store::Reader& store, const policy::Policy& policy, domain::Instant now)
        : store_{store}, policy_{policy}, now_{now} {}

    Judging& of(const domain::Condition& when);
    template <class Rules>
    Judging& of_all(const Rules& rules) {
        for (const auto& each : rules) of(each.when);
        return *this;
    }

    Judging& open_tickets();

    // For the rows' statement.
    [[nodiscard]] const store::Asked& asked() const { return asked_; }

    // `about` names the customer, asset and ticket.
    Result<CheckedFacts> facts(const store::CallFacts& known, const domain::Callback& about) const;
    Result<domain::CallTurn> turn(const store::CallFacts& known, const domain::Callback& about) const;

private:
    const store::Reader& store_;
    const policy::Policy& policy_;
    domain::Instant now_{};
    store::Asked asked_{};
    bool whole_{};  // the records themselves are asked
};

// Whether a condition asks about a unit: of a customer then any of theirs may do.
bool asks_about_unit(const domain::Condition& when);

}  // namespace aftersales::service
