// A file that was added to a record: what is known of it. Its bytes stand in the directory of files, under its digest.
#pragma once

#include "aftersales/domain/change/meaning.hpp"
#include "aftersales/domain/text.hpp"

#include <cstdint>
#include <string>

namespace aftersales::domain {

struct Attached {
    static constexpr std::string_view word = "attached";
    static constexpr Meaning meaning{};
    Text name{};  // as it was called where it came from
    std::int64_t size{};
    std::string type{};    // "image/jpeg"
    std::string digest{};  // SHA-256, in hexadecimal
    bool operator==(const Attached&) const = default;
};
template <class Self, class See>
void fields(Attached*, Self& it, See&& see) {
    see("name", it.name), see("size", it.size), see("type", it.type), see("digest", it.digest);
}

}  // namespace aftersales::domain
