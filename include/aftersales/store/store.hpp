// The port to storage, in domain types only. It stores; it decides nothing. What can be large takes a visitor that may
// return false to stop. What reports, rules, senders and scheduling ask stands in ports of their own. Callers who know
// the type of a record use records.hpp. Failures: ErrorKind::unavailable (gone, unreadable, full disk), corrupt, busy
// (past the wait), conflict (another process was first).
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/domain/record/any.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/calling.hpp"
#include "aftersales/store/line.hpp"
#include "aftersales/store/outbox.hpp"
#include "aftersales/store/part_file.hpp"
#include "aftersales/store/policies.hpp"
#include "aftersales/store/questions.hpp"
#include "aftersales/store/search.hpp"
#include "aftersales/store/statistics.hpp"
#include "aftersales/store/stock.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::store {

using domain::AnyRecord;
using domain::AssetId;
using domain::CallbackId;
using domain::CustomerId;
using domain::Event;
using domain::Instant;
using domain::ObjectKind;
using domain::TicketId;

class Runs;
class RunJournal;

class Reader {
public:
    virtual ~Reader() = default;

    // A whole record; nothing where there is none.
    virtual Result<std::optional<AnyRecord>> get(ObjectKind object, std::int64_t id) const = 0;
    // The number of the record whose field holds the text; of several, one that was not merged into another. Nothing
    // holds an empty text.
    virtual Result<std::optional<std::int64_t>> find(ObjectKind object, std::string_view field,
                                                     const std::string& text) const = 0;
    // All whose field holds it, by id, and then those who have it elsewhere (a further phone); one may come twice.
    virtual Result<std::vector<std::int64_t>> find_all(ObjectKind object, std::string_view field,
                                                       const std::string& text) const = 0;
    virtual Result<void> list(ObjectKind object, const Listing& listing, const Visit<AnyLine>& visit) const = 0;
    virtual Result<std::int64_t> count(ObjectKind object, const domain::Filter& filter) const = 0;

    // The events of one record, by revision. `newest` > 0 gives only that many last ones (still oldest first).
    virtual Result<std::vector<Event>> history(ObjectKind object, std::int64_t id, int newest = 0) const = 0;
    // All events in the order (object, id, revision).
    virtual Result<void> events(const Visit<Event>& visit) const = 0;
    // The next id of each kind of record, so that an import keeps numbering.
    virtual Result<std::int64_t> next_id(ObjectKind object) const = 0;

    [[nodiscard]] virtual const Questions& questions() const = 0;
    [[nodiscard]] virtual const Calls& calls() const = 0;
    [[nodiscard]] virtual const Policies& policies() const = 0;
    [[nodiscard]] virtual const Outbox& outbox() const = 0;
    [[nodiscard]] virtual const Search& words() const = 0;
    [[nodiscard]] virtual const Runs& runs() const = 0;
    [[nodiscard]] virtual const Statistics& statistics() const = 0;
    [[nodiscard]] const Stock& stock() const { return questions().stock(); }

    // What the engine itself finds wrong (integrity, foreign keys, schema), one sentence each; empty where nothing is.
    virtual Result<std::vector<std::string>> self_check() const = 0;
    virtual Result<void> back_up(const PartFile& copy) const = 0;  // ErrorKind::refused where the engine cannot
    [[nodiscard]] virtual std::string description() const = 0;     // "SQLite 3.40.1, aftersales.db, schema 1"
};

// One transaction at a time; beginning it waits its turn. Parts nest inside it (batch --each, import skip).
enum class Scope { whole, part };

// Says that very many records follow, or that they have come: an empty store makes its indexes at the end.
enum class Bulk { begins, ends };

class Store : public Reader {
public:
    virtual Result<void> begin(Scope scope = Scope::whole) = 0;
    virtual Result<void> commit(Scope scope = Scope::whole) = 0;
    virtual void rollback(Scope scope = Scope::whole) noexcept = 0;

    // The number of a new record. Only inside a transaction.
    virtual Result<std::int64_t> new_id(ObjectKind object) = 0;
    // Raises the next id to at least this (import all).
    virtual Result<void> reserve_id(ObjectKind object, std::int64_t next) = 0;

    // Adds the events and writes the row they lead to; nothing, where the record is taken back wholly: then nothing of
    // it stays but its history, and it comes back with an Undone. ErrorKind::conflict where the row's revision is not
    // the one before the first event's. `next_step` is the agenda's entry of a record with clocks (escalation.hpp).
    virtual Result<void> record(std::span<const Event> events, const std::optional<domain::RecordPointer>& after,
                                std::optional<Instant> next_step = {}) = 0;
    // What is noted of this transaction's run.
    virtual RunJournal& journal() = 0;
    // Moves the agenda's entry alone: after a new policy version, not a change of the ticket.
    virtual Result<void> plan_next_step(TicketId ticket, std::optional<Instant> next_step) = 0;

    virtual Result<void> bulk(Bulk when) = 0;

    using Reader::outbox;
    using Reader::policies;
    [[nodiscard]] virtual Policies& policies() = 0;
    [[nodiscard]] virtual Outbox& outbox() = 0;
};

}  // namespace aftersales::store
