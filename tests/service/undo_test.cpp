// What one run did is taken back: rows, clocks, agenda, full text, calls and notices are as if it had not happened.
#include "a_callback_desk.hpp"
#include "aftersales/service/classification.hpp"
#include "aftersales/service/doctor.hpp"
#include "aftersales/service/escalate.hpp"
#include "aftersales/service/staff_marks.hpp"
#include "aftersales/service/undo.hpp"
#include "aftersales/store/records.hpp"

#include <random>

namespace aftersales::service::undo_test {
namespace {

const std::string stepped = calling() + after_delivery + after_closing + R"(
[clock.update]
[[sla]]
id = "urgent"
when = { priority = ["urgent"] }
targets = { respond = "2bh", resolve = "8bh" }
[[escalation]]
id = "half"
clock = "resolve"
at = "50%"
notify = ["role:supervisor"]
raise = 1
[[escalation]]
id = "late"
clock = "resolve"
at = "due"
assign = "role:supervisor"
tag = "late"
repeat = "4h"
times = 3
)";

// Everything that is known at the desk, but for the numbers that an undoing raises.
struct Known {
    std::vector<domain::Ticket> tickets{};
    std::vector<domain::Customer> customers{};
    std::vector<domain::Asset> assets{};
    std::vector<domain::Callback> callbacks{};
    std::vector<std::int64_t> found{};
    std::vector<std::pair<std::int64_t, domain::Instant>> agenda{};
    std::vector<std::pair<std::int64_t, std::string>> notices{};
    bool operator==(const Known&) const = default;
};

void must_do(const Result<void>& done) {
    if (!done) FAIL(done.error().message);
}

template <class Record>
Record plain(Record record) {
    record.revision = 0;
    return record;
}

Known known(CallbackDesk& desk) {
    Known all;
    const auto& store = desk.store();
    const auto see = [](auto& list) {
        return [&list](const auto& each) -> Result<bool> { return list.push_back(plain(each)), true; };
    };
    must_do(store::list<domain::Ticket>(store, {.whole = true}, [&](const store::TicketLine& line) -> Result<bool> {
        all.tickets.push_back(plain(line.ticket));
        return true;
    }));
    must_do(store::list<domain::Customer>(store, {}, see(all.customers)));
    must_do(store::list<domain::Asset>(store, {},
                                       [&](const store::AssetLine& line) { return see(all.assets)(line.asset); }));
    must_do(store::list<domain::Callback>(
        store, {}, [&](const store::CallbackLine& line) { return see(all.callbacks)(line.callback); }));
    const auto hits = store.words().search("leaks", 1000);
    REQUIRE(hits);
    for (const auto& hit : *hits) all.found.push_back(hit.line.ticket.id.value);
    const auto words = store.words().search("gurgling", 1000);
    REQUIRE(words);
    for (const auto& hit : *words) all.found.push_back(-hit.line.ticket.id.value);
    std::sort(all.found.begin(), all.found.end());
    must_do(upcoming(desk.reading(), {}, [&](const TakenStep& step) -> Result<bool> {
        all.agenda.emplace_back(step.ticket.value, step.due_at);
        return true;
    }));
    must_do(store.outbox().notices({}, [&](const store::Notice& notice) -> Result<bool> {
        if (notice.state != "cancelled") all.notices.emplace_back(notice.id.value, notice.state);
        return true;
    }));
    return all;
}

Result<void> undo_last(Writing& desk) {
    const auto silent = [](const auto&) -> Result<void> { return {}; };
    const auto run = TRY(last_run_of(desk.store, desk.actor));
    return undo(desk, run, {silent, silent, silent, silent});
}

std::string healthy(CallbackDesk& desk) {
    std::string found;
    auto rebuilt = engine::open(":memory:", store::Access::create, calendar::seconds{1});
    REQUIRE(rebuilt);
    const Patient patient{.store = desk.store(), .policy = &desk.rules(), .rebuilt = **rebuilt, .now = desk.now()};
    const auto done = examine(patient, [&](const Ailment& each) -> Result<void> {
        found += std::string{each.object} + " " + std::to_string(each.id) + ": " + each.finding + "\n";
        return {};
    });
    REQUIRE(done);
    return found;
}

// A desk at which anything may happen next.
class Life {
public:
    explicit Life(unsigned seed, CallbackDesk& desk) : dice_{seed}, desk_{desk} {}

    int any(int below) { return static_cast<int>(dice_() % static_cast<unsigned>(below)); }

