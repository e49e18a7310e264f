// Records of every kind: found, read, written and rewritten by their tables. What hangs on a record beside its row
// follows it: clocks, tags, what full text holds of it.
#include "sql/store.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::store {
namespace {

using domain::AnyRecord;
using domain::Customer;
using domain::RecordPointer;
using domain::Ticket;

// What of a record stands in the full text of tickets, and of which.
struct Searched {
    ObjectKind object{};
    std::string_view field{};
    std::string_view tickets{};
};
constexpr std::array searched{
    Searched{ObjectKind::customer, "name", "SELECT id FROM ticket WHERE customer = $1"},
    Searched{ObjectKind::asset, "serial", "SELECT id FROM ticket WHERE asset = $1"},
};

// Whether the events may have given the field another value.
bool may_change(std::span<const Event> events, std::string_view field) {
    return std::any_of(events.begin(), events.end(), [&](const Event& each) {
        const auto* changed = std::get_if<domain::Changed>(&each.change);
        return (changed && changed->field == field) || std::holds_alternative<domain::Undone>(each.change) ||
               std::holds_alternative<domain::Erased>(each.change);
    });
}

// Columns that a row has besides its record's own, computed when it is written.
std::string derived_columns(ObjectKind object) {
    if (object != ObjectKind::ticket) return {};
    return nested_ticket_columns("") + ", is_open, due_at, due_clock, next_step_at";
}

void add_derived(Values& values, const RecordPointer& record, std::optional<Instant> next_step) {
    if (const auto* const* ticket = std::get_if<const Ticket*>(&record.to)) {
        nested_columns(*ticket, **ticket, [&](std::string_view, const auto& member) { values.add(member); });
        const auto due = next_due(**ticket);
        values.add(domain::is_open((*ticket)->status));
        values.add(due ? std::optional{due->at} : std::nullopt);
        values.add(due ? domain::word(due->clock) : std::string_view{});
        values.add(next_step);
    }
}

}  // namespace

// Made when they are first asked for: most commands see few kinds of records.
const SqlStore::Statements& SqlStore::statements(ObjectKind object) const {
    auto& made = statements_.at(static_cast<std::size_t>(object));
    if (made) return *made;
    const auto table = domain::word(object);
    const auto columns = column_list(domain::table_of(object), "");
    const auto whole = object == ObjectKind::ticket ? columns + nested_ticket_columns("") : columns;
    const auto all = columns + derived_columns(object);
    return made.emplace(Statements{.by_id = fmt::format("SELECT {} FROM {} WHERE id = $1", whole, table),
                                   .insert = insert_text(table, all),
                                   .update = update_text(table, all)});
}

Result<std::optional<AnyRecord>> SqlStore::get(ObjectKind object, std::int64_t id) const {
    std::optional<AnyRecord> found;
    const auto take = [&](const Row& row) -> Result<bool> {
        found = domain::empty_record(object);
        Cells cells{row};
        cells.read_columns(domain::ref_of(*found));
        if (auto* ticket = std::get_if<Ticket>(&*found))
            nested_columns(ticket, *ticket, [&](std::string_view, auto& member) { cells.read(member); });
        TRY(cells.finish(domain::word(object), id));
        return false;
    };
    TRY(connection_->query(statements(object).by_id, Values{id}.all(), take));
    if (auto* ticket = found ? std::get_if<Ticket>(&*found) : nullptr) TRY(read_clocks(*ticket));
    return found;
}

Result<bool> SqlStore::stands_elsewhere(const std::string& elsewhere) const {
    const auto known = elsewhere_.find(elsewhere);
    if (known != elsewhere_.end()) return known->second;
    const auto any = TRY(number(fmt::format("SELECT 1 FROM {} LIMIT 1", elsewhere), Values{}));
    return elsewhere_[elsewhere] = any.has_value();
}

// Imports ask it for every row: its texts are made once.
Result<const SqlStore::FindByText*> SqlStore::find_by(ObjectKind object, std::string_view field) const {
    auto& known = find_by_text_.at(static_cast<std::size_t>(object));
    const auto made = std::ranges::find(known, field, &FindByText::field);
    if (made != known.end()) return &*made;
    const auto table = domain::table_of(object);
    const auto* row = domain::find_field(table, field);
    if (row == nullptr || row->holds != domain::Holds::text)
        return fail(ErrorKind::internal, fmt::format("a {} has no text '{}'", domain::word(object), field));
    FindByText texts{.field = row->name};
    texts.own =
        fmt::format("SELECT id, {2} FROM {0} WHERE {1} = $1 AND {1} <> '' ORDER BY id", domain::word(object),
                    column_of(*row), domain::find_field(table, "merged_into") != nullptr ? "merged_into" : "NULL");
    const auto& columns = listing_of(object).columns;
    const auto column = std::ranges::find(columns, field, &ColumnSql::name);
    if (column != columns.end() && !column->elsewhere.empty()) {
        texts.elsewhere = column->elsewhere;
        texts.all_there =
            fmt::format("SELECT x.{} FROM {} AND x.key = $1 ORDER BY x.id", domain::word(object), column->elsewhere);
        texts.there = texts.all_there + " LIMIT 1";
    }
    return &known.emplace_back(std::move(texts));
}

