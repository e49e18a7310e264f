// A score on the command line: 1 to 10 (D15, D19).
#pragma once

#include "aftersales/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace aftersales::commands {

struct Score {
    int value{};
};

inline Result<void> read(std::string_view word, Score& into) {
    const bool ten = word == "10";
    if (!ten && !(word.size() == 1 && word[0] >= '1' && word[0] <= '9')) {
        return fail(ErrorKind::usage, "'" + std::string{word} + "' is not a score from 1 to 10");
    }
    into.value = ten ? 10 : word[0] - '0';
    return {};
}

inline std::optional<int> value_of(const std::optional<Score>& score) {
    return score ? std::optional{score->value} : std::nullopt;
}

}  // namespace aftersales::commands
