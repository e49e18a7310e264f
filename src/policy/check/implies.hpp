// Which of two conditions is the narrower: for rules that can never be reached.
#pragma once

#include "aftersales/domain/rule/condition.hpp"

namespace aftersales::policy {

bool is_unconditional(const domain::Condition& condition);

// True only if `wide` holds whenever `narrow` does; false where that cannot be seen.
bool implies(const domain::Condition& narrow, const domain::Condition& wide);

// Whether a list of names and globs lets the name through; an empty list lets all.
bool lets_through(const std::vector<std::string>& list, std::string_view name);

}  // namespace aftersales::policy
