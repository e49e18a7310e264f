#include "party/unit_days.hpp"

#include <fmt/format.h>

namespace aftersales::service {

std::optional<WrongDay> wrong_day(const std::optional<calendar::Date>& purchased,
                                  const std::optional<calendar::Date>& delivered, calendar::Date today) {
    const auto future = [](calendar::Date day) { return fmt::format("{} lies in the future", calendar::print(day)); };
    if (purchased && *purchased > today) return WrongDay{.field = "purchased", .what = future(*purchased)};
    if (delivered && *delivered > today) return WrongDay{.field = "delivered", .what = future(*delivered)};
    if (!purchased || !delivered || *delivered >= *purchased) return std::nullopt;
    return WrongDay{.field = "delivered",
                    .what = fmt::format("{} lies before the purchase on {}", calendar::print(*delivered),
                                        calendar::print(*purchased))};
}

}  // namespace aftersales::service
