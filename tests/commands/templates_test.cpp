#include "aftersales/policy/check.hpp"
#include "aftersales/service/cases.hpp"
#include "upkeep/init/templates.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace templates_test {

using namespace aftersales;

namespace {

policy::Draft drafted(const commands::PolicyTemplate& each) {
    return policy::draft(std::string{each.text}, "aftersales.toml", policy::files_beside("aftersales.toml"));
}

std::string cases_of(const commands::PolicyTemplate& each) {
    const auto name = std::string{each.name} + "." + std::string{each.language} + ".cases.toml";
    std::ifstream file{std::filesystem::path{AFTERSALES_TEMPLATE_CASES} / name};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("every template of init is a policy without a mistake or a warning") {
    CHECK(commands::policy_templates().size() == 9);
    for (const auto& each : commands::policy_templates()) {
        CAPTURE(std::string{each.name});
        CAPTURE(std::string{each.language});
        const auto draft = drafted(each);
        CHECK(draft.valid());
        for (const auto& finding : policy::check(draft, *calendar::read_date("2026-03-02"))) {
            FAIL_CHECK(policy::print(finding, "aftersales.toml"));
        }
        CHECK(draft.policy.language == each.language);
    }
}

// found: X3
TEST_CASE("every template holds the handbooks' figures: its cases come out as they should") {
    const auto now = *calendar::read_instant("2026-03-02T10:00:00Z");
    for (const auto& each : commands::policy_templates()) {
        const auto draft = drafted(each);
        const auto cases = service::read_cases(cases_of(each), "cases.toml", draft.policy, now);
        REQUIRE(cases.has_value());
        CHECK(cases->size() >= 7);
        for (const auto& given : *cases) {
            CAPTURE(std::string{each.name} + "." + std::string{each.language} + ": " + given.name);
            const auto outcome = service::run_case(given, draft.policy);
            REQUIRE(outcome.has_value());
            for (const auto& wrong : outcome->mismatches)
                FAIL_CHECK(wrong.what, ": ", wrong.expected, ", got ", wrong.got);
        }
    }
}

TEST_CASE("a template tells no channel, no retention and a name for every KPI") {
    for (const auto& each : commands::policy_templates()) {
        const auto draft = drafted(each);
        CHECK(draft.policy.channels.empty());
        CHECK_FALSE(draft.policy.retention);
        for (const auto& kpi : draft.policy.kpis) CHECK_FALSE(kpi.label.empty());
        CHECK_FALSE(draft.policy.kpis.empty());
    }
}

}  // namespace templates_test
