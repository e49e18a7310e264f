// The floors: the least that a program must do to leave the same rows behind, in plain SQLite.
//   floor copy OLD NEW    reads every row of OLD into memory, then inserts them into NEW and makes its indexes; prints
//   the
//                         seconds from the first insert to the commit
//   floor open STORE      commits the rows of one more ticket like the last one
//   floor record STORE T  commits the rows of one more record of the table T like the last one, with what its ticket
//                         was told of it
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>
#include <string>
#include <variant>
#include <vector>

namespace {

using Value = std::variant<std::monostate, sqlite3_int64, std::string>;
using Row = std::vector<Value>;

struct Table {
    std::string name{};
    std::string sql{};
    std::vector<Row> rows{};
    int columns{};
};

[[noreturn]] void give_up(sqlite3* db) {
    std::fprintf(stderr, "floor: %s\n", sqlite3_errmsg(db));
    std::exit(1);
}

sqlite3* open(const char* path) {
    sqlite3* db = nullptr;
    if (sqlite3_open(path, &db) != SQLITE_OK) give_up(db);
    sqlite3_busy_timeout(db, 10000);
    return db;
}

void run(sqlite3* db, const std::string& sql) {
    if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) give_up(db);
}

std::vector<Row> all(sqlite3* db, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) give_up(db);
    std::vector<Row> rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        auto& row = rows.emplace_back();
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            switch (sqlite3_column_type(statement, i)) {
            case SQLITE_NULL:
                row.emplace_back();
                break;
            case SQLITE_INTEGER:
                row.emplace_back(sqlite3_column_int64(statement, i));
                break;
            default:
                row.emplace_back(std::string{static_cast<const char*>(sqlite3_column_blob(statement, i)),
                                             static_cast<std::size_t>(sqlite3_column_bytes(statement, i))});
            }
        }
    }
    sqlite3_finalize(statement);
    return rows;
}

