// How often a unit was repaired, and how long it was in repair: rounds of its tickets, from the opening or a reopening
// to the solution (policy.md, [[return_rule]]). Pure but for repairs_before().
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/service/returns.hpp"

#include <span>
#include <string>
#include <vector>

namespace aftersales::service {

// The rounds of one ticket that began before `until`, of which a repair or a replacement was reported, which solved a
// fault without any report, or whose fault is still open then. The events are those that stand.
enum class IsFault { no, yes };
std::vector<RepairStretch> repair_rounds(const domain::Ticket& ticket, std::span<const domain::Event> history,
                                         IsFault fault, domain::Instant until);

// Of all tickets of the unit but cancelled and merged ones.
Result<std::vector<RepairStretch>> repairs_before(const Reading& desk, domain::AssetId asset, domain::Instant until);

// Those of a category ("" for all), with the time they lasted, in which what overlaps counts once.
domain::PastRepairs repairs_of(std::span<const RepairStretch> all, std::string_view category);
// The category that was repaired most often; of several the first; "" where nothing was.
std::string most_repaired(std::span<const RepairStretch> all);

}  // namespace aftersales::service
