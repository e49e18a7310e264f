// A team of the policy as a ticket is given to it.
#pragma once

#include "aftersales/domain/ticket/decide.hpp"
#include "aftersales/policy/policy.hpp"

#include <string>

namespace aftersales::commands {

// Of no team, where the id is none's.
inline domain::TeamWork team_work(const policy::Policy& policy, const std::string& id) {
    const auto* team = policy.team(id);
    if (team == nullptr) return {};
    return {.id = team->id, .lead = team->lead, .members = policy.members_of(*team)};
}

}  // namespace aftersales::commands
