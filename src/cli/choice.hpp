// One word out of a set, and what is said where it is none of them.
#pragma once

#include "aftersales/cli/spec.hpp"
#include "aftersales/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::cli {

// The place of the word. ErrorKind::usage, naming the words there are and the one that was meant.
Result<std::size_t> choice(std::string_view label, std::string_view word, const std::vector<std::string>& words);

// Whether a word of the command line is one of the parameter's choices, or some of them joined by commas where it
// allows that.
Result<void> check_choice(const Parameter& parameter, std::string_view word);

// "Did you mean 'x'?", or no hint.
std::vector<std::string> did_you_mean(std::string_view typed, const std::vector<std::string>& words);

std::string joined(const std::vector<std::string>& words, std::string_view between);

}  // namespace aftersales::cli
