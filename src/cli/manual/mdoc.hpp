// Text as mdoc wants it.
#pragma once

#include "aftersales/cli/spec.hpp"

#include <string>
#include <string_view>

namespace aftersales::cli::mdoc {

// A text line: nothing in it is taken for a request or an escape.
std::string escaped(std::string_view text);
// An argument of a macro: in quotes where it holds blanks or could be a macro.
std::string argument(std::string_view text);
// Paragraphs, one sentence on a line.
std::string prose(std::string_view text);
// A sentence made of a phrase: capital first, full stop last.
std::string sentence(std::string phrase);
// The head of a page up to DESCRIPTION.
std::string head(const std::string& name, const std::string& summary, const std::string& synopsis);
// ".Fl s , Fl -subject Ar TEXT"
std::string option(const Parameter& parameter);
// Parameters as a tagged list; empty where there are none.
std::string list(const std::vector<Parameter>& parameters, Parameter::Said said);

}  // namespace aftersales::cli::mdoc
