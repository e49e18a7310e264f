// Zones of the system, read as the program reads them.
#pragma once

#include "aftersales/calendar/zone.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace aftersales::calendar {

inline std::string zone_file(const std::string& name) {
    std::ifstream file{"/usr/share/zoneinfo/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline Zone zone_named(const std::string& name) {
    auto zone = Zone::from_tzif(name, zone_file(name));
    REQUIRE_MESSAGE(zone.has_value(), name);
    return *zone;
}

// The instant written in RFC 3339.
inline Instant at(std::string_view text) {
    const auto instant = read_instant(text);
    REQUIRE_MESSAGE(instant.has_value(), std::string{text});
    return *instant;
}

inline Date day(std::string_view text) {
    const auto date = read_date(text);
    REQUIRE_MESSAGE(date.has_value(), std::string{text});
    return *date;
}

}  // namespace aftersales::calendar
