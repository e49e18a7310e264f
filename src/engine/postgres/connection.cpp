// A store in a PostgreSQL database.
#include "postgres.hpp"
#include "postgres/library.hpp"
#include "schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <thread>
#include <unordered_map>

namespace aftersales::engine {
namespace {

using store::SqlValue;

class PostgresRow : public store::Row {
public:
    PostgresRow(const Libpq& pq, const PGresult* result, int row) : pq_(pq), result_(result), row_(row) {}
    [[nodiscard]] bool is_null(int column) const override { return pq_.is_null(result_, row_, column) != 0; }
    [[nodiscard]] std::int64_t integer(int column) const override { return parsed<std::int64_t>(column); }
    [[nodiscard]] double real(int column) const override { return parsed<double>(column); }
    [[nodiscard]] std::string_view text(int column) const override {
        return {pq_.value(result_, row_, column), static_cast<std::size_t>(pq_.length(result_, row_, column))};
    }

private:
    template <class Number>
    [[nodiscard]] Number parsed(int column) const {
        const auto digits = text(column);
        Number out{};
        std::from_chars(digits.data(), digits.data() + digits.size(), out);
        return out;
    }

    const Libpq& pq_;
    const PGresult* result_;
    int row_;
};

// Parameters as libpq wants them: texts that end in NUL.
class Texts {
public:
    // False where a text holds a NUL, which PostgreSQL cannot store.
    bool fill(std::span<const SqlValue> values) {
        kept_.resize(values.size());
        pointers_.assign(values.size(), nullptr);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (const auto* integer = std::get_if<std::int64_t>(&values[i]))
                kept_[i] = std::to_string(*integer);
            else if (const auto* text = std::get_if<std::string_view>(&values[i]))
                kept_[i].assign(*text);
            else
                continue;
            if (kept_[i].find('\0') != std::string::npos) return false;
            pointers_[i] = kept_[i].c_str();
        }
        return true;
    }
    [[nodiscard]] int size() const { return static_cast<int>(pointers_.size()); }
    [[nodiscard]] const char* const* pointers() const { return pointers_.data(); }

private:
    std::vector<std::string> kept_{};
    std::vector<const char*> pointers_{};
};

class Postgres : public store::Connection {
public:
    static Result<std::unique_ptr<Postgres>> open(const std::string& url, calendar::seconds wait);

    Result<std::int64_t> query(std::string_view sql, std::span<const SqlValue> values,
                               const store::SeeRow& visit) override;
    Result<std::int64_t> scan(std::string_view sql, std::span<const SqlValue> values,
                              const store::SeeRow& visit) override;
    Result<void> script(std::string_view sql) override;
    Result<void> begin(store::Purpose purpose) override;
    Result<void> commit() override;
    void rollback() noexcept override { static_cast<void>(script("ROLLBACK")); }
    Result<void> begin_part() override { return script("SAVEPOINT part"); }
    Result<void> commit_part() override { return script("RELEASE SAVEPOINT part"); }
    void rollback_part() noexcept override {
        static_cast<void>(script("ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part"));
    }
    [[nodiscard]] store::Dialect dialect() const override { return store::Dialect::postgres; }
    [[nodiscard]] std::span<const store::Migration> migrations() const override { return postgres_migrations(); }
    Result<std::vector<std::string>> self_check() override;
    Result<void> back_up(const store::PartFile& copy) override;
    [[nodiscard]] std::string path() const override { return ""; }
    [[nodiscard]] std::string description() const override;

private:
    Postgres(const Libpq& pq, std::string url, calendar::seconds wait) : pq_(pq), url_(std::move(url)), wait_(wait) {}
    // Again, where the connection was lost.
    Result<void> connect();
    // Of a transaction whose connection was lost at its commit.
    Result<void> outcome_of(const std::string& transaction);

    struct Clear {
        decltype(&PQclear) clear{};
        void operator()(PGresult* result) const { clear(result); }
    };
    using Answer = std::unique_ptr<PGresult, Clear>;

    Result<Answer> check(PGresult* result) const;
    Result<std::string> prepared(std::string_view sql);
    Result<void> fill(std::span<const SqlValue> values);
    // False where the visitor wants no more.
    Result<bool> show(const Answer& answer, const store::SeeRow& visit, std::int64_t& rows) const;
    Result<std::int64_t> fetch_all(const std::string& cursor, const store::SeeRow& visit);

