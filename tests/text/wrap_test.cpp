#include "aftersales/text/width.hpp"
#include "aftersales/text/wrap.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <vector>

namespace wrap_test {

using namespace aftersales::text;

namespace {

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> out;
    while (true) {
        const std::size_t end = text.find('\n');
        out.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

TEST_CASE("words are kept whole, and blanks between them become one or a line end") {
    CHECK(wrapped("the machine leaks", 20) == "the machine leaks");
    CHECK(wrapped("the  machine\nleaks ", 11) == "the machine\nleaks");
    CHECK(wrapped("the machine leaks", 10) == "the\nmachine\nleaks");
    CHECK(wrapped("  ", 10) == "");
    CHECK(wrapped("", 10) == "");
}

TEST_CASE("a word longer than a line stands alone") {
    CHECK(wrapped("a washing-machine b", 5) == "a\nwashing-machine\nb");
    CHECK(wrapped("ab", 0) == "ab");
}

TEST_CASE("lines but the first are indented, and the first leaves the same room for a label") {
    CHECK(wrapped("the machine leaks", 13, 2) == "the machine\n  leaks");
    CHECK(wrapped("the machine leaks", 12, 2) == "the\n  machine\n  leaks");
}

TEST_CASE("CJK text breaks between characters, but not before closing or behind opening punctuation") {
    CHECK(wrapped("洗衣机漏水", 6) == "洗衣机\n漏水");
    CHECK(wrapped("洗衣机漏水", 7) == "洗衣机\n漏水");
    CHECK(wrapped("洗衣机，漏水", 6) == "洗衣\n机，漏\n水");
    CHECK(wrapped("洗衣（机）", 6) == "洗衣\n（机）");
    CHECK(wrapped("型号WM-100漏水", 8) == "型号\nWM-100漏\n水");
    CHECK(wrapped("洗衣机 WM", 9) == "洗衣机 WM");
}

// found: O7
TEST_CASE("no line begins with a comma or closing punctuation, of Chinese or of ASCII, blanks before it or not") {
    CHECK(wrapped("请断电,师傅一小时内上门.", 6) == "请断\n电,师\n傅一小\n时内上\n门.");
    CHECK(wrapped("洗衣机 ,漏水", 6) == "洗衣\n机 ,漏\n水");
    CHECK(wrapped("(洗衣机)漏水", 6) == "(洗衣\n机)漏\n水");
    CHECK(wrapped("占50％！漏", 6) == "占\n50％！\n漏");
}

TEST_CASE("the lines of a text stay lines, each broken by itself with the same indent") {
    CHECK(wrapped_lines("one two\n\nthree", 6, 2) == "one\n  two\n\n  three");
    CHECK(wrapped_lines("one\r\ntwo\n", 10) == "one\ntwo");
    CHECK(wrapped_lines("", 10) == "");
}

TEST_CASE("lines fit unless they are one piece, and nothing but blanks is lost") {
    const auto word = rc::gen::element<std::string>("a", "leak", " ", "\n", "漏", "水", "e\u0301", "é", "　", "가");
    CHECK(rc::check([&] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(word);
        const int columns = *rc::gen::inRange(4, 24);
        const auto out = wrapped(joined(pieces), columns);
        const auto bare = [](std::string text) {
            for (const std::string_view blank : {" ", "\n", "　"}) {
                for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at)) {
                    text.erase(at, blank.size());
                }
            }
            return text;
        };
        RC_ASSERT(bare(out) == bare(joined(pieces)));
        for (const std::string& line : lines(out)) {
            const bool one_piece = line.find(' ') == std::string::npos && line.find("漏") == std::string::npos &&
                                   line.find("水") == std::string::npos && line.find("가") == std::string::npos;
            RC_ASSERT(width(line) <= columns || one_piece);
        }
    }));
}

}  // namespace wrap_test
