// The SHA-256 of bytes as 64 lower-case hex digits. The only user of libmd.
#pragma once

#include <string>
#include <string_view>

namespace aftersales::text {

std::string sha256(std::string_view bytes);

}  // namespace aftersales::text
