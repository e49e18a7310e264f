#include "sql/runs.hpp"

#include "sql/cells.hpp"
#include "sql/filter.hpp"
#include "sql/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace aftersales::store {

// The first statement names the runs that only events know, in the order in which they were recorded, before all runs
// that have a number; the second makes spans of the ids that a run touched: ids that follow one another have the same
// distance to their place.
const std::string_view derive_runs = R"sql(
INSERT INTO run (number, name, at, actor, command)
SELECT (SELECT CASE WHEN COALESCE(MIN(k.number), 1) < 1 THEN MIN(k.number) - 1 ELSE 0 END FROM run k)
    - COUNT(*) OVER () + ROW_NUMBER() OVER (ORDER BY MIN(e.recorded_at), e.run),
  e.run, MIN(e.recorded_at), MIN(e.actor), ''
FROM event e WHERE e.run <> '' AND e.run NOT IN (SELECT n.name FROM run n) GROUP BY e.run;
INSERT INTO run_record (run, object, first_id, last_id)
SELECT run, object, MIN(id), MAX(id)
FROM (SELECT run, object, id, id - ROW_NUMBER() OVER (PARTITION BY run, object ORDER BY id) AS island
  FROM (SELECT DISTINCT r.number AS run, e.object AS object, e.id AS id FROM event e JOIN run r ON r.name = e.run
    WHERE r.number NOT IN (SELECT k.run FROM run_record k)) touched) numbered
GROUP BY run, object, island;
)sql";

namespace {

constexpr std::string_view counted_runs = "run";

constexpr std::string_view run_count =
    "COALESCE((SELECT SUM(k.last_id - k.first_id + 1) FROM run_record k WHERE k.run = r.number), 0) + "
    "(SELECT COUNT(*) FROM run_notice n WHERE n.run = r.number AND n.state <> '')";

const std::string& run_head() {
    static const std::string sql =
        fmt::format("SELECT r.number, r.name, r.at, r.actor, r.command, {}, "
                    "COALESCE((SELECT u.name FROM run u WHERE u.number = r.undoes), ''), "
                    "COALESCE((SELECT u.name FROM run u WHERE u.number = r.undone_by), '') FROM run r WHERE ",
                    run_count);
    return sql;
}

const ListingSql& run_listing() {
    static const ListingSql listing{
        .record = "runs",
        .tables = "run r",
        .alias = "r.",
        .columns = {{"number", "r.number", ColumnSql::Empty::never},
                    {"run", "r.name", ColumnSql::Empty::never},
                    {"at", "r.at", ColumnSql::Empty::never},
                    {"actor", "r.actor", ColumnSql::Empty::text},
                    {"command", "r.command", ColumnSql::Empty::text},
                    {"records", std::string{run_count}, ColumnSql::Empty::never},
                    {"undone", "CASE WHEN r.undone_by IS NULL THEN 0 ELSE 1 END", ColumnSql::Empty::never}},
        .texts = {"r.command", "r.actor"}};
    return listing;
}

// The number that a run of this name would have.
std::optional<std::int64_t> number_in(std::string_view name) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool whole = error == std::errc{} && end == name.data() + name.size();
    return whole && number > 0 && number <= domain::largest_number && name.front() != '0' ? std::optional{number}
                                                                                          : std::nullopt;
}

Run read_run(const Row& row) {
    Run run;
    Cells cells{row};
    cells.read(run.number), cells.read(run.name), cells.read(run.at), cells.read(run.actor), cells.read(run.command);
    cells.read(run.records), cells.read(run.undoes), cells.read(run.undone);
    return run;
}

}  // namespace

Result<std::optional<Run>> SqlRuns::one(std::string_view condition, std::span<const SqlValue> values) const {
    std::optional<Run> found;
    TRY(connection_.query(run_head() + std::string{condition}, values, [&](const Row& row) -> Result<bool> {
        found = read_run(row);
        return false;
    }));
    return found;
}

Result<std::optional<Run>> SqlRuns::find(const std::string& name) const {
    return one("r.name = $1", Values{name}.all());
}

Result<std::optional<Run>> SqlRuns::last_of(const std::string& actor) const {
    return one("r.actor = $1 AND r.undone_by IS NULL AND (r.undoes IS NULL OR r.number = (SELECT MAX(l.number) FROM "
               "run l WHERE l.actor = $1)) ORDER BY r.number DESC LIMIT 1",
               Values{actor}.all());
}

Result<std::optional<domain::Instant>> SqlRuns::last_at() const {
    std::optional<domain::Instant> at;
    TRY(connection_.query("SELECT at FROM run ORDER BY number DESC LIMIT 1", {}, [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        cells.read(at);
        return false;
    }));
    return at;
}

