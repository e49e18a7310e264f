// A store in an SQLite file. Statements are prepared once, with their columns, and reset a million times in an import:
// what is not a failure throws nothing on the way.
#include "schema.hpp"
#include "sqlite.hpp"
#include "sqlite/database.hpp"
#include "sqlite/restore.hpp"
#include "sqlite/turn.hpp"

#include <SQLiteCpp/Savepoint.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <sqlite3.h>
#include <unistd.h>
#include <unordered_map>

namespace aftersales::engine {
namespace {

using store::Access;
using store::SqlValue;

// $1, $2 … are names to SQLite, which looks each up among all; ?1, ?2 … are numbers, and ? alone is the next one, which
// nothing is looked up for. No text of ours has a dollar in quotes.
std::string with_numbers(std::string_view sql) {
    std::string numbered;
    numbered.reserve(sql.size());
    int last = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        int number = 0;
        const auto* digits = sql.data() + i + 1;
        const auto end = sql[i] == '$' ? std::from_chars(digits, sql.data() + sql.size(), number).ptr : digits;
        if (end == digits) {
            numbered += sql[i];
            continue;
        }
        numbered += '?';
        if (number != last + 1) numbered.append(digits, end);
        last = std::max(last, number);
        i = static_cast<std::size_t>(end - sql.data()) - 1;
    }
    return numbered;
}

// What a parameter is bound to; of a statement that was never run, nothing.
struct Bound {
    enum class Holds { nothing, integer, text, unknown };
    Holds holds{};
    std::int64_t integer{};
};

// A statement, the text it was made of, and the texts it was given last: they are bound as they lie here.
struct Prepared {
    Prepared(const SQLite::Database& database, std::string_view text)
        : sql{text}, statement{database, with_numbers(text)},
          texts(static_cast<std::size_t>(statement.getBindParameterCount())), bound(texts.size()) {}

    std::string sql;
    SQLite::Statement statement;
    std::vector<std::string> texts;
    std::vector<Bound> bound;
    std::vector<SQLite::Column> columns{};  // made at the first row: each shows the row that is visited
    bool in_use{};
};

class SqliteRow : public store::Row {
public:
    explicit SqliteRow(const std::vector<SQLite::Column>& columns) : columns_(columns) {}
    [[nodiscard]] bool is_null(int column) const override { return at(column).isNull(); }
    [[nodiscard]] std::int64_t integer(int column) const override { return at(column).getInt64(); }
    [[nodiscard]] double real(int column) const override { return at(column).getDouble(); }
    [[nodiscard]] std::string_view text(int column) const override {
        const auto* bytes = static_cast<const char*>(at(column).getBlob());
        if (!bytes) return {};
        return {bytes, static_cast<std::size_t>(at(column).getBytes())};
    }

private:
    [[nodiscard]] const SQLite::Column& at(int column) const { return columns_[static_cast<std::size_t>(column)]; }
    const std::vector<SQLite::Column>& columns_;
};

// Statements are long and differ late: their length and end tell them apart.
struct HashText {
    std::size_t operator()(std::string_view sql) const {
        constexpr std::size_t most = 48;
        return std::hash<std::string_view>{}(sql.substr(sql.size() - std::min(sql.size(), most))) ^ sql.size();
    }
};

class Sqlite : public store::Connection {
public:
    // `path` is "" where the store lives in no file that others can open.
    Sqlite(SQLite::Database database, std::string path, calendar::seconds wait)
        : database_(std::move(database)), path_(std::move(path)), turn_(path_), wait_(wait) {}

    Result<std::int64_t> query(std::string_view sql, std::span<const SqlValue> values,
                               const store::SeeRow& visit) override;
    Result<void> script(std::string_view sql) override;
    Result<void> begin(store::Purpose purpose) override;
    Result<void> commit() override;
    void rollback() noexcept override;
    Result<void> begin_part() override;
    Result<void> commit_part() override;
    void rollback_part() noexcept override;
    [[nodiscard]] store::Dialect dialect() const override { return store::Dialect::sqlite; }
    [[nodiscard]] std::span<const store::Migration> migrations() const override { return sqlite_migrations(); }
    Result<std::vector<std::string>> self_check() override;
    Result<void> back_up(const store::PartFile& copy) override { return copy_to_file(copy.path(), database_); }
    Result<std::string> restore(const std::string& path, calendar::seconds wait) override {
        return engine::restore(database_, path, wait);
    }
    Result<std::unique_ptr<store::Connection>> private_copy() override;
    [[nodiscard]] std::string path() const override { return path_; }
    [[nodiscard]] std::string description() const override {
        return fmt::format("SQLite {}, {}", SQLite::getLibVersion(), path_.empty() ? "no file" : path_);
    }

private:
    [[nodiscard]] tl::unexpected<Error> failure() const {
        return fail(sqlite_error(database_.getExtendedErrorCode(), database_.getErrorMsg(), path_));
    }
    Result<Prepared*> statement(std::string_view sql);
    Result<std::int64_t> run(Prepared& prepared, std::span<const SqlValue> values, const store::SeeRow& visit);

