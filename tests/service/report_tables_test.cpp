#include "aftersales/service/report/attainment.hpp"
#include "aftersales/service/report/backlog.hpp"
#include "aftersales/service/report/calling_report.hpp"
#include "aftersales/service/report/feedback.hpp"
#include "aftersales/service/report/ticket_groups.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>

namespace report_tables_test {

using namespace aftersales;
using namespace aftersales::service::report;
using domain::ClockName;
using domain::ClockState;

namespace {

const Period march{"2026-03", at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z")};
const auto now = at("2026-03-20T00:00:00Z");

store::ClockRun run(ClockName clock, std::string_view group, ClockState state, std::string_view due,
                    std::optional<std::string_view> stopped) {
    store::ClockRun made{.clock = clock,
                         .ticket = domain::TicketId{1},
                         .group = group,
                         .priority = group,
                         .state = state,
                         .started_at = at("2026-03-02T00:00:00Z"),
                         .due_at = at(due)};
    if (stopped) made.stopped_at = at(*stopped);
    return made;
}

}  // namespace

TEST_CASE("clocks are judged by clock and group, with the time taken and the time late") {
    Facts facts;
    facts.runs_told = {
        run(ClockName::resolve, "major", ClockState::met, "2026-03-03T00:00:00Z", "2026-03-02T10:00:00Z"),
        run(ClockName::respond, "general", ClockState::missed, "2026-03-03T00:00:00Z", "2026-03-03T02:00:00Z"),
        run(ClockName::respond, "general", ClockState::running, "2026-03-19T20:00:00Z", std::nullopt),
        run(ClockName::respond, "urgent", ClockState::met, "2026-03-03T00:00:00Z", "2026-03-02T01:00:00Z"),
        run(ClockName::respond, "urgent", ClockState::running, "2026-03-25T00:00:00Z", std::nullopt),
        run(ClockName::respond, "urgent", ClockState::ended, "2026-03-03T00:00:00Z", "2026-03-02T01:00:00Z"),
    };
    const auto rows = *attainment(facts, march, Dimension::priority, {.first = {{"urgent", ""}, {"general", ""}}}, now);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].clock == ClockName::respond);
    CHECK(rows[0].group == "urgent");
    CHECK(rows[0].attained == Attained{.met = 1, .missed = 0});
    CHECK(rows[0].taken_median == 1.0);
    CHECK_FALSE(rows[0].late_median.has_value());
    CHECK(rows[1].group == "general");
    CHECK(rows[1].attained == Attained{.met = 0, .missed = 2});
    CHECK(rows[1].running_late == 1);
    CHECK(rows[1].taken_median == 26.0);
    CHECK(rows[1].late_median == 3.0);
    CHECK(rows[1].late_p90 == doctest::Approx(3.8));
    CHECK(rows[2].clock == ClockName::resolve);
    CHECK(rows[2].taken_p90 == 10.0);
}

