// A ticket and its events as records: the keys of cli.md's "A ticket in JSON".
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/render/value.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <vector>

namespace aftersales::commands {

// The whole ticket with its customer, asset, clocks and events, as it stands at `now`.
Result<render::Record> ticket_record(const domain::Ticket& ticket, const store::Reader& store,
                                     const policy::Policy& policy, domain::Instant now);

// {seq, at, actor, kind, recorded_at, run, …own fields, clocks, plan, policy_version}.
render::Record event_record(const domain::Event& event);

// Those of a whole history; one that was taken back says by which run: `undone`.
render::List event_records(const std::vector<domain::Event>& history);

// One clock: {clock, run, state, target, started_at, due_at, stopped_at, paused_at, left_seconds, due_if_resumed}.
Result<render::Record> clock_record(const domain::Clock& clock, const policy::Policy& policy, domain::Instant now);

}  // namespace aftersales::commands
