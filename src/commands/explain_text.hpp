// An explanation as a record, and as a page that can be read to a customer.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/render/sink.hpp"
#include "aftersales/service/explanation.hpp"

#include <span>
#include <string>

namespace aftersales::commands {

// What is explained; all of it outlives the call.
struct Explained {
    const domain::Ticket& ticket;
    std::span<const domain::Event> events{};
    const service::Explanation& explanation;
    const calendar::Zone& zone;
    domain::Instant now{};
};

// {fields, rules, plan, plans, policy_version, clocks[{clock, run, state, target, …, ledger[]}]}
render::Record explanation_record(const Explained& it);
std::string explanation_text(const Explained& it, const render::View& view);

}  // namespace aftersales::commands
