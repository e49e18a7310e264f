#include "aftersales/service/report/activity.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace report_sums_test {

using namespace aftersales;
using namespace aftersales::service::report;
using domain::ClockName;
using domain::ClockState;
using domain::TicketId;

namespace {

std::vector<ActivityRow> rows_of(const Facts& facts, std::vector<Period> periods, Dimension by = Dimension::total) {
    return *activity(
        facts,
        {.periods = std::move(periods), .by = by, .kind_of = kind_named, .now = at("2027-01-05T00:00:00+08:00")});
}

// Any history at all of a year, not only a legal one: sums must hold for every one.
Facts any_facts() {
    const std::vector<std::string_view> names{"fault", "complaint", "question", ""};
    const auto first = at("2025-12-29T00:00:00+08:00");
    const auto when = rc::gen::map(rc::gen::inRange(0, 53 * 7 * 86'400),
                                   [first](int seconds) { return first + calendar::seconds{seconds}; });
    Facts facts;
    for (int i = *rc::gen::inRange(0, 60); i > 0; --i) {
        const auto group = *rc::gen::elementOf(names);
        const auto what =
            *rc::gen::elementOf(std::vector{Happened::opened, Happened::first_answer, Happened::resolved,
                                            Happened::closed, Happened::reopened, Happened::gone, Happened::escalated});
        facts.moments_told.push_back({.what = what,
                                      .at = *when,
                                      .ticket = TicketId{*rc::gen::inRange(1, 20)},
                                      .group = group,
                                      .category = group,
                                      .opened_at = first,
                                      .open_change = *rc::gen::inRange(-1, 2)});
        facts.runs_told.push_back(
            {.clock = *rc::gen::element(ClockName::respond, ClockName::resolve, ClockName::update),
             .ticket = TicketId{1},
             .group = group,
             .priority = {},
             .state = *rc::gen::element(ClockState::met, ClockState::missed, ClockState::running, ClockState::ended),
             .started_at = first,
             .due_at = *when});
        facts.calls_told.push_back({.due = *rc::gen::arbitrary<bool>(),
                                    .at = *when,
                                    .group = group,
                                    .reached = *rc::gen::arbitrary<bool>(),
                                    .counts_as_due = *rc::gen::arbitrary<bool>(),
                                    .score = 7});
    }
    return facts;
}

using Counts = std::vector<std::int64_t>;

Counts counts(const Tally& tally) {
    return {tally.opened,
            tally.responded,
            tally.resolved,
            tally.closed,
            tally.reopened,
            tally.gone,
            tally.complaints,
            tally.faults,
            tally.escalations,
            tally.delays,
            tally.callbacks_due,
            tally.callbacks_done,
            tally.callbacks_reached,
            tally.respond.met,
            tally.respond.missed,
            tally.resolve.met,
            tally.resolve.missed,
            tally.scores.count,
            tally.scores.sum};
}

Counts sum(const std::vector<ActivityRow>& rows) {
    auto total = counts(Tally{});
    for (const auto& row : rows) {
        const auto more = counts(row.tally);
        for (std::size_t i = 0; i < total.size(); ++i) total[i] += more[i];
    }
    return total;
}

}  // namespace

TEST_CASE("the groups of a period add up to its total, and the weeks of a year to the year") {
    const auto year = *whole_periods(PeriodUnit::week, at("2025-12-29T00:00:00+08:00"), at("2027-01-04T00:00:00+08:00"),
                                     calendar::zone_named("Asia/Shanghai"));
    REQUIRE(year.size() == 53);
    const std::vector<Period> whole{{"2026", year.front().from, year.back().to}};
    CHECK(rc::check("sums hold", [&] {
        const auto facts = any_facts();
        const auto total = rows_of(facts, whole);
        RC_ASSERT(total.size() == 1U);
        const auto by_group = rows_of(facts, whole, Dimension::category);
        RC_ASSERT(sum(by_group) == counts(total.front().tally));
        std::int64_t open = 0;
        for (const auto& row : by_group) open += row.backlog.value_or(0);
        RC_ASSERT(open == total.front().backlog);
        const auto by_week = rows_of(facts, year);
        RC_ASSERT(by_week.size() == 53U);
        RC_ASSERT(sum(by_week) == counts(total.front().tally));
        RC_ASSERT(by_week.back().backlog == total.front().backlog);
        RC_ASSERT(sum(rows_of(facts, year, Dimension::category)) == counts(total.front().tally));
    }));
}

}  // namespace report_sums_test
