// Classification: rules tried in order; for each field the first rule that sets it decides; tags add up; every matching
// `raise` is applied at the end; what a person set by hand stays (D6, D7; policy.md, Classification). Pure.
#pragma once

#include "aftersales/domain/rule/condition.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

struct Rule {
    std::string id{};
    Condition when{};
    std::string category{};  // "" where it sets none
    std::string priority{};
    std::string outlet{};
    std::string assignee{};
    std::vector<std::string> tags{};
    int raise{};
    std::string advice{};
};

struct Category {
    std::string id{};
    std::string label{};
    CategoryKind kind{};
    std::string advice{};
};

struct Priority {
    std::string id{};
    std::string label{};
};

struct ClassificationRules {
    std::vector<Rule> rules{};
    std::vector<Category> categories{};
    std::vector<Priority> priorities{};  // the first is the highest
    std::string default_priority{};

    [[nodiscard]] const Category* category(std::string_view id) const;
    [[nodiscard]] const Priority* priority(std::string_view id) const;
    // `levels` up from `priority`, to the highest at most.
    [[nodiscard]] std::string raised(std::string_view priority, int levels) const;
};

// How one rule fared, for explain.
struct Tried {
    std::string rule{};
    bool matched{};
    std::string failed_on{};         // the first key that did not hold
    std::vector<std::string> set{};  // the fields it decided: category priority outlet assignee tags raise
};

struct Verdict {
    std::string category{};
    std::string priority{};
    std::string outlet{};
    std::string assignee{};
    std::vector<std::string> tags{};   // those given, then those added
    std::vector<std::string> rules{};  // rules that decided or added something
    bool recurring{};                  // a rule with `repeat` matched
    std::vector<Tried> tried{};
};

// `given` are the facts as told (its category, priority, outlet are those set by hand, or ""); `by_hand` names the
// fields that stay.
Verdict classify(const ClassificationRules& rules, Facts given, const std::vector<std::string>& by_hand,
                 const std::string& assignee = {});

// The first plan whose `when` holds.
struct Plan {
    std::string id{};
    Condition when{};
    std::string calendar{};
    std::map<ClockName, calendar::Duration> targets{};
};
const Plan* plan_for(const std::vector<Plan>& plans, const Facts& facts);

}  // namespace aftersales::domain