Result<std::optional<std::int64_t>> SqlStore::find(ObjectKind object, std::string_view field,
                                                   const std::string& text) const {
    const auto& by = *TRY(find_by(object, field));
    std::optional<std::int64_t> found;
    if (text.empty()) return found;
    // The first that is not merged into another; to order by that would make SQLite build a table for each question.
    TRY(connection_->query(by.own, Values{text}.all(), [&](const Row& row) -> Result<bool> {
        const bool merged = !row.is_null(1);
        if (!found || !merged) found = row.integer(0);
        return merged;
    }));
    if (found || by.elsewhere.empty() || !TRY(stands_elsewhere(by.elsewhere))) return found;
    return number(by.there, Values{text});
}

Result<std::vector<std::int64_t>> SqlStore::find_all(ObjectKind object, std::string_view field,
                                                     const std::string& text) const {
    const auto& by = *TRY(find_by(object, field));
    std::vector<std::int64_t> found;
    if (text.empty()) return found;
    const auto take = [&](const Row& row) -> Result<bool> {
        found.push_back(row.integer(0));
        return true;
    };
    TRY(connection_->query(by.own, Values{text}.all(), take));
    if (by.elsewhere.empty() || !TRY(stands_elsewhere(by.elsewhere))) return found;
    TRY(connection_->query(by.all_there, Values{text}.all(), take));
    return found;
}

Result<void> SqlStore::record(std::span<const Event> events, const std::optional<RecordPointer>& after,
                              std::optional<Instant> next_step) {
    if (events.empty()) return {};
    const auto object = events.front().object;
    const auto id = events.front().id;
    const bool counts = SqlStock::counts(object);
    if (counts && events.front().revision > 1) TRY(stock_.count(object, id, SqlStock::Count::out));
    TRY(after ? record_row(events, *after, next_step) : record_gone(events));
    if (counts && after) TRY(stock_.count(object, id, SqlStock::Count::in));
    return {};
}

Result<void> SqlStore::record_row(std::span<const Event> events, const RecordPointer& after,
                                  std::optional<Instant> next_step) {
    if (const auto* const* ticket = std::get_if<const Ticket*>(&after.to))
        return record_ticket(events, **ticket, next_step);
    if (after.object() == ObjectKind::contact) elsewhere_.clear();
    const bool adding = events.front().revision == 1;
    const auto tags = adding ? std::vector<std::string>{} : TRY(tags_of(after.object(), events.front().id));
    TRY(write_row(events, after, {}));
    TRY(add_events(events, {}));
    if (const auto* const* customer = std::get_if<const Customer*>(&after.to))
        TRY(write_tags(ObjectKind::customer, (*customer)->id.value, tags, (*customer)->tags));
    for (const auto& each : searched) {
        if (each.object != after.object() || adding || !may_change(events, each.field)) continue;
        TRY(refresh_facts(each.tickets, events.front().id));
    }
    return {};
}

// Adds the row, or changes it where it is as it was before the first event.
Result<void> SqlStore::write_row(std::span<const Event> events, const RecordPointer& after,
                                 std::optional<Instant> next_step) {
    const auto before = events.front().revision - 1;
    Values values;
    values.add_columns(after.view());
    add_derived(values, after, next_step);
    if (before > 0) values.add(before);
    const auto& sql = statements(after.object());
    auto written = run(before == 0 ? sql.insert : sql.update, values);
    if (written && *written == 1) return {};
    // One that was taken back wholly comes back.
    if (written && std::holds_alternative<domain::Undone>(events.front().change)) {
        values.drop_last();
        written = run(sql.insert, values);
        if (written && *written == 1) return {};
    }
    if (!written && written.error().kind != ErrorKind::conflict) return fail(std::move(written.error()));
    return changed_meanwhile(domain::word(after.object()), events.front().id);
}

// The tags that the stored row has, of records whose tags stand in a table of their own. That table is ordered by tag
// and has no index by record: what is taken out of it is named with its tag.
Result<std::vector<std::string>> SqlStore::tags_of(ObjectKind object, std::int64_t id) const {
    std::vector<std::string> tags;
    const bool ticket = object == ObjectKind::ticket;
    if (!ticket && object != ObjectKind::customer) return tags;
    const auto take = [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        cells.read(tags);
        TRY(cells.finish(domain::word(object), id));
        return false;
    };
    TRY(connection_->query(ticket ? "SELECT tags FROM ticket WHERE id = $1" : "SELECT tags FROM customer WHERE id = $1",
                           Values{id}.all(), take));
    return tags;
}

}  // namespace aftersales::store
