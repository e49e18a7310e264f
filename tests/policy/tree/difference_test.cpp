// What differs between two policies in meaning.
#include "aftersales/policy/difference.hpp"
#include "aftersales/policy/read.hpp"

#include <doctest/doctest.h>

namespace difference_test {

using namespace aftersales;
using namespace aftersales::policy;

namespace {

constexpr const char* rules = R"(version = 1
[organization]
timezone = "Asia/Shanghai"
[calendar.office]
hours = { mon-fri = ["09:00-12:00", "13:30-18:00"] }
[[priority]]
id = "major"
[[priority]]
id = "general"
default = true
[[sla]]
id = "major"
when = { priority = ["major"] }
targets = { respond = "4h", resolve = "48h" }
[[sla]]
id = "all"
targets = { resolve = "5d" }
)";

Policy policy_of(std::string text) {
    auto made = read(std::move(text), "rules.toml", [](const std::string& path) -> Result<std::string> {
        return fail(ErrorKind::policy, "no file " + path);
    });
    if (!made) FAIL(made.error().message);
    return std::move(*made);
}

std::string with(const std::string& from, const std::string& to) {
    std::string text = rules;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::vector<Difference> against(std::string text) {
    auto found = differences(policy_of(rules), policy_of(std::move(text)));
    if (!found) FAIL(found.error().message);
    return std::move(*found);
}

}  // namespace

TEST_CASE("a target is named by its plan and clock") {
    CHECK(against(with("respond = \"4h\"", "respond = \"2h\"")) ==
          std::vector<Difference>{{"plan major: respond", "4h", "2h"}});
}

TEST_CASE("layout, comments and defaults that are written out are no difference") {
    CHECK(against(with("{ respond = \"4h\", resolve = \"48h\" }", "{ resolve = \"48h\", respond = \"4h\" } # as ever"))
              .empty());
    CHECK(against(with("timezone", "calendar = \"office\"\ntimezone")).empty());
}

TEST_CASE("what came has nothing before, and does not change the order of the others") {
    const auto found = against(std::string{rules} + "[[sla]]\nid = \"new\"\ntargets = { resolve = \"1h\" }\n");
    REQUIRE(found.size() >= 2);
    CHECK(found[0] == Difference{"plan new", "", "is there"});
    for (const auto& each : found) CHECK(each.before.empty());
}

TEST_CASE("another order of priorities is a difference") {
    const auto found = against(with("id = \"major\"\n[[priority]]\nid = \"general\"\ndefault = true",
                                    "id = \"general\"\ndefault = true\n[[priority]]\nid = \"major\""));
    CHECK(found == std::vector<Difference>{{"order of priority", "major, general", "general, major"}});
}

}  // namespace difference_test
