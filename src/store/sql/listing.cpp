// Lists: filtered, ordered, one line at a time.
#include "sql/call_facts.hpp"
#include "sql/store.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

constexpr std::string_view ticket_joined =
    "c.name, a.serial, t.due_at, t.due_clock, a.product, a.purchased, a.delivered, a.warranty";

// The columns that follow the record's own in its line, and how they are read.
std::string joined_columns(ObjectKind object, const Listing& listing) {
    if (object == ObjectKind::ticket)
        return fmt::format(", {}{}", ticket_joined, listing.whole ? nested_ticket_columns("t.") : "");
    if (object == ObjectKind::asset) return ", c.name";
    if (object == ObjectKind::visit)
        return ", t.customer, c.name, c.phone, c.address, t.region, t.product, t.category, a.serial";
    if (object == ObjectKind::product_return)
        return ", t.customer, c.name, c.phone, a.serial, COALESCE(NULLIF(a.product, ''), t.product), t.category";
    if (object == ObjectKind::delivery || object == ObjectKind::trip) return delivery_columns(object);
    if (object == ObjectKind::part) return stock_columns(listing_of(object, listing.filter));
    if (object != ObjectKind::callback) return {};
    constexpr std::string_view plain =
        ", c.name, c.phone, c.tier, c.region, COALESCE(NULLIF(a.product, ''), t.product), a.serial";
    constexpr CallParts parts{.asset = true, .ticket = true, .only_open = true};
    if (!listing.facts) return std::string{plain};
    return fmt::format("{}, {}", plain, call_facts_columns(parts, *listing.facts));
}

struct JoinedCells {
    Cells& cells;
    const Listing& listing;

    void operator()(TicketLine& line) const {
        cells.read(line.customer_name), cells.read(line.serial), cells.read(line.due_at), cells.read(line.due_clock);
        cells.read(line.unit.product), cells.read(line.unit.purchased), cells.read(line.unit.delivered);
        cells.read(line.unit.warranty);
        if (!listing.whole) return;
        nested_columns(&line.ticket, line.ticket, [&](std::string_view, auto& member) { cells.read(member); });
    }
    void operator()(AssetLine& line) const { cells.read(line.customer_name); }
    void operator()(VisitLine& line) const {
        cells.read(line.customer), cells.read(line.customer_name), cells.read(line.phone), cells.read(line.address);
        cells.read(line.region), cells.read(line.product), cells.read(line.category), cells.read(line.serial);
    }
    void operator()(ReturnLine& line) const {
        cells.read(line.customer), cells.read(line.customer_name), cells.read(line.phone), cells.read(line.serial);
        cells.read(line.product), cells.read(line.category);
    }
    void operator()(DeliveryLine& line) const {
        cells.read(line.customer_name), cells.read(line.phone), cells.read(line.address), cells.read(line.region);
        cells.read(line.staff), cells.read(line.vehicle), cells.read(line.date);
    }
    void operator()(TripLine& line) const {
        cells.read(line.stops), cells.read(line.handed_over), cells.read(line.to_collect), cells.read(line.collected);
        cells.read(line.signed_slips);
    }
    void operator()(PartLine& line) const {
        cells.read(line.place), cells.read(line.on_hand), cells.read(line.reserved), cells.read(line.queued);
        cells.read(line.on_order), cells.read(line.expected_on), cells.read(line.low);
    }
    void operator()(CallbackLine& line) const {
        cells.read(line.customer_name), cells.read(line.phone), cells.read(line.tier), cells.read(line.region);
        cells.read(line.product), cells.read(line.serial);
        if (listing.facts) read_call_facts(cells, line.facts.emplace());
    }
    template <class Record>
    void operator()(Record&) const {}
};

template <std::size_t... At>
void empty_line(AnyLine& line, std::size_t place, std::index_sequence<At...>) {
    static_cast<void>(((At == place && (line.emplace<At>(), true)) || ...));
}

domain::RecordRef ref_of(AnyLine& line) {
    return std::visit(
        []<class Line>(Line& it) {
            if constexpr (requires { it.ticket.status; })
                return domain::RecordRef{it.ticket};
            else if constexpr (std::is_same_v<Line, CallbackLine>)
                return domain::RecordRef{it.callback};
            else if constexpr (std::is_same_v<Line, AssetLine>)
                return domain::RecordRef{it.asset};
            else if constexpr (std::is_same_v<Line, VisitLine>)
                return domain::RecordRef{it.visit};
            else if constexpr (std::is_same_v<Line, ReturnLine>)
                return domain::RecordRef{it.it};
            else if constexpr (std::is_same_v<Line, DeliveryLine>)
                return domain::RecordRef{it.delivery};
            else if constexpr (std::is_same_v<Line, TripLine>)
                return domain::RecordRef{it.trip};
            else if constexpr (std::is_same_v<Line, PartLine>)
                return domain::RecordRef{it.part};
            else
                return domain::RecordRef{it};
        },
        line);
}

// Everything up to the condition.
std::string head(ObjectKind object, const Listing& listing) {
    constexpr CallParts parts{.asset = true, .ticket = true, .only_open = true};
    const auto& sql = listing_of(object, listing.filter);
    return fmt::format("SELECT {}{} FROM {}{} WHERE ", column_list(domain::table_of(object), sql.alias),
                       joined_columns(object, listing), sql.tables,
                       listing.facts ? call_facts_join(parts, *listing.facts) : "");
}

