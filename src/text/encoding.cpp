#include "aftersales/text/encoding.hpp"

#include "aftersales/text/unicode.hpp"
#include "encoding_evidence.hpp"
#include "utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <memory>

namespace aftersales::text {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// What stands in a decoded text where bytes did not fit. Neither is a byte of UTF-8.
constexpr char did_not_fit = '\xFF';
constexpr char is_utf8_already = '\xFE';

constexpr auto failed = static_cast<std::size_t>(-1);

class Converter {
public:
    static Result<Converter> of(const std::string& encoding) {
        // A slash would switch on transliteration or the dropping of what does not fit.
        const bool plain = encoding.find('/') == std::string::npos;
        iconv_t opened = plain ? iconv_open("UTF-8", encoding.c_str()) : iconv_t(-1);
        if (opened == iconv_t(-1)) {
            return fail(ErrorKind::usage, fmt::format("there is no encoding '{}'", encoding),
                        {"'iconv --list' names the encodings of this system."});
        }
        return Converter{opened};
    }

    // Appends what the bytes say; where some do not fit, their place is marked and reading goes on `unit` bytes behind.
    // The offset of the first that did not.
    std::optional<std::size_t> append(std::string& out, std::string_view bytes, std::size_t unit) {
        std::optional<std::size_t> first;
        char* from = const_cast<char*>(bytes.data());  // iconv is declared so, and does not write there
        std::size_t left = bytes.size();
        while (left > 0) {
            const std::size_t used = out.size();
            out.resize(used + left + left / 2 + 16);
            char* to = out.data() + used;
            std::size_t room = out.size() - used;
            const std::size_t status = iconv(opened_.get(), &from, &left, &to, &room);
            const int reason = errno;
            out.resize(out.size() - room);
            if (status != failed) break;
            if (reason == E2BIG) continue;
            if (!first) first = bytes.size() - left;
            out.push_back(did_not_fit);
            const std::size_t passed = std::min(left, unit);
            from += passed;
            left -= passed;
            iconv(opened_.get(), nullptr, nullptr, nullptr, nullptr);
        }
        return first;
    }

private:
    struct Close {
        void operator()(void* converter) const { iconv_close(converter); }
    };
    explicit Converter(iconv_t opened) : opened_{opened} {}
    std::unique_ptr<void, Close> opened_;
};

// A text and the first byte that did not fit.
struct DecodingAttempt {
    DecodedText decoded{};
    std::optional<std::size_t> misfit{};
};

std::string capitals(std::string_view name) {
    std::string all;
    for (const char byte : name) {
        const bool small = byte >= 'a' && byte <= 'z';
        if (byte != '-' && byte != '_') all.push_back(small ? static_cast<char>(byte - 'a' + 'A') : byte);
    }
    return all;
}

// Encodings in which a byte below '0' is never part of another character, so that cells can be told apart before they
// are decoded.
bool keeps_cells_apart(std::string_view encoding) {
    static constexpr std::array known{"GB18030", "GBK",       "GB2312", "CP936", "EUCCN",
                                      "BIG5",    "BIG5HKSCS", "CP950",  "MS950"};
    return std::find(known.begin(), known.end(), capitals(encoding)) != known.end();
}

constexpr bool is_between_cells(char byte) {
    return byte == ',' || byte == ';' || byte == '"' || byte == '\t' || byte == '\n' || byte == '\r';
}

constexpr bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

// Piece by piece, so that one that is UTF-8 already is found out: most of it would be characters of this encoding as
// well, though others.
Result<DecodingAttempt> decode_cells(std::string_view bytes, const std::string& encoding) {
    auto converter = TRY(Converter::of(encoding));
    DecodingAttempt attempt{.decoded = {.text = {}, .encoding = encoding}};
    auto& out = attempt.decoded.text;
    out.reserve(bytes.size() + bytes.size() / 2);
    const auto at_fault = [&](std::size_t at) {
        if (!attempt.misfit) attempt.misfit = at;
    };
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t end = at;
        bool plain = true;
        while (end < bytes.size() && !is_between_cells(bytes[end])) plain = is_ascii(bytes[end++]) && plain;
        const auto piece = bytes.substr(at, end - at);
        if (plain) {
            out.append(piece);
        } else if (says_utf8(piece)) {
            out.push_back(is_utf8_already);
            out.append(piece);
            at_fault(at);
        } else if (const auto misfit = converter.append(out, piece, 1)) {
            at_fault(at + *misfit);
        }
        if (end < bytes.size()) out.push_back(bytes[end++]);
        at = end;
    }
    return attempt;
}

// UTF-16 and UTF-32 without a mark of their own, and everything nobody knows much about.
Result<DecodingAttempt> decode_at_once(std::string_view bytes, const std::string& encoding) {
    auto converter = TRY(Converter::of(encoding));
    const auto name = capitals(encoding);
    const std::size_t unit = name.starts_with("UTF16") || name.starts_with("UCS2")   ? 2
                             : name.starts_with("UTF32") || name.starts_with("UCS4") ? 4
                                                                                     : 1;
    DecodingAttempt attempt{.decoded = {.text = {}, .encoding = encoding}};
    attempt.misfit = converter.append(attempt.decoded.text, bytes, unit);
    return attempt;
}

