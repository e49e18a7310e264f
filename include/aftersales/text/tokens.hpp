// Full text, one design for both engines (architecture 17.7): a text becomes blank-separated tokens that FTS5 and
// PostgreSQL's to_tsvector('simple') index alike. Words of letters and digits stay words; a run of CJK characters
// becomes its overlapping pairs followed by its last character alone, so that a word of one character is found as a
// prefix.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::text {

// Tokens of a text to be indexed, folded (see unicode.hpp), joined by single blanks.
std::string tokens(std::string_view utf8);

// One search word as a phrase: the tokens that must stand side by side; the last may be a prefix.
struct Phrase {
    std::vector<std::string> tokens{};
    bool prefix{};  // the last token is the beginning of a token

    bool operator==(const Phrase&) const = default;
};

// The phrases of a query; each must be found. Words are split at blanks; what has no letters or digits is dropped.
// A word of letters is looked for as a prefix; a single CJK character too.
std::vector<Phrase> phrases(std::string_view query);

}  // namespace aftersales::text
