// The POSIX rule of a TZif footer, read and applied (RFC 8536, 3.3): years without end from one line.
#pragma once

#include "aftersales/calendar/zone.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace aftersales::calendar {

// Nothing where the text is no rule, or names a summer time without saying when it begins and ends.
std::optional<ZoneRule> read_zone_rule(std::string_view text);

// The transitions of the rule in the year before, the year and the year after, in order of time; one that summer time
// begins with comes behind one that ends at the same instant. The rule must have summer time.
std::array<ZoneData::Transition, 6> transitions_around(const ZoneRule& rule, int year);

}  // namespace aftersales::calendar
