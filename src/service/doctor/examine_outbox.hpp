// What can be wrong with notices.
#pragma once

#include "aftersales/service/doctor.hpp"

namespace aftersales::service {

Result<void> examine_outbox(const store::Reader& store, const std::function<Result<void>(const Ailment&)>& tell);

}  // namespace aftersales::service
