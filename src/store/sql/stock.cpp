#include "sql/stock.hpp"

#include "sql/cells.hpp"
#include "sql/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aftersales::store {
namespace {

using domain::ObjectKind;

// What rows count for, by part and place. `{}` is the condition on the row, with "WHERE".
constexpr std::string_view of_moves =
    "SELECT sku, to_place AS place, quantity AS on_hand, 0 AS reserved, 0 AS queued FROM part_move WHERE to_place <> "
    "''{0} UNION ALL SELECT sku, from_place, -quantity, 0, 0 FROM part_move WHERE from_place <> ''{0}";
constexpr std::string_view of_reservations =
    "SELECT sku, place, 0 AS on_hand, CASE WHEN state = 'reserved' THEN quantity - issued ELSE 0 END AS reserved, "
    "CASE WHEN state = 'queued' THEN quantity - issued ELSE 0 END AS queued FROM reservation WHERE state IN ('queued', "
    "'reserved'){0}";

std::string counted(std::string_view rows, std::string_view condition) {
    return fmt::format(fmt::runtime(rows), condition);
}

StockLine stock_line(const Row& row) {
    return {.sku = std::string{row.text(0)},
            .place = std::string{row.text(1)},
            .on_hand = row.integer(2),
            .reserved = row.integer(3),
            .queued = row.integer(4)};
}

// "X-1" of "X-1=2".
std::string sku_of(const std::string& used) { return used.substr(0, used.rfind('=')); }

}  // namespace

Result<std::vector<StockLine>> SqlStock::lines(std::string_view condition, std::string_view value) const {
    std::vector<StockLine> all;
    const Values values{value};
    TRY(connection_.query(
        fmt::format("SELECT sku, place, on_hand, reserved, queued FROM part_stock WHERE {} ORDER BY sku, place",
                    condition),
        values.all(), [&](const Row& row) -> Result<bool> {
            all.push_back(stock_line(row));
            return true;
        }));
    return all;
}

Result<StockLine> SqlStock::at(const std::string& sku, const std::string& place) const {
    StockLine found{.sku = sku, .place = place};
    TRY(connection_.query("SELECT sku, place, on_hand, reserved, queued FROM part_stock WHERE sku = $1 AND place = $2",
                          Values{sku, place}.all(), [&](const Row& row) -> Result<bool> {
                              found = stock_line(row);
                              return false;
                          }));
    return found;
}

Result<std::vector<StockLine>> SqlStock::places_of(const std::string& sku) const { return lines("sku = $1", sku); }

Result<std::vector<StockLine>> SqlStock::all_at(const std::string& place) const { return lines("place = $1", place); }

Result<std::vector<PartPiece>> SqlStock::pieces(const std::string& sku) const {
    std::vector<PartPiece> all;
    TRY(connection_.query("SELECT serial, place FROM part_piece WHERE sku = $1 AND pieces > 0 ORDER BY serial, place",
                          Values{sku}.all(), [&](const Row& row) -> Result<bool> {
                              all.push_back({sku, std::string{row.text(0)}, std::string{row.text(1)}});
                              return true;
                          }));
    return all;
}

Result<std::optional<PartPiece>> SqlStock::piece(const std::string& sku, const std::string& serial) const {
    std::optional<PartPiece> found;
    TRY(connection_.query(
        "SELECT place FROM part_piece WHERE sku = $1 AND serial = $2 AND pieces > 0 ORDER BY place LIMIT 1",
        Values{sku, serial}.all(), [&](const Row& row) -> Result<bool> {
            found = PartPiece{sku, serial, std::string{row.text(0)}};
            return false;
        }));
    return found;
}

Result<std::optional<PartPiece>> SqlStock::amiss() const {
    std::optional<PartPiece> found;
    TRY(connection_.query(
        "SELECT sku, serial, MIN(place) FROM part_piece GROUP BY sku, serial HAVING MIN(pieces) < 0 OR SUM(pieces) > 1 "
        "OR "
        "(MIN(place) <> 'scrap' AND sku IN (SELECT sku FROM part WHERE serialised = 0)) ORDER BY sku, serial LIMIT 1",
        {}, [&](const Row& row) -> Result<bool> {
            found = PartPiece{std::string{row.text(0)}, std::string{row.text(1)}, std::string{row.text(2)}};
            return false;
        }));
    return found;
}

Result<std::optional<StockLine>> SqlStock::overdrawn() const {
    std::optional<StockLine> found;
    TRY(connection_.query("SELECT sku, place, on_hand, reserved, queued FROM part_stock WHERE on_hand < reserved "
                          "ORDER BY sku, place LIMIT 1",
                          {}, [&](const Row& row) -> Result<bool> {
                              found = stock_line(row);
                              return false;
                          }));
    return found;
}

Result<std::vector<std::string>> SqlStock::skus() const {
    std::vector<std::string> all;
    TRY(connection_.query("SELECT sku FROM part ORDER BY sku", {}, [&](const Row& row) -> Result<bool> {
        all.emplace_back(row.text(0));
        return true;
    }));
    return all;
}