    SQLite::Database database_;
    std::string path_;
    Turn turn_;
    calendar::seconds wait_;
    std::unordered_map<std::string_view, std::unique_ptr<Prepared>, HashText> statements_{};  // by their own texts
    std::optional<SQLite::Transaction> transaction_{};
    std::vector<std::unique_ptr<SQLite::Savepoint>> parts_{};
};

Result<Prepared*> Sqlite::statement(std::string_view sql) {
    if (const auto known = statements_.find(sql); known != statements_.end()) return known->second.get();
    auto made = TRY(without_exceptions(path_, [&] { return std::make_unique<Prepared>(database_, sql); }));
    const std::string_view text = made->sql;
    return statements_.emplace(text, std::move(made)).first->second.get();
}

// What a parameter holds stays bound when the statement is run again: of a row with very many columns most are the same
// as of the one before.
void bind(Prepared& prepared, std::size_t number, const SqlValue& value) {
    const auto place = static_cast<int>(number) + 1;
    auto& bound = prepared.bound[number];
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        if (bound.holds == Bound::Holds::integer && bound.integer == *integer) return;
        prepared.statement.bind(place, *integer);
        bound = {.holds = Bound::Holds::integer, .integer = *integer};
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        auto& held = prepared.texts[number];
        if (bound.holds == Bound::Holds::text && held == *text) return;
        bound.holds = Bound::Holds::unknown;  // until it is bound, which may fail
        held.assign(*text);
        prepared.statement.bindNoCopy(place, held);
        bound.holds = Bound::Holds::text;
    } else {
        if (bound.holds == Bound::Holds::nothing) return;
        prepared.statement.bind(place);
        bound.holds = Bound::Holds::nothing;
    }
}

Result<std::int64_t> Sqlite::run(Prepared& prepared, std::span<const SqlValue> values, const store::SeeRow& visit) {
    assert(values.size() == prepared.texts.size());
    struct Reset {
        Prepared& prepared;
        ~Reset() {
            prepared.statement.tryReset();
            prepared.in_use = false;
        }
    } reset{prepared};
    prepared.in_use = true;
    TRY(without_exceptions(path_, [&] {
        for (std::size_t i = 0; i < values.size(); ++i) bind(prepared, i, values[i]);
    }));
    auto& statement = prepared.statement;
    const int columns = statement.getColumnCount();
    const SqliteRow row{prepared.columns};
    std::int64_t rows = 0;
    for (;;) {
        const int code = statement.tryExecuteStep();
        if (code == SQLITE_DONE) break;
        if (code != SQLITE_ROW) return failure();
        for (auto i = static_cast<int>(prepared.columns.size()); i < columns; ++i)
            prepared.columns.push_back(statement.getColumn(i));
        ++rows;
        if (visit && !TRY(visit(row))) return rows;
    }
    return columns > 0 ? rows : std::int64_t{statement.getChanges()};
}

Result<std::int64_t> Sqlite::query(std::string_view sql, std::span<const SqlValue> values, const store::SeeRow& visit) {
    auto* known = TRY(statement(sql));
    if (!known->in_use) return run(*known, values, visit);
    // The same statement is being visited further up: this one is its own.
    auto another = TRY(without_exceptions(path_, [&] { return std::make_unique<Prepared>(database_, sql); }));
    return run(*another, values, visit);
}

Result<void> Sqlite::script(std::string_view sql) {
    if (database_.tryExec(std::string{sql}) != SQLITE_OK) return failure();
    return {};
}

Result<void> Sqlite::begin(store::Purpose purpose) {
    using SQLite::TransactionBehavior;
    if (transaction_) return fail(ErrorKind::internal, "a transaction begins within another");
    const bool writing = purpose == store::Purpose::writing;
    if (writing) TRY(turn_.wait(wait_));
    auto begun = without_exceptions(path_, [&] {
        transaction_.emplace(database_, writing ? TransactionBehavior::IMMEDIATE : TransactionBehavior::DEFERRED);
    });
    if (!begun) turn_.pass_on();
    return begun;
}

