#include "aftersales/policy/show.hpp"
#include "policy/policies.hpp"

#include <doctest/doctest.h>

namespace show_test {

using namespace aftersales;
using namespace aftersales::policy;
using namespace aftersales::policy::testing;

TEST_CASE("a shown policy reads back to the same policy") {
    for (const std::string& text : {small, whole}) {
        const Draft first = drafted(text);
        const std::string shown = show(first.policy, "").value();
        const Draft second = drafted(shown);
        CHECK(lines(second.findings) == Lines{});
        CHECK(show(second.policy, "").value() == shown);
    }
}

TEST_CASE("defaults are filled in") {
    const std::string shown = show(drafted(small).policy, "").value();
    for (const std::string line :
         {"language = \"zh-CN\"", "[clock.feedback]", "max_attempts = 3", "bd = \"end-of-work\"",
          "workday_hours = [\"09:00-12:00\", \"13:30-18:00\"]", "url = \"aftersales.db\""}) {
        CHECK_MESSAGE(shown.find(line) != std::string::npos, line);
    }
}

TEST_CASE("a dotted key names a section, a record or a value") {
    const Policy policy = drafted(whole).policy;
    CHECK(show(policy, "organization.timezone").value() == "Asia/Shanghai\n");
    CHECK(show(policy, "calendar.night")
              .value()
              .starts_with("[calendar.night]\nhours = { mon-sun = [\"22:00-06:00\"] }\n"));
    CHECK(show(policy, "calendar.shop.files").value() == "days.json\n");
    CHECK(show(policy, "priority").value().starts_with("[[priority]]\nid = \"p1\"\nlabel = \"p1\"\n\n[[priority]]\n"));
    CHECK(show(policy, "rule.smoke").value().starts_with("[[rule]]\nid = \"smoke\"\n"));
    CHECK(show(policy, "rule.again.when").value() == "pattern = \"(?i)again|又\"\nrepeat = { same = \"customer\", "
                                                     "within = \"14d\", at_least = 3, category = \"same\" }\n");
    CHECK(show(policy, "rule.again.when.repeat.within").value() == "14d\n");
    CHECK(show(policy, "staff.mei.lin.name").value() == "林梅\n");
    CHECK(show(policy, "callback_assign.2.to").value() == "role:chief\n");
    CHECK(show(policy, "calendar").value().find("[calendar.night]") != std::string::npos);
    CHECK(show(policy, "retention").value() == "[retention]\nkeep = \"3y\"\n");
}

TEST_CASE("a key that is not there is told with the nearest") {
    const auto missing = show(drafted(whole).policy, "calendar.nigth.bd");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::not_found);
    CHECK(missing.error().message == "the policy has no 'calendar.nigth.bd'");
    CHECK(missing.error().hints == Lines{"Did you mean 'calendar.night'?"});
}

}  // namespace show_test
