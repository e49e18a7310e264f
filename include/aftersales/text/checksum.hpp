// A number that damage changes: against accident, not against design.
#pragma once

#include <cstdint>
#include <string_view>

namespace aftersales::text {

// FNV-1a with 64 bits over parts that are kept apart; never negative, so that every database can hold it.
class Checksum {
public:
    void add(std::string_view part);
    void add(std::int64_t number);
    [[nodiscard]] std::int64_t value() const { return static_cast<std::int64_t>(sum_ >> 1U); }

private:
    std::uint64_t sum_{14695981039346656037U};
};

}  // namespace aftersales::text
