#include "notify/receiver.hpp"

#include "aftersales/store/records.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

// The channels of these names first, then the others by name.
std::vector<std::string> channels_from(const policy::Policy& policy, std::vector<std::string> first) {
    for (const auto& channel : policy.channels) {
        if (std::find(first.begin(), first.end(), channel.name) == first.end()) first.push_back(channel.name);
    }
    return first;
}

Result<std::optional<domain::Customer>> surviving(const store::Reader& store, domain::CustomerId id) {
    auto found = TRY(store::get<domain::Customer>(store, id));
    while (found && found->merged_into) found = TRY(store::get<domain::Customer>(store, found->merged_into));
    return found;
}

Result<Receiver> customer_as_receiver(const store::Reader& store, const policy::Policy& policy, domain::CustomerId id) {
    const auto found = TRY(surviving(store, id));
    Receiver receiver{.kind = ReceiverKind::customer, .id = std::to_string(id.value)};
    receiver.language = policy.language;
    receiver.channels = channels_from(policy, {"sms", "email", "mail"});
    if (!found) {
        receiver.unwanted = "there is no such customer";
        return receiver;
    }
    receiver.id = std::to_string(found->id.value);
    receiver.name = found->name.value;
    receiver.phone = found->phone.value;
    receiver.email = found->email.value;
    if (found->erased) receiver.unwanted = "the customer was erased";
    if (found->no_contact) receiver.unwanted = "the customer wants no contact";
    return receiver;
}

std::string_view address_of(const Receiver& receiver, domain::AddressKind kind) {
    switch (kind) {
    case domain::AddressKind::phone:
        return receiver.phone;
    case domain::AddressKind::email:
        return receiver.email;
    case domain::AddressKind::id:
        return receiver.id;
    }
    return {};
}

// An address goes to programs as an argument and into headers of mail.
bool is_safe(std::string_view address) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    return !address.starts_with('-') && std::none_of(address.begin(), address.end(), is_control);
}

std::string no_way(const Receiver& receiver, const policy::Policy& policy) {
    if (policy.channels.empty()) return "the policy has no [notify.NAME] to send by";
    if (receiver.phone.empty() && receiver.email.empty()) return "there is neither a phone nor an e-mail address";
    return receiver.phone.empty()   ? "there is no phone, and no channel for e-mail"
           : receiver.email.empty() ? "there is no e-mail address, and no channel for phones"
                                    : "there is no channel for phones or e-mail";
}

}  // namespace

std::string_view word(ReceiverKind kind) {
    switch (kind) {
    case ReceiverKind::staff:
        return "staff";
    case ReceiverKind::customer:
        return "customer";
    case ReceiverKind::address:
        return "address";
    }
    return {};
}

Receiver person_as_receiver(const policy::Policy& policy, const policy::Staff& person) {
    return {.kind = ReceiverKind::staff,
            .id = person.id,
            .name = person.name,
            .phone = person.phone,
            .email = person.email,
            .language = person.language.empty() ? policy.language : person.language,
            .channels = person.channels.empty() ? channels_from(policy, {"email", "mail", "sms"}) : person.channels,
            .unwanted = {}};
}

Result<Receiver> receiver_of(const store::Reader& store, const policy::Policy& policy, const std::string& to) {
    const auto named = domain::read_addressee(to);
    if (named.means == domain::Addressee::Means::customer) return customer_as_receiver(store, policy, named.customer());
    const auto id = named.means == domain::Addressee::Means::staff ? named.name : to;
    if (const auto* person = policy.person(id)) return person_as_receiver(policy, *person);
    return Receiver{.kind = ReceiverKind::staff,
                    .id = id,
                    .language = policy.language,
                    .unwanted = "the policy does not know the person any more"};
}

Route route_to(const Receiver& receiver, const std::string& wish, const policy::Policy& policy) {
    auto names = receiver.channels;
    if (!wish.empty()) names.insert(names.begin(), wish);
    std::string trouble;
    for (const auto& name : names) {
        const auto* channel = policy.channel(name);
        if (channel == nullptr) continue;
        const auto address = address_of(receiver, channel->address);
        if (address.empty()) continue;
        if (is_safe(address)) return {.channel = channel, .address = std::string{address}, .trouble = {}};
        trouble = fmt::format("'{}' is not an address that may be given to a program", address);
    }
    return {.channel = nullptr, .address = {}, .trouble = trouble.empty() ? no_way(receiver, policy) : trouble};
}

}  // namespace aftersales::service
