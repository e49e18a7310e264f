// The gate that every text and instant passes on its way into an event: UTF-8 without a NUL, in years of four digits,
// so that it can be printed, moved to another engine and read again.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"

namespace aftersales::service {

// ErrorKind::usage, naming the member, where the text is none.
Result<void> check_text(std::string_view name, std::string_view text);

// ErrorKind::usage, naming it, outside of the years 1 to 9999 of UTC, beyond which nothing is read again.
Result<void> check_instant(std::string_view name, domain::Instant at);

// ErrorKind::usage, naming the member ("message"), where a text or an instant of the change is none.
Result<void> check_texts(const domain::Change& change);

}  // namespace aftersales::service
