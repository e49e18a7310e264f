#include "aftersales/engine/open.hpp"

#include "postgres.hpp"
#include "sqlite.hpp"

#include <sys/stat.h>

namespace aftersales::engine {
namespace {

using store::Access;

// "host=db user=desk": how libpq writes an address in words.
bool is_in_words(const std::string& url) {
    const auto equals = url.find('=');
    return equals != std::string::npos && url.find('/') > equals &&
           url.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == equals;
}

Result<std::unique_ptr<store::Connection>> connect(const std::string& url, Access access, calendar::seconds wait) {
    if (url.starts_with("postgresql://") || url.starts_with("postgres://")) return open_postgres(url, wait);
    struct stat found {};
    const bool there = ::stat(url.c_str(), &found) == 0;
    if (!there && is_in_words(url))
        return fail(ErrorKind::usage, "a store in PostgreSQL is named by its URL, not by the words of its parts",
                    {"postgresql://USER@HOST/DATABASE"});
    if (there && !S_ISREG(found.st_mode)) return fail(ErrorKind::unavailable, "the store " + url + " is no file");
    return open_sqlite(url, access, wait);
}

Result<std::unique_ptr<store::Store>> open_copy(const std::string& url, calendar::seconds wait) {
    const auto connection = TRY(connect(url, Access::read, wait));
    auto copy = TRY(connection->private_copy());
    if (!copy) return fail(ErrorKind::refused, "the engine of the store makes no private copies");
    return store::open(std::move(copy), Access::write);
}

// A reader finds an older store brought up to date, as a writer does; where nothing can be written, it gets a copy that
// is.
Result<std::unique_ptr<store::Store>> open_older(const std::string& url, calendar::seconds wait) {
    auto upgraded = open(url, Access::write, wait);
    if (!upgraded && upgraded.error().kind != ErrorKind::unavailable) return upgraded;
    if (!upgraded) return open_copy(url, wait);
    upgraded->reset();
    return store::open(TRY(connect(url, Access::read, wait)), Access::read);
}

}  // namespace

Result<std::unique_ptr<store::Store>> open(const std::string& url, Access access, calendar::seconds wait) {
    if (access == Access::copy) return open_copy(url, wait);
    auto opened = store::open(TRY(connect(url, access, wait)), access);
    if (opened || access != Access::read || opened.error().kind != ErrorKind::unavailable) return opened;
    if (!TRY(store::is_older(*TRY(connect(url, access, wait))))) return opened;
    return open_older(url, wait);
}

}  // namespace aftersales::engine
