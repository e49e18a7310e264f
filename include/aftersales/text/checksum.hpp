// A number that damage changes: against accident, not against design.
#pragma once

#include <cstdint>
#include <string_view>

namespace aftersales::text {

// FNV-1a with 64 bits, eight bytes at a time, over parts that are kept apart; never negative, so that every database
// can hold it. A change within eight bytes is always seen.
class Checksum {
public:
    void add(std::string_view part);
    void add(std::int64_t number) { mix(static_cast<std::uint64_t>(number)); }
    [[nodiscard]] std::int64_t value() const { return static_cast<std::int64_t>(sum_ >> 1U); }

private:
    void mix(std::uint64_t word) { sum_ = (sum_ ^ word) * 1099511628211U; }

    std::uint64_t sum_{14695981039346656037U};
};

}  // namespace aftersales::text
