// What comes in by file or standard input. Standard input is read only where a word `-` says so.
#pragma once

#include "aftersales/result.hpp"

#include <string>

namespace aftersales::cli {

// The whole of standard input.
Result<std::string> standard_input();

// The bytes of a file, or of standard input for "-". ErrorKind::usage, naming the file, where it cannot be read.
Result<std::string> file_or_input(const std::string& path);

// The same as text, decoded as an import is (text/encoding). ErrorKind::usage, naming the file, where it is none.
Result<std::string> text_or_input(const std::string& path);
Result<std::string> input_text();

}  // namespace aftersales::cli
