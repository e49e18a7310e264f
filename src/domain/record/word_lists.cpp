#include "record/word_lists.hpp"

#include <algorithm>

namespace aftersales::domain {

std::string join(const std::vector<std::string>& words) {
    std::string joined;
    for (const auto& each : words) {
        if (!joined.empty()) joined += ',';
        joined += each;
    }
    return joined;
}

std::vector<std::string> split(std::string_view words) {
    std::vector<std::string> list;
    while (!words.empty()) {
        const auto comma = std::min(words.find(','), words.size());
        add_word(list, std::string{words.substr(0, comma)});
        words.remove_prefix(std::min(comma + 1, words.size()));
    }
    return list;
}

void add_word(std::vector<std::string>& words, const std::string& word) {
    if (word.empty() || std::find(words.begin(), words.end(), word) != words.end()) return;
    words.push_back(word);
}

}  // namespace aftersales::domain
