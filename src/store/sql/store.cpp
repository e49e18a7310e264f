// Transactions, numbers of new records and what the engine says of itself.
#include "sql/store.hpp"

#include "sql/migrate.hpp"

#include <fmt/format.h>

namespace aftersales::store {

tl::unexpected<Error> changed_meanwhile(std::string_view table, std::int64_t id) {
    return fail(ErrorKind::conflict, fmt::format("{} {} was changed by another process", table, id),
                {"Look at it again, then run it again."});
}

SqlStore::~SqlStore() {
    if (reading_) static_cast<void>(connection_->script("COMMIT"));
}

Result<std::int64_t> SqlStore::run(std::string_view sql, const Values& values) const {
    return connection_->query(sql, values.all(), nullptr);
}

Result<std::optional<std::int64_t>> SqlStore::number(std::string_view sql, const Values& values) const {
    std::optional<std::int64_t> found;
    TRY(connection_->query(sql, values.all(), [&](const Row& row) -> Result<bool> {
        if (!row.is_null(0)) found = row.integer(0);
        return false;
    }));
    return found;
}

Result<std::vector<TicketId>> SqlStore::ticket_ids(std::string_view sql, const Values& values) const {
    std::vector<TicketId> found;
    TRY(connection_->query(sql, values.all(), [&](const Row& row) -> Result<bool> {
        found.push_back(TicketId{row.integer(0)});
        return true;
    }));
    return found;
}

Result<void> SqlStore::begin_reading() {
    TRY(connection_->script(is_sqlite() ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    reading_ = true;
    return {};
}

// One writer at a time on every engine: numbers have no gaps, and what is decided on stands until it is written.
Result<void> SqlStore::begin(Scope scope) {
    if (scope == Scope::part) return connection_->script("SAVEPOINT part");
    if (is_sqlite()) return connection_->script("BEGIN IMMEDIATE");
    TRY(connection_->script("BEGIN"));
    if (auto locked = connection_->query("SELECT pg_advisory_xact_lock(hashtext(current_schema() || ' aftersales'))",
                                         {}, nullptr);
        !locked) {
        rollback(Scope::whole);
        return fail(std::move(locked.error()));
    }
    return {};
}

Result<void> SqlStore::commit(Scope scope) {
    return connection_->script(scope == Scope::part ? "RELEASE SAVEPOINT part" : "COMMIT");
}

void SqlStore::rollback(Scope scope) noexcept {
    if (scope == Scope::part) {
        static_cast<void>(connection_->script("ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part"));
        return;
    }
    bulk_.reset();
    static_cast<void>(connection_->script("ROLLBACK"));
}

Result<std::int64_t> SqlStore::next_id(domain::ObjectKind object) const {
    const auto next = TRY(number("SELECT next FROM counter WHERE object = $1", Values{object}));
    if (!next) return fail(ErrorKind::corrupt, fmt::format("the store does not count its {}s", domain::word(object)));
    return *next;
}

Result<std::int64_t> SqlStore::new_id(domain::ObjectKind object) { return take_number(domain::word(object)); }

// SQLite builds a table in memory for each RETURNING, which costs an import more than a second statement does.
Result<std::int64_t> SqlStore::take_number(std::string_view counter) {
    constexpr std::string_view raise = "UPDATE counter SET next = next + 1 WHERE object = $1";
    constexpr std::string_view raise_and_tell =
        "UPDATE counter SET next = next + 1 WHERE object = $1 RETURNING next - 1";
    const Values which{counter};
    if (is_sqlite()) TRY(run(raise, which));
    const auto taken =
        TRY(number(is_sqlite() ? "SELECT next - 1 FROM counter WHERE object = $1" : raise_and_tell, which));
    if (!taken) return fail(ErrorKind::corrupt, fmt::format("the store does not count its {}s", counter));
    return *taken;
}

Result<void> SqlStore::reserve_id(domain::ObjectKind object, std::int64_t next) {
    TRY(run("UPDATE counter SET next = $2 WHERE object = $1 AND next < $2", Values{object, next}));
    return {};
}

Result<std::vector<std::string>> SqlStore::self_check() const {
    auto found = TRY(connection_->self_check());
    if (is_sqlite()) {
        const auto sound =
            connection_->query("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)", {}, nullptr);
        // A reader may not even ask.
        if (!sound && sound.error().kind == ErrorKind::corrupt)
            found.push_back("the full-text index does not hold what the tickets say");
    }
    return found;
}

// A copy cannot be made inside a transaction, not even a reader's.
Result<void> SqlStore::back_up(const std::string& path) const {
    if (!reading_) return connection_->back_up(path);
    TRY(connection_->script("COMMIT"));
    auto done = connection_->back_up(path);
    TRY(connection_->script("BEGIN"));
    return done;
}

std::string SqlStore::description() const {
    return fmt::format("{}, schema {}", connection_->description(), newest_schema(*connection_));
}

}  // namespace aftersales::store
