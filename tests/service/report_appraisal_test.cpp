#include "aftersales/service/report/appraisal.hpp"
#include "calendar/a_calendar.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>

namespace report_appraisal_test {

using namespace aftersales;
using namespace aftersales::service::report;
using domain::MarkBy;
using domain::TicketId;

namespace {

const Period march{"2026-03", at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z")};

calendar::WorkCalendar weekdays() {
    calendar::CalendarRules rules;
    for (std::size_t day = 0; day < 5; ++day) rules.week.at(day) = {*calendar::read_hours("09:00-18:00")};
    return calendar::WorkCalendar{std::move(rules)};
}

AppraisalQuestion question(const calendar::WorkCalendar& calendar, std::string_view now) {
    static const calendar::Zone utc{};
    return {.period = march, .calendar = calendar, .zone = utc, .now = at(now)};
}

domain::StaffMark mark(MarkBy by, int value) { return {.staff = "li", .by = by, .mark = value}; }

}  // namespace

TEST_CASE("a ticket that changed hands counts for who has it now, its resolution for who recorded it") {
    const auto when = at("2026-03-05T00:00:00Z");
    Facts facts;
    facts.moments_told = {
        {.what = Happened::opened, .at = when, .ticket = TicketId{1}, .group = "li"},
        {.what = Happened::first_answer, .at = when, .ticket = TicketId{1}, .group = "li"},
        {.what = Happened::resolved, .at = when, .ticket = TicketId{1}, .group = "li"},
        {.what = Happened::closed, .at = when, .ticket = TicketId{2}, .group = "li"},
        {.what = Happened::opened, .at = when, .ticket = TicketId{3}, .group = "li"},
    };
    facts.resolutions_told = {{.at = when, .ticket = TicketId{1}, .actor = "wang", .assignee = "li"}};
    const auto calendar = weekdays();
    const auto people = *appraisals(facts, {}, question(calendar, "2026-05-01T00:00:00Z"));
    CHECK(people.at("li").handled == 2);
    CHECK(people.at("li").resolved_own == 0);
    CHECK(people.at("wang").handled == 0);
    CHECK(people.at("wang").resolved_own == 1);
    CHECK(people.at("li").working_days == 22);
}

TEST_CASE("working days are those that have begun by now") {
    const auto calendar = weekdays();
    CHECK(working_days(question(calendar, "2026-05-01T00:00:00Z")) == 22);
    CHECK(working_days(question(calendar, "2026-03-03T10:00:00Z")) == 2);
    CHECK(working_days(question(calendar, "2026-03-01T10:00:00Z")) == 0);
    CHECK(working_days(question(calendar, "2026-02-01T00:00:00Z")) == 0);
}

TEST_CASE("timeliness is over all clocks that are due, met or missed") {
    Facts facts;
    const auto run = [](domain::ClockName clock, domain::ClockState state) {
        return store::ClockRun{.clock = clock,
                               .group = "li",
                               .state = state,
                               .due_at = calendar::read_instant("2026-03-05T00:00:00Z").value()};
    };
    facts.runs_told = {run(domain::ClockName::respond, domain::ClockState::met),
                       run(domain::ClockName::update, domain::ClockState::met),
                       run(domain::ClockName::feedback, domain::ClockState::missed),
                       run(domain::ClockName::resolve, domain::ClockState::running),
                       run(domain::ClockName::resolve, domain::ClockState::ended)};
    const auto calendar = weekdays();
    CHECK(appraisals(facts, {}, question(calendar, "2026-03-04T00:00:00Z"))->at("li").clocks ==
          Attained{.met = 2, .missed = 1});
    CHECK(appraisals(facts, {}, question(calendar, "2026-03-06T00:00:00Z"))->at("li").clocks ==
          Attained{.met = 2, .missed = 2});
}

TEST_CASE("each source of marks weighs the same, and one's own mark weighs nothing") {
    const auto calendar = weekdays();
    const auto of = [&](const std::vector<domain::StaffMark>& marks) {
        return appraisals(Facts{}, marks, question(calendar, "2026-05-01T00:00:00Z"))->at("li");
    };
    const auto all = of({mark(MarkBy::superior, 9), mark(MarkBy::peer, 6), mark(MarkBy::peer, 6), mark(MarkBy::peer, 9),
                         mark(MarkBy::self, 10)});
    CHECK(all.marks_by(MarkBy::superior).average() == 9.0);
    CHECK(all.marks_by(MarkBy::peer).average() == 7.0);
    CHECK_FALSE(all.marks_by(MarkBy::customer).average().has_value());
    CHECK(all.mark_count() == 5);
    CHECK(all.mark_mean() == 8.0);
    CHECK_FALSE(of({mark(MarkBy::self, 10)}).mark_mean().has_value());
}

}  // namespace report_appraisal_test
