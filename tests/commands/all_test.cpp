#include "aftersales/domain/words.hpp"
#include "all.hpp"
#include "wording.hpp"

#include <doctest/doctest.h>

#include <string>

namespace all_test {

using namespace aftersales;

TEST_CASE("every command is worded as the house words things") {
    for (const auto& mistake : cli::wording_mistakes(commands::all())) FAIL_CHECK(mistake);
}

TEST_CASE("every command of two words has a topic that tells of it") {
    for (const auto& entry : commands::all().commands) {
        const auto blank = entry.name.find(' ');
        if (blank == std::string_view::npos) continue;
        const auto first = entry.name.substr(0, blank);
        bool told = false;
        for (const auto& topic : commands::all().topics) told = told || topic.name == first;
        CHECK_MESSAGE(told, std::string{first});
    }
}

TEST_CASE("the entry of a command has the command's own name") {
    for (const auto& entry : commands::all().commands) CHECK(entry.make().spec.name == entry.name);
}

}  // namespace all_test
