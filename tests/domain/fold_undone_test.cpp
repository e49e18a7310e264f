#include "a_desk.hpp"
#include "aftersales/domain/standing.hpp"

#include <doctest/doctest.h>

namespace fold_undone_test {

using namespace aftersales::domain;

namespace {

Event event(std::int64_t revision, Change change) {
    return {.id = 1,
            .revision = revision,
            .at = on("03-02 09:00") + std::chrono::hours{revision},
            .change = std::move(change)};
}

Event undone(std::int64_t revision, std::int64_t back_to) { return event(revision, Undone{.back_to = back_to}); }

Ticket folded(const std::vector<Event>& history) {
    auto ticket = fold<Ticket>(history);
    REQUIRE_MESSAGE(ticket.has_value(), (ticket ? "" : ticket.error().message));
    return ticket->value();
}

std::string failure(const std::vector<Event>& history) {
    const auto ticket = fold<Ticket>(history);
    return ticket ? "" : ticket.error().message;
}

}  // namespace

TEST_CASE("after an undoing the record is as its first events made it, under the new revision") {
    std::vector<Event> history{event(1, Opened{}), event(2, Responded{}), event(3, Resolved{})};
    auto before = folded({history[0], history[1]});
    history.push_back(undone(4, 2));
    before.revision = 4;
    CHECK(folded(history) == before);
    CHECK(before.last_step_at == on("03-02 11:00"));
    history.push_back(event(5, Proposed{}));
    CHECK(folded(history).proposed_at == on("03-02 14:00"));
    CHECK_FALSE(folded(history).resolved_at);
}

TEST_CASE("an undoing can be undone, and go back behind another") {
    const std::vector<Event> history{event(1, Opened{}), event(2, Responded{}), undone(3, 1),
                                     undone(4, 2),       event(5, Resolved{}),  undone(6, 3)};
    CHECK_FALSE(folded({history.begin(), history.begin() + 3}).responded_at);
    CHECK(folded({history.begin(), history.begin() + 4}).responded_at == on("03-02 11:00"));
    CHECK_FALSE(folded(history).responded_at);
    CHECK_FALSE(folded(history).resolved_at);
    CHECK(folded(history).revision == 6);
}

TEST_CASE("the effects of an undoing are laid over what it went back to") {
    std::vector<Event> history{event(1, Opened{}), event(2, Responded{}), undone(3, 1)};
    history[2].effects = {.clocks = {{.name = ClockName::respond}}, .policy_version = 7};
    CHECK(folded(history).clocks.size() == 1);
    CHECK(folded(history).policy_version == 7);
}

TEST_CASE("an undoing that goes back to itself or beyond is corrupt") {
    const std::string message = "ticket 1: event 2 (undone) takes back events that are not before it";
    CHECK(failure({event(1, Opened{}), undone(2, 2)}) == message);
    CHECK(failure({event(1, Opened{}), undone(2, 3), event(3, Responded{})}) == message);
    CHECK(failure({event(1, Opened{}), undone(2, 1)}).empty());
}

TEST_CASE("an undoing of another record, or out of its turn, is corrupt") {
    auto other = undone(2, 1);
    other.id = 2;
    CHECK(failure({event(1, Opened{}), other}) == "ticket 2: event 2 (undone) is none of ticket 1");
    CHECK(failure({event(1, Opened{}), undone(3, 1)}) == "ticket 1: event 3 (undone) does not follow revision 1");
}

TEST_CASE("a history without events is no record") { CHECK(failure({}) == "a record without events"); }

TEST_CASE("an undoing of the first event leaves no record, and taking it back brings the record again") {
    std::vector<Event> history{event(1, Opened{}), event(2, Responded{})};
    const auto whole = folded(history);
    history.push_back(undone(3, 0));
    const auto gone = fold<Ticket>(history);
    REQUIRE(gone.has_value());
    CHECK_FALSE(gone->has_value());
    history.push_back(undone(4, 2));
    auto again = folded(history);
    CHECK(again.revision == 4);
    again.revision = whole.revision;
    CHECK(again == whole);
}

TEST_CASE("an undoing of a stretch leaves what came behind it") {
    std::vector<Event> history{event(1, Opened{}), event(2, Responded{}),
                               event(3, Changed{.field = "tier", .to = {"vip"}})};
    history.push_back(event(4, Undone{.back_to = 1, .last = 2}));
    const auto ticket = folded(history);
    CHECK_FALSE(ticket.responded_at);
    CHECK(ticket.tier == "vip");
    CHECK(ticket.updated_at == on("03-02 12:00"));
    CHECK(stands(history) == std::vector<bool>{true, false, true, true});
    history.push_back(event(5, Undone{.back_to = 3}));
    CHECK(folded(history).responded_at == on("03-02 11:00"));
}

TEST_CASE("a history without what was undone folds to the same record") {
    std::vector<Event> history{event(1, Opened{}), event(2, Responded{}), undone(3, 1), event(4, Diagnosed{})};
    history[2].effects = {.clocks = {{.name = ClockName::respond}}, .plan = "p"};
    auto ticket = folded(history);
    auto short_history = without_undone(history);
    REQUIRE(short_history.size() == 2);
    CHECK(short_history[1].revision == 2);
    auto same = folded(short_history);
    same.revision = ticket.revision;
    CHECK(same == ticket);
}

}  // namespace fold_undone_test
