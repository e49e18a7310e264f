// Working hours as the policy writes them: lists of intervals and the week they make.
#pragma once

#include "aftersales/calendar/worktime.hpp"
#include "read/section.hpp"

#include <array>
#include <vector>

namespace aftersales::policy {

struct PlacedHours {
    calendar::Hours hours{};
    Place place{};
};

// Intervals of one day; what is none, and those that overlap, are reported.
std::vector<PlacedHours> read_hours_list(PolicyReading& reading, const std::vector<const TomlNode*>& nodes);
std::vector<calendar::Hours> without_places(const std::vector<PlacedHours>& list);

// The table `hours`: keys are days, ranges and lists of them. [0] is Monday.
std::array<std::vector<calendar::Hours>, 7> read_week(PolicyReading& reading, const TomlNode& table);

bool overlap(const calendar::Hours& a, const calendar::Hours& b);

}  // namespace aftersales::policy
