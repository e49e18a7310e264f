#include "change/surroundings.hpp"

#include "aftersales/service/change/facts.hpp"
#include "aftersales/service/escalate.hpp"

namespace aftersales::service {

Surroundings surroundings(const store::Reader& store, const policy::Policy& policy) {
    return {.facts = [&store, &policy](const domain::Ticket& ticket) { return facts_of(ticket, store, policy); },
            .assignee =
                [&store, &policy](const domain::Ticket& ticket, const domain::Addressee& target) {
                    return assignee_for(store, policy, ticket, target);
                }};
}

}  // namespace aftersales::service
