#include "aftersales/text/checksum.hpp"

#include <bit>
#include <cstring>

namespace aftersales::text {
namespace {

// Up to eight bytes as a number, the lowest byte first, whatever the machine does.
std::uint64_t word_at(const char* bytes, std::size_t count) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, count);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word;
}

}  // namespace

void Checksum::add(std::string_view part) {
    add(static_cast<std::int64_t>(part.size()));
    constexpr std::size_t whole = 8;
    for (; part.size() >= whole; part.remove_prefix(whole)) mix(word_at(part.data(), whole));
    if (!part.empty()) mix(word_at(part.data(), part.size()));
}

}  // namespace aftersales::text
