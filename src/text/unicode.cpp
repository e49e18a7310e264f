#include "aftersales/text/unicode.hpp"

#include "characters.hpp"
#include "utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <optional>
#include <vector>

namespace aftersales::text {

namespace {

constexpr char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte; }

constexpr bool between(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

constexpr bool is_full_width_ascii(char32_t value) { return between(value, 0xFF01, 0xFF5E); }

// Characters that folding keeps and that compose with none of their like: Han, Hangul, kana, and the punctuation
// that Chinese text is full of.
constexpr bool folds_to_itself(char32_t value) {
    return between(value, 0x4E00, 0x9FFF) || between(value, 0x3041, 0x3096) || between(value, 0x30A1, 0x30FE) ||
           between(value, 0xAC00, 0xD7A3) || between(value, 0x3001, 0x3003) || between(value, 0x3008, 0x3011) ||
           between(value, 0x2018, 0x201D);
}

// NFKC of texts of nothing but ASCII and common CJK, seven times as fast as utf8proc; nothing where there is more to
// it.
template <class OfAscii>
std::optional<std::string> mapped_plainly(std::string_view utf8, OfAscii of_ascii) {
    std::string out(utf8.size(), '\0');
    char* to = out.data();
    for (std::size_t at = 0; at < utf8.size();) {
        if (static_cast<unsigned char>(utf8[at]) < 0x80) {
            *to++ = of_ascii(utf8[at++]);
            continue;
        }
        const CodePoint point = code_point(utf8, at);
        if (folds_to_itself(point.value)) {
            to = std::copy_n(utf8.data() + at, point.bytes, to);
        } else if (is_full_width_ascii(point.value)) {
            *to++ = of_ascii(static_cast<char>(point.value - 0xFEE0));
        } else if (point.value == 0x3000) {
            *to++ = ' ';
        } else {
            return std::nullopt;
        }
        at += point.bytes;
    }
    out.resize(static_cast<std::size_t>(to - out.data()));
    return out;
}

constexpr auto nfkc = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
constexpr auto nfkc_folded = static_cast<utf8proc_option_t>(nfkc | UTF8PROC_CASEFOLD);

// Appends the mapping of a well-formed text.
void append_mapped(std::string& out, std::string_view utf8, utf8proc_option_t options,
                   std::vector<utf8proc_int32_t>& buffer) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    const auto decompose = [&] {
        return utf8proc_decompose(bytes, static_cast<utf8proc_ssize_t>(utf8.size()), buffer.data(),
                                  static_cast<utf8proc_ssize_t>(buffer.size()) - 1, options);
    };
    buffer.resize(std::max(buffer.size(), utf8.size() + 1));
    utf8proc_ssize_t count = decompose();
    if (count >= static_cast<utf8proc_ssize_t>(buffer.size())) {
        buffer.resize(static_cast<std::size_t>(count) + 1);
        count = decompose();
    }
    assert(count >= 0);
    const utf8proc_ssize_t length = utf8proc_reencode(buffer.data(), count, options);
    assert(length >= 0);
    out.append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(length));
}

// The byte behind the well-formed text that begins at `at`. It ends, too, where more marks follow one another than any
// language needs (UAX 15, stream-safe text): putting a run of them in order takes the square of its length.
std::size_t well_formed_end(std::string_view utf8, std::size_t at) {
    constexpr int most_marks = 30;
    int marks = 0;
    while (at < utf8.size()) {
        const CodePoint point = code_point(utf8, at);
        if (point.value == malformed) break;
        const bool mark = point.value >= 0x300 &&
                          utf8proc_get_property(static_cast<utf8proc_int32_t>(point.value))->combining_class != 0;
        marks = mark ? marks + 1 : 0;
        if (marks > most_marks) break;
        at += point.bytes;
    }
    return at;
}

std::string mapped(std::string_view utf8, utf8proc_option_t options) {
    std::string out;
    out.reserve(utf8.size());
    std::vector<utf8proc_int32_t> buffer;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t end = well_formed_end(utf8, at);
        if (end == at) {
            out.push_back(utf8[at++]);
        } else {
            append_mapped(out, utf8.substr(at, end - at), options, buffer);
            at = end;
        }
    }
    return out;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint point = code_point(bytes, at);
        if (point.value == malformed || point.value == 0) return false;
        at += point.bytes;
    }
    return true;
}

std::string folded(std::string_view utf8) {
    if (auto plain = mapped_plainly(utf8, lower)) return std::move(*plain);
    return mapped(utf8, nfkc_folded);
}

