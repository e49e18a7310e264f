#include "change/surroundings.hpp"

#include "aftersales/service/change/facts.hpp"
#include "aftersales/service/checklists.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/escalate.hpp"
#include "aftersales/service/hanging.hpp"
#include "aftersales/store/records.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

// How many records of a kind hang on the ticket, in one of these states where any are named.
Result<std::int64_t> hanging(const store::Reader& store, const domain::Ticket& ticket, const domain::GateNeed& need) {
    std::vector<domain::Filter> tests{column_is("ticket", domain::FieldKind::id, {std::to_string(ticket.id.value)})};
    const auto states = domain::words_of(need.states);
    if (!states.empty()) tests.push_back(column_is("state", domain::FieldKind::word, {states.begin(), states.end()}));
    return store.count(need.of, all_of(std::move(tests)));
}

Result<bool> is_there(const store::Reader& store, const domain::Ticket& ticket, const domain::GateNeed& need) {
    switch (need.judge) {
    case domain::GateNeed::JudgedBy::phone: {
        if (!ticket.customer) return false;
        const auto customer = TRY(store::get<domain::Customer>(store, ticket.customer));
        return customer && !customer->phone.empty();
    }
    case domain::GateNeed::JudgedBy::serial: {
        if (!ticket.asset) return false;
        const auto asset = TRY(store::get<domain::Asset>(store, ticket.asset));
        return asset && !asset->serial.empty();
    }
    case domain::GateNeed::JudgedBy::some:
        return TRY(hanging(store, ticket, need)) > 0;
    case domain::GateNeed::JudgedBy::none:
        return TRY(hanging(store, ticket, need)) == 0;
    case domain::GateNeed::JudgedBy::ticket:
    case domain::GateNeed::JudgedBy::checklist:
        break;
    }
    return fail(ErrorKind::internal, "a need that the ticket tells was asked of the store");
}

}  // namespace

Surroundings surroundings(const store::Reader& store, const policy::Policy& policy) {
    return {.facts = [&store, &policy](const domain::Ticket& ticket) { return facts_of(ticket, store, policy); },
            .assignee =
                [&store, &policy](const domain::Ticket& ticket, const domain::Addressee& target) {
                    return assignee_for(store, policy, ticket, target);
                },
            .history = {},
            .has = [&store, &policy](const domain::Ticket& ticket, const domain::NamedNeed& named) -> Result<bool> {
                if (named.need->judge == domain::GateNeed::JudgedBy::checklist)
                    return is_list_done(store, policy, ticket, named.name);
                return is_there(store, ticket, *named.need);
            },
            .note_missing =
                [&store, &policy](const domain::Ticket& ticket, domain::NamedNeed& named) {
                    return note_in_the_way(store, policy, ticket, named);
                }};
}

}  // namespace aftersales::service
