// Rules, plans and assignments that nothing can reach, and priorities no plan serves.
#include "check/checking.hpp"
#include "check/implies.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

using domain::Condition;
using domain::Plan;
using domain::Rule;

// Fields a rule sets, of which only the first rule's value counts.
constexpr std::array fields{std::pair{"category", &Rule::category}, std::pair{"priority", &Rule::priority},
                            std::pair{"outlet", &Rule::outlet}, std::pair{"assignee", &Rule::assignee}};

// Tags and raises of all rules add up, advice is shown: only rules that do nothing else can be shut out.
bool only_sets_fields(const Rule& rule) { return rule.tags.empty() && rule.raise == 0 && rule.advice.empty(); }

// A `when` on what rules decide is judged on what was decided before it: the same words may mean another moment.
bool depends_on_rules(const Condition& when) {
    return !when.category.empty() || !when.priority.empty() || !when.outlet.empty() || !when.tag.empty() ||
           !when.kind.empty();
}

// The first rule above that decides the field whenever the rule at `index` would.
const Rule* decided_above(const std::vector<Rule>& rules, std::size_t index, std::string Rule::*field) {
    for (std::size_t above = 0; above < index; ++above) {
        const Rule& other = rules[above];
        const bool sets = !(other.*field).empty();
        if (sets && !depends_on_rules(other.when) && implies(rules[index].when, other.when)) return &other;
    }
    return nullptr;
}

void check_rule(Checking& checking, std::size_t index) {
    const auto& rules = checking.policy.classification.rules;
    const Rule& rule = rules[index];
    if (!only_sets_fields(rule)) return;
    const Rule* above = nullptr;
    bool sets = false;
    for (const auto& [name, field] : fields) {
        if ((rule.*field).empty()) continue;
        sets = true;
        above = decided_above(rules, index, field);
        if (above == nullptr) return;
    }
    const Place place = checking.place("rule", index, "id");
    if (!sets) {
        checking.warn(place, "the rule '" + rule.id + "' does nothing");
    } else {
        checking.warn(place, "the rule '" + rule.id + "' is never reached: '" + above->id + "' above decides first");
    }
}

// The plan above that is chosen for every ticket of the priority ("" where the policy has none) that the plan would
// fit.
const Plan* taken_above(const std::vector<Plan>& plans, std::size_t index, std::string_view priority) {
    for (std::size_t above = 0; above < index; ++above) {
        Condition wide = plans[above].when;
        if (!priority.empty() && lets_through(wide.priority, priority)) wide.priority.clear();
        if (implies(plans[index].when, wide)) return &plans[above];
    }
    return nullptr;
}

void check_plan(Checking& checking, std::size_t index) {
    const auto& plans = checking.policy.plans;
    const Plan& plan = plans[index];
    const Plan* above = nullptr;
    const auto& priorities = checking.policy.classification.priorities;
    for (const domain::Priority& priority : priorities) {
        if (!lets_through(plan.when.priority, priority.id)) continue;
        above = taken_above(plans, index, priority.id);
        if (above == nullptr) return;
    }
    if (priorities.empty()) above = taken_above(plans, index, {});
    if (above == nullptr) return;
    checking.warn(checking.place("sla", index, "id"),
                  "the plan '" + plan.id + "' is never reached: '" + above->id + "' above is chosen first");
}

void check_assignments(Checking& checking) {
    const auto& list = checking.policy.callbacks.assign;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto first = list.begin();
        const auto here = first + static_cast<std::ptrdiff_t>(i);
        const auto above = std::find_if(first, here, [&](const auto& each) { return implies(here->when, each.when); });
        if (above == here) continue;
        checking.warn(checking.place("callback_assign", i, "to"), "the assignment to '" + here->to.written() +
                                                                      "' is never reached: the one to '" +
                                                                      above->to.written() + "' above comes first");
    }
}

}  // namespace

void check_rules(Checking& checking) {
    for (std::size_t i = 0; i < checking.policy.classification.rules.size(); ++i) check_rule(checking, i);
    for (std::size_t i = 0; i < checking.policy.plans.size(); ++i) check_plan(checking, i);
    check_assignments(checking);
}

void check_priorities(Checking& checking) {
    const auto& priorities = checking.policy.classification.priorities;
    const auto& plans = checking.policy.plans;
    for (std::size_t i = 0; i < priorities.size(); ++i) {
        const auto serves = [&](const Plan& plan) {
            return !plan.targets.empty() && lets_through(plan.when.priority, priorities[i].id);
        };
        if (std::any_of(plans.begin(), plans.end(), serves)) continue;
        checking.warn(checking.place("priority", i, "id"),
                      "no plan has targets for the priority '" + priorities[i].id + "'");
    }
}

}  // namespace aftersales::policy
