// What a change of policy would have made of stored tickets: each lived through again under both (replay.hpp).
#pragma once

#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/store.hpp"

#include <functional>
#include <string>

namespace aftersales::service {

struct Effect {
    domain::TicketId ticket{};
    std::string what{};  // category, priority, plan, "due respond"
    std::string before{};
    std::string after{};
};

struct Affected {
    std::int64_t seen{};
    std::int64_t differ{};
};

struct PolicyPair {
    const policy::Policy& before;
    const policy::Policy& after;
};
// Of the tickets opened at or after `since`.
Result<Affected> effects(const store::Reader& store, const PolicyPair& policies, domain::Instant since,
                         domain::Instant now, const std::function<Result<void>(const Effect&)>& tell);

}  // namespace aftersales::service
