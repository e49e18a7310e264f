// Where a command works: what it may read, and, only where its signature asks for it, what it may write with.
// Aggregates, not a context: a new member takes a sentence here saying who needs it.
#pragma once

#include <string>

#include "aftersales/calendar/instant.hpp"

namespace aftersales::policy {
class Policy;
}
namespace aftersales::store {
class Reader;
class Store;
}  // namespace aftersales::store

namespace aftersales::service {

// For commands that need the rules and no store (`calendar`, `policy check`, `classify --text`).
struct Rules {
    const policy::Policy& policy;
    calendar::Instant now{};
};

// For commands that look. The store is open read-only.
struct Reading {
    const store::Reader& store;
    const policy::Policy& policy;
    calendar::Instant now{};
    std::string actor{};  // `assignee:me`
};

enum class DryRun { no, yes };

// For commands that change. `run` names this invocation on every event (log, undo). Under DryRun::yes everything happens in a
// transaction that run.cpp rolls back; services behave the same.
struct Writing {
    store::Store& store;
    const policy::Policy& policy;
    calendar::Instant now{};
    std::string actor{};
    std::string run{};
};

}  // namespace aftersales::service
