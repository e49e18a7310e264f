// Conditions on a simulation: what they read as, and when they stop a pipeline.
#include "aftersales/service/simulation.hpp"

#include <doctest/doctest.h>

namespace gate_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

// Four respond runs missed instead of two, of six; one step less.
const std::vector<SimulatedRow> rows{
    {.clock = domain::ClockName::respond, .before = {.met = 4, .missed = 2, .escalations = 3}, .after = {2, 4, 2}},
    {.clock = domain::ClockName::resolve, .before = {.met = 5, .missed = 0}, .after = {4, 1, 0}}};

bool stops(const std::string& text) {
    const auto gate = read_gate(text);
    if (!gate) FAIL(gate.error().message);
    return judge(*gate, rows).holds;
}

}  // namespace

TEST_CASE("a figure alone is that of the other policy") {
    CHECK(stops("respond.missed > 3"));
    CHECK_FALSE(stops("respond.missed > 4"));
    CHECK(stops("respond.missed >= 4"));
    CHECK(stops("respond.met < 3"));
    CHECK_FALSE(stops("respond.met <= 1"));
    CHECK(stops("total.missed >= 5"));
    CHECK_FALSE(stops("total.missed > 5"));
}

TEST_CASE("a percentage is of those due") {
    CHECK(stops("respond.missed > 66%"));
    CHECK_FALSE(stops("respond.missed > 67%"));
    CHECK_FALSE(stops("update.missed >= 1%"));
}

TEST_CASE("a sign compares with what was") {
    CHECK(stops("respond.missed > +1"));
    CHECK_FALSE(stops("respond.missed > +2"));
    CHECK(stops("respond.missed > +99%"));
    CHECK_FALSE(stops("respond.missed > +100%"));
    CHECK(stops("respond.escalations < -33%"));
    CHECK_FALSE(stops("respond.escalations < -34%"));
    CHECK(stops("resolve.missed > +1000%"));
}

TEST_CASE("what is no condition is wrong usage") {
    for (const auto* text : {"", "respond.missed", "respond > 1", "respnd.missed > 1", "respond.late > 1",
                             "respond.missed > x", "respond.missed > +%", "respond.missed > 1 2"}) {
        const auto gate = read_gate(text);
        REQUIRE_MESSAGE(!gate, text);
        CHECK(gate.error().kind == ErrorKind::usage);
    }
}

}  // namespace gate_test
