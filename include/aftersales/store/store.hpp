// The port to storage, in domain types only. It stores; it decides nothing. What can be large takes a visitor that may
// return false to stop. Failures: ErrorKind::unavailable (gone, unreadable, full disk), corrupt, busy (past the wait),
// conflict (another process was first); not_found only where a function says so.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/domain/party/staff_mark.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/calling.hpp"
#include "aftersales/store/notice.hpp"
#include "aftersales/store/statistics.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aftersales::store {

using domain::AssetId;
using domain::CallbackId;
using domain::CustomerId;
using domain::Event;
using domain::Instant;
using domain::TicketId;

template <class Row>
using Visit = std::function<Result<bool>(const Row&)>;

// How a listing is wanted. `order` is a column of the row ("id", "due_at", "updated_at" …), id breaking ties.
struct Listing {
    domain::Filter filter{};
    std::string order{"id"};
    bool descending{};
    std::optional<std::int64_t> limit{};
    bool whole{};  // tickets with their clocks, waits, rests and taken steps
    std::optional<Asked> facts{};  // callbacks with what their orders ask
};

// A ticket as lists show it: the flat columns, with what is joined to it.
struct TicketLine {
    domain::Ticket ticket{};  // without clocks, waits, rests and taken steps, unless Listing::whole
    domain::Text customer_name{};
    std::string serial{};
    std::optional<Instant> due_at{};
    std::optional<domain::ClockName> due_clock{};
};

struct CallbackLine {
    domain::Callback callback{};
    domain::Text customer_name{};
    domain::Text phone{};
    std::string tier{};
    std::string region{};
    std::string product{};
    std::string serial{};
    std::optional<CallFacts> facts{};  // where Listing::facts asks for them
};

struct AssetLine {
    domain::Asset asset{};
    domain::Text customer_name{};
};

struct PolicyVersion {
    std::int64_t number{};
    std::string fingerprint{};
    std::string sources{};  // JSON: [[path, text], …]
    std::string actor{};
    Instant recorded_at{};
};

// A hit of a full-text search, best first.
struct Hit {
    TicketLine line{};
    double rank{};
};

class Reader {
public:
    virtual ~Reader() = default;

    // Whole records; nothing where there is none.
    virtual Result<std::optional<domain::Ticket>> ticket(TicketId id) const = 0;
    virtual Result<std::optional<TicketId>> ticket_by_reference(const std::string& reference) const = 0;
    virtual Result<std::optional<domain::Customer>> customer(CustomerId id) const = 0;
    virtual Result<std::optional<CustomerId>> customer_by_phone(const std::string& phone_key) const = 0;
    virtual Result<std::optional<CustomerId>> customer_by_email(const std::string& email_key) const = 0;
    virtual Result<std::optional<CustomerId>> customer_by_reference(const std::string& reference) const = 0;
    virtual Result<std::optional<domain::Asset>> asset(AssetId id) const = 0;
    virtual Result<std::optional<AssetId>> asset_by_serial(const std::string& serial) const = 0;
    virtual Result<std::optional<domain::Product>> product(const std::string& model) const = 0;
    virtual Result<std::optional<domain::Callback>> callback(CallbackId id) const = 0;
    virtual Result<std::optional<domain::StaffMark>> staff_mark(std::int64_t id) const = 0;

    // The events of one record, by revision. `newest` > 0 gives only that many last ones (still oldest first).
    virtual Result<std::vector<Event>> history(domain::ObjectKind object, std::int64_t id, int newest = 0) const = 0;

    // Lists.
    virtual Result<void> tickets(const Listing& listing, const Visit<TicketLine>& visit) const = 0;
    virtual Result<std::int64_t> count_tickets(const domain::Filter& filter) const = 0;
    virtual Result<std::vector<Hit>> search(const std::string& words, std::int64_t limit) const = 0;
    virtual Result<void> customers(const Listing& listing, const Visit<domain::Customer>& visit) const = 0;
    virtual Result<void> assets(const Listing& listing, const Visit<AssetLine>& visit) const = 0;
    virtual Result<void> products(const Visit<domain::Product>& visit) const = 0;
    virtual Result<void> callbacks(const Listing& listing, const Visit<CallbackLine>& visit) const = 0;
    // Those given in [from, to), of everybody where `staff` is "", in the order of their giving.
    virtual Result<void> staff_marks(Instant from, Instant to, const std::string& staff,
                                     const Visit<domain::StaffMark>& visit) const = 0;

    // What rules ask. Counts of tickets opened in [from, to], cancelled and merged ones left out; `category` "" is any;
    // `but` is left out.
    virtual Result<int> tickets_of_asset(AssetId asset, Instant from, Instant to, const std::string& category,
                                         TicketId but) const = 0;
    virtual Result<int> tickets_of_customer(CustomerId customer, Instant from, Instant to, const std::string& category,
                                            TicketId but) const = 0;
    virtual Result<int> open_tickets_of(CustomerId customer) const = 0;
    virtual Result<int> open_tickets_assigned_to(const std::string& staff) const = 0;
    virtual Result<std::optional<TicketId>> newest_open_ticket_of(AssetId asset) const = 0;
    virtual Result<std::optional<Instant>> last_ticket_opened(CustomerId customer,
                                                              AssetId asset) const = 0;  // either, the later
    virtual Result<std::optional<int>> last_score(CustomerId customer) const = 0;  // on tickets and callbacks, by time
    virtual Result<std::vector<TicketId>> open_tickets(CustomerId customer) const = 0;

