// The migrations that are the same for every engine: tables of records, made of their descriptions, with the indexes
// and checks that are written by hand. Released ones never change.
#include "schema.hpp"

#include <algorithm>
#include <array>

namespace aftersales::engine {
namespace {

constexpr std::array<store::Migration, 0> shared{};

}  // namespace

std::vector<store::Migration> with_shared(std::span<const store::Migration> own) {
    std::vector<store::Migration> all{own.begin(), own.end()};
    all.insert(all.end(), shared.begin(), shared.end());
    std::ranges::sort(all, {}, &store::Migration::number);
    return all;
}

}  // namespace aftersales::engine
