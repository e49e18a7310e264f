#include "aftersales/service/report/findings.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace report_findings_test {

using namespace aftersales;
using namespace aftersales::service::report;

namespace {

const Period march{"2026-03", at("2026-03-01T00:00:00Z"), at("2026-03-29T00:00:00Z")};  // four weeks

ActivityRow row(const std::string& group, std::int64_t met, std::int64_t missed) {
    ActivityRow made{.group = group};
    made.tally.resolve = {.met = met, .missed = missed};
    return made;
}

CallingRow calls(const std::string& program, const std::string& person, std::int64_t due, std::int64_t missed) {
    return {.program = program, .assignee = person, .due = due, .missed = missed};
}

// A month in which nothing happened out of the ordinary.
Dashboard calm() {
    Dashboard page{.period = march, .now = march.to};
    page.total = {.now = {row("total", 95, 5)}, .before = {row("total", 95, 5)}};
    page.scores = {.now = {{}}, .before = {{}}};
    page.outlets.now = {row("north", 47, 3), row("south", 48, 2)};
    page.outlets.before = page.outlets.now;
    page.escalations.assign(12, 0);
    return page;
}

KpiRow kpi(policy::Measure measure, double value, double goal, std::int64_t of, bool ok) {
    return {.id = "k",
            .label = "k",
            .goal = "goal",
            .value = value,
            .ok = ok,
            .of = {0, of},
            .measure = measure,
            .goal_value = goal};
}

AttainmentRow clock(domain::ClockName name, const std::string& group, std::int64_t met, std::int64_t missed) {
    return {.clock = name, .group = group, .attained = {met, missed}};
}

std::vector<ReportFinding> found(const Dashboard& page) { return findings(page, kind_named); }

ActivityRow with(const std::string& group, std::int64_t Tally::*figure, std::int64_t cases) {
    ActivityRow made{.group = group};
    made.tally.*figure = cases;
    return made;
}

}  // namespace

TEST_CASE("nothing is found where nothing is out of the ordinary") { CHECK(found(calm()).empty()); }

TEST_CASE("an outlet is late against all others together, not for being small or for three of a hundred") {
    auto page = calm();
    page.total.now = {row("total", 80, 20)};
    page.outlets.now = {row("north", 70, 3), row("south", 10, 17)};
    const auto all = found(page);
    REQUIRE(all.size() == 1);
    CHECK(all[0].concern == Concern::outlet_late);
    CHECK(all[0].subject == "south");
    CHECK(all[0].detail == "resolve");
    CHECK(all[0].part == 17);
    CHECK(all[0].whole == 27);

    page.total.now = {row("total", 70, 7)};
    page.outlets.now = {row("north", 70, 3), row("south", 0, 4)};
    CHECK(found(page).empty());
}

TEST_CASE("faults of a product are measured against the median of its weeks, scaled to the period") {
    auto page = calm();
    page.products.now = {with("OV-7", &Tally::faults, 40), with("WM-1", &Tally::faults, 10)};
    page.faults_by_product = {{"OV-7", {2, 3, 2, 2, 3, 2, 2, 2}}, {"WM-1", {2, 3, 2, 2, 3, 2, 2, 2}}};
    const auto all = found(page);
    REQUIRE(all.size() == 1);
    CHECK(all[0].subject == "OV-7");
    CHECK(all[0].part == 40);
    CHECK(*all[0].before == 8);
}

TEST_CASE("a product that is new is expected to bring nothing, and a short history expects nothing at all") {
    auto page = calm();
    page.products.now = {with("new", &Tally::faults, 12)};
    CHECK(found(page).size() == 1);
    page.escalations.resize(7);
    CHECK(found(page).empty());
}

TEST_CASE("two cases more than none are no jump") {
    auto page = calm();
    page.products.now = {with("new", &Tally::faults, 2)};
    CHECK(found(page).empty());
}

TEST_CASE("missed callbacks name the program and the person that most of them belong to") {
    auto page = calm();
    page.calls.before = {calls("d7", "li", 30, 1)};
    page.calls.now = {calls("d7", "li", 15, 1), calls("d7", "wu", 15, 12), calls("d30", "li", 10, 0)};
    const auto all = found(page);
    REQUIRE(all.size() == 1);
    CHECK(all[0].concern == Concern::calls_missed);
    CHECK(all[0].subject == "d7");
    CHECK(all[0].detail == "wu");
    CHECK(all[0].part == 13);
    CHECK(all[0].whole == 40);
}