TEST_CASE("callbacks are counted by program and person, in and after their window") {
    Facts facts;
    const auto day = [](std::string_view text) { return *calendar::read_date(text); };
    const auto call = [&](bool due, std::string_view when, std::string_view program, std::string_view person) {
        return store::Call{.due = due,
                           .at = at(when),
                           .group = {},
                           .program = program,
                           .assignee = person,
                           .reached = true,
                           .counts_as_due = true,
                           .state = domain::CallbackState::done,
                           .due_from = day("2026-03-09"),
                           .due_to = day("2026-03-10")};
    };
    facts.calls_told = {
        call(true, "2026-03-09T09:00:00Z", "d7", "li.na"),    call(false, "2026-03-10T23:00:00Z", "d7", "li.na"),
        call(false, "2026-03-11T00:00:00Z", "d7", "li.na"),   call(true, "2026-03-09T09:00:00Z", "d7", "wang.lei"),
        call(true, "2026-03-09T09:00:00Z", "d7", "wang.lei"), call(true, "2026-03-09T09:00:00Z", "care", "")};
    facts.calls_told[1].score = 8;
    facts.calls_told[2].reached = false;
    facts.calls_told[3].state = domain::CallbackState::unreached;
    facts.calls_told[4].state = domain::CallbackState::missed;
    const std::vector<Known> known_programs{{"d7", ""}, {"care", ""}};
    const std::vector<Known> known_people{{"wang.lei", ""}, {"li.na", ""}};
    const std::vector<Known> unknown;
    const auto rows = *calling(facts, march, {known_programs, known_people}, calendar::Zone{});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].assignee == "wang.lei");
    CHECK(rows[0].due == 2);
    CHECK(rows[0].unreached == 1);
    CHECK(rows[0].missed == 1);
    CHECK(rows[1].assignee == "li.na");
    CHECK(rows[1].done == 2);
    CHECK(rows[1].reached == 1);
    CHECK(rows[1].in_window == 1);
    CHECK(rows[1].late == 1);
    CHECK(rows[1].scores == Scores{.count = 1, .sum = 8});
    CHECK(rows[2].program == "care");

    const auto programs = *calling(facts, march, {known_programs, unknown, {.assignee = false}}, calendar::Zone{});
    REQUIRE(programs.size() == 2);
    CHECK(programs[0].program == "d7");
    CHECK(programs[0].assignee.empty());
    CHECK(programs[0].due == 3);
    CHECK(programs[0].done == 2);
    const auto people = *calling(facts, march, {unknown, known_people, {.program = false}}, calendar::Zone{});
    REQUIRE(people.size() == 3);
    CHECK(people[0].assignee == "wang.lei");
    CHECK(people[0].due == 2);
    CHECK(people[2].assignee.empty());
}

TEST_CASE("feedback tells scores of tickets from those of callbacks, and problems settled from open ones") {
    Facts facts;
    const auto when = at("2026-03-05T00:00:00Z");
    facts.moments_told = {{.what = Happened::opened, .at = when, .group = "a", .category = "complaint"},
                          {.what = Happened::opened, .at = when, .group = "b", .category = "fault"},
                          {.what = Happened::confirmed, .at = when, .group = "a", .score = 6}};
    facts.calls_told = {{.due = false,
                         .at = when,
                         .group = "a",
                         .reached = true,
                         .score = 10,
                         .problem = true,
                         .problem_settled = true},
                        {.due = false, .at = when, .group = "a", .reached = true, .problem = true},
                        {.due = true, .at = when, .group = "c", .counts_as_due = true, .score = 1}};
    const auto rows =
        *feedback(facts, {.period = march, .by = Dimension::outlet, .kind_of = kind_named, .low_score = 6});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].scores == Scores{.count = 2, .sum = 16});
    CHECK(rows[0].of_tickets == 1);
    CHECK(rows[0].of_callbacks == 1);
    CHECK(rows[0].low == 1);
    CHECK(rows[0].complaints == 1);
    CHECK(rows[0].problems == 2);
    CHECK(rows[0].settled == 1);
    CHECK_FALSE(rows[0].change().has_value());
    CHECK(feedback({Facts{}}, {.period = march, .kind_of = kind_named})->front().group == "total");
}

TEST_CASE("scores stand beside those of the stretch before, also where there are none now") {
    Facts facts;
    facts.moments_told = {
        {.what = Happened::confirmed, .at = at("2026-03-05T00:00:00Z"), .group = "a", .score = 9},
        {.what = Happened::confirmed, .at = at("2026-02-05T00:00:00Z"), .group = "a", .score = 6},
        {.what = Happened::confirmed, .at = at("2026-02-05T00:00:00Z"), .group = "b", .score = 4},
        {.what = Happened::opened, .at = at("2026-02-05T00:00:00Z"), .group = "c", .category = "complaint"}};
    facts.calls_told = {{.due = false, .at = at("2026-02-06T00:00:00Z"), .group = "a", .score = 9}};
    const auto rows = *feedback(facts, {.period = march,
                                        .before = {"2026-02", at("2026-02-01T00:00:00Z"), march.from},
                                        .by = Dimension::outlet,
                                        .kind_of = kind_named});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].before == Scores{.count = 2, .sum = 15});
    CHECK(rows[0].change() == 1.5);
    CHECK(rows[1].group == "b");
    CHECK(rows[1].scores.count == 0);
    CHECK_FALSE(rows[1].change().has_value());
}

