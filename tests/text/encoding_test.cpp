#include "aftersales/text/encoding.hpp"
#include "aftersales/text/unicode.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace encoding_test {

using namespace aftersales;
using namespace aftersales::text;

namespace {

std::string read(std::string bytes, std::string_view encoding = {}) {
    auto text = to_utf8(std::move(bytes), encoding);
    return text ? *text : "refused: " + text.error().message;
}

Error error(std::string bytes, std::string_view encoding = {}) {
    auto text = to_utf8(std::move(bytes), encoding);
    REQUIRE(!text);
    return text.error();
}

std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const auto high = static_cast<char>(unit >> 8);
        const auto low = static_cast<char>(unit & 0xFF);
        bytes.push_back(big ? high : low);
        bytes.push_back(big ? low : high);
    }
    return bytes;
}

}  // namespace

TEST_CASE("UTF-8 is kept, its mark dropped") {
    CHECK(read("洗衣机,é\n") == "洗衣机,é\n");
    CHECK(read("\xEF\xBB\xBF洗") == "洗");
    CHECK(read("\xEF\xBB\xBF洗", "utf8") == "洗");
    CHECK(read("") == "");
    CHECK(read("\xEF\xBB\xBF") == "");
}

TEST_CASE("UTF-16 is known by its mark, or named") {
    CHECK(read("\xFF\xFE" + utf16(u"洗,𠮷\n", false)) == "洗,𠮷\n");
    CHECK(read("\xFE\xFF" + utf16(u"洗,𠮷\n", true)) == "洗,𠮷\n");
    CHECK(read(utf16(u"洗", false), "UTF-16LE") == "洗");
    CHECK(read("\xFF\xFE" + utf16(u"洗", false), "UTF-16") == "洗");
    CHECK(read("\xFF\xFE") == "");
}

TEST_CASE("what is not UTF-8 is GB18030, as Excel writes in China") {
    CHECK(read("\xCF\xB4\xD2\xC2\xBB\xFA,\xC2\xA9\xCB\xAE\r\n") == "洗衣机,漏水\r\n");
    CHECK(read("\x81\x30\x81\x30") == "\u0080");
    CHECK(read("\x95\x34\xB2\x35", "GB18030") == "𠮷");
}

// found: I1
TEST_CASE("which encoding a file has is decided once, by all of it; what does not fit is told of its place") {
    const auto decoded = [](const std::string& bytes, std::string_view encoding = {}) {
        auto text = decode(bytes, encoding);
        REQUIRE(text);
        return *text;
    };
    const auto wrong = [](const DecodedText& text, std::size_t line) {
        std::string_view rest = text.text;
        for (; line > 1; --line) rest.remove_prefix(rest.find('\n') + 1);
        return misfit(rest.substr(0, rest.find('\n')), text.encoding).value_or("");
    };
    const std::string zhang = "张伟,北京市朝阳区\n";
    const std::string gbk_zhang = "\xD5\xC5\xCE\xB0,\xB1\xB1\xBE\xA9\xCA\xD0\xB3\xAF\xD1\xF4\xC7\xF8\n";

    const auto whole = decoded(gbk_zhang + gbk_zhang);
    CHECK(whole.encoding == "GB18030");
    CHECK(whole.whole);
    CHECK(whole.text == zhang + zhang);

    const auto mixed = decoded(zhang + gbk_zhang + zhang);
    CHECK(mixed.encoding == "UTF-8");
    CHECK(!mixed.whole);
    CHECK(wrong(mixed, 1).empty());
    CHECK(wrong(mixed, 2) == "the text is not UTF-8");
    CHECK(wrong(mixed, 3).empty());

    const auto stray = decoded(zhang + "\x90\n" + zhang);
    CHECK(stray.encoding == "UTF-8");
    CHECK(wrong(stray, 2) == "the text is not UTF-8");

    const auto other = decoded(gbk_zhang + zhang + gbk_zhang + gbk_zhang);
    CHECK(other.encoding == "GB18030");
    CHECK(!other.whole);
    CHECK(wrong(other, 1).empty());
    CHECK(wrong(other, 2) == "the text is UTF-8, in a file of GB18030");
    CHECK(wrong(other, 3).empty());
    CHECK(wrong(decoded(gbk_zhang + zhang, "GBK"), 2) == "the text is UTF-8, in a file of GBK");

    CHECK(decoded("M\xFCller\nCaf\xE9s\n").encoding == "UTF-8");
    CHECK(wrong(decoded("M\xFCller\nx\n"), 1) == "the text is not UTF-8");
    CHECK(decoded("\xD5\xC5\xCE\xB0").text == "张伟");
    CHECK(wrong(decoded(std::string{"a,b,c,d,e\n\0f\n", 13}), 2) == "the text has a NUL character");
}

