// Who is away, and who stands in (D27, D31).
#pragma once

#include "aftersales/domain/visit/absence.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <string>
#include <vector>

namespace aftersales::service {

// ErrorKind::usage where the person or the substitute is not of the staff, or it ends before it begins. What is known
// already is not added again.
Result<domain::Absence> add_absence(Writing& desk, domain::Absence given);
// Takes back what was said of that time. ErrorKind::refused where nothing was.
Result<std::vector<domain::Absence>> drop_absence(Writing& desk, const domain::Absence& given);

// Those that stand and touch [from, to), of one person or, "" , of all.
Result<std::vector<domain::Absence>> absences(const store::Reader& store, const std::string& staff,
                                              domain::Instant from, domain::Instant to);

}  // namespace aftersales::service
