// The gate that every text passes on its way into an event: UTF-8 without a NUL, so that it can be printed, moved to
// another engine and read again.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"

namespace aftersales::service {

// ErrorKind::usage, naming the member ("message"), where a text of the change is none.
Result<void> check_texts(const domain::Change& change);
// The same of who acts.
Result<void> check_actor(const std::string& actor);

}  // namespace aftersales::service
