// Transactions, numbers of new records and what the engine says of itself.
#include "sql/store.hpp"

#include "aftersales/store/restore.hpp"
#include "sql/migrate.hpp"

#include <fmt/format.h>

namespace aftersales::store {

tl::unexpected<Error> changed_meanwhile(std::string_view table, std::int64_t id) {
    return fail(ErrorKind::conflict, fmt::format("{} {} was changed by another process", table, id),
                {"Look at it again, then run it again."});
}

SqlStore::~SqlStore() {
    if (reading_) connection_->rollback();
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
    TRY(connection_->begin(Purpose::reading));
    reading_ = true;
    return {};
}

Result<void> SqlStore::begin(Scope scope) {
    if (scope == Scope::part) {
        TRY(write_talk());
        TRY(connection_->begin_part());
        runs_.begin_part();
        counters_.begin_part();
        return {};
    }
    TRY(connection_->begin(Purpose::writing));
    runs_.forget();
    counters_.begin();
    elsewhere_.clear();  // another process may have added some
    return {};
}

Result<void> SqlStore::commit(Scope scope) {
    TRY(write_talk());
    if (scope == Scope::part) {
        TRY(connection_->commit_part());
        runs_.commit_part();
        counters_.commit_part();
        return {};
    }
    TRY(runs_.write());
    TRY(counters_.write());
    TRY(connection_->commit());
    runs_.forget();
    counters_.end();
    return {};
}

void SqlStore::rollback(Scope scope) noexcept {
    talk_.clear();
    if (scope == Scope::part) {
        runs_.rollback_part();
        counters_.rollback_part();
        connection_->rollback_part();
        return;
    }
    bulk_.reset();
    elsewhere_.clear();
    runs_.forget();
    counters_.end();
    connection_->rollback();
}

Result<std::int64_t> SqlStore::next_id(domain::ObjectKind object) const { return counters_.next(domain::word(object)); }

Result<std::int64_t> SqlStore::new_id(domain::ObjectKind object) { return counters_.take(domain::word(object)); }

// Days are counted beside the numbers of records.
Result<bool> SqlStore::first_said_on(std::string_view what, domain::Date day) {
    const auto last = TRY(number("SELECT next FROM counter WHERE object = $1", Values{what}));
    const std::int64_t today = day.time_since_epoch().count();
    if (last && *last >= today) return false;
    TRY(run("INSERT INTO counter (object, next) VALUES ($1, $2) ON CONFLICT (object) DO UPDATE SET next = $2",
            Values{what, today}));
    return true;
}

Result<void> SqlStore::reserve_id(domain::ObjectKind object, std::int64_t next) {
    return counters_.raise(domain::word(object), next);
}

// FTS5 examines itself in a statement that writes, which a reader may not: it is given a copy of its index in tables of
// this connection's own.
Result<void> SqlStore::check_search_index() const {
    constexpr std::string_view end = "DROP TABLE IF EXISTS temp.search_again; DROP VIEW IF EXISTS temp.searched";
    std::string script{
        "CREATE TEMP VIEW searched AS SELECT ticket, facts, messages FROM main.search_text; CREATE VIRTUAL TABLE "
        "temp.search_again USING fts5 (facts, messages, content = 'searched', content_rowid = 'ticket', tokenize = "
        "'unicode61 remove_diacritics 0');"};
    for (const std::string_view part : {"data", "idx", "docsize"})
        script += fmt::format("DELETE FROM temp.search_again_{0}; INSERT INTO temp.search_again_{0} SELECT * FROM "
                              "main.search_{0};",
                              part);
    script += "INSERT INTO temp.search_again (search_again, rank) VALUES ('integrity-check', 1)";
    auto sound = connection_->script(script);
    static_cast<void>(connection_->script(end));
    return sound;
}

Result<std::vector<std::string>> SqlStore::self_check() const {
    auto found = TRY(connection_->self_check());
    if (!is_sqlite()) return found;
    const auto sound = check_search_index();
    if (!sound) found.push_back("the full-text index does not hold what the tickets say");
    return found;
}

Result<void> SqlStore::back_up(const PartFile& copy) const { return connection_->back_up(copy); }

Result<std::string> restore(const Reader& copy, const std::string& path, calendar::seconds wait) {
    const auto* sql = dynamic_cast<const SqlStore*>(&copy);
    if (sql == nullptr) return fail(ErrorKind::internal, "only a store in SQL is put in the place of another");
    return sql->connection_->restore(path, wait);
}

std::string SqlStore::description() const {
    return fmt::format("{}, schema {}", connection_->description(), newest_schema(*connection_));
}

}  // namespace aftersales::store
