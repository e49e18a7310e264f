// Conditions that ask for channels which [intake] does not have.
#include "aftersales/text/distance.hpp"
#include "check/checking.hpp"
#include "check/implies.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::policy {

namespace {

// The channel of what a call to a customer brought up, which nobody chooses.
constexpr std::string_view of_calls = "callback";

struct ChannelCheck {
    Checking& checking;
    const std::vector<std::string>& known;

    void operator()(std::string_view section, const auto& list) const {
        std::size_t index = 0;
        for (const auto& each : list) look(section, index++, each.when);
    }

    void look(std::string_view section, std::size_t index, const domain::Condition& when) const {
        for (const auto& wanted : when.channel) {
            const auto meant = [&](std::string_view channel) { return lets_through({wanted}, channel); };
            if (meant(of_calls) || std::ranges::any_of(known, meant)) continue;
            const auto near = text::nearest(wanted, known);
            checking.warn(checking.place(section, index, "when", "channel"),
                          fmt::format("'{}' is not a channel of [intake] channels, so it never holds", wanted),
                          near ? fmt::format("Did you mean '{}'?", *near)
                               : fmt::format("[intake] channels has {}.", fmt::join(known, ", ")));
        }
    }
};

}  // namespace

void check_channels(Checking& checking) {
    const auto& policy = checking.policy;
    if (policy.intake_channels.empty()) return;
    const ChannelCheck check{checking, policy.intake_channels};
    check("rule", policy.classification.rules);
    check("sla", policy.plans);
    check("escalation", policy.steps);
    check("callback", policy.callbacks.programs);
    check("callback_assign", policy.callbacks.assign);
    check("callback_order", policy.callbacks.order);
}

}  // namespace aftersales::policy
