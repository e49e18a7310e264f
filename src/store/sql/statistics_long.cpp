// Long periods of large stores: the tickets are read once, in their own order, and events and clocks without them. A
// period of a few weeks looks up the tickets it meets instead (statistics.cpp); both say the same.
#include "sql/cells.hpp"
#include "sql/statistics.hpp"
#include "sql/ticket_facts.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

using domain::Instant;

tl::unexpected<Error> without_ticket(std::int64_t id) {
    return fail(ErrorKind::corrupt, fmt::format("there is something of ticket {}, and no such ticket", id),
                {"Look at the store: aftersales doctor"});
}

}  // namespace

Result<void> SqlStatistics::long_moments(Grouping by, const Values& period, const See<Moment>& see) const {
    const auto facts = TRY(TicketFacts::read(connection_, by));
    for (const auto& kind : moment_kinds()) TRY(long_events(kind.what, kind.which, facts, period, see));
    return {};
}

Result<void> SqlStatistics::long_events(Happened what, std::string_view which, const TicketFacts& facts,
                                        const Values& period, const See<Moment>& see) const {
    const bool confirmed = what == Happened::confirmed;
    const auto sql =
        what == Happened::first_answer
            ? std::string{"SELECT t.responded_at, t.id, 0, NULL, 0 FROM ticket t "
                          "WHERE t.responded_at >= $1 AND t.responded_at < $2 ORDER BY t.responded_at"}
            : fmt::format("SELECT e.at, e.id, {}, {}, {} FROM event e WHERE e.open_change IS NOT NULL AND {} "
                          "AND e.at >= $1 AND e.at < $2{} ORDER BY e.at",
                          confirmed ? "0" : "e.open_change", what == Happened::reopened ? "NULL" : "e.score",
                          confirmed ? score_replaced() : "0", which, TRY(that_stand()));
    Moment moment{.what = what};
    const auto take = [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        cells.read(moment.at), cells.read(moment.ticket), cells.read(moment.open_change), cells.read(moment.score);
        cells.read(moment.score_replaced);
        TRY(cells.finish("an event of ticket", moment.ticket.value));
        const auto* ticket = facts.find(moment.ticket.value);
        if (ticket == nullptr) return without_ticket(moment.ticket.value);
        moment.category = facts.word(ticket->category);
        moment.opened_at = Instant{domain::seconds{ticket->opened_at}};
        moment.left_out = ticket->gone;
        facts.tell(*ticket, moment, see);
        return true;
    };
    TRY(connection_.scan(sql, period.all(), take));
    return {};
}

// The table as it lies: its index by due time would lead to each run, and nearly all are wanted. The sign keeps SQLite
// from it.
Result<void> SqlStatistics::long_clock_runs(Grouping by, std::string_view named, const Values& values,
                                            const See<ClockRun>& see) const {
    const auto facts = TRY(TicketFacts::read(connection_, by));
    const auto sql = fmt::format("SELECT k.name, k.ticket, k.state, k.started_at, k.due_at, k.stopped_at FROM clock k "
                                 "WHERE +k.due_at >= $1 AND +k.due_at < $2 AND k.state NOT IN ('paused', 'ended'){}",
                                 named);
    ClockRun run;
    const auto take = [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        cells.read(run.clock), cells.read(run.ticket), cells.read(run.state), cells.read(run.started_at);
        cells.read(run.due_at), cells.read(run.stopped_at);
        TRY(cells.finish("a clock of ticket", run.ticket.value));
        const auto* ticket = facts.find(run.ticket.value);
        if (ticket == nullptr) return without_ticket(run.ticket.value);
        run.priority = facts.word(ticket->priority);
        facts.tell(*ticket, run, see);
        return true;
    };
    TRY(connection_.scan(sql, values.all(), take));
    return {};
}

}  // namespace aftersales::store
