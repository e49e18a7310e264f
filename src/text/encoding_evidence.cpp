#include "encoding_evidence.hpp"

#include "utf8.hpp"

#include <algorithm>

namespace aftersales::text {

namespace {

constexpr unsigned char byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

constexpr bool within(unsigned char byte, unsigned char first, unsigned char last) {
    return byte >= first && byte <= last;
}

// The bytes of the character of GB18030 that begins at a byte that is not ASCII; 0 where none does.
std::size_t gb18030_at(std::string_view bytes, std::size_t at, bool& common) {
    const auto lead = byte_at(bytes, at);
    const auto second = byte_at(bytes, at + 1);
    common = false;
    if (!within(lead, 0x81, 0xFE)) return 0;
    if (within(second, 0x30, 0x39)) {
        const bool four = within(byte_at(bytes, at + 2), 0x81, 0xFE) && within(byte_at(bytes, at + 3), 0x30, 0x39);
        return four ? 4 : 0;
    }
    // The hanzi of the first level of GB 2312, and its punctuation and full-width letters.
    common = second >= 0xA1 && (within(lead, 0xB0, 0xD7) || within(lead, 0xA1, 0xA3));
    return within(second, 0x40, 0x7E) || within(second, 0x80, 0xFE) ? 2 : 0;
}

std::size_t big5_at(std::string_view bytes, std::size_t at, bool& common) {
    const auto lead = byte_at(bytes, at);
    const auto second = byte_at(bytes, at + 1);
    common = within(lead, 0xA4, 0xC6) || within(lead, 0xA1, 0xA3);  // its first level, and punctuation
    return within(lead, 0xA1, 0xF9) && (within(second, 0x40, 0x7E) || within(second, 0xA1, 0xFE)) ? 2 : 0;
}

// Counts the characters of an encoding; the first byte that is part of none.
template <class CharacterAt>
std::optional<std::size_t> count(std::string_view bytes, Evidence::Pairs& pairs, CharacterAt character_at) {
    std::optional<std::size_t> first;
    for (std::size_t at = 0; at < bytes.size();) {
        if (byte_at(bytes, at) < 0x80) {
            ++at;
            continue;
        }
        bool common = false;
        const auto size = character_at(bytes, at, common);
        if (size == 0) {
            if (!first) first = at;
            ++pairs.misfits;
            ++at;
            continue;
        }
        ++pairs.all;
        if (common) ++pairs.common;
        if (size == 4) ++pairs.fours;
        if (size == 2 && within(byte_at(bytes, at), 0x81, 0x84)) ++pairs.early;
        at += size;
    }
    return first;
}

}  // namespace

Evidence weigh(std::string_view bytes) {
    Evidence evidence;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto point = code_point(bytes, at);
        if (point.value == 0) {
            if (!evidence.nul) evidence.nul = at;
            ++evidence.nuls;
        }
        if (point.value == malformed) ++evidence.malformed;
        if (point.bytes == 2) ++evidence.pairs;
        if (point.bytes > 2) ++evidence.longer;
        if (point.value >= 0x80) evidence.high += point.bytes;
        const bool alone =
            point.value == malformed && (at == 0 || byte_at(bytes, at - 1) < 0x80) && byte_at(bytes, at + 1) < 0x80;
        if (alone) ++evidence.isolated;
        at += point.bytes;
    }
    evidence.misfit_of_gb18030 = count(bytes, evidence.gb18030, gb18030_at);
    count(bytes, evidence.big5, big5_at);
    return evidence;
}

EncodingVerdict Evidence::verdict() const {
    // Two hanzi of GB18030 often make a character of two bytes by chance, and hardly ever one of three.
    const bool mostly = longer > 0 && 2 * longer >= malformed;
    const auto strays = isolated - std::min(isolated, 2 * gb18030.fours);
    const bool alone = malformed == strays || 2 * strays > high;
    if (mostly || alone || pairs >= 8 * malformed) return EncodingVerdict::utf8;
    if (4 * gb18030.misfits > gb18030.all || 3 * gb18030.early > gb18030.all) return EncodingVerdict::nothing_known;
    const bool likely = 2 * gb18030.common >= gb18030.all;
    if (big5.misfits <= gb18030.misfits && big5.common > gb18030.common && !likely)
        return EncodingVerdict::gb18030_or_big5;
    return EncodingVerdict::gb18030;
}

bool says_utf8(std::string_view piece) {
    bool long_ones = false;
    for (std::size_t at = 0; at < piece.size();) {
        const auto point = code_point(piece, at);
        if (point.value == malformed) return false;
        long_ones = long_ones || point.bytes > 2;
        at += point.bytes;
    }
    return long_ones;
}

}  // namespace aftersales::text
