// Callbacks at work (D16-D19; policy.md, Callbacks): who has to be called, and what came of it. A program calls once
// about an asset, a ticket, or a customer and day; only one that was dropped may come again.
#pragma once

#include "aftersales/domain/callback/rules.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/exchange/import.hpp"
#include "aftersales/store/store.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::service {

// ErrorKind::not_found where there is none.
Result<domain::Callback> require_callback(const store::Reader& store, domain::CallbackId id);

// The list of a day.
struct CallbackDay {
    domain::Date day{};                   // what has run out before it is off the list
    domain::Date until{};                 // windows opened by then are on it: the day and the horizon
    std::vector<std::string> programs{};  // none: all
};
// The day that a horizon reaches from `day` (`3d`, `3bd`, `36h`).
Result<domain::Date> horizon_of(const policy::Policy& policy, domain::Date day, const std::string& horizon);

struct ListedCallback {
    store::CallbackLine line{};
    domain::CallTurn turn{};
};

// Creates the callbacks whose window opens by `until`, also for days on which this was not run, and gives the list of
// the day in order of points, call_at and id. What stayed undone past its last day becomes missed, but not before that
// day has really come. What fell due and ran out while this was not run is recorded as missed at once, so that reports
// count it; what had run out before its asset, ticket or customer was known, or before the schedule was ever run, is
// not.
Result<std::vector<ListedCallback>> schedule_callbacks(Writing& desk, const CallbackDay& list);
// How many more would stand on that list if no open ticket held them.
Result<int> held_callbacks(const Writing& desk, const CallbackDay& list);

// The points of one callback, judged now (policy.md, Decided cases).
Result<domain::CallTurn> turn_of_callback(const store::Reader& store, const policy::Policy& policy, domain::Instant now,
                                          const domain::Callback& callback);

// By id; the points of open ones are judged now, and of no others.
using SeeJudged =
    std::function<Result<bool>(const store::CallbackLine& line, const std::optional<domain::CallTurn>& turn)>;
Result<void> judged_callbacks(const Reading& desk, const domain::Filter& filter, const SeeJudged& visit);

// What came of a call.
struct CallOutcome {
    bool reached{};
    std::optional<int> score{};
    std::vector<domain::Answer> answers{};
    domain::Text note{};
    domain::Text problem{};
    std::optional<domain::Instant> at{};
    domain::Text replaces{};  // why, where it stands instead of what was recorded last
};
// ErrorKind::usage where it is none from 1 to 10.
Result<int> read_score(std::string_view word);
// KEY is a dimension, whose value must be a score; a question by its number in the script, of the calls made together
// with this one too, or by its words; else any word. ErrorKind::usage where the value is no score, or the script has no
// such question.
Result<domain::Answer> read_answer(const store::Reader& store, const policy::Policy& policy,
                                   const domain::Callback& callback, const std::string& key, const std::string& value);
// Where dimensions are declared: that the answer is no score, though its key is nearly one or it says a score.
std::optional<std::string> unscored(const store::Reader& store, const policy::Policy& policy,
                                    const domain::Callback& callback, const domain::Answer& answer);
// ErrorKind::refused where it is not open (to be replaced: was never tried), or dated in the future; usage where nobody
// was reached and yet something was said. A problem opens or reopens a ticket, a low score takes the step
// `unsatisfied`: of what is replaced again only where the problem is another, or the score lower. What is so already is
// no event.
Result<domain::Callback> record_call(Writing& desk, domain::CallbackId id, const CallOutcome& outcome);

// Many results from one file: the list as it was exported, with `reached`, `score`, `answer:KEY`, `note`, `suggestion`,
// `problem` and `at` filled in. `exported` are the columns to pass over; any other is a mistake. A row that is not
// filled in is left, one that was recorded with the same result is known, with another it is ErrorKind::conflict, or
// replaces that where `replaces` says why.
using SeeCallback = std::function<Result<void>(const domain::Callback& before, const domain::Callback& after)>;
struct CallList {
    std::string_view text{};
    const std::vector<std::string>& exported;
    domain::Text replaces{};
};
Result<ImportSummary> record_calls(Writing& desk, const CallList& list, const ImportSource& source,
                                   const SeeCallback& recorded, const std::function<void(const std::string&)>& tell);

// To the first allowed time at or after the wish. ErrorKind::refused where it is not open, or the wish is past.
Result<domain::Callback> reschedule_callback(Writing& desk, domain::CallbackId id, domain::Instant wish,
                                             const domain::Text& message);
Result<domain::Callback> skip_callback(Writing& desk, domain::CallbackId id, const domain::Text& why);

// What to say (D18), with domain::script_words filled in; a name that is none stays. What was merged into the call is
// asked in it, behind its own.
struct Script {
    std::string greeting{};
    std::string text{};
    std::vector<std::string> questions{};
    std::string closing{};
    std::string emergency{};
    std::vector<std::string> dimensions{};
    std::vector<domain::Callback> together{};  // made with it
};
Result<Script> script_for(const Reading& desk, const domain::Callback& callback);

// For whoever writes a ticket that was reopened: its open callbacks are dropped, and these are the changes that belong
// into the ticket's own history.
Result<std::vector<domain::Change>> drop_callbacks_of(Writing& desk, const domain::Ticket& ticket);

// Once the last open ticket of a customer has ended: what was held may be announced.
Result<void> remind_after_hold(Writing& desk, domain::CustomerId customer);

// A corrected delivery or purchase moves the asset's open callbacks; a day taken away drops them, and so does a unit
// that was given back; a new owner gets the calls.
Result<void> move_callbacks_of(Writing& desk, const domain::Asset& before, const domain::Asset& after);
// A corrected birthday moves its open call; what a tier promised every so often ends with the tier; who does not want
// to be called is not.
Result<void> move_callbacks_of(Writing& desk, const domain::Customer& before, const domain::Customer& after);
// All callbacks of a customer that goes on as another.
Result<void> hand_over_callbacks(Writing& desk, domain::CustomerId from, domain::CustomerId into);
// All open callbacks of a customer who does not want to be called.
Result<void> drop_callbacks_of(Writing& desk, domain::CustomerId customer, const std::string& why);

}  // namespace aftersales::service
