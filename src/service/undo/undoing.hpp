// A run being taken back, record by record. Everything is written as it is decided; a refusal rolls the transaction
// back.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/callback/rules.hpp"
#include "aftersales/domain/fold.hpp"
#include "aftersales/service/undo.hpp"
#include "aftersales/service/versions.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace aftersales::service {

// ErrorKind::refused where the run was taken back already, or is of a kind that stays.
Result<void> check_not_final(const store::Run& run);

// Whether a person did it, or it cannot be gone back behind.
bool is_built(const domain::Event& event);

// The call that a change in a ticket's history is of; none where it is of none.
domain::CallbackId callback_of(const domain::Change& change);

// By place in a history: what is to be taken back.
using Places = std::vector<bool>;

class Undoing {
public:
    Undoing(Writing& desk, const store::Run& run, const TellUndo& tell);

    Result<void> run();

private:
    using IsMeant = std::function<bool(const domain::Event&)>;

    // The record with all its events, and which of them are to be taken back.
    struct Case {
        domain::ObjectKind object{};
        std::int64_t id{};
        std::vector<domain::Event> history{};
        Places kept{};   // that stand now
        Places taken{};  // that will not any more
        std::size_t first{};
        bool quiet{};  // what is taken back alters nothing of the record
        std::optional<domain::AnyRecord> before{};
        std::vector<domain::Event> undone{};  // the compensating events
        std::optional<domain::AnyRecord> after{};
        std::optional<domain::Ticket> wanted{};  // of a ticket: as if it had never been
    };

    Result<void> record(domain::ObjectKind object, std::int64_t id, const IsMeant& meant);
    [[nodiscard]] Result<void> check_still_back() const;
    Result<void> check_nothing_built(const Case& it) const;
    void take_all(Case& it);
    Result<void> compensate(Case& it);
    Result<void> write(const Case& it);
    Result<void> tell_all(const Case& it);
    [[nodiscard]] Result<void> refuse(const domain::Event& event) const;
    static Places kept_without(const std::vector<domain::Event>& history, const Places& taken);

    // Tickets: what the program did because of what is taken back (consequences.cpp).
    Result<void> live_again(Case& it);
    Result<bool> would_have_come(const domain::Ticket& without, const domain::Event& event);
    Result<bool> would_be_due(const domain::Ticket& without, const domain::Event& event, const domain::Escalated& step);
    [[nodiscard]] bool still_counts(const domain::Ticket& without, const domain::CallbackScheduled& scheduled) const;
    Result<domain::Event> computed_again(const domain::Ticket& without, const domain::Event& event,
                                         const std::vector<domain::Event>& lived);
    Result<const policy::Policy*> policy_of(std::int64_t version);
    static domain::Effects difference(const domain::Ticket& folded, const domain::Ticket& wanted);

    // What must hold of a row that comes back (in_the_way.cpp).
    [[nodiscard]] Result<void> check_named(const domain::RecordView& was, const domain::RecordView& after) const;
    [[nodiscard]] Result<void> check_unique(const store::RecordName& name, const domain::RecordView& was,
                                            const domain::RecordView& after) const;
    [[nodiscard]] Result<void> check_reachable(const domain::Customer& was, const domain::Customer& after) const;
    [[nodiscard]] Result<std::optional<domain::CustomerId>> taker(domain::CustomerId self, domain::ContactKind kind,
                                                                  const std::string& key) const;
    [[nodiscard]] Result<bool> had_before(domain::CustomerId customer, domain::ContactKind kind,
                                          const std::string& key) const;
    template <class Record>
    [[nodiscard]] Result<std::optional<Record>> before_run(std::int64_t id) const;
    [[nodiscard]] Result<void> check_comes_back(const Case& it) const;

    // What hangs on records that went or changed (hanging.cpp).
    Result<void> settle_gone();
    Result<void> settle_gone(const store::RecordName& gone);
    Result<bool> take_back_naming(const store::RecordName& gone, const store::RecordName& naming);
    Result<void> settle_days();
    [[nodiscard]] Result<void> settle_visits() const;
    [[nodiscard]] Result<void> settle_trips() const;
    // Whether an event was recorded after the run that is taken back, and not by this undo.
    [[nodiscard]] Result<bool> is_later(const domain::Event& event) const;
    [[nodiscard]] Result<void> check_tier(const Case& it) const;
    Result<void> take_back_call(domain::CallbackId id);
    void note_visit(const Case& it);
    void note_trip(const Case& it);
    void note_days(const domain::Asset& before, const domain::Asset& after);

    // Notices (notices.cpp).
    Result<void> withdraw_of_run();
    Result<void> withdraw_of_steps();
    Result<void> withdraw(store::Notice notice);
    [[nodiscard]] bool is_out(const store::Notice& notice) const;

    struct Step {  // an escalation of another run that was taken back with this one
        std::string run{};
        domain::TicketId ticket{};
        std::string step{};
        domain::Instant recorded_at{};
    };
    struct Day {  // an asset's day that is another now
        domain::AssetId asset{};
        domain::Date day{};
        domain::Anchor anchor{};
    };

    Writing& desk_;
    const store::Run& run_;
    const TellUndo& tell_;
    std::string own_{};  // the run of this undo
    RecordedPolicies versions_;
    std::int64_t seen_{};  // records that held something to take back
    std::vector<store::RecordName> gone_{};
    std::vector<Day> days_{};
    std::vector<domain::SiteVisit> visits_{};         // that stand at another hour now, or stand again
    std::vector<domain::DeliveryTrip> trips_{};       // that take people and a vehicle again
    std::vector<domain::HomeDelivery> deliveries_{};  // that are on a trip again
    std::set<domain::CallbackId> doomed_{};           // calls that nothing leads to any more
    std::vector<Step> steps_{};
};

}  // namespace aftersales::service
