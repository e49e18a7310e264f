// A qualitative mark that somebody gave a person (D23, 360°), as its event left it. It is given once and never changed.
#pragma once

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/text.hpp"
#include "aftersales/domain/words.hpp"

#include <string>

namespace aftersales::domain {

struct StaffMark {
    std::int64_t id{};
    std::int64_t revision{};
    std::string staff{};
    MarkBy by{};
    int mark{};            // 1 to 10
    std::string aspect{};  // what it is given for; "" for the whole
    Text note{};
    Instant given_at{};

    bool operator==(const StaffMark&) const = default;
};

}  // namespace aftersales::domain
