// What reports read of tickets as they were opened, each with its unit and product beside it.
#include "codec/event_codec.hpp"
#include "sql/cells.hpp"
#include "sql/statistics.hpp"

namespace aftersales::store {

Result<void> SqlStatistics::cases(domain::Instant from, domain::Instant to, const See<WarrantyCase>& see) const {
    constexpr std::string_view sql =
        "SELECT t.id, t.opened_at, t.outlet, t.region, t.product, t.category, t.cause, t.asset, t.status, a.purchased, "
        "a.delivered, COALESCE(a.warranty, ''), COALESCE(p.warranty, ''), t.tags FROM ticket t "
        "LEFT JOIN asset a ON a.id = t.asset LEFT JOIN product p ON p.model = t.product "
        "WHERE t.opened_at >= $1 AND t.opened_at < $2 ORDER BY t.opened_at, t.id";
    const auto take = [&](const Row& row) -> Result<bool> {
        WarrantyCase told;
        Cells cells{row};
        cells.read(told.ticket), cells.read(told.opened_at), cells.read(told.outlet), cells.read(told.region);
        cells.read(told.product), cells.read(told.category), cells.read(told.cause), cells.read(told.asset);
        told.left_out = is_gone(cells.next<domain::Status>());
        cells.read(told.purchased), cells.read(told.delivered), cells.read(told.warranty);
        cells.read(told.product_warranty), cells.read(told.tags);
        TRY(cells.finish("ticket", told.ticket.value));
        see(told);
        return true;
    };
    TRY(connection_.scan(sql, Values{from, to}.all(), take));
    return {};
}

Result<void> SqlStatistics::resolutions(domain::Instant from, domain::Instant to, const See<Resolution>& see) const {
    constexpr std::string_view sql =
        "SELECT e.at, e.id, e.actor, t.assignee FROM event e JOIN ticket t ON t.id = e.id "
        "WHERE e.kind = 'resolved' AND e.open_change IS NOT NULL AND e.at >= $1 AND e.at < $2 "
        "AND NOT EXISTS (SELECT 1 FROM taken_back b WHERE b.object = e.object AND b.id = e.id "
        "AND b.revision = e.revision) ORDER BY e.at, e.id, e.revision";
    const auto take = [&](const Row& row) -> Result<bool> {
        Resolution resolution;
        Cells cells{row};
        cells.read(resolution.at), cells.read(resolution.ticket), cells.read(resolution.actor);
        cells.read(resolution.assignee);
        see(resolution);
        return true;
    };
    TRY(connection_.scan(sql, Values{from, to}.all(), take));
    return {};
}

Result<void> SqlStatistics::confirmations(domain::Instant from, domain::Instant to,
                                          const See<Confirmation>& see) const {
    constexpr std::string_view sql =
        "SELECT e.at, e.id, t.product, t.category, e.score, e.body, x.text FROM event e JOIN ticket t ON t.id = e.id "
        "JOIN content x ON x.object = e.object AND x.id = e.id AND x.revision = e.revision "
        "WHERE e.kind = 'confirmed' AND e.open_change IS NOT NULL AND e.at >= $1 AND e.at < $2 "
        "AND NOT EXISTS (SELECT 1 FROM taken_back b WHERE b.object = e.object AND b.id = e.id "
        "AND b.revision = e.revision) ORDER BY e.at, e.id, e.revision";
    const auto take = [&](const Row& row) -> Result<bool> {
        Confirmation said;
        Cells cells{row};
        cells.read(said.at), cells.read(said.ticket), cells.read(said.product), cells.read(said.category);
        cells.read(said.score);
        const auto body = cells.next<std::string_view>();
        const auto decoded = TRY(decode_event(domain::Confirmed::word, body, cells.next<std::string_view>()));
        said.text = std::get<domain::Confirmed>(decoded.change).message.value;
        if (!said.text.empty()) see(said);
        return true;
    };
    TRY(connection_.scan(sql, Values{from, to}.all(), take));
    return {};
}

Result<std::vector<Units>> SqlStatistics::units_delivered_before(domain::Date day) const {
    std::vector<Units> units;
    TRY(connection_.query("SELECT product, COUNT(*) FROM asset WHERE delivered < $1 GROUP BY product ORDER BY product",
                          Values{day}.all(), [&](const Row& row) -> Result<bool> {
                              units.push_back({.product = std::string{row.text(0)}, .count = row.integer(1)});
                              return true;
                          }));
    return units;
}

}  // namespace aftersales::store
