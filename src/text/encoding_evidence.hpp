// What the bytes of a text that is not UTF-8 throughout speak for. Pure counting, one pass.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace aftersales::text {

enum class EncodingVerdict { utf8, gb18030, gb18030_or_big5, nothing_known };

struct Evidence {
    std::size_t high{};       // bytes that are not ASCII
    std::size_t isolated{};   // of them, those with ASCII at both sides: letters with accents, stray bytes
    std::size_t pairs{};      // characters of UTF-8 of two bytes
    std::size_t longer{};     // of more: most of what is written in China
    std::size_t malformed{};  // bytes that are part of none
    std::size_t nuls{};
    std::optional<std::size_t> nul{};  // the first
    struct Pairs {
        std::size_t all{};
        std::size_t common{};  // of those that are most of any text
        std::size_t fours{};   // of four bytes, two of which stand alone among digits
        std::size_t early{};   // of the first rows, which are kana in an encoding of Japan
        std::size_t misfits{};
    };
    Pairs gb18030{};
    Pairs big5{};
    std::optional<std::size_t> misfit_of_gb18030{};  // the first byte that fits neither it nor UTF-8

    [[nodiscard]] EncodingVerdict verdict() const;
};

Evidence weigh(std::string_view bytes);

// Whether a piece is UTF-8 of characters of three bytes and more: as two-byte characters of another encoding it would
// be a row of rare ones.
bool says_utf8(std::string_view piece);

}  // namespace aftersales::text
