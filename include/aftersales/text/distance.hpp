// Did-you-mean: the nearest of a set of words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace aftersales::text {

// Edits (insert, delete, replace, swap neighbours; in code points) that turn `a` into `b`.
int distance(std::string_view a, std::string_view b);

// The word nearest to `typed`, ignoring case, if it is near enough to have been meant (a third of the length, at least
// 1, or typed is a prefix of exactly one word).
std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> words);

}  // namespace aftersales::text
