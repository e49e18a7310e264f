#include "aftersales/text/distance.hpp"

#include "aftersales/text/unicode.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace aftersales::text {

namespace {

std::u32string code_points(std::string_view utf8) {
    std::u32string points;
    points.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint point = code_point(utf8, at);
        // Two malformed bytes are alike only if they are the same byte.
        points.push_back(point.value == malformed ? 0x110000 + static_cast<unsigned char>(utf8[at]) : point.value);
        at += point.bytes;
    }
    return points;
}

// Optimal string alignment: three rows of the usual table are enough.
int edits(const std::u32string& a, const std::u32string& b) {
    std::vector<int> above2(b.size() + 1);
    std::vector<int> above(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], above2[j - 2] + 1);
        }
        std::swap(above2, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

}  // namespace

int distance(std::string_view a, std::string_view b) { return edits(code_points(a), code_points(b)); }

std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> words) {
    // Nobody means a word by so long a text.
    constexpr std::size_t longest = 400;
    if (typed.size() > longest) return std::nullopt;
    const std::u32string wanted = code_points(folded(typed));
    if (wanted.empty()) return std::nullopt;
    const int length = static_cast<int>(wanted.size());
    int least = std::max(1, length / 3) + 1;
    const std::string* best = nullptr;
    const std::string* completed = nullptr;
    int completions = 0;
    for (const std::string& word : words) {
        const std::u32string candidate = code_points(folded(word));
        if (candidate.starts_with(wanted)) {
            completed = &word;
            ++completions;
        }
        const int cost = edits(wanted, candidate);
        // A word of which no character is left was not meant.
        if (cost >= least || cost >= length) continue;
        least = cost;
        best = &word;
    }
    if (completions == 1 && least > 0) return *completed;
    return best == nullptr ? std::nullopt : std::optional{*best};
}

}  // namespace aftersales::text
