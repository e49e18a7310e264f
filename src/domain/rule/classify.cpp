#include "aftersales/domain/rule/classify.hpp"

namespace aftersales::domain {

namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// One pass over the rules. `facts` are what a `when` sees: it grows with what the rules above decided.
struct Pass {
    const ClassificationRules& rules;
    const std::vector<std::string>& by_hand;
    Facts facts{};
    Verdict verdict{};
    std::vector<std::string> decided{};  // fields that stay from here on
    std::vector<std::string> tagged{};   // tags that rules of this pass set
    int levels{};

    // Whether this rule is the one that decides the field.
    bool decides(std::string_view field, const std::string& value) {
        if (value.empty() || contains(by_hand, field) || contains(decided, field)) return false;
        decided.emplace_back(field);
        return true;
    }

    std::vector<std::string> set_fields(const Rule& rule) {
        std::vector<std::string> set;
        if (decides("category", rule.category)) {
            facts.category = rule.category;
            const auto* category = rules.category(rule.category);
            facts.kind = category ? std::optional{category->kind} : std::nullopt;
            set.emplace_back("category");
        }
        if (decides("priority", rule.priority)) facts.priority = rule.priority, set.emplace_back("priority");
        if (decides("outlet", rule.outlet)) facts.outlet = rule.outlet, set.emplace_back("outlet");
        if (decides("assignee", rule.assignee)) verdict.assignee = rule.assignee, set.emplace_back("assignee");
        return set;
    }

    // A tag the record had before the pass counts as this rule's all the same, so that classifying twice names the same
    // rules.
    bool add_tags(const Rule& rule) {
        bool added = false;
        for (const auto& tag : rule.tags) {
            if (contains(tagged, tag)) continue;
            tagged.push_back(tag);
            if (!contains(facts.tags, tag)) facts.tags.push_back(tag);
            added = true;
        }
        return added;
    }

    void match(const Rule& rule) {
        auto set = set_fields(rule);
        if (add_tags(rule)) set.emplace_back("tags");
        if (rule.raise != 0 && !contains(by_hand, "priority")) {
            levels += rule.raise;
            set.emplace_back("raise");
        }
        if (rule.when.repeat) verdict.recurring = true;
        if (!set.empty()) verdict.rules.push_back(rule.id);
        verdict.tried.push_back({.rule = rule.id, .matched = true, .failed_on = "", .set = std::move(set)});
    }

    void attempt(const Rule& rule) {
        if (auto failing = first_failing(rule.when, facts)) {
            verdict.tried.push_back({.rule = rule.id, .matched = false, .failed_on = std::move(*failing), .set = {}});
        } else {
            match(rule);
        }
    }
};

template <class Named>
const Named* find_by_id(const std::vector<Named>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

const Category* ClassificationRules::category(std::string_view id) const { return find_by_id(categories, id); }

const Priority* ClassificationRules::priority(std::string_view id) const { return find_by_id(priorities, id); }

std::string ClassificationRules::raised(std::string_view from, int levels) const {
    const auto* found = priority(from);
    if (!found || priorities.empty()) return std::string{from};
    const auto rank = found - priorities.data() - levels;
    const auto lowest = static_cast<std::ptrdiff_t>(priorities.size()) - 1;
    return priorities[static_cast<std::size_t>(std::clamp(rank, std::ptrdiff_t{0}, lowest))].id;
}

Verdict classify(const ClassificationRules& rules, Facts given, const std::vector<std::string>& by_hand,
                 const std::string& assignee) {
    if (given.priority.empty()) given.priority = rules.default_priority;
    if (given.category.empty()) given.kind.reset();
    if (const auto* category = rules.category(given.category)) given.kind = category->kind;
    Pass pass{.rules = rules, .by_hand = by_hand, .facts = std::move(given)};
    pass.verdict.assignee = assignee;
    for (const auto& rule : rules.rules) pass.attempt(rule);

    auto verdict = std::move(pass.verdict);
    verdict.category = std::move(pass.facts.category);
    verdict.priority = pass.levels == 0 ? pass.facts.priority : rules.raised(pass.facts.priority, pass.levels);
    verdict.outlet = std::move(pass.facts.outlet);
    verdict.tags = std::move(pass.facts.tags);
    return verdict;
}

const Plan* plan_for(const std::vector<Plan>& plans, const Facts& facts) {
    const auto found =
        std::find_if(plans.begin(), plans.end(), [&](const auto& each) { return holds(each.when, facts); });
    return found == plans.end() ? nullptr : &*found;
}

}  // namespace aftersales::domain
