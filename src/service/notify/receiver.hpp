// Whom a notice reaches, as things stand when it is sent: staff as the policy knows them, customers as the store does.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <string>
#include <string_view>

namespace aftersales::service {

enum class ReceiverKind { staff, customer, address };  // an address alone is a test's
std::string_view word(ReceiverKind kind);

struct Receiver {
    ReceiverKind kind{};
    std::string id{};  // of a customer who goes on as another, that one's
    std::string name{};
    std::string phone{};
    std::string email{};
    std::string language{};
    std::vector<std::string> channels{};  // the best first
    std::string unwanted{};               // why there is to be no notice; "" where there may be one
};

// As the outbox writes it. One who is not there any more has no address.
Result<Receiver> receiver_of(const store::Reader& store, const policy::Policy& policy, const std::string& to);
Receiver person_as_receiver(const policy::Policy& policy, const policy::Staff& person);

// The way to a receiver: a channel of the policy, and the address. Where there is none `trouble` says why.
struct Route {
    const policy::Channel* channel{};
    std::string address{};
    std::string trouble{};
};
// `wish` is taken where it leads to the receiver, "" for none.
Route route_to(const Receiver& receiver, const std::string& wish, const policy::Policy& policy);

}  // namespace aftersales::service
