#include "aftersales/text/unicode.hpp"
#include "aftersales/text/width.hpp"
#include "characters.hpp"
#include "texts.hpp"
#include "utf8.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace unicode_test {

using namespace aftersales::text;

namespace {

std::string encoded(char32_t value) {
    std::string text;
    append(text, value);
    return text;
}

// Every character of the first three planes but NUL; above them nothing folds.
template <class Check>
void each_character(Check check) {
    for (char32_t value = 1; value <= 0x2FFFF; ++value) {
        if (value < 0xD800 || value > 0xDFFF) check(value, encoded(value));
    }
}

}  // namespace

TEST_CASE("normalising unifies forms and keeps case") {
    CHECK(normalised("ＦＩＲＥ １２３") == "FIRE 123");
    CHECK(normalised("e\xcc\x81") == "\xc3\xa9");
    CHECK(normalised("Straße") == "Straße");
}

TEST_CASE("well-formed UTF-8 has no overlong forms, surrogates, stray or missing bytes, and no NUL") {
    CHECK(is_utf8(""));
    CHECK(is_utf8("a é 漏 𠮷"));
    CHECK(is_utf8("\xf4\x8f\xbf\xbf"));
    for (const std::string_view bytes :
         {std::string_view{"a\0b", 3}, std::string_view{"\x80"}, std::string_view{"\xc0\x80"},
          std::string_view{"\xc1\xbf"}, std::string_view{"\xe0\x80\x80"}, std::string_view{"\xe6\xbc"},
          std::string_view{"\xe6\x28\x8f"}, std::string_view{"\xed\xa0\x80"}, std::string_view{"\xf0\x80\x80\x80"},
          std::string_view{"\xf4\x90\x80\x80"}, std::string_view{"\xf5\x80\x80\x80"}, std::string_view{"\xff"}}) {
        CHECK(!is_utf8(bytes));
    }
}

TEST_CASE("every character is encoded and decoded alike") {
    int wrong = 0;
    each_character([&](char32_t value, const std::string& text) {
        const CodePoint point = code_point(text, 0);
        if (point.value != value || point.bytes != text.size()) ++wrong;
    });
    CHECK(wrong == 0);
}

TEST_CASE("texts that a reader takes for the same fold to the same") {
    CHECK(folded("WM-100 Leaks") == "wm-100 leaks");
    CHECK(folded("ＷＭ－１００：漏水") == "wm-100:漏水");
    CHECK(folded("a　b") == "a b");
    CHECK(folded("Straße ﬁrma") == "strasse firma");
    CHECK(folded("É") == folded("E\u0301"));
    CHECK(folded("ｶﾞ") == "ガ");
    CHECK(folded("か\u3099") == "が");
    CHECK(folded("㈱①") == "(株)1");
    CHECK(folded("ΣΑΣ") == "σασ");
    CHECK(folded("") == "");
}

TEST_CASE("folding keeps malformed bytes and what stands around them") {
    CHECK(folded("A\xff漏\xe6\xbcÉ") == "a\xff漏\xe6\xbcé");
    CHECK(folded(std::string_view{"A\0É", 4}) == std::string_view{"a\0é", 4});
}

TEST_CASE("a character folds alike alone and in a text that takes the long way") {
    // É is none of those that the short way knows.
    std::string differing;
    each_character([&](char32_t, const std::string& text) {
        if (folded(text + " É") != folded(text) + " é") differing += text + " ";
    });
    CHECK(differing == "");
}

TEST_CASE("a text folds alike the short way and the long way") {
    CHECK(rc::check([] {
        const auto text = *rc::gen::oneOf(some_text(), some_bytes());
        RC_ASSERT(folded(text + " É") == folded(text) + " é");
    }));
}

TEST_CASE("folding a character twice changes nothing more") {
    std::string differing;
    each_character([&](char32_t, const std::string& text) {
        const std::string once = folded(text);
        if (folded(once) != once) differing += text + " ";
    });
    CHECK(differing == "");
}