Result<void> SqlRuns::list(const Listing& listing, const Visit<Run>& visit) const {
    Where where{connection_.dialect()};
    TRY(where.add(listing.filter, run_listing()));
    const auto& column = *TRY(order_column(run_listing(), listing.order));
    auto sql = fmt::format("{}{} ORDER BY {}{}, r.number{}", run_head(), where.sql(), column.sql,
                           listing.descending ? " DESC" : "", listing.descending ? " DESC" : "");
    if (listing.limit) sql += " LIMIT " + where.place(*listing.limit);
    TRY(connection_.scan(sql, where.values(), [&](const Row& row) -> Result<bool> { return visit(read_run(row)); }));
    return {};
}

Result<std::vector<RecordSpan>> SqlRuns::records(std::int64_t number) const {
    std::vector<RecordSpan> found;
    TRY(connection_.query("SELECT object, first_id, last_id FROM run_record WHERE run = $1 ORDER BY object, first_id",
                          Values{number}.all(), [&](const Row& row) -> Result<bool> {
                              Cells cells{row};
                              auto& span = found.emplace_back();
                              cells.read(span.object), cells.read(span.first), cells.read(span.last);
                              TRY(cells.finish("a record of run", number));
                              return true;
                          }));
    if (!current_ || current_->number != number) return found;
    // What this transaction has touched is written when it commits.
    for (const auto& [object, spans] : spans_) {
        for (const auto& [first, last] : spans) found.push_back({.object = object, .first = first, .last = last});
    }
    return found;
}

Result<std::vector<NoticeBefore>> SqlRuns::notices(std::int64_t number) const {
    std::vector<NoticeBefore> found;
    TRY(connection_.query("SELECT notice, state, not_before, tries, trouble FROM run_notice WHERE run = $1 "
                          "ORDER BY notice",
                          Values{number}.all(), [&](const Row& row) -> Result<bool> {
                              Cells cells{row};
                              auto& before = found.emplace_back();
                              cells.read(before.notice), cells.read(before.state), cells.read(before.not_before);
                              cells.read(before.tries), cells.read(before.trouble);
                              return true;
                          }));
    return found;
}

// What only events know of a run has a number below 1, and may be called like one that is still to be given.
Result<void> SqlRuns::count_on() {
    std::int64_t last = 0;
    TRY(connection_.query("SELECT name FROM run WHERE number < 1 UNION ALL SELECT CAST(MAX(number) AS TEXT) FROM run",
                          {}, [&](const Row& row) -> Result<bool> {
                              last = std::max(last, number_in(row.text(0)).value_or(0));
                              return true;
                          }));
    return counters_.raise(counted_runs, last + 1);
}

// The number is taken with the run's first write: what is rolled back leaves no gap.
Result<std::string> SqlRuns::current(const RunStart& start) {
    if (current_) return current_->name;
    const auto number = TRY(counters_.take(counted_runs));
    if (number < 1) return fail(ErrorKind::corrupt, "the store does not count its runs");
    auto name = std::to_string(number);
    const auto added =
        TRY(connection_.query("INSERT INTO run (number, name, at, actor, command) VALUES ($1, $2, $3, "
                              "$4, $5) ON CONFLICT DO NOTHING",
                              Values{number, name, start.at, start.actor, start.command}.all(), nullptr));
    if (added == 0) {
        // Another has the number, or an older run is called so: the next one is free.
        TRY(count_on());
        if (TRY(counters_.next(counted_runs)) <= number)
            return fail(ErrorKind::corrupt, "the store does not count its runs");
        return current(start);
    }
    current_ = Current{.number = number, .name = std::move(name), .depth = parts_.size()};
    return current_->name;
}

Result<void> SqlRuns::insert_notice(std::int64_t run, const NoticeBefore& before) {
    TRY(connection_.query(
        "INSERT INTO run_notice (run, notice, state, not_before, tries, trouble) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (run, notice) DO NOTHING",
        Values{run, before.notice.value, before.state, before.not_before, before.tries, before.trouble}.all(),
        nullptr));
    return {};
}

Result<void> SqlRuns::change_notice(const NoticeBefore& before) {
    if (!current_) return fail(ErrorKind::internal, "a notice was changed before the run had a number");
    return insert_notice(current_->number, before);
}

Result<std::optional<std::int64_t>> SqlRuns::number_of(const std::string& name) const {
    std::optional<std::int64_t> number;
    TRY(connection_.query("SELECT number FROM run WHERE name = $1", Values{name}.all(),
                          [&](const Row& row) -> Result<bool> {
                              number = row.integer(0);
                              return false;
                          }));
    return number;
}

