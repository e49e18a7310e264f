// Marks of the staff as reports and lists read them.
#pragma once

#include "aftersales/store/store.hpp"

#include <string>

namespace aftersales::store {

// Those given in [from, to), of everybody where `staff` is "", in the order of their giving.
Result<void> staff_marks(const Reader& store, Instant from, Instant to, const std::string& staff,
                         const Visit<domain::StaffMark>& visit);

}  // namespace aftersales::store
