#include "aftersales/domain/part/allotment.hpp"

#include <algorithm>
#include <tuple>

namespace aftersales::domain {

void order_needs(std::vector<PartNeed>& needs) {
    std::ranges::sort(needs, {}, [](const PartNeed& need) {
        return std::tuple{need.rank, need.reservation.wanted_at, need.reservation.id};
    });
}

std::size_t served(std::span<const PartNeed> needs, std::int64_t free) {
    std::size_t count = 0;
    for (; count < needs.size(); ++count) {
        free -= open_quantity(needs[count].reservation);
        if (free < 0) break;
    }
    return count;
}

std::vector<std::size_t> given_back(std::span<const PartNeed> needs, std::int64_t left) {
    std::int64_t reserved = 0;
    for (const auto& need : needs) reserved += open_quantity(need.reservation);
    std::vector<std::size_t> places;
    for (auto place = needs.size(); place > 0 && reserved > left; --place) {
        reserved -= open_quantity(needs[place - 1].reservation);
        places.push_back(place - 1);
    }
    return places;
}

std::vector<ComingParts> coming_to(std::span<const PartNeed> needs, std::vector<PartOrder> orders) {
    std::ranges::sort(orders, {}, [](const PartOrder& each) {
        return std::tuple{!each.expected, each.expected.value_or(Date{}), each.id};
    });
    std::vector<ComingParts> all;
    std::size_t at = 0;
    for (const auto& need : needs) {
        auto& coming = all.emplace_back();
        auto open = static_cast<std::int64_t>(open_quantity(need.reservation));
        while (open > 0 && at < orders.size()) {
            auto& next = orders[at];
            const auto taken = std::min<std::int64_t>(open, next.quantity - next.received);
            if (taken > 0) coming.orders.push_back(next.id), coming.whole = next.expected;
            next.received += static_cast<int>(taken);
            open -= taken;
            if (next.received >= next.quantity) ++at;
        }
        if (open > 0) coming.whole.reset();
    }
    return all;
}

}  // namespace aftersales::domain
