// Very many records at once: in an empty store, indexes by time and the full-text index are made at the end, in one go
// each. The indexes that an import asks while it runs (references, customers, assets, open tickets) stay.
#include "sql/store.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::store {
namespace {

constexpr std::array postponed{"ticket_opened", "ticket_responded", "ticket_resolved",
                               "ticket_closed", "ticket_due",       "ticket_next_step",
                               "clock_due",     "event_moment",     "search_document"};

// PostgreSQL alters no table with foreign keys yet to be checked.
constexpr std::string_view check_keys = "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED";

}  // namespace

Result<void> SqlStore::bulk(Bulk when) { return when == Bulk::begins ? begin_bulk() : end_bulk(); }

Result<void> SqlStore::begin_bulk() {
    if (bulk_ || TRY(number("SELECT 1 FROM ticket LIMIT 1", Values{}))) return {};
    if (!is_sqlite()) TRY(connection_->script(check_keys));
    Postponed postponed_indexes;
    for (const auto* name : postponed) {
        TRY(connection_->query(is_sqlite() ? "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = $1"
                                           : "SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() "
                                             "AND indexname = $1",
                               Values{name}.all(), [&](const Row& row) -> Result<bool> {
                                   postponed_indexes.indexes.emplace_back(row.text(0));
                                   return false;
                               }));
        TRY(connection_->script(fmt::format("DROP INDEX IF EXISTS {}", name)));
    }
    bulk_ = std::move(postponed_indexes);
    return {};
}

Result<void> SqlStore::end_bulk() {
    if (!bulk_) return {};
    if (!is_sqlite()) TRY(connection_->script(check_keys));
    for (const auto& each : bulk_->indexes) TRY(connection_->script(each));
    if (is_sqlite()) TRY(run("INSERT INTO search (search) VALUES ('rebuild')", Values{}));
    bulk_.reset();
    return {};
}

}  // namespace aftersales::store