    // The sweep's agenda: tickets whose next step may be due at or before `until`, by that instant, then id.
    virtual Result<std::vector<TicketId>> agenda(Instant until, std::int64_t limit) const = 0;

    // For callback schedule: anchors in [from, to] that have no callback of the program yet.
    virtual Result<void> assets_by_day(bool delivered, domain::Date from, domain::Date to, const AnchorQuery& query,
                                       const Visit<AnchorLine>& visit) const = 0;
    virtual Result<void> tickets_by_end(bool closed, Instant from, Instant to, const AnchorQuery& query,
                                        const Visit<AnchorLine>& visit) const = 0;
    virtual Result<void> customers_to_call(const CustomerQuery& customers, const AnchorQuery& query,
                                           const Visit<AnchorLine>& visit) const = 0;
    // What was merged into open callbacks, by those.
    virtual Result<void> merged_programs(
        const std::function<void(CallbackId into, const std::string& program)>& visit) const = 0;
    virtual Result<bool> has_callback(const std::string& program, CustomerId customer, domain::Date anchor) const = 0;
    virtual Result<int> open_callbacks_of_day(const std::string& staff, Instant from, Instant to) const = 0;
    // Done, or given up, in [from, to).
    virtual Result<int> calls_done_by(const std::string& staff, Instant from, Instant to) const = 0;

    // Policy versions.
    virtual Result<std::optional<PolicyVersion>> newest_policy() const = 0;
    virtual Result<std::optional<PolicyVersion>> policy_version(std::int64_t number) const = 0;
    virtual Result<std::vector<PolicyVersion>> policy_versions() const = 0;

    // Everything, for export: all events in the order (object, id, revision).
    virtual Result<void> events(const Visit<Event>& visit) const = 0;
    // The next id of each kind of record, so that an import keeps numbering.
    virtual Result<std::int64_t> next_id(domain::ObjectKind object) const = 0;

    // The outbox: notices waiting, and those sent.
    virtual Result<std::optional<Notice>> notice(domain::NoticeId id) const = 0;
    virtual Result<void> notices(const NoticeQuery& query, const Visit<Notice>& visit) const = 0;
    virtual Result<void> list_notices(const Listing& listing, const Visit<Notice>& visit) const = 0;
    // The claims that senders hold, each once.
    virtual Result<std::vector<Claim>> claims() const = 0;

    // Figures of reports.
    [[nodiscard]] virtual const Statistics& statistics() const = 0;

    // What the engine itself finds wrong (integrity, foreign keys, schema), one sentence each; empty where nothing is.
    virtual Result<std::vector<std::string>> self_check() const = 0;
    virtual Result<void> back_up(const std::string& path) const = 0;  // ErrorKind::refused where the engine cannot
    [[nodiscard]] virtual std::string description() const = 0;        // "SQLite 3.40.1, aftersales.db, schema 1"
};

// One change set of one record: its new events, by revision, and the row they lead to.
template <class Record>
struct Recorded {
    std::span<const Event> events{};
    const Record& after;
};

class Store : public Reader {
public:
    // One transaction at a time; begin waits its turn. Savepoints nest inside it (batch --each, import skip).
    virtual Result<void> begin() = 0;
    virtual Result<void> commit() = 0;
    virtual void rollback() noexcept = 0;
    virtual Result<void> begin_part() = 0;
    virtual Result<void> commit_part() = 0;
    virtual void rollback_part() noexcept = 0;

    // The number of a new record. Only inside a transaction.
    virtual Result<std::int64_t> new_id(domain::ObjectKind object) = 0;
    // Raises the next id to at least this (import all).
    virtual Result<void> reserve_id(domain::ObjectKind object, std::int64_t next) = 0;

    // Adds the events and writes the row they lead to. ErrorKind::conflict where the row's revision is not the one
    // before the first event's. `next_step` is the agenda's entry (escalation.hpp).
    virtual Result<void> record(std::span<const Event> events, const domain::Ticket& after,
                                std::optional<Instant> next_step) = 0;
    virtual Result<void> record(std::span<const Event> events, const domain::Customer& after) = 0;
    virtual Result<void> record(std::span<const Event> events, const domain::Asset& after) = 0;
    virtual Result<void> record(std::span<const Event> events, const domain::Product& after) = 0;
    virtual Result<void> record(std::span<const Event> events, const domain::Callback& after) = 0;
    virtual Result<void> record(std::span<const Event> events, const domain::StaffMark& after) = 0;

    // Moves the agenda's entry alone: after a new policy version, not a change of the ticket.
    virtual Result<void> plan_next_step(TicketId ticket, std::optional<Instant> next_step) = 0;

    virtual Result<std::int64_t> record_policy(PolicyVersion version) = 0;  // number 0: the next one

    virtual Result<domain::NoticeId> new_notice_id() = 0;         // only inside a transaction
    virtual Result<void> queue_notice(const Notice& notice) = 0;  // id 0: the next one
    virtual Result<void> update_notice(const Notice& notice) = 0;
    // The same where `claim` still holds the notice; false, and nothing written, where another sender took it over.
    virtual Result<bool> settle_notice(const Notice& notice, const std::string& claim) = 0;
    // What a sender holds that is no more waits again, as if it had never been claimed.
    virtual Result<void> release_notices(const Claim& claim) = 0;

    // Says that very many records follow: an empty store makes its indexes at the end.
    virtual Result<void> begin_bulk() = 0;
    virtual Result<void> end_bulk() = 0;

    // Rewrites a row (never an event) from its fold: doctor --repair.
    virtual Result<void> rewrite(const domain::Ticket& ticket, std::optional<Instant> next_step) = 0;
};

}  // namespace aftersales::store
