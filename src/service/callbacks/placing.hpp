// Which hour a call gets and who makes it (policy.md: the one with the fewest open callbacks of that day, ties by id;
// at most `capacity` calls a person and working day, those done already counted).
#pragma once

#include "aftersales/domain/callback/rules.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::service {

struct Placement {
    domain::Instant call_at{};
    bool late{};
    std::string reason{};
    std::string assignee{};
};

// The window's own time for a call, with nobody to make it yet.
Result<Placement> first_time(const policy::Policy& policy, const domain::Window& window,
                             std::optional<domain::Instant> not_before);

// A call that is held takes nobody's room: an open ticket keeps it from being made.
enum class TakesRoom { no, yes };

class Placing {
public:
    // Where there is a capacity, no call is placed on a day before `today`: it is over.
    Placing(const store::Reader& store, const policy::Policy& policy, domain::Date today)
        : store_{store}, policy_{policy}, today_{today} {}

    // Without `to` nobody has it. What does not fit moves to the next working day of its window; what fits on none
    // stays on the last one, saying so.
    Result<Placement> place(const domain::Addressee& to, const domain::Window& window, Placement first,
                            TakesRoom takes_room);

private:
    struct Load {
        int open{};
        int taken{};  // of the room: done, or open and not held
    };
    using People = std::vector<std::string>;

    Result<Load*> load(const std::string& staff, domain::Date day);
    // Who has the fewest open calls of that day; with a capacity only who has room, so perhaps nobody.
    Result<const std::string*> caller(const People& people, domain::Date day, std::optional<int> capacity);
    Result<Placement> given_to(Placement placed, const std::string& staff, TakesRoom takes_room);
    Result<domain::Instant> opening(domain::Date day);

    const store::Reader& store_;
    const policy::Policy& policy_;
    domain::Date today_{};
    std::map<std::pair<std::string, domain::Date>, Load> loads_{};  // those placed here counted
    std::map<domain::Date, domain::Instant> openings_{};
};

}  // namespace aftersales::service
