#include "choice.hpp"

#include "aftersales/text/distance.hpp"

#include <algorithm>

namespace aftersales::cli {

Result<std::size_t> choice(std::string_view label, std::string_view word, const std::vector<std::string>& words) {
    const auto found = std::ranges::find(words, word);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    return fail(ErrorKind::usage,
                std::string{label} + ": '" + std::string{word} + "' is not one of " + joined(words, ", "),
                did_you_mean(word, words));
}

std::vector<std::string> did_you_mean(std::string_view typed, const std::vector<std::string>& words) {
    const auto near = text::nearest(typed, words);
    return near ? std::vector{"Did you mean '" + *near + "'?"} : std::vector<std::string>{};
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string all;
    for (const auto& word : words) {
        if (!all.empty()) all += between;
        all += word;
    }
    return all;
}

}  // namespace aftersales::cli
