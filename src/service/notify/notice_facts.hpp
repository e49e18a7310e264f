// What a notice can tell, gathered when it is sent: the ticket, callback and customer as they stand then, so that the
// outbox keeps as little of a person as it can.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/delivery/delivery_trip.hpp"
#include "aftersales/domain/delivery/home_delivery.hpp"
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/domain/return/product_return.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/domain/visit/site_visit.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"
#include "notify/notice_wording.hpp"
#include "notify/receiver.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace aftersales::service {

struct NoticeFacts {
    std::optional<domain::Ticket> ticket{};
    std::optional<domain::Callback> callback{};
    std::optional<domain::SiteVisit> visit{};
    std::optional<domain::ProductReturn> goods{};  // the return that the step is about
    std::optional<domain::HomeDelivery> delivery{};
    std::optional<domain::DeliveryTrip> trip{};   // of the delivery, or that it is about
    std::optional<domain::Customer> customer{};   // of the ticket, callback or delivery
    std::optional<domain::Instant> call_until{};  // the end of the hours in which the call may come
    std::string message{};                        // a reason given by hand
    Occasion occasion{};
    std::optional<domain::ClockName> clock{};
    std::optional<domain::Instant> due_at{};
};

Result<NoticeFacts> facts_of(const store::Reader& store, const policy::Policy& policy, const store::Notice& notice);

// The values of the text's placeholders (policy/placeholders.hpp), every one of them.
using NoticeWords = std::map<std::string, std::string, std::less<>>;
NoticeWords words_of(const NoticeFacts& facts, const store::Notice& notice, const Receiver& receiver,
                     const policy::Policy& policy);

}  // namespace aftersales::service
