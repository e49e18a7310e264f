// A callback that something may still happen to.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <string_view>

namespace aftersales::service {

// ErrorKind::not_found where there is none; refused where it is not open, saying why: "callback 3 is done and cannot be
// skipped".
Result<domain::Callback> require_open_callback(const Writing& desk, domain::CallbackId id, std::string_view what);

}  // namespace aftersales::service
