#include "aftersales/service/party/contacts.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"
#include "party/checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::Contact;
using domain::ContactKind;
using domain::Customer;

std::string field_of(ContactKind kind) { return std::string{domain::word(kind)}; }

const std::string& first_of(const Customer& customer, ContactKind kind) {
    return kind == ContactKind::phone ? customer.phone.value : customer.email.value;
}

bool is_same(const policy::Policy& policy, const Contact& contact, ContactKind kind, const std::string& value) {
    if (contact.kind != kind) return false;
    const auto key = contact_key(policy, kind, value);
    return key.empty() ? contact.value.value == value : contact.key.value == key;
}

Result<void> relabel(Writing& desk, const Contact& contact, const std::string& label) {
    if (label.empty()) return {};
    RecordChange change{desk, contact};
    TRY(change.set("label", label));
    return change.save();
}

Result<void> write_contact(Writing& desk, domain::CustomerId customer, const Reachable& given) {
    TRY(begin_record(desk, Contact{.customer = customer,
                                   .kind = given.kind,
                                   .value = {given.value},
                                   .label = {given.label},
                                   .key = {contact_key(desk.policy, given.kind, given.value)}}));
    return {};
}

domain::Filter asked(std::string column, domain::FieldKind kind, std::string value) {
    return {.node = domain::Filter::Node::test,
            .column = std::move(column),
            .kind = kind,
            .comparison = domain::Comparison::is,
            .values = {std::move(value)}};
}

tl::unexpected<Error> has_none(const Customer& customer, ContactKind kind, const std::string& value,
                               const std::vector<Contact>& others) {
    std::string all;
    for (const auto& each : all_of_kind(customer, kind, {{customer.id, others}}))
        all += (all.empty() ? "" : ", ") + each.value;
    return fail(ErrorKind::refused,
                fmt::format("customer {} has no {} '{}'", customer.id.value, domain::word(kind), value),
                {all.empty() ? "There is none." : fmt::format("There are {}.", all)});
}

bool has_digit(std::string_view word) { return text::folded(word).find_first_of("0123456789") != std::string::npos; }

std::size_t sign_of_label(ContactKind kind, std::string_view word) {
    if (kind == ContactKind::email) {
        const auto at = word.find('@');
        return at == std::string_view::npos ? at : word.find('=', at);
    }
    auto sign = word.find('=');
    while (sign != std::string_view::npos && !has_digit(word.substr(0, sign))) sign = word.find('=', sign + 1);
    return sign;
}

}  // namespace

Reachable read_reachable(ContactKind kind, std::string_view word) {
    const auto sign = sign_of_label(kind, word);
    if (sign == std::string_view::npos) return {kind, std::string{text::trimmed(word)}, {}};
    return {kind, std::string{text::trimmed(word.substr(0, sign))}, std::string{text::trimmed(word.substr(sign + 1))}};
}

std::string contact_key(const policy::Policy& policy, ContactKind kind, const std::string& value) {
    if (kind == ContactKind::email) return domain::email_key(value);
    return phone_key_of(policy, value).value_or("");
}

Result<Contacts> all_contacts(const store::Reader& store) {
    Contacts all;
    TRY(store::list<Contact>(store, {.filter = asked("dropped", domain::FieldKind::flag, "no")},
                             [&](const Contact& contact) -> Result<bool> {
                                 all[contact.customer].push_back(contact);
                                 return true;
                             }));
    return all;
}

std::vector<Reachable> all_of_kind(const Customer& customer, ContactKind kind, const Contacts& all) {
    std::vector<Reachable> reachable;
    const auto& first = first_of(customer, kind);
    const auto& own_key = kind == ContactKind::phone ? customer.phone_key : customer.email_key;
    if (!first.empty()) reachable.push_back({kind, first, {}});
    const auto others = all.find(customer.id);
    if (others == all.end()) return reachable;
    for (const auto& each : others->second) {
        if (each.kind != kind) continue;
        if (!first.empty() && !own_key.empty() && each.key == own_key)
            reachable.front().label = each.label.value;
        else
            reachable.push_back({kind, each.value.value, each.label.value});
    }
    return reachable;
}

Result<std::vector<Contact>> contacts_of(const store::Reader& store, domain::CustomerId customer) {
    std::vector<Contact> contacts;
    TRY(store::list<Contact>(
        store,
        {.filter = {.node = domain::Filter::Node::both,
                    .parts = {asked("customer_id", domain::FieldKind::id, std::to_string(customer.value)),
                              asked("dropped", domain::FieldKind::flag, "no")}}},
        [&](const Contact& contact) -> Result<bool> {
            contacts.push_back(contact);
            return true;
        }));
    return contacts;
}

Result<void> keep_contact(Writing& desk, domain::CustomerId customer, const Reachable& contact) {
    const auto whose = TRY(require_customer(desk.store, customer));
    const auto& first = first_of(whose, contact.kind);
    const bool is_first = !first.empty() && contact_key(desk.policy, contact.kind, first) ==
                                                contact_key(desk.policy, contact.kind, contact.value);
    if (is_first && contact.label.empty()) return {};
    for (const auto& known : TRY(contacts_of(desk.store, customer)))
        if (is_same(desk.policy, known, contact.kind, contact.value)) return relabel(desk, known, contact.label);
    return write_contact(desk, customer, contact);
}

Result<void> add_contact(Writing& desk, domain::CustomerId id, const Reachable& contact) {
    const auto customer = TRY(require_customer(desk.store, id));
    TRY(check_customer_field(desk, id, field_of(contact.kind), contact.value));
    const auto& first = first_of(customer, contact.kind);
    if (first.empty()) TRY(edit_customer(desk, id, {{field_of(contact.kind), contact.value}}));
    const bool is_first = first.empty() || contact_key(desk.policy, contact.kind, first) ==
                                               contact_key(desk.policy, contact.kind, contact.value);
    if (is_first && contact.label.empty()) return {};
    return keep_contact(desk, id, contact);
}

Result<void> drop_contact(Writing& desk, domain::CustomerId id, ContactKind kind, const std::string& value) {
    const auto customer = TRY(require_customer(desk.store, id));
    const auto others = TRY(contacts_of(desk.store, id));
    const auto drop = [&](const Contact& contact) -> Result<void> {
        RecordChange change{desk, contact};
        TRY(change.set("dropped", "yes"));
        return change.save();
    };
    bool found = false;
    for (const auto& each : others) {
        if (!is_same(desk.policy, each, kind, value)) continue;
        TRY(drop(each));
        found = true;
    }
    const auto& first = first_of(customer, kind);
    const bool is_first =
        !first.empty() && contact_key(desk.policy, kind, first) == contact_key(desk.policy, kind, value);
    if (!is_first) return found ? Result<void>{} : has_none(customer, kind, value, others);
    const auto next = std::ranges::find_if(
        others, [&](const Contact& each) { return each.kind == kind && !is_same(desk.policy, each, kind, value); });
    const auto heir = next == others.end() ? std::string{} : next->value.value;
    if (!heir.empty() && next->label.empty()) TRY(drop(*next));
    RecordChange change{desk, customer};
    TRY(change.set(field_of(kind), heir,
                   kind == ContactKind::phone ? TRY(phone_key_of(desk.policy, heir)) : std::string{}));
    return change.save();
}

}  // namespace aftersales::service
