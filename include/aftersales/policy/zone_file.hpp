// Time zones by name, each from its one file of the system's zone database: under $TZDIR, else /usr/share/zoneinfo.
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "aftersales/result.hpp"

#include <string>

namespace aftersales::policy {

// ErrorKind::policy where there is no such zone, with the nearest name as a hint.
Result<calendar::Zone> read_zone(const std::string& name);

}  // namespace aftersales::policy
