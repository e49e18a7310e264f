// What was answered in a call, as it is kept.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/result.hpp"

#include <vector>

namespace aftersales::service {

// Scores first. What is said to one key in several texts is one text, but for suggestions, each of which counts;
// ErrorKind::usage where a dimension is scored twice. What is in order stays as it is.
Result<std::vector<domain::Answer>> in_order(const std::vector<domain::Answer>& answers);

// The suggestions in a cell of a list, a line each.
void add_suggestions(std::vector<domain::Answer>& answers, std::string_view cell);
// The answers as a list tells them: the suggestions as one text of lines.
std::vector<domain::Answer> as_listed(const std::vector<domain::Answer>& answers);

}  // namespace aftersales::service
