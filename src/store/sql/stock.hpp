// How many of a part lie where, and which pieces, kept in tables of their own: what a move or a reservation counts for
// is taken out before its row changes and put in again behind it.
#pragma once

#include "aftersales/domain/words.hpp"
#include "aftersales/store/connection.hpp"
#include "aftersales/store/stock.hpp"

namespace aftersales::store {

// What lies in these is not given out, and counts for no sum over all places.
inline constexpr std::string_view set_apart = "'repair', 'quarantine', 'scrap'";

class SqlStock final : public Stock {
public:
    explicit SqlStock(Connection& connection) : connection_{connection} {}

    Result<StockLine> at(const std::string& sku, const std::string& place) const override;
    Result<std::vector<StockLine>> places_of(const std::string& sku) const override;
    Result<std::vector<StockLine>> all_at(const std::string& place) const override;
    Result<std::vector<PartPiece>> pieces(const std::string& sku) const override;
    Result<std::optional<PartPiece>> piece(const std::string& sku, const std::string& serial) const override;
    Result<std::optional<PartPiece>> amiss() const override;
    Result<std::optional<StockLine>> overdrawn() const override;
    Result<std::vector<std::string>> skus() const override;
    Result<PartUses> uses(const std::string& product, const std::string& category, domain::TicketId but) const override;

    // For the store: what the row of this record counts for, put in (1) or taken out (-1).
    enum class Count { out = -1, in = 1 };
    Result<void> count(domain::ObjectKind object, std::int64_t id, Count which);
    // All of it, from the rows as they are.
    Result<void> count_anew();

    static bool counts(domain::ObjectKind object) {
        return object == domain::ObjectKind::part_move || object == domain::ObjectKind::reservation;
    }

private:
    Result<void> count_lines(domain::ObjectKind object, std::int64_t id, Count which);
    // The pieces of the moves that the condition chooses.
    Result<void> count_pieces(std::string_view condition, std::int64_t value, Count which);
    Result<void> add_piece(const PartPiece& piece, std::int64_t pieces);
    Result<std::vector<StockLine>> lines(std::string_view condition, std::string_view value) const;

    Connection& connection_;
};

}  // namespace aftersales::store
