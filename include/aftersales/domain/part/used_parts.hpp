// Parts and how many of each, as people write them and as tickets keep what was used: "SKU=N".
#pragma once

#include "aftersales/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::domain {

// The most of anything that one move takes.
inline constexpr int most_parts = 1'000'000;

struct PartCount {
    std::string sku{};
    int quantity{1};
    bool operator==(const PartCount&) const = default;
};

// A whole number from 1; nothing of any other word.
std::optional<int> read_part_quantity(std::string_view word);
// "SKU" is one of it; nothing where what stands behind the sign is no quantity, or nothing before it.
std::optional<PartCount> read_part_count(std::string_view word);
std::string print(const PartCount& count);
// Adds what was used to a list that has each part once, with the sum.
void add_used(std::vector<std::string>& parts, const std::string& used);

}  // namespace aftersales::domain
