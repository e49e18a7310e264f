// How help and manual word what a spec says.
#pragma once

#include "aftersales/cli/spec.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::cli {

// "ID…", "[ID…]", "--at INSTANT"
std::string usage(const Parameter& parameter);
// "aftersales ticket note -m TEXT [OPTION…] ID…"
std::string usage(const Spec& spec);
// The help text with what else is known of a value: its choices, its default, whether it may stand more than once.
std::string described(const Parameter& parameter);

// Paragraphs of a text, which empty lines separate.
std::vector<std::string> paragraphs(std::string_view text);
// Sentences of a paragraph: a full stop, blank and capital (or the end) end one.
std::vector<std::string> sentences(std::string_view paragraph);

}  // namespace aftersales::cli
