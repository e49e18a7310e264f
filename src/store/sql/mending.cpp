// Rows put right from a store that was made anew from the same events. Events and their words are the truth: they stay
// as they are, and only what was counted of them is written again.
#include "aftersales/store/inspection.hpp"
#include "sql/derived.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

// A column of the rebuilt store, and whether it holds texts.
struct Cell {
    std::string name{};
    bool text{};
};

class Mending {
public:
    Mending(const SqlStore& store, const SqlStore& rebuilt, const RecordNames& known)
        : store_{store}, here_{Inspection::connection(store)}, there_{Inspection::connection(rebuilt)}, known_{known} {}

    Result<Mended> run() {
        for (const auto& table : derived_tables())
            if (table.table != "content") TRY(mend(table));
        if (search_ || !TRY(Inspection::is_search_sound(store_))) TRY(Inspection::index_search_anew(store_));
        return std::move(mended_);
    }

private:
    // What is in the way goes first: of two rows with each other's serial, neither could be written alone.
    Result<void> mend(const Derived& table) {
        const Beside comparison{table, TRY(Inspection::columns_of(there_, table))};
        std::vector<TableLine> strays;
        std::vector<TableLine> wrong;
        std::vector<TableLine> missing;
        TRY(comparison.run(here_, there_, [&](const TableLine& key, const auto& differing) -> Result<void> {
            if (!comparison.is_of(known_, key)) (differing.empty() ? strays : wrong).push_back(key);
            return {};
        }));
        if (table.table == "event") return count_anew(comparison, wrong);
        TRY(comparison.run(there_, here_, [&](const TableLine& key, const auto& differing) -> Result<void> {
            if (differing.empty() && !comparison.is_of(known_, key)) missing.push_back(key);
            return {};
        }));
        for (const auto* keys : {&strays, &wrong})
            for (const auto& key : *keys)
                TRY(here_.query(fmt::format("DELETE FROM {} WHERE {}", table.table, comparison.condition()),
                                comparison.values(key), nullptr));
        const auto cells = TRY(cells_of(table));
        for (const auto* keys : {&wrong, &missing})
            for (const auto& key : *keys) TRY(copy(table, comparison, cells, key));
        mended_.strays += static_cast<std::int64_t>(strays.size());
        search_ = search_ || (table.table == "search_text" && !(strays.empty() && wrong.empty() && missing.empty()));
        return {};
    }

    Result<std::vector<Cell>> cells_of(const Derived& table) const {
        std::vector<Cell> cells;
        TRY(there_.query("SELECT name, type FROM pragma_table_info($1)", Values{table.table}.all(),
                         [&](const Row& row) -> Result<bool> {
                             cells.push_back({std::string{row.text(0)}, row.text(1) == "TEXT"});
                             return true;
                         }));
        return cells;
    }

    Result<void> copy(const Derived& table, const Beside& comparison, const std::vector<Cell>& cells,
                      const TableLine& key) {
        std::vector<std::string> names;
        std::vector<std::string> places;
        for (const auto& cell : cells) {
            names.push_back(cell.name);
            places.push_back(fmt::format("${}", names.size()));
        }
        const auto columns = fmt::format("{}", fmt::join(names, ", "));
        const auto insert =
            fmt::format("INSERT INTO {} ({}) VALUES ({})", table.table, columns, fmt::join(places, ", "));
        TRY(there_.query(fmt::format("SELECT {} FROM {} WHERE {}", columns, table.table, comparison.condition()),
                         comparison.values(key), [&](const Row& row) -> Result<bool> {
                             TRY(here_.query(insert, values_of(row, cells), nullptr));
                             return false;
                         }));
        note(comparison, key);
        return {};
    }

    static std::vector<SqlValue> values_of(const Row& row, const std::vector<Cell>& cells) {
        std::vector<SqlValue> values;
        for (const auto& cell : cells) {
            const auto column = static_cast<int>(values.size());
            if (row.is_null(column))
                values.emplace_back();
            else if (cell.text)
                values.emplace_back(row.text(column));
            else
                values.emplace_back(row.integer(column));
        }
        return values;
    }

    // What reports count of an event is no part of it.
    Result<void> count_anew(const Beside& comparison, const std::vector<TableLine>& wrong) {
        if (wrong.empty()) return {};
        const auto lock = TRY(unlock_events());
        for (const auto& key : wrong) {
            std::vector<SqlValue> values = comparison.values(key);
            TRY(there_.query(fmt::format("SELECT open_change, score FROM event WHERE {}", comparison.condition()),
                             comparison.values(key), [&](const Row& row) -> Result<bool> {
                                 for (const int column : {0, 1})
                                     values.push_back(row.is_null(column) ? SqlValue{} : row.integer(column));
                                 return false;
                             }));
            TRY(here_.query(fmt::format("UPDATE event SET open_change = ${}, score = ${} WHERE {}", values.size() - 1,
                                        values.size(), comparison.condition()),
                            values, nullptr));
            note(comparison, key);
        }
        return here_.script(lock);
    }

    // Takes away what keeps events from being edited; gives what puts it back.
    Result<std::string> unlock_events() {
        const bool sqlite = here_.dialect() == Dialect::sqlite;
        std::string unlock;
        std::string lock;
        TRY(here_.query(sqlite ? "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'event'"
                               : "SELECT tgname, '' FROM pg_trigger WHERE tgrelid = CAST('event' AS regclass) AND NOT "
                                 "tgisinternal AND tgenabled = 'O'",
                        {}, [&](const Row& row) -> Result<bool> {
                            if (sqlite) {
                                unlock += fmt::format("DROP TRIGGER {};", row.text(0));
                                lock += fmt::format("{};", row.text(1));
                            } else {
                                unlock += fmt::format("ALTER TABLE event DISABLE TRIGGER {};", row.text(0));
                                lock += fmt::format("ALTER TABLE event ENABLE TRIGGER {};", row.text(0));
                            }
                            return true;
                        }));
        TRY(here_.script(unlock));
        return lock;
    }

    void note(const Beside& comparison, const TableLine& key) {
        ++mended_.rows;
        if (const auto kind = domain::read_word<domain::ObjectKind>(comparison.object_of(key)))
            mended_.records.emplace(*kind, comparison.id_of(key));
    }

    const SqlStore& store_;
    Connection& here_;
    Connection& there_;
    const RecordNames& known_;
    Mended mended_{};
    bool search_{};
};

}  // namespace

Result<Mended> mend_rows(Store& store, const Store& rebuilt, const RecordNames& known) {
    return Mending{*TRY(Inspection::sql(store)), *TRY(Inspection::sql(rebuilt)), known}.run();
}

}  // namespace aftersales::store
