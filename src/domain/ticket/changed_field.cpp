#include "ticket/changed_field.hpp"

#include <algorithm>

namespace aftersales::domain {
namespace {

constexpr std::string_view version_row = "policy_version";
constexpr bool is_changeable(const Field& field) {
    return has(field.uses, Use::given) || has(field.uses, Use::changed) || field.name == version_row;
}

// They are picked once, since rows of imports are compared field by field.
constexpr auto changeable_fields = [] {
    constexpr auto count = static_cast<std::size_t>(std::ranges::count_if(ticket_rows, is_changeable));
    std::array<const Field*, count> picked{};
    auto place = picked.begin();
    for (const auto& field : ticket_rows) {
        if (is_changeable(field)) *place++ = &field;
    }
    return picked;
}();

// Events call it by a name of its own.
constexpr std::string_view name_in_events(const Field& field) {
    return field.name == version_row ? std::string_view{"policy"} : field.name;
}

}  // namespace

const Field* changed_field(std::string_view name) {
    const auto found =
        std::ranges::find(changeable_fields, name, [](const Field* each) { return name_in_events(*each); });
    return found == changeable_fields.end() ? nullptr : *found;
}

bool take_changed(Ticket& ticket, const Field& field, std::string_view text) {
    // There is always a yes or no, and a number.
    const bool can_be_empty = field.holds != Holds::flag && field.holds != Holds::number;
    return (can_be_empty || !text.empty()) && read_field(field, RecordRef{ticket}, text);
}

}  // namespace aftersales::domain
