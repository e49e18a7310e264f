// What can be wrong with attachments.
#pragma once

#include "aftersales/service/doctor.hpp"

namespace aftersales::service {

Result<void> examine_files(const Patient& patient, const std::function<Result<void>(const Ailment&)>& tell);

}  // namespace aftersales::service
