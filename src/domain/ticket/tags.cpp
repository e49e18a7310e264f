#include "aftersales/domain/ticket/tags.hpp"

#include "aftersales/text/unicode.hpp"
#include "record/word_lists.hpp"

#include <algorithm>
#include <string_view>

namespace aftersales::domain {

namespace {

// Each word of "x, y", without the spaces around it.
template <class Take>
void each_tag(std::string_view words, const Take& take) {
    while (!words.empty()) {
        const auto comma = std::min(words.find(','), words.size());
        if (const auto word = text::trimmed(words.substr(0, comma)); !word.empty()) take(word);
        words.remove_prefix(std::min(comma + 1, words.size()));
    }
}

bool is_sign(char first) { return first == '+' || first == '-'; }

}  // namespace

std::vector<std::string> tags_in(const std::vector<std::string>& said) {
    std::vector<std::string> tags;
    for (const auto& words : said) each_tag(words, [&](std::string_view tag) { add_word(tags, std::string{tag}); });
    return tags;
}

std::string tags_after(std::vector<std::string> tags, const std::vector<std::string>& changes) {
    for (const auto& change : changes) {
        char sign = '+';
        each_tag(change, [&](std::string_view word) {
            if (is_sign(word.front())) {
                sign = word.front();
                word.remove_prefix(1);
            }
            const std::string tag{word};
            if (sign == '-')
                std::erase(tags, tag);
            else
                add_word(tags, tag);
        });
    }
    return join(tags);
}

}  // namespace aftersales::domain
