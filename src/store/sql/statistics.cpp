#include "sql/statistics.hpp"

#include "aftersales/domain/clock/answered_before.hpp"
#include "sql/cells.hpp"
#include "sql/group_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace aftersales::store {
namespace {

using domain::Instant;

// Only events of tickets have an open_change, and with callback_done those of callbacks: asking for the object too
// would lead SQLite away from the index of moments. Events that stand: not taken back by an undone one.
constexpr std::string_view stands =
    " AND NOT EXISTS (SELECT 1 FROM taken_back b WHERE b.object = e.object AND b.id = e.id AND "
    "b.revision = e.revision)";

// What comes next after a confirmation, of scores, resolutions and reopenings that stand: a later score, of another
// confirmation or of the closing, takes the place of that of the same resolution. One that reopens ends its round
// itself.
constexpr std::string_view replaced = "CASE WHEN e.kind = 'confirmed' AND e.score IS NOT NULL AND e.open_change = 0 "
                                      "AND (SELECT CASE WHEN n.score IS NULL THEN 0 ELSE 1 END FROM event n WHERE "
                                      "n.object = 'ticket' AND n.id = e.id AND n.revision > e.revision AND (n.score IS "
                                      "NOT NULL OR n.kind IN ('resolved', "
                                      "'reopened') OR n.open_change = 1) AND NOT EXISTS (SELECT 1 FROM taken_back r "
                                      "WHERE r.object = n.object AND r.id = n.id AND r.revision = "
                                      "n.revision) ORDER BY n.revision LIMIT 1) = 1 THEN 1 ELSE 0 END";

// A confirmation that is not satisfied reopens: it is told twice, its change of the backlog only with the reopening.
constexpr MomentKind kinds[] = {
    {Happened::opened, "e.kind = 'opened'"},
    {Happened::first_answer, ""},
    {Happened::resolved, "e.kind = 'resolved'"},
    {Happened::closed, "e.kind = 'closed'"},
    {Happened::reopened, "e.kind IN ('reopened', 'confirmed') AND (e.kind = 'reopened' OR e.open_change = 1)"},
    {Happened::gone, "e.kind IN ('cancelled', 'merged')"},
    {Happened::confirmed, "e.kind = 'confirmed'"},
    {Happened::escalated, "e.kind = 'escalated'"},
    {Happened::delayed, "e.kind = 'delayed'"},
};

// " AND column IN ($n, …)"; nothing where the list is empty.
template <class Word>
std::string one_of(std::string_view column, const std::vector<Word>& words, Values& values) {
    if (words.empty()) return "";
    std::string out = fmt::format(" AND {} IN (", column);
    for (const auto& each : words) {
        values.add(each);
        out += fmt::format("{}${}", &each == words.data() ? "" : ", ", values.size());
    }
    return out + ")";
}

}  // namespace

std::span<const MomentKind> moment_kinds() { return kinds; }
std::string_view score_replaced() { return replaced; }

Result<std::string_view> SqlStatistics::that_stand() const {
    const bool any = TRY(number("SELECT COUNT(*) FROM (SELECT 1 FROM taken_back LIMIT 1) AS one", {})) > 0;
    return any ? stands : std::string_view{};
}

// A quarter of the time in which tickets were opened, and more tickets than are looked up one by one.
Result<bool> SqlStatistics::is_long(Instant from, Instant to) const {
    if (TRY(number("SELECT COALESCE(MAX(id), 0) FROM ticket", {})) <= many_) return false;
    const auto range = TRY(opened_range());
    return range && (std::min(to, range->second) - std::max(from, range->first)) * 4 >= range->second - range->first;
}

Result<std::int64_t> SqlStatistics::number(std::string_view sql, const Values& values) const {
    std::int64_t found = 0;
    TRY(connection_.query(sql, values.all(), [&](const Row& row) -> Result<bool> {
        found = row.integer(0);
        return false;
    }));
    return found;
}

Result<void> SqlStatistics::moments(Instant from, Instant to, Grouping by, const See<Moment>& see) const {
    const Values period{from, to};
    if (TRY(is_long(from, to))) return long_moments(by, period, see);
    for (const auto& kind : kinds) {
        if (kind.what == Happened::first_answer)
            TRY(answers(by, period, see));
        else
            TRY(events(kind.what, kind.which, by, period, see));
    }
    return {};
}

Result<void> SqlStatistics::events(Happened what, std::string_view which, Grouping by, const Values& period,
                                   const See<Moment>& see) const {
    const auto groups = ticket_groups(by);
    const auto sql =
        fmt::format("SELECT e.at, e.id, t.category, t.opened_at, e.open_change, e.score, {}, t.status, {} "
                    "FROM event e JOIN ticket t ON t.id = e.id{} WHERE e.open_change IS NOT NULL AND {} "
                    "AND e.at >= $1 AND e.at < $2{} ORDER BY e.at, e.id, e.revision",
                    what == Happened::confirmed ? replaced : "0", groups.select, groups.join, which, TRY(that_stand()));
    GroupReader group{by};
    const auto take = [&](const Row& row) -> Result<bool> {
        Moment moment{.what = what};
        Cells cells{row};
        cells.read(moment.at), cells.read(moment.ticket), cells.read(moment.category), cells.read(moment.opened_at);
        cells.read(moment.open_change), cells.read(moment.score), cells.read(moment.score_replaced);
        moment.left_out = is_gone(cells.next<domain::Status>());
        group.read(cells);
        if (what == Happened::confirmed) moment.open_change = 0;
        if (what == Happened::reopened) moment.score.reset();
        TRY(cells.finish("ticket", moment.ticket.value));
        group.tell(moment, see);
        return true;
    };
    TRY(connection_.scan(sql, period.all(), take));
    return {};
}

