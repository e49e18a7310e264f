// History under another policy.
#include "aftersales/domain/standing.hpp"
#include "aftersales/service/change/apply.hpp"
#include "aftersales/service/change/effect.hpp"
#include "aftersales/service/classification.hpp"
#include "aftersales/service/escalate.hpp"
#include "aftersales/service/explanation.hpp"
#include "aftersales/service/replay.hpp"
#include "aftersales/service/simulation.hpp"
#include "service/a_callback_desk.hpp"

namespace replay_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

constexpr const char* late_step = R"(
[[escalation]]
id = "late"
clock = "resolve"
at = "due"
raise = 1
)";

policy::Policy changed(const std::string& from, const std::string& to, const std::string& more = {}) {
    std::string text = common_rules + calling() + more;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    auto read = policy::read(text, "other.toml", [](const std::string& path) -> Result<std::string> {
        return fail(ErrorKind::policy, "no file " + path);
    });
    if (!read) FAIL(read.error().message);
    return std::move(*read);
}

std::vector<SimulatedRow> simulated(CallbackDesk& desk, const policy::Policy& other, bool by_priority = false) {
    const auto reading = desk.reading();
    const auto rows = simulate(reading, {.policy = other, .by_clock = true, .by_priority = by_priority},
                               [](const ChangedVerdict&) -> Result<void> { return {}; });
    if (!rows) FAIL(rows.error().message);
    return *rows;
}

}  // namespace

TEST_CASE("under the same policy nothing changes") {
    CallbackDesk desk{calling() + late_step};
    const auto wang = desk.customer("Wang", "vip");
    const auto first = desk.ticket(wang);
    const auto second = desk.ticket(desk.customer("Li"));
    desk.at("2026-03-03T09:00:00+08:00");
    desk.resolve(first);
    desk.at("2026-03-04T08:00:01+08:00");
    desk.run([](Writing& it) { return sweep(it, [](const TakenStep&) -> Result<void> { return {}; }); });
    desk.at("2026-03-05T08:00:00+08:00");
    desk.resolve(second);
    desk.reopen(first);
    for (const auto& row : simulated(desk, desk.rules())) {
        CHECK(row.before.met == row.after.met);
        CHECK(row.before.missed == row.after.missed);
        CHECK(row.before.escalations == row.after.escalations);
    }
}

TEST_CASE("a shorter target misses what was met, and takes its steps at their own instants") {
    CallbackDesk desk{calling()};
    const auto id = desk.ticket(desk.customer("Li"));
    desk.at("2026-03-03T09:00:00+08:00");
    desk.resolve(id);
    const auto other = changed("resolve = \"48h\"", "resolve = \"24h\"", late_step);
    const auto rows = simulated(desk, other);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].before.met == 1);
    CHECK(rows[0].after.met == 0);
    CHECK(rows[0].after.missed == 1);
    CHECK(rows[0].before.escalations == 0);
    CHECK(rows[0].after.escalations == 1);

    RecordedPolicies versions{desk.store()};
    Replay replay{{.policy = other, .in_force = desk.rules(), .store = desk.store(), .versions = versions}, desk.now()};
    const auto history = *desk.store().history(domain::ObjectKind::ticket, id.value);
    const auto lived = replay.of(history);
    REQUIRE(lived);
    CHECK(lived->ticket.priority == "urgent");
    CHECK(lived->events[1].at == *calendar::read_instant("2026-03-03T08:00:00+08:00"));
}

