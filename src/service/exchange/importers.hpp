// One row each: what a row of a kind becomes.
#pragma once

#include "aftersales/service/change/change.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/party/parties.hpp"
#include "exchange/assignees.hpp"
#include "exchange/each_row.hpp"
#include "exchange/keyless.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace aftersales::service {

// Customers that have nothing but a name are one customer in one import.
class NamedCustomers {
public:
    // Found, made, or nothing where the row names nobody.
    Result<std::optional<domain::Customer>> find_or_add(Writing& desk, const domain::Customer& party,
                                                        domain::Instant at);

    // Whether the last one was made and not found.
    [[nodiscard]] bool made() const { return made_; }
    // The key of the phone or e-mail address that found the last one; "" where none did.
    [[nodiscard]] const std::string& found_by() const { return found_by_; }

    // Rows that name somebody else than the customer whose phone or unit it is.
    void told_reporter() { ++reporters_; }
    [[nodiscard]] std::int64_t reporters() const { return reporters_; }

    // Rows whose phone or e-mail address several customers have, where no name told which of them is meant.
    [[nodiscard]] std::int64_t shared() const { return shared_; }

    // Units of which a row names another owner than they have, who stays; "" where none does.
    void told_other_owner(const std::string& serial);
    [[nodiscard]] std::string other_owners() const;

    // A row begins; the one before stays.
    void begin_row() { fresh_.clear(), is_shared_ = false; }
    // The row was refused: whom it brought was never added.
    void forget_row() {
        if (!fresh_.empty()) by_name_.erase(fresh_);
        if (is_shared_) --shared_;
    }

private:
    std::map<std::string, domain::CustomerId> by_name_{};
    std::int64_t reporters_{};
    std::int64_t shared_{};
    bool is_shared_{};  // of the present row
    bool made_{};
    std::string found_by_{};
    std::string fresh_{};  // the name that the present row brought
    std::int64_t other_owners_{};
    std::vector<std::string> units_{};  // the first few of these
};

// Customers whom neither a phone nor an e-mail address identifies: a row that says all that is known of one, and
// nothing else, is that one.
class KnownByRow {
public:
    Result<bool> knows(const Writing& desk, const ImportRow& row, const domain::Customer& party);
    void keep(const domain::Customer& added) { by_name_.emplace(added.name.value, added); }
    [[nodiscard]] std::int64_t known() const { return known_; }

private:
    std::multimap<std::string, domain::Customer> by_name_{};
    bool read_{};
    std::int64_t known_{};
};

// What the row gives of each field of a record, by its table; whose it is is left to others.
Result<void> read_given(const ImportRow& row, const domain::RecordRef& record);
// When it became known elsewhere; missing, now.
Result<domain::Instant> known_since(const ImportRow& row, domain::Instant now);

Result<RowOutcome> import_customer(Writing& desk, const ImportRow& row, OnKnown on_known, KnownByRow& known_by_row);
Result<RowOutcome> import_asset(Writing& desk, const ImportRow& row, OnKnown on_known, NamedCustomers& customers);
// What rows of tickets know of each other.
struct TicketRows {
    NamedCustomers customers{};
    Assignees assignees{};
    KeylessTickets keyless{};
};

Result<RowOutcome> import_ticket(Writing& desk, const ImportRow& row, OnKnown on_known, TicketRows& together);
Result<RowOutcome> import_product(Writing& desk, const ImportRow& row, OnKnown on_known);
Result<RowOutcome> import_callback(Writing& desk, const ImportRow& row, const ImportSource& source,
                                   NamedCustomers& customers);
// A part with how many of it lie at a place: taken in where none ever came there; else counted, where news are taken.
Result<RowOutcome> import_part(Writing& desk, const ImportRow& row, OnKnown on_known);
// An order of parts of which none came yet.
Result<RowOutcome> import_order(Writing& desk, const ImportRow& row);
// A visit that is to come, planned as by hand; or one that is over, with its result. Of that no step of the policy is
// taken, no gate asked and no work report written.
Result<RowOutcome> import_visit(Writing& desk, const ImportRow& row);
// Where an instant of a ticket's history lies: before its last step, or at it.
enum class InHistory { before, last };

// A row may be of what is recorded, come behind all of it, or lie between steps that are recorded.
enum class RowOfHistory { known, next, between };

// What was known of tickets when an import of their history began: it may be of a file that was read before.
class HistoryBefore {
public:
    // To be asked before the first change of a ticket in this import, and before each later one.
    Result<RowOfHistory> place(Writing& desk, const domain::Ticket& ticket, domain::Instant at, const ImportRow& row);
    // A row was taken in between.
    void changed(domain::TicketId ticket);
    // The ticket was made by this import.
    void made_here(domain::TicketId ticket) { until_.insert_or_assign(ticket.value, std::nullopt); }

private:
    struct Past {
        std::vector<domain::Event> events{};
        std::size_t done{};  // of the events: how many `ticket` is the fold of
        domain::Ticket ticket{};
    };
    Result<Past*> past(const store::Reader& store, domain::TicketId id);
    Result<bool> told(const store::Reader& store, domain::TicketId id, domain::Instant at, const ImportRow& row,
                      InHistory moment);

    std::unordered_map<std::int64_t, Past> pasts_{};  // some of the tickets, so that a history is read once
    std::size_t events_held_{};
    std::unordered_map<std::int64_t, std::optional<domain::Instant>> until_{};  // the last step then, by ticket
};

Result<RowOutcome> import_change(Writing& desk, const ImportRow& row, HistoryBefore& before, Assignees& assignees);

// What a row of a history says came of its ticket.
Result<void> change_status(RecordChange<domain::Ticket>& change, domain::Status status, const domain::Text& note,
                           domain::Instant at);

// A step put in between those of a ticket that come from histories alone: what comes behind it is taken back, the step
// is taken, and they are taken again as if the history had been taken in as a whole. ErrorKind::refused where something
// else stands behind it, or does not fit it. False where it changes nothing.
Result<bool> put_between(Writing& desk, domain::TicketId ticket, domain::Instant at,
                         const std::function<Result<void>(RecordChange<domain::Ticket>&)>& step);

// The places of the rows by their instant, where those of some ticket stand otherwise (a log that begins with the
// newest); nothing where they come in their order.
std::vector<ImportRows::Place> places_by_instant(ImportRows rows);

// Records what a person did then; a step that was superfluous leaves nothing.
Result<void> take(RecordChange<domain::Ticket>& change, domain::Decision decision, domain::Instant at);

// The step that leads to a status; nothing where the ticket has it.
domain::Decision towards(const domain::Ticket& ticket, domain::Status status, const domain::Text& note);

// Goods to be delivered, of another program: known by their reference.
Result<RowOutcome> import_delivery(Writing& desk, const ImportRow& row, OnKnown on_known, NamedCustomers& customers);

// The unit with the serial number, made where it is new; nothing without one.
Result<std::optional<domain::Asset>> find_or_add_asset(Writing& desk, const domain::Asset& asset, domain::Instant at);

}  // namespace aftersales::service
