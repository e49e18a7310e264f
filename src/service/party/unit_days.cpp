#include "party/unit_days.hpp"

#include <fmt/format.h>

namespace aftersales::service {

std::optional<WrongDay> wrong_day(const UnitDays& days, calendar::Date today) {
    const auto& [purchased, delivered, installed] = days;
    const auto future = [](calendar::Date day) { return fmt::format("{} lies in the future", calendar::print(day)); };
    if (purchased && *purchased > today) return WrongDay{.field = "purchased", .what = future(*purchased)};
    if (delivered && *delivered > today) return WrongDay{.field = "delivered", .what = future(*delivered)};
    if (installed && *installed > today) return WrongDay{.field = "installed", .what = future(*installed)};
    const auto before = [](calendar::Date day, std::string_view what, calendar::Date other) {
        return fmt::format("{} lies before the {} on {}", calendar::print(day), what, calendar::print(other));
    };
    if (purchased && delivered && *delivered < *purchased)
        return WrongDay{.field = "delivered", .what = before(*delivered, "purchase", *purchased)};
    if (delivered && installed && *installed < *delivered)
        return WrongDay{.field = "installed", .what = before(*installed, "delivery", *delivered)};
    return std::nullopt;
}

}  // namespace aftersales::service
