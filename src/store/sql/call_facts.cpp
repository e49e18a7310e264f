#include "sql/call_facts.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

// The ticket's word, else the other's.
std::string word(CallParts parts, std::string_view column, std::string_view other) {
    if (!parts.ticket) return other.empty() ? "''" : fmt::format("COALESCE({}, '')", other);
    return fmt::format("COALESCE(NULLIF(t.{}, ''), {}'')", column, other.empty() ? "" : fmt::format("{}, ", other));
}

std::string product(CallParts parts) { return word(parts, "product", parts.asset ? "a.product" : ""); }

// The latest of tickets and callbacks, by when it was given.
std::string last_score() {
    return fmt::format("(SELECT s.score FROM (SELECT o.score, {} AS given_at, o.id "
                       "FROM ticket o WHERE o.customer = c.id AND o.score IS NOT NULL UNION ALL SELECT b.score, "
                       "COALESCE(b.done_at, 0) AS given_at, b.id FROM callback b WHERE b.customer = c.id AND b.score "
                       "IS NOT NULL) AS s "
                       "ORDER BY s.given_at DESC, s.id DESC LIMIT 1)",
                       score_given_at);
}
constexpr std::string_view last_ticket = "(SELECT MAX(o.opened_at) FROM ticket o WHERE o.customer = c.id)";
constexpr std::string_view open_tickets = "(SELECT COUNT(*) FROM ticket o WHERE o.customer = c.id AND o.is_open = 1)";

}  // namespace

std::string call_facts_columns(CallParts parts, const Asked& asked) {
    const auto past = [&](bool Asked::*part, std::string_view sql) {
        if (!(asked.*part)) return std::string{"NULL"};
        return parts.only_open ? fmt::format("CASE WHEN k.state = 'open' THEN {} END", sql) : std::string{sql};
    };
    return fmt::format("COALESCE(c.tier, ''), {}, {}, {}, {}, {}, {}, {}, {}, c.tags, {}, {}, {}, {}",
                       word(parts, "channel", ""), word(parts, "category", ""), word(parts, "priority", ""),
                       product(parts), asked.lines ? "COALESCE(p.line, '')" : "''",
                       word(parts, "outlet", parts.asset ? "a.outlet" : ""), word(parts, "region", "c.region"),
                       parts.ticket ? "t.tags" : "NULL", parts.ticket ? "COALESCE(t.wants_priority, 0)" : "0",
                       past(&Asked::tickets, last_ticket), past(&Asked::scores, last_score()),
                       past(&Asked::open, open_tickets));
}

std::string call_facts_join(CallParts parts, const Asked& asked) {
    return asked.lines ? fmt::format(" LEFT JOIN product p ON p.model = {}", product(parts)) : std::string{};
}

void read_call_facts(Cells& cells, CallFacts& facts) {
    cells.read(facts.tier), cells.read(facts.channel), cells.read(facts.category), cells.read(facts.priority);
    cells.read(facts.product), cells.read(facts.product_line), cells.read(facts.outlet), cells.read(facts.region);
    std::vector<std::string> of_customer;
    cells.read(facts.tags), cells.read(of_customer);
    facts.tags.insert(facts.tags.end(), of_customer.begin(), of_customer.end());
    cells.read(facts.wants_priority);
    cells.read(facts.last_ticket_at), cells.read(facts.last_score), cells.read(facts.open_tickets);
}

}  // namespace aftersales::store
