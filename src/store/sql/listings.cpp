// What each listing can be filtered and ordered by: the columns of its table, and what is joined to them. `t` is the
// ticket, `c` its customer, `a` its asset, `p` its product, `k` the callback, `v` the visit, `r` the return or the
// trip, `d` the delivery.
#include "aftersales/domain/record/any.hpp"
#include "sql/filter.hpp"
#include "sql/statements.hpp"
#include "sql/stock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace aftersales::store {
namespace {

using domain::ObjectKind;
using enum ColumnSql::Empty;

// The phones and e-mail addresses of a customer besides the first.
ColumnSql found_also(std::string_view name, std::string_view sql, std::string_view kind, std::string_view nobody) {
    return {.name = std::string{name},
            .sql = std::string{sql},
            .empty = text,
            .elsewhere = "contact x WHERE x.dropped = 0 AND x.kind = '" + std::string{kind} + "'",
            .owner = "x.customer = c.id",
            .nobody = std::string{nobody}};
}
// 0, 12, 00000000000: fewer than five digits, or one that is repeated (text::may_identify).
ColumnSql phones(std::string_view sql) {
    return found_also("phone_key", sql, "phone", "(LENGTH({0}) < 5 OR REPLACE({0}, SUBSTR({0}, 1, 1), '') = '')");
}
ColumnSql emails(std::string_view sql) { return found_also("email_key", sql, "email", "{0} NOT LIKE '%@%'"); }

// What of a listing is more than its table. A joined column comes before one of the table that has its name.
ListingSql joined_to_ticket() {
    return {
        .tables = "ticket t LEFT JOIN customer c ON c.id = t.customer LEFT JOIN asset a ON a.id = t.asset "
                  "LEFT JOIN product p ON p.model = t.product",
        .alias = "t.",
        .columns = {{"number", "t.id", never},
                    {"customer", "COALESCE(c.name, '')", text},
                    {"customer_name", "COALESCE(c.name, '')", text},
                    phones("COALESCE(c.phone_key, '')"),
                    emails("COALESCE(c.email_key, '')"),
                    {"serial", "COALESCE(a.serial, '')", text},
                    {"product_line", "COALESCE(p.line, '')", text},
                    {"reporter",
                     "COALESCE((SELECT x.name FROM reporter x WHERE x.ticket = t.id ORDER BY x.id DESC LIMIT 1), '')",
                     text},
                    {"due_at", "t.due_at", null},
                    {"due_clock", "t.due_clock", text}},
        .tags = "t.id IN (SELECT ticket FROM ticket_tag WHERE "};
}
ListingSql joined_to_customer() {
    return {.tables = "customer c",
            .alias = "c.",
            .columns = {phones("c.phone_key"), emails("c.email_key")},
            .tags = "c.id IN (SELECT customer FROM customer_tag WHERE ",
            .texts = {"c.name", "c.phone_key", "c.email_key"}};
}
ListingSql joined_to_asset() {
    return {.tables = "asset a LEFT JOIN customer c ON c.id = a.customer",
            .alias = "a.",
            .columns = {{"customer", "COALESCE(c.name, '')", text}, {"customer_name", "COALESCE(c.name, '')", text}},
            .texts = {"a.serial", "a.product", "COALESCE(c.name, '')"}};
}
ListingSql joined_to_callback() {
    return {
        .tables = "callback k LEFT JOIN customer c ON c.id = k.customer LEFT JOIN asset a ON a.id = k.asset "
                  "LEFT JOIN ticket t ON t.id = k.ticket",
        .alias = "k.",
        .columns = {{"customer", "COALESCE(c.name, '')", text},
                    {"customer_name", "COALESCE(c.name, '')", text},
                    {"phone", "COALESCE(c.phone, '')", text},
                    phones("COALESCE(c.phone_key, '')"),
                    {"tier", "COALESCE(c.tier, '')", text},
                    {"region", "COALESCE(c.region, '')", text},
                    {"product", "COALESCE(NULLIF(a.product, ''), t.product, '')", text},
                    {"serial", "COALESCE(a.serial, '')", text},
                    {"purchased", "a.purchased", null},
                    {"delivered", "a.delivered", null},
                    {"outlet", "COALESCE(NULLIF(a.outlet, ''), t.outlet, '')", text},
                    {"category", "COALESCE(t.category, '')", text},
                    {"last_ticket_at", "(SELECT MAX(o.opened_at) FROM ticket o WHERE o.customer = k.customer)", null}},
        .tags = "k.customer IN (SELECT customer FROM customer_tag WHERE ",
        .texts = {"COALESCE(c.name, '')", "COALESCE(c.phone_key, '')", "k.note", "k.problem"}};
}
ListingSql joined_to_visit() {
    return {.tables = "visit v LEFT JOIN ticket t ON t.id = v.ticket LEFT JOIN customer c ON c.id = t.customer "
                      "LEFT JOIN asset a ON a.id = t.asset",
            .alias = "v.",
            .columns = {{"number", "v.id", never},
                        {"customer_id", "t.customer", null},
                        {"asset_id", "t.asset", null},
                        {"customer", "COALESCE(c.name, '')", text},
                        {"customer_name", "COALESCE(c.name, '')", text},
                        {"phone", "COALESCE(c.phone, '')", text},
                        phones("COALESCE(c.phone_key, '')"),
                        {"address", "COALESCE(c.address, '')", text},
                        {"region", "COALESCE(t.region, '')", text},
                        {"product", "COALESCE(t.product, '')", text},
                        {"category", "COALESCE(t.category, '')", text},
                        {"serial", "COALESCE(a.serial, '')", text}},
            .texts = {"COALESCE(c.name, '')", "COALESCE(c.phone_key, '')", "COALESCE(c.address, '')",
                      "COALESCE(a.serial, '')", "v.purpose", "COALESCE(v.staff, '')"}};
}

ListingSql joined_to_return() {
    return {.tables = "return r LEFT JOIN ticket t ON t.id = r.ticket LEFT JOIN customer c ON c.id = t.customer "
                      "LEFT JOIN asset a ON a.id = r.asset",
            .alias = "r.",
            .columns = {{"number", "r.id", never},
                        {"customer_id", "t.customer", null},
                        {"customer", "COALESCE(c.name, '')", text},
                        {"customer_name", "COALESCE(c.name, '')", text},
                        phones("COALESCE(c.phone_key, '')"),
                        {"serial", "COALESCE(a.serial, '')", text},
                        {"product", "COALESCE(NULLIF(a.product, ''), t.product, '')", text},
                        {"category", "COALESCE(t.category, '')", text}},
            .tags = {},
            .texts = {"COALESCE(c.name, '')", "COALESCE(c.phone_key, '')", "COALESCE(a.serial, '')", "r.reason",
                      "r.condition", "r.voucher", "r.tracking", "r.tracking_out"}};
}

// What is said of a delivery itself goes before what is known of its customer.
constexpr std::string_view goes_to_address = "COALESCE(NULLIF(d.address, ''), c.address, '')";
constexpr std::string_view goes_to_region = "COALESCE(NULLIF(d.region, ''), c.region, '')";

ListingSql joined_to_delivery() {
    return {.tables = "delivery d LEFT JOIN customer c ON c.id = d.customer LEFT JOIN trip r ON r.id = d.trip",
            .alias = "d.",
            .columns = {{"number", "d.id", never},
                        {"customer", "COALESCE(c.name, '')", text},
                        {"customer_name", "COALESCE(c.name, '')", text},
                        {"asset_id", "d.asset", null},
                        {"phone", "COALESCE(c.phone, '')", text},
                        phones("COALESCE(c.phone_key, '')"),
                        {"address", std::string{goes_to_address}, text},
                        {"region", std::string{goes_to_region}, text},
                        {.name = "staff", .sql = "r.staff", .empty = null, .list = true},
                        {"vehicle", "COALESCE(r.vehicle, '')", text},
                        {"date", "r.day", null},
                        {"window", "d.window_from", null}},
            .texts = {"COALESCE(c.name, '')", "COALESCE(c.phone_key, '')", std::string{goes_to_address}, "d.serial",
                      "d.order_number", "d.note"}};
}

// Of the stops of a trip.
struct StopSum {
    std::string_view name{};
    std::string_view sum{};
    std::string_view of{};
};
constexpr std::array stop_sums{
    StopSum{"stops", "COUNT(*)", ""},
    StopSum{"done", "COUNT(*)", " AND x.delivered_at IS NOT NULL"},
    StopSum{"to_collect", "COALESCE(SUM(x.collect), 0)", ""},
    StopSum{"collected", "COALESCE(SUM(x.collected), 0)", ""},
    StopSum{"signed", "COUNT(*)", " AND x.signed_by <> ''"},
};
std::string sum_of_stops(const StopSum& sum) {
    return fmt::format("CAST((SELECT {} FROM delivery x WHERE x.trip = r.id{}) AS BIGINT)", sum.sum, sum.of);
}
ListingSql joined_to_trip() {
    ListingSql made{.tables = "trip r", .alias = "r.", .columns = {{"number", "r.id", never}}};
    for (const auto& each : stop_sums) made.columns.push_back({std::string{each.name}, sum_of_stops(each), never});
    made.texts = {"COALESCE(r.staff, '')", "r.vehicle", "r.note"};
    return made;
}

// Parts with what lies at all places that give them out, and what is on order.
constexpr std::string_view stock_of_parts =
    "part t LEFT JOIN (SELECT sku, '' AS place, SUM(on_hand) AS on_hand, SUM(reserved) AS reserved, SUM(queued) AS "
    "queued FROM part_stock WHERE place NOT IN ({}) GROUP BY sku) s ON s.sku = t.sku LEFT JOIN (SELECT sku, "
    "SUM(quantity - received) AS on_order, MIN(expected) AS expected_on FROM part_order WHERE state = 'ordered' GROUP "
    "BY sku) o ON o.sku = t.sku";
// The same place by place.
constexpr std::string_view stock_by_place =
    "part t JOIN (SELECT sku, place, SUM(on_hand) AS on_hand, SUM(reserved) AS reserved, SUM(queued) AS queued, "
    "SUM(on_order) AS on_order, MIN(expected_on) AS expected_on FROM (SELECT sku, place, on_hand, reserved, queued, 0 "
    "AS on_order, CAST(NULL AS BIGINT) AS expected_on FROM part_stock UNION ALL SELECT sku, place, 0, 0, 0, quantity - "
    "received, expected FROM part_order WHERE state = 'ordered') AS u GROUP BY sku, place) s ON s.sku = t.sku";

ListingSql stock_listing(std::string tables, std::string_view orders) {
    const auto of_order = [&](std::string_view column) { return fmt::format("{}.{}", orders, column); };
    return {.tables = std::move(tables),
            .alias = "t.",
            .columns = {{"place", "COALESCE(s.place, '')", text},
                        {"sku_place", "t.sku || ' ' || COALESCE(s.place, '')", never},
                        {"on_hand", "COALESCE(s.on_hand, 0)", never},
                        {"reserved", "COALESCE(s.reserved, 0)", never},
                        {"free", "(COALESCE(s.on_hand, 0) - COALESCE(s.reserved, 0))", never},
                        {"queued", "COALESCE(s.queued, 0)", never},
                        {"on_order", fmt::format("COALESCE({}, 0)", of_order("on_order")), never},
                        {"expected_on", of_order("expected_on"), null},
                        {"low",
                         "CASE WHEN t.reorder IS NOT NULL AND COALESCE(s.on_hand, 0) - COALESCE(s.reserved, 0) <= "
                         "t.reorder THEN 1 ELSE 0 END",
                         never}},
            .tags = {},
            .texts = {"t.sku", "t.name"}};
}
ListingSql joined_to_part() { return stock_listing(fmt::format(fmt::runtime(stock_of_parts), set_apart), "o"); }
ListingSql joined_to_part_place() { return stock_listing(std::string{stock_by_place}, "s"); }

bool asks_for(const domain::Filter& filter, std::string_view column) {
    return filter.column == column ||
           std::ranges::any_of(filter.parts, [&](const domain::Filter& part) { return asks_for(part, column); });
}

struct Joined {
    ObjectKind object{};
    ListingSql (*listing)(){};
};
constexpr std::array joined{
    Joined{ObjectKind::ticket, joined_to_ticket},
    Joined{ObjectKind::customer, joined_to_customer},
    Joined{ObjectKind::asset, joined_to_asset},
    Joined{ObjectKind::callback, joined_to_callback},
    Joined{ObjectKind::visit, joined_to_visit},
    Joined{ObjectKind::part, joined_to_part},
    Joined{ObjectKind::product_return, joined_to_return},
    Joined{ObjectKind::delivery, joined_to_delivery},
    Joined{ObjectKind::trip, joined_to_trip},
};

// What a column holds where there is nothing to hold.
ColumnSql::Empty empty_of(const domain::Field& field, const domain::RecordView& nothing) {
    return domain::see_member(field, nothing, []<class Held>(const Held& member) {
        if constexpr (std::is_same_v<Held, std::string> || std::is_same_v<Held, domain::Text>)
            return text;
        else if constexpr (std::is_same_v<Held, domain::WordMember>)
            return member.set->write(member.at).empty() ? text : never;
        else if constexpr (std::is_arithmetic_v<Held> || std::is_same_v<Held, domain::Instant> ||
                           std::is_same_v<Held, domain::Date>)
            return never;
        else
            return null;
    });
}

void add_table(ListingSql& listing, ObjectKind object) {
    const auto nothing = domain::empty_record(object);
    const auto record = domain::view_of(nothing);
    for (const auto& field : record.fields) {
        const auto sql = listing.alias + std::string{column_of(field)};
        const auto empty = empty_of(field, record);
        listing.columns.push_back({std::string{field.name}, sql, empty});
        listing.columns.back().list = field.holds == domain::Holds::words;
        if (field.holds == domain::Holds::record)
            listing.columns.push_back({std::string{field.name} + "_id", sql, empty});
        const bool words = object != ObjectKind::ticket && field.holds == domain::Holds::text;
        if (words && listing.tables.empty()) listing.texts.push_back(sql);
    }
}

ListingSql completed(ListingSql listing, ObjectKind object) {
    const std::string table{domain::word(object)};
    listing.record = table + "s";
    add_table(listing, object);
    if (listing.tables.empty()) listing.tables = table;
    return listing;
}

ListingSql made_listing(ObjectKind object) {
    const auto more = std::ranges::find(joined, object, &Joined::object);
    return completed(more == joined.end() ? ListingSql{} : more->listing(), object);
}

// Each is made when it is first asked for: most commands list one kind of record, or none.
template <std::size_t at>
const ListingSql& listing_at() {
    static const auto listing = made_listing(domain::spellings<ObjectKind>()[at].first);
    return listing;
}
template <std::size_t... At>
const ListingSql& listing_in(std::size_t place, std::index_sequence<At...>) {
    constexpr std::array all{&listing_at<At>...};
    return all.at(place)();
}

}  // namespace

