#include "aftersales/service/report/reliability.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>

namespace report_reliability_test {

using namespace aftersales;
using namespace aftersales::service::report;
using domain::AssetId;
using domain::TicketId;

namespace {

const Period march{"2026-03", at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z")};
const Period february{"2026-02", at("2026-02-01T00:00:00Z"), at("2026-03-01T00:00:00Z")};
const calendar::Zone utc{};

store::WarrantyCase a_case(std::string_view when, std::string_view product, std::int64_t asset = 0) {
    return {.opened_at = at(when), .product = product, .category = "fault", .asset = AssetId{asset}};
}

ReliabilityQuestion question(const Facts& facts, std::vector<Period> weeks = {}) {
    return {.measuring = {.statistics = facts,
                          .period = march,
                          .now = at("2026-05-01T00:00:00Z"),
                          .kind_of = kind_named,
                          .faults = {"fault"},
                          .end = day_after(march, utc),
                          .deadline = [](Instant start) -> Result<Instant> { return start + std::chrono::days{90}; }},
            .zone = utc,
            .weeks = std::move(weeks)};
}

}  // namespace

TEST_CASE("units that failed are counted once each, beside all that are in service") {
    Facts facts;
    facts.cases_told = {a_case("2026-02-20T00:00:00Z", "WM", 9), a_case("2026-03-02T00:00:00Z", "WM", 1),
                        a_case("2026-03-03T00:00:00Z", "WM", 1), a_case("2026-03-04T00:00:00Z", "WM", 2),
                        a_case("2026-03-05T00:00:00Z", "WM"),    a_case("2026-03-06T00:00:00Z", "TV", 3)};
    facts.cases_told[3].left_out = true;
    facts.cases_told[5].category = "question";
    facts.units_told = {{"WM", 50}, {"TV", 7}};
    const auto products = *reliability(question(facts));
    CHECK(products.at("WM").failed == 1);
    CHECK(products.at("WM").in_service == 50);
    CHECK(products.at("TV").failed == 0);
    CHECK(products.at("TV").in_service == 7);
    facts.not_delivered = {AssetId{1}};
    CHECK(reliability(question(facts))->at("WM").failed == 0);
}

TEST_CASE("a repair did not last where another fault came on the unit within the span") {
    Facts facts;
    const auto life = [](std::int64_t ticket, std::int64_t asset, std::string_view category = "fault") {
        return store::TicketLife{.ticket = TicketId{ticket},
                                 .asset = AssetId{asset},
                                 .category = category,
                                 .opened_at = at("2026-03-01T00:00:00Z"),
                                 .resolved_at = at("2026-03-10T00:00:00Z"),
                                 .product = "WM"};
    };
    facts.lives_told = {life(1, 1), life(2, 2), life(3, 0), life(4, 4, "question")};
    facts.faults_told = {{AssetId{1}, at("2026-06-08T00:00:00Z"), TicketId{8}},
                         {AssetId{2}, at("2026-06-08T00:00:01Z"), TicketId{9}}};
    const auto repeats = reliability(question(facts))->at("WM").repeats;
    CHECK(repeats.numerator == 1);
    CHECK(repeats.denominator == 2);
}

TEST_CASE("the trend is the slope of the weeks' faults") {
    Facts facts;
    const auto weeks = *trend_weeks(march, 4, at("2026-03-30T00:00:00Z"), utc);
    REQUIRE(weeks.size() == 4);
    CHECK(weeks.back().name == "2026-W13");
    facts.cases_told = {a_case("2026-03-02T00:00:00Z", "WM"), a_case("2026-03-09T00:00:00Z", "WM"),
                        a_case("2026-03-10T00:00:00Z", "WM"), a_case("2026-03-16T00:00:00Z", "WM"),
                        a_case("2026-03-17T00:00:00Z", "WM"), a_case("2026-03-18T00:00:00Z", "WM"),
                        a_case("2026-03-23T00:00:00Z", "WM"), a_case("2026-03-24T00:00:00Z", "WM"),
                        a_case("2026-03-25T00:00:00Z", "WM"), a_case("2026-03-29T23:59:59Z", "WM"),
                        a_case("2026-03-30T00:00:00Z", "WM")};
    const auto products = *reliability(question(facts, weeks));
    CHECK(products.at("WM").weekly == std::vector<std::int64_t>{1, 2, 3, 4});
    CHECK(products.at("WM").trend() == 1.0);
}

TEST_CASE("types of faults come by product, most first, beside the month before") {
    Facts facts;
    facts.cases_told = {a_case("2026-02-20T00:00:00Z", "WM"), a_case("2026-03-02T00:00:00Z", "WM"),
                        a_case("2026-03-03T00:00:00Z", "WM"), a_case("2026-03-04T00:00:00Z", "WM"),
                        a_case("2026-03-05T00:00:00Z", "")};
    facts.cases_told[0].tags = {"pump"};
    facts.cases_told[1].tags = {"pump", "leak"};
    facts.cases_told[2].tags = {"leak"};
    facts.cases_told[1].cause = domain::Cause::own;
    const auto tags = *fault_types(question(facts), february, FaultType::tag);
    REQUIRE(tags.size() == 4);
    CHECK(tags[0].type == "leak");
    CHECK(tags[0].faults == 2);
    CHECK(tags[0].of_product == 3);
    CHECK(tags[0].before == 0);
    CHECK(tags[1].type == "pump");
    CHECK(tags[1].faults == 1);
    CHECK(tags[1].before == 1);
    CHECK(tags[2].type.empty());
    CHECK(tags[3].product.empty());
    const auto causes = *fault_types(question(facts), february, FaultType::cause);
    REQUIRE(causes.size() == 3);
    CHECK(causes[0].faults == 2);
    CHECK(causes[0].type.empty());
    CHECK(causes[1].type == "own");
}

}  // namespace report_reliability_test
