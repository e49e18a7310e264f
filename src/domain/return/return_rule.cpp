#include "aftersales/domain/return/return_rule.hpp"

#include <algorithm>

namespace aftersales::domain {
namespace {

void allow(ReturnVerdict& verdict, const ReturnRule& rule) {
    for (const auto each : rule.may)
        if (!verdict.allows(each)) verdict.may.push_back(each);
    const bool with_fee = std::ranges::find(rule.may, ReturnDecision::fee) != rule.may.end();
    if (!with_fee) return;
    if (rule.fee)
        verdict.fee = std::max(verdict.fee.value_or(Money{}), *rule.fee);
    else
        verdict.any_fee = true;
}

}  // namespace

std::vector<std::string> ReturnVerdict::rules() const {
    std::vector<std::string> ids;
    for (const auto& each : tried)
        if (each.held()) ids.push_back(each.rule->id);
    return ids;
}

bool ReturnVerdict::allows(ReturnDecision decision) const {
    return decision == ReturnDecision::reject || std::ranges::find(may, decision) != may.end();
}

ReturnVerdict judge_return(const std::vector<ReturnRule>& rules, const Facts& facts) {
    ReturnVerdict verdict;
    if (rules.empty()) {
        verdict.may = {ReturnDecision::refund, ReturnDecision::exchange, ReturnDecision::repair, ReturnDecision::fee};
        verdict.any_fee = true;
        return verdict;
    }
    for (const auto& rule : rules) {
        auto known = facts;
        const bool leaves_out = rule.but_repairs && known.of_return && known.of_return->repairs;
        if (leaves_out)
            known.of_return->days_left_out = begun_days(known.of_return->repairs(RepairsOf::any_category).lasted);
        auto failed_on = first_failing(rule.when, known).value_or("");
        if (failed_on.empty()) allow(verdict, rule);
        verdict.tried.push_back({.rule = &rule, .failed_on = std::move(failed_on)});
    }
    std::ranges::sort(verdict.may);
    return verdict;
}

int begun_days(calendar::seconds time) {
    constexpr calendar::seconds day{86400};
    return static_cast<int>((time + day - calendar::seconds{1}) / day);
}

}  // namespace aftersales::domain
