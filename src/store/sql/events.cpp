// Events: appended, never edited; beside them their personal content, and what reports read of them without opening a
// body.
#include "sql/events.hpp"

#include "aftersales/domain/standing.hpp"
#include "aftersales/text/checksum.hpp"
#include "sql/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::store {
namespace {

using text::Checksum;

constexpr std::string_view event_columns =
    "SELECT e.object, e.id, e.revision, e.at, e.recorded_at, e.actor, e.run, e.kind, e.body, c.text FROM event e "
    "LEFT JOIN content c ON c.object = e.object AND c.id = e.id AND c.revision = e.revision ";

const std::string& all_of_record() {
    static const std::string sql = std::string{event_columns} + "WHERE e.object = $1 AND e.id = $2 ORDER BY e.revision";
    return sql;
}
const std::string& newest_of_record() {
    static const std::string sql =
        std::string{event_columns} +
        "WHERE e.object = $1 AND e.id = $2 AND e.revision > (SELECT MAX(n.revision) FROM event n "
        "WHERE n.object = $1 AND n.id = $2) - $3 ORDER BY e.revision";
    return sql;
}
const std::string& all_events() {
    static const std::string sql = std::string{event_columns} + "ORDER BY e.object, e.id, e.revision";
    return sql;
}

const std::string& all_events_with_checksums() {
    static const std::string sql =
        "SELECT e.object, e.id, e.revision, e.at, e.recorded_at, e.actor, e.run, e.kind, "
        "e.body, c.text, e.checksum, c.checksum FROM event e LEFT JOIN content c ON c.object = e.object "
        "AND c.id = e.id AND c.revision = e.revision ORDER BY e.object, e.id, e.revision";
    return sql;
}

Result<Event> read_event(const Row& row) {
    Event event;
    Cells cells{row};
    cells.read(event.object), cells.read(event.id), cells.read(event.revision), cells.read(event.at);
    cells.read(event.recorded_at), cells.read(event.actor), cells.read(event.run);
    TRY(cells.finish("an event of record", event.id));
    auto decoded = TRY(decode_event(row.text(7), row.text(8), row.text(9)));
    event.change = std::move(decoded.change);
    event.effects = std::move(decoded.effects);
    return event;
}

// Of what an event says; its words can be erased and are not part of it.
std::int64_t checksum(const Event& event, std::string_view kind, std::string_view body, Checksum::Step step) {
    Checksum sum{step};
    sum.add(domain::word(event.object)), sum.add(event.id), sum.add(event.revision);
    sum.add(event.at.time_since_epoch().count()), sum.add(event.recorded_at.time_since_epoch().count());
    sum.add(event.actor), sum.add(event.run), sum.add(kind), sum.add(body);
    return sum.value();
}

// Of its words, erased with them.
std::int64_t checksum(const Event& event, std::string_view content, Checksum::Step step) {
    Checksum sum{step};
    sum.add(domain::word(event.object)), sum.add(event.id), sum.add(event.revision), sum.add(content);
    return sum.value();
}

// Events of older versions have no checksums.
bool is_as_written(const Row& row, const Event& event) {
    constexpr int of_event = 10;
    constexpr int of_words = 11;
    const auto is = [&](int column, auto sum_by) {
        if (row.is_null(column)) return true;
        const auto kept = row.integer(column);
        return kept == sum_by(Checksum::step_of(kept));
    };
    return is(of_event, [&](auto step) { return checksum(event, row.text(7), row.text(8), step); }) &&
           is(of_words, [&](auto step) { return checksum(event, row.text(9), step); });
}

// What a change does to the number of open tickets, and whether reports count it at all. Undone is not counted: what it
// took back is not either.
struct Count {
    bool counted{};
    std::optional<bool> open{};  // afterwards, where it says so
};

// Callback events stand in the ticket's history too; they count where they were made.
Count counted_by(const Event& event) {
    using namespace domain;
    if (event.object == ObjectKind::callback)
        return {.counted = std::holds_alternative<CallbackDone>(event.change) ||
                           std::holds_alternative<CallbackReplaced>(event.change)};
    const bool at_gate = !event.effects.gates.empty();
    if (event.object != ObjectKind::ticket)
        return {.counted = at_gate || std::holds_alternative<GateForced>(event.change)};
    const auto meaning = domain::meaning(event.change);
    std::optional<bool> open;
    if (meaning.openness != Openness::stays) open = meaning.openness == Openness::opens;
    // An import may open a ticket that has ended.
    if (const auto* opened = std::get_if<Opened>(&event.change))
        open = is_open(read_word<Status>(opened->status).value_or(Status::fresh));
    return {.counted = meaning.counted || at_gate, .open = open};
}

std::optional<int> score(const Event& event) {
    if (const auto* confirmed = std::get_if<domain::Confirmed>(&event.change)) return confirmed->score;
    if (const auto* closed = std::get_if<domain::Closed>(&event.change)) return closed->score;
    if (event.object != domain::ObjectKind::callback) return std::nullopt;
    if (const auto* replaced = std::get_if<domain::CallbackReplaced>(&event.change)) return replaced->done.score;
    const auto* done = std::get_if<domain::CallbackDone>(&event.change);
    return done ? done->score : std::nullopt;
}

// Whether the ticket is open after the events of a history from its beginning, by what stands of them.
bool is_open_after(std::span<const Event> history) {
    const auto standing = domain::standing(history);
    for (auto event = standing.rbegin(); event != standing.rend(); ++event) {
        if (const auto open = counted_by(**event).open) return *open;
    }
    return false;
}

}  // namespace

