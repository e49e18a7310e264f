// Who gets what there is of a part: by the priority of the tickets, then by age. Pure. D26.
#pragma once

#include "aftersales/domain/part/part_order.hpp"
#include "aftersales/domain/part/reservation.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace aftersales::domain {

// A need in the queue or reserved, with how urgent its ticket is: 0 is the most.
struct PartNeed {
    Reservation reservation{};
    std::size_t rank{};
};

// In the order in which they are served.
void order_needs(std::vector<PartNeed>& needs);
// How many from the beginning are served with so many free: none behind one that is not.
std::size_t served(std::span<const PartNeed> needs, std::int64_t free);
// The places of those that give back what they have so that no more than `left` stays reserved: the last served first.
std::vector<std::size_t> given_back(std::span<const PartNeed> needs, std::int64_t left);
// What each of them gets of what is on order: what is open of all orders goes to the needs in turn, the first expected
// first.
struct ComingParts {
    std::vector<std::int64_t> orders{};
    std::optional<Date> whole{};  // when all of it is there; nothing where that is not known
};
std::vector<ComingParts> coming_to(std::span<const PartNeed> needs, std::vector<PartOrder> orders);

}  // namespace aftersales::domain