void insert(sqlite3* db, const std::string& table, const std::vector<Row>& rows) {
    if (rows.empty()) return;
    std::string sql = "INSERT INTO " + table + " VALUES (?";
    for (std::size_t i = 1; i < rows.front().size(); ++i) sql += ",?";
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, (sql + ")").c_str(), -1, &statement, nullptr) != SQLITE_OK) give_up(db);
    for (const auto& row : rows) {
        for (int i = 0; i < static_cast<int>(row.size()); ++i) {
            const auto& value = row[static_cast<std::size_t>(i)];
            if (const auto* number = std::get_if<sqlite3_int64>(&value))
                sqlite3_bind_int64(statement, i + 1, *number);
            else if (const auto* text = std::get_if<std::string>(&value))
                sqlite3_bind_text(statement, i + 1, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
            else
                sqlite3_bind_null(statement, i + 1);
        }
        if (sqlite3_step(statement) != SQLITE_DONE) give_up(db);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

std::string text(const Value& value) { return std::get<std::string>(value); }

int copy(const char* from, const char* to) {
    auto* old = open(from);
    std::vector<Table> tables;
    for (const auto& row :
         all(old, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' "
                  "AND name NOT LIKE 'search%_%' AND name NOT LIKE 'sqlite_%'")) {
        tables.push_back({.name = text(row[0]),
                          .sql = text(row[1]),
                          .rows = all(old, "SELECT * FROM " + text(row[0])),
                          .columns = 0});
    }
    const auto words = all(old, "SELECT * FROM search_text");
    const auto text_table = all(old, "SELECT sql FROM sqlite_master WHERE name = 'search_text'");
    const auto search = all(old, "SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'");
    const auto indexes = all(old, "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
    sqlite3_close(old);
    auto* db = open(to);
    run(db, "PRAGMA journal_mode = WAL");
    const auto begun = std::chrono::steady_clock::now();
    run(db, "BEGIN IMMEDIATE");
    for (const auto& table : tables) run(db, table.sql), insert(db, table.name, table.rows);
    run(db, text(text_table[0][0]));
    insert(db, "search_text", words);
    for (const auto& each : search) {
        run(db, text(each[1]));
        run(db, "INSERT INTO " + text(each[0]) + "(" + text(each[0]) + ") VALUES ('rebuild')");
    }
    for (const auto& index : indexes) run(db, text(index[0]));
    run(db, "COMMIT");
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    std::printf("%.3f\n", took.count());
    return 0;
}

// The rows of the newest ticket under the next number.
int open_ticket(const char* store) {
    auto* db = open(store);
    run(db, "BEGIN IMMEDIATE");
    const auto next = std::get<sqlite3_int64>(all(db, "SELECT next FROM counter WHERE object = 'ticket'")[0][0]);
    const auto last = std::to_string(next - 1);
    auto rows = [&](const std::string& table, const std::string& where, std::size_t id) {
        auto found = all(db, "SELECT * FROM " + table + " WHERE " + where + last);
        for (auto& row : found) row[id] = next;
        insert(db, table, found);
    };
    rows("ticket", "id = ", 0);
    rows("clock", "ticket = ", 0);
    rows("event", "object = 'ticket' AND id = ", 1);
    rows("content", "object = 'ticket' AND id = ", 1);
    rows("search_text", "ticket = ", 0);
    run(db,
        "INSERT INTO search(rowid, facts, messages) SELECT ticket, facts, messages FROM search_text WHERE ticket = " +
            std::to_string(next));
    run(db, "UPDATE counter SET next = next + 1 WHERE object = 'ticket'");
    run(db, "COMMIT");
    sqlite3_close(db);
    return 0;
}

// The rows of the newest record of a kind under the next number, and the events of its run once more on its ticket.
int again(const char* store, const std::string& object) {
    auto* db = open(store);
    run(db, "BEGIN IMMEDIATE");
    const auto number = [&](const std::string& sql) { return std::get<sqlite3_int64>(all(db, sql)[0][0]); };
    const auto next = number("SELECT next FROM counter WHERE object = '" + object + "'");
    const auto last = std::to_string(next - 1);
    const auto ticket = std::to_string(number("SELECT ticket FROM " + object + " WHERE id = " + last));
    for (const auto* table : {"event", "content"}) {
        auto rows =
            all(db, std::string{"SELECT * FROM "} + table + " WHERE object = '" + object + "' AND id = " + last);
        for (auto& row : rows) row[1] = next;
        insert(db, table, rows);
    }
    auto rows = all(db, "SELECT * FROM " + object + " WHERE id = " + last);
    for (auto& row : rows) row[0] = next;
    insert(db, object, rows);
    auto told = all(db, "SELECT * FROM event WHERE object = 'ticket' AND id = " + ticket +
                            " AND run = (SELECT run FROM event WHERE object = '" + object + "' AND id = " + last +
                            " ORDER BY revision DESC LIMIT 1) AND kind = 'record_stepped'");
    const auto revision = number("SELECT revision FROM ticket WHERE id = " + ticket);
    for (std::size_t i = 0; i < told.size(); ++i) told[i][2] = revision + 1 + static_cast<sqlite3_int64>(i);
    insert(db, "event", told);
    run(db, "UPDATE ticket SET revision = revision + " + std::to_string(told.size()) + " WHERE id = " + ticket);
    run(db, "UPDATE counter SET next = next + 1 WHERE object = '" + object + "'");
    if (object == "reservation")
        run(db, "UPDATE part_stock SET reserved = reserved + 1 WHERE sku = (SELECT sku FROM reservation WHERE id = " +
                    last + ") AND place = 'main'");
    run(db, "COMMIT");
    sqlite3_close(db);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "copy" && argc == 4) return copy(argv[2], argv[3]);
    if (what == "open" && argc == 3) return open_ticket(argv[2]);
    if (what == "record" && argc == 4) return again(argv[2], argv[3]);
    std::fprintf(stderr, "usage: floor copy OLD NEW | floor open STORE | floor record STORE TABLE\n");
    return 2;
}
