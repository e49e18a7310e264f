#include "aftersales/service/report/measures.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>

namespace report_measures_test {

using namespace aftersales;
using namespace aftersales::service::report;
using domain::AssetId;
using domain::Status;
using domain::TicketId;
using policy::Measure;

namespace {

const Period march{"2026-03", at("2026-03-01T00:00:00+08:00"), at("2026-04-01T00:00:00+08:00")};

Fraction counted(Measure measure, const Facts& facts, std::string_view now = "2026-04-10T00:00:00+08:00",
                 std::chrono::hours within = std::chrono::hours{24}) {
    return counts(measure, {.statistics = facts,
                            .period = march,
                            .now = at(now),
                            .kind_of = kind_named,
                            .faults = {"fault"},
                            .end = *calendar::read_date("2026-04-01"),
                            .deadline = [within](Instant start) -> Result<Instant> { return start + within; }})
        ->begin()
        ->second;
}

store::TicketLife opened(std::int64_t ticket, std::string_view when, std::string_view category = "question") {
    return {
        .ticket = TicketId{ticket}, .asset = {}, .category = category, .status = Status::fresh, .opened_at = at(when)};
}

}  // namespace

TEST_CASE("responded_within counts the answered and those too old to be answered in time") {
    Facts facts;
    facts.lives_told = {opened(1, "2026-03-02T09:00:00+08:00"), opened(2, "2026-03-02T09:00:00+08:00"),
                        opened(3, "2026-03-02T09:00:00+08:00"), opened(4, "2026-03-30T09:00:00+08:00"),
                        opened(5, "2026-02-28T09:00:00+08:00")};
    facts.lives_told[0].responded_at = at("2026-03-03T09:00:00+08:00");  // to the second
    facts.lives_told[1].responded_at = at("2026-03-03T09:00:01+08:00");
    CHECK(counted(Measure::responded_within, facts, "2026-03-31T09:00:00+08:00") == Fraction{1, 3});
    CHECK(counted(Measure::responded_within, facts, "2026-03-31T09:00:01+08:00") == Fraction{1, 4});
}

TEST_CASE("resolved_within_of_response counts from the first answer, which must lie in the period") {
    Facts facts;
    facts.lives_told = {opened(1, "2026-02-27T09:00:00+08:00"), opened(2, "2026-03-02T09:00:00+08:00"),
                        opened(3, "2026-03-02T09:00:00+08:00")};
    facts.lives_told[0].responded_at = at("2026-03-01T09:00:00+08:00");
    facts.lives_told[0].resolved_at = at("2026-03-02T09:00:00+08:00");
    facts.lives_told[1].responded_at = at("2026-03-03T09:00:00+08:00");
    facts.lives_told[1].resolved_at = at("2026-03-05T09:00:00+08:00");
    CHECK(counted(Measure::resolved_within_of_response, facts) == Fraction{1, 2});
    CHECK(counted(Measure::resolved_within_of_response, facts, "2026-04-10T00:00:00+08:00", std::chrono::hours{48}) ==
          Fraction{2, 2});
}

TEST_CASE("satisfaction adds the scores of tickets and callbacks, those of cancelled tickets left out") {
    Facts facts;
    const auto when = at("2026-03-05T09:00:00+08:00");
    facts.moments_told = {{.what = Happened::confirmed, .at = when, .score = 9},
                          {.what = Happened::confirmed, .at = when, .score = 1, .left_out = true},
                          {.what = Happened::confirmed, .at = when, .score = 2, .score_replaced = true},
                          {.what = Happened::closed, .at = when, .score = 8},
                          {.what = Happened::closed, .at = at("2026-04-01T00:00:00+08:00"), .score = 1}};
    facts.calls_told = {{.due = false, .at = when, .reached = true, .score = 10},
                        {.due = true, .at = when, .score = 10}};
    CHECK(counted(Measure::satisfaction, facts) == Fraction{27, 3});
}

TEST_CASE("a complaint is handled by the first of a proposal and a resolution") {
    Facts facts;
    facts.lives_told = {
        opened(1, "2026-03-02T09:00:00+08:00", "complaint"), opened(2, "2026-03-02T09:00:00+08:00", "complaint"),
        opened(3, "2026-03-02T09:00:00+08:00", "complaint"), opened(4, "2026-03-02T09:00:00+08:00", "fault")};
    facts.lives_told[0].proposed_at = at("2026-03-02T10:00:00+08:00");
    facts.lives_told[0].resolved_at = at("2026-03-09T10:00:00+08:00");
    facts.lives_told[1].resolved_at = at("2026-03-09T10:00:00+08:00");
    facts.lives_told[3].proposed_at = at("2026-03-02T10:00:00+08:00");
    CHECK(counted(Measure::complaint_handled_within, facts) == Fraction{1, 3});
}

TEST_CASE("a repair is repeated by another fault on the asset in time, not by its own ticket") {
    Facts facts;
    facts.lives_told = {
        opened(1, "2026-03-02T09:00:00+08:00", "fault"), opened(2, "2026-03-02T09:00:00+08:00", "fault"),
        opened(3, "2026-03-02T09:00:00+08:00", "fault"), opened(4, "2026-03-02T09:00:00+08:00", "question")};
    for (auto& life : facts.lives_told) {
        life.asset = AssetId{life.ticket.value};
        life.resolved_at = at("2026-03-03T09:00:00+08:00");
    }
    facts.lives_told[2].asset = {};
    facts.faults_told = {{AssetId{1}, at("2026-03-04T09:00:00+08:00"), TicketId{9}},
                         {AssetId{2}, at("2026-03-04T09:00:01+08:00"), TicketId{10}},
                         {AssetId{2}, at("2026-03-03T10:00:00+08:00"), TicketId{2}}};
    CHECK(counted(Measure::repeat_repair_rate, facts) == Fraction{1, 2});
}

TEST_CASE("the failure rate counts assets once, over the units delivered") {
    Facts facts;
    facts.faults_told = {{AssetId{1}, at("2026-03-04T09:00:00+08:00"), TicketId{1}},
                         {AssetId{1}, at("2026-03-05T09:00:00+08:00"), TicketId{2}},
                         {AssetId{2}, at("2026-04-05T09:00:00+08:00"), TicketId{3}}};
    facts.delivered = 50;
    CHECK(counted(Measure::failure_rate, facts) == Fraction{1, 50});
    facts.not_delivered = {AssetId{1}};
    CHECK(counted(Measure::failure_rate, facts) == Fraction{0, 50});
}

TEST_CASE("the closure rate is of tickets opened, the handling rate of tickets resolved") {
    Facts facts;
    facts.lives_told = {opened(1, "2026-03-02T09:00:00+08:00"), opened(2, "2026-03-31T09:00:00+08:00"),
                        opened(3, "2026-02-02T09:00:00+08:00")};
    facts.lives_told[0].status = Status::closed;
    facts.lives_told[0].resolved_at = at("2026-03-02T10:00:00+08:00");
    facts.lives_told[1].status = Status::resolved;
    facts.lives_told[1].resolved_at = at("2026-04-01T08:00:00+08:00");
    facts.lives_told[2].status = Status::closed;
    facts.lives_told[2].resolved_at = at("2026-03-01T00:00:00+08:00");
    CHECK(counted(Measure::closure_rate, facts) == Fraction{1, 2});
    CHECK(counted(Measure::handling_within, facts) == Fraction{1, 2});
}

TEST_CASE("nothing happened: nothing is counted, above or below the line") {
    for (const auto measure : {Measure::responded_within, Measure::resolved_within_of_response, Measure::satisfaction,
                               Measure::complaint_handled_within, Measure::repeat_repair_rate, Measure::failure_rate,
                               Measure::closure_rate, Measure::handling_within}) {
        CHECK(counted(measure, {}) == Fraction{0, 0});
    }
}

TEST_CASE("a deadline that the calendar does not reach ends the count with its own failure") {
    Facts facts;
    facts.lives_told = {opened(1, "2026-03-02T09:00:00+08:00")};
    const auto went =
        counts(Measure::responded_within,
               {.statistics = facts,
                .period = march,
                .now = {},
                .kind_of = kind_named,
                .faults = {},
                .end = {},
                .deadline = [](Instant) -> Result<Instant> { return fail(ErrorKind::policy, "no working hours"); }});
    REQUIRE_FALSE(went.has_value());
    CHECK(went.error().kind == ErrorKind::policy);
}

}  // namespace report_measures_test
