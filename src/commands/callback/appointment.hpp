// A call as an entry of the caller's calendar.
#pragma once

#include "aftersales/render/sink.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/store.hpp"

namespace aftersales::commands {

Result<render::Appointment> appointment(const store::CallbackLine& line, const service::Reading& desk);

}  // namespace aftersales::commands
