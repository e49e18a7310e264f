// A zone file made by hand, for what no zone of the system has.
#pragma once

#include <cstdint>
#include <string>

namespace aftersales::calendar {

inline std::string big_endian(std::uint64_t value, int bytes) {
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) text += static_cast<char>(value >> shift & 0xff);
    return text;
}

// A file of one transition: UTC until 1000 seconds after the epoch, one hour east from then on.
struct ATzif {
    char version{'2'};
    std::uint64_t leap_seconds{};
    std::uint64_t types{2};
    std::string transitions{big_endian(1000, 8)};
    std::string type_indices{"\x01", 1};
    std::string footer{"\n<+01>-1\n"};

    [[nodiscard]] std::string header(std::uint64_t leaps, std::uint64_t count, std::uint64_t type_count) const {
        return "TZif" + std::string{version} + std::string(15, '\0') + big_endian(0, 4) + big_endian(0, 4) +
               big_endian(leaps, 4) + big_endian(count, 4) + big_endian(type_count, 4) + big_endian(4, 4);
    }
    [[nodiscard]] std::string bytes() const {
        const std::string letters{"UTC\0", 4};
        std::string all = header(0, 0, 1) + std::string(6, '\0') + letters;
        all += header(leap_seconds, type_indices.size(), types) + transitions + type_indices;
        all += std::string(6, '\0');
        if (types > 1) all += big_endian(3600, 4) + std::string{"\x01\x00", 2};
        return all + letters + std::string(leap_seconds * 12, '\0') + footer;
    }
};

}  // namespace aftersales::calendar
