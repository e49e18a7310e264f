// libpq, loaded when it is first asked for (postgres.hpp), a connection by it, and its failures as ours. Only for the
// files beside this one.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/result.hpp"

#include <libpq-fe.h>
#include <memory>
#include <string>
#include <string_view>

namespace aftersales::engine {

// What is used of the library.
struct Libpq {
    decltype(&PQconnectdbParams) connect{};
    decltype(&PQpingParams) ping{};
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

Result<Libpq> load_libpq();

struct Finish {
    decltype(&PQfinish) finish{};
    void operator()(PGconn* connection) const { finish(connection); }
};
using Link = std::unique_ptr<PGconn, Finish>;

// A server that is starting, stopping or not there is waited for: ErrorKind::busy where it does not come in time.
Result<Link> reach_server(const Libpq& pq, const std::string& url, calendar::seconds wait);

// What went wrong, by its SQLSTATE ("" where there is none) and what the server says of it.
Error postgres_error(std::string_view state, const std::string& detail);
Error server_gone();

std::string first_line(std::string_view text);

}  // namespace aftersales::engine
