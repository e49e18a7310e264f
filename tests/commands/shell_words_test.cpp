#include "upkeep/shell_words.hpp"

#include <doctest/doctest.h>

namespace shell_words_test {

using namespace aftersales;
using commands::shell_words;
using Words = std::vector<std::string>;

TEST_CASE("a line is split as a shell splits it, and nothing is expanded") {
    CHECK(*shell_words("ticket open --subject 'a  b'") == Words{"ticket", "open", "--subject", "a  b"});
    CHECK(*shell_words("say \"it's \\\"so\\\"\"") == Words{"say", "it's \"so\""});
    CHECK(*shell_words("a\\ b $HOME *") == Words{"a b", "$HOME", "*"});
    CHECK(*shell_words("漏水 '' \"\"") == Words{"漏水", "", ""});
    CHECK(*shell_words("x\r") == Words{"x"});
}

TEST_CASE("a comment begins at the beginning of a word only") {
    CHECK(shell_words("# nothing")->empty());
    CHECK(*shell_words("a #b") == Words{"a"});
    CHECK(*shell_words("a#b '#c'") == Words{"a#b", "#c"});
}

TEST_CASE("a quote that is never closed is refused") {
    CHECK_FALSE(shell_words("say 'x"));
    CHECK_FALSE(shell_words("say \"x"));
    CHECK(shell_words("say \\"));
}

}  // namespace shell_words_test
