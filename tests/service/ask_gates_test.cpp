// Gates and steps at events, on a desk with a store: every way to a step passes the gate.
#include "a_callback_desk.hpp"
#include "aftersales/service/change/ask_gates.hpp"
#include "aftersales/service/escalate.hpp"
#include "aftersales/service/report/gate_counts.hpp"

namespace ask_gates_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

constexpr const char* gates = R"(
[[gate]]
id = "found"
step = "resolve"
when = { category = ["fault"] }
needs = ["diagnosis", "customer.phone"]
force = "role:supervisor"
[[gate]]
id = "free"
step = "cancel"
needs = ["no:open_callback", "reporter", "serial"]
[[gate]]
id = "again"
step = "reopen"
needs = ["tag:checked"]
)";

constexpr const char* at_events = R"(
[[escalation]]
id = "noted"
at = "noted"
tag = "talk"
[[escalation]]
id = "planned"
at = "callback_scheduled"
when = { tag = ["vip"] }
tag = "planned"
)";

Decide resolving() {
    return [](const domain::Ticket& ticket) { return domain::resolve(ticket, {"mended"}); };
}

Result<domain::Ticket> take_as(CallbackDesk& desk, const std::string& actor, domain::TicketId id,
                               const StepOptions& options, const Decide& decide,
                               std::vector<store::GateRefusal>* refusals = nullptr) {
    return desk.attempt([&](Writing& writing) {
        writing.actor = actor;
        auto taken = step(writing, id, options, decide);
        if (refusals != nullptr) *refusals = writing.refusals;
        return taken;
    });
}

Names kinds(CallbackDesk& desk, domain::TicketId id) {
    Names all;
    const auto history = *desk.store().history(domain::ObjectKind::ticket, id.value);
    for (const auto& event : history) all.emplace_back(domain::kind(event.change));
    return all;
}

}  // namespace

TEST_CASE("a step that lacks something is refused with all that is missing, and leaves nothing but its refusal") {
    CallbackDesk desk{gates};
    const auto id = desk.ticket({});
    std::vector<store::GateRefusal> refusals;
    const auto refused = take_as(desk, "ann", id, {}, resolving(), &refusals);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::refused);
    CHECK(refused.error().message ==
          "ticket 1: the step resolve lacks something: no diagnosis, no phone of the customer (gate found)");
    CHECK(refused.error().hints == Names{"no diagnosis: aftersales ticket diagnose 1 -m TEXT",
                                         "no phone of the customer: aftersales ticket update 1 --customer ID",
                                         "May be passed with --force -m WHY by role:supervisor."});
    CHECK(refusals == std::vector{store::GateRefusal{.gate = "found", .at = desk.now()}});
    CHECK(kinds(desk, id) == Names{"opened"});
}

TEST_CASE("whom the gate names may force it, with a reason that stands before the step") {
    CallbackDesk desk{gates};
    const auto id = desk.ticket(desk.customer("Ann"));
    CHECK_FALSE(take_as(desk, "ben", id, {.force = "hurry"}, resolving()));
    CHECK_FALSE(take_as(desk, "sue", id, {}, resolving()));
    REQUIRE(take_as(desk, "sue", id, {.force = "hurry"}, resolving()));
    CHECK(kinds(desk, id) == Names{"opened", "gate_forced", "resolved"});
    const auto history = *desk.store().history(domain::ObjectKind::ticket, id.value);
    CHECK(std::get<domain::GateForced>(history[1].change) ==
          domain::GateForced{.step = "resolve", .gates = {"found"}, .missing = {"diagnosis"}, .message = {"hurry"}});
    CHECK(history[2].effects.gates.empty());
}

TEST_CASE("a gate that lacks nothing is noted with the step, and one whose conditions do not hold is not asked") {
    CallbackDesk desk{gates};
    const auto id = desk.ticket(desk.customer("Ann"));
    desk.take_step(id, [](const auto& ticket) { return domain::diagnose(ticket, {.message = {"torn"}}); });
    desk.resolve(id);
    auto history = *desk.store().history(domain::ObjectKind::ticket, id.value);
    CHECK(history.back().effects.gates == Names{"found"});
    const auto other = desk.ticket({});
    desk.take_step(other, [](const auto& ticket) {
        return domain::change_field(ticket, "category", "voice", {}, domain::ByHand::yes);
    });
    desk.resolve(other);
    history = *desk.store().history(domain::ObjectKind::ticket, other.value);
    CHECK(history.back().effects.gates.empty());
}

TEST_CASE("what other records tell is asked of the store") {
    CallbackDesk desk{std::string{gates} + calling() + after_closing};
    const auto owner = desk.customer("Ann");
    desk.asset("A1", owner, "2026-01-05");
    const auto id = desk.ticket(owner, "A1");
    const auto cancelling = [](const domain::Ticket& ticket) { return domain::cancel(ticket, {"no need"}); };
    const auto refused = take_as(desk, "ann", id, {}, cancelling);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message ==
          "ticket 1: the step cancel lacks something: nobody named who reported it (gate free)");
    const auto without = take_as(desk, "ann", desk.ticket({}), {}, cancelling);
    REQUIRE_FALSE(without);
    CHECK(without.error().message ==
          "ticket 2: the step cancel lacks something: nobody named who reported it, no serial number (gate free)");
}

