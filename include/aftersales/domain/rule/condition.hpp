// The `when` of rules, plans, steps, orders, assignments and returns: what is asked, of which facts (policy.md,
// Classification). All keys that are there must hold; a list holds if one of its values does; without keys it holds
// always. Pure.
#pragma once

#include "aftersales/calendar/duration.hpp"
#include "aftersales/calendar/instant.hpp"
#include "aftersales/domain/return/return_words.hpp"
#include "aftersales/domain/words.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

// A regular expression, compiled when first asked (policy/pattern.cpp). Matches anywhere in the text.
struct Pattern {
    std::string text{};
    std::function<bool(std::string_view text)> matches{};
};

struct Repeat {
    bool same_customer{};  // else the same asset
    calendar::Duration within{};
    int at_least{2};
    std::string category{};  // "" any, "same", or an id
};

// Whole days between a day of the unit and the application of a return, such as "<= 7d".
struct DaysSince {
    SinceDay since{};
    SpanBound bound{};
    calendar::CalendarSpan span{};  // without working days
};

// Repairs of a unit before a return was applied for: how often, and how long it was in repair until then.
struct PastRepairs {
    int times{};
    calendar::seconds lasted{};
};
enum class RepairsOf { any_category, one_category };

// What is known of a return.
struct ReturnFacts {
    calendar::Date applied{};
    std::optional<calendar::Date> delivered{};
    std::optional<calendar::Date> purchased{};
    bool proof{};                                     // of the purchase was given
    int days_left_out{};                              // that days_since does not count
    std::function<PastRepairs(RepairsOf)> repairs{};  // asked only when needed
};

// What can be known of a ticket or a customer when a condition is judged. `repeats` and `open_tickets` are asked only
// when needed.
struct Facts {
    std::string text{};        // folded: subject, description, frequency and signs, joined by newlines
    std::string plain_text{};  // NFKC without folding: what patterns match
    std::string channel{};
    std::string category{};
    std::string priority{};
    std::string tier{};
    std::string product{};
    std::string product_line{};
    std::string outlet{};
    std::string region{};
    std::vector<std::string> tags{};
    std::optional<CategoryKind> kind{};
    WarrantyState warranty{WarrantyState::unknown};
    bool wants_priority{};
    // Tickets in the window, this one counted; cancelled and merged ones not. "same" is the category that it is given:
    // what the rules above have decided by then.
    std::function<int(const Repeat&, const std::string& category)> repeats{};
    std::function<int()> open_tickets{};  // open tickets of the customer, this one counted
    // For callbacks: nothing where there is none.
    std::optional<calendar::seconds> since_last_ticket{};
    std::optional<int> last_score{};
    // For returns alone.
    std::optional<ReturnFacts> of_return{};
};

struct Condition {
    std::vector<std::string> text{};  // folded literals
    std::optional<Pattern> pattern{};
    std::vector<std::string> channel{};  // globs, like all lists of open words
    std::vector<std::string> category{};
    std::vector<std::string> priority{};
    std::vector<std::string> tier{};
    std::vector<std::string> product{};
    std::vector<std::string> product_line{};
    std::vector<std::string> outlet{};
    std::vector<std::string> tag{};
    std::vector<std::string> region{};
    std::vector<CategoryKind> kind{};
    std::vector<WarrantyState> warranty{};
    std::optional<bool> wants_priority{};
    std::optional<Repeat> repeat{};
    std::optional<int> open_at_least{};
    // Callback orders and programs only:
    std::optional<calendar::Duration> ticket_within{};
    std::optional<int> last_score_at_most{};
    // Rules of returns only:
    std::vector<DaysSince> days_since{};
    std::optional<bool> proof{};
    std::optional<int> repairs_at_least{};
    bool same_category{};                                    // counts repairs of one category of fault
    std::optional<calendar::Duration> in_repair_at_least{};  // elapsed
};

bool holds(const Condition& condition, const Facts& facts);

// The first key that does not hold ("priority", "text" …), or nothing where the condition holds. For explain.
std::optional<std::string> first_failing(const Condition& condition, const Facts& facts);

// Whether it can come true without a change of the ticket: by the day, or by what happens to other records.
bool depends_on_others(const Condition& condition);

// The condition as a reader says it: "tier vip; ticket within 30d". "" where it has no keys.
std::string describe(const Condition& condition);

}  // namespace aftersales::domain
