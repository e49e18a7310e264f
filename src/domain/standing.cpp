#include "aftersales/domain/standing.hpp"

#include <algorithm>

namespace aftersales::domain {

TakenBack taken_back(const Undone& undone, std::int64_t revision) {
    const auto before = std::max<std::int64_t>(revision - 1, 0);
    const auto first = std::clamp<std::int64_t>(undone.back_to, 0, before);
    const auto end = undone.last == 0 ? before : std::clamp<std::int64_t>(undone.last, first, before);
    return {.first = static_cast<std::size_t>(first), .end = static_cast<std::size_t>(end)};
}

std::vector<Undone> undones_of(const std::vector<bool>& taken, const std::string& run) {
    std::vector<Undone> made;
    for (std::size_t place = 0; place < taken.size(); ++place) {
        if (!taken[place]) continue;
        const auto first = place;
        while (place < taken.size() && taken[place]) ++place;
        made.push_back(
            {.run_undone = run, .back_to = static_cast<std::int64_t>(first), .last = static_cast<std::int64_t>(place)});
    }
    // The usual case needs no end: all up to itself.
    if (made.size() == 1 && made.front().last == static_cast<std::int64_t>(taken.size())) made.front().last = 0;
    return made;
}

// From the last event back: whether an Undone stands is decided by what comes later.
std::vector<const Event*> taken_back_by(std::span<const Event> history) {
    std::vector<const Event*> by(history.size());
    for (auto place = history.size(); place > 0; --place) {
        const auto* undone = std::get_if<Undone>(&history[place - 1].change);
        if (undone == nullptr || by[place - 1] != nullptr) continue;
        const auto span = taken_back(*undone, static_cast<std::int64_t>(place));
        for (auto each = span.first; each < span.end; ++each) {
            if (by[each] == nullptr) by[each] = &history[place - 1];
        }
    }
    return by;
}

std::vector<bool> stands(std::span<const Event> history) {
    std::vector<bool> kept;
    kept.reserve(history.size());
    for (const auto* undone : taken_back_by(history)) kept.push_back(undone == nullptr);
    return kept;
}

std::vector<const Event*> standing(std::span<const Event> history) {
    const auto kept = stands(history);
    std::vector<const Event*> found;
    for (std::size_t place = 0; place < history.size(); ++place) {
        if (kept[place] && !std::holds_alternative<Undone>(history[place].change)) found.push_back(&history[place]);
    }
    return found;
}

namespace {

// As the fold would take the one and then the other.
void lay_over(Effects& effects, const Effects& later) {
    for (const auto& clock : later.clocks) {
        const auto known = std::find_if(effects.clocks.begin(), effects.clocks.end(), [&](const Clock& each) {
            return each.name == clock.name && each.run == clock.run;
        });
        if (known == effects.clocks.end())
            effects.clocks.push_back(clock);
        else
            *known = clock;
    }
    if (later.plan) effects.plan = later.plan;
    if (later.policy_version) effects.policy_version = later.policy_version;
}

}  // namespace

std::vector<Event> without_undone(std::span<const Event> history) {
    const auto kept = stands(history);
    std::vector<Event> found;
    for (std::size_t place = 0; place < history.size(); ++place) {
        if (!kept[place]) continue;
        if (std::holds_alternative<Undone>(history[place].change)) {
            if (!found.empty()) lay_over(found.back().effects, history[place].effects);
            continue;
        }
        found.push_back(history[place]);
        found.back().revision = static_cast<std::int64_t>(found.size());
    }
    return found;
}

}  // namespace aftersales::domain