DecodingAttempt as_utf8(std::string bytes) {
    DecodingAttempt attempt{.decoded = {.text = std::move(bytes), .encoding = "UTF-8"}};
    const auto& text = attempt.decoded.text;
    if (is_utf8(text)) return attempt;
    for (std::size_t at = 0; at < text.size() && !attempt.misfit;) {
        const auto point = code_point(text, at);
        if (point.value == malformed) attempt.misfit = at;
        at += point.bytes;
    }
    return attempt;
}

Result<DecodingAttempt> found_out(std::string bytes) {
    if (is_utf8(bytes)) return DecodingAttempt{.decoded = {.text = std::move(bytes), .encoding = "UTF-8"}};
    const auto evidence = weigh(bytes);
    if (evidence.nul && evidence.nuls * 8 >= bytes.size()) {
        return fail(ErrorKind::refused,
                    fmt::format("the text is neither UTF-8 nor GB18030: byte {} is NUL", *evidence.nul),
                    {"UTF-16 without a byte-order mark has to be named: --encoding UTF-16LE"});
    }
    switch (evidence.verdict()) {
    case EncodingVerdict::utf8:
        return as_utf8(std::move(bytes));
    case EncodingVerdict::gb18030:
        return decode_cells(bytes, "GB18030");
    case EncodingVerdict::gb18030_or_big5:
        return fail(ErrorKind::refused, "the text is not UTF-8, and may as well be Big5 as GB18030",
                    {"Say which it is: --encoding Big5, or --encoding GB18030."});
    case EncodingVerdict::nothing_known:
        break;
    }
    std::vector<std::string> hints{"Another encoding has to be named: --encoding NAME"};
    if (!evidence.misfit_of_gb18030)
        return fail(ErrorKind::refused, "the text is not UTF-8, and hardly GB18030", hints);
    const auto at = *evidence.misfit_of_gb18030;
    return fail(ErrorKind::refused, fmt::format("the text is not UTF-8, and not GB18030: byte {} does not fit", at),
                hints);
}

Result<DecodingAttempt> read(std::string bytes, std::string_view encoding) {
    if (!encoding.empty() && capitals(encoding) == "UTF8") {
        if (bytes.starts_with(utf8_mark)) bytes.erase(0, utf8_mark.size());
        return as_utf8(std::move(bytes));
    }
    if (!encoding.empty()) {
        return keeps_cells_apart(encoding) ? decode_cells(bytes, std::string{encoding})
                                           : decode_at_once(bytes, std::string{encoding});
    }
    if (bytes.starts_with("\xFF\xFE")) return decode_at_once(bytes, "UTF-16LE");
    if (bytes.starts_with("\xFE\xFF")) return decode_at_once(bytes, "UTF-16BE");
    if (!bytes.starts_with(utf8_mark)) return found_out(std::move(bytes));
    bytes.erase(0, utf8_mark.size());
    return as_utf8(std::move(bytes));
}

}  // namespace

Result<DecodedText> decode(std::string bytes, std::string_view encoding) {
    auto attempt = TRY(read(std::move(bytes), encoding));
    auto& decoded = attempt.decoded;
    if (decoded.text.starts_with(utf8_mark)) decoded.text.erase(0, utf8_mark.size());
    decoded.whole = !attempt.misfit && decoded.text.find('\0') == std::string::npos;
    return std::move(decoded);
}

std::optional<std::string> misfit(std::string_view piece, std::string_view encoding) {
    for (std::size_t at = 0; at < piece.size();) {
        if (piece[at] == is_utf8_already && encoding != "UTF-8")
            return fmt::format("the text is UTF-8, in a file of {}", encoding);
        const auto point = code_point(piece, at);
        if (point.value == 0) return "the text has a NUL character";
        if (point.value == malformed) return fmt::format("the text is not {}", encoding);
        at += point.bytes;
    }
    return std::nullopt;
}

std::string without_misfits(std::string_view piece) {
    std::string out;
    for (std::size_t at = 0; at < piece.size();) {
        const auto point = code_point(piece, at);
        out.append(point.value == malformed || point.value == 0 ? replacement : piece.substr(at, point.bytes));
        at += point.bytes;
    }
    return out;
}

Result<std::string> to_utf8(std::string bytes, std::string_view encoding) {
    const bool marked = bytes.starts_with(utf8_mark);
    auto attempt = TRY(read(std::move(bytes), encoding));
    auto& text = attempt.decoded.text;
    if (attempt.misfit) {
        const auto at = *attempt.misfit + (marked && attempt.decoded.encoding == "UTF-8" ? utf8_mark.size() : 0);
        return fail(ErrorKind::refused,
                    fmt::format("the text is not {}: byte {} does not fit", attempt.decoded.encoding, at));
    }
    if (text.starts_with(utf8_mark)) text.erase(0, utf8_mark.size());
    if (const std::size_t at = text.find('\0'); at != std::string::npos) {
        return fail(ErrorKind::refused, fmt::format("the text has a NUL character at byte {} of its UTF-8 form", at));
    }
    return std::move(text);
}

}  // namespace aftersales::text
