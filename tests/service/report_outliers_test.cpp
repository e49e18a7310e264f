#include "aftersales/service/report/outliers.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <set>

namespace report_outliers_test {

using namespace aftersales;
using namespace aftersales::service::report;

namespace {

constexpr std::size_t history = 12;
constexpr std::size_t judged = 4;

// The same numbers with every library: its distributions are not told by the standard.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_{seed} {}
    std::int64_t poisson(double mean) {
        const double stop = std::exp(-mean);
        double product = uniform();
        std::int64_t count = 0;
        for (; product > stop; product *= uniform()) ++count;
        return count;
    }
    std::int64_t binomial(std::int64_t n, double share) {
        std::int64_t count = 0;
        for (std::int64_t i = 0; i < n; ++i) count += uniform() < share ? 1 : 0;
        return count;
    }
    double uniform() { return (static_cast<double>(engine_()) + 0.5) / 4294967296.0; }

private:
    std::mt19937 engine_;
};

OutletCourses a_desk() {
    OutletCourses courses{.judged = history, .score_spread = 1.4};
    for (std::size_t week = 0; week < history + judged; ++week) {
        const auto from = at("2026-01-05T00:00:00Z") + calendar::seconds{604800 * static_cast<std::int64_t>(week)};
        courses.weeks.push_back({.name = "week " + std::to_string(week), .from = from, .to = from});
    }
    return courses;
}

OutletWeek a_week(Dice& dice, double cases) {
    OutletWeek week;
    auto& tally = week.tally;
    tally.opened = dice.poisson(cases);
    tally.faults = dice.binomial(tally.opened, 0.5);
    week.claims = dice.binomial(tally.faults, 0.6);
    tally.complaints = dice.binomial(tally.opened, 0.05);
    tally.reopened = dice.binomial(tally.opened, 0.08);
    tally.resolve.met = dice.binomial(tally.opened, 0.9);
    tally.resolve.missed = tally.opened - tally.resolve.met;
    tally.scores.count = dice.binomial(tally.opened, 0.6);
    for (std::int64_t i = 0; i < tally.scores.count; ++i) tally.scores.sum += 6 + dice.binomial(4, 0.6);
    return week;
}

// Eight outlets of two regions, from 4 to 60 cases a week, in a desk whose weeks are fuller and emptier together.
OutletCourses a_quiet_desk(unsigned seed) {
    Dice dice{seed};
    auto courses = a_desk();
    std::vector<double> season;
    for (std::size_t week = 0; week < courses.weeks.size(); ++week) season.push_back(0.9 + 0.2 * dice.uniform());
    for (int i = 0; i < 8; ++i) {
        OutletCourse outlet{.outlet = std::string(1, static_cast<char>('A' + i)),
                            .region = i % 2 == 0 ? "East" : "West"};
        for (const double each : season) outlet.weeks.push_back(a_week(dice, each * (4 + 8 * i)));
        courses.outlets.push_back(std::move(outlet));
    }
    return courses;
}

std::set<std::string> found_in(const OutletCourses& courses, const OutlierRule& rule = {}) {
    std::set<std::string> names;
    for (const auto& each : find_outliers(courses, rule))
        names.insert(each.outlet + " " + std::string{word(each.figure)} + " " + each.week);
    return names;
}

// Counts of one figure, the last of them judged.
OutletCourse with_claims(std::string name, std::string region, const std::vector<std::int64_t>& claims) {
    OutletCourse outlet{.outlet = std::move(name), .region = std::move(region)};
    for (const auto each : claims) {
        OutletWeek week{.claims = each};
        week.tally.opened = 20;
        outlet.weeks.push_back(week);
    }
    return outlet;
}

OutletCourses nine_weeks(std::vector<OutletCourse> outlets) {
    auto courses = a_desk();
    courses.weeks.resize(9);
    courses.judged = 8;
    courses.outlets = std::move(outlets);
    return courses;
}

const Outlier* find(const std::vector<Outlier>& all, std::string_view outlet, Watched figure) {
    const auto found =
        std::ranges::find_if(all, [&](const Outlier& each) { return each.outlet == outlet && each.figure == figure; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("on quiet desks nothing stands out") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        for (const auto& each : find_outliers(a_quiet_desk(seed), {})) FAIL_CHECK(each.outlet << ": " << each.why);
    }
}

TEST_CASE("an outlet whose claims jump is found, and no other with it") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        auto courses = a_quiet_desk(seed);
        auto& week = courses.outlets[4].weeks[history + 1];
        week.claims += 36;
        week.tally.faults += 36;
        week.tally.opened += 36;
        const auto found = found_in(courses);
        CHECK(found.contains("E claims week 13"));
        for (const auto& each : found) CHECK_MESSAGE(each.starts_with("E "), each);
    }
}

