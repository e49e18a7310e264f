#include "aftersales/service/party/holders.hpp"

#include "aftersales/store/records.hpp"
#include "aftersales/text/phone.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace aftersales::service {

namespace {

// Where a merged customer went.
Result<std::optional<domain::Customer>> gone_on_as(const store::Reader& store, domain::CustomerId id) {
    auto customer = TRY(store::get<domain::Customer>(store, id));
    while (customer && customer->merged_into)
        customer = TRY(store::get<domain::Customer>(store, customer->merged_into));
    return customer;
}

// Of those who have it, who has the name; else the first, and all who share it.
Result<FoundCustomer> holder_of(const store::Reader& store, std::string_view field, const std::string& key,
                                const domain::Text& name) {
    const auto first = TRY(store::find<domain::Customer>(store, field, key));
    if (!first) return FoundCustomer{};
    auto taken = TRY(gone_on_as(store, *first));
    if (!taken || is_named(*taken, name))
        return FoundCustomer{.customer = std::move(taken), .shared_by = {}, .by = key};
    std::vector<domain::CustomerId> all{taken->id};
    for (const auto id : TRY(store::find_all<domain::Customer>(store, field, key))) {
        const auto other = TRY(gone_on_as(store, id));
        if (!other || std::ranges::find(all, other->id) != all.end()) continue;
        if (is_named(*other, name)) return FoundCustomer{.customer = other, .shared_by = {}, .by = key};
        all.push_back(other->id);
    }
    if (all.size() == 1) all.clear();
    return FoundCustomer{.customer = std::move(taken), .shared_by = std::move(all), .by = key};
}

}  // namespace

bool is_named(const domain::Customer& customer, const domain::Text& name) {
    const auto compared = [](const domain::Text& text) { return text::folded(text::trimmed(text.value)); };
    return !text::trimmed(name.value).empty() && compared(customer.name) == compared(name);
}

Result<FoundCustomer> find_holder(const store::Reader& store, const policy::Policy& policy,
                                  const domain::Customer& party) {
    for (const auto& key : TRY(text::phone_keys(party.phone.value, policy.country))) {
        auto found = TRY(holder_of(store, "phone_key", key, party.name));
        if (found.customer) return found;
    }
    // An address that says that there is none is nobody's.
    if (text::says_none(party.email.value)) return FoundCustomer{};
    return holder_of(store, "email_key", domain::email_key(party.email.value), party.name);
}

std::string say_shared(const FoundCustomer& found) {
    if (found.shared_by.empty() || !found.customer) return {};
    constexpr std::size_t most = 5;
    std::string names;
    for (std::size_t i = 0; i < std::min(found.shared_by.size(), most); ++i) {
        const bool last = i + 1 == found.shared_by.size();
        names += fmt::format("{}{}", i == 0 ? "" : last ? " and " : ", ", found.shared_by[i].value);
    }
    if (found.shared_by.size() > most) names += fmt::format(" and {} more", found.shared_by.size() - most);
    return fmt::format("customers {} have this phone or e-mail address: customer {} is taken", names,
                       found.customer->id.value);
}

}  // namespace aftersales::service
