#include "aftersales/policy/toml.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace toml_test {

using namespace aftersales::policy;

TEST_CASE("keys and values know their line and their column in bytes") {
    const Toml toml = parse_toml("a = 1\n\"中\" = [\"甲\", { b = true }]\n[c.d]\ne = 1.5\n");
    REQUIRE_FALSE(toml.mistake);
    CHECK(toml.root.find("a")->place == Place{1, 5});
    CHECK(toml.root.entry("中")->place == Place{2, 1});
    const TomlNode& list = *toml.root.find("中");
    CHECK(list.items.at(0).place == Place{2, 10});
    CHECK(list.items.at(1).entry("b")->place == Place{2, 19});
    CHECK(toml.root.find("c")->entry("d")->place == Place{3, 4});
    CHECK(toml.root.find("c")->find("d")->find("e")->real == 1.5);
}

TEST_CASE("members keep the order of the file") {
    const Toml toml = parse_toml("[z]\n[a]\n[m]\n");
    REQUIRE(toml.root.members.size() == 3);
    CHECK(toml.root.members[0].key == "z");
    CHECK(toml.root.members[1].key == "a");
    CHECK(toml.root.members[2].key == "m");
}

TEST_CASE("dates and times are read in their ISO form") {
    const Toml toml = parse_toml("a = 2026-02-10\nb = 2026-02-10T09:30:00-05:30\nc = 07:32:00\n");
    CHECK(toml.root.find("a")->text == "2026-02-10");
    CHECK(toml.root.find("b")->text == "2026-02-10T09:30:00-05:30");
    CHECK(toml.root.find("c")->text == "07:32:00");
}

TEST_CASE("what is not TOML is told at its first mistake") {
    const Toml toml = parse_toml("a = 1\nb = [1,\n");
    REQUIRE(toml.mistake);
    CHECK(toml.mistake->place.line == 2);
    CHECK(toml.mistake->message.starts_with("this is not TOML: "));
    const auto read = read_toml("a = \n", "cases.toml");
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == aftersales::ErrorKind::refused);
    CHECK(read.error().message.starts_with("cases.toml:1:"));
    CHECK(parse_toml("a = \"\xff\"").mistake);
    CHECK(parse_toml("a = 1\na = 2\n").mistake->place.line == 2);
}

TEST_CASE("a printed value reads back as it was") {
    CHECK(rc::check("texts", [](const std::vector<std::uint16_t>& letters) {
        std::string text;
        for (const std::uint16_t letter : letters) text += static_cast<char>(letter % 127 + 1);
        TomlNode list{.type = TomlNode::Type::array};
        list.items.push_back({.type = TomlNode::Type::text, .text = text});
        const Toml back = parse_toml("a = " + print_toml_value(list) + "\n");
        RC_ASSERT(!back.mistake);
        RC_ASSERT(back.root.find("a")->items.at(0).text == text);
    }));
}

TEST_CASE("a document is printed with scalars first and tables under headers") {
    const Toml toml =
        parse_toml("[[r]]\nid = \"x\"\nwhen = { t = [\"a\"], \"b c\" = {} }\n[n.m]\nk = 1\n[o]\nv = false\n");
    CHECK(print_toml(toml.root) ==
          "[[r]]\nid = \"x\"\nwhen = { t = [\"a\"], \"b c\" = {} }\n\n[n.m]\nk = 1\n\n[o]\nv = false\n");
}

}  // namespace toml_test
