// Passwords in addresses of PostgreSQL, which nobody is shown.
#pragma once

#include <string>
#include <string_view>

namespace aftersales::text {

// The text with *** for the password of each "postgresql://user:password@host" and each "password=…" of such an
// address.
std::string without_passwords(std::string_view text);

}  // namespace aftersales::text
