// A further phone or e-mail address of a customer: the first of each stands with the customer itself. D1.
#pragma once

#include "aftersales/domain/change/added.hpp"

#include <array>
#include <string_view>

namespace aftersales::domain {

struct Contact {
    std::int64_t id{};
    std::int64_t revision{};
    CustomerId customer{};
    ContactKind kind{};
    Text value{};  // as it was given
    Text label{};  // whose it is, or what it is for: "wife", "office"
    Text key{};    // what it is found by, computed when it was written
    bool dropped{};
    Instant added_at{};

    bool operator==(const Contact&) const = default;
};

inline constexpr std::array contact_rows{
    field<&Contact::id>({"id", "ID", "the contact's id", Use::kept | Use::shown | Use::asked | Use::exported}),
    field<&Contact::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&Contact::customer>({"customer", "Customer", "whose it is", Use::given | Use::shown | Use::asked}),
    field<&Contact::kind>({"kind", "Kind", "phone or email", Use::given | Use::shown | Use::asked}),
    field<&Contact::value>({"value", "Value", "the number or address as it was given",
                            Use::given | Use::shown | Use::asked | Use::personal}),
    field<&Contact::label>(
        {"label", "Label", "whose it is, or what it is for", Use::given | Use::shown | Use::asked | Use::personal}),
    field<&Contact::key>({"key", "Key", "what it is found by", Use::made | Use::asked | Use::personal}),
    field<&Contact::dropped>(
        {"dropped", "Dropped", "whether it is no more used", Use::given | Use::shown | Use::asked}),
    field<&Contact::added_at>({"added_at", "Added", "when it became known",
                               Use::kept | Use::hidden | Use::asked | Use::begins | Use::exported}),
};
template <>
inline constexpr std::span<const Field> fields_of<Contact>{contact_rows};
template <>
inline constexpr std::string_view added_word<Contact> = "contact_added";

}  // namespace aftersales::domain
