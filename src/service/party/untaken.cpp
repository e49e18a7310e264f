#include "aftersales/service/party/untaken.hpp"

#include "aftersales/service/party/contacts.hpp"
#include "aftersales/text/phone.hpp"

#include <algorithm>

namespace aftersales::service {

std::vector<Untaken> untaken(const domain::RecordView& told, const domain::RecordView& known) {
    std::vector<Untaken> all;
    for (const auto& field : domain::fields_beyond_id(told.fields)) {
        if (!has(field.uses, domain::Use::given) || field.holds == domain::Holds::record ||
            field.holds == domain::Holds::flag)
            continue;
        auto value = domain::written(field, told);
        if (value.empty() || value == domain::written(field, known)) continue;
        all.push_back({std::string{field.name}, std::move(value)});
    }
    return all;
}

Result<std::vector<std::pair<domain::ContactKind, std::string>>> strange_contacts(const store::Reader& store,
                                                                                  const policy::Policy& policy,
                                                                                  const domain::Customer& told,
                                                                                  const domain::Customer& known) {
    using domain::ContactKind;
    std::vector<std::pair<ContactKind, std::string>> strange;
    // As a rule it is the first, by the key that is kept; keys of older versions are others.
    const auto is_first = [&](ContactKind kind, const std::string& key) {
        const auto& kept = kind == ContactKind::phone ? known.phone_key : known.email_key;
        const auto& first = kind == ContactKind::phone ? known.phone : known.email;
        return kept.value == key || contact_key(policy, kind, first.value) == key;
    };
    for (const auto& [kind, value] :
         {std::pair{ContactKind::phone, told.phone.value}, std::pair{ContactKind::email, told.email.value}}) {
        const auto key = contact_key(policy, kind, value);
        if (key.empty() || is_first(kind, key)) continue;
        const bool has_it = std::ranges::any_of(TRY(contacts_of(store, known.id)), [&, kind = kind](const auto& each) {
            return each.kind == kind && (each.key.value == key || contact_key(policy, kind, each.value.value) == key);
        });
        if (!has_it) strange.emplace_back(kind, value);
    }
    return strange;
}

Result<std::vector<std::string>> further_phones(const store::Reader& store, const policy::Policy& policy,
                                                const domain::Customer& told, const domain::Customer& known) {
    const auto phones = TRY(text::read_phones(told.phone.value, policy.country));
    std::vector<std::string> strange;
    if (phones.size() < 2) return strange;
    std::vector<std::string> own{known.phone_key.value};
    const auto keep = [&](const std::string& value) -> Result<void> {
        for (const auto& each : TRY(text::read_phones(value, policy.country))) own.push_back(each.key);
        return {};
    };
    TRY(keep(known.phone.value));
    for (const auto& each : TRY(contacts_of(store, known.id)))
        if (each.kind == domain::ContactKind::phone) TRY(keep(each.value.value));
    for (const auto& each : phones)
        if (!each.key.empty() && std::ranges::find(own, each.key) == own.end()) strange.push_back(each.given);
    if (strange.size() == phones.size()) strange.clear();
    return strange;
}

}  // namespace aftersales::service
