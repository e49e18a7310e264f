// The envelope of a change made at a desk: who, when, in which invocation.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/service/desk.hpp"

#include <utility>

namespace aftersales::service {

// The record that an event belongs to, and the revision that it makes.
struct NextRevision {
    domain::ObjectKind object{};
    std::int64_t id{};
    std::int64_t revision{};
};

inline domain::Event event_for(const Writing& desk, NextRevision next, domain::Instant at, domain::Change change) {
    return {.object = next.object,
            .id = next.id,
            .revision = next.revision,
            .at = at,
            .recorded_at = desk.now,
            .actor = desk.actor,
            .run = desk.run,
            .change = std::move(change),
            .effects = {}};
}

}  // namespace aftersales::service
