// The one way a record changes: look, decide, complete, compute what the policy makes of it, fold once, record, let
// follow what follows. Everything happens in the transaction the desk is in; nothing is written before save().
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/clock/escalation.hpp"
#include "aftersales/domain/clock/timing.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/ticket/decide.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/course.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/hanging.hpp"
#include "aftersales/store/records.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::service {

// The record that an event belongs to, and the revision that it makes.
struct NextRevision {
    domain::ObjectKind object{};
    std::int64_t id{};
    std::int64_t revision{};
};
// The change as an event of this run: who, when, in which invocation. Its texts are checked.
Result<domain::Event> event_for(Writing& desk, NextRevision next, domain::Instant at, domain::Change&& change);

// What is added to a history so that the events at these places do not stand any more.
Result<std::vector<domain::Event>> undone_events(Writing& desk, const std::vector<domain::Event>& history,
                                                 const std::vector<bool>& taken);

// "there is no ticket 17"
std::string no_such(domain::ObjectKind object, std::int64_t id);
// What setting a field of a record to `value` would change, as the table of its kind has it; nothing where it is so
// already. ErrorKind::usage where commands set no such field.
Result<std::optional<domain::Changed>> field_change(domain::ObjectKind object, const domain::RecordView& record,
                                                    const std::string& field, const std::string& value,
                                                    const std::string& key);

// A record at work: the row as it is after the changes added so far. What a kind of record does beyond this it says in
// members of its own, below. This is the act of changing; what happened is told by domain::Change, which it records.
template <class Record>
class RecordChange {
public:
    RecordChange(Writing& desk, Record before) : desk_{&desk}, record_{std::move(before)} {}
    // ErrorKind::not_found where there is none.
    static Result<RecordChange> of(Writing& desk, store::IdOf<Record> id) {
        auto found = TRY(store::get<Record>(desk.store, id));
        if (!found) return fail(ErrorKind::not_found, no_such(object, store::number(id)));
        return RecordChange{desk, std::move(*found)};
    }
    // The record as it is without the events at these places of its history, which save() takes back (standing.hpp).
    // Not without all.
    static Result<RecordChange> without(Writing& desk, const std::vector<domain::Event>& history,
                                        const std::vector<bool>& taken) {
        auto undone = TRY(undone_events(desk, history, taken));
        auto all = history;
        all.insert(all.end(), undone.begin(), undone.end());
        auto folded = TRY(domain::fold<Record>(all));
        if (!folded) return fail(ErrorKind::internal, "a record of which nothing stands cannot be changed");
        RecordChange change{desk, std::move(*folded)};
        change.events_ = std::move(undone);
        return change;
    }
    // A new record, to which its first change must be added.
    static Result<RecordChange> fresh(Writing& desk) {
        Result<RecordChange> change{in_place, desk, Record{}};
        domain::set_number(domain::RecordRef{change->record_}, TRY(desk.store.new_id(object)));
        return change;
    }

    [[nodiscard]] const Record& record() const& { return record_; }
    [[nodiscard]] Record record() && { return std::move(record_); }
    [[nodiscard]] bool changed() const { return !events_.empty(); }
    // What is added and not yet recorded.
    [[nodiscard]] const std::vector<domain::Event>& pending() const { return events_; }

    // Adds a change dated `at`, and what the policy says of it: of a ticket the steps that are taken at once.
    Result<void> add(domain::Change&& change, domain::Instant at) { return add_past(std::move(change), at); }
    Result<void> add(domain::Change&& change) { return add(std::move(change), desk_->now); }
    // The same for what happened elsewhere before an import: no step is taken for it.
    Result<void> add_past(domain::Change&& change, domain::Instant at, domain::Replan replan = domain::Replan::no) {
        complete(change);
        const domain::RecordView view{record_};
        // TRY would move it once more.
        auto event =
            event_for(*desk_, {object, domain::number_of(view), domain::revision_of(view) + 1}, at, std::move(change));
        if (!event) return fail(std::move(event.error()));
        NextOf<Record> next{.event = std::move(*event), .after = record_};
        TRY(happened(next, replan));
        if (events_.empty()) events_.reserve(usual_events);
        record_ = std::move(next.after);
        events_.push_back(std::move(next.event));
        return {};
    }
    // What is added from now on passes gates that lack something, where the actor may; `why` is the reason.
    void force(std::string why) { why_ = std::move(why); }
    [[nodiscard]] const std::optional<std::string>& forced() const { return why_; }
    // The gates that the last change was asked by and passed.
    void note_passed(const std::vector<std::string>& gates) {
        auto& noted = events_.back().effects.gates;
        noted.insert(noted.end(), gates.begin(), gates.end());
    }
    // What is recorded happened before an import: no step is taken for it, of a callback not on its ticket either.
    void of_the_past() { past_ = true; }
    // Sets a field that commands may set. What is so already makes no event.
    Result<void> set(const std::string& field, const std::string& value, const std::string& key = {}) {
        auto change = TRY(field_change(object, domain::RecordView{record_}, field, value, key));
        return change ? add(std::move(*change)) : Result<void>{};
    }

