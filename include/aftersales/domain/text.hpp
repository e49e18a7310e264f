// Text that may be personal: names, messages, descriptions. The store keeps it apart from the events that carry it, so
// that it can be erased while history stays whole (D24). Nothing decided may depend on it being there.
#pragma once

#include <string>

namespace aftersales::domain {

struct Text {
    std::string value{};
    [[nodiscard]] bool empty() const { return value.empty(); }
    bool operator==(const Text&) const = default;
};

}  // namespace aftersales::domain
