// Bytes of a file to UTF-8: UTF-8 with or without a mark, UTF-16 with one, else GB18030, as Excel writes in China (cli.md, import).
#pragma once

#include <string>
#include <string_view>

#include "aftersales/result.hpp"

namespace aftersales::text {

// `encoding` is empty to find it out, else a name iconv knows. ErrorKind::refused, with the byte offset, where the bytes are not
// of that encoding; ErrorKind::usage where nobody knows the name.
Result<std::string> to_utf8(std::string bytes, std::string_view encoding = {});

}  // namespace aftersales::text
