#include "check/implies.hpp"

#include "aftersales/text/glob.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

using domain::Condition;
using WordList = std::vector<std::string>;

using text::is_glob;

bool covers(const std::string& wide, const std::string& narrow) {
    return wide == narrow || wide == "*" || (!is_glob(narrow) && text::glob_matches(wide, narrow));
}

// Every value of the narrow list satisfies `inside` some value of the wide one.
template <class Value, class Inside>
bool list_implies(const std::vector<Value>& narrow, const std::vector<Value>& wide, Inside inside) {
    if (wide.empty()) return true;
    if (narrow.empty()) return false;
    return std::all_of(narrow.begin(), narrow.end(), [&](const Value& each) {
        return std::any_of(wide.begin(), wide.end(), [&](const Value& other) { return inside(other, each); });
    });
}

bool texts_imply(const WordList& narrow, const WordList& wide) {
    return list_implies(narrow, wide, [](const std::string& part, const std::string& whole) {
        return whole.find(part) != std::string::npos;
    });
}

bool repeat_implies(const Condition& narrow, const Condition& wide) {
    if (!wide.repeat) return true;
    if (!narrow.repeat) return false;
    const domain::Repeat& a = *narrow.repeat;
    const domain::Repeat& b = *wide.repeat;
    return a.same_customer == b.same_customer && a.within.kind == b.within.kind && a.within.amount <= b.within.amount &&
           a.at_least >= b.at_least && (b.category.empty() || a.category == b.category);
}

// Of optional thresholds: absent in `wide` asks nothing, absent in `narrow` promises nothing.
bool at_least_implies(const std::optional<int>& narrow, const std::optional<int>& wide) {
    return !wide || (narrow && *narrow >= *wide);
}
bool at_most_implies(const std::optional<int>& narrow, const std::optional<int>& wide) {
    return !wide || (narrow && *narrow <= *wide);
}

bool recent_implies(const Condition& narrow, const Condition& wide) {
    if (!wide.ticket_within) return true;
    return narrow.ticket_within && narrow.ticket_within->kind == wide.ticket_within->kind &&
           narrow.ticket_within->amount <= wide.ticket_within->amount;
}

// Of what is asked of returns only the same is known to follow.
bool return_implies(const Condition& narrow, const Condition& wide) {
    const auto same_days = [](const domain::DaysSince& a, const domain::DaysSince& b) {
        return a.since == b.since && a.bound == b.bound && a.span == b.span;
    };
    const bool days = std::ranges::all_of(wide.days_since, [&](const domain::DaysSince& asked) {
        return std::ranges::any_of(narrow.days_since, [&](const auto& each) { return same_days(asked, each); });
    });
    const bool category = !wide.same_category || narrow.same_category;
    const bool lasted = !wide.in_repair_at_least || (narrow.in_repair_at_least && narrow.in_repair_at_least->amount >=
                                                                                      wide.in_repair_at_least->amount);
    return days && category && lasted && (!wide.proof || narrow.proof == wide.proof) &&
           at_least_implies(narrow.repairs_at_least, wide.repairs_at_least);
}

bool pattern_implies(const Condition& narrow, const Condition& wide) {
    return !wide.pattern || (narrow.pattern && narrow.pattern->text == wide.pattern->text);
}

bool wish_implies(const Condition& narrow, const Condition& wide) {
    return !wide.wants_priority || narrow.wants_priority == wide.wants_priority;
}

}  // namespace

bool is_unconditional(const Condition& condition) { return implies(Condition{}, condition); }

bool implies(const Condition& narrow, const Condition& wide) {
    const auto same = [](const auto& a, const auto& b) { return a == b; };
    return texts_imply(narrow.text, wide.text) && pattern_implies(narrow, wide) &&
           list_implies(narrow.channel, wide.channel, covers) && list_implies(narrow.category, wide.category, covers) &&
           list_implies(narrow.priority, wide.priority, covers) && list_implies(narrow.tier, wide.tier, covers) &&
           list_implies(narrow.product, wide.product, covers) &&
           list_implies(narrow.product_line, wide.product_line, covers) &&
           list_implies(narrow.outlet, wide.outlet, covers) && list_implies(narrow.tag, wide.tag, covers) &&
           list_implies(narrow.region, wide.region, covers) && list_implies(narrow.kind, wide.kind, same) &&
           list_implies(narrow.warranty, wide.warranty, same) && wish_implies(narrow, wide) &&
           repeat_implies(narrow, wide) && at_least_implies(narrow.open_at_least, wide.open_at_least) &&
           recent_implies(narrow, wide) && at_most_implies(narrow.last_score_at_most, wide.last_score_at_most) &&
           return_implies(narrow, wide);
}

bool lets_through(const WordList& list, std::string_view name) {
    return list.empty() || std::any_of(list.begin(), list.end(), [&](const std::string& each) {
               return each == name || text::glob_matches(each, name);
           });
}

}  // namespace aftersales::policy
