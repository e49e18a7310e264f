#include "aftersales/domain/ticket/ticket.hpp"
#include "domain/a_desk.hpp"

#include <doctest/doctest.h>

namespace ticket_test {

using namespace aftersales::domain;

TEST_CASE("the newest run of a clock is the one with the highest number") {
    const Ticket ticket{.clocks = {{.name = ClockName::respond, .run = 1},
                                   {.name = ClockName::update, .run = 1},
                                   {.name = ClockName::update, .run = 2},
                                   {.name = ClockName::next, .run = 1}}};
    REQUIRE(newest(ticket, ClockName::update));
    CHECK(newest(ticket, ClockName::update)->run == 2);
    CHECK(newest(ticket, ClockName::respond)->run == 1);
    CHECK(newest(ticket, ClockName::resolve) == nullptr);
}

TEST_CASE("handling lasts from the opening to the last resolution") {
    Ticket ticket{.opened_at = on("03-02 09:00")};
    CHECK_FALSE(handling_time(ticket));
    ticket.resolved_at = on("03-03 10:00");
    CHECK(handling_time(ticket) == std::chrono::hours{25});
}

TEST_CASE("what is due next is the earliest due time of clocks that have not stopped, missed ones included") {
    using enum ClockName;
    Ticket ticket{.clocks = {{.name = respond, .state = ClockState::met, .due_at = on("03-01 09:00")},
                             {.name = diagnose, .state = ClockState::paused},
                             {.name = propose, .due_at = on("03-03 09:00")},
                             {.name = resolve, .due_at = on("03-02 09:00")},
                             {.name = update, .due_at = on("03-02 09:00")}}};
    REQUIRE(next_due(ticket));
    CHECK(next_due(ticket)->clock == resolve);
    CHECK(next_due(ticket)->at == on("03-02 09:00"));
    ticket.clocks.at(3).state = ClockState::missed;
    CHECK(next_due(ticket)->clock == resolve);
    ticket.clocks.at(3).stopped_at = on("03-02 10:00");
    CHECK(next_due(ticket)->clock == update);
    ticket.clocks.resize(2);
    CHECK_FALSE(next_due(ticket));
}

}  // namespace ticket_test