    // One command; false where it was refused.
    bool happens() {
        auto done = desk_.attempt([&](Writing& desk) { return act(desk); });
        if (!done) CHECK(done.error().kind != ErrorKind::internal);
        return done.has_value();
    }

private:
    domain::TicketId ticket() { return {1 + any(6)}; }

    Result<void> act(Writing& desk) {
        const auto one = [&](const Decide& decide) -> Result<void> {
            for (int i = 1 + any(2); i > 0; --i) TRY(step(desk, ticket(), {}, decide));
            return {};
        };
        const domain::Text text{"it is gurgling"};
        switch (any(21)) {
        case 0:
            return open_one(desk);
        case 1:
            return one([&](const auto& it) { return domain::respond(it, text); });
        case 2:
            return one(
                [&](const auto& it) { return domain::diagnose(it, {.message = text, .cause = domain::Cause::own}); });
        case 3:
            return one([&](const auto& it) { return domain::propose(it, text); });
        case 4:
            return one([&](const auto& it) {
                return domain::wait(it, {.reason = domain::WaitFor::customer, .until = {}, .message = text});
            });
        case 5:
            return one([&](const auto& it) {
                return domain::wait(
                    it,
                    {.reason = domain::WaitFor::parts, .until = calendar::read_date("2026-03-05"), .message = text});
            });
        case 6:
            return one([&](const auto& it) { return domain::resume(it, text); });
        case 7:
            return one([&](const auto& it) { return domain::hear(it, text); });
        case 8:
            return one([&](const auto& it) {
                return domain::note(it, text, any(2) == 0 ? domain::ToldHow{domain::ToldBy::phone} : domain::ToldHow{});
            });
        case 9:
        case 10:
            return one([&](const auto& it) { return domain::resolve(it, text); });
        case 11:
            return one([&](const auto& it) {
                return domain::confirm(it, 1 + any(10), any(3) > 0 ? domain::Satisfied::yes : domain::Satisfied::no,
                                       text);
            });
        case 12:
            return one([&](const auto& it) {
                return domain::close(it, 1 + any(10), any(2) == 0 ? domain::Force::yes : domain::Force::no, text);
            });
        case 13:
            return one([&](const auto& it) { return domain::reopen(it, text, {}); });
        case 14:
            return one([&](const auto& it) { return domain::cancel(it, text); });
        case 15: {
            const auto into = TRY(store::get<domain::Ticket>(desk.store, ticket()));
            if (!into) return {};
            return one([&](const auto& it) { return domain::merge(it, *into, text); });
        }
        case 16:
            return one([&](const auto& it) {
                return domain::change_field(it, "priority", any(2) == 0 ? "urgent" : "general", {},
                                            domain::ByHand::yes);
            });
        case 17:
            return sweep(desk, [](const TakenStep&) -> Result<void> { return {}; });
        case 18: {
            const auto day = desk.policy.zone().date(desk.now);
            TRY(schedule_callbacks(desk, {.day = day, .until = day}));
            return {};
        }
        case 19:
            TRY(edit_customer(desk, {1 + any(3)}, {{"tier", any(2) == 0 ? "vip" : ""}}));
            return {};
        default:
            TRY(record_call(desk, {1 + any(5)}, {.reached = any(2) == 0, .note = text}));
            return {};
        }
    }

    Result<void> open_one(Writing& desk) {
        Request request;
        request.subject = {"leaks"};
        request.party.name = {"Li"};
        request.party.phone = {"1390000000" + std::to_string(any(5))};
        request.asset.serial = "S" + std::to_string(any(5));
        request.asset.product = "WM-100";
        request.asset.delivered = desk.policy.zone().date(desk.now) - std::chrono::days{any(9)};
        request.category = "fault";
        TRY(open(desk, request));
        return {};
    }

    std::mt19937 dice_;
    CallbackDesk& desk_;
};

}  // namespace

TEST_CASE("whatever a run did is taken back and brought back, row for row, at every step of random lives") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        CallbackDesk desk{stepped};
        Life life{seed, desk};
        auto day = *calendar::read_date("2026-03-02");
        int undone = 0;
        for (int i = 0; i < 240; ++i) {
            CAPTURE(i);
            desk.on(day, std::chrono::hours{9} + std::chrono::minutes{6 * i});
            if (i % 10 == 9) day += std::chrono::days{1};
            const auto before = known(desk);
            if (!life.happens()) continue;
            const auto after = known(desk);
            if (before == after) continue;
            desk.run([](Writing& it) { return undo_last(it); });
            REQUIRE(known(desk) == before);
            desk.run([](Writing& it) { return undo_last(it); });
            REQUIRE(known(desk) == after);
            ++undone;
        }
        CHECK(undone > 20);
        CHECK(healthy(desk).empty());
    }
}

