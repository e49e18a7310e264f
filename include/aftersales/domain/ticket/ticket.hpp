// A ticket as its events left it: the projected row. Nothing here is computed from the clock on the wall; see
// timing.hpp and clock.hpp for what is. D1-D4, D12, D15.
#pragma once

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/money.hpp"
#include "aftersales/domain/record/field.hpp"
#include "aftersales/domain/text.hpp"
#include "aftersales/domain/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

// A stretch of waiting for one reason; open where `to` is absent. Several may overlap.
struct Wait {
    WaitFor reason{};
    Instant from{};
    std::optional<Instant> to{};
    bool operator==(const Wait&) const = default;
};

// A stretch between a resolution (or the forced closing of an open ticket) and the reopening that ended it.
struct Rest {
    Instant from{};
    std::optional<Instant> to{};
    bool operator==(const Rest&) const = default;
};

// An escalation step that has been taken for one run of a clock (clock steps only).
struct Taken {
    std::string step{};
    ClockName clock{};
    int run{1};
    int times{1};
    Instant due_at{};  // of the last taking: the step's own instant
    bool operator==(const Taken&) const = default;
};

struct Ticket {
    TicketId id{};
    std::int64_t revision{};
    Status status{Status::fresh};
    std::string category{};  // "" where no rule set one
    std::string priority{};
    std::string plan{};  // "" where no plan holds
    std::vector<std::string> tags{};
    std::vector<std::string> by_hand{};  // fields a person set: category, priority, outlet, assignee
    std::vector<std::string> rules{};    // ids of the rules that decided or added something, in order

    Text subject{};
    Text description{};
    std::string channel{};
    Text occurred{};  // since when, as it was told
    Text frequency{};
    Text signs{};
    bool wants_priority{};
    bool recurring{};  // a rule with `repeat` matched at the opening (D4)

    CustomerId customer{};
    AssetId asset{};
    std::string product{};  // the asset's, or what was said where no serial number is known
    std::string outlet{};
    std::string region{};
    std::string tier{};  // the customer's, as it was last followed
    std::string assignee{};
    std::string team{};                    // whose work it is, until somebody takes it and after
    std::string lead{};                    // who leads it across departments (D13)
    std::vector<std::string> followers{};  // who gets what the assignee gets
    std::string reference{};
    std::optional<Cause> cause{};
    Text diagnosis{};
    std::optional<QualityFault> verdict{};
    std::optional<Verified> verified{};
    Text plan_text{};  // what was offered to be done
    Text restated{};   // what was read back to the customer
    Text steps_tried{};
    std::vector<std::string> work{};       // the kinds of work reported, each once
    std::vector<std::string> parts{};      // what work used, "SKU=N", each model once
    std::vector<std::string> worked_by{};  // who reported it, each once
    std::int64_t minutes{};                // of all reports
    std::optional<TestResult> test{};      // of the last report that tells one
    Text advice{};                         // of the last report that gives some
    std::optional<Money> fee{};            // of all reports
    Text solution{};
    TicketId merged_into{};

    Instant opened_at{};
    std::optional<Instant> responded_at{};   // the first answer
    bool response_given{};                   // a `respond` stands in the history, which the first answer need not be
    std::optional<Instant> told_at{};        // the last message to the customer: where `update` counts from
    std::optional<Instant> unanswered_at{};  // the oldest word of the customer not yet answered: where `next` does
    std::optional<Instant> diagnosed_at{};
    std::optional<Instant> proposed_at{};
    std::optional<Instant> resolved_at{};  // the last resolution
    std::optional<Instant> confirmed_at{};
    std::optional<Instant> closed_at{};
    Instant updated_at{};
    Instant last_step_at{};  // of the last step by a person: no step may be dated before it
    std::optional<int> score{};
    std::optional<Date> promised_at{};
    std::optional<Date> waiting_until{};   // the day by which it should go on, while it waits
    std::optional<Instant> imported_at{};  // steps due at or before it are never taken

    std::int64_t policy_version{};  // the version its clocks were computed with
    std::vector<Clock> clocks{};    // by name, then run
    std::vector<Wait> waits{};
    std::vector<Rest> rests{};
    std::vector<Taken> taken{};

    bool operator==(const Ticket&) const = default;
};

