// What the readers of the sections share while a policy is read: where remarks go, and the names others may point to.
#pragma once

#include "aftersales/policy/read.hpp"
#include "aftersales/policy/toml.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aftersales::policy {

struct Names {
    std::vector<std::string> calendars{"24x7"};
    std::vector<std::string> categories{};
    std::vector<std::string> priorities{};
    std::vector<std::string> outlets{};
    std::vector<std::string> staff{};
    std::vector<std::string> roles{};
};

struct PolicyReading {
    Policy& policy;
    std::vector<PolicyRemark>& findings;
    Names names{};

    void mistake(Place place, std::string message, std::string hint = {});
    void mistake(Place place, const Error& error);  // its message and first hint
    void warning(Place place, std::string message, std::string hint = {});
};

std::string quoted(std::string_view text);
// "did you mean 'urgent'?", else "" or, of few words, a sentence that lists them.
std::string suggestion(std::string_view typed, const std::vector<std::string>& words);

// Whether the text is one of the names; says so where it is not: "'urgnt' is not a priority".
bool known(PolicyReading& reading, const TomlNode& text, std::string_view what, const std::vector<std::string>& names);

// Whom `role:R` and `staff:ID` mean. A role that nobody has is a mistake only where a role somebody has is near: else
// check() warns.
bool known_person_or_role(PolicyReading& reading, const TomlNode& text);

}  // namespace aftersales::policy
