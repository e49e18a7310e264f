#include "face.hpp"
#include "find.hpp"

#include <doctest/doctest.h>

namespace find_test {

using namespace aftersales;
using namespace aftersales::cli;

namespace {

std::string found(const std::vector<std::string>& words) {
    const auto result = find(sample::face(), words);
    if (!result)
        return result.error().message + " / " + (result.error().hints.empty() ? "" : result.error().hints.front());
    std::string all = result->entry != nullptr   ? "command " + std::string{result->entry->name}
                      : result->topic != nullptr ? "topic " + std::string{result->topic->name}
                                                 : "nothing";
    for (const auto& word : result->words) all += " " + word;
    return all;
}

}  // namespace

TEST_CASE("a command of one or two words is found among the globals") {
    CHECK(found({"ticket", "note", "1"}) == "command ticket note 1");
    CHECK(found({"-C", "ticket", "--store=x", "ticket", "-q", "note", "1"}) ==
          "command ticket note -C ticket --store=x -q 1");
    CHECK(found({"-qO", "json", "import", "tickets"}) == "command import -qO json tickets");
    CHECK(found({"-Ojson", "import"}) == "command import -Ojson");
}

TEST_CASE("a first word alone is a topic, and no word is nothing") {
    CHECK(found({"ticket", "--help"}) == "topic ticket --help");
    CHECK(found({"--version"}) == "nothing --version");
    CHECK(found({}) == "nothing");
}

TEST_CASE("a command that there is not is named with the one that was meant") {
    CHECK(found({"tikcet", "note"}) == "there is no command 'tikcet' / Did you mean 'ticket'?");
    CHECK(found({"imprt"}) == "there is no command 'imprt' / Did you mean 'import'?");
    CHECK(found({"ticket", "nte", "1"}) == "there is no command 'ticket nte' / Did you mean 'ticket note'?");
    CHECK(found({"ticket", "zzzzzzz"}) == "there is no command 'ticket zzzzzzz' / aftersales help ticket");
    CHECK(found({"note", "1"}) == "there is no command 'note' / Did you mean 'ticket note'?");
    CHECK(found({"xyzzyxyzzy"}) == "there is no command 'xyzzyxyzzy' / aftersales help");
}

}  // namespace find_test
