// The article of an English noun in what the program says: "an asset", "a ticket".
#pragma once

#include <string>
#include <string_view>

namespace aftersales::text {

inline std::string with_article(std::string_view noun) {
    return (noun.find_first_of("aeiou") == 0 ? "an " : "a ") + std::string{noun};
}

}  // namespace aftersales::text
