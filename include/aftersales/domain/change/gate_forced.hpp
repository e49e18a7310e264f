// A step was taken though a gate of the policy lacked something: by whom the gate lets, with a reason. It stands before
// the event of the step. service.md 0.3.
#pragma once

#include "aftersales/domain/change/meaning.hpp"
#include "aftersales/domain/text.hpp"

#include <string>
#include <vector>

namespace aftersales::domain {

struct GateForced {
    static constexpr std::string_view word = "gate_forced";
    static constexpr Meaning meaning{.counted = true};
    std::string step{};                  // the one that was taken: "resolve"
    std::vector<std::string> gates{};    // that lacked something
    std::vector<std::string> missing{};  // the needs that were not met: "diagnosis"
    Text message{};                      // why
    bool operator==(const GateForced&) const = default;
};
template <class Self, class See>
void fields(GateForced*, Self& it, See&& see) {
    see("step", it.step), see("gates", it.gates), see("missing", it.missing), see("message", it.message);
}

}  // namespace aftersales::domain
