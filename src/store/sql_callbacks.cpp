// Callbacks: how they are written, and what scheduling asks.
#include "sql_store.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

// Assets whose day lies in a range and that the program has not had yet; a callback that was dropped does not count as
// had.
std::string assets_sql(std::string_view day) {
    return fmt::format("SELECT {0}, a.{1} FROM asset a WHERE a.{1} >= $1 AND a.{1} <= $2 "
                       "AND NOT EXISTS (SELECT 1 FROM callback k WHERE k.asset = a.id "
                       "AND k.program = $3 AND k.state <> 'dropped') ORDER BY a.{1}, a.id",
                       column_list<domain::Asset>("a."), day);
}

std::string tickets_sql(std::string_view end, std::string_view statuses) {
    return fmt::format("SELECT t.id, t.customer, t.asset, t.{0} FROM ticket t WHERE "
                       "t.{0} >= $1 AND t.{0} <= $2 AND t.status IN ({1}) "
                       "AND NOT EXISTS (SELECT 1 FROM callback k WHERE k.ticket = t.id "
                       "AND k.program = $3 AND k.state <> 'dropped') ORDER BY t.{0}, t.id",
                       end, statuses);
}

}  // namespace

Result<void> SqlStore::record(std::span<const Event> events, const domain::Callback& after) {
    if (events.empty()) return {};
    Values values;
    values.add_columns(after);
    TRY(write_row<domain::Callback>(events, values));
    return add_events(events, false, false);
}

Result<void> SqlStore::assets_by_day(bool delivered, domain::Date from, domain::Date to, const std::string& program,
                                     const Visit<AnchorLine>& visit) const {
    static const std::string by_delivery = assets_sql("delivered");
    static const std::string by_purchase = assets_sql("purchased");
    const auto take = [&](const Row& row) -> Result<bool> {
        AnchorLine line;
        Cells cells{row};
        cells.read_columns(line.asset);
        cells.read(line.day);
        line.customer = line.asset.customer;
        TRY(cells.finish("asset", line.asset.id.value));
        return visit(line);
    };
    TRY(connection_->scan(delivered ? by_delivery : by_purchase, Values{from, to, program}.all(), take));
    return {};
}

Result<void> SqlStore::tickets_by_end(bool closed, Instant from, Instant to, const std::string& program,
                                      const Visit<AnchorLine>& visit) const {
    static const std::string by_closing = tickets_sql("closed_at", "'closed'");
    static const std::string by_resolution = tickets_sql("resolved_at", "'resolved', 'closed'");
    const auto take = [&](const Row& row) -> Result<bool> {
        AnchorLine line;
        Cells cells{row};
        cells.read(line.ticket), cells.read(line.customer), cells.read(line.asset.id);
        cells.read(line.event_at);
        if (line.asset.id) line.asset = TRY(asset(line.asset.id)).value_or(domain::Asset{});
        return visit(line);
    };
    TRY(connection_->scan(closed ? by_closing : by_resolution, Values{from, to, program}.all(), take));
    return {};
}

Result<bool> SqlStore::has_callback(const std::string& program, CustomerId customer, domain::Date anchor) const {
    const auto found = TRY(number("SELECT 1 FROM callback WHERE customer = $2 AND "
                                  "program = $1 AND anchor = $3 AND state <> 'dropped' LIMIT 1",
                                  Values{program, customer.value, anchor}));
    return found.has_value();
}

Result<int> SqlStore::open_callbacks_of_day(const std::string& staff, Instant from, Instant to) const {
    const auto found = TRY(number("SELECT COUNT(*) FROM callback WHERE state = 'open' AND assignee = $1 AND "
                                  "call_at >= $2 AND call_at < $3",
                                  Values{staff, from, to}));
    return static_cast<int>(found.value_or(0));
}

}  // namespace aftersales::store
