// An appointment as a value, so that it is sorted, limited and split as any row is.
#pragma once

#include "aftersales/render/sink.hpp"

namespace aftersales::render {

Value value_of(const Appointment& appointment);
// Of what value_of() made.
Appointment appointment_of(const Value& value);

}  // namespace aftersales::render