TEST_CASE("what rules decided is decided anew, what a person set stays") {
    CallbackDesk desk{calling()};
    const auto by_rules = desk.ticket(desk.customer("Li"));
    const auto by_hand = desk.ticket(desk.customer("Ma"));
    desk.run([&](Writing& it) { return classify_by_hand(it, by_hand, {}, {.priority = "general", .why = "no"}); });
    const auto other = changed("[[sla]]\nid = \"key\"", R"([[rule]]
id = "leak"
when = { text = ["leaks"] }
set = { priority = "urgent" }
[[sla]]
id = "key")");
    std::vector<std::string> told;
    const auto affected = effects(
        desk.store(), {desk.rules(), other}, domain::Instant{}, desk.now(), [&](const Effect& it) -> Result<void> {
            told.push_back(std::to_string(it.ticket.value) + " " + it.what + " " + it.before + " " + it.after);
            return {};
        });
    REQUIRE(affected);
    CHECK(affected->seen == 2);
    CHECK(affected->differ == 1);
    CHECK(told == std::vector<std::string>{std::to_string(by_rules.value) + " priority general urgent"});
}

TEST_CASE("events that were taken back do not stand") {
    std::vector<domain::Event> history;
    const auto add = [&](domain::Change change) {
        history.push_back({.revision = static_cast<std::int64_t>(history.size()) + 1, .change = std::move(change)});
    };
    add(domain::Opened{});
    add(domain::Noted{.message = {"one"}});
    add(domain::Noted{.message = {"two"}});
    add(domain::Undone{.run_undone = "r", .back_to = 2});
    add(domain::Noted{.message = {"three"}});
    add(domain::Undone{.run_undone = "s", .back_to = 3});
    std::vector<std::int64_t> kept;
    for (const auto* event : domain::standing(history)) kept.push_back(event->revision);
    CHECK(kept == std::vector<std::int64_t>{1, 2, 3});
}

TEST_CASE("recomputing open tickets tells each due time that moves, once") {
    CallbackDesk desk{calling()};
    const auto id = desk.ticket(desk.customer("Li"));
    desk.resolve(desk.ticket(desk.customer("Ma")));
    const auto other = changed("resolve = \"48h\"", "resolve = \"24h\"");
    const auto recompute = [&] {
        std::vector<MovedDue> moved;
        Writing writing{.store = desk.store(), .policy = other, .now = desk.now(), .actor = "ann", .command = "test"};
        const auto done = store::atomically(desk.store(), [&] {
            return recompute_open(writing, [&](const MovedDue& it) -> Result<void> {
                moved.push_back(it);
                return {};
            });
        });
        if (!done) FAIL(done.error().message);
        return moved;
    };
    const auto moved = recompute();
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].ticket == id);
    CHECK(*moved[0].before - *moved[0].after == std::chrono::hours{24});
    CHECK(recompute().empty());
}

TEST_CASE("an explanation tells the plans tried, who decided, and every stretch that counted") {
    CallbackDesk desk{calling()};
    const auto id = desk.ticket(desk.customer("Li"));
    desk.at("2026-03-02T10:00:00+08:00");
    desk.take_step(id, [](const auto& it) { return domain::wait(it, {.reason = domain::WaitFor::customer}); });
    desk.at("2026-03-02T12:00:00+08:00");
    desk.take_step(id, [](const auto& it) { return domain::resume(it, {}); });
    desk.at("2026-03-02T13:00:00+08:00");
    const auto found = explain(desk.reading(), id);
    REQUIRE(found);
    const auto& it = found->explanation;
    REQUIRE(it.plans.size() == 2);
    CHECK(it.plans[0].failed_on == "tier");
    CHECK(it.plans[1].holds);
    REQUIRE(it.decided.size() == 2);
    CHECK(it.decided[0].by == "a person (ann)");
    CHECK(it.decided[1].by == "the default");
    REQUIRE(it.clocks.size() == 1);
    std::vector<std::int64_t> counted;
    for (const auto& entry : it.clocks[0].entries)
        if (entry.kind == LedgerEntry::Kind::counted) counted.push_back(entry.counted.count());
    CHECK(counted == std::vector<std::int64_t>{2 * 3600, 3600});
    CHECK(explain(desk.reading(), domain::TicketId{99}).error().kind == ErrorKind::not_found);
}

}  // namespace replay_test
