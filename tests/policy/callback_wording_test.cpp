// What is said around the questions of a call (D18), and what is filled into it.
#include "policies.hpp"

#include <doctest/doctest.h>

namespace callback_wording_test {

using namespace aftersales;
using namespace aftersales::policy;
using namespace aftersales::policy::testing;

namespace {

domain::CallbackRules spoken(const std::string& language, const std::string& name) {
    const auto organization = "language = \"" + language + "\"\n" + (name.empty() ? "" : "name = \"" + name + "\"\n");
    const Draft read = drafted(with(small, "name = \"Kettles\"\n", organization));
    CHECK(read.valid());
    return read.policy.callbacks;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string mistake(const std::string& keys) {
    const auto all = lines(drafted(small + "[[callback]]\nid = \"c\"\nafter = \"delivered\"\n" + keys).findings);
    return all.empty() ? "none" : all.front();
}

}  // namespace

TEST_CASE("a call begins and ends in the organisation's language where the policy does not say how") {
    CHECK(has(spoken("zh-CN", "").greeting, "现在方便吗"));
    CHECK(has(spoken("zh-TW", "").greeting, "現在方便嗎"));
    CHECK(has(spoken("en", "").greeting, "convenient"));
    CHECK(has(spoken("fr", "").closing, "1 to 10"));
    CHECK(has(spoken("zh-CN", "").closing, "1到10分"));
    CHECK(has(spoken("zh-TW", "").emergency, "主管"));
    // Who has no name is not named.
    CHECK_FALSE(has(spoken("zh-CN", "").greeting, "{organization.name}"));
    CHECK(has(spoken("zh-CN", "凉茶").greeting, "{organization.name}"));
    CHECK(has(spoken("en", "Tea").greeting, "{organization.name}"));
}

TEST_CASE("nothing is filled in for a name that is none, and the nearest is suggested") {
    CHECK(mistake("script = [\"{customer.name}?\", \"{customer.nam}?\"]\n").find("'{customer.nam}'") !=
          std::string::npos);
    CHECK(mistake("text = \"{staff.nmae}\"\n") ==
          "p.toml:22:8: '{staff.nmae}' is not a placeholder (did you mean '{staff.name}'?)");
    for (const auto* key : {"greeting", "closing", "emergency"}) {
        CHECK(mistake(std::string{key} + " = \"a {asset.colour} b\"\n").find("'{asset.colour}'") != std::string::npos);
    }
    CHECK(mistake("text = \"{客户}\"\n") != "none");
}

TEST_CASE("braces that stand for themselves are no mistake") {
    CHECK(mistake("text = \"a { b } {} {{customer.name}} }{ {\"\n") == "none");
}

TEST_CASE("a dimension has a name of its own") {
    CHECK(mistake("dimensions = [\"speed\", \"speed\"]\n").find("'speed' stands twice") != std::string::npos);
    CHECK(mistake("dimensions = [\"suggestion\"]\n").find("cannot name a dimension") != std::string::npos);
    CHECK(mistake("dimensions = [\"\"]\n").find("cannot name a dimension") != std::string::npos);
}

TEST_CASE("a call that asks nothing neither asks for a score nor speaks of a survey") {
    const auto care = [](const std::string& language, const std::string& more, const std::string& rules = {}) {
        const Draft read =
            drafted(with(small, "name = \"Kettles\"\n", "name = \"K\"\nlanguage = \"" + language + "\"\n") + rules +
                    "[[callback]]\nid = \"c\"\nafter = \"birthday\"\n" + more);
        CHECK(read.valid());
        return read.policy.callbacks.programs.back();
    };
    const auto* wishes = "text = \"Happy birthday\"\n";
    for (const auto* language : {"zh-CN", "zh-TW", "en"}) {
        const auto program = care(language, wishes);
        REQUIRE(program.greeting);
        REQUIRE(program.closing);
        for (const auto* word : {"回访", "回訪", "questions"}) CHECK_FALSE(has(*program.greeting, word));
        CHECK_FALSE(has(*program.closing, "10"));
        CHECK(has(*program.greeting, "{organization.name}"));
    }
    CHECK(!care("en", std::string{wishes} + "script = [\"All well?\"]\n").greeting);
    CHECK(!care("en", std::string{wishes} + "dimensions = [\"speed\"]\n").closing);
    CHECK(care("en", std::string{wishes} + "closing = \"Bye.\"\n").closing == "Bye.");
    CHECK(!care("en", wishes, "[callbacks]\nclosing = \"Farewell.\"\n").closing);
}

}  // namespace callback_wording_test