TEST_CASE("folding a text twice changes nothing more") {
    CHECK(rc::check([] {
        const auto once = folded(*rc::gen::oneOf(some_text(), some_bytes()));
        RC_ASSERT(folded(once) == once);
    }));
}

TEST_CASE("trimming takes every white space off both ends and nothing from within") {
    CHECK(trimmed("  a b \t\r\n") == "a b");
    CHECK(trimmed("　\u00a0漏 水\u2003\u3000") == "漏 水");
    CHECK(trimmed(" \u3000 ") == "");
    CHECK(trimmed("") == "");
    CHECK(trimmed("\x80\x80") == "\x80\x80");
    CHECK(trimmed("\xe3\x80") == "\xe3\x80");
    CHECK(trimmed("\xff\x80 ") == "\xff\x80");
}

TEST_CASE("a text is shortened between graphemes, with an ellipsis where something was cut") {
    CHECK(shortened("leak", 4) == "leak");
    CHECK(shortened("leaks", 4) == "lea…");
    CHECK(shortened("洗衣机漏水", 10) == "洗衣机漏水");
    CHECK(shortened("洗衣机漏水", 9) == "洗衣机漏…");
    CHECK(shortened("洗衣机漏水", 8) == "洗衣机…");
    CHECK(shortened("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
    CHECK(shortened("ab\u0301", 2) == "ab\u0301");
    CHECK(shortened("👩‍🔧👩‍🔧", 3) == "👩‍🔧…");
    CHECK(shortened("漏", 1) == "…");
    CHECK(shortened("a", 0) == "");
    CHECK(shortened("", 0) == "");
    CHECK(shortened("a", -1) == "");
}

TEST_CASE("a shortened text fits, and is the text itself where that fits") {
    CHECK(rc::check([] {
        const auto text = *rc::gen::oneOf(some_text(), some_bytes());
        const int columns = *rc::gen::inRange(0, 20);
        const auto shorter = shortened(text, columns);
        RC_ASSERT(width(shorter) <= columns);
        RC_ASSERT((shorter == text) == (width(text) <= columns));
    }));
}

TEST_CASE("controls become visible, everything else stays") {
    CHECK(without_controls("a\tb\nc\x1b[31m\x7f") == "a\\x09b\\x0ac\\x1b[31m\\x7f");
    CHECK(without_controls("\u0085\u009b") == "\\x85\\x9b");
    CHECK(without_controls("\xff漏\\") == "\\xff漏\\");
    CHECK(without_controls(std::string_view{"\0", 1}) == "\\x00");
    CHECK(rc::check([] {
        const auto clean = without_controls(*some_bytes());
        RC_ASSERT(is_utf8(clean));
        RC_ASSERT(without_controls(clean) == clean);
    }));
}

TEST_CASE("letters are told from the rest, wide ones from those of spaced scripts") {
    CHECK(letter(U'a') == Letter::word);
    CHECK(letter(U'Z') == Letter::word);
    CHECK(letter(U'7') == Letter::word);
    CHECK(letter(U'é') == Letter::word);
    CHECK(letter(U'я') == Letter::word);
    CHECK(letter(U'漏') == Letter::wide);
    CHECK(letter(U'𠮷') == Letter::wide);
    CHECK(letter(U'々') == Letter::wide);
    CHECK(letter(U'〇') == Letter::wide);
    CHECK(letter(U'か') == Letter::wide);
    CHECK(letter(U'ー') == Letter::wide);
    CHECK(letter(U'가') == Letter::wide);
    CHECK(letter(U'\u0301') == Letter::mark);
    for (const char32_t other : {U' ', U'@', U'[', U'`', U'{', U'/', U':', U'。', U'👩', U'_', malformed}) {
        CHECK(letter(other) == Letter::none);
    }
}

}  // namespace unicode_test