TEST_CASE("a jump to five times is found in a small and calm outlet, too") {
    std::vector<OutletCourse> outlets{with_claims("A", "East", {2, 3, 4, 3, 3, 2, 4, 3, 16})};
    CHECK(found_in(nine_weeks(std::move(outlets))).contains("A claims week 8"));
}

TEST_CASE("a value is compared with the eight weeks before, with the spread that chance alone makes") {
    // Median 6, MAD 1: 1.48; chance: 1.25 * sqrt((30 + 3 * 6) / 4 + 3 / 8) * sqrt(1 + pi / 16) = 4.8.
    const auto found = find_outliers(nine_weeks({with_claims("A", "", {4, 5, 5, 6, 6, 7, 7, 8, 30})}), {});
    const auto* claims = find(found, "A", Watched::claims);
    REQUIRE(claims != nullptr);
    CHECK(claims->value == 30);
    CHECK(claims->against == Against::history);
    CHECK(claims->distance.median == 6);
    CHECK(claims->distance.spread == doctest::Approx(4.8096).epsilon(0.001));
    CHECK(claims->distance.z == doctest::Approx(24 / 4.8096).epsilon(0.001));
    CHECK(claims->distance.count == 8);
    CHECK(claims->why == "claims 30 in week 8 where its own weeks before have 6 (z 5.0)");
    CHECK(find(found, "A", Watched::opened) == nullptr);
}

TEST_CASE("fewer than eight weeks, or fewer cases than are judged, tell nothing") {
    auto young = nine_weeks({with_claims("A", "", {4, 5, 5, 6, 6, 7, 7, 8, 30})});
    young.outlets[0].first = 1;
    CHECK(find_outliers(young, {}).empty());
    CHECK_FALSE(find_outliers(young, {.periods = 7}).empty());
    const auto few = nine_weeks({with_claims("A", "", {0, 0, 0, 0, 0, 0, 0, 0, 12})});
    CHECK_FALSE(find_outliers(few, {}).empty());
    for (const auto& each : find_outliers(few, {.at_least = 13})) CHECK(each.figure == Watched::claim_rate);
    CHECK(find_outliers(few, {.threshold = 9}).empty());
}

TEST_CASE("an outlet that was never better is found among those of its region") {
    const std::vector<std::int64_t> usual{5, 6, 5, 6, 4, 5, 6, 5, 5};
    const std::vector<std::int64_t> much{18, 19, 18, 17, 18, 19, 18, 17, 18};
    const auto found = find_outliers(nine_weeks({with_claims("A", "East", usual), with_claims("B", "East", much),
                                                 with_claims("C", "East", usual), with_claims("D", "East", usual)}),
                                     {});
    const auto* share = find(found, "B", Watched::claim_rate);
    REQUIRE(share != nullptr);
    CHECK(share->against == Against::region);
    CHECK(share->value == 0.9);
    CHECK(share->distance.median == 0.25);
    CHECK(share->distance.count == 27);
    CHECK(share->why.find("the outlets of East have 0.25") != std::string::npos);
    CHECK(found.size() == 1);
    // Of two, nobody can say which is the odd one.
    CHECK(find_outliers(nine_weeks({with_claims("A", "East", usual), with_claims("B", "East", much)}), {}).empty());
}

