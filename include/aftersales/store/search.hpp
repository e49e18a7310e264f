// Full text: tickets by their words, best first.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/store/line.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace aftersales::store {

// A hit, the best first.
struct Hit {
    TicketLine line{};
    double rank{};
};

class Search {
public:
    virtual ~Search() = default;

    virtual Result<std::vector<Hit>> search(const std::string& words, std::int64_t limit) const = 0;
};

}  // namespace aftersales::store
