#include "aftersales/text/encoding.hpp"

#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <iconv.h>
#include <memory>

namespace aftersales::text {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

struct Close {
    void operator()(void* converter) const { iconv_close(converter); }
};

Result<std::string> converted(std::string_view bytes, const std::string& encoding) {
    // A slash would switch on transliteration or the dropping of what does not fit.
    const bool plain = encoding.find('/') == std::string::npos;
    iconv_t opened = plain ? iconv_open("UTF-8", encoding.c_str()) : iconv_t(-1);
    if (opened == iconv_t(-1)) {
        return fail(ErrorKind::usage, fmt::format("there is no encoding '{}'", encoding),
                    {"'iconv --list' names the encodings of this system."});
    }
    const std::unique_ptr<void, Close> converter{opened};
    std::string out(bytes.size() + bytes.size() / 2 + 16, '\0');
    char* from = const_cast<char*>(bytes.data());  // iconv is declared so, and does not write there
    std::size_t left = bytes.size();
    std::size_t used = 0;
    while (true) {
        char* to = out.data() + used;
        std::size_t room = out.size() - used;
        const std::size_t status = iconv(converter.get(), &from, &left, &to, &room);
        const int reason = errno;
        used = out.size() - room;
        if (status != static_cast<std::size_t>(-1)) break;
        if (reason != E2BIG) {
            return fail(ErrorKind::refused,
                        fmt::format("the text is not {}: byte {} does not fit", encoding, bytes.size() - left));
        }
        out.resize(out.size() * 2);
    }
    out.resize(used);
    return out;
}

Result<std::string> utf8_or_gb18030(std::string bytes) {
    if (const std::size_t at = bytes.find('\0'); at != std::string::npos) {
        return fail(ErrorKind::refused, fmt::format("the text is neither UTF-8 nor GB18030: byte {} is NUL", at),
                    {"UTF-16 without a byte-order mark has to be named: --encoding UTF-16LE"});
    }
    if (is_utf8(bytes)) return bytes;
    auto text = converted(bytes, "GB18030");
    if (text) return text;
    Error error = std::move(text.error());
    error.message = "the text is not UTF-8, and " + error.message.substr(error.message.find("not GB18030"));
    return fail(std::move(error));
}

// Text as the rest of the program may have it: without a mark, without NUL.
Result<std::string> cleaned(std::string text) {
    if (text.starts_with(utf8_mark)) text.erase(0, utf8_mark.size());
    if (const std::size_t at = text.find('\0'); at != std::string::npos) {
        return fail(ErrorKind::refused, fmt::format("the text has a NUL character at byte {} of its UTF-8 form", at));
    }
    return text;
}

}  // namespace

Result<std::string> to_utf8(std::string bytes, std::string_view encoding) {
    if (!encoding.empty()) return cleaned(TRY(converted(bytes, std::string{encoding})));
    if (bytes.starts_with("\xFF\xFE")) return cleaned(TRY(converted(bytes, "UTF-16LE")));
    if (bytes.starts_with("\xFE\xFF")) return cleaned(TRY(converted(bytes, "UTF-16BE")));
    if (bytes.starts_with(utf8_mark)) return cleaned(TRY(converted(bytes, "UTF-8")));
    return utf8_or_gb18030(std::move(bytes));
}

}  // namespace aftersales::text
