// The gate that every text passes on its way into an event: UTF-8 without a NUL, so that it can be printed, moved to
// another engine and read again.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"

namespace aftersales::service {

// ErrorKind::usage, naming the member, where the text is none.
Result<void> check_text(std::string_view name, std::string_view text);

// ErrorKind::usage, naming the member ("message"), where a text of the change is none.
Result<void> check_texts(const domain::Change& change);

}  // namespace aftersales::service
