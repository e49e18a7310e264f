// One open callback goes elsewhere because what it hangs on changed: to another day, to another customer, or away. Its
// reminder follows.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/callback/rules.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <string>

namespace aftersales::service {

Result<void> drop_call(Writing& desk, domain::Callback callback, const std::string& why);
// To the window around the corrected day.
Result<void> move_call(Writing& desk, domain::Callback callback, const domain::Program& program, domain::Date day);
// To another customer. One that is over goes with its history; an open one is dropped where that customer cannot be
// called, or had this call already.
Result<void> hand_call_to(Writing& desk, domain::Callback callback, domain::CustomerId customer);
Result<void> remind_again(Writing& desk, const domain::Callback& callback);

}  // namespace aftersales::service
