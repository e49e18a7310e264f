// What the policy names, by id or by the label that people know it by: categories, priorities, staff, programs,
// outlets, channels.
#pragma once

#include "aftersales/domain/named.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace aftersales::policy {

// By the column of a filter that holds their ids; under "history" each category by the word of its kind.
std::map<std::string, std::vector<domain::Named>, std::less<>> named_by_column(const Policy& policy);
// The programs whose calls no open ticket holds.
std::vector<std::string> programs_never_held(const Policy& policy);

// The id that a word means; "" is "". ErrorKind::usage, with did-you-mean, where it is neither an id nor a label, or a
// label of several.
Result<std::string> read_category(const Policy& policy, const std::string& word);
Result<std::string> read_priority(const Policy& policy, const std::string& word);
Result<std::string> read_staff(const Policy& policy, const std::string& word);
Result<std::string> read_team(const Policy& policy, const std::string& word);
// Any word where the policy names no outlets.
Result<std::string> read_outlet(const Policy& policy, const std::string& word);
Result<std::string> read_program(const Policy& policy, const std::string& word);
// Any word where the policy names no channels.
Result<std::string> read_channel(const Policy& policy, const std::string& word);

}  // namespace aftersales::policy