// The flat part of a ticket; its clocks, waits, rests and taken steps stand beside it.
inline constexpr std::array ticket_rows{
    field<&Ticket::id>({"id", "ID", "the ticket's id", Use::kept | Use::asked}),
    field<&Ticket::revision>({"revision", "Revision", "how many changes it has seen", Use::kept | Use::asked}),
    field<&Ticket::status>({"status", "Status", "where it stands", Use::kept | Use::asked | Use::imported}),
    field<&Ticket::category>({"category", "Category", "what it is about", Use::given | Use::asked | Use::chosen}),
    field<&Ticket::priority>(
        {"priority", "Priority", "how fast it must be served", Use::given | Use::asked | Use::chosen}),
    field<&Ticket::plan>({"plan", "Plan", "the SLA plan it runs by", Use::kept | Use::asked}),
    field<&Ticket::tags>({"tags", "Tags", "its tags", Use::given | Use::asked, "", "tag"}),
    field<&Ticket::by_hand>({"by_hand", "By hand", "what a person set", Use::kept}),
    field<&Ticket::rules>({"rules", "Rules", "the rules that decided", Use::kept}),
    field<&Ticket::subject>(
        {"subject", "Subject", "the request in a line", Use::given | Use::asked | Use::personal | Use::prose}),
    field<&Ticket::description>({"description", "Description", "the request in full", Use::given | Use::personal}),
    field<&Ticket::channel>({"channel", "Channel", "how it came", Use::given | Use::asked}),
    field<&Ticket::occurred>({"occurred", "Occurred", "since when it happens", Use::given | Use::personal}),
    field<&Ticket::frequency>({"frequency", "Frequency", "how often it happens", Use::given | Use::personal}),
    field<&Ticket::signs>({"signs", "Signs", "sounds or lights that come with it", Use::given | Use::personal}),
    field<&Ticket::wants_priority>({"wants_priority", "Wants priority",
                                    "whether the customer asked for priority handling", Use::given | Use::asked}),
    field<&Ticket::recurring>({"recurring", "Recurring", "whether it happened before", Use::kept | Use::asked}),
    field<&Ticket::customer>({"customer", "Customer", "whose it is", Use::given | Use::asked}),
    field<&Ticket::asset>({"asset", "Asset", "the unit it is about", Use::given}),
    field<&Ticket::product>({"product", "Product", "the model", Use::given | Use::asked}),
    field<&Ticket::outlet>({"outlet", "Outlet", "the branch or partner in charge", Use::given | Use::asked}),
    field<&Ticket::region>({"region", "Region", "where the customer lives", Use::given | Use::asked}),
    field<&Ticket::tier>({"tier", "Tier", "the customer's tier", Use::given | Use::asked}),
    field<&Ticket::assignee>(
        {"assignee", "Assignee", "who handles it", Use::kept | Use::asked | Use::chosen | Use::imported}),
    field<&Ticket::reference>({"reference", "Reference", "the number it has elsewhere",
                               Use::given | Use::asked | Use::unique | Use::key | Use::foremost}),
    field<&Ticket::cause>(
        {"cause", "Cause", "whose fault it was: own, third_party or user", Use::kept | Use::asked | Use::imported}),
    field<&Ticket::solution>({"solution", "Solution", "what solved it",
                              Use::kept | Use::personal | Use::imported | Use::asked | Use::prose}),
    field<&Ticket::merged_into>({"merged_into", "Merged into", "the ticket it went on as", Use::kept}),
    field<&Ticket::opened_at>(
        {"opened_at", "Opened", "when it came in", Use::kept | Use::asked | Use::begins | Use::imported}),
    field<&Ticket::responded_at>(
        {"responded_at", "Responded", "when it was first answered", Use::kept | Use::asked | Use::imported}),
    field<&Ticket::response_given>({"response_given", "Answered", "whether a step said so", Use::kept}),
    field<&Ticket::told_at>({"told_at", "Told", "the last word to the customer", Use::kept}),
    field<&Ticket::unanswered_at>({"unanswered_at", "Heard", "the oldest word not yet answered", Use::kept}),
    field<&Ticket::diagnosed_at>(
        {"diagnosed_at", "Diagnosed", "when it was diagnosed", Use::kept | Use::asked | Use::imported}),
    field<&Ticket::proposed_at>(
        {"proposed_at", "Proposed", "when a solution was proposed", Use::kept | Use::asked | Use::imported}),
    field<&Ticket::resolved_at>(
        {"resolved_at", "Resolved", "when it was last resolved", Use::kept | Use::asked | Use::imported}),
    field<&Ticket::confirmed_at>({"confirmed_at", "Confirmed", "when the customer confirmed", Use::kept | Use::asked}),
    field<&Ticket::closed_at>({"closed_at", "Closed", "when it was closed", Use::kept | Use::asked | Use::imported}),
    field<&Ticket::updated_at>({"updated_at", "Updated", "when anything last happened", Use::kept | Use::asked}),
    field<&Ticket::last_step_at>({"last_step_at", "Last step", "the last step of a person", Use::kept}),
    field<&Ticket::score>(
        {"score", "Score", "how satisfied the customer is, 1 to 10", Use::kept | Use::asked | Use::imported}),
    field<&Ticket::promised_at>({"promised_at", "Promised", "the day that was promised to the customer",
                                 Use::kept | Use::asked, "", "promised"}),
    field<&Ticket::imported_at>({"imported_at", "Imported", "when it was taken in", Use::kept}),
    field<&Ticket::diagnosis>({"diagnosis", "Diagnosis", "what the trouble is",
                               Use::kept | Use::personal | Use::imported | Use::found | Use::asked | Use::prose}),
    field<&Ticket::verdict>({"verdict", "Verdict", "whether the product is at fault: quality, not_quality or user",
                             Use::kept | Use::asked | Use::imported | Use::found}),
    field<&Ticket::verified>(
        {"verified", "Verified", "whether the trouble was seen again: yes or no", Use::kept | Use::asked | Use::found}),
    field<&Ticket::plan_text>({"plan_text", "Offer", "what was offered to be done",
                               Use::kept | Use::personal | Use::imported | Use::found | Use::asked | Use::prose}),
    field<&Ticket::restated>({"restated", "Restated", "what was read back to the customer",
                              Use::kept | Use::personal | Use::imported | Use::found | Use::asked | Use::prose}),
    field<&Ticket::steps_tried>({"steps_tried", "Tried", "what the customer has tried already",
                                 Use::given | Use::personal | Use::found | Use::asked | Use::prose}),
    field<&Ticket::work>({"work", "Work", "the kinds of work that were reported", Use::kept | Use::asked | Use::found}),
    field<&Ticket::worked_by>({"worked_by", "Worked by", "who reported work", Use::kept | Use::asked | Use::found}),
    field<&Ticket::minutes>({"minutes", "Minutes", "the minutes of all work", Use::kept | Use::asked | Use::found}),
    field<&Ticket::test>(
        {"test", "Test", "how the last test came out: passed or failed", Use::kept | Use::asked | Use::found}),
    field<&Ticket::advice>({"advice", "Advice", "what the customer was advised",
                            Use::kept | Use::personal | Use::found | Use::asked | Use::prose}),
    field<&Ticket::fee>({"fee", "Fee", "what the work costs the customer", Use::kept | Use::asked | Use::found}),
    field<&Ticket::waiting_until>({"waiting_until", "Waits until", "the day by which it should go on, while it waits",
                                   Use::kept | Use::asked | Use::found}),
    field<&Ticket::parts>({"parts", "Parts", "the parts that work used", Use::kept | Use::found | Use::asked}),
    field<&Ticket::team>({"team", "Team", "whose work it is", Use::kept | Use::asked | Use::found}),
    field<&Ticket::lead>({"lead", "Lead", "who leads it across departments",
                          Use::kept | Use::changed | Use::asked | Use::chosen | Use::found}),
    field<&Ticket::followers>({"followers", "Followers", "who gets what the assignee gets",
                               Use::kept | Use::changed | Use::found | Use::asked}),
    field<&Ticket::policy_version>({"policy_version", "Policy", "the version its clocks follow", Use::kept}),
};
template <>
inline constexpr std::span<const Field> fields_of<Ticket>{ticket_rows};

// The newest run of a clock, or nullptr.
const Clock* newest(const Ticket& ticket, ClockName name);

// Opened until last resolved; nothing where it was never resolved (D15: handling time).
std::optional<seconds> handling_time(const Ticket& ticket);

// The earliest due time among clocks that have not stopped, missed ones included.
struct NextDue {
    Instant at{};
    ClockName clock{};
};
std::optional<NextDue> next_due(const Ticket& ticket);

}  // namespace aftersales::domain
