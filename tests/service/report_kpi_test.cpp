#include "aftersales/policy/read.hpp"
#include "aftersales/service/report/kpi.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>

namespace report_kpi_test {

using namespace aftersales;
using namespace aftersales::service::report;

namespace {

policy::Policy a_policy(std::string_view kpis) {
    std::string text = R"(version = 1
[organization]
name = "x"
timezone = "Asia/Shanghai"
calendar = "office"
[store]
url = "x.db"
[calendar.office]
hours = { mon-fri = ["09:00-18:00"] }
[[category]]
id = "leak"
kind = "fault"
[[priority]]
id = "general"
default = true
[[sla]]
id = "all"
targets = { respond = "24h" }
)";
    text += kpis;
    auto read = policy::read(text, "aftersales.toml", policy::files_beside("aftersales.toml"));
    REQUIRE_MESSAGE(read.has_value(), read.error().message);
    return std::move(*read);
}

const Period march{"2026-03", at("2026-03-01T00:00:00+08:00"), at("2026-04-01T00:00:00+08:00")};
const auto now = at("2026-04-10T00:00:00+08:00");

store::TicketLife answered(std::string_view opened, std::string_view when) {
    return {.ticket = domain::TicketId{1}, .opened_at = at(opened), .responded_at = at(when)};
}

}  // namespace

TEST_CASE("a KPI is its value beside its goal, in the policy's order") {
    const auto policy = a_policy(R"(
[[kpi]]
id = "csat"
label = "Satisfaction"
measure = "satisfaction"
goal = ">= 85"
[[kpi]]
id = "answers"
measure = "responded_within"
within = "24h"
goal = ">= 80%"
)");
    Facts facts;
    facts.lives_told = {answered("2026-03-02T09:00:00+08:00", "2026-03-02T10:00:00+08:00"),
                        answered("2026-03-02T09:00:00+08:00", "2026-03-12T10:00:00+08:00")};
    facts.moments_told = {{.what = Happened::confirmed, .at = at("2026-03-05T09:00:00+08:00"), .score = 9},
                          {.what = Happened::confirmed, .at = at("2026-03-05T09:00:00+08:00"), .score = 8}};
    const auto rows = *kpis(facts, policy, march, now);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].id == "csat");
    CHECK(rows[0].label == "Satisfaction");
    CHECK(rows[0].goal == ">= 85");
    CHECK(rows[0].value == 85.0);
    CHECK(rows[0].ok == true);
    CHECK(rows[0].of == Fraction{17, 2});
    CHECK(rows[1].value == 0.5);
    CHECK(rows[1].ok == false);
    CHECK(rows[1].of == Fraction{1, 2});
}

TEST_CASE("without a denominator there is neither value nor verdict, without a goal no verdict") {
    const auto policy = a_policy(R"(
[[kpi]]
id = "answers"
measure = "responded_within"
within = "24h"
goal = ">= 80%"
[[kpi]]
id = "closed"
measure = "closure_rate"
)");
    const auto empty = *kpis(Facts{}, policy, march, now);
    CHECK_FALSE(empty[0].value.has_value());
    CHECK_FALSE(empty[0].ok.has_value());
    Facts facts;
    facts.lives_told = {answered("2026-03-02T09:00:00+08:00", "2026-03-02T10:00:00+08:00")};
    const auto rows = *kpis(facts, policy, march, now);
    CHECK(rows[1].value == 0.0);
    CHECK(rows[1].goal.empty());
    CHECK_FALSE(rows[1].ok.has_value());
}

TEST_CASE("who was answered nobody knows when counts neither as answered in time nor as not") {
    const auto policy = a_policy(R"(
[[kpi]]
id = "answers"
measure = "responded_within"
within = "24h"
[[kpi]]
id = "solved"
measure = "resolved_within_of_response"
within = "24h"
)");
    Facts facts;
    facts.lives_told = {answered("2026-03-02T09:00:00+08:00", "2026-03-12T10:00:00+08:00"),
                        answered("2026-03-02T09:00:00+08:00", "2026-03-12T10:00:00+08:00")};
    facts.lives_told.back().answered_before = true;
    const auto rows = *kpis(facts, policy, march, now);
    CHECK(rows[0].of == Fraction{0, 1});
    CHECK(rows[1].of == Fraction{0, 1});
}

TEST_CASE("a KPI in working time is counted on the organisation's calendar") {
    const auto policy = a_policy(R"(
[[kpi]]
id = "answers"
measure = "responded_within"
within = "2bh"
goal = ">= 80%"
)");
    Facts facts;
    facts.lives_told = {answered("2026-03-06T17:00:00+08:00", "2026-03-09T10:00:00+08:00"),  // Friday, then Monday
                        answered("2026-03-06T17:00:00+08:00", "2026-03-09T10:00:01+08:00")};
    CHECK(kpis(facts, policy, march, now)->front().of == Fraction{1, 2});
}

}  // namespace report_kpi_test
