// What reports read of tickets as they were opened, each with its unit and product beside it.
#include "cells.hpp"
#include "sql_statistics.hpp"

namespace aftersales::store {

Result<void> SqlStatistics::cases(domain::Instant from, domain::Instant to, const See<Case>& see) const {
    constexpr std::string_view sql =
        "SELECT t.id, t.opened_at, t.outlet, t.region, t.product, t.category, t.cause, t.asset, t.status, a.purchased, "
        "a.delivered, COALESCE(a.warranty, ''), COALESCE(p.warranty, '') FROM ticket t "
        "LEFT JOIN asset a ON a.id = t.asset LEFT JOIN product p ON p.model = t.product "
        "WHERE t.opened_at >= $1 AND t.opened_at < $2 ORDER BY t.opened_at, t.id";
    const auto take = [&](const Row& row) -> Result<bool> {
        Case told;
        Cells cells{row};
        cells.read(told.ticket), cells.read(told.opened_at), cells.read(told.outlet), cells.read(told.region);
        cells.read(told.product), cells.read(told.category), cells.read(told.cause), cells.read(told.asset);
        told.left_out = is_gone(cells.next<domain::Status>());
        cells.read(told.purchased), cells.read(told.delivered), cells.read(told.warranty);
        cells.read(told.product_warranty);
        TRY(cells.finish("ticket", told.ticket.value));
        see(told);
        return true;
    };
    TRY(connection_.scan(sql, Values{from, to}.all(), take));
    return {};
}

}  // namespace aftersales::store
