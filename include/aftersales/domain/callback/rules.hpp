// Callback programs and when their calls fall (D16-D19; policy.md, Callbacks). Pure: whose turn it is, which window,
// which hour.
#pragma once

#include "aftersales/calendar/duration.hpp"
#include "aftersales/calendar/worktime.hpp"
#include "aftersales/domain/addressee.hpp"
#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/rule/condition.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::domain {

enum class Anchor { delivered, purchased, resolved, closed, birthday, on, every };
// Whether it is the customer who is called about a day, not an asset or a ticket.
constexpr bool is_of_customer(Anchor anchor) {
    return anchor == Anchor::birthday || anchor == Anchor::on || anchor == Anchor::every;
}

// What scripts and texts are filled in with: `{customer.name}`.
inline constexpr std::array<std::string_view, 17> script_words{
    "customer.name", "customer.phone",  "customer.email",    "customer.region", "customer.tier",   "asset.product",
    "asset.serial",  "asset.delivered", "asset.purchased",   "ticket.number",   "ticket.subject",  "ticket.solution",
    "staff.id",      "staff.name",      "organization.name", "callback.label",  "callback.call_at"};

struct Program {
    std::string id{};
    std::string label{};
    Anchor anchor{};
    std::optional<Date> on{};
    std::optional<calendar::CalendarSpan> every{};
    calendar::CalendarSpan earliest{};
    calendar::CalendarSpan latest{};
    Condition when{};
    std::vector<std::string> script{};  // the questions
    std::string text{};
    std::optional<std::string> greeting{};  // instead of what is said in all calls
    std::optional<std::string> closing{};
    std::optional<std::string> emergency{};
    bool even_if_open{};
    std::vector<std::string> dimensions{};  // its own, else those of all
};

struct CallbackAssign {
    Condition when{};
    Addressee to{};  // one of the staff, or of a role
};
struct CallbackOrder {
    Condition when{};
    int points{};
    std::string label{};  // for `reason`; "" is made from the condition
};

struct CallbackRules {
    std::string calendar{};
    std::vector<calendar::Hours> avoid{};
    std::optional<calendar::CalendarSpan> notice{};
    int max_attempts{3};
    calendar::Duration retry_after{};
    std::optional<int> low_score{};
    calendar::Duration merge_within{};
    bool hold_if_open{};
    std::optional<int> capacity{};
    std::string greeting{};   // before the questions
    std::string closing{};    // after them
    std::string emergency{};  // for a customer who is angry
    std::vector<std::string> dimensions{};
    std::vector<Program> programs{};
    std::vector<CallbackAssign> assign{};
    std::vector<CallbackOrder> order{};

    [[nodiscard]] const Program* program(std::string_view id) const;
};

struct Window {
    Date from{};
    Date to{};
};
// The window of a program around its anchor day: both days included.
Result<Window> window_of(const Program& program, Date anchor, const calendar::WorkCalendar& calendar);

// The anchor days of `birthday` (29 February falls on 28 in other years) and `every` programs in [from, to].
std::vector<Date> anniversaries(Date birthday, Date from, Date to);
std::vector<Date> recurrences(Date since, const calendar::CalendarSpan& every, Date from, Date to);

struct CallTime {
    Instant at{};
    bool late{};
};
// The first working time in the window that is not avoided and not before `not_before`; where the window has none, the
// next one after it, marked late. ErrorKind::policy where there is none in ten years.
Result<CallTime> call_time(const Window& window, std::optional<Instant> not_before,
                           const std::vector<calendar::Hours>& avoid, const calendar::WorkCalendar& calendar);
// The first allowed time at or after a wish.
Result<Instant> allowed_from(Instant wish, const std::vector<calendar::Hours>& avoid,
                             const calendar::WorkCalendar& calendar);

// Who is called first: the points of all orders that hold, added up, and their labels joined by "; ".
struct CallTurn {
    int points{};
    std::string reason{};
    bool operator==(const CallTurn&) const = default;
};
CallTurn turn_of(const std::vector<CallbackOrder>& order, const Facts& facts);

// Whom a new callback falls to, a role or one of the staff: the first assignment that holds; nobody where none does.
Addressee assigned_to(const std::vector<CallbackAssign>& assign, const Facts& facts);

// The last day a callback stands on the list: seven days after the later of due_to and the day of call_at.
Date listed_until(const Callback& callback, const calendar::Zone& zone);

}  // namespace aftersales::domain
