// What rules, assignment and the sweep ask about tickets: counts and single numbers, each from an index.
#include "sql/call_facts.hpp"
#include "sql/store.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::store {

Result<int> SqlStore::tickets_of_asset(AssetId asset, Instant from, Instant to, const std::string& category,
                                       TicketId but) const {
    const auto found = TRY(number("SELECT COUNT(*) FROM ticket WHERE asset = $1 AND "
                                  "opened_at >= $2 AND opened_at <= $3 AND ($4 = '' OR category = $4) AND id <> $5 "
                                  "AND status NOT IN ('cancelled', 'merged')",
                                  Values{asset.value, from, to, category, but.value}));
    return static_cast<int>(found.value_or(0));
}

Result<int> SqlStore::tickets_of_customer(CustomerId customer, Instant from, Instant to, const std::string& category,
                                          TicketId but) const {
    const auto found = TRY(number("SELECT COUNT(*) FROM ticket WHERE customer = $1 AND "
                                  "opened_at >= $2 AND opened_at <= $3 AND ($4 = '' OR category = $4) AND id <> $5 "
                                  "AND status NOT IN ('cancelled', 'merged')",
                                  Values{customer.value, from, to, category, but.value}));
    return static_cast<int>(found.value_or(0));
}

Result<int> SqlStore::open_tickets_of(CustomerId customer) const {
    const auto found = TRY(number("SELECT COUNT(*) FROM ticket WHERE customer = $1 AND "
                                  "is_open = 1",
                                  Values{customer.value}));
    return static_cast<int>(found.value_or(0));
}

Result<int> SqlStore::open_tickets_assigned_to(const std::string& staff) const {
    const auto found = TRY(number("SELECT COUNT(*) FROM ticket WHERE assignee = $1 AND is_open = 1", Values{staff}));
    return static_cast<int>(found.value_or(0));
}

Result<std::optional<TicketId>> SqlStore::newest_open_ticket_of(AssetId asset) const {
    return find_id<domain::TicketTag>("SELECT id FROM ticket WHERE asset = $1 AND is_open = 1 "
                                      "ORDER BY opened_at DESC, id DESC LIMIT 1",
                                      Values{asset.value});
}

Result<std::optional<Instant>> SqlStore::last_ticket_opened(CustomerId customer, AssetId asset) const {
    const auto of_customer =
        TRY(number("SELECT MAX(opened_at) FROM ticket WHERE customer = $1", Values{customer.value}));
    const auto of_asset = TRY(number("SELECT MAX(opened_at) FROM ticket WHERE asset = $1", Values{asset.value}));
    const auto latest = std::max(of_customer, of_asset);
    if (!latest) return std::nullopt;
    return Instant{domain::seconds{*latest}};
}

Result<std::optional<int>> SqlStore::last_score(CustomerId customer) const {
    const auto found =
        TRY(number(fmt::format("SELECT score FROM ("
                               "SELECT o.score, {} AS given_at, o.id FROM ticket o "
                               "WHERE o.customer = $1 AND o.score IS NOT NULL "
                               "UNION ALL SELECT score, COALESCE(done_at, 0) AS given_at, id FROM callback "
                               "WHERE customer = $1 AND score IS NOT NULL) AS scores "
                               "ORDER BY given_at DESC, id DESC LIMIT 1",
                               score_given_at),
                   Values{customer.value}));
    if (!found) return std::nullopt;
    return static_cast<int>(*found);
}

Result<std::vector<TicketId>> SqlStore::open_tickets(CustomerId customer) const {
    return ticket_ids("SELECT id FROM ticket WHERE customer = $1 AND is_open = 1 ORDER BY id", Values{customer.value});
}

Result<std::vector<TicketId>> SqlStore::merged_into(TicketId ticket) const {
    return ticket_ids("SELECT id FROM ticket WHERE merged_into = $1 ORDER BY id", Values{ticket.value});
}

Result<std::map<std::string, std::int64_t>> SqlStore::causes_of(const std::string& product) const {
    std::map<std::string, std::int64_t> causes;
    TRY(connection_->query("SELECT cause, COUNT(*) FROM ticket WHERE product = $1 AND cause <> '' AND status IN "
                           "('resolved', 'closed') GROUP BY cause",
                           Values{product}.all(), [&](const Row& row) -> Result<bool> {
                               causes.emplace(row.text(0), row.integer(1));
                               return true;
                           }));
    return causes;
}

Result<bool> SqlStore::is_used(std::string_view column, const std::string& value) const {
    std::string_view sql;
    if (column == "assignee")
        sql = "SELECT 1 FROM ticket WHERE assignee = $1 UNION ALL SELECT 1 FROM callback WHERE assignee = $1 LIMIT 1";
    if (column == "category") sql = "SELECT 1 FROM ticket WHERE category = $1 LIMIT 1";
    if (column == "priority") sql = "SELECT 1 FROM ticket WHERE priority = $1 LIMIT 1";
    return !sql.empty() && TRY(number(sql, Values{value})).has_value();
}

Result<std::vector<TicketId>> SqlStore::agenda(Instant until, std::int64_t limit) const {
    return ticket_ids("SELECT id FROM ticket WHERE next_step_at <= $1 "
                      "ORDER BY next_step_at, id LIMIT $2",
                      Values{until, limit});
}

}  // namespace aftersales::store
