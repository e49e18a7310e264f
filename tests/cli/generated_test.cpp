#include "completion/completion.hpp"
#include "face.hpp"
#include "manual/manual.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace generated_test {

using namespace aftersales;
using namespace aftersales::cli;
namespace fs = std::filesystem;

namespace {

// Runs a checker over a file of that text; true where it is content, or where there is no such checker.
bool passes(const std::string& checker, const std::string& text) {
    const auto program = checker.substr(0, checker.find(' '));
    if (std::system(("command -v " + program + " >/dev/null").c_str()) != 0) {
        MESSAGE(program << " is not there: not checked");
        return true;
    }
    auto name = (fs::temp_directory_path() / "generated-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) return false;
    const auto file = name + "/text";
    std::ofstream{file} << text;
    const bool content = std::system((checker + " " + file).c_str()) == 0;
    fs::remove_all(name);
    return content;
}

}  // namespace

TEST_CASE("completions are scripts that their shells and shellcheck accept") {
    CHECK(passes("bash -n", completion("bash", sample::face())));
    CHECK(passes("shellcheck", completion("bash", sample::face())));
    CHECK(passes("zsh -n", completion("zsh", sample::face())));
    CHECK(passes("fish -n", completion("fish", sample::face())));
}

TEST_CASE("bash completes commands, options, choices and what stands behind a command") {
    const auto script = completion("bash", sample::face());
    const auto completes = [&](const std::string& words, const std::string& expected) {
        const auto line = words.ends_with("''") ? words.substr(0, words.size() - 2) : words;
        const auto ask = "COMP_LINE=\"" + line + "\"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(" + words +
                         "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _aftersales; " + "[ \"${COMPREPLY[*]}\" = '" +
                         expected + "' ] || { echo \"got: ${COMPREPLY[*]}\"; exit 1; }\n";
        return passes("bash",
                      script + "aftersales() { [ \"$1 $2\" = 'complete ticket' ] && printf '17\\tleak\\n'; }\n" + ask);
    };
    CHECK(completes("aftersales ti", "ticket"));
    CHECK(completes("aftersales ticket ''", "assign note"));
    CHECK(completes("aftersales -C x ticket note --mes", "--message"));
    CHECK(completes("aftersales ticket note 1 --cause o", "own"));
    CHECK(completes("aftersales ticket note ''", "17"));
    CHECK(completes("aftersales import ''", "tickets customers"));
    CHECK(completes("aftersales ticket note -O js", "json jsonl"));
}

TEST_CASE("manual pages are mdoc without a warning, one for the program, each topic and each command") {
    const auto pages = manual_pages(sample::face());
    REQUIRE(pages.size() == 8);
    CHECK(pages[0].file == "aftersales.1");
    CHECK(pages[1].file == "aftersales-ticket.1");
    CHECK(pages[2].file == "aftersales-completion.1");
    CHECK(pages[6].file == "aftersales-ticket-note.1");
    CHECK(pages[7].file == "aftersales-policy.5");
    for (const auto& page : pages) CHECK_MESSAGE(passes("mandoc -Tlint -Wwarning", page.text), page.text);
    CHECK(pages[6].text.find(
              "What was done is kept with the ticket.\nIt may be told to the customer.\n.Pp\nNothing else") !=
          std::string::npos);
}

}  // namespace generated_test
