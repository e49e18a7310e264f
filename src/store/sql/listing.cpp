// Lists: filtered, ordered, one line at a time.
#include "sql/call_facts.hpp"
#include "sql/store.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

using domain::Asset;
using domain::Callback;
using domain::Customer;
using domain::Ticket;

// Everything up to the condition.
std::string head(const std::string& columns, const ListingSql& listing) {
    return fmt::format("SELECT {} FROM {} WHERE ", columns, listing.tables);
}
const std::string& ticket_head(bool whole) {
    constexpr std::string_view joined = ", c.name, a.serial, t.due_at, t.due_clock";
    static const std::string flat = head(fmt::format("{}{}", column_list<Ticket>("t."), joined), ticket_listing);
    static const std::string all =
        head(fmt::format("{}{}{}", column_list<Ticket>("t."), joined, nested_ticket_columns("t.")), ticket_listing);
    return whole ? all : flat;
}
const std::string& customer_head() {
    static const std::string sql = head(column_list<Customer>("c."), customer_listing);
    return sql;
}
const std::string& asset_head() {
    static const std::string sql = head(column_list<Asset>("a.") + ", c.name", asset_listing);
    return sql;
}
const std::string& callback_head() {
    static const std::string sql = head(
        column_list<Callback>("k.") + ", c.name, c.phone, c.tier, c.region, COALESCE(a.product, t.product), a.serial",
        callback_listing);
    return sql;
}

// With what the orders of callbacks ask.
std::string callback_head(const Asked& asked) {
    constexpr CallParts parts{.asset = true, .ticket = true, .only_open = true};
    return fmt::format("SELECT {}, c.name, c.phone, c.tier, c.region, COALESCE(a.product, t.product), a.serial, {} "
                       "FROM {}{} WHERE ",
                       column_list<Callback>("k."), call_facts_columns(parts, asked), callback_listing.tables,
                       call_facts_join(parts, asked));
}

// NULLs come last whichever way, on every engine.
std::string order_text(const ListingSql& listing, const ColumnSql& column, bool descending) {
    const bool by_id = column.sql == listing.id;
    auto text = fmt::format(" ORDER BY {}{}", column.sql, descending ? " DESC" : "");
    if (column.empty == ColumnSql::Empty::null) text += " NULLS LAST";
    return by_id ? text : fmt::format("{}, {}", text, listing.id);
}

Result<TicketLine> ticket_line(const Row& row, bool whole) {
    TicketLine line;
    Cells cells{row};
    cells.read_columns(line.ticket);
    cells.read(line.customer_name), cells.read(line.serial), cells.read(line.due_at), cells.read(line.due_clock);
    if (whole) nested_columns(&line.ticket, line.ticket, [&](std::string_view, auto& member) { cells.read(member); });
    TRY(cells.finish("ticket", line.ticket.id.value));
    return line;
}

}  // namespace

// The first few of many are chosen by their ids alone: sorting whole rows would carry every text along.
Result<void> SqlStore::list(const std::string& head, const ListingSql& columns, const Listing& listing,
                            const SeeRow& visit) const {
    Where where{connection_->dialect()};
    TRY(where.add(listing.filter, columns));
    const auto order = order_text(columns, *TRY(order_column(columns, listing.order)), listing.descending);
    auto sql = head;
    if (listing.limit)
        sql += fmt::format("{0} IN (SELECT {0} FROM {1} WHERE {2}{3} LIMIT {4})", columns.id, columns.tables,
                           where.sql(), order, where.place(*listing.limit));
    else
        sql += where.sql();
    sql += order;
    TRY(connection_->scan(sql, where.values(), visit));
    return {};
}

Result<void> SqlStore::tickets(const Listing& listing, const Visit<TicketLine>& visit) const {
    return list(ticket_head(listing.whole), ticket_listing, listing, [&](const Row& row) -> Result<bool> {
        auto line = TRY(ticket_line(row, listing.whole));
        if (listing.whole) TRY(read_clocks(line.ticket));
        return visit(line);
    });
}