TEST_CASE("the age of a ticket falls into the band below the first bound above it") {
    using std::chrono::days;
    CHECK(band_of(calendar::seconds{0}) == 0);
    CHECK(band_of(days{1} - calendar::seconds{1}) == 0);
    CHECK(band_of(days{1}) == 1);
    CHECK(band_of(days{13}) == 3);
    CHECK(band_of(days{29}) == 4);
    CHECK(band_of(days{30}) == 5);
    CHECK(band_of(days{3000}) == 5);
}

TEST_CASE("a ticket's group is the value it has now, the line that of its product") {
    const domain::Ticket ticket{
        .category = "fault", .product = "WM-100", .assignee = "li.na", .cause = domain::Cause::third_party};
    using Words = std::vector<std::string>;
    const std::map<std::string, std::string> lines{{"WM-100", "washing"}};
    CHECK(groups_of(ticket, Dimension::total, lines) == Words{"total"});
    CHECK(groups_of(ticket, Dimension::category, lines) == Words{"fault"});
    CHECK(groups_of(ticket, Dimension::product_line, lines) == Words{"washing"});
    CHECK(groups_of(ticket, Dimension::product_line, {}) == Words{""});
    CHECK(groups_of(ticket, Dimension::assignee, lines) == Words{"li.na"});
    CHECK(groups_of(ticket, Dimension::cause, lines) == Words{"third_party"});
    CHECK(groups_of(ticket, Dimension::outlet, lines) == Words{""});
}

TEST_CASE("every dimension has one word") {
    for (std::size_t i = 0; i < dimension_words.size(); ++i) {
        CHECK(read_dimension(dimension_words.at(i)) == static_cast<Dimension>(i));
    }
    CHECK(dimension_words.size() == static_cast<std::size_t>(Dimension::tag) + 1);
    CHECK_FALSE(read_dimension("Total").has_value());
}

TEST_CASE("rows are divided by one word, or by two that differ") {
    CHECK(read_grouping("category") == Grouping{Dimension::category});
    CHECK(read_grouping("outlet,tag") == Grouping{Dimension::outlet, Dimension::tag});
    for (const auto* wrong : {"", "catgory", "outlet,", ",outlet", "outlet,outlet", "total,outlet", "outlet,total",
                              "outlet,category,tag", "outlet category"}) {
        CAPTURE(wrong);
        const auto read = read_grouping(wrong);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().kind == ErrorKind::usage);
    }
    CHECK(read_grouping("outlet,catgory").error().hints == std::vector<std::string>{"Did you mean 'category'?"});
}

TEST_CASE("pairs come by the first dimension's order, then by the second's, and the empty ones last") {
    Groups groups{{Dimension::outlet, Dimension::priority}};
    for (const auto& [first, second] : std::vector<std::pair<std::string, std::string>>{{"west", "general"},
                                                                                        {"", "urgent"},
                                                                                        {"east", ""},
                                                                                        {"east", "odd"},
                                                                                        {"east", "general"},
                                                                                        {"east", "urgent"}}) {
        groups.place(first, second);
    }
    CHECK(groups.place("east", "odd") == 3);
    CHECK(groups.size() == 6);
    std::vector<std::string> names;
    const GroupOrder order{.first = {}, .second = {{"urgent", "紧急"}, {"general", ""}}};
    const Grouping by{Dimension::outlet, Dimension::priority};
    for (const auto place : groups.sorted(order)) names.push_back(joined(groups.at(place), by));
    CHECK(names ==
          std::vector<std::string>{"east,urgent", "east,general", "east,odd", "east,", "west,general", ",urgent"});
    CHECK(label_of(groups.at(1), by, order) == ",紧急");
    CHECK(label_of(groups.at(0), by, order).empty());
}

}  // namespace report_tables_test
