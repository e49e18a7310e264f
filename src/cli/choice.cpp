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

Result<void> check_choice(const Parameter& parameter, std::string_view word) {
    if (parameter.choices.empty()) return {};
    for (auto comma = word.find(','); parameter.combinable && comma != std::string_view::npos; comma = word.find(',')) {
        TRY(choice(label(parameter), word.substr(0, comma), parameter.choices));
        word.remove_prefix(comma + 1);
    }
    TRY(choice(label(parameter), word, parameter.choices));
    return {};
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
