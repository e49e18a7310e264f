// What is said around a program's questions where the policy does not say it (D18), in the organisation's language; and
// the names that the program fills into such texts.
#pragma once

#include "read/section.hpp"

#include <string>
#include <string_view>

namespace aftersales::policy {

struct CallWording {
    std::string_view greeting{};   // who calls, whether it is the right person, whether now is convenient
    std::string_view closing{};    // the score, thanks, a promise
    std::string_view emergency{};  // for a customer who is angry
};
// Whether the policy says what the organisation is called, so that a greeting can.
enum class Caller { named, unnamed };
Caller caller_of(const Policy& policy);
// Of a language like "zh-CN", "zh-TW", "en"; English of any that is not known.
CallWording call_wording(std::string_view language, Caller caller);
// The same for a call that brings good wishes or news and asks nothing.
CallWording care_wording(std::string_view language, Caller caller);

// Reports every {name} of the text that nothing is filled in for.
void check_placeholders(PolicyReading& reading, const TomlNode& text);

}  // namespace aftersales::policy