Result<void> Sqlite::commit() {
    if (!transaction_) return fail(ErrorKind::internal, "a transaction ends that has not begun");
    TRY(without_exceptions(path_, [&] { transaction_->commit(); }));
    parts_.clear();
    transaction_.reset();
    turn_.pass_on();
    return {};
}

void Sqlite::rollback() noexcept {
    parts_.clear();
    transaction_.reset();
    turn_.pass_on();
}

Result<void> Sqlite::begin_part() {
    return without_exceptions(path_, [&] { parts_.push_back(std::make_unique<SQLite::Savepoint>(database_, "part")); });
}

Result<void> Sqlite::commit_part() {
    if (parts_.empty()) return fail(ErrorKind::internal, "a part of a transaction ends that has not begun");
    TRY(without_exceptions(path_, [&] { parts_.back()->release(); }));
    parts_.pop_back();
    return {};
}

// A savepoint of SQLiteCpp that was rolled back still stands, and thousands of them would.
void Sqlite::rollback_part() noexcept {
    if (parts_.empty()) return;
    parts_.pop_back();
    database_.tryExec("RELEASE SAVEPOINT part");
}

Result<std::vector<std::string>> Sqlite::self_check() {
    std::vector<std::string> found;
    const auto note = [&](const store::Row& row) -> Result<bool> {
        if (row.text(0) != "ok") found.push_back(fmt::format("the file is damaged: {}", row.text(0)));
        return true;
    };
    TRY(query("PRAGMA integrity_check", {}, note));
    TRY(query("SELECT \"table\", COALESCE(rowid, 0), parent FROM pragma_foreign_key_check", {},
              [&](const store::Row& row) -> Result<bool> {
                  found.push_back(
                      fmt::format("{} {} names a {} that is not there", row.text(0), row.integer(1), row.text(2)));
                  return true;
              }));
    return found;
}

// A database without a name is a file of SQLite's own that has none either and vanishes with the connection: what does
// not fit into the cache goes there.
Result<std::unique_ptr<store::Connection>> Sqlite::private_copy() {
    auto copy = TRY(open_database("", Access::create, {}));
    TRY(copy_pages(copy, database_, path_));
    return std::make_unique<Sqlite>(std::move(copy), "", calendar::seconds{0});
}

// A new store is for its owner alone; what SQLite keeps beside it gets the same mode. What goes wrong here, SQLite
// tells.
void make_private(const std::string& path) {
    std::error_code none;
    if (std::filesystem::exists(path, none)) return;
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0) ::close(file);
}

// Before anything is changed in it.
Result<bool> is_of_another_program(Sqlite& connection) {
    bool foreign = false;
    TRY(connection.query("SELECT COUNT(*) > 0 AND COUNT(*) FILTER (WHERE name = 'schema_version') = 0 "
                         "FROM sqlite_schema WHERE type = 'table'",
                         {}, [&](const store::Row& row) -> Result<bool> {
                             foreign = row.integer(0) != 0;
                             return false;
                         }));
    return foreign;
}

}  // namespace

Result<std::unique_ptr<store::Connection>> open_sqlite(const std::string& path, Access access, calendar::seconds wait) {
    std::error_code ignored;
    if (access != Access::create && path != ":memory:" && !std::filesystem::exists(path, ignored))
        return fail(ErrorKind::unavailable, fmt::format("there is no store at {}", path),
                    {"Create one: aftersales init"});
    if (access == Access::create && !path.empty() && path != ":memory:") make_private(path);
    auto database = TRY(open_database(path, access, wait));
    auto* const handle = database.getHandle();
    auto connection = std::make_unique<Sqlite>(std::move(database), path == ":memory:" ? "" : path, wait);
    if (access == Access::read) return connection;
    if (TRY(is_of_another_program(*connection)))
        return fail(ErrorKind::unavailable, fmt::format("{} is a SQLite database of another program", path),
                    {"Name another file with --store, or in the policy: [store] url."});
    // The log and its index stay when the last process leaves (emptied), so that readers find them and need not make
    // any. SQLiteCpp lacks sqlite3_file_control.
    int keep = 1;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_PERSIST_WAL, &keep);
    TRY(connection->script("PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 0; PRAGMA recursive_triggers = ON;"
                           "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY"));
    return connection;
}

}  // namespace aftersales::engine
