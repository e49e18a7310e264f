// Enum words on the command line: how they are read, and the list of them for help and completion.
#pragma once

#include "aftersales/domain/words.hpp"
#include "aftersales/result.hpp"
#include "aftersales/text/distance.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::commands {

template <class Word>
std::vector<std::string> all_words() {
    std::vector<std::string> all;
    for (const auto& [value, spelling] : domain::spellings<Word>()) all.emplace_back(spelling);
    return all;
}

}  // namespace aftersales::commands

namespace aftersales::domain {

// Found beside the enums by cli::read_all.
template <class Word>
requires requires { spellings<Word>(); } && std::is_enum_v<Word> Result<void> read(std::string_view text, Word& into) {
    if (const auto found = read_word<Word>(text)) {
        into = *found;
        return {};
    }
    const auto words = commands::all_words<Word>();
    std::string expected;
    for (const auto& each : words) expected += (expected.empty() ? "" : ", ") + each;
    std::vector<std::string> hints;
    if (const auto near = text::nearest(text, words)) hints.push_back("Did you mean '" + *near + "'?");
    return fail(ErrorKind::usage, "'" + std::string{text} + "' is not one of " + expected, hints);
}

}  // namespace aftersales::domain
