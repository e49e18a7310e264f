// A step that a gate refused: no event, since nothing changed, and counted all the same. It names nobody and no record.
#pragma once

#include "aftersales/calendar/instant.hpp"

#include <string>

namespace aftersales::store {

struct GateRefusal {
    std::string gate{};
    calendar::Instant at{};
    bool operator==(const GateRefusal&) const = default;
};

}  // namespace aftersales::store
