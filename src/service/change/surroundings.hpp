// The surroundings of a ticket as a store tells them.
#pragma once

#include "aftersales/service/change/course.hpp"

namespace aftersales::service {

// Store and policy must outlive it.
Surroundings surroundings(const store::Reader& store, const policy::Policy& policy);

}  // namespace aftersales::service
