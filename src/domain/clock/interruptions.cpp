#include "aftersales/domain/clock/timing.hpp"
#include "clock/milestones.hpp"

#include <algorithm>
#include <string>

namespace aftersales::domain {
namespace {

// The clocks that stand still between the end of the work and a reopening: those that can run before and after it.
// `next` may also begin while the ticket rests, and runs then.
bool stands_still(const Rest& rest, ClockName name, Instant start) {
    return name <= ClockName::update || (name == ClockName::next && rest.from >= start);
}

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

std::vector<Interruption> interruptions(const Ticket& ticket, ClockName name, Instant start, const ClockRules& rules) {
    std::vector<Interruption> all;
    if (is_of_a_record(name)) return all;  // what rests is the ticket
    const auto is_over = [&](const auto& stretch) { return stretch.to && *stretch.to <= start; };
    for (const auto& wait : ticket.waits)
        if (!is_over(wait) && pauses_for(wait, name, rules))
            all.push_back({.from = wait.from, .to = wait.to, .why = "waiting_" + std::string{word(wait.reason)}});
    for (const auto& rest : ticket.rests)
        if (!is_over(rest) && stands_still(rest, name, start))
            all.push_back({.from = rest.from, .to = rest.to, .why = "resolved"});
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
