// One strong type for each kind of number that names a record; none converts into another. Zero names nothing.
#pragma once

#include <compare>
#include <cstdint>

namespace aftersales::domain {

template <class Tag>
struct Id {
    std::int64_t value{};
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

// No record, run or version has a higher number: every reader of JSON holds this one whole, and more can be given
// behind it.
inline constexpr std::int64_t largest_number = 1'000'000'000'000'000;

using TicketId = Id<struct TicketTag>;
using CustomerId = Id<struct CustomerTag>;
using AssetId = Id<struct AssetTag>;
using CallbackId = Id<struct CallbackTag>;
using TripId = Id<struct TripTag>;
using NoticeId = Id<struct NoticeTag>;

}  // namespace aftersales::domain
