// Lists of words as Changed writes them: joined by commas.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::domain {

std::string join(const std::vector<std::string>& words);
// Empty entries and repetitions are dropped.
std::vector<std::string> split(std::string_view words);

// Adds the word where it is not there yet.
void add_word(std::vector<std::string>& words, const std::string& word);

}  // namespace aftersales::domain
