// What a request said of a customer or a unit that were known already, and that their records do not say: the caller is
// told, for nothing that was said is dropped without a word (D1).
#pragma once

#include "aftersales/domain/party/contact.hpp"
#include "aftersales/domain/record/any.hpp"
#include "aftersales/domain/record/field.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <string>
#include <utility>
#include <vector>

namespace aftersales::service {

// A field that was given another value than the record holds; one that was not given says nothing.
struct Untaken {
    std::string field{};
    std::string value{};
};
std::vector<Untaken> untaken(const domain::RecordView& told, const domain::RecordView& known);

// Of the phone and the e-mail address that were told, those that are none of the customer's; not those that identify
// nobody.
Result<std::vector<std::pair<domain::ContactKind, std::string>>> strange_contacts(const store::Reader& store,
                                                                                  const policy::Policy& policy,
                                                                                  const domain::Customer& told,
                                                                                  const domain::Customer& known);

// Of several phones that were told, of which the customer has one: the others, where they are none of the customer's.
Result<std::vector<std::string>> further_phones(const store::Reader& store, const policy::Policy& policy,
                                                const domain::Customer& told, const domain::Customer& known);

}  // namespace aftersales::service