TEST_CASE("an open callback stands in the way until it is done") {
    CallbackDesk desk{std::string{R"(
[[gate]]
id = "quiet"
step = "reopen"
needs = ["no:open_callback"]
)"} + calling() + after_closing};
    const auto id = desk.ticket(desk.customer("Ann"));
    desk.close(id);
    const auto listed = desk.schedule();
    REQUIRE(listed.size() == 1);
    const auto reopening = [](const domain::Ticket& ticket) { return domain::reopen(ticket, {"leaks again"}); };
    const auto refused = take_as(desk, "ann", id, {}, reopening);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().hints == Names{"a callback is open: aftersales callback list ticket:1 state:open"});
    desk.run([&](Writing& writing) { return skip_callback(writing, listed.front().line.callback.id, {"moved"}); });
    CHECK(take_as(desk, "ann", id, {}, reopening));
}

TEST_CASE("a problem told in a call reopens the ticket through the gate as well") {
    CallbackDesk desk{std::string{gates} + calling() + after_closing};
    const auto id = desk.ticket(desk.customer("Ann"));
    desk.take_step(id, [](const auto& ticket) { return domain::diagnose(ticket, {.message = {"torn"}}); });
    desk.close(id);
    const auto listed = desk.schedule();
    REQUIRE(listed.size() == 1);
    const auto recorded = desk.attempt([&](Writing& writing) {
        return record_call(writing, listed.front().line.callback.id, {.reached = true, .problem = {"leaks again"}});
    });
    REQUIRE_FALSE(recorded);
    CHECK(recorded.error().message == "ticket 1: the step reopen lacks something: no tag 'checked' (gate again)");
}

TEST_CASE("report gates tells passes, refusals and forcings of the period, the policy's own first") {
    CallbackDesk desk{gates};
    desk.run([&](Writing& writing) -> Result<void> {
        TRY(writing.store.policies().note({.gate = "gone", .at = writing.now}));
        return writing.store.policies().note({.gate = "found", .at = writing.now});
    });
    const auto id = desk.ticket(desk.customer("Ann"));
    REQUIRE(take_as(desk, "sue", id, {.force = "hurry"}, resolving()));
    const auto reading = desk.reading();
    const auto rows = report::gate_counts(reading, {"now", desk.now(), desk.now() + calendar::seconds{1}});
    REQUIRE(rows);
    Names told;
    for (const auto& row : *rows)
        told.push_back(row.gate + " " + std::to_string(row.passed) + std::to_string(row.refused) +
                       std::to_string(row.forced));
    CHECK(told == Names{"found 011", "free 000", "again 000", "gone 010"});
    const auto later =
        report::gate_counts(reading, {"later", desk.now() + calendar::seconds{1}, domain::Instant::max()});
    REQUIRE(later);
    CHECK(later->size() == 3);
}

TEST_CASE("a step at an event is taken once in a run, and not by what an import tells") {
    CallbackDesk desk{at_events};
    const auto id = desk.ticket(desk.customer("Ann"));
    desk.run([&](Writing& writing) -> Result<void> {
        const auto noting = [](const domain::Ticket& ticket) { return domain::note(ticket, {"heard"}); };
        TRY(step(writing, id, {}, noting));
        TRY(step(writing, id, {}, noting));
        return {};
    });
    CHECK(kinds(desk, id) == Names{"opened", "noted", "escalated", "noted"});
    desk.run([&](Writing& writing) -> Result<void> {
        auto change = TRY(RecordChange<domain::Ticket>::of(writing, id));
        TRY(change.add_past(domain::Noted{.message = {"told elsewhere"}}, writing.now));
        return change.save();
    });
    CHECK(kinds(desk, id) == Names{"opened", "noted", "escalated", "noted", "noted"});
}

TEST_CASE("an event of another record takes steps on the ticket that it hangs on") {
    CallbackDesk desk{at_events};
    const auto plain = desk.ticket(desk.customer("Ann"));
    const auto planned = [&](domain::TicketId id) {
        desk.run([&](Writing& writing) -> Result<void> {
            auto change = TRY(RecordChange<domain::Ticket>::of(writing, id));
            TRY(take_steps(change, {.kind = domain::StepAt::Kind::happened, .event = "callback_scheduled"}));
            return change.save();
        });
    };
    planned(plain);
    CHECK(kinds(desk, plain) == Names{"opened"});
    desk.take_step(
        plain, [](const auto& ticket) { return domain::change_field(ticket, "tags", "vip", {}, domain::ByHand::no); });
    planned(plain);
    CHECK(desk.ticket_of(plain).tags == Names{"vip", "planned"});
}

}  // namespace ask_gates_test
