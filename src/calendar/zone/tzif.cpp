#include "zone/tzif.hpp"

#include "zone/posix_zone.hpp"

#include <bit>

namespace aftersales::calendar {

namespace {

constexpr std::size_t header_length = 44;

std::uint64_t big_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

std::int64_t signed_64(std::string_view bytes) { return std::bit_cast<std::int64_t>(big_endian(bytes)); }
std::int64_t signed_32(std::string_view bytes) {
    return std::bit_cast<std::int32_t>(static_cast<std::uint32_t>(big_endian(bytes)));
}

// The six counts of a header, in the file's order.
struct TzifHeader {
    char version{};
    std::uint64_t utc_indicators{}, standard_indicators{}, leap_seconds{}, transitions{}, types{}, letters{};

    [[nodiscard]] std::uint64_t block_length(std::uint64_t time_size) const {
        return transitions * (time_size + 1) + types * 6 + letters + leap_seconds * (time_size + 4) +
               standard_indicators + utc_indicators;
    }
};

std::optional<TzifHeader> read_header(std::string_view bytes) {
    if (bytes.size() < header_length || !bytes.starts_with("TZif")) return std::nullopt;
    const auto count = [&](std::size_t i) { return big_endian(bytes.substr(20 + 4 * i, 4)); };
    return TzifHeader{.version = bytes[4],
                      .utc_indicators = count(0),
                      .standard_indicators = count(1),
                      .leap_seconds = count(2),
                      .transitions = count(3),
                      .types = count(4),
                      .letters = count(5)};
}

tl::unexpected<Error> broken(std::string what) { return fail(ErrorKind::policy, std::move(what)); }

// The 64-bit block behind its header; `block` is at least as long as the header says.
Result<ZoneData> read_block(const TzifHeader& header, std::string_view block) {
    const std::string_view types = block.substr(header.transitions * 9, header.types * 6);
    const auto offset_of_type = [&](std::size_t type) { return signed_32(types.substr(type * 6, 4)); };
    ZoneData data{.first_offset = offset_of_type(0)};
    data.transitions.reserve(header.transitions);
    for (std::size_t i = 0; i < header.transitions; ++i) {
        const std::int64_t at = signed_64(block.substr(i * 8, 8));
        const auto type = static_cast<unsigned char>(block[header.transitions * 8 + i]);
        if (type >= header.types) return broken("a transition of the zone file names a type that it does not have");
        if (i > 0 && at <= data.transitions.back().at) return broken("the zone file's transitions are out of order");
        data.transitions.push_back({.at = at, .offset = offset_of_type(type)});
    }
    return data;
}

}  // namespace

Result<ZoneData> read_tzif(std::string_view bytes) {
    const auto first = read_header(bytes);
    if (!first) return broken("the zone file does not begin as TZif does");
    if (first->version < '2') return broken("the zone file is TZif of version 1, version 2 or later is expected");
    const std::uint64_t skipped = header_length + first->block_length(4);
    const auto header = skipped <= bytes.size() ? read_header(bytes.substr(skipped)) : std::nullopt;
    if (!header || header->types == 0) return broken("the zone file ends before its 64-bit part");
    std::string_view rest = bytes.substr(skipped + header_length);
    const std::uint64_t length = header->block_length(8);
    if (length > rest.size()) return broken("the zone file ends within its 64-bit part");
    if (header->leap_seconds != 0) return broken("the zone file counts leap seconds, which instants do not");
    auto data = TRY(read_block(*header, rest.substr(0, length)));

    rest.remove_prefix(length);
    const std::size_t end = rest.find('\n', 1);
    if (!rest.starts_with('\n') || end == std::string_view::npos) return broken("the zone file has no footer");
    const std::string_view footer = rest.substr(1, end - 1);
    if (footer.empty()) return data;
    data.rule = read_zone_rule(footer);
    if (!data.rule) return broken("the zone file's footer '" + std::string{footer} + "' is no POSIX rule");
    return data;
}

}  // namespace aftersales::calendar
