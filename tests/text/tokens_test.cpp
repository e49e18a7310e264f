#include "aftersales/text/tokens.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace tokens_test {

using namespace aftersales::text;

namespace {

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> out;
    std::string token;
    for (const char byte : text + " ") {
        if (byte != ' ') {
            token.push_back(byte);
        } else if (!token.empty()) {
            out.push_back(std::move(token));
            token.clear();
        }
    }
    return out;
}

bool found_at(const Phrase& phrase, const std::vector<std::string>& index, std::size_t at) {
    for (std::size_t i = 0; i < phrase.tokens.size(); ++i) {
        if (at + i >= index.size()) return false;
        const bool beginning = phrase.prefix && i + 1 == phrase.tokens.size();
        const std::string& token = index[at + i];
        if (beginning ? !token.starts_with(phrase.tokens[i]) : token != phrase.tokens[i]) return false;
    }
    return true;
}

// What both engines do with the tokens.
bool found(const std::string& query, const std::string& text) {
    const auto index = split(tokens(text));
    const auto wanted = phrases(query);
    return std::all_of(wanted.begin(), wanted.end(), [&](const Phrase& phrase) {
        for (std::size_t at = 0; at < index.size(); ++at) {
            if (found_at(phrase, index, at)) return true;
        }
        return false;
    });
}

using Phrases = std::vector<Phrase>;

}  // namespace

TEST_CASE("words stay words, folded; CJK runs become pairs and then their last character") {
    CHECK(tokens("Washing-machine  leaks!") == "washing machine leaks");
    CHECK(tokens("洗衣机漏水") == "洗衣 衣机 机漏 漏水 水");
    CHECK(tokens("WM-100漏水") == "wm 100 漏水 水");
    CHECK(tokens("空调AC漏水，很吵。") == "空调 调 ac 漏水 水 很吵 吵");
    CHECK(tokens("漏") == "漏");
    CHECK(tokens("ＷＭ１００") == "wm100");
    CHECK(tokens("が\u3099ーデ") == "が ーデ デ");
    CHECK(tokens("한국어 кофе cafe\u0301") == "한국 국어 어 кофе café");
    CHECK(tokens("𠮷野") == "𠮷野 野");
    CHECK(tokens("。 —— 👩‍🔧 \xff") == "");
    CHECK(tokens("") == "");
}

TEST_CASE("a word of letters or digits is looked for as a prefix") {
    CHECK(phrases("fir") == Phrases{{{"fir"}, true}});
    CHECK(phrases("AB-12") == Phrases{{{"ab", "12"}, true}});
    CHECK(phrases("leak  Pump-") == Phrases{{{"leak"}, true}, {{"pump"}, true}});
}

TEST_CASE("a CJK word is its pairs side by side, a single character a prefix") {
    CHECK(phrases("漏水") == Phrases{{{"漏水"}, false}});
    CHECK(phrases("洗衣机") == Phrases{{{"洗衣", "衣机"}, false}});
    CHECK(phrases("漏") == Phrases{{{"漏"}, true}});
    CHECK(phrases("漏水　异响") == Phrases{{{"漏水"}, false}, {{"异响"}, false}});
}

TEST_CASE("a mixed word keeps the last character of every run that ends within it") {
    CHECK(phrases("WM-100漏水") == Phrases{{{"wm", "100", "漏水"}, false}});
    CHECK(phrases("漏水WM") == Phrases{{{"漏水", "水", "wm"}, true}});
    CHECK(phrases("WM漏") == Phrases{{{"wm", "漏"}, true}});
    CHECK(phrases("漏WM") == Phrases{{{"漏", "wm"}, true}});
}

TEST_CASE("a query without letters or digits asks for nothing") {
    CHECK(phrases("").empty());
    CHECK(phrases(" 。 -- ").empty());
}

TEST_CASE("words of one, two and more characters are found wherever they stand") {
    const std::string text = "海尔洗衣机WM-100漏水，脱水时漏";
    for (const std::string query : {"漏", "漏水", "水", "洗衣机", "机", "wm-1", "机WM", "洗衣机wm-100漏水", "100漏",
                                    "时漏", "漏水，脱水", "脱水 洗衣", "WM－100"}) {
        CAPTURE(query);
        CHECK(found(query, text));
    }
}

TEST_CASE("characters in another order, or words that do not stand side by side, are not found") {
    CHECK(!found("水漏", "漏水"));
    CHECK(!found("洗机", "洗衣机"));
    CHECK(!found("洗衣机", "洗衣 衣机"));
    CHECK(!found("AB-12", "ab cd 12"));
    CHECK(!found("irm", "firm"));
    CHECK(!found("漏水 异响", "漏水"));
    CHECK(!found("ab", "a b"));
}

TEST_CASE("every part of a text that begins at a word or in a CJK run is found in it") {
    const auto piece = rc::gen::element<std::string>("ab", "7", "漏", "水", "机", "-", "，", " ", "é", "が");
    CHECK(rc::check([&] {
        const auto before = *rc::gen::container<std::vector<std::string>>(piece);
        const auto query = *rc::gen::container<std::vector<std::string>>(piece);
        const auto after = *rc::gen::container<std::vector<std::string>>(piece);
        const auto is_word = [](const std::string& one) { return one == "ab" || one == "7" || one == "é"; };
        // Within a word of letters only its beginning is found.
        const bool joins = !before.empty() && !query.empty() && is_word(before.back()) && is_word(query.front());
        RC_PRE(!joins);
        RC_ASSERT(found(joined(query), joined(before) + joined(query) + joined(after)));
    }));
}

TEST_CASE("tokens never hold a blank or a separator, whatever the bytes") {
    CHECK(rc::check([] {
        const auto text = tokens(*some_bytes());
        RC_ASSERT(text.find("  ") == std::string::npos);
        RC_ASSERT(!text.starts_with(' '));
        RC_ASSERT(!text.ends_with(' '));
        RC_ASSERT(text.find_first_of("\"'*-+():,\n\t") == std::string::npos);
    }));
}

}  // namespace tokens_test