// found: I1
TEST_CASE("Big5 and what is written in Japan are not taken for GB18030") {
    const std::string big5 = "\xB3\xAF\xA4\x6A\xA4\xE5,\xBB\x4F\xA5\x5F\xA5\xAB\n";  // 陳大文,臺北市
    CHECK(error(big5).message == "the text is not UTF-8, and may as well be Big5 as GB18030");
    CHECK(read(big5, "Big5") == "陳大文,臺北市\n");
    CHECK(error("\x83\x65\x83\x8C\x83\x72\n").message == "the text is not UTF-8, and hardly GB18030");
}

TEST_CASE("a piece that does not fit is shown with replacements") {
    CHECK(without_misfits("a\xFF洗\xC2") == "a\uFFFD洗\uFFFD");
}

TEST_CASE("a named encoding is taken at its word") {
    CHECK(read("caf\xE9", "ISO-8859-1") == "café");
    CHECK(read("\xA5\xCF", "big5") == read("\xA5\xCF", "BIG5"));
    CHECK(read("\xBA\x7E", "BIG5") == "漢");
}

TEST_CASE("bytes that are not of the encoding are refused with their offset") {
    CHECK(error("ab\xFF\xFF").message == "the text is not UTF-8, and not GB18030: byte 2 does not fit");
    CHECK(error("ab\xC2").message == "the text is not UTF-8: byte 2 does not fit");
    CHECK(error("\xEF\xBB\xBF"
                "ab\xCF(")
              .message == "the text is not UTF-8: byte 5 does not fit");
    CHECK(error("a\xE9", "UTF-8").message == "the text is not UTF-8: byte 1 does not fit");
    CHECK(error("\xFF\xFE\x41").message == "the text is not UTF-16LE: byte 2 does not fit");
    CHECK(error("ab\xFF\xFF").kind == ErrorKind::refused);
    CHECK(error("\xFF\xFE" + utf16({u"\xD800x", 2}, false)).kind == ErrorKind::refused);
}

TEST_CASE("NUL is in no text, and hints at UTF-16 without a mark") {
    const Error bare = error(utf16(u"a,b", false));
    CHECK(bare.kind == ErrorKind::refused);
    CHECK(bare.message == "the text is neither UTF-8 nor GB18030: byte 1 is NUL");
    CHECK(bare.hints.size() == 1);
    CHECK(error(std::string{"洗\0", 4}, "UTF-8").message == "the text has a NUL character at byte 3 of its UTF-8 form");
}

TEST_CASE("an encoding that nobody knows is wrong usage") {
    CHECK(error("a", "KLINGON").kind == ErrorKind::usage);
    CHECK(error("a", "KLINGON").message == "there is no encoding 'KLINGON'");
    CHECK(error("a", "ASCII//IGNORE").kind == ErrorKind::usage);
}

TEST_CASE("whatever the bytes, the answer is well-formed UTF-8 or a refusal") {
    CHECK(rc::check([] {
        const auto text = to_utf8(*some_bytes(), *rc::gen::element<std::string>("", "GB18030", "UTF-16LE", "BIG5"));
        if (text) {
            RC_ASSERT(is_utf8(*text));
        } else {
            RC_ASSERT(text.error().kind == ErrorKind::refused);
        }
    }));
}

}  // namespace encoding_test
