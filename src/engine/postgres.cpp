// The only file that knows libpq, and it does so without linking it (postgres.hpp).
#include "postgres.hpp"

#include "schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <dlfcn.h>
#include <libpq-fe.h>
#include <unordered_map>

namespace aftersales::engine {
namespace {

using store::Parameter;

// What is used of the library.
struct Libpq {
    decltype(&PQconnectdbParams) connect{};
    decltype(&PQfinish) finish{};
    decltype(&PQstatus) status{};
    decltype(&PQerrorMessage) error_message{};
    decltype(&PQsetNoticeProcessor) set_notice_processor{};
    decltype(&PQserverVersion) server_version{};
    decltype(&PQparameterStatus) parameter_status{};
    decltype(&PQtransactionStatus) transaction_status{};
    decltype(&PQdb) database{};
    decltype(&PQhost) host{};
    decltype(&PQexec) exec{};
    decltype(&PQexecParams) exec_params{};
    decltype(&PQprepare) prepare{};
    decltype(&PQexecPrepared) exec_prepared{};
    decltype(&PQclear) clear{};
    decltype(&PQresultStatus) result_status{};
    decltype(&PQresultErrorField) result_error_field{};
    decltype(&PQcmdTuples) changed_rows{};
    decltype(&PQntuples) rows{};
    decltype(&PQgetisnull) is_null{};
    decltype(&PQgetvalue) value{};
    decltype(&PQgetlength) length{};
};

template <class Function>
bool load(void* library, const char* name, Function& out) {
    out = reinterpret_cast<Function>(dlsym(library, name));
    return out != nullptr;
}

bool load_all(void* library, Libpq& out) {
    return load(library, "PQconnectdbParams", out.connect) && load(library, "PQfinish", out.finish) &&
           load(library, "PQstatus", out.status) && load(library, "PQerrorMessage", out.error_message) &&
           load(library, "PQsetNoticeProcessor", out.set_notice_processor) &&
           load(library, "PQserverVersion", out.server_version) &&
           load(library, "PQparameterStatus", out.parameter_status) &&
           load(library, "PQtransactionStatus", out.transaction_status) && load(library, "PQdb", out.database) &&
           load(library, "PQhost", out.host) && load(library, "PQexec", out.exec) &&
           load(library, "PQexecParams", out.exec_params) && load(library, "PQprepare", out.prepare) &&
           load(library, "PQexecPrepared", out.exec_prepared) && load(library, "PQclear", out.clear) &&
           load(library, "PQresultStatus", out.result_status) &&
           load(library, "PQresultErrorField", out.result_error_field) &&
           load(library, "PQcmdTuples", out.changed_rows) && load(library, "PQntuples", out.rows) &&
           load(library, "PQgetisnull", out.is_null) && load(library, "PQgetvalue", out.value) &&
           load(library, "PQgetlength", out.length);
}

// The library stays loaded: it may have left handlers behind.
Result<Libpq> load_libpq() {
    void* library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    Libpq out;
    if (!library || !load_all(library, out))
        return fail(ErrorKind::unavailable, "the client library of PostgreSQL, libpq.so.5, cannot be loaded",
                    {"Install it: apt install libpq5"});
    return out;
}

std::string first_line(std::string_view text) { return std::string{text.substr(0, text.find('\n'))}; }

ErrorKind kind_of(std::string_view state) {
    if (state == "55P03" || state == "40P01" || state == "57014") return ErrorKind::busy;
    if (state == "40001" || state == "23505") return ErrorKind::conflict;
    if (state == "22021" || state == "22P05" || state == "54000") return ErrorKind::refused;
    if (state == "XX001" || state == "XX002") return ErrorKind::corrupt;
    for (const std::string_view family : {"08", "28", "3D", "53", "57", "58"})
        if (state.starts_with(family)) return ErrorKind::unavailable;
    if (state.empty() || state == "42501" || state == "25006") return ErrorKind::unavailable;
    return ErrorKind::internal;
}

Error error_of(ErrorKind kind, const std::string& detail) {
    switch (kind) {
    case ErrorKind::busy:
        return {.kind = kind,
                .message = "the store is busy: another process is writing",
                .hints = {"Try again, or wait longer with --wait."}};
    case ErrorKind::conflict:
        return {.kind = kind,
                .message = fmt::format("something of the same name is in the store already: {}", detail),
                .hints = {"Look again, then run it again."}};
    case ErrorKind::unavailable:
        return {.kind = kind, .message = fmt::format("the store cannot be used: {}", detail)};
    case ErrorKind::corrupt:
        return {.kind = kind, .message = fmt::format("the store is damaged: {}", detail)};
    case ErrorKind::usage:
    case ErrorKind::not_found:
    case ErrorKind::refused:
    case ErrorKind::policy:
    case ErrorKind::interrupted:
    case ErrorKind::internal:
        break;
    }
    return {.kind = kind, .message = fmt::format("PostgreSQL: {}", detail)};
}

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
    bool fill(std::span<const Parameter> values) {
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
    Postgres(const Libpq& pq, PGconn* connection) : pq_(pq), connection_(connection) {}
    ~Postgres() override { pq_.finish(connection_); }
    Postgres(const Postgres&) = delete;
    Postgres& operator=(const Postgres&) = delete;

    Result<std::int64_t> query(std::string_view sql, std::span<const Parameter> values,
                               const store::SeeRow& visit) override;
    Result<std::int64_t> scan(std::string_view sql, std::span<const Parameter> values,
                              const store::SeeRow& visit) override;
    Result<void> script(std::string_view sql) override;
    [[nodiscard]] store::Dialect dialect() const override { return store::Dialect::postgres; }
    [[nodiscard]] std::span<const store::Migration> migrations() const override { return postgres_migrations(); }
    Result<std::vector<std::string>> self_check() override;
    Result<void> back_up(const std::string& path) override;
    [[nodiscard]] std::string path() const override { return ""; }
    [[nodiscard]] std::string description() const override;

private:
    struct Clear {
        decltype(&PQclear) clear{};
        void operator()(PGresult* result) const { clear(result); }
    };
    using Answer = std::unique_ptr<PGresult, Clear>;

    Result<Answer> check(PGresult* result) const;
    Result<std::string> prepared(std::string_view sql);
    Result<void> fill(std::span<const Parameter> values);
    // False where the visitor wants no more.
    Result<bool> show(const Answer& answer, const store::SeeRow& visit, std::int64_t& rows) const;
    Result<std::int64_t> fetch_all(const std::string& cursor, const store::SeeRow& visit);

    Libpq pq_;
    PGconn* connection_;
    std::unordered_map<std::string, std::string> statements_{};
    Texts texts_{};
    int cursors_{};
};

Result<Postgres::Answer> Postgres::check(PGresult* result) const {
    Answer answer{result, Clear{pq_.clear}};
    const auto status = pq_.result_status(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return answer;
    const char* state = pq_.result_error_field(result, PG_DIAG_SQLSTATE);
    const char* detail = pq_.result_error_field(result, PG_DIAG_MESSAGE_PRIMARY);
    return fail(error_of(kind_of(state ? state : ""), first_line(detail ? detail : pq_.error_message(connection_))));
}

Result<std::string> Postgres::prepared(std::string_view sql) {
    const std::string text{sql};
    if (const auto known = statements_.find(text); known != statements_.end()) return known->second;
    auto name = fmt::format("s{}", statements_.size());
    TRY(check(pq_.prepare(connection_, name.c_str(), text.c_str(), 0, nullptr)));
    statements_.emplace(text, name);
    return name;
}

Result<void> Postgres::fill(std::span<const Parameter> values) {
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

Result<std::int64_t> Postgres::query(std::string_view sql, std::span<const Parameter> values,
                                     const store::SeeRow& visit) {
    const auto name = TRY(prepared(sql));
    TRY(fill(values));
    const auto answer =
        TRY(check(pq_.exec_prepared(connection_, name.c_str(), texts_.size(), texts_.pointers(), nullptr, nullptr, 0)));
    std::int64_t rows = 0;
    TRY(show(answer, visit, rows));
    if (pq_.result_status(answer.get()) == PGRES_TUPLES_OK) return rows;
    const std::string_view changed = pq_.changed_rows(answer.get());
    std::from_chars(changed.data(), changed.data() + changed.size(), rows);
    return rows;
}

// A cursor lives in a transaction; outside of one it gets its own.
Result<std::int64_t> Postgres::scan(std::string_view sql, std::span<const Parameter> values,
                                    const store::SeeRow& visit) {
    const bool alone = pq_.transaction_status(connection_) == PQTRANS_IDLE;
    if (alone) TRY(script("BEGIN"));
    const auto cursor = fmt::format("c{}", ++cursors_);
    const auto declare = fmt::format("DECLARE {} NO SCROLL CURSOR FOR {}", cursor, sql);
    auto seen = [&]() -> Result<std::int64_t> {
        TRY(fill(values));
        TRY(check(pq_.exec_params(connection_, declare.c_str(), texts_.size(), nullptr, texts_.pointers(), nullptr,
                                  nullptr, 0)));
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
        const auto answer = TRY(check(pq_.exec(connection_, fetch.c_str())));
        if (pq_.rows(answer.get()) == 0 || !TRY(show(answer, visit, rows))) return rows;
    }
}

Result<void> Postgres::script(std::string_view sql) {
    TRY(check(pq_.exec(connection_, std::string{sql}.c_str())));
    return {};
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

Result<void> Postgres::back_up(const std::string&) {
    return fail(ErrorKind::refused, "a store in PostgreSQL is not backed up by aftersales",
                {"Use pg_dump, or `aftersales export all`."});
}

std::string Postgres::description() const {
    const int version = pq_.server_version(connection_);
    return fmt::format("PostgreSQL {}.{}, {} on {}", version / 10000, version % 10000, pq_.database(connection_),
                       pq_.host(connection_));
}

void ignore_notice(void*, const char*) {}

}  // namespace

Result<std::unique_ptr<store::Connection>> open_postgres(const std::string& url, calendar::seconds wait) {
    const auto pq = TRY(load_libpq());
    const auto limit = std::clamp<std::int64_t>(wait.count(), 0, 1'000'000);
    const auto patience = std::to_string(std::max<std::int64_t>(limit, 2));
    const std::array keys{"connect_timeout", "fallback_application_name", "dbname", "client_encoding",
                          static_cast<const char*>(nullptr)};
    const std::array values{patience.c_str(), "aftersales", url.c_str(), "UTF8", static_cast<const char*>(nullptr)};
    auto* handle = pq.connect(keys.data(), values.data(), 1);
    auto connection = std::make_unique<Postgres>(pq, handle);
    if (pq.status(handle) != CONNECTION_OK)
        return fail(ErrorKind::unavailable,
                    fmt::format("the store cannot be reached: {}", first_line(pq.error_message(handle))));
    const char* encoding = pq.parameter_status(handle, "server_encoding");
    if (!encoding || std::string_view{encoding} != "UTF8")
        return fail(ErrorKind::unavailable, "the database of the store does not hold UTF-8",
                    {"Create one that does: createdb --encoding=UTF8 --template=template0 NAME"});
    pq.set_notice_processor(handle, &ignore_notice, nullptr);
    // A wait of 0 would mean for ever.
    TRY(connection->script(fmt::format("SET lock_timeout = {}", std::max<std::int64_t>(limit * 1000, 1))));
    return connection;
}

}  // namespace aftersales::engine
