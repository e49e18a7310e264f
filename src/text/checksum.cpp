#include "aftersales/text/checksum.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace aftersales::text {
namespace {

constexpr std::uint64_t prime = 1099511628211U;
constexpr std::size_t word_size = 8;

// Up to eight bytes as a number, the lowest byte first, whatever the machine does.
std::uint64_t word_at(const char* bytes, std::size_t count) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, count);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word;
}

}  // namespace

void Checksum::add(std::string_view part) {
    const auto size = static_cast<std::int64_t>(part.size());
    if (step_ == Step::byte) {
        add_bytes(part);
        return add(size);
    }
    add(size);
    for (; part.size() >= word_size; part.remove_prefix(word_size)) add_word(word_at(part.data(), word_size));
    if (!part.empty()) add_word(word_at(part.data(), part.size()));
}

void Checksum::add(std::int64_t number) {
    if (step_ == Step::word) return add_word(static_cast<std::uint64_t>(number));
    std::array<char, word_size> bytes;
    auto left = static_cast<std::uint64_t>(number);
    for (auto& byte : bytes) byte = static_cast<char>(left & 0xFFU), left >>= 8U;
    add_bytes({bytes.data(), bytes.size()});
}

// One bit of the sum tells the two kinds apart.
std::int64_t Checksum::value() const {
    const auto kept = static_cast<std::int64_t>(sum_ >> 1U);
    return step_ == Step::word ? -kept - 1 : kept;
}

// A product carries nothing down: what is above is added below.
void Checksum::add_word(std::uint64_t word) {
    sum_ = (sum_ ^ word) * prime;
    sum_ ^= sum_ >> 32U;
}

void Checksum::add_bytes(std::string_view bytes) {
    auto sum = sum_;
    for (const char byte : bytes) sum = (sum ^ static_cast<unsigned char>(byte)) * prime;
    sum_ = sum;
}

}  // namespace aftersales::text
