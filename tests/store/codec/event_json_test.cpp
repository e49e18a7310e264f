#include "aftersales/store/event_json.hpp"
#include "store/a_change.hpp"

#include <doctest/doctest.h>

namespace event_json_test {

using namespace aftersales;
using namespace aftersales::store;

namespace {

std::string shown(domain::Change change) { return members_json({.change = std::move(change)}, calendar::Zone{}); }

}  // namespace

TEST_CASE("an event reads back from its JSON as it was") {
    CHECK(rc::check([] {
        Filler fill;
        domain::Event event;
        fill("", event.object);
        event.id = *rc::gen::inRange<std::int64_t>(1, domain::largest_number + 1);
        event.revision = *rc::gen::inRange<std::int64_t>(1, domain::largest_number + 1);
        fill("", event.at), fill("", event.recorded_at), fill("", event.actor), fill("", event.run);
        event.change = a_change(*rc::gen::inRange<std::size_t>(0, kinds_of_change()));
        event.effects = some_effects();
        const auto json = text::read_json(event_json(event, calendar::Zone{}));
        RC_ASSERT(json.has_value());
        const auto read = read_event(*json);
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == event);
    }));
}

TEST_CASE("members are shown in words, with null for what is absent") {
    CHECK(shown(domain::Waiting{.reason = domain::WaitFor::parts}) ==
          R"({"for":"parts","until":null,"message":null,"told":null})");
    CHECK(shown(domain::Confirmed{.score = 9, .message = {"好"}}) == R"({"score":9,"satisfied":true,"message":"好"})");
    CHECK(shown(domain::Changed{.field = "priority", .to = {"urgent"}}) ==
          R"({"field":"priority","from":null,"to":"urgent","message":null,"by_hand":false})");
    CHECK(
        shown(domain::CallbackDone{
            .callback = {3}, .reached = true, .answers = {{"speed", 9, {}}, {"noise", {}, {"no"}}}}) ==
        R"({"callback":3,"reached":true,"given_up":false,"call_at":null,"score":null,"answers":{"speed":9,"noise":"no"},)"
        R"("note":null,"problem":null,"problem_ticket":null,"reason":null})");
}

TEST_CASE("instants and days are shown as a person reads them") {
    const domain::Instant at{std::chrono::sys_days{std::chrono::February / 13 / 2026}};
    CHECK(shown(domain::Escalated{.step = "s", .clock = domain::ClockName::respond, .run = 1, .due_at = at}) ==
          R"({"step":"s","clock":"respond","run":1,"times":1,"due_at":"2026-02-13T00:00:00+00:00","actions":[],)"
          R"("priority":null,"assignee":null,"tags":[],"message":null})");
    CHECK(shown(domain::Promised{.date = domain::Date{std::chrono::local_days{std::chrono::March / 1 / 2026}}}) ==
          R"({"date":"2026-03-01","message":null,"told":null})");
}

TEST_CASE("what is no event says what is missing") {
    const auto without = [](std::string_view member) {
        auto json = *text::read_json(event_json({.id = 1, .revision = 1, .change = domain::Noted{}}, calendar::Zone{}));
        std::erase_if(json.members, [&](const auto& each) { return each.first == member; });
        return read_event(json);
    };
    for (const auto* member : {"object", "id", "revision", "at", "recorded_at", "actor", "run", "kind", "body"}) {
        const auto read = without(member);
        REQUIRE(!read);
        CHECK(read.error().kind == ErrorKind::refused);
        CHECK(read.error().message == std::string{"an event needs '"} + member + "'");
    }
    CHECK(without("content"));
}

}  // namespace event_json_test
