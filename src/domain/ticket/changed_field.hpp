// The fields of a ticket that a Changed can name: those that are given, and the policy that its clocks follow.
#pragma once

#include "aftersales/domain/ticket/ticket.hpp"

#include <string_view>

namespace aftersales::domain {

// nullptr where a ticket has no such field.
const Field* changed_field(std::string_view name);

// Said false, the text is no value of the field and the ticket is as it was.
[[nodiscard]] bool take_changed(Ticket& ticket, const Field& field, std::string_view text);

}  // namespace aftersales::domain
