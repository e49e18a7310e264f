// What is asked of stock (D26): how many of a part lie where, and what past cases used. The sums are kept beside the
// moves and the reservations, in the transaction that records these.
#pragma once

#include "aftersales/domain/id.hpp"
#include "aftersales/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::store {

struct StockLine {
    std::string sku{};
    std::string place{};
    std::int64_t on_hand{};
    std::int64_t reserved{};
    std::int64_t queued{};  // wanted, and not there
    [[nodiscard]] std::int64_t free() const { return on_hand - reserved; }
    bool operator==(const StockLine&) const = default;
};

// One piece of a part whose pieces have serial numbers, and where it lies.
struct PartPiece {
    std::string sku{};
    std::string serial{};
    std::string place{};
    bool operator==(const PartPiece&) const = default;
};

// The parts that finished tickets used.
struct PartUse {
    std::string sku{};
    std::int64_t cases{};
};
struct PartUses {
    std::int64_t cases{};  // all, with and without parts
    std::vector<PartUse> parts{};
};

class Stock {
public:
    virtual ~Stock() = default;

    virtual Result<StockLine> at(const std::string& sku, const std::string& place) const = 0;
    virtual Result<std::vector<StockLine>> places_of(const std::string& sku) const = 0;  // by place
    virtual Result<std::vector<StockLine>> all_at(const std::string& place) const = 0;   // by part
    // What lies at places of ours, by serial number: all of the part, or the piece that has the number.
    virtual Result<std::vector<PartPiece>> pieces(const std::string& sku) const = 0;
    virtual Result<std::optional<PartPiece>> piece(const std::string& sku, const std::string& serial) const = 0;
    // A piece that is in two places, or left one where it was not, or is of a part that has no numbers any more.
    virtual Result<std::optional<PartPiece>> amiss() const = 0;
    // A part of which more is reserved somewhere than is there.
    virtual Result<std::optional<StockLine>> overdrawn() const = 0;
    virtual Result<std::vector<std::string>> skus() const = 0;
    // Of resolved and closed tickets on the model, of the category; `but` is left out.
    virtual Result<PartUses> uses(const std::string& product, const std::string& category,
                                  domain::TicketId but) const = 0;
};

}  // namespace aftersales::store