const ListingSql& listing_of(ObjectKind object) {
    return listing_in(static_cast<std::size_t>(object), std::make_index_sequence<domain::kinds_of_record>{});
}

const ListingSql& listing_of(ObjectKind object, const domain::Filter& filter) {
    if (object != ObjectKind::part || !asks_for(filter, "place")) return listing_of(object);
    static const auto by_place = completed(joined_to_part_place(), ObjectKind::part);
    return by_place;
}

std::string stock_columns(const ListingSql& listing) {
    std::string columns;
    for (const auto* name : {"place", "on_hand", "reserved", "queued", "on_order", "expected_on", "low"})
        columns += ", " + std::ranges::find(listing.columns, std::string_view{name}, &ColumnSql::name)->sql;
    return columns;
}

std::string delivery_columns(ObjectKind object) {
    if (object == ObjectKind::delivery)
        return fmt::format(", c.name, c.phone, {}, {}, r.staff, r.vehicle, r.day", goes_to_address, goes_to_region);
    std::string columns;
    for (const auto& each : stop_sums) columns += ", " + sum_of_stops(each);
    return columns;
}

const ListingSql& notice_listing() {
    static const ListingSql listing{.record = "notices",
                                    .tables = "notice n",
                                    .alias = "n.",
                                    .columns = {{"id", "n.id", never},
                                                {"notice_state", "n.state", never},
                                                {"channel", "n.channel", text},
                                                {"to", "n.receiver", never},
                                                {"event", "n.event", never},
                                                {"ticket_id", "n.ticket", null},
                                                {"callback_id", "n.callback", null},
                                                {"created_at", "n.created_at", never},
                                                {"not_before", "n.not_before", never},
                                                {"tries", "n.tries", never},
                                                {"sent_at", "n.sent_at", null},
                                                {"trouble", "n.trouble", text},
                                                {"key", "n.key", never}},
                                    .tags = {},
                                    .texts = {"n.receiver", "n.event", "n.trouble"}};
    return listing;
}

}  // namespace aftersales::store
