// A day that a customer is told lies not before the day on which it is told.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/desk.hpp"

#include <string>

namespace aftersales::commands {

inline Result<void> check_promised(domain::Date day, const service::StepOptions& options,
                                   const service::Writing& desk) {
    const auto told = desk.policy.zone().date(options.at.value_or(desk.now));
    if (day >= told) return {};
    return fail(ErrorKind::refused, calendar::print(day) + " is past: nothing can be promised for it",
                {"It is " + calendar::print(told) + " when that is said."});
}

}  // namespace aftersales::commands