// A sweep that came between is as it would have been without the run: what it took because of the run is taken back,
// what it would have taken anyway stays, with the clocks that it would have had.
TEST_CASE("a run that is undone after a sweep leaves the desk as if only the sweep had been") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        CallbackDesk one{stepped};
        CallbackDesk other{stepped};
        Life life{seed, one};
        for (auto* desk : {&one, &other}) {
            desk->at("2026-03-02T09:00:00+08:00");
            for (int i = 0; i < 2; ++i) desk->ticket(desk->customer("Li"));
        }
        const int minutes = 30 + life.any(400);
        const int act = life.any(7);
        const auto now = one.now() + std::chrono::minutes{minutes};
        const auto sweep_at = now + std::chrono::minutes{life.any(900)};
        const auto set = [](CallbackDesk& desk, domain::Instant at) {
            desk.at(calendar::print(at, calendar::seconds{}));
        };
        set(one, now);
        one.run([&](Writing& desk) -> Result<void> {
            TRY(step(desk, {1}, {}, [&](const domain::Ticket& it) -> domain::Decision {
                switch (act) {
                case 0:
                    return domain::respond(it, {});
                case 1:
                    return domain::wait(it, {.reason = domain::WaitFor::customer});
                case 2:
                    return domain::resolve(it, {});
                case 3:
                    return domain::cancel(it, {});
                case 4:
                    return domain::change_field(it, "priority", "urgent", {}, domain::ByHand::yes);
                case 5:
                    return domain::close(it, {}, domain::Force::yes, {"why"});
                default:
                    return domain::note(it, {}, domain::ToldBy::customer);
                }
            }));
            return {};
        });
        for (auto* desk : {&one, &other}) {
            set(*desk, sweep_at);
            desk->run([](Writing& it) { return sweep(it, [](const TakenStep&) -> Result<void> { return {}; }); });
        }
        set(one, sweep_at + std::chrono::minutes{1});
        one.run([](Writing& desk) -> Result<void> {
            const auto silent = [](const auto&) -> Result<void> { return {}; };
            // The two customers and tickets were four runs.
            return undo(desk, TRY(require_run(desk.store, "5")), {silent, silent, silent, silent});
        });
        set(one, sweep_at + std::chrono::minutes{2});
        set(other, sweep_at + std::chrono::minutes{2});
        for (auto* desk : {&one, &other})
            desk->run([](Writing& it) { return sweep(it, [](const TakenStep&) -> Result<void> { return {}; }); });
        auto mine = known(one);
        auto theirs = known(other);
        // A step that only this sweep could take is dated by it.
        for (auto* each : {&mine, &theirs})
            for (auto& ticket : each->tickets) ticket.updated_at = {};
        REQUIRE(mine.tickets == theirs.tickets);
        CHECK(mine.agenda == theirs.agenda);
        CHECK(healthy(one).empty());
    }
}

TEST_CASE("what a later person built on is named, and stays") {
    CallbackDesk desk{stepped};
    const auto customer = desk.customer("Li");
    const auto id = desk.ticket(customer, "S1");
    desk.take_step(id, [](const auto& it) { return domain::resolve(it, {}); });
    const auto refused = desk.attempt([](Writing& it) -> Result<void> {
        const auto silent = [](const auto&) -> Result<void> { return {}; };
        return undo(it, TRY(require_run(it.store, "2")), {silent, silent, silent, silent});
    });
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::refused);
    CHECK(refused.error().message ==
          "run 2 (test) cannot be undone: ticket 1 was changed since: resolved, by ann, 2026-03-02T08:00:00+08:00, "
          "run 3");
    CHECK(refused.error().hints == std::vector<std::string>{"Undo that first: aftersales undo 3"});
    const auto of_customer = desk.attempt([](Writing& it) -> Result<void> {
        const auto silent = [](const auto&) -> Result<void> { return {}; };
        return undo(it, TRY(require_run(it.store, "1")), {silent, silent, silent, silent});
    });
    REQUIRE_FALSE(of_customer.has_value());
    CHECK(healthy(desk).empty());
}

}  // namespace aftersales::service::undo_test
