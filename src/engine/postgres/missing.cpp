// Stands in for postgres.cpp where the program is built without PostgreSQL.
#include "postgres.hpp"

namespace aftersales::engine {

Result<std::unique_ptr<store::Connection>> open_postgres(const std::string&, calendar::seconds) {
    return fail(ErrorKind::unavailable, "this aftersales was built without PostgreSQL",
                {"Name a file with --store, or install an aftersales built with AFTERSALES_POSTGRES."});
}

}  // namespace aftersales::engine
