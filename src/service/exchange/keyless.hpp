// Rows of tickets without a reference: they are known by what they say. The digest of such a row is kept with the
// opening of its ticket, so that an import can be repeated.
#pragma once

#include "aftersales/service/desk.hpp"
#include "exchange/rows.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace aftersales::service {

// All that a row says, in 32 hex digits.
std::string digest_of(const ImportRow& row);

class KeylessTickets {
public:
    // Whether a ticket that was opened then came of such a row.
    Result<bool> knows(const store::Reader& store, domain::Instant opened_at, const std::string& digest);
    void keep(domain::Instant opened_at, const std::string& digest);
    // How many rows were found to be known.
    [[nodiscard]] std::int64_t known() const { return known_; }

private:
    Result<std::unordered_set<std::string>*> of(const store::Reader& store, domain::Instant opened_at);

    std::unordered_map<std::int64_t, std::unordered_set<std::string>> by_opening_{};
    std::int64_t known_{};
    bool asked_{};
    bool was_empty_{};  // the store, before this import
};

}  // namespace aftersales::service