std::string normalised(std::string_view utf8) {
    if (auto plain = mapped_plainly(utf8, [](char byte) { return byte; })) return std::move(*plain);
    return mapped(utf8, nfkc);
}

std::string_view head(std::string_view utf8, std::size_t bytes) {
    if (utf8.size() <= bytes) return utf8;
    while (bytes > 0 && (static_cast<unsigned char>(utf8[bytes]) & 0xC0) == 0x80) --bytes;
    return utf8.substr(0, bytes);
}

std::string_view trimmed(std::string_view utf8) {
    while (!utf8.empty()) {
        const CodePoint first = code_point(utf8, 0);
        if (!is_blank(first.value)) break;
        utf8.remove_prefix(first.bytes);
    }
    while (!utf8.empty()) {
        std::size_t at = utf8.size() - 1;
        while (at > 0 && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80) --at;
        const CodePoint last = code_point(utf8, at);
        if (!is_blank(last.value) || at + last.bytes != utf8.size()) break;
        utf8.remove_suffix(last.bytes);
    }
    return utf8;
}

std::string shortened(std::string_view utf8, int columns) {
    constexpr std::string_view ellipsis = "…";
    int used = 0;
    std::size_t keep = 0;  // what still leaves a column for the ellipsis
    for (std::size_t at = 0; at < utf8.size();) {
        const Grapheme next = first_grapheme(utf8.substr(at));
        if (used + next.columns > columns) {
            return columns < 1 ? std::string{} : std::string{utf8.substr(0, keep)}.append(ellipsis);
        }
        used += next.columns;
        at += next.text.size();
        if (used < columns) keep = at;
    }
    return std::string{utf8};
}

std::string without_controls(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint point = code_point(utf8, at);
        if (point.value == malformed || is_control(point.value)) {
            const auto byte = point.value == malformed ? static_cast<unsigned char>(utf8[at]) : point.value & 0xFF;
            out.append("\\x");
            append_hex(out, static_cast<unsigned char>(byte));
        } else if (is_bidi_control(point.value)) {
            out.append("\\u");
            append_hex(out, static_cast<unsigned char>(point.value >> 8));
            append_hex(out, static_cast<unsigned char>(point.value & 0xFF));
        } else {
            out.append(utf8.substr(at, point.bytes));
        }
        at += point.bytes;
    }
    return out;
}

std::string lines_without_controls(std::string_view utf8) {
    std::string out;
    while (true) {
        const auto end = utf8.find('\n');
        auto line = utf8.substr(0, end);
        if (end != std::string_view::npos && line.ends_with('\r')) line.remove_suffix(1);
        out += without_controls(line);
        if (end == std::string_view::npos) return out;
        out += '\n';
        utf8.remove_prefix(end + 1);
    }
}

Letter letter(char32_t character) {
    if (character < 0x80) {
        const bool digit = between(character, '0', '9');
        return digit || between(character | 0x20, 'a', 'z') ? Letter::word : Letter::none;
    }
    if (between(character, 0x4E00, 0x9FFF)) return Letter::wide;
    if (character == malformed) return Letter::none;
    const auto code = static_cast<utf8proc_int32_t>(character);
    const int category = utf8proc_category(code);
    if (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME) return Letter::mark;
    const bool letters = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
    const bool numbers = category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
    if (!letters && !numbers) return Letter::none;
    return utf8proc_charwidth(code) == 2 ? Letter::wide : Letter::word;
}

Grapheme first_grapheme(std::string_view utf8) {
    constexpr char32_t emoji_presentation = 0xFE0F;
    const auto regional = [](char32_t value) { return between(value, 0x1F1E6, 0x1F1FF); };
    CodePoint point = code_point(utf8, 0);
    if (point.value == malformed) return {utf8.substr(0, 1), 1};
    Grapheme grapheme{utf8.substr(0, point.bytes), utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value))};
    utf8proc_int32_t state = 0;
    std::size_t at = point.bytes;
    while (at < utf8.size()) {
        const CodePoint next = code_point(utf8, at);
        if (next.value == malformed) break;
        if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(point.value),
                                             static_cast<utf8proc_int32_t>(next.value), &state)) {
            break;
        }
        const int columns = utf8proc_charwidth(static_cast<utf8proc_int32_t>(next.value));
        grapheme.columns = std::max(grapheme.columns, columns);
        if (next.value == emoji_presentation || regional(next.value)) grapheme.columns = 2;
        at += next.bytes;
        point = next;
    }
    grapheme.text = utf8.substr(0, at);
    return grapheme;
}

}  // namespace aftersales::text
