// Every invariant of a store as a named check: rows equal what their events lead to, histories have no gap, clocks
// equal their recomputation, the engine is content. Events are the truth: repair rewrites rows, never events.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

struct Check {
    std::string_view name{};
    std::string_view meaning{};
};
std::span<const Check> doctor_checks();

struct Ailment {
    std::string_view check{};
    std::string object{};  // "" of the store as a whole
    std::int64_t id{};
    std::string finding{};
};

// What is looked at. `rebuilt` is an empty store of one's own, in which everything is made anew from its events.
struct Patient {
    const store::Reader& store;
    const policy::Policy* policy{};  // in force; nothing where there is none to hold the store against
    store::Store& rebuilt;
    calendar::Instant now{};
    std::string only{};  // the name of one check; "" for all
    // Of attachments; nothing where they are not looked at. What lay there was asked before the store was opened: what
    // came later may be named by events that this reader does not see.
    const store::Files* files{};
    std::vector<std::string> lying{};
};

// Tells each finding. A store that cannot be read at all is a failure, not a finding.
Result<void> examine(const Patient& patient, const std::function<Result<void>(const Ailment&)>& tell);

struct Repaired {
    std::int64_t rows{};    // written anew from their events
    std::int64_t strays{};  // that no event led to, taken out
};
// Mends every row that examine() finds wrong, of whatever table; `rebuilt` is an empty store of one's own.
Result<Repaired> repair(Writing& desk, store::Store& rebuilt);

}  // namespace aftersales::service