    Libpq pq_;
    std::string url_;
    calendar::seconds wait_;
    Link connection_{};
    bool reading_{};
    std::unordered_map<std::string, std::string> statements_{};
    Texts texts_{};
    int cursors_{};
};

Result<Postgres::Answer> Postgres::check(PGresult* result) const {
    Answer answer{result, Clear{pq_.clear}};
    const auto status = pq_.result_status(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return answer;
    if (pq_.status(connection_.get()) == CONNECTION_BAD) return fail(server_gone());
    const char* state = pq_.result_error_field(result, PG_DIAG_SQLSTATE);
    const char* detail = pq_.result_error_field(result, PG_DIAG_MESSAGE_PRIMARY);
    return fail(postgres_error(state ? state : "", first_line(detail ? detail : pq_.error_message(connection_.get()))));
}

Result<std::string> Postgres::prepared(std::string_view sql) {
    const std::string text{sql};
    if (const auto known = statements_.find(text); known != statements_.end()) return known->second;
    auto name = fmt::format("s{}", statements_.size());
    TRY(check(pq_.prepare(connection_.get(), name.c_str(), text.c_str(), 0, nullptr)));
    statements_.emplace(text, name);
    return name;
}

Result<void> Postgres::fill(std::span<const SqlValue> values) {
    if (!texts_.fill(values)) return fail(ErrorKind::refused, "a text holds a NUL byte, which PostgreSQL cannot store");
    return {};
}

Result<bool> Postgres::show(const Answer& answer, const store::SeeRow& visit, std::int64_t& rows) const {
    const int count = pq_.rows(answer.get());
    for (int i = 0; i < count; ++i) {
        ++rows;
        if (visit && !TRY(visit(PostgresRow{pq_, answer.get(), i}))) return false;
    }
    return true;
}

Result<std::int64_t> Postgres::query(std::string_view sql, std::span<const SqlValue> values,
                                     const store::SeeRow& visit) {
    const auto name = TRY(prepared(sql));
    TRY(fill(values));
    const auto answer = TRY(check(
        pq_.exec_prepared(connection_.get(), name.c_str(), texts_.size(), texts_.pointers(), nullptr, nullptr, 0)));
    std::int64_t rows = 0;
    TRY(show(answer, visit, rows));
    if (pq_.result_status(answer.get()) == PGRES_TUPLES_OK) return rows;
    const std::string_view changed = pq_.changed_rows(answer.get());
    std::from_chars(changed.data(), changed.data() + changed.size(), rows);
    return rows;
}

// A cursor lives in a transaction; outside of one it gets its own.
Result<std::int64_t> Postgres::scan(std::string_view sql, std::span<const SqlValue> values,
                                    const store::SeeRow& visit) {
    const bool alone = pq_.transaction_status(connection_.get()) == PQTRANS_IDLE;
    if (alone) TRY(script("BEGIN"));
    const auto cursor = fmt::format("c{}", ++cursors_);
    const auto declare = fmt::format("DECLARE {} NO SCROLL CURSOR FOR {}", cursor, sql);
    auto seen = [&]() -> Result<std::int64_t> {
        TRY(fill(values));
        TRY(check(pq_.exec_params(connection_.get(), declare.c_str(), texts_.size(), nullptr, texts_.pointers(),
                                  nullptr, nullptr, 0)));
        return fetch_all(cursor, visit);
    }();
    if (alone)
        static_cast<void>(script("ROLLBACK"));
    else if (seen)
        TRY(script("CLOSE " + cursor));
    else
        static_cast<void>(script("CLOSE " + cursor));
    return seen;
}

Result<std::int64_t> Postgres::fetch_all(const std::string& cursor, const store::SeeRow& visit) {
    const auto fetch = fmt::format("FETCH FORWARD 1000 FROM {}", cursor);
    std::int64_t rows = 0;
    for (;;) {
        const auto answer = TRY(check(pq_.exec(connection_.get(), fetch.c_str())));
        if (pq_.rows(answer.get()) == 0 || !TRY(show(answer, visit, rows))) return rows;
    }
}

Result<void> Postgres::script(std::string_view sql) {
    TRY(check(pq_.exec(connection_.get(), std::string{sql}.c_str())));
    return {};
}

// One writer at a time: numbers have no gaps, and what is decided on stands until it is written. The server hands the
// lock on in the order in which it was asked for.
Result<void> Postgres::begin(store::Purpose purpose) {
    const auto state = pq_.transaction_status(connection_.get());
    if (state == PQTRANS_INTRANS || state == PQTRANS_INERROR)
        return fail(ErrorKind::internal, "a transaction begins within another");
    reading_ = purpose == store::Purpose::reading;
    if (reading_) return script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    TRY(script("BEGIN"));
    auto locked = query("SELECT pg_advisory_xact_lock(hashtext(current_schema() || ' aftersales'))", {}, nullptr);
    if (locked) return {};
    rollback();
    return fail(std::move(locked.error()));
}

// An answer that was lost says nothing of what the server did: it is asked again, by the number of the transaction. The
// number of the run would not do: where the change was not kept, another writer may have taken it since.
Result<void> Postgres::commit() {
    if (reading_) return script("COMMIT");
    std::string transaction;
    TRY(query("SELECT COALESCE(pg_current_xact_id_if_assigned()::text, '')", {},
              [&](const store::Row& row) -> Result<bool> {
                  transaction = row.text(0);
                  return false;
              }));
    auto done = script("COMMIT");
    if (done || transaction.empty() || pq_.status(connection_.get()) != CONNECTION_BAD) return done;
    return outcome_of(transaction);
}

Result<void> Postgres::outcome_of(const std::string& transaction) {
    using std::chrono::steady_clock;
    const auto end = steady_clock::now() + wait_;
    // After a crash the server may have given out fewer numbers than it had, and refuses to tell of those to come.
    const auto question = fmt::format("SELECT CASE WHEN '{0}'::xid8 >= pg_current_xact_id() THEN 'aborted' "
                                      "ELSE pg_xact_status('{0}'::xid8) END",
                                      transaction);
    for (auto pause = std::chrono::milliseconds{10};; pause = std::min(pause * 2, std::chrono::milliseconds{500})) {
        std::string status;
        auto asked = connect();
        if (asked) {
            auto answer = query(question, {}, [&](const store::Row& row) -> Result<bool> {
                status = row.text(0);
                return false;
            });
            if (!answer) asked = fail(std::move(answer.error()));
        }
        if (status == "committed") return {};
        if (status == "aborted") return fail(server_gone());
        const bool may_tell = status == "in progress" || (!asked && asked.error().kind == ErrorKind::busy);
        if (!may_tell || steady_clock::now() + pause > end) break;
        std::this_thread::sleep_for(pause);
    }
    return fail(ErrorKind::busy, "the server of the store went away before it said whether the change is kept",
                {"Look whether it is, and run it again where it is not."});
}

Result<std::vector<std::string>> Postgres::self_check() {
    std::vector<std::string> found;
    TRY(query("SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
              "WHERE NOT i.indisvalid AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = "
              "current_schema())",
              {}, [&](const store::Row& row) -> Result<bool> {
                  found.push_back(fmt::format("the index {} is not valid", row.text(0)));
                  return true;
              }));
    return found;
}

Result<void> Postgres::back_up(const store::PartFile&) {
    return fail(ErrorKind::refused, "a store in PostgreSQL is not backed up by aftersales",
                {"Use pg_dump, or `aftersales export all`."});
}

std::string Postgres::description() const {
    const int version = pq_.server_version(connection_.get());
    return fmt::format("PostgreSQL {}.{}, {} on {}", version / 10000, version % 10000, pq_.database(connection_.get()),
                       pq_.host(connection_.get()));
}

Result<void> Postgres::connect() {
    auto link = TRY(reach_server(pq_, url_, wait_));
    const char* encoding = pq_.parameter_status(link.get(), "server_encoding");
    if (!encoding || std::string_view{encoding} != "UTF8")
        return fail(ErrorKind::unavailable, "the database of the store does not hold UTF-8",
                    {"Create one that does: createdb --encoding=UTF8 --template=template0 NAME"});
    pq_.set_notice_processor(
        link.get(), [](void*, const char*) {}, nullptr);
    connection_ = std::move(link);
    statements_.clear();
    const auto limit = std::clamp<std::int64_t>(wait_.count(), 0, 1'000'000);
    // A wait of 0 would mean for ever.
    return script(fmt::format("SET lock_timeout = {}", std::max<std::int64_t>(limit * 1000, 1)));
}

Result<std::unique_ptr<Postgres>> Postgres::open(const std::string& url, calendar::seconds wait) {
    std::unique_ptr<Postgres> made{new Postgres{TRY(load_libpq()), url, wait}};
    TRY(made->connect());
    return made;
}

}  // namespace

Result<std::unique_ptr<store::Connection>> open_postgres(const std::string& url, calendar::seconds wait) {
    return TRY(Postgres::open(url, wait));
}

}  // namespace aftersales::engine