// First answers stand with the ticket: several kinds of steps can be one.
Result<void> SqlStatistics::answers(Grouping by, const Values& period, const See<Moment>& see) const {
    const auto groups = ticket_groups(by);
    const auto sql = fmt::format("SELECT t.responded_at, t.id, t.category, t.opened_at, t.status, {} "
                                 "FROM ticket t{} WHERE t.responded_at >= $1 AND t.responded_at < $2 "
                                 "ORDER BY t.responded_at, t.id",
                                 groups.select, groups.join);
    GroupReader group{by};
    const auto take = [&](const Row& row) -> Result<bool> {
        Moment moment{.what = Happened::first_answer};
        Cells cells{row};
        cells.read(moment.at), cells.read(moment.ticket), cells.read(moment.category), cells.read(moment.opened_at);
        moment.left_out = is_gone(cells.next<domain::Status>());
        group.read(cells);
        TRY(cells.finish("ticket", moment.ticket.value));
        group.tell(moment, see);
        return true;
    };
    TRY(connection_.scan(sql, period.all(), take));
    return {};
}

// What is open now, less what has happened since; or what had happened by then, where that is the shorter way.
Result<std::vector<Statistics::Backlog>> SqlStatistics::backlog(Instant at, Grouping by) const {
    const auto range = TRY(opened_range());
    if (!range || at <= range->first) return std::vector<Backlog>{};
    const bool from_start = at - range->first < range->second - at;
    const auto groups = ticket_groups(by);
    const auto happened = fmt::format(
        "SELECT {0}, {1} FROM event e JOIN ticket t ON t.id = e.id{2} WHERE e.open_change IS NOT NULL "
        "AND e.kind IN ('opened', 'resolved', 'closed', 'reopened', 'confirmed', 'cancelled', 'merged') AND e.at {3} "
        "$1 AND e.open_change <> 0{4}",
        groups.select, from_start ? "e.open_change" : "-e.open_change", groups.join,
        from_start ? "<" : ">=", TRY(that_stand()));
    const auto now =
        fmt::format(" UNION ALL SELECT {}, 1 FROM ticket t{} WHERE t.is_open = 1", groups.select, groups.join);
    const std::string_view names = by.second ? "grp, grp2" : "grp";
    const auto sql = fmt::format("WITH changes ({0}, n) AS ({1}{2}) SELECT SUM(n), {0} FROM changes GROUP BY {0} "
                                 "HAVING SUM(n) <> 0",
                                 names, happened, from_start ? "" : now);
    return added_up(sql, Values{at}, by);
}

// Tickets with the same tags come together; here each tag gets its share.
Result<std::vector<Statistics::Backlog>> SqlStatistics::added_up(std::string_view sql, const Values& values,
                                                                 Grouping by) const {
    std::map<std::pair<std::string, std::string>, std::int64_t> sums;
    GroupReader group{by};
    TRY(connection_.query(sql, values.all(), [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        const auto open = cells.next<std::int64_t>();
        group.read(cells);
        TRY(cells.finish("the backlog, of", open));
        group.each([&](std::string_view first, std::string_view second) {
            sums[{std::string{first}, std::string{second}}] += open;
        });
        return true;
    }));
    std::vector<Backlog> found;
    for (const auto& [name, open] : sums) {
        if (open != 0) found.push_back({.group = name.first, .open = open, .second = name.second});
    }
    return found;
}

Result<void> SqlStatistics::clock_runs(Instant from, Instant to, const std::vector<domain::ClockName>& clocks,
                                       Grouping by, const See<ClockRun>& see) const {
    Values values{from, to};
    const auto named = one_of("k.name", clocks, values);
    if (TRY(is_long(from, to))) return long_clock_runs(by, named, values, see);
    const auto groups = ticket_groups(by);
    const auto sql = fmt::format("SELECT k.name, k.ticket, t.priority, k.state, k.started_at, k.due_at, "
                                 "k.stopped_at, {} FROM clock k JOIN ticket t ON t.id = k.ticket{} "
                                 "WHERE k.due_at >= $1 AND k.due_at < $2 AND k.state NOT IN ('paused', 'ended'){} "
                                 "ORDER BY k.due_at, k.ticket, k.name, k.run",
                                 groups.select, groups.join, named);
    GroupReader group{by};
    const auto take = [&](const Row& row) -> Result<bool> {
        ClockRun run;
        Cells cells{row};
        cells.read(run.clock), cells.read(run.ticket), cells.read(run.priority);
        cells.read(run.state), cells.read(run.started_at), cells.read(run.due_at), cells.read(run.stopped_at);
        group.read(cells);
        TRY(cells.finish("a clock of ticket", run.ticket.value));
        group.tell(run, see);
        return true;
    };
    TRY(connection_.scan(sql, values.all(), take));
    return {};
}

