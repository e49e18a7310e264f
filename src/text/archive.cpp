#include "aftersales/text/archive.hpp"

#include "aftersales/text/inflate.hpp"

#include <fmt/format.h>

namespace aftersales::text {

namespace {

// The numbers of a zip file are little-endian; behind its end they are 0.
std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size() || bytes.size() - at < size) return 0;
    std::size_t value = 0;
    for (std::size_t i = size; i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
    return value;
}

constexpr std::string_view end_of_directory = "PK\x05\x06";
constexpr std::string_view entry = "PK\x01\x02";
constexpr std::string_view part_header = "PK\x03\x04";
constexpr std::size_t end_size = 22;
constexpr std::size_t longest_comment = 65535;
constexpr std::size_t entry_size = 46;
constexpr std::size_t header_size = 30;

tl::unexpected<Error> damaged() { return fail(ErrorKind::refused, "the zip archive is damaged or cut off"); }

}  // namespace

Result<Archive> Archive::of(std::string_view bytes) {
    Archive archive{bytes};
    if (bytes.size() < end_size) return damaged();
    const auto from = bytes.size() - std::min(bytes.size(), end_size + longest_comment);
    const auto end = bytes.substr(from).rfind(end_of_directory);
    if (end == std::string_view::npos) return damaged();
    const auto count = number(bytes, from + end + 10, 2);
    auto at = number(bytes, from + end + 16, 4);
    for (std::size_t i = 0; i < count; ++i) {
        if (at > bytes.size() || !bytes.substr(at).starts_with(entry)) return damaged();
        const auto name = number(bytes, at + 28, 2);
        const auto behind = number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        if (bytes.size() - at < entry_size + name) return damaged();
        archive.parts_.emplace(std::string{bytes.substr(at + entry_size, name)},
                               Part{.at = number(bytes, at + 42, 4),
                                    .packed = number(bytes, at + 20, 4),
                                    .size = number(bytes, at + 24, 4),
                                    .sum = number(bytes, at + 16, 4),
                                    .method = static_cast<unsigned>(number(bytes, at + 10, 2)),
                                    .encrypted = (number(bytes, at + 8, 2) & 1) != 0});
        at += entry_size + name + behind;
    }
    return archive;
}

bool Archive::has_folder(std::string_view name) const {
    const auto next = parts_.lower_bound(name);
    return next != parts_.end() && next->first.starts_with(name);
}

Result<std::string> Archive::part(const std::string& name) const {
    const auto found = parts_.find(name);
    if (found == parts_.end()) return std::string{};
    const auto& part = found->second;
    if (part.encrypted) return fail(ErrorKind::refused, "it is protected by a password");
    if (part.at > bytes_.size() || !bytes_.substr(part.at).starts_with(part_header)) return damaged();
    const auto begin = part.at + header_size + number(bytes_, part.at + 26, 2) + number(bytes_, part.at + 28, 2);
    if (begin > bytes_.size() || bytes_.size() - begin < part.packed) return damaged();
    if (part.size > most_unpacked) return fail(ErrorKind::refused, fmt::format("'{}' in it is too large", name));
    const auto packed = bytes_.substr(begin, part.packed);
    constexpr unsigned stored = 0;
    constexpr unsigned deflated = 8;
    const bool plain = part.method == stored && part.packed == part.size;
    if (!plain && part.method != deflated) return damaged();
    auto whole = plain ? Result<std::string>{std::string{packed}} : inflated(packed, part.size);
    if (whole && checksum(*whole) != part.sum) return damaged();
    if (!whole) return fail(ErrorKind::refused, fmt::format("'{}' in it: {}", name, whole.error().message));
    return whole;
}

}  // namespace aftersales::text
