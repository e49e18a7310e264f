// What comes in by file or standard input. Standard input is read only where a word `-` says so.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/text/inflate.hpp"

#include <cstddef>
#include <string>

namespace aftersales::cli {

// How much is read at most: of a text or a policy, and of what holds a record a line.
inline constexpr std::size_t most_of_text = std::size_t{64} << 20;
inline constexpr std::size_t most_of_records = text::most_unpacked;

// The bytes of a file, or of standard input for "-". ErrorKind::usage, naming the file, where it cannot be read or is
// too large.
Result<std::string> file_or_input(const std::string& path, std::size_t most = most_of_text);

// The same as text, decoded as an import is (text/encoding). ErrorKind::usage, naming the file, where it is none.
Result<std::string> text_or_input(const std::string& path, std::size_t most = most_of_text);
Result<std::string> input_text();

// Before a store is locked: what may come slowly (standard input, a pipe, a device) is read now and kept for the next
// who asks for it. Files are left to him.
void read_ahead(const std::string& path, std::size_t most);

}  // namespace aftersales::cli
