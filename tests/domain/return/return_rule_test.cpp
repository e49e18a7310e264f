#include "aftersales/domain/return/return_rule.hpp"

#include <doctest/doctest.h>

namespace return_rule_test {

using namespace aftersales::domain;
using aftersales::calendar::read_calendar_span;
using aftersales::calendar::read_date;
using aftersales::calendar::read_duration;

namespace {

DaysSince delivered(SpanBound bound, const char* span) {
    return {.since = SinceDay::delivered, .bound = bound, .span = *read_calendar_span(span)};
}

// Applied for on 2026-03-09, delivered seven days before.
Facts a_return(int repairs = 0, std::chrono::hours lasted = {}, int of_one = -1) {
    Facts facts;
    facts.kind = CategoryKind::fault;
    facts.of_return = ReturnFacts{
        .applied = *read_date("2026-03-09"), .delivered = read_date("2026-03-02"), .repairs = [=](RepairsOf which) {
            return PastRepairs{.times = which == RepairsOf::one_category && of_one >= 0 ? of_one : repairs,
                               .lasted = lasted};
        }};
    return facts;
}

Condition since(SpanBound bound, const char* span) {
    Condition condition;
    condition.days_since = {delivered(bound, span)};
    return condition;
}

}  // namespace

TEST_CASE("days are counted from the day after the delivery, their bounds included or not") {
    const auto facts = a_return();
    CHECK(holds(since(SpanBound::at_most, "7d"), facts));
    CHECK_FALSE(holds(since(SpanBound::at_most, "6d"), facts));
    CHECK_FALSE(holds(since(SpanBound::less_than, "7d"), facts));
    CHECK(holds(since(SpanBound::less_than, "8d"), facts));
    CHECK(holds(since(SpanBound::at_least, "7d"), facts));
    CHECK_FALSE(holds(since(SpanBound::at_least, "8d"), facts));
    CHECK(holds(since(SpanBound::more_than, "6d"), facts));
    CHECK_FALSE(holds(since(SpanBound::more_than, "7d"), facts));
    CHECK(holds(since(SpanBound::at_most, "1mo"), facts));
}

TEST_CASE("of a day that is not known nothing holds, and nothing of returns where none is judged") {
    auto facts = a_return();
    facts.of_return->delivered.reset();
    CHECK(first_failing(since(SpanBound::at_least, "0d"), facts) == "days_since.delivered");
    Condition proof;
    proof.proof = false;
    CHECK(holds(proof, facts));
    CHECK(first_failing(proof, Facts{}) == "proof");
    Condition repairs;
    repairs.repairs_at_least = 1;
    CHECK(first_failing(repairs, Facts{}) == "repairs_at_least");
}

TEST_CASE("repairs are counted, all of them or those of one category, and how long they took") {
    Condition two;
    two.repairs_at_least = 2;
    CHECK(holds(two, a_return(2)));
    CHECK_FALSE(holds(two, a_return(1)));
    two.same_category = true;
    CHECK_FALSE(holds(two, a_return(3, {}, 1)));
    CHECK(holds(two, a_return(3, {}, 2)));
    Condition long_ones;
    long_ones.in_repair_at_least = *read_duration("30d");
    CHECK(holds(long_ones, a_return(1, std::chrono::hours{720})));
    CHECK_FALSE(holds(long_ones, a_return(1, std::chrono::hours{719})));
}

TEST_CASE("what the rules allow adds up; goods may always be rejected, and without rules anything may be") {
    const std::vector<ReturnRule> rules{
        {.id = "week",
         .when = since(SpanBound::at_most, "7d"),
         .may = {ReturnDecision::repair, ReturnDecision::refund}},
        {.id = "three-days", .when = since(SpanBound::at_most, "3d"), .may = {ReturnDecision::exchange}},
        {.id = "paid", .when = {}, .may = {ReturnDecision::fee, ReturnDecision::repair}, .fee = Money{8000}},
    };
    const auto verdict = judge_return(rules, a_return());
    CHECK(verdict.may == std::vector{ReturnDecision::refund, ReturnDecision::repair, ReturnDecision::fee});
    CHECK(verdict.rules() == std::vector<std::string>{"week", "paid"});
    CHECK(verdict.fee == Money{8000});
    CHECK_FALSE(verdict.any_fee);
    CHECK(verdict.tried[1].failed_on == "days_since.delivered");
    CHECK(verdict.allows(ReturnDecision::reject));
    CHECK_FALSE(verdict.allows(ReturnDecision::exchange));
    const auto free = judge_return({}, a_return());
    CHECK(free.allows(ReturnDecision::exchange));
    CHECK(free.any_fee);
}

TEST_CASE("days in repair lengthen the days that a rule gives, where it says so, each that began") {
    std::vector<ReturnRule> rules{
        {.id = "five-days", .when = since(SpanBound::at_most, "5d"), .may = {ReturnDecision::refund}}};
    CHECK(judge_return(rules, a_return(1, std::chrono::hours{25})).may.empty());
    rules.front().but_repairs = true;
    CHECK(judge_return(rules, a_return(1, std::chrono::hours{24})).may.empty());
    CHECK_FALSE(judge_return(rules, a_return(1, std::chrono::hours{25})).may.empty());
    CHECK(begun_days(std::chrono::hours{0}) == 0);
    CHECK(begun_days(std::chrono::hours{48}) == 2);
    CHECK(begun_days(std::chrono::hours{49}) == 3);
}

}  // namespace return_rule_test
