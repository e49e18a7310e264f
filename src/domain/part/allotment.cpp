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

std::vector<std::size_t> waiting_for(std::span<const PartNeed> needs, std::vector<PartOrder> orders,
                                     std::int64_t order) {
    std::ranges::sort(orders, {}, [](const PartOrder& each) {
        return std::tuple{!each.expected, each.expected.value_or(Date{}), each.id};
    });
    std::vector<std::size_t> places;
    std::size_t at = 0;
    for (std::size_t place = 0; place < needs.size(); ++place) {
        bool waits = false;
        for (std::int64_t open = open_quantity(needs[place].reservation); open > 0 && at < orders.size();) {
            auto& next = orders[at];
            const auto taken = std::min<std::int64_t>(open, next.quantity - next.received);
            waits = waits || (taken > 0 && next.id == order);
            next.received += static_cast<int>(taken);
            open -= taken;
            if (next.received >= next.quantity) ++at;
        }
        if (waits) places.push_back(place);
    }
    return places;
}

}  // namespace aftersales::domain
