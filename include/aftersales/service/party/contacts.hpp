// Several phones and e-mail addresses of a customer: any of them finds who it is. The first stands with the customer;
// one that another took the place of is kept until it is dropped.
#pragma once

#include "aftersales/domain/party/contact.hpp"
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

// "139…=wife": the value, and the label behind a whole number or address: the name before an '@' may hold a '=' itself.
struct Reachable {
    domain::ContactKind kind{};
    std::string value{};
    std::string label{};
};
Reachable read_reachable(domain::ContactKind kind, std::string_view word);

// What the value is found by; "" where it identifies nobody.
std::string contact_key(const policy::Policy& policy, domain::ContactKind kind, const std::string& value);

// Those of all customers, in use, by whose they are.
using Contacts = std::map<domain::CustomerId, std::vector<domain::Contact>>;
Result<Contacts> all_contacts(const store::Reader& store);

// The first, then the others, each once.
std::vector<Reachable> all_of_kind(const domain::Customer& customer, domain::ContactKind kind, const Contacts& all);

// Those in use besides the first of each kind, by id.
Result<std::vector<domain::Contact>> contacts_of(const store::Reader& store, domain::CustomerId customer);

// The first of the kind where the customer has none, else one more. What the customer has already gets the label alone.
// ErrorKind::usage where it is none; refused where another customer has it.
Result<void> add_contact(Writing& desk, domain::CustomerId customer, const Reachable& contact);
// Keeps one that another takes the place of, without asking whose it is.
Result<void> keep_contact(Writing& desk, domain::CustomerId customer, const Reachable& contact);
// The next one takes the place of the first. ErrorKind::refused, naming what there is, where the customer has no such.
Result<void> drop_contact(Writing& desk, domain::CustomerId customer, domain::ContactKind kind,
                          const std::string& value);

}  // namespace aftersales::service
