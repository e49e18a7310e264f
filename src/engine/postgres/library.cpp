#include "postgres/library.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <dlfcn.h>
#include <thread>

namespace aftersales::engine {
namespace {

template <class Function>
bool load(void* library, const char* name, Function& out) {
    out = reinterpret_cast<Function>(dlsym(library, name));
    return out != nullptr;
}

bool load_all(void* library, Libpq& out) {
    return load(library, "PQconnectdbParams", out.connect) && load(library, "PQpingParams", out.ping) &&
           load(library, "PQfinish", out.finish) && load(library, "PQstatus", out.status) &&
           load(library, "PQerrorMessage", out.error_message) &&
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

// What a connection is asked for with, as libpq takes it.
struct Wanted {
    static constexpr std::array keys{"connect_timeout", "fallback_application_name", "dbname", "client_encoding",
                                     static_cast<const char*>(nullptr)};
    std::array<const char*, keys.size()> values{};
};

// A server that is starting, stopping or not there may be there in a moment; one that answers and refuses will not.
bool may_come_back(const Libpq& pq, const Wanted& wanted) {
    const auto answer = pq.ping(Wanted::keys.data(), wanted.values.data(), 1);
    return answer == PQPING_REJECT || answer == PQPING_NO_RESPONSE;
}

}  // namespace

// The library stays loaded: it may have left handlers behind.
Result<Libpq> load_libpq() {
    void* library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    Libpq out;
    if (!library || !load_all(library, out))
        return fail(ErrorKind::unavailable, "the client library of PostgreSQL, libpq.so.5, cannot be loaded",
                    {"Install it: apt install libpq5"});
    return out;
}

// The message of libpq quotes nothing of the address but host, port and user.
Result<Link> reach_server(const Libpq& pq, const std::string& url, calendar::seconds wait) {
    using std::chrono::steady_clock;
    const auto end = steady_clock::now() + wait;
    const auto patience = std::to_string(std::clamp<std::int64_t>(wait.count(), 2, 1'000'000));
    const Wanted wanted{{patience.c_str(), "aftersales", url.c_str(), "UTF8", nullptr}};
    auto pause = std::chrono::milliseconds{50};
    for (int refusals = 0;;) {
        Link link{pq.connect(Wanted::keys.data(), wanted.values.data(), 1), Finish{pq.finish}};
        if (pq.status(link.get()) == CONNECTION_OK) return link;
        const auto trouble = fmt::format("the store cannot be reached: {}", first_line(pq.error_message(link.get())));
        const bool passing = may_come_back(pq, wanted);
        // It may have come up between the two questions: who is refused twice in a row is refused.
        refusals = passing ? 0 : refusals + 1;
        if (refusals == 2) return fail(ErrorKind::unavailable, trouble);
        if (passing && steady_clock::now() + pause > end)
            return fail(ErrorKind::busy, trouble, {"Try again, or wait longer with --wait."});
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 3 / 2, std::chrono::milliseconds{1000});
    }
}

Error postgres_error(std::string_view state, const std::string& detail) {
    for (const std::string_view of_restart : {"57P01", "57P02", "57P03"})
        if (state == of_restart) return server_gone();
    const auto kind = kind_of(state);
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

Error server_gone() {
    return {.kind = ErrorKind::busy,
            .message = "the server of the store went away, and nothing was done",
            .hints = {"Try again when it is back."}};
}

std::string first_line(std::string_view text) { return std::string{text.substr(0, text.find('\n'))}; }

}  // namespace aftersales::engine