Result<std::int64_t> SqlStore::count_tickets(const domain::Filter& filter) const {
    Where where{connection_->dialect()};
    TRY(where.add(filter, ticket_listing));
    std::int64_t count = 0;
    TRY(connection_->query(fmt::format("SELECT COUNT(*) FROM {} WHERE {}", ticket_listing.tables, where.sql()),
                           where.values(), [&](const Row& row) -> Result<bool> {
                               count = row.integer(0);
                               return false;
                           }));
    return count;
}

Result<std::vector<Hit>> SqlStore::search(const std::string& words, std::int64_t limit) const {
    static const std::string found_by_sqlite = fmt::format(
        "SELECT {}, c.name, a.serial, t.due_at, t.due_clock, h.rank FROM (SELECT rowid AS id, -bm25(search) AS rank "
        "FROM search WHERE search MATCH $1 ORDER BY rank DESC, rowid LIMIT $2) h JOIN ticket t ON t.id = h.id "
        "LEFT JOIN customer c ON c.id = t.customer LEFT JOIN asset a ON a.id = t.asset ORDER BY h.rank DESC, t.id",
        column_list<Ticket>("t."));
    static const std::string found_by_postgres = fmt::format(
        "SELECT {}, c.name, a.serial, t.due_at, t.due_clock, h.rank FROM (SELECT s.ticket AS id, "
        "ts_rank(s.document, q) AS rank FROM search_text s, CAST($1 AS tsquery) q WHERE s.document @@ q "
        "ORDER BY rank DESC, s.ticket LIMIT $2) h JOIN ticket t ON t.id = h.id "
        "LEFT JOIN customer c ON c.id = t.customer LEFT JOIN asset a ON a.id = t.asset ORDER BY h.rank DESC, t.id",
        column_list<Ticket>("t."));
    std::vector<Hit> hits;
    const auto match = match_query(words, connection_->dialect());
    if (match.empty()) return hits;
    const auto take = [&](const Row& row) -> Result<bool> {
        auto& hit = hits.emplace_back();
        Cells cells{row};
        cells.read_columns(hit.line.ticket);
        cells.read(hit.line.customer_name), cells.read(hit.line.serial);
        cells.read(hit.line.due_at), cells.read(hit.line.due_clock);
        TRY(cells.finish("ticket", hit.line.ticket.id.value));
        hit.rank = row.real(cells.place());
        return true;
    };
    TRY(connection_->query(is_sqlite() ? found_by_sqlite : found_by_postgres, Values{match, limit}.all(), take));
    return hits;
}

Result<void> SqlStore::customers(const Listing& listing, const Visit<Customer>& visit) const {
    return list(customer_head(), customer_listing, listing, [&](const Row& row) -> Result<bool> {
        Customer customer;
        Cells cells{row};
        cells.read_columns(customer);
        TRY(cells.finish("customer", customer.id.value));
        return visit(customer);
    });
}

Result<void> SqlStore::assets(const Listing& listing, const Visit<AssetLine>& visit) const {
    return list(asset_head(), asset_listing, listing, [&](const Row& row) -> Result<bool> {
        AssetLine line;
        Cells cells{row};
        cells.read_columns(line.asset);
        cells.read(line.customer_name);
        TRY(cells.finish("asset", line.asset.id.value));
        return visit(line);
    });
}

Result<void> SqlStore::callbacks(const Listing& listing, const Visit<CallbackLine>& visit) const {
    const auto head = listing.facts ? callback_head(*listing.facts) : callback_head();
    return list(head, callback_listing, listing, [&](const Row& row) -> Result<bool> {
        CallbackLine line;
        Cells cells{row};
        cells.read_columns(line.callback);
        cells.read(line.customer_name), cells.read(line.phone), cells.read(line.tier), cells.read(line.region);
        cells.read(line.product), cells.read(line.serial);
        if (listing.facts) read_call_facts(cells, line.facts.emplace());
        TRY(cells.finish("callback", line.callback.id.value));
        return visit(line);
    });
}

}  // namespace aftersales::store
