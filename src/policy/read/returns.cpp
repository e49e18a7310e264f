#include "read/readers.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

using domain::ReturnDecision;
using domain::ReturnRule;

void read_allowed(PolicyReading& reading, const Section& section, ReturnRule& rule) {
    const TomlNode* list = section.find("may");
    if (list == nullptr) return;
    for (const TomlNode* node : section.nodes("may")) {
        const auto word = domain::read_word<ReturnDecision>(node->text);
        if (word == ReturnDecision::reject)
            reading.mistake(node->place, "goods may always be rejected: no rule allows it");
        else if (word)
            rule.may.push_back(*word);
        else
            known(reading, *node, "decision that a rule allows", {"refund", "exchange", "repair", "fee"});
    }
    if (section.nodes("may").empty()) reading.mistake(list->place, "'may' lists nothing, so the rule would do nothing");
}

ReturnRule read_return_rule(PolicyReading& reading, const TomlNode& table, Ids& ids) {
    const Section section{reading, table, {"return_rule"}};
    ReturnRule rule{.id = ids.take(reading, section)};
    rule.when = read_condition(reading, section, ConditionOf::goods);
    read_allowed(reading, section, rule);
    rule.fee = section.amount("fee");
    const TomlNode* fee = section.find("fee");
    if (fee != nullptr && std::ranges::find(rule.may, ReturnDecision::fee) == rule.may.end())
        reading.mistake(fee->place, "'fee' does nothing where 'may' does not list \"fee\"");
    rule.but_repairs = section.truth("but_repairs");
    const TomlNode* when = section.find("when");
    const bool asks_days = when != nullptr && when->find("days_since") != nullptr;
    if (rule.but_repairs && !asks_days)
        reading.mistake(section.find("but_repairs")->place, "'but_repairs' does nothing without 'days_since'");
    return rule;
}

// A role that nobody has would let nobody go beyond the rules.
domain::Addressee read_who(PolicyReading& reading, const Section& section) {
    const TomlNode* node = section.find("force");
    if (node == nullptr || !known_person_or_role(reading, *node)) return {};
    return domain::read_addressee(node->text);
}

}  // namespace

void read_returns(PolicyReading& reading, const Section& root) {
    auto& returns = reading.policy.returns;
    if (const TomlNode* table = root.find("return")) {
        const Section section{reading, *table, {"return"}};
        returns.send_within = section.duration("send_within");
        returns.inspect_within = section.duration("inspect");
        returns.settle_within = section.duration("settle");
        returns.exchange_warranty =
            section.word<domain::ExchangeWarranty>("exchange_warranty", "warranty after an exchange")
                .value_or(domain::ExchangeWarranty::inherit);
        returns.reasons = section.texts("reasons");
        if (section.find("reasons") != nullptr && returns.reasons.empty())
            reading.mistake(section.find("reasons")->place, "'reasons' lists nothing, so no return could be opened");
        returns.force = read_who(reading, section);
    }
    Ids ids{"return rule"};
    for (const TomlNode& table : root.tables("return_rule"))
        returns.rules.push_back(read_return_rule(reading, table, ids));
}

}  // namespace aftersales::policy
