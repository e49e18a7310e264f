#include "domain/a_desk.hpp"
#include "returns/past_repairs.hpp"

#include <doctest/doctest.h>

namespace past_repairs_test {

using namespace aftersales;
using namespace aftersales::service;
using domain::on;

namespace {

struct Told {
    std::string_view at{};
    domain::Change change{};
};

std::vector<RepairStretch> rounds(const std::vector<Told>& life, std::string_view until, IsFault fault = IsFault::yes) {
    std::vector<domain::Event> history;
    for (const auto& each : life) history.push_back({.at = on(each.at), .change = each.change});
    domain::Ticket ticket{.id = domain::TicketId{7}};
    ticket.category = "noise";
    return repair_rounds(ticket, history, fault, on(until));
}

const domain::Worked repaired{.action = domain::WorkAction::repair};
const domain::Worked advised{.action = domain::WorkAction::guide};

}  // namespace

TEST_CASE("a solution is a repair where one was reported, or a fault was solved without a report") {
    const Told opened{"03-01 09:00", domain::Opened{}};
    const Told solved{"03-03 09:00", domain::Resolved{}};
    CHECK(rounds({opened, {"03-02 09:00", repaired}, solved}, "03-09 09:00", IsFault::no).size() == 1);
    CHECK(rounds({opened, solved}, "03-09 09:00").front().repaired);
    CHECK(rounds({opened, solved}, "03-09 09:00", IsFault::no).empty());
    CHECK(rounds({opened, {"03-02 09:00", advised}, solved}, "03-09 09:00").empty());
}

TEST_CASE("each round between an opening and a solution counts for itself") {
    const auto all = rounds({{"03-01 09:00", domain::Opened{}},
                             {"03-02 09:00", domain::Resolved{}},
                             {"03-04 09:00", domain::Reopened{}},
                             {"03-05 09:00", repaired},
                             {"03-06 09:00", domain::Resolved{}}},
                            "03-09 09:00");
    REQUIRE(all.size() == 2);
    const auto sum = repairs_of(all, "");
    CHECK(sum.times == 2);
    CHECK(sum.lasted == std::chrono::hours{72});
}

TEST_CASE("what happened later counts for nothing, and a fault that is open counts until then") {
    const std::vector<Told> life{{"03-01 09:00", domain::Opened{}}, {"03-08 09:00", domain::Resolved{}}};
    const auto open = rounds(life, "03-04 09:00");
    REQUIRE(open.size() == 1);
    CHECK_FALSE(open.front().repaired);
    CHECK(repairs_of(open, "").times == 0);
    CHECK(repairs_of(open, "").lasted == std::chrono::hours{72});
}

TEST_CASE("what overlaps lasts once, and a category is counted by itself") {
    const std::vector<RepairStretch> all{
        {.ticket = {}, .category = "noise", .from = on("03-01 09:00"), .to = on("03-03 09:00"), .repaired = true},
        {.ticket = {}, .category = "leak", .from = on("03-02 09:00"), .to = on("03-04 09:00"), .repaired = true},
        {.ticket = {}, .category = "leak", .from = on("03-06 09:00"), .to = on("03-07 09:00"), .repaired = true}};
    CHECK(repairs_of(all, "").times == 3);
    CHECK(repairs_of(all, "").lasted == std::chrono::hours{96});
    CHECK(repairs_of(all, "leak").times == 2);
    CHECK(most_repaired(all) == "leak");
    CHECK(most_repaired({}).empty());
}

}  // namespace past_repairs_test