    // Records the events and the row they lead to, and lets follow what follows. Without changes, nothing.
    Result<void> save() {
        const auto recorded = TRY(save_alone());
        if constexpr (domain::Acting<Record>) return tell_ticket(*desk_, domain::RecordPointer{record_}, recorded);
        return {};
    }
    // Records alone, for those who see to what follows; gives what was recorded.
    Result<std::vector<domain::Event>> save_alone() {
        if (events_.empty()) return std::vector<domain::Event>{};
        TRY(before_recording());
        TRY(desk_->store.record(events_, record_, TRY(next_step())));
        return std::exchange(events_, {});
    }

    // What the rules ask of a ticket, answered with the events that are not yet recorded.
    [[nodiscard]] Surroundings around() const;
    [[nodiscard]] Writing& desk() const { return *desk_; }

private:
    static constexpr auto object = domain::object_of<Record>;
    // An event is large: a life that an import tells rarely has more.
    static constexpr std::size_t usual_events = 8;

    void complete(domain::Change&) const {}
    // Lays the event over the record.
    Result<void> happened(NextOf<Record>& next, domain::Replan) { return domain::fold_in(next.after, next.event); }
    // What must be kept before the record is.
    Result<void> before_recording() { return {}; }
    // Its entry in the sweep's agenda.
    Result<std::optional<domain::Instant>> next_step() const { return std::optional<domain::Instant>{}; }

    Writing* desk_;
    std::optional<std::string> why_{};
    bool past_{};
    Record record_{};
    std::vector<domain::Event> events_{};
};

// What every step by a person takes (cli.md, ticket).
struct StepOptions {
    std::optional<domain::Instant> at{};
    std::optional<std::int64_t> if_revision{};
    std::optional<std::string> force{};  // the reason to pass gates that lack something, where the actor may
};

// A record told for the first time. What hangs on a ticket asks the gates of the policy at its first step.
template <class Record>
Result<Record> begin_record(Writing& desk, Record given, const StepOptions& when = {}) {
    auto change = TRY(RecordChange<Record>::fresh(desk));
    [[maybe_unused]] const auto ticket = ticket_of(domain::RecordView{given});
    domain::Change begins = domain::Added<Record>{std::move(given)};
    std::vector<std::string> passed;
    if constexpr (domain::Acting<Record>) passed = TRY(pass_gates(desk, ticket, domain::step_of(begins), when.force));
    TRY(change.add(std::move(begins), when.at.value_or(desk.now)));
    if (!passed.empty()) change.note_passed(std::move(passed));
    TRY(change.save());
    return std::move(change).record();
}

// A ticket's changes carry what the policy computed: the plan that now holds, the clocks, the version, the gates that
// were passed; they cause steps at once (`opened`, `recurring`, `unsatisfied`, or the event itself; policy.md,
// Escalation). A reopened ticket drops its open callbacks.
template <>
Surroundings RecordChange<domain::Ticket>::around() const;
template <>
Result<void> RecordChange<domain::Ticket>::happened(NextOf<domain::Ticket>& next, domain::Replan replan);
template <>
Result<void> RecordChange<domain::Ticket>::add(domain::Change&& change, domain::Instant at);
template <>
Result<std::optional<domain::Instant>> RecordChange<domain::Ticket>::next_step() const;
template <>
Result<void> RecordChange<domain::Ticket>::save();

// A callback's changes name it, and stand in the history of its ticket as well.
template <>
void RecordChange<domain::Callback>::complete(domain::Change& change) const;
template <>
Result<void> RecordChange<domain::Callback>::before_recording();
template <>
Result<void> RecordChange<domain::Callback>::save();

// The customer is told ahead of a visit.
template <>
Result<void> RecordChange<domain::SiteVisit>::before_recording();

// The customer is told ahead of a delivery; a trip that it was the last of is called off; where it has no ticket, the
// steps of the policy at its events are taken.
template <>
Result<void> RecordChange<domain::HomeDelivery>::before_recording();
// A trip never has one.
template <>
Result<void> RecordChange<domain::DeliveryTrip>::before_recording();

// For whoever writes the ticket's history: what belongs there of a callback's events.
std::vector<domain::Change> for_ticket(std::vector<domain::Event> events);

// Takes the steps at this for what happened elsewhere: a low score in a callback, or an event of another record that
// hangs on the ticket ({StepAt::Kind::happened, "visit_planned"}), in that event's transaction. None on a ticket that
// is cancelled or merged, and none where an import tells it.
Result<void> take_steps(RecordChange<domain::Ticket>& change, const domain::StepCause& cause);
// Replays the going clocks under the newest policy (`policy apply --recompute`), as a change of the field "policy".
Result<void> recompute(RecordChange<domain::Ticket>& change);

// One step on one ticket: ErrorKind::not_found, refused (with what is possible), conflict (the revision is stale). A
// decision that it is so already changes nothing.
using Decide = std::function<domain::Decision(const domain::Ticket& before)>;
Result<domain::Ticket> step(Writing& desk, domain::TicketId id, const StepOptions& options, const Decide& decide);

// Several decisions on one ticket at the same instant, recorded together.
Result<domain::Ticket> steps(Writing& desk, domain::TicketId id, const StepOptions& options,
                             const std::vector<Decide>& decisions);

}  // namespace aftersales::service
