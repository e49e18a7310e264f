#include "domain/a_step.hpp"

#include <doctest/doctest.h>

namespace step_instant_test {

using namespace aftersales;
using namespace aftersales::domain;

TEST_CASE("a percentage of an elapsed target counts from the start") {
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 13:00"));
    CHECK(due(ticket, {percent(75)}, "03-02 11:59") == "");
    CHECK(due(ticket, {percent(75)}, "03-02 12:00") == "p75@03-02 12:00");
    CHECK(next(ticket, {percent(75)}) == "03-02 12:00");
    CHECK(next(ticket, {percent(0)}) == "03-02 09:00");
    CHECK(next(ticket, {percent(100)}) == "03-02 13:00");
    CHECK(next(ticket, {percent(150)}) == "03-02 15:00");
}

TEST_CASE("seconds of a percentage are rounded up: it must have passed") {
    const auto ticket = with(running("1m", "03-02 09:00", "03-02 09:01"));
    CHECK(next(ticket, {percent(33)}) == "03-02 09:00:20");
    CHECK(next(ticket, {percent(50)}) == "03-02 09:00:30");
}

TEST_CASE("after pauses the percentage is counted back from the due time they moved") {
    // Four hours, two of which were left when two hours of waiting ended.
    const auto ticket = with(running("4h", "03-02 09:00", "03-02 15:00"));
    CHECK(next(ticket, {percent(75)}) == "03-02 14:00");
}

TEST_CASE("a percentage of working hours counts working time") {
    // 3 of 6 hours are the morning: they have passed at noon, not after the break.
    const auto ticket = with(running("6bh", "03-02 09:00", "03-02 16:30"));
    CHECK(next(ticket, {percent(50)}) == "03-02 12:00");
    CHECK(next(ticket, {percent(75)}) == "03-02 15:00");
    CHECK(next(ticket, {percent(125)}) == "03-02 18:00");
}

TEST_CASE("after pauses a percentage of working hours is counted back from the due time") {
    const auto ticket = with(running("6bh", "03-02 09:00", "03-03 10:00"));
    CHECK(next(ticket, {percent(75)}) == "03-02 17:30");
    CHECK(next(ticket, {percent(125)}) == "03-03 11:30");
}

TEST_CASE("a percentage of working days is of the working time between start and due") {
    // From Monday 16:00 to Tuesday 18:00 are 2 + 7.5 working hours.
    const auto ticket = with(running("1bd", "03-02 16:00", "03-03 18:00"));
    CHECK(next(ticket, {percent(50)}) == "03-03 11:45");
    CHECK(next(ticket, {percent(100)}) == "03-03 18:00");
    CHECK(next(ticket, {percent(80)}) == "03-03 16:06");
}

TEST_CASE("a percentage of a promise is of the time until the end of the promised day") {
    Clock promise = running("2026-03-03", "03-02 00:00", "03-04 00:00");
    promise.name = ClockName::promise;
    Step half = percent(50);
    half.clock = ClockName::promise;
    CHECK(next(with(promise), {half}) == "03-03 00:00");
}

TEST_CASE("a step may lie before or after the due time, in elapsed or working time") {
    const auto ticket = with(running("1bd", "03-02 10:00", "03-03 18:00"));
    CHECK(next(ticket, {at_due()}) == "03-03 18:00");
    CHECK(next(ticket, {before_due("30m")}) == "03-03 17:30");
    CHECK(next(ticket, {after_due("4h")}) == "03-03 22:00");
    CHECK(next(ticket, {after_due("1bh")}) == "03-04 10:00");
    CHECK(next(ticket, {after_due("1bd")}) == "03-04 18:00");
    CHECK(next(ticket, {before_due("2bh")}) == "03-03 16:00");
}

TEST_CASE("working time before the due time is the latest such instant") {
    // 4.5 hours before 18:00 lies the break, of which 13:30 is the latest.
    CHECK(next(with(running("8bh", "03-02 09:00", "03-03 18:00")), {before_due("270bm")}) == "03-03 13:30");
}

TEST_CASE("a step that falls before the clock's start is due at once") {
    const auto ticket = with(running("2h", "03-02 09:00", "03-02 11:00"));
    CHECK(due(ticket, {before_due("3h")}, "03-02 09:00") == "due-3h@03-02 09:00");
    CHECK(due(ticket, {before_due("3bh")}, "03-02 09:00") == "due-3bh@03-02 09:00");
}

}  // namespace step_instant_test
