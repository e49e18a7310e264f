#include "aftersales/domain/clock/timing.hpp"
#include "clock/milestones.hpp"

#include <algorithm>
#include <string>

namespace aftersales::domain {
namespace {

// The clocks that stand still between a resolution and a reopening: those that can run before and after it.
bool rests(ClockName name) { return name <= ClockName::update; }

void join_why(std::string& why, const std::string& more) {
    if (why.find(more) == std::string::npos) why += ", " + more;
}

// `next` begins before the end of `last`: one stretch. Where it begins at the end, the clock ran for no time between.
bool overlaps(const Interruption& last, const Interruption& next) { return !last.to || next.from < *last.to; }

void extend(Interruption& last, const Interruption& next) {
    if (last.to) last.to = next.to ? std::optional{std::max(*last.to, *next.to)} : std::nullopt;
    join_why(last.why, next.why);
}

}  // namespace

std::vector<Interruption> interruptions(const Ticket& ticket, ClockName name, const ClockRules& rules) {
    std::vector<Interruption> all;
    for (const auto& wait : ticket.waits)
        if (pauses_for(wait, name, rules))
            all.push_back({.from = wait.from, .to = wait.to, .why = "waiting_" + std::string{word(wait.reason)}});
    if (rests(name))
        for (const auto& rest : ticket.rests) all.push_back({.from = rest.from, .to = rest.to, .why = "resolved"});
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.from < b.from; });

    std::vector<Interruption> merged;
    for (auto& each : all) {
        if (!merged.empty() && overlaps(merged.back(), each))
            extend(merged.back(), each);
        else
            merged.push_back(std::move(each));
    }
    return merged;
}

}  // namespace aftersales::domain