TEST_CASE("scores have fallen where enough were given and the mean lost more than chance takes") {
    auto page = calm();
    page.scores.before = {{.scores = {50, 450}}};
    page.scores.now = {{.scores = {50, 350}, .low = 12}};
    const auto all = found(page);
    REQUIRE(all.size() == 1);
    CHECK(all[0].concern == Concern::scores_fell);
    CHECK(*all[0].value == 7);
    CHECK(all[0].part == 12);
    page.scores.now = {{.scores = {4, 16}}};
    CHECK(found(page).empty());
}

TEST_CASE("a missed goal is always found, however near, and a met one never") {
    auto page = calm();
    page.kpis.before = {kpi(policy::Measure::closure_rate, 0.9, 0.9, 100, true)};
    page.kpis.now = {kpi(policy::Measure::closure_rate, 0.89, 0.9, 100, false)};
    CHECK(found(page).size() == 1);
    page.kpis.now = {kpi(policy::Measure::closure_rate, 0.91, 0.9, 100, true)};
    CHECK(found(page).empty());
}

TEST_CASE("of a clock the priority that fell most is named") {
    auto page = calm();
    using domain::ClockName;
    page.clocks.before = {clock(ClockName::propose, "major", 50, 2), clock(ClockName::propose, "general", 50, 2)};
    page.clocks.now = {clock(ClockName::propose, "major", 30, 22), clock(ClockName::propose, "general", 40, 12)};
    const auto all = found(page);
    REQUIRE(all.size() == 1);
    CHECK(all[0].subject == "propose");
    CHECK(all[0].detail == "major");
}

TEST_CASE("the backlog has grown where it grew by more than its own size explains") {
    auto page = calm();
    page.total.before[0].backlog = 16;
    page.total.now[0].backlog = 27;
    CHECK(found(page).empty());
    page.total.now[0].backlog = 30;
    REQUIRE(found(page).size() == 1);
    CHECK(found(page)[0].concern == Concern::backlog_grew);
}

TEST_CASE("what a late outlet brings stands below it: the goal, the clock and the scores are not found again") {
    auto page = calm();
    page.total.now = {row("total", 80, 20)};
    page.outlets.now = {row("north", 70, 3), row("south", 10, 17)};
    page.outlets.now[0].tally.scores = {40, 360};
    page.outlets.now[1].tally.scores = {20, 60};
    page.scores = {.now = {{.scores = {60, 420}}}, .before = {{.scores = {60, 540}}}};
    page.clocks_by_outlet = {clock(domain::ClockName::resolve, "north", 70, 3),
                             clock(domain::ClockName::resolve, "south", 10, 17)};
    page.clocks.before = {clock(domain::ClockName::resolve, "general", 95, 5)};
    page.clocks.now = {clock(domain::ClockName::resolve, "general", 80, 20)};
    page.kpis.now = {kpi(policy::Measure::resolved_within_of_response, 0.8, 0.9, 100, false),
                     kpi(policy::Measure::satisfaction, 70, 85, 60, false)};
    page.kpis.now[1].id = "csat";
    page.kpis.before = page.kpis.now;
    const auto all = found(page);
    REQUIRE(all.size() == 1);
    CHECK(all[0].concern == Concern::outlet_late);
    CHECK(all[0].followed.size() == 4);
}

TEST_CASE("a category of faults that rose with one product follows from it, one of questions does not") {
    auto page = calm();
    page.products.now = {with("OV-7", &Tally::faults, 40)};
    page.categories.now = {with("fault", &Tally::opened, 60), with("question", &Tally::opened, 60)};
    page.opened_by_category = {{"fault", std::vector<double>(12, 6)}, {"question", std::vector<double>(12, 6)}};
    const auto all = found(page);
    REQUIRE(all.size() == 2);
    CHECK(all[0].concern == Concern::product_faults);
    REQUIRE(all[0].followed.size() == 1);
    CHECK(all[0].followed[0].subject == "fault");
    CHECK(all[1].subject == "question");
}

TEST_CASE("findings are sorted by how far they are from chance, and none stands twice") {
    CHECK(rc::check([] {
        auto page = calm();
        const auto some = [] { return *rc::gen::inRange<std::int64_t>(0, 60); };
        page.outlets.now = {row("north", some(), some()), row("south", some(), some()), row("", some(), some())};
        page.products.now = {with("a", &Tally::faults, some()), with("b", &Tally::faults, some())};
        page.categories.now = {with("fault", &Tally::opened, some())};
        page.calls.now = {calls("d7", "li", 60, some()), calls("d7", "wu", 60, some())};
        page.total.now = {row("total", some() * 3, some() * 3)};
        page.total.now[0].backlog = some();
        page.total.now[0].tally.escalations = some();
        const auto all = found(page);
        std::size_t count = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i > 0) RC_ASSERT(all[i - 1].steps >= all[i].steps);
            count += 1 + all[i].followed.size();
        }
        RC_ASSERT(count <= 9);
    }));
}

}  // namespace report_findings_test
