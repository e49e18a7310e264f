// The days of a unit: bought, then delivered, then installed, and none in the future.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/result.hpp"

#include <optional>
#include <string>

namespace aftersales::service {

struct UnitDays {
    std::optional<calendar::Date> purchased{};
    std::optional<calendar::Date> delivered{};
    std::optional<calendar::Date> installed{};
};
// Which field is wrong, and what is; nothing where all are right or not told.
struct WrongDay {
    std::string field{};
    std::string what{};
};
std::optional<WrongDay> wrong_day(const UnitDays& days, calendar::Date today);

// ErrorKind::refused where one is.
template <class Unit>
Result<void> check_days_of_unit(const Unit& unit, calendar::Date today) {
    const auto wrong = wrong_day({unit.purchased, unit.delivered, unit.installed}, today);
    if (!wrong) return {};
    return fail(ErrorKind::refused, wrong->field + ": " + wrong->what);
}

}  // namespace aftersales::service