namespace {

Result<std::vector<Event>> events_by(Connection& connection, const std::string& sql, const Values& values) {
    std::vector<Event> found;
    TRY(connection.query(sql, values.all(), [&](const Row& row) -> Result<bool> {
        found.push_back(TRY(read_event(row)));
        return true;
    }));
    return found;
}

}  // namespace

Result<std::vector<Event>> history_of(Connection& connection, domain::ObjectKind object, std::int64_t id) {
    return events_by(connection, all_of_record(), Values{object, id});
}

Result<std::vector<Event>> SqlStore::history(domain::ObjectKind object, std::int64_t id, int newest) const {
    if (newest == 0) return history_of(*connection_, object, id);
    return events_by(*connection_, newest_of_record(), Values{object, id, newest});
}

Result<void> SqlStore::events(const Visit<Event>& visit) const {
    const auto take = [&](const Row& row) -> Result<bool> { return visit(TRY(read_event(row))); };
    TRY(connection_->scan(all_events(), {}, take));
    return {};
}

Result<void> SqlStore::attached(const Visit<Event>& visit) const {
    static const std::string sql =
        std::string{event_columns} + "WHERE e.kind = 'attached' ORDER BY e.object, e.id, e.revision";
    const auto take = [&](const Row& row) -> Result<bool> { return visit(TRY(read_event(row))); };
    TRY(connection_->scan(sql, {}, take));
    return {};
}

// A record whose events cannot all be read is one failure, and the next record goes on.
Result<void> SqlStore::each_history(const SeeHistory& see) const {
    RecordName name;
    Result<std::vector<Event>> history;
    bool begun = false;
    std::string object;
    const auto take = [&](const Row& row) -> Result<bool> {
        if (!begun || row.text(0) != object || row.integer(1) != name.id) {
            if (begun) TRY(see(name, std::move(history)));
            begun = true;
            object = row.text(0);
            history = std::vector<Event>{};
            const auto kind = domain::read_word<domain::ObjectKind>(object);
            name = {.object = kind.value_or(domain::ObjectKind::ticket), .id = row.integer(1)};
        }
        if (!history) return true;
        auto event = read_event(row);
        if (event && !is_as_written(row, *event)) event = fail(ErrorKind::corrupt, "it is not as it was written");
        if (event)
            history->push_back(std::move(*event));
        else
            history = fail(event.error().kind, fmt::format("event {} of {} {}: {}", row.integer(2), object, name.id,
                                                           event.error().message));
        return true;
    };
    TRY(connection_->scan(all_events_with_checksums(), {}, take));
    return begun ? see(name, std::move(history)) : Result<void>{};
}

Result<void> SqlStore::add_events(std::span<const Event> events, OpenAround is_open) {
    bool open = is_open.before;
    std::size_t seen = 0;
    for (const auto& event : events) {
        ++seen;
        if (std::holds_alternative<domain::Erased>(event.change)) TRY(erase_content(event));
        const auto counted = counted_by(event);
        const bool now = counted.open.value_or(open);
        TRY(add_event(event, counted.counted ? std::optional{int{now} - int{open}} : std::nullopt, score(event)));
        runs_.touch(event.object, event.id, event.run);
        open = now;
        if (!std::holds_alternative<domain::Undone>(event.change)) continue;
        TRY(take_back(event));
        const bool is_followed = seen < events.size() && !std::holds_alternative<domain::Undone>(events[seen].change);
        if (events.front().revision == 1)
            open = is_open_after(events.first(seen));
        else
            open = is_followed ? is_open_after(TRY(history(event.object, event.id, 0))) : is_open.after;
    }
    return {};
}

Result<void> SqlStore::add_event(const Event& event, std::optional<int> open_change, std::optional<int> score) {
    const auto object = domain::word(event.object);
    const auto kind = domain::kind(event.change);
    encoder_.encode(event.change, event.effects);
    TRY(run("INSERT INTO event (object, id, revision, at, recorded_at, actor, run, kind, body, open_change, score, "
            "checksum) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            Values{object, event.id, event.revision, event.at, event.recorded_at, event.actor, event.run, kind,
                   encoder_.body(), open_change, score, checksum(event, kind, encoder_.body(), Checksum::Step::word)}));
    if (encoder_.content().empty()) return {};
    TRY(run("INSERT INTO content (object, id, revision, text, checksum) VALUES ($1, $2, $3, $4, $5)",
            Values{object, event.id, event.revision, encoder_.content(),
                   checksum(event, encoder_.content(), Checksum::Step::word)}));
    return {};
}

