#include "aftersales/text/sha256.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <sha2.h>

namespace aftersales::text {

std::string sha256(std::string_view bytes) {
    std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
    SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), digits.data());
    return digits.data();
}

struct Sha256::State {
    SHA2_CTX context{};
};

Sha256::Sha256() : state_{std::make_unique<State>()} { SHA256Init(&state_->context); }
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    SHA256Update(&state_->context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string Sha256::digest() {
    std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
    SHA256End(&state_->context, digits.data());
    return digits.data();
}

bool is_sha256(std::string_view text) {
    constexpr std::size_t digits = SHA256_DIGEST_STRING_LENGTH - 1;
    return text.size() == digits &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace aftersales::text
