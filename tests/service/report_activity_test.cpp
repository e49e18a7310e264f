#include "aftersales/service/report/activity.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>

namespace report_activity_test {

using namespace aftersales;
using namespace aftersales::service::report;
using calendar::zone_named;
using domain::ClockName;
using domain::ClockState;
using domain::TicketId;

namespace {

const auto now = at("2026-03-12T12:00:00+08:00");

store::Moment moment(Happened what, std::int64_t ticket, std::string_view when, std::string_view group,
                     int change = 0) {
    return {.what = what,
            .at = at(when),
            .ticket = TicketId{ticket},
            .group = group,
            .category = group,
            .opened_at = at(when),
            .open_change = change};
}

store::Moment solved(std::int64_t ticket, std::string_view opened, std::string_view when, std::string_view group) {
    auto made = moment(Happened::resolved, ticket, when, group, -1);
    made.opened_at = at(opened);
    return made;
}

store::ClockRun run(ClockName clock, ClockState state, std::string_view due, std::string_view group = "fault") {
    return {.clock = clock,
            .ticket = TicketId{1},
            .group = group,
            .priority = {},
            .state = state,
            .started_at = at("2026-03-02T09:00:00+08:00"),
            .due_at = at(due)};
}

std::vector<Period> weeks(std::string_view from, std::string_view to) {
    return *whole_periods(PeriodUnit::week, at(from), at(to), zone_named("Asia/Shanghai"));
}
std::vector<Period> week_ten() { return weeks("2026-03-02T00:00:00+08:00", "2026-03-09T00:00:00+08:00"); }

std::vector<ActivityRow> rows_of(const Facts& facts, std::vector<Period> periods, Dimension by = Dimension::total,
                                 std::vector<Known> known = {}) {
    return *activity(facts, {.periods = std::move(periods),
                             .by = by,
                             .order = {.first = std::move(known)},
                             .kind_of = kind_named,
                             .now = now});
}

std::vector<std::string> groups(const std::vector<ActivityRow>& rows) {
    std::vector<std::string> all;
    for (const auto& row : rows) all.push_back(row.group);
    return all;
}

// A week with four tickets: one solved in a day, one in two, and two that nobody answered.
Facts a_week() {
    Facts facts;
    facts.moments_told = {
        moment(Happened::opened, 1, "2026-03-02T09:00:00+08:00", "fault", +1),
        moment(Happened::opened, 2, "2026-03-03T09:00:00+08:00", "complaint", +1),
        moment(Happened::opened, 3, "2026-03-04T09:00:00+08:00", "question", +1),
        moment(Happened::opened, 4, "2026-03-05T09:00:00+08:00", "question", +1),
        moment(Happened::first_answer, 1, "2026-03-02T10:00:00+08:00", "fault"),
        moment(Happened::first_answer, 2, "2026-03-03T14:00:00+08:00", "complaint"),
        solved(1, "2026-03-02T09:00:00+08:00", "2026-03-03T09:00:00+08:00", "fault"),
        solved(2, "2026-03-03T09:00:00+08:00", "2026-03-05T09:00:00+08:00", "complaint"),
        moment(Happened::confirmed, 1, "2026-03-03T10:00:00+08:00", "fault"),
        moment(Happened::closed, 1, "2026-03-03T10:00:00+08:00", "fault"),
    };
    facts.moments_told[8].score = 9;
    facts.runs_told = {
        run(ClockName::respond, ClockState::met, "2026-03-02T11:00:00+08:00"),
        run(ClockName::respond, ClockState::missed, "2026-03-03T13:00:00+08:00", "complaint"),
        run(ClockName::respond, ClockState::running, "2026-03-05T09:00:00+08:00", "question"),
        run(ClockName::respond, ClockState::running, "2026-03-06T09:00:00+08:00", "question"),
        run(ClockName::resolve, ClockState::met, "2026-03-04T10:00:00+08:00"),
        run(ClockName::resolve, ClockState::met, "2026-03-05T14:00:00+08:00", "complaint"),
    };
    return facts;
}

}  // namespace

TEST_CASE("a week's row counts what happened in it") {
    const auto rows = rows_of(a_week(), week_ten());
    REQUIRE(rows.size() == 1);
    const auto& row = rows.front();
    CHECK(row.period.name == "2026-W10");
    CHECK(row.group == "total");
    CHECK(row.tally.opened == 4);
    CHECK(row.tally.responded == 2);
    CHECK(row.tally.resolved == 2);
    CHECK(row.tally.closed == 1);
    CHECK(row.tally.complaints == 1);
    CHECK(row.tally.faults == 1);
    CHECK(row.backlog == 2);
    CHECK(row.tally.respond == Attained{.met = 1, .missed = 3});
    CHECK(row.tally.respond.rate() == 0.25);
    CHECK(row.tally.resolve == Attained{.met = 2, .missed = 0});
    CHECK(row.handling_mean == 36.0);
    CHECK(row.handling_median == 36.0);
    CHECK(row.handling_p90 == doctest::Approx(45.6));
    CHECK(row.tally.scores == Scores{.count = 1, .sum = 9});
}

TEST_CASE("a running clock is missed only once its due time has passed; paused and ended ones never count") {
    CHECK(verdict_of(run(ClockName::respond, ClockState::running, "2026-03-12T12:00:00+08:00"), now) ==
          TargetVerdict::none);
    CHECK(verdict_of(run(ClockName::respond, ClockState::running, "2026-03-12T11:59:59+08:00"), now) ==
          TargetVerdict::missed);
    CHECK(verdict_of(run(ClockName::respond, ClockState::paused, "2026-03-01T00:00:00+08:00"), now) ==
          TargetVerdict::none);
    CHECK(verdict_of(run(ClockName::respond, ClockState::ended, "2026-03-01T00:00:00+08:00"), now) ==
          TargetVerdict::none);
}

TEST_CASE("groups come in the policy's order, then by name, the empty one last") {
    auto facts = a_week();
    for (const auto* group : {"", "zebra", "ant"}) {
        facts.moments_told.push_back(moment(Happened::escalated, 1, "2026-03-06T09:00:00+08:00", group));
    }
    const auto rows =
        rows_of(facts, week_ten(), Dimension::category,
                {{"question", "Question"}, {"fault", "Fault"}, {"unused", "Unused"}, {"complaint", "Complaint"}});
    CHECK(groups(rows) == std::vector<std::string>{"question", "fault", "complaint", "ant", "zebra", ""});
    CHECK(rows[1].label == "Fault");
    CHECK(rows[3].label.empty());
}

TEST_CASE("a group that occurs in any period has a row in each, and the backlog goes on") {
    const auto rows =
        rows_of(a_week(), weeks("2026-02-23T00:00:00+08:00", "2026-03-16T00:00:00+08:00"), Dimension::category);
    REQUIRE(groups(rows) == std::vector<std::string>{"complaint", "fault", "question", "complaint", "fault", "question",
                                                     "complaint", "fault", "question"});
    CHECK(rows[2].period.name == "2026-W09");
    CHECK(rows[2].tally.opened == 0);
    CHECK(rows[2].backlog == 0);
    CHECK(rows[5].tally.opened == 2);
    CHECK(rows[5].backlog == 2);
    CHECK(rows[8].tally.opened == 0);
    CHECK(rows[8].backlog == 2);
    CHECK(rows[7].backlog == 0);
}

TEST_CASE("what was open before the first period stays in the backlog") {
    const auto rows =
        rows_of(a_week(), weeks("2026-03-09T00:00:00+08:00", "2026-03-16T00:00:00+08:00"), Dimension::category);
    CHECK(groups(rows) == std::vector<std::string>{"question"});
    CHECK(rows.front().backlog == 2);
}

TEST_CASE("the total has a row where nothing happened, other dimensions have none") {
    CHECK(groups(rows_of({}, week_ten())) == std::vector<std::string>{"total"});
    CHECK(rows_of({}, week_ten(), Dimension::outlet).empty());
    CHECK_FALSE(rows_of({}, week_ten()).front().handling_mean.has_value());
    CHECK_FALSE(rows_of({}, week_ten()).front().tally.respond.rate().has_value());
    CHECK_FALSE(rows_of({}, week_ten()).front().tally.scores.average().has_value());
}

TEST_CASE("a ticket solved twice counts twice, and its handling lasts to the last solution") {
    Facts facts;
    facts.moments_told = {
        moment(Happened::opened, 1, "2026-03-02T09:00:00+08:00", "fault", +1),
        solved(1, "2026-03-02T09:00:00+08:00", "2026-03-02T19:00:00+08:00", "fault"),
        moment(Happened::reopened, 1, "2026-03-03T09:00:00+08:00", "fault", +1),
        solved(1, "2026-03-02T09:00:00+08:00", "2026-03-04T09:00:00+08:00", "fault"),
    };
    const auto row = rows_of(facts, week_ten()).front();
    CHECK(row.tally.resolved == 2);
    CHECK(row.tally.reopened == 1);
    CHECK(row.handling_mean == 48.0);
    CHECK(row.backlog == 0);
}

TEST_CASE("a score given at closing replaces the confirmation's, wherever either lies") {
    Facts facts;
    facts.moments_told = {moment(Happened::confirmed, 1, "2026-03-03T10:00:00+08:00", "fault"),
                          moment(Happened::closed, 1, "2026-03-04T10:00:00+08:00", "fault")};
    facts.moments_told[0].score = 3;
    facts.moments_told[0].score_replaced = true;
    facts.moments_told[1].score = 8;
    CHECK(rows_of(facts, week_ten()).front().tally.scores == Scores{.count = 1, .sum = 8});
}

TEST_CASE("a cancelled ticket still counts as opened and leaves the backlog when it was cancelled") {
    Facts facts;
    facts.moments_told = {moment(Happened::opened, 1, "2026-03-02T09:00:00+08:00", "fault", +1),
                          moment(Happened::gone, 1, "2026-03-10T09:00:00+08:00", "fault", -1)};
    const auto rows = rows_of(facts, weeks("2026-03-02T00:00:00+08:00", "2026-03-16T00:00:00+08:00"));
    CHECK(rows[0].tally.opened == 1);
    CHECK(rows[0].backlog == 1);
    CHECK(rows[1].tally.gone == 1);
    CHECK(rows[1].backlog == 0);
}

TEST_CASE("callbacks are due by their call time and done by their recording") {
    Facts facts;
    const auto when = at("2026-03-04T09:00:00+08:00");
    facts.calls_told = {{.due = true, .at = when, .group = "", .counts_as_due = true},
                        {.due = true, .at = when, .group = "", .counts_as_due = false},
                        {.due = false, .at = when, .group = "", .reached = true, .score = 10},
                        {.due = false, .at = when, .group = "", .reached = false}};
    const auto row = rows_of(facts, week_ten()).front();
    CHECK(row.tally.callbacks_due == 1);
    CHECK(row.tally.callbacks_done == 2);
    CHECK(row.tally.callbacks_reached == 1);
    CHECK(row.tally.scores == Scores{.count = 1, .sum = 10});
}

}  // namespace report_activity_test
