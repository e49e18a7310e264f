// Bytes of a file to UTF-8: UTF-8 with or without a mark, UTF-16 with one, else GB18030, as Excel writes in China
// (cli.md, import). Which of them it is, is decided once, by the whole file; what does not fit then is known by its
// place.
#pragma once

#include "aftersales/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace aftersales::text {

struct DecodedText {
    // UTF-8 without a mark. Where `whole` is false some pieces are malformed: misfit() tells of a piece what is wrong.
    std::string text{};
    std::string encoding{};
    bool whole{true};
};

// `encoding` is empty to find it out, else a name iconv knows. ErrorKind::refused where the bytes are of none, or may
// as well be of another; ErrorKind::usage where nobody knows the name.
Result<DecodedText> decode(std::string bytes, std::string_view encoding = {});

// What is wrong with a piece (a cell, a line) of a text that is not whole; nothing where nothing is.
std::optional<std::string> misfit(std::string_view piece, std::string_view encoding);

// The piece with U+FFFD where bytes did not fit.
inline constexpr std::string_view replacement = "\xEF\xBF\xBD";
std::string without_misfits(std::string_view piece);

// A text of which every byte fits. ErrorKind::refused, with the byte offset, where one does not.
Result<std::string> to_utf8(std::string bytes, std::string_view encoding = {});

}  // namespace aftersales::text
