// What is given as a phone or an e-mail address (D1): read, refused, or taken though it finds nobody.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

// ErrorKind::usage for a text without a digit, or an address without a host, that does not say that there is none.
// Gives what identifies nobody, to be said once: "phone '0'". "" is fine.
Result<std::vector<std::string>> nobodies_in(const policy::Policy& policy, const std::string& phone,
                                             const std::string& email);

// Whether a customer is found by one of them.
bool identifies(const policy::Policy& policy, const std::string& phone, const std::string& email);

// What the phone is found by from now on: the key of its first number; "" where it identifies nobody.
Result<std::string> phone_key_of(const policy::Policy& policy, const std::string& phone);

// Of each number that finds somebody and has letters among its digits, how it was read.
std::vector<std::string> misread_phones(const policy::Policy& policy, const std::string& phone);

// A text given as a serial number that says that there is none: 无, n/a, 0. Units of strangers would be one.
bool names_no_unit(const std::string& serial);

// ErrorKind::usage for 4.56E+12 where a field names somebody or something.
Result<void> check_not_spoilt(std::string_view field, const std::string& given);

// "phone '0' identifies nobody: no customer is found by it"
std::string say_nobody(const std::string& what);

}  // namespace aftersales::service
