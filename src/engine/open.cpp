#include "aftersales/engine/open.hpp"

#include "postgres.hpp"
#include "sqlite.hpp"

#include <sys/stat.h>

namespace aftersales::engine {

Result<std::unique_ptr<store::Store>> open(const std::string& url, store::Access access, calendar::seconds wait) {
    struct stat found {};
    if (::stat(url.c_str(), &found) == 0 && !S_ISREG(found.st_mode)) {
        return fail(ErrorKind::unavailable, "the store " + url + " is no file");
    }
    const bool elsewhere = url.starts_with("postgresql://") || url.starts_with("postgres://");
    auto connection = elsewhere ? TRY(open_postgres(url, wait)) : TRY(open_sqlite(url, access, wait));
    return store::open(std::move(connection), access);
}

}  // namespace aftersales::engine
