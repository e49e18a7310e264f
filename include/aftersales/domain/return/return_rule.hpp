// What a return may lead to, as the policy says it: rules tried in order, and all that hold add up. Pure. D25.
#pragma once

#include "aftersales/calendar/duration.hpp"
#include "aftersales/domain/addressee.hpp"
#include "aftersales/domain/money.hpp"
#include "aftersales/domain/rule/condition.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

struct ReturnRule {
    std::string id{};
    Condition when{};
    std::vector<ReturnDecision> may{};
    std::optional<Money> fee{};  // the most that is asked, where it allows a fee
    bool but_repairs{};          // days in repair do not count in days_since
};

struct ReturnRules {
    std::vector<ReturnRule> rules{};                     // none: everything is allowed
    std::optional<calendar::Duration> send_within{};     // after the approval
    std::optional<calendar::Duration> inspect_within{};  // after a receipt
    std::optional<calendar::Duration> settle_within{};   // after the decision
    ExchangeWarranty exchange_warranty{};
    std::vector<std::string> reasons{};  // none: any text is one
    Addressee force{};                   // who may go beyond the rules; everybody where it says none
};

// How one rule fared.
struct TriedReturnRule {
    const ReturnRule* rule{};
    std::string failed_on{};  // the first key that did not hold; "" where all did
    [[nodiscard]] bool held() const { return failed_on.empty(); }
};

struct ReturnVerdict {
    std::vector<TriedReturnRule> tried{};
    std::vector<ReturnDecision> may{};                     // in the order of the words
    std::optional<Money> fee{};                            // the highest of those that the rules name
    bool any_fee{};                                        // a rule allows one without an amount, so that any will do
    [[nodiscard]] std::vector<std::string> rules() const;  // ids of those that held
    [[nodiscard]] bool allows(ReturnDecision decision) const;
};

// `facts` has of_return. The rules outlive the verdict. Goods may always be rejected; without rules anything may be.
ReturnVerdict judge_return(const std::vector<ReturnRule>& rules, const Facts& facts);

// A time as days, each that has begun counted.
int begun_days(calendar::seconds time);

}  // namespace aftersales::domain
