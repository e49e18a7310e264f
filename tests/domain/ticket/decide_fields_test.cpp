#include "domain/a_desk.hpp"

#include <doctest/doctest.h>

namespace decide_fields_test {

using namespace aftersales::domain;
using aftersales::ErrorKind;
using aftersales::calendar::day;

namespace {

Ticket a_ticket(Status status = Status::in_progress) {
    return {.id = TicketId{3},
            .revision = 1,
            .status = status,
            .priority = "general",
            .tags = {"a", "b"},
            .subject = {"漏水"},
            .assignee = "li.na"};
}

template <class Kind>
Kind made(const Decision& decision) {
    REQUIRE_MESSAGE(decision.has_value(), (decision ? "" : decision.error().message));
    REQUIRE(decision->has_value());
    const auto* change = std::get_if<Kind>(&**decision);
    REQUIRE_MESSAGE(change, kind(**decision));
    return *change;
}

bool is_so_already(const Decision& decision) { return decision.has_value() && !decision->has_value(); }

std::string failure(const Decision& decision, ErrorKind kind = ErrorKind::refused) {
    REQUIRE_FALSE(decision.has_value());
    CHECK(decision.error().kind == kind);
    return decision.error().message;
}

Decision changing(const char* field, const char* to) { return change_field(a_ticket(), field, to, {}, ByHand::yes); }

}  // namespace

TEST_CASE("an assignment tells from whom to whom, and is none where it is so already") {
    CHECK(made<Assigned>(assign(a_ticket(), "wang.lei", {"m"})) ==
          Assigned{.from = "li.na", .to = "wang.lei", .message = {"m"}});
    CHECK(is_so_already(assign(a_ticket(), "li.na", {})));
    for (const auto status : {Status::resolved, Status::closed, Status::fresh})
        made<Assigned>(assign(a_ticket(status), "wang.lei", {}));
    for (const auto status : {Status::cancelled, Status::merged}) failure(assign(a_ticket(status), "li.na", {}));
}

TEST_CASE("a first promise and an earlier one are promises, a later one is a delay, the same is none") {
    auto ticket = a_ticket();
    CHECK(made<Promised>(promise(ticket, day("2026-03-05"), {"m"})) ==
          Promised{.date = day("2026-03-05"), .message = {"m"}});
    ticket.promised_at = day("2026-03-05");
    CHECK(is_so_already(promise(ticket, day("2026-03-05"), {})));
    CHECK(made<Delayed>(promise(ticket, day("2026-03-06"), {"m"})) ==
          Delayed{.from = day("2026-03-05"), .to = day("2026-03-06"), .message = {"m"}});
    CHECK(made<Promised>(promise(ticket, day("2026-03-04"), {})).date == day("2026-03-04"));
    for (const auto status : {Status::resolved, Status::closed, Status::cancelled, Status::merged})
        failure(promise(a_ticket(status), day("2026-03-05"), {}));
}

TEST_CASE("a changed field tells its old and new value, as the field writes them") {
    CHECK(made<Changed>(change_field(a_ticket(), "priority", "urgent", {"m"}, ByHand::yes)) ==
          Changed{.field = "priority", .from = {"general"}, .to = {"urgent"}, .message = {"m"}, .by_hand = true});
    CHECK(made<Changed>(changing("tags", "b,,c,b")) ==
          Changed{.field = "tags", .from = {"a,b"}, .to = {"b,c"}, .by_hand = true});
    CHECK(made<Changed>(changing("tags", "")).to.value.empty());
    CHECK_FALSE(made<Changed>(change_field(a_ticket(), "channel", "web", {}, ByHand::no)).by_hand);
}

TEST_CASE("what is so already is no change") {
    CHECK(is_so_already(changing("priority", "general")));
    CHECK(is_so_already(changing("category", "")));
    CHECK(is_so_already(changing("tags", "a,b,a")));
    CHECK(is_so_already(changing("wants_priority", "no")));
    CHECK(is_so_already(changing("asset", "")));
}

TEST_CASE("fields that there are none of, and values that they cannot have, are wrong usage") {
    CHECK(failure(changing("colour", "red"), ErrorKind::usage) == "a ticket has no field 'colour' that can be changed");
    CHECK(failure(changing("wants_priority", "x"), ErrorKind::usage) ==
          "'x' is no value of the field 'wants_priority'");
    CHECK(failure(changing("customer", "-1"), ErrorKind::usage) == "'-1' is no value of the field 'customer'");
    CHECK(failure(changing("subject", ""), ErrorKind::usage) == "a ticket needs a subject");
    made<Changed>(changing("description", "d"));
}

TEST_CASE("fields change on all but cancelled and merged tickets") {
    for (const auto status : {Status::resolved, Status::closed})
        made<Changed>(change_field(a_ticket(status), "priority", "urgent", {}, ByHand::yes));
    CHECK(failure(change_field(a_ticket(Status::cancelled), "priority", "urgent", {}, ByHand::yes)) ==
          "ticket 3 is cancelled and cannot be changed");
    failure(change_field(a_ticket(Status::merged), "priority", "urgent", {}, ByHand::yes));
}

TEST_CASE("a step is dated neither in the future nor before the last step by a person") {
    auto ticket = a_ticket();
    ticket.last_step_at = on("03-02 10:00");
    ticket.updated_at = on("03-02 12:00");
    const auto now = on("03-02 14:00");
    CHECK(check_date(ticket, on("03-02 10:00"), now).has_value());
    CHECK(check_date(ticket, now, now).has_value());
    const auto early = check_date(ticket, on("03-02 09:59"), now);
    REQUIRE_FALSE(early.has_value());
    CHECK(early.error().kind == ErrorKind::refused);
    CHECK(early.error().message == "ticket 3: a step cannot be dated 2026-03-02T01:59:00+00:00, before the last step");
    CHECK(early.error().hints ==
          std::vector<std::string>{"Its last step by a person was at 2026-03-02T02:00:00+00:00."});
    const auto late = check_date(ticket, on("03-02 14:01"), now);
    REQUIRE_FALSE(late.has_value());
    CHECK(late.error().kind == ErrorKind::refused);
    CHECK(late.error().message == "ticket 3: a step cannot be dated 2026-03-02T06:01:00+00:00, in the future");
    CHECK(late.error().hints == std::vector<std::string>{"It is now 2026-03-02T06:00:00+00:00."});
}

TEST_CASE("the program's own events do not stand in the way of an earlier step") {
    ADesk desk{Targets{}};
    desk.open("03-02 09:00").record(Escalated{.step = "breach"}, on("03-02 12:00"));
    CHECK(check_date(desk.ticket(), on("03-02 10:00"), on("03-02 13:00")).has_value());
    CHECK_FALSE(check_date(desk.ticket(), on("03-02 08:59"), on("03-02 13:00")).has_value());
}

}  // namespace decide_fields_test