TEST_CASE("one that does not follow the trend of all is found by it") {
    const std::vector<std::int64_t> doubled{20, 20, 21, 19, 20, 20, 21, 19, 60};
    const std::vector<std::int64_t> stays{40, 41, 39, 40, 40, 41, 39, 40, 40};
    const auto found = find_outliers(nine_weeks({with_claims("A", "", doubled), with_claims("B", "", doubled),
                                                 with_claims("C", "", doubled), with_claims("D", "", stays)}),
                                     {});
    const auto* left = find(found, "D", Watched::claims);
    REQUIRE(left != nullptr);
    CHECK(left->against == Against::overall);
    CHECK(left->distance.median == doctest::Approx(120).epsilon(0.05));
    CHECK(left->distance.z < -3.5);
}

TEST_CASE("a claim is a fault of a unit in warranty on the day it was opened") {
    const auto day = [](std::string_view text) { return *calendar::read_date(text); };
    store::WarrantyCase told{.opened_at = at("2026-03-02T10:00:00Z"), .category = "fault", .asset = domain::AssetId{1}};
    const auto claim = [&] { return is_claim(told, kind_named, calendar::Zone{}); };
    CHECK_FALSE(claim());
    told.delivered = day("2025-03-02");
    told.product_warranty = "1y";
    CHECK(claim());
    told.warranty = "6mo";
    CHECK_FALSE(claim());
    told.purchased = day("2025-12-24");
    CHECK(claim());
    told.category = "question";
    CHECK_FALSE(claim());
}

TEST_CASE("the weeks judged are those that end in the period, after a history of their own") {
    Facts facts;
    const auto day = [](std::string_view text) { return *calendar::read_date(text); };
    facts.moments_told = {
        {.what = Happened::opened, .at = at("2026-03-03T00:00:00Z"), .group = "A", .category = "fault"},
        {.what = Happened::opened, .at = at("2026-03-11T00:00:00Z"), .group = "A", .category = "fault"},
        {.what = Happened::opened, .at = at("2026-03-11T00:00:00Z"), .group = "", .category = "fault"}};
    facts.cases_told = {
        {.opened_at = at("2026-03-11T00:00:00Z"),
         .outlet = "A",
         .region = "West",
         .category = "fault",
         .asset = domain::AssetId{1},
         .purchased = day("2026-01-01"),
         .warranty = "1y"},
        {.opened_at = at("2026-03-12T00:00:00Z"), .outlet = "A", .region = "East", .category = "fault"},
        {.opened_at = at("2026-03-12T00:00:00Z"), .outlet = "A", .region = "East", .category = "fault"}};
    const calendar::Zone utc{};
    const OutletQuestion question{.period = {"2026-03", at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z")},
                                  .kind_of = kind_named,
                                  .zone = utc,
                                  .now = at("2026-03-18T00:00:00Z")};
    const auto courses = *outlet_courses(facts, question);
    REQUIRE(courses.weeks.size() == 15);
    CHECK(courses.judged == 12);
    CHECK(courses.weeks[12].name == "2026-W09");
    CHECK(courses.weeks.back().name == "2026-W11");
    REQUIRE(courses.outlets.size() == 1);
    CHECK(courses.outlets[0].region == "East");
    CHECK(courses.outlets[0].first == 13);
    CHECK(courses.outlets[0].weeks[13].tally.opened == 1);
    CHECK(courses.outlets[0].weeks[14].claims == 1);
    CHECK(courses.outlets[0].opened == 3);
    CHECK(courses.outlets[0].claims == 1);
    const auto one = *outlet_courses(facts, {.period = {"x", at("2026-03-17T00:00:00Z"), at("2026-03-18T00:00:00Z")},
                                             .kind_of = kind_named,
                                             .zone = utc,
                                             .now = at("2026-03-18T00:00:00Z"),
                                             .history = 8});
    CHECK(one.weeks.size() == 9);
    CHECK(one.weeks.back().name == "2026-W11");
}

}  // namespace report_outliers_test
