// The envelope of a change made at a desk: who, when, in which invocation.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/service/change/run_of.hpp"
#include "aftersales/service/desk.hpp"
#include "change/texts.hpp"

#include <utility>

namespace aftersales::service {

// The record that an event belongs to, and the revision that it makes.
struct NextRevision {
    domain::ObjectKind object{};
    std::int64_t id{};
    std::int64_t revision{};
};

inline Result<domain::Event> event_for(Writing& desk, NextRevision next, domain::Instant at, domain::Change change) {
    TRY(check_texts(change));
    return domain::Event{.object = next.object,
                         .id = next.id,
                         .revision = next.revision,
                         .at = at,
                         .recorded_at = desk.now,
                         .actor = desk.actor,
                         .run = TRY(run_of(desk)),
                         .change = std::move(change),
                         .effects = {}};
}

}  // namespace aftersales::service
