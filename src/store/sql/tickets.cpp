// Tickets: whole ones, and how a change of one is written.
#include "sql/store.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::store {
namespace {

using domain::Clock;
using domain::Ticket;

const std::string& clocks_of_ticket() {
    static const std::string sql = fmt::format("SELECT {} FROM clock WHERE ticket = $1", clock_columns());
    return sql;
}
const std::string& insert_clock() {
    static const std::string sql = insert_text("clock", clock_columns() + ", ticket");
    return sql;
}
const std::string& upsert_clock() {
    static const std::string sql =
        insert_clock() + " ON CONFLICT (ticket, name, run) DO UPDATE SET state = excluded.state, "
                         "target = excluded.target, calendar = excluded.calendar, started_at = excluded.started_at, "
                         "due_at = excluded.due_at, stopped_at = excluded.stopped_at, "
                         "paused_at = excluded.paused_at, remaining = excluded.remaining";
    return sql;
}

template <class Kind>
bool is(const Event& event) {
    return std::holds_alternative<Kind>(event.change);
}
template <class Kind>
bool any_is(std::span<const Event> events) {
    return std::any_of(events.begin(), events.end(), is<Kind>);
}

// What `before` is needed for.
bool may_open_or_close(const Event& event) {
    const auto meaning = domain::meaning(event.change);
    return meaning.openness != domain::Openness::stays || is<domain::Confirmed>(event);
}
// It only stands in the ticket's history (domain::TicketChange): of the row it alters when that was last told
// something.
bool is_only_told(const Event& event) {
    return domain::is_only_told(event.change) && event.effects == domain::Effects{};
}
bool may_tag(const Event& event) { return domain::meaning(event.change).may_tag; }

}  // namespace

Result<void> SqlStore::read_clocks(Ticket& ticket) const {
    ticket.clocks.clear();
    const auto take = [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        cells.read_columns(ticket.clocks.emplace_back());
        TRY(cells.finish("a clock of ticket", ticket.id.value));
        return true;
    };
    TRY(connection_->query(clocks_of_ticket(), Values{ticket.id.value}.all(), take));
    std::sort(ticket.clocks.begin(), ticket.clocks.end(), [](const Clock& a, const Clock& b) {
        return std::pair{a.name, a.run} < std::pair{b.name, b.run};
    });
    return {};
}

Result<SqlStore::Before> SqlStore::before(std::span<const Event> events, const Ticket& after) {
    Before found;
    if (events.front().revision == 1) return found;
    const bool needed = std::any_of(events.begin(), events.end(),
                                    [](const Event& each) { return may_open_or_close(each) || may_tag(each); });
    if (!needed) return found;
    const auto take = [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        cells.read(found.open);
        cells.read(found.tags);
        TRY(cells.finish("ticket", after.id.value));
        return false;
    };
    TRY(connection_->query("SELECT is_open, tags FROM ticket WHERE id = $1", Values{after.id.value}.all(), take));
    return found;
}

Result<void> SqlStore::record_ticket(std::span<const Event> events, const Ticket& after,
                                     std::optional<Instant> next_step) {
    if (std::all_of(events.begin(), events.end(), is_only_told)) {
        // A whole row would be written into all of its indexes again.
        const auto written =
            TRY(run("UPDATE ticket SET revision = $2, updated_at = $3, next_step_at = $4 "
                    "WHERE id = $1 AND revision = $5",
                    Values{after.id.value, after.revision, after.updated_at, next_step, events.front().revision - 1}));
        if (written != 1) return changed_meanwhile("ticket", after.id.value);
        TRY(add_events(events, {}));
        return index_ticket(events, after);
    }
    const bool opening = events.front().revision == 1;
    const auto was = TRY(before(events, after));
    TRY(write_row(events, after, next_step));
    TRY(add_events(events, {.before = was.open, .after = domain::is_open(after.status)}));
    TRY(write_clocks(events, after));
    if (opening || std::any_of(events.begin(), events.end(), may_tag))
        TRY(write_tags(ObjectKind::ticket, after.id.value, was.tags, after.tags));
    return index_ticket(events, after);
}

Result<void> SqlStore::plan_next_step(TicketId ticket, std::optional<Instant> next_step) {
    TRY(run("UPDATE ticket SET next_step_at = $2 WHERE id = $1", Values{ticket.value, next_step}));
    return {};
}

// Only the runs that the events altered; what an undone event left, whole.
Result<void> SqlStore::write_clocks(std::span<const Event> events, const Ticket& after) {
    const bool opening = events.front().revision == 1;
    if (opening || any_is<domain::Undone>(events)) {
        if (!opening) return replace_clocks(after);
        for (const auto& each : after.clocks) TRY(write_clock(insert_clock(), after.id, each));
        return {};
    }
    for (const auto& clock : after.clocks) {
        const bool altered = std::any_of(events.begin(), events.end(), [&](const Event& event) {
            return std::any_of(event.effects.clocks.begin(), event.effects.clocks.end(),
                               [&](const Clock& each) { return each.name == clock.name && each.run == clock.run; });
        });
        if (altered) TRY(write_clock(upsert_clock(), after.id, clock));
    }
    return {};
}

Result<void> SqlStore::replace_clocks(const Ticket& after) {
    TRY(run("DELETE FROM clock WHERE ticket = $1", Values{after.id.value}));
    for (const auto& each : after.clocks) TRY(write_clock(insert_clock(), after.id, each));
    return {};
}

Result<void> SqlStore::write_clock(std::string_view sql, TicketId ticket, const Clock& clock) {
    Values values;
    values.add_columns(clock);
    values.add(ticket.value);
    TRY(run(sql, values));
    return {};
}

Result<void> SqlStore::write_tags(ObjectKind owner, std::int64_t id, const std::vector<std::string>& before,
                                  const std::vector<std::string>& after) {
    const bool ticket = owner == ObjectKind::ticket;
    const auto has = [](const std::vector<std::string>& list, const std::string& tag) {
        return std::find(list.begin(), list.end(), tag) != list.end();
    };
    for (const auto& each : before)
        if (!has(after, each))
            TRY(run(ticket ? "DELETE FROM ticket_tag WHERE tag = $1 AND ticket = $2"
                           : "DELETE FROM customer_tag WHERE tag = $1 AND customer = $2",
                    Values{each, id}));
    for (const auto& each : after)
        if (!has(before, each))
            TRY(run(ticket ? "INSERT INTO ticket_tag (tag, ticket) VALUES ($1, $2) ON CONFLICT DO NOTHING"
                           : "INSERT INTO customer_tag (tag, customer) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                    Values{each, id}));
    return {};
}

}  // namespace aftersales::store
