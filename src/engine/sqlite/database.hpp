// SQLiteCpp's databases as the engine uses them: opened and set up one way, with failures instead of exceptions. The C
// interface, through getHandle(), only for what the library lacks, each place saying what. Only for the files beside
// this one: neither a type nor an exception of the library goes further.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/open.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <string>
#include <type_traits>

namespace aftersales::engine {

// What went wrong, as what can be done about it; `code` is an extended one of SQLite's.
Error sqlite_error(int code, const std::string& detail, const std::string& path);

// The work of the library, which throws, as a result.
template <class Work>
auto without_exceptions(const std::string& path, Work&& work) -> Result<decltype(work())> {
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const SQLite::Exception& exception) {
        // What SQLiteCpp says without asking the connection has no extended code.
        const int extended = exception.getExtendedErrorCode();
        return fail(sqlite_error(extended >= 0 ? extended : exception.getErrorCode(), exception.what(), path));
    }
}

// A path; "" is a file of SQLite's own that has no name and vanishes with the connection.
Result<SQLite::Database> open_database(const std::string& path, store::Access access, calendar::seconds wait);

// All pages of the one into the other, in one transaction there. `path` is the name of the other, for messages.
Result<void> copy_pages(SQLite::Database& to, SQLite::Database& from, const std::string& path);

// The same into an empty file, which is then a store on its own: without a log, also where the other keeps one.
Result<void> copy_to_file(const std::string& to, SQLite::Database& from);

}  // namespace aftersales::engine
