// Who can be sent to a ticket, and what stands in their diaries.
#pragma once

#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/domain/visit/slots.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/store.hpp"

#include <string>
#include <vector>

namespace aftersales::service {

// A visit that is wanted: for which ticket, by which rule, how long.
struct WantedVisit {
    domain::Ticket ticket{};
    const policy::VisitRule* rule{};  // none: no [[visit]] holds
    domain::SlotNeed need{};
};
// The length is that of the rule, else the median of what was done for the same product and category, else an hour.
Result<WantedVisit> wanted_visit(const Reading& desk, domain::TicketId ticket, std::optional<int> minutes);

// Why a person is not the one to send, in words; "" where nothing is against it.
std::string unfit(const policy::Staff& person, const WantedVisit& wanted);
// Why the policy does not send the person to it; "" where it does, or names nobody.
std::string not_sent(const policy::Policy& policy, const policy::Staff& person, const WantedVisit& wanted);
// Everybody who may be sent and is fit, by id.
std::vector<const policy::Staff*> who_can_be_sent(const policy::Policy& policy, const WantedVisit& wanted);

// From one instant to a later one, begun minutes not counted; 0 backwards.
int whole_minutes(domain::Instant from, domain::Instant to);

struct StaffDiary {
    const policy::Staff* person{};
    domain::Diary diary{};
};
// What each of them has in and around [from, to).
Result<std::vector<StaffDiary>> diaries_of(const Reading& desk, const std::vector<const policy::Staff*>& people,
                                           const domain::Interval& around);

domain::Roads roads_of(const policy::Policy& policy);

// "visit VS-3 is then", for a refusal.
std::string said_of_clash(const policy::Policy& policy, const domain::SlotClash& clash);

}  // namespace aftersales::service
