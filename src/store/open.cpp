#include "aftersales/store/open.hpp"

#include "sql/migrate.hpp"
#include "sql/store.hpp"

namespace aftersales::store {

Result<std::unique_ptr<Store>> open(std::unique_ptr<Connection> connection, Access access) {
    TRY(migrate(*connection, access));
    auto store = std::make_unique<SqlStore>(std::move(connection));
    if (access == Access::read) TRY(store->begin_reading());
    return store;
}

}  // namespace aftersales::store