// What is erased must not survive in free pages of the file either.
Result<void> SqlStore::erase_content(const Event& event) {
    if (is_sqlite()) TRY(connection_->script("PRAGMA secure_delete = ON"));
    TRY(run("DELETE FROM content WHERE object = $1 AND id = $2", Values{event.object, event.id}));
    return erase_notices(event.object, event.id);
}

// What the Undone takes back is noted, for reports not to count it. Where it takes an Undone back, something stands
// again.
Result<void> SqlStore::take_back(const Event& event) {
    const auto span = domain::taken_back(std::get<domain::Undone>(event.change), event.revision);
    const auto first = static_cast<std::int64_t>(span.first) + 1;
    const auto last = static_cast<std::int64_t>(span.end);
    const Values values{event.object, event.id, first, last};
    const bool revives = TRY(number("SELECT 1 FROM event WHERE object = $1 AND id = $2 AND revision >= $3 AND "
                                    "revision <= $4 AND kind = 'undone' LIMIT 1",
                                    values))
                             .has_value();
    if (revives) return take_back_anew(event.object, event.id);
    TRY(run("INSERT INTO taken_back (object, id, revision) SELECT object, id, revision FROM event WHERE object = $1 "
            "AND id = $2 AND revision >= $3 AND revision <= $4 ON CONFLICT DO NOTHING",
            values));
    return {};
}

Result<void> SqlStore::take_back_anew(domain::ObjectKind object, std::int64_t id) {
    const auto events = TRY(history(object, id, 0));
    const auto kept = domain::stands(events);
    TRY(run("DELETE FROM taken_back WHERE object = $1 AND id = $2", Values{object, id}));
    for (std::size_t place = 0; place < events.size(); ++place) {
        if (kept[place]) continue;
        TRY(run("INSERT INTO taken_back (object, id, revision) VALUES ($1, $2, $3)",
                Values{object, id, events[place].revision}));
    }
    return {};
}

Result<void> SqlStore::record_gone(std::span<const Event> events) {
    TRY(add_events(events, {}));
    return forget_row(events.front().object, events.front().id);
}

// The row goes with all that hangs on it; events and their content stay.
Result<void> SqlStore::forget_row(domain::ObjectKind object, std::int64_t id) {
    if (object == domain::ObjectKind::ticket) {
        TRY(write_talk());
        const auto old = TRY(search_text(TicketId{id}));
        if (old && is_sqlite() && !bulk_)
            TRY(run("INSERT INTO search (search, rowid, facts, messages) VALUES ('delete', $1, $2, $3)",
                    Values{id, old->facts, old->messages}));
        for (const auto* each : {"DELETE FROM search_text WHERE ticket = $1", "DELETE FROM clock WHERE ticket = $1"})
            TRY(run(each, Values{id}));
    }
    TRY(write_tags(object, id, TRY(tags_of(object, id)), {}));
    TRY(run(fmt::format("DELETE FROM {} WHERE id = $1", domain::word(object)), Values{id}));
    return {};
}

namespace {

// One record of any kind that names this one, as the tables of the kinds tell; "" where none could.
std::string naming_sql(domain::ObjectKind named) {
    std::string sql;
    for (const auto& [kind, word] : domain::spellings<domain::ObjectKind>()) {
        for (const auto& field : domain::fields_beyond_id(domain::table_of(kind))) {
            if (field.of != named) continue;
            // Its index holds those alone.
            const bool of_merged = kind == domain::ObjectKind::callback && field.name == "merged_into";
            sql += fmt::format("{}SELECT '{}', id FROM {} WHERE {} = $1{}", sql.empty() ? "" : " UNION ALL ", word,
                               word, column_of(field), of_merged ? " AND state = 'merged'" : "");
        }
    }
    return sql.empty() ? sql : sql + " LIMIT 1";
}

const std::string& naming_one(domain::ObjectKind named) {
    static const auto all = [] {
        std::array<std::string, domain::kinds_of_record> made{};
        for (const auto& [kind, word] : domain::spellings<domain::ObjectKind>())
            made.at(static_cast<std::size_t>(kind)) = naming_sql(kind);
        return made;
    }();
    return all.at(static_cast<std::size_t>(named));
}

}  // namespace

Result<std::optional<RecordName>> SqlStore::naming(const RecordName& record) const {
    const auto& sql = naming_one(record.object);
    std::optional<RecordName> found;
    if (sql.empty()) return found;
    TRY(connection_->query(sql, Values{record.id}.all(), [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        cells.read(found.emplace().object), cells.read(found->id);
        TRY(cells.finish("what names record", record.id));
        return false;
    }));
    return found;
}

}  // namespace aftersales::store
