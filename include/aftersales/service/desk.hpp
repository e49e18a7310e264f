// Where a command works: what it may read, and, only where its signature asks for it, what it may write with.
// Aggregates, not a context: a new member takes a sentence here saying who needs it.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/store/gate_refusal.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace aftersales::policy {
class Policy;
}
namespace aftersales::store {
class Files;
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

// For commands that change, inside the transaction that cli keeps or, under -n, rolls back. `command` is what the log
// calls this run ("ticket close"); its number comes with the first write (change/run_of.hpp). `policy_version` is found
// at the first change (versions.hpp); 0 until then. `refusals` are of gates that refused a step: whoever rolls it back
// counts them afterwards (cli/run). `remarks` are what whoever runs it should mind beside what it does, `news` what
// else came of it; cli/run says them once it is done, the news where people look on.
struct Writing {
    store::Store& store;
    const policy::Policy& policy;
    calendar::Instant now{};
    std::string actor{};
    std::string command{};
    std::int64_t policy_version{};
    std::string by{};  // who runs it, where `actor` is somebody else: the row of a history has one of its own
    std::vector<store::GateRefusal> refusals{};
    std::vector<std::string> remarks{};
    std::vector<std::string> news{};
    store::Files* files{};  // where attachments are kept, of commands that may take some
};

// What a command that changes looks at. Not beyond the desk's life.
Reading reading_of(const Writing& desk);

}  // namespace aftersales::service