Result<PartUses> SqlStock::uses(const std::string& product, const std::string& category, domain::TicketId but) const {
    PartUses uses;
    std::map<std::string, std::int64_t> cases;
    TRY(connection_.query("SELECT parts FROM ticket WHERE product = $1 AND category = $2 AND id <> $3 AND status IN "
                          "('resolved', 'closed')",
                          Values{product, category, but.value}.all(), [&](const Row& row) -> Result<bool> {
                              ++uses.cases;
                              std::vector<std::string> parts;
                              Cells cells{row};
                              cells.read(parts);
                              TRY(cells.finish("the parts of ticket", 0));
                              std::set<std::string> each;
                              for (const auto& used : parts) each.insert(sku_of(used));
                              for (const auto& sku : each) ++cases[sku];
                              return true;
                          }));
    for (const auto& [sku, count] : cases) uses.parts.push_back({.sku = sku, .cases = count});
    std::ranges::stable_sort(uses.parts, std::ranges::greater{}, &PartUse::cases);
    return uses;
}

Result<void> SqlStock::count(ObjectKind object, std::int64_t id, Count which) {
    TRY(count_lines(object, id, which));
    if (object == ObjectKind::part_move) TRY(count_pieces(" AND id = $1", id, which));
    return {};
}

// A row that says nothing any more goes, so that the table is what the moves and reservations make of it.
Result<void> SqlStock::count_lines(ObjectKind object, std::int64_t id, Count which) {
    const auto rows = counted(object == ObjectKind::part_move ? of_moves : of_reservations, " AND id = $1");
    std::vector<StockLine> lines;
    TRY(connection_.query(rows, Values{id}.all(), [&](const Row& row) -> Result<bool> {
        lines.push_back(stock_line(row));
        return true;
    }));
    const auto sign = static_cast<std::int64_t>(which);
    for (const auto& line : lines) {
        TRY(connection_.query(
            "INSERT INTO part_stock (sku, place, on_hand, reserved, queued) VALUES ($1, $2, $3, $4, $5) ON CONFLICT "
            "(sku, place) DO UPDATE SET on_hand = part_stock.on_hand + excluded.on_hand, reserved = "
            "part_stock.reserved + excluded.reserved, queued = part_stock.queued + excluded.queued",
            Values{line.sku, line.place, sign * line.on_hand, sign * line.reserved, sign * line.queued}.all(),
            nullptr));
        TRY(connection_.query("DELETE FROM part_stock WHERE sku = $1 AND place = $2 AND on_hand = 0 AND reserved = 0 "
                              "AND queued = 0",
                              Values{line.sku, line.place}.all(), nullptr));
    }
    return {};
}

Result<void> SqlStock::add_piece(const PartPiece& piece, std::int64_t pieces) {
    if (piece.place.empty()) return {};
    TRY(connection_.query("INSERT INTO part_piece (sku, serial, place, pieces) VALUES ($1, $2, $3, $4) ON CONFLICT "
                          "(sku, serial, place) DO UPDATE SET pieces = part_piece.pieces + excluded.pieces",
                          Values{piece.sku, piece.serial, piece.place, pieces}.all(), nullptr));
    TRY(connection_.query("DELETE FROM part_piece WHERE sku = $1 AND serial = $2 AND place = $3 AND pieces = 0",
                          Values{piece.sku, piece.serial, piece.place}.all(), nullptr));
    return {};
}

Result<void> SqlStock::count_pieces(std::string_view condition, std::int64_t value, Count which) {
    struct Moved {
        std::string sku{};
        std::string from{};
        std::string to{};
        std::vector<std::string> serials{};
    };
    std::vector<Moved> all;
    const Values values{value};
    TRY(connection_.query(
        fmt::format("SELECT sku, from_place, to_place, serials FROM part_move WHERE serials IS NOT NULL{}", condition),
        values.all().first(condition.empty() ? 0 : 1), [&](const Row& row) -> Result<bool> {
            Cells cells{row};
            auto& moved = all.emplace_back();
            cells.read(moved.sku), cells.read(moved.from), cells.read(moved.to), cells.read(moved.serials);
            TRY(cells.finish("a move of", 0));
            return true;
        }));
    const auto sign = static_cast<std::int64_t>(which);
    for (const auto& moved : all) {
        for (const auto& serial : moved.serials) {
            TRY(add_piece({moved.sku, serial, moved.to}, sign));
            TRY(add_piece({moved.sku, serial, moved.from}, -sign));
        }
    }
    return {};
}

Result<void> SqlStock::count_anew() {
    TRY(connection_.script("DELETE FROM part_piece"));
    TRY(count_pieces("", 0, Count::in));
    TRY(connection_.script("DELETE FROM part_stock"));
    return connection_.script(fmt::format(
        "INSERT INTO part_stock (sku, place, on_hand, reserved, queued) SELECT sku, place, SUM(on_hand), "
        "SUM(reserved), SUM(queued) FROM ({} UNION ALL {}) AS counted GROUP BY sku, place HAVING SUM(on_hand) <> 0 OR "
        "SUM(reserved) <> 0 OR SUM(queued) <> 0",
        counted(of_moves, ""), counted(of_reservations, "")));
}

}  // namespace aftersales::store
