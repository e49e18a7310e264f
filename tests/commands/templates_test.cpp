#include "aftersales/policy/check.hpp"
#include "upkeep/init/templates.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace aftersales;

TEST_CASE("every template of init is a policy without a mistake") {
    CHECK(commands::policy_templates().size() == 9);
    for (const auto& each : commands::policy_templates()) {
        CAPTURE(std::string{each.name});
        CAPTURE(std::string{each.language});
        const auto draft =
            policy::draft(std::string{each.text}, "aftersales.toml", policy::files_beside("aftersales.toml"));
        CHECK(draft.valid());
        for (const auto& finding : policy::check(draft, *calendar::read_date("2026-03-02"))) {
            if (!finding.warning) FAIL_CHECK(policy::print(finding, "aftersales.toml"));
        }
        CHECK(draft.policy.language == each.language);
    }
}
