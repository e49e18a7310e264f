// Qualitative marks of the staff (D23, 360°): from superiors, peers, subordinates, customers and oneself.
#pragma once

#include "aftersales/domain/party/staff_mark.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <optional>

namespace aftersales::service {

// ErrorKind::usage for somebody whom the policy does not list; ErrorKind::refused for a mark dated in the future.
Result<domain::StaffMark> mark_staff(Writing& desk, const domain::StaffMark& mark, std::optional<domain::Instant> at);

}  // namespace aftersales::service
