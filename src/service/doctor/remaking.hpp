// The part of an examination that makes every record anew: repair goes on where it ends.
#pragma once

#include "aftersales/service/doctor.hpp"
#include "aftersales/store/inspection.hpp"

#include <functional>

namespace aftersales::service {

using TellAilment = std::function<Result<void>(const Ailment&)>;

// Called while the rebuilt store is there, with the records of which none could be made.
using WhileRebuilt = std::function<Result<void>(const store::RecordNames& wrong)>;

Result<void> examine_records(const Patient& patient, const TellAilment& tell, const WhileRebuilt& then);

}  // namespace aftersales::service
