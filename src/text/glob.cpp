#include "aftersales/text/glob.hpp"

#include "aftersales/text/unicode.hpp"
#include "utf8.hpp"

#include <string>

namespace aftersales::text {

namespace {

// Goes back only to the last star, so that the work is at most the product of the two lengths.
bool matches(std::string_view pattern, std::string_view value) {
    std::size_t p = 0;
    std::size_t v = 0;
    std::size_t behind_star = std::string_view::npos;
    std::size_t resume = 0;
    while (v < value.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            behind_star = ++p;
            resume = v;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            v += code_point(value, v).bytes;
        } else if (p < pattern.size() && pattern[p] == value[v]) {
            ++p;
            ++v;
        } else if (behind_star != std::string_view::npos) {
            p = behind_star;
            resume += code_point(value, resume).bytes;
            v = resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view value) { return matches(folded(pattern), folded(value)); }

}  // namespace aftersales::text
