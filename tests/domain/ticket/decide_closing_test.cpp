#include "domain/a_desk.hpp"

#include <doctest/doctest.h>

namespace decide_closing_test {

using namespace aftersales::domain;
using Hints = std::vector<std::string>;

namespace {

Ticket in(Status status) { return {.id = TicketId{3}, .revision = 1, .status = status}; }

Ticket confirmed() {
    auto ticket = in(Status::resolved);
    ticket.confirmed_at = on("03-02 09:00");
    return ticket;
}

const std::vector<Status> open_statuses{Status::fresh,         Status::in_progress,         Status::waiting_customer,
                                        Status::waiting_parts, Status::waiting_third_party, Status::reopened};

template <class Kind>
Kind made(const Decision& decision) {
    REQUIRE_MESSAGE(decision.has_value(), (decision ? "" : decision.error().message));
    REQUIRE(decision->has_value());
    const auto* change = std::get_if<Kind>(&**decision);
    REQUIRE_MESSAGE(change, kind(**decision));
    return *change;
}

std::string refusal(const Decision& decision) {
    REQUIRE_FALSE(decision.has_value());
    CHECK(decision.error().kind == aftersales::ErrorKind::refused);
    return decision.error().message;
}

std::string first_hint(const Decision& decision) {
    REQUIRE_FALSE(decision.has_value());
    REQUIRE_FALSE(decision.error().hints.empty());
    return decision.error().hints.front();
}

}  // namespace

TEST_CASE("open tickets can be resolved, cancelled and merged") {
    for (const auto status : open_statuses) {
        CHECK(made<Resolved>(resolve(in(status), {"m"})).message.value == "m");
        CHECK(made<Cancelled>(cancel(in(status), {"m"})).message.value == "m");
        CHECK(made<Merged>(merge(in(status), {.id = TicketId{7}}, {"m"})) == Merged{.into = 7, .message = {"m"}});
    }
    for (const auto status : {Status::resolved, Status::closed, Status::cancelled}) {
        const std::string is = "ticket 3 is " + std::string{word(status)} + " and cannot ";
        CHECK(refusal(resolve(in(status), {})) == is + "be resolved");
        CHECK(refusal(cancel(in(status), {})) == is + "be cancelled");
        CHECK(refusal(merge(in(status), {.id = TicketId{7}}, {})) == is + "be merged");
    }
}

TEST_CASE("a ticket goes on under another that somebody still looks at, not under a closed one") {
    CHECK(refusal(merge(in(Status::fresh), in(Status::fresh), {})) ==
          "ticket 3 is new and cannot be merged into itself");
    for (const auto status : {Status::closed, Status::cancelled, Status::merged}) {
        auto gone = in(status);
        gone.id = TicketId{7};
        CHECK(refusal(merge(in(Status::fresh), gone, {})).starts_with("ticket 7 is " + std::string{word(status)}));
    }
    auto closed = in(Status::closed);
    closed.id = TicketId{7};
    CHECK(first_hint(merge(in(Status::fresh), closed, {})) == "Reopen it first: aftersales ticket reopen 7 -m WHY");
    auto resolved = in(Status::resolved);
    resolved.id = TicketId{7};
    CHECK(made<Merged>(merge(in(Status::fresh), resolved, {})).into == 7);
}

TEST_CASE("only resolved tickets can be confirmed") {
    CHECK(made<Confirmed>(confirm(in(Status::resolved), 9, Satisfied::yes, {"m"})) ==
          Confirmed{.score = 9, .satisfied = true, .message = {"m"}});
    CHECK(made<Confirmed>(confirm(in(Status::resolved), {}, Satisfied::no, {})) == Confirmed{.satisfied = false});
    made<Confirmed>(confirm(confirmed(), 9, Satisfied::yes, {}));
    for (const auto status : open_statuses) {
        CHECK(refusal(confirm(in(status), {}, Satisfied::yes, {})) ==
              "ticket 3 is " + std::string{word(status)} + " and cannot be confirmed");
        CHECK(first_hint(confirm(in(status), {}, Satisfied::yes, {})) ==
              "Resolve it first: aftersales ticket resolve 3 -m SOLUTION");
    }
    CHECK(refusal(confirm(in(Status::closed), {}, Satisfied::yes, {})) == "ticket 3 is closed and cannot be confirmed");
    CHECK(first_hint(confirm(in(Status::closed), {}, Satisfied::yes, {})) ==
          "Reopen it first: aftersales ticket reopen 3 -m WHY");
    refusal(confirm(in(Status::cancelled), {}, Satisfied::yes, {}));
}

TEST_CASE("a ticket is closed when the customer has confirmed") {
    CHECK(made<Closed>(close(confirmed(), 8, Force::no, {"m"})) ==
          Closed{.score = 8, .forced = false, .message = {"m"}});
    CHECK(refusal(close(in(Status::resolved), {}, Force::no, {})) ==
          "ticket 3 is resolved and cannot be closed before it is confirmed");
    CHECK(first_hint(close(in(Status::resolved), {}, Force::no, {})) ==
          "Confirm it first, or close it as it is: aftersales ticket close 3 --force -m WHY");
    for (const auto status : open_statuses) {
        CHECK(refusal(close(in(status), {}, Force::no, {})) ==
              "ticket 3 is " + std::string{word(status)} + " and cannot be closed before it is resolved and confirmed");
        CHECK(first_hint(close(in(status), {}, Force::no, {})) ==
              "Resolve it first, or close it as it is: aftersales ticket close 3 --force -m WHY");
    }
    auto reopened = confirmed();
    reopened.status = Status::reopened;
    refusal(close(reopened, {}, Force::no, {}));
}

TEST_CASE("or by force, with a reason") {
    for (const auto status : open_statuses) CHECK(made<Closed>(close(in(status), {}, Force::yes, {"why"})).forced);
    CHECK(made<Closed>(close(in(Status::resolved), 2, Force::yes, {"why"})) ==
          Closed{.score = 2, .forced = true, .message = {"why"}});
    CHECK(refusal(close(in(Status::resolved), {}, Force::yes, {})) ==
          "ticket 3 is resolved and cannot be closed by force without a reason");
    CHECK(first_hint(close(in(Status::fresh), {}, Force::yes, {})) ==
          "Say why: aftersales ticket close 3 --force -m WHY");
    CHECK_FALSE(made<Closed>(close(confirmed(), {}, Force::yes, {})).forced);
    for (const auto status : {Status::closed, Status::cancelled, Status::merged})
        refusal(close(in(status), {}, Force::yes, {"why"}));
}

// T9
TEST_CASE("resolved, closed and cancelled tickets can be reopened") {
    for (const auto status : {Status::resolved, Status::closed, Status::cancelled})
        CHECK(made<Reopened>(reopen(in(status), {"m"}, CallbackId{4})) ==
              Reopened{.message = {"m"}, .callback = CallbackId{4}});
    for (const auto status : open_statuses)
        CHECK(refusal(reopen(in(status), {})) ==
              "ticket 3 is " + std::string{word(status)} + " and cannot be reopened");
    refusal(reopen(in(Status::merged), {}));
}

TEST_CASE("scores go from 1 to 10") {
    for (const int score : {1, 10}) {
        CHECK(made<Confirmed>(confirm(in(Status::resolved), score, Satisfied::yes, {})).score == score);
        CHECK(made<Closed>(close(confirmed(), score, Force::no, {})).score == score);
    }
    for (const int score : {0, 11, -1}) {
        const auto message = "a score of " + std::to_string(score) + ": expected 1 to 10";
        for (const auto& decision :
             {confirm(in(Status::resolved), score, Satisfied::yes, {}), close(confirmed(), score, Force::no, {})}) {
            REQUIRE_FALSE(decision.has_value());
            CHECK(decision.error().message == message);
            CHECK(decision.error().kind == aftersales::ErrorKind::usage);
        }
    }
}

}  // namespace decide_closing_test