// A run is taken back by the last run that took it back and stands itself. What an undo took back stands again when the
// undo is taken back, and the other way round. An undo takes back what came before it, so that the walk ends.
Result<void> SqlRuns::settle_undone(std::int64_t number) {
    for (std::optional<std::int64_t> next{number}; next;) {
        number = *std::exchange(next, std::nullopt);
        TRY(connection_.query("SELECT undoes FROM run WHERE number = $1", Values{number}.all(),
                              [&](const Row& row) -> Result<bool> {
                                  if (!row.is_null(0)) next = row.integer(0);
                                  return false;
                              }));
        if (next && *next >= number)
            return fail(ErrorKind::corrupt, fmt::format("run {} takes back run {}, which came later", number, *next));
        TRY(connection_.query("UPDATE run SET undone_by = (SELECT MAX(u.number) FROM run u WHERE u.number > $1 AND "
                              "u.undoes = $1 AND u.undone_by IS NULL) WHERE number = $1",
                              Values{number}.all(), nullptr));
    }
    return {};
}

Result<void> SqlRuns::undo(const Run& taken) {
    if (!current_) return fail(ErrorKind::internal, "an undo had no number");
    return link(current_->name, taken.name);
}

Result<void> SqlRuns::link(const std::string& undo, const std::string& taken) {
    const auto by = TRY(number_of(undo));
    const auto what = TRY(number_of(taken));
    if (!by || !what)
        return fail(ErrorKind::refused, fmt::format("run {} takes back run {}, which is not there", undo, taken));
    if (*what >= *by)
        return fail(ErrorKind::refused, fmt::format("run {} takes back run {}, which came later", undo, taken));
    TRY(connection_.query("UPDATE run SET undoes = $2 WHERE number = $1", Values{*by, *what}.all(), nullptr));
    return settle_undone(*what);
}

Result<void> SqlRuns::add(const Run& run, const std::vector<NoticeBefore>& notices) {
    TRY(connection_.query("INSERT INTO run (number, name, at, actor, command) VALUES ($1, $2, $3, $4, $5)",
                          Values{run.number, run.name, run.at, run.actor, run.command}.all(), nullptr));
    for (const auto& each : notices) TRY(insert_notice(run.number, each));
    return counters_.raise(counted_runs, run.number + 1);
}

Result<void> SqlRuns::derive() {
    TRY(connection_.script(derive_runs));
    return count_on();
}

void SqlRuns::touch(domain::ObjectKind object, std::int64_t id, const std::string& run) {
    if (!current_ || current_->name != run) return;
    if (parts_.empty())
        gather({object, id});
    else if (of_parts_.empty() || of_parts_.back() != Touched{object, id})
        of_parts_.emplace_back(object, id);
}

void SqlRuns::gather(const Touched& touched) {
    auto& spans = spans_[touched.first];
    const auto id = touched.second;
    auto next = spans.upper_bound(id);
    if (next != spans.begin()) {
        auto before = std::prev(next);
        if (before->second >= id) return;
        if (before->second == id - 1) {
            before->second = id;
            if (next != spans.end() && next->first == id + 1) {
                before->second = next->second;
                spans.erase(next);
            }
            return;
        }
    }
    auto last = id;
    if (next != spans.end() && next->first == id + 1) {
        last = next->second;
        spans.erase(next);
    }
    spans.emplace(id, last);
}

void SqlRuns::forget() {
    current_.reset();
    spans_.clear();
    of_parts_.clear();
    parts_.clear();
}

Result<void> SqlRuns::write() {
    if (!current_) return {};
    for (const auto& [object, spans] : spans_) {
        for (const auto& [first, last] : spans) {
            TRY(connection_.query("INSERT INTO run_record (run, object, first_id, last_id) VALUES ($1, $2, $3, $4)",
                                  Values{current_->number, object, first, last}.all(), nullptr));
        }
    }
    return {};
}

void SqlRuns::begin_part() { parts_.push_back(of_parts_.size()); }

void SqlRuns::commit_part() {
    if (!parts_.empty()) parts_.pop_back();
    if (current_) current_->depth = std::min(current_->depth, parts_.size());
    if (!parts_.empty()) return;
    for (const auto& each : of_parts_) gather(each);
    of_parts_.clear();
}

// A run that was numbered within the part has lost its number with it.
void SqlRuns::rollback_part() {
    if (parts_.empty()) return;
    of_parts_.resize(std::min(of_parts_.size(), parts_.back()));
    parts_.pop_back();
    if (current_ && current_->depth > parts_.size()) current_.reset();
}

}  // namespace aftersales::store