Result<void> SqlStatistics::lives(LifeBy when, Instant from, Instant to, Grouping by,
                                  const See<TicketLife>& see) const {
    const std::string_view instant = when == LifeBy::opened      ? "opened_at"
                                     : when == LifeBy::responded ? "responded_at"
                                                                 : "resolved_at";
    const auto groups = ticket_groups(by);
    const auto sql = fmt::format("SELECT t.id, t.asset, t.category, t.status, t.opened_at, t.responded_at, "
                                 "t.proposed_at, t.resolved_at, t.imported_at, "
                                 "CASE WHEN t.imported_at IS NULL THEN NULL ELSE t.waits END, t.product, {1} "
                                 "FROM ticket t{2} "
                                 "WHERE t.{0} >= $1 AND t.{0} < $2 AND t.status NOT IN ('cancelled', 'merged') "
                                 "ORDER BY t.{0}, t.id",
                                 instant, groups.select, groups.join);
    GroupReader group{by};
    const auto take = [&](const Row& row) -> Result<bool> {
        TicketLife life;
        Cells cells{row};
        cells.read(life.ticket), cells.read(life.asset), cells.read(life.category), cells.read(life.status);
        cells.read(life.opened_at), cells.read(life.responded_at), cells.read(life.proposed_at);
        cells.read(life.resolved_at);
        domain::Ticket past;
        past.opened_at = life.opened_at;
        cells.read(past.imported_at), cells.read(past.waits);
        life.answered_before = domain::was_answered_before_import(past);
        cells.read(life.product);
        group.read(cells);
        TRY(cells.finish("ticket", life.ticket.value));
        group.tell(life, see);
        return true;
    };
    TRY(connection_.scan(sql, Values{from, to}.all(), take));
    return {};
}

Result<std::optional<std::pair<Instant, Instant>>> SqlStatistics::opened_range() const {
    std::optional<std::pair<Instant, Instant>> found;
    TRY(connection_.query("SELECT (SELECT MIN(opened_at) FROM ticket), (SELECT MAX(opened_at) FROM ticket)", {},
                          [&](const Row& row) -> Result<bool> {
                              if (row.is_null(0)) return false;
                              Cells cells{row};
                              auto& range = found.emplace();
                              cells.read(range.first), cells.read(range.second);
                              return false;
                          }));
    return found;
}

Result<std::optional<Instant>> SqlStatistics::first_counted() const {
    constexpr std::string_view sql =
        "SELECT MIN(at) FROM (SELECT MIN(opened_at) AS at FROM ticket "
        "UNION ALL SELECT MIN(at) FROM event WHERE kind = 'callback_done' AND open_change IS NOT NULL "
        "UNION ALL SELECT MIN(call_at) FROM callback WHERE state NOT IN ('skipped', 'dropped', 'merged')) AS firsts";
    std::optional<Instant> found;
    TRY(connection_.query(sql, {}, [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        cells.read(found);
        return false;
    }));
    return found;
}

Result<bool> SqlStatistics::fault_after(domain::AssetId asset, Instant after, Instant until, domain::TicketId but,
                                        const std::vector<std::string>& categories) const {
    Values values{asset.value, after, until, but.value};
    const auto sql = fmt::format("SELECT COUNT(*) FROM ticket WHERE asset = $1 AND opened_at > $2 AND opened_at <= $3 "
                                 "AND id <> $4 AND status NOT IN ('cancelled', 'merged'){}",
                                 one_of("category", categories, values));
    return TRY(number(sql, values)) > 0;
}

Result<std::int64_t> SqlStatistics::assets_delivered_before(domain::Date day) const {
    return number("SELECT COUNT(*) FROM asset WHERE delivered < $1", Values{day});
}

Result<std::set<domain::AssetId>> SqlStatistics::assets_not_delivered_before(domain::Date day) const {
    std::set<domain::AssetId> all;
    TRY(connection_.query("SELECT id FROM asset WHERE delivered IS NULL OR delivered >= $1", Values{day}.all(),
                          [&](const Row& row) -> Result<bool> {
                              all.insert(domain::AssetId{row.integer(0)});
                              return true;
                          }));
    return all;
}

Result<std::int64_t> SqlStatistics::assets_with_ticket(Instant from, Instant to, domain::Date day,
                                                       const std::vector<std::string>& categories) const {
    Values values{from, to, day};
    const auto sql = fmt::format("SELECT COUNT(DISTINCT asset) FROM ticket WHERE opened_at >= $1 AND opened_at < $2 "
                                 "AND asset IN (SELECT id FROM asset WHERE delivered < $3) AND status NOT IN "
                                 "('cancelled', 'merged'){}",
                                 one_of("category", categories, values));
    return number(sql, values);
}

}  // namespace aftersales::store
