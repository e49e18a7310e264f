// Which events of a record stand, and which were taken back: told by its Undone events alone. An Undone event that
// stands takes back the events that it names; one that was taken back itself takes nothing, so that what it had taken
// stands again.
#pragma once

#include "aftersales/domain/event.hpp"

#include <span>
#include <vector>

namespace aftersales::domain {

// By place: true where the event stands. The events are those of one record by revision, from its first; one walk.
std::vector<bool> stands(std::span<const Event> history);

// By place: the Undone that takes the event back; nothing where it stands.
std::vector<const Event*> taken_back_by(std::span<const Event> history);

// Those that stand, but for Undone itself.
std::vector<const Event*> standing(std::span<const Event> history);

// The history as if what was taken back had never been: what stands, numbered anew, with what an Undone lays over it
// added to the event before. Its fold is the record's, but for the revision. Empty where nothing stands.
std::vector<Event> without_undone(std::span<const Event> history);

// The events that an Undone takes back, as places of its history: [first, end).
struct TakenBack {
    std::size_t first{};
    std::size_t end{};
};
TakenBack taken_back(const Undone& undone, std::int64_t revision);

// What is added to a history so that the events at these places do not stand any more: an Undone for each stretch.
std::vector<Undone> undones_of(const std::vector<bool>& taken, const std::string& run);

}  // namespace aftersales::domain
