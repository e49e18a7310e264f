#include "aftersales/text/checksum.hpp"

namespace aftersales::text {
namespace {

constexpr std::uint64_t prime = 1099511628211U;

}  // namespace

void Checksum::add(std::string_view part) {
    for (const char byte : part) sum_ = (sum_ ^ static_cast<unsigned char>(byte)) * prime;
    add(static_cast<std::int64_t>(part.size()));
}

void Checksum::add(std::int64_t number) {
    auto left = static_cast<std::uint64_t>(number);
    for (int i = 0; i < 8; ++i, left >>= 8U) sum_ = (sum_ ^ (left & 0xFFU)) * prime;
}

}  // namespace aftersales::text