// NULLs come last whichever way, on every engine.
Result<std::string> order_text(const ListingSql& columns, const Listing& listing) {
    const auto& column = *TRY(order_column(columns, listing.order));
    const bool by_id = column.sql == columns.id();
    auto text = fmt::format(" ORDER BY {}{}", column.sql, listing.descending ? " DESC" : "");
    if (column.empty == ColumnSql::Empty::null) text += " NULLS LAST";
    return by_id ? text : fmt::format("{}, {}", text, columns.id());
}

}  // namespace

AnyLine empty_line(ObjectKind object) {
    AnyLine line;
    empty_line(line, static_cast<std::size_t>(object), std::make_index_sequence<domain::kinds_of_record>{});
    return line;
}

domain::RecordView view_of(const AnyLine& line) { return ref_of(const_cast<AnyLine&>(line)); }

// The first few of many are chosen by their ids alone: sorting whole rows would carry every text along.
Result<void> SqlStore::list_rows(const std::string& head, const ListingSql& columns, const Listing& listing,
                                 const SeeRow& visit) const {
    Where where{connection_->dialect()};
    TRY(where.add(listing.filter, columns));
    const auto order = TRY(order_text(columns, listing));
    auto sql = head;
    if (listing.limit)
        sql += fmt::format("{0} IN (SELECT {0} FROM {1} WHERE {2}{3} LIMIT {4})", columns.id(), columns.tables,
                           where.sql(), order, where.place(*listing.limit));
    else
        sql += where.sql();
    sql += order;
    TRY(connection_->scan(sql, where.values(), visit));
    return {};
}

Result<void> SqlStore::list(ObjectKind object, const Listing& listing, const Visit<AnyLine>& visit) const {
    TRY(write_talk());
    AnyLine line;
    const auto take = [&](const Row& row) -> Result<bool> {
        empty_line(line, static_cast<std::size_t>(object), std::make_index_sequence<domain::kinds_of_record>{});
        Cells cells{row};
        cells.read_columns(ref_of(line));
        std::visit(JoinedCells{cells, listing}, line);
        TRY(cells.finish(domain::word(object), row.integer(0)));
        auto* ticket = std::get_if<TicketLine>(&line);
        if (ticket && listing.whole) TRY(read_clocks(ticket->ticket));
        return visit(line);
    };
    return list_rows(head(object, listing), listing_of(object, listing.filter), listing, take);
}

Result<std::int64_t> SqlStore::count(ObjectKind object, const domain::Filter& filter) const {
    TRY(write_talk());
    const auto& columns = listing_of(object, filter);
    Where where{connection_->dialect()};
    TRY(where.add(filter, columns));
    std::int64_t count = 0;
    TRY(connection_->query(fmt::format("SELECT COUNT(*) FROM {} WHERE {}", columns.tables, where.sql()), where.values(),
                           [&](const Row& row) -> Result<bool> {
                               count = row.integer(0);
                               return false;
                           }));
    return count;
}

Result<std::vector<Hit>> SqlStore::search(const std::string& words, std::int64_t limit) const {
    constexpr std::string_view found_by_sqlite =
        "SELECT {}, {}, h.rank FROM (SELECT rowid AS id, -bm25(search) AS rank "
        "FROM search WHERE search MATCH $1 ORDER BY rank DESC, rowid LIMIT $2) h JOIN ticket t ON t.id = h.id "
        "LEFT JOIN customer c ON c.id = t.customer LEFT JOIN asset a ON a.id = t.asset ORDER BY h.rank DESC, t.id";
    constexpr std::string_view found_by_postgres =
        "SELECT {}, {}, h.rank FROM (SELECT s.ticket AS id, "
        "ts_rank(s.document, q) AS rank FROM search_text s, CAST($1 AS tsquery) q WHERE s.document @@ q "
        "ORDER BY rank DESC, s.ticket LIMIT $2) h JOIN ticket t ON t.id = h.id "
        "LEFT JOIN customer c ON c.id = t.customer LEFT JOIN asset a ON a.id = t.asset ORDER BY h.rank DESC, t.id";
    TRY(write_talk());
    std::vector<Hit> hits;
    const auto match = match_query(words, connection_->dialect());
    if (match.empty()) return hits;
    const auto take = [&](const Row& row) -> Result<bool> {
        auto& hit = hits.emplace_back();
        Cells cells{row};
        cells.read_columns(domain::RecordRef{hit.line.ticket});
        JoinedCells{cells, {}}(hit.line);
        TRY(cells.finish("ticket", hit.line.ticket.id.value));
        hit.rank = row.real(cells.place());
        return true;
    };
    const auto columns = column_list(domain::fields_of<domain::Ticket>, "t.");
    TRY(connection_->query(is_sqlite() ? fmt::format(found_by_sqlite, columns, ticket_joined)
                                       : fmt::format(found_by_postgres, columns, ticket_joined),
                           Values{match, limit}.all(), take));
    return hits;
}

}  // namespace aftersales::store
