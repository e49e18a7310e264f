// What programs of callbacks count from, read in one statement each with what their conditions ask.
#include "sql/call_facts.hpp"
#include "sql/store.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

constexpr std::string_view may_be_called = "c.merged_into IS NULL AND c.no_contact = 0 AND c.erased = 0";

// Month and day of a birthday as one number: the text of the index.
constexpr std::string_view day_in_sqlite = "CAST(strftime('%m%d', c.birthday * 86400, 'unixepoch') AS INTEGER)";
constexpr std::string_view day_in_postgres =
    "(EXTRACT(MONTH FROM DATE '1970-01-01' + CAST(c.birthday AS INTEGER)) * 100 + "
    "EXTRACT(DAY FROM DATE '1970-01-01' + CAST(c.birthday AS INTEGER)))";

// Assets whose day lies in a range and that the program has not had yet.
std::string assets_sql(std::string_view day, const Asked& asked) {
    return fmt::format("SELECT a.customer, a.id, NULL, a.{0}, NULL, a.added_at, {1} FROM asset a "
                       "JOIN customer c ON c.id = a.customer{2} WHERE a.{0} >= $1 AND a.{0} <= $2 AND "
                       "a.given_back IS NULL AND {3} "
                       "AND NOT EXISTS (SELECT 1 FROM callback k WHERE k.asset = a.id AND k.program = $3 "
                       "AND k.state <> 'dropped') ORDER BY a.{0}, a.customer, a.id",
                       day, call_facts_columns({.asset = true}, asked), call_facts_join({.asset = true}, asked),
                       may_be_called);
}

std::string tickets_sql(std::string_view end, std::string_view statuses, const Asked& asked) {
    constexpr CallParts parts{.asset = true, .ticket = true};
    return fmt::format("SELECT t.customer, t.asset, t.id, NULL, t.{0}, COALESCE(t.imported_at, t.opened_at), {1} "
                       "FROM ticket t JOIN customer c ON c.id = t.customer LEFT JOIN asset a ON a.id = t.asset{2} "
                       "WHERE t.{0} >= $1 AND t.{0} <= $2 AND t.status IN ({3}) AND {4} "
                       "AND NOT EXISTS (SELECT 1 FROM callback k WHERE k.ticket = t.id AND k.program = $3 "
                       "AND k.state <> 'dropped') ORDER BY t.{0}, t.id",
                       end, call_facts_columns(parts, asked), call_facts_join(parts, asked), statuses, may_be_called);
}

int month_and_day(domain::Date day) {
    const std::chrono::year_month_day date{day};
    return static_cast<int>(static_cast<unsigned>(date.month()) * 100 + static_cast<unsigned>(date.day()));
}

// Birthdays of the range; 29 February is asked for with the 28th, on which it falls in other years.
std::string born_between(std::string_view column, domain::Date from, domain::Date to) {
    if (to - from >= std::chrono::days{365}) return "c.birthday IS NOT NULL";
    const int first = month_and_day(from);
    const int last = month_and_day(to) == 228 ? 229 : month_and_day(to);
    return fmt::format("c.birthday IS NOT NULL AND ({0} >= {1} {2} {0} <= {3})", column, first,
                       first <= last ? "AND" : "OR", last);
}

Result<AnchorLine> anchor_line(const Row& row) {
    AnchorLine line;
    Cells cells{row};
    cells.read(line.customer), cells.read(line.asset), cells.read(line.ticket);
    cells.read(line.day), cells.read(line.event_at), cells.read(line.known_at);
    read_call_facts(cells, line.facts);
    TRY(cells.finish("customer", line.customer.value));
    return line;
}

}  // namespace

Result<void> SqlStore::assets_by_day(domain::Anchor anchor, domain::Date from, domain::Date to,
                                     const AnchorQuery& query, const Visit<AnchorLine>& visit) const {
    const auto sql = assets_sql(anchor == domain::Anchor::delivered ? "delivered" : "purchased", query.asked);
    TRY(connection_->scan(sql, Values{from, to, query.program}.all(),
                          [&](const Row& row) -> Result<bool> { return visit(TRY(anchor_line(row))); }));
    return {};
}

Result<void> SqlStore::tickets_by_end(domain::Anchor anchor, Instant from, Instant to, const AnchorQuery& query,
                                      const Visit<AnchorLine>& visit) const {
    const auto sql = anchor == domain::Anchor::closed ? tickets_sql("closed_at", "'closed'", query.asked)
                                                      : tickets_sql("resolved_at", "'resolved', 'closed'", query.asked);
    TRY(connection_->scan(sql, Values{from, to, query.program}.all(),
                          [&](const Row& row) -> Result<bool> { return visit(TRY(anchor_line(row))); }));
    return {};
}

Result<void> SqlStore::customers_to_call(const CustomerQuery& customers, const AnchorQuery& query,
                                         const Visit<AnchorLine>& visit) const {
    const CallParts parts{.asset = customers.with_assets};
    std::string where{may_be_called};
    Values values;
    const auto place = [&](const auto& value) {
        values.add(value);
        return fmt::format("${}", values.all().size());
    };
    if (customers.by == CustomerQuery::By::birthday)
        where += " AND " + born_between(is_sqlite() ? day_in_sqlite : day_in_postgres, customers.from, customers.to);
    if (customers.by == CustomerQuery::By::tier) where += " AND c.tier <> '' AND c.tier_since IS NOT NULL";
    for (std::size_t i = 0; i < customers.tiers.size(); ++i)
        where += fmt::format("{}{}", i == 0 ? " AND c.tier <> '' AND c.tier IN (" : ", ", place(customers.tiers[i]));
    if (!customers.tiers.empty()) where += ')';
    if (customers.anchor)
        where += fmt::format(" AND NOT EXISTS (SELECT 1 FROM callback k WHERE k.customer = c.id AND k.program = {} "
                             "AND k.anchor = {} AND k.state <> 'dropped')",
                             place(query.program), place(*customers.anchor));
    const auto sql = fmt::format("SELECT c.id, {}, NULL, c.birthday, c.tier_since, c.added_at, {} FROM customer c{}{} "
                                 "WHERE {} ORDER BY c.id{}",
                                 parts.asset ? "a.id" : "NULL", call_facts_columns(parts, query.asked),
                                 parts.asset ? " LEFT JOIN asset a ON a.customer = c.id AND a.given_back IS NULL" : "",
                                 call_facts_join(parts, query.asked), where, parts.asset ? ", a.id" : "");
    TRY(connection_->scan(sql, values.all(),
                          [&](const Row& row) -> Result<bool> { return visit(TRY(anchor_line(row))); }));
    return {};
}

}  // namespace aftersales::store
