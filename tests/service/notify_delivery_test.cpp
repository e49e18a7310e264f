// Notices given to real commands: small shell scripts that misbehave on request.
#include "a_callback_desk.hpp"
#include "aftersales/service/delivery.hpp"
#include "aftersales/service/notices.hpp"
#include "notify/commands.hpp"
#include "notify/notice_queue.hpp"

#include <fmt/format.h>

namespace notify_delivery_test {

using namespace aftersales;
using namespace aftersales::service;
using namespace std::chrono_literals;

namespace {

std::string script(const std::string& command, const std::string& keys = {}) {
    return calling() + after_delivery +
           fmt::format(R"(
[[staff]]
id = "mia"
email = "mia@example.com"
[notify.email]
command = ["/bin/sh", "-c", '''{}''']
{})",
                       command, keys);
}

Ending run_one(const std::vector<std::string>& words, std::chrono::milliseconds time_out, std::string input = "{}") {
    Commands commands;
    const auto started = commands.start(1, {.words = words, .input = std::move(input), .time_out = time_out});
    if (!started) FAIL(started.error().message);
    for (int turns = 0; turns < 1000; ++turns) {
        auto ended = commands.wait(10s);
        if (!ended.empty()) return ended.front().ending;
    }
    FAIL("it never ended");
    return {};
}

void queue_some(CallbackDesk& desk, int count, const std::string& to = "staff:mia", const std::string& channel = {}) {
    desk.run([&](Writing& writing) -> Result<void> {
        for (int i = 0; i < count; ++i) {
            TRY(queue(writing, {.channel = channel, .to = to, .event = "unhappy", .not_before = desk.now()}));
        }
        return {};
    });
}

struct Run {
    Delivered done{};
    std::vector<store::Notice> told{};
};
Run deliver(CallbackDesk& desk, const Delivery& wanted = {}) {
    Run run;
    const TimeSource clock = [&] { return desk.now(); };
    const TellNotice tell = [&](const store::Notice& notice) -> Result<void> {
        run.told.push_back(notice);
        return {};
    };
    auto done = deliver_notices(desk.store(), desk.rules(), clock, wanted, tell);
    if (!done) FAIL(done.error().message);
    run.done = *done;
    return run;
}

store::Notice first_notice(CallbackDesk& desk) { return **desk.store().outbox().notice({1}); }

}  // namespace

TEST_CASE("a command that takes too long is ended with all it started, also where it will not listen") {
    const auto begun = std::chrono::steady_clock::now();
    const auto ending = run_one({"/bin/sh", "-c", "trap '' TERM; sleep 60 & sleep 60; sleep 60"}, 200ms);
    CHECK_FALSE(ending.in_time);
    CHECK(std::chrono::steady_clock::now() - begun < 15s);
    CHECK_FALSE(run_one({"sleep", "60"}, 100ms).in_time);
}

TEST_CASE("a command need not read its input, may say much, and is told what it asks") {
    CHECK(run_one({"/bin/sh", "-c", "exec <&-; exit 0"}, 20s, std::string(300'000, 'x')).status == 0);
    const auto loud =
        run_one({"/bin/sh", "-c", "yes complaint | head -c 3000000 >&2; echo last words >&2; exit 3"}, 60s);
    CHECK(loud.status == 3);
    CHECK(loud.said.size() <= 4096);
    CHECK(loud.said.ends_with("last words\n"));
    CHECK(run_one({"/bin/sh", "-c", "wc -c | tr -d ' \\n' >&2"}, 20s, std::string(300'000, 'x')).said == "300000");
    CHECK(run_one({"/bin/sh", "-c", "kill -9 $$"}, 20s).signal == 9);
}

TEST_CASE("a program that is not there is a trouble and not the end") {
    Commands commands;
    const auto started = commands.start(1, {.words = {"/no/such/program"}, .time_out = 1s});
    REQUIRE_FALSE(started);
    CHECK(started.error().message == "'/no/such/program' cannot be started: No such file or directory");
    CHECK(commands.running() == 0);
    CHECK(commands.wait(1s).empty());
}

TEST_CASE("a success is recorded once and never repeated") {
    CallbackDesk desk{script("exit 0")};
    queue_some(desk, 20);
    const auto run = deliver(desk);
    CHECK(run.done.sent == 20);
    CHECK(run.told.size() == 20);
    CHECK(first_notice(desk).state == "sent");
    CHECK(first_notice(desk).tries == 1);
    CHECK(first_notice(desk).claimed_by.empty());
    CHECK(deliver(desk).told.empty());
}

TEST_CASE("a failure is tried again after its wait, with the same key, until its tries are used up") {
    CallbackDesk desk{script("echo busy >&2; exit 75", "tries = 3")};
    queue_some(desk, 1);
    const auto key = first_notice(desk).key;
    CHECK(deliver(desk).done.again == 1);
    CHECK(first_notice(desk).trouble == "exit status 75: busy");
    CHECK(deliver(desk).told.empty());
    CHECK(first_notice(desk).not_before > desk.now());
    desk.on(desk.rules().zone().date(desk.now()), 9h);
    CHECK(deliver(desk).done.again == 1);
    desk.on(desk.rules().zone().date(desk.now()), 10h);
    CHECK(deliver(desk).done.failed == 1);
    CHECK(first_notice(desk).state == "failed");
    CHECK(first_notice(desk).tries == 3);
    CHECK(first_notice(desk).key == key);
    desk.run([&](Writing& writing) { return retry_notice(writing, {1}); });
    CHECK(first_notice(desk).tries == 0);
    desk.run([&](Writing& writing) { return cancel_notice(writing, {1}, "enough"); });
    CHECK(first_notice(desk).trouble == "enough");
    CHECK(deliver(desk).told.empty());
}

TEST_CASE("who cannot be reached does not stand in others' way, and who wants no contact gets nothing") {
    CallbackDesk desk{script("exit 0")};
    queue_some(desk, 1, "staff:ann");
    const auto customer = desk.customer("Wang");
    queue_some(desk, 1, fmt::format("customer:{}", customer.value));
    queue_some(desk, 1);
    desk.run([&](Writing& writing) {
        return edit_customer(writing, customer, {{"no_contact", "yes"}, {"email", "w@example.com"}});
    });
    const auto run = deliver(desk);
    CHECK(run.done.sent == 1);
    CHECK(run.done.failed == 1);
    CHECK(run.done.cancelled == 1);
    CHECK((*desk.store().outbox().notice({2}))->trouble == "the customer wants no contact");
}

TEST_CASE("a limit and a channel are kept") {
    CallbackDesk desk{script("exit 0", "[notify.sms]\ncommand = \"false\"")};
    queue_some(desk, 5);
    CHECK(deliver(desk, {.limit = 2}).done.sent == 2);
    CHECK(deliver(desk, {.limit = 0}).told.empty());
    CHECK(deliver(desk, {.channel = "sms"}).told.empty());
    CHECK(deliver(desk, {.channel = "email"}).done.sent == 3);
}

TEST_CASE("where nobody can be told any more, what runs is waited for and recorded, and nothing else is begun") {
    CallbackDesk desk{script("sleep 0.1", "max_parallel = 2")};
    queue_some(desk, 12);
    const TimeSource clock = [&] { return desk.now(); };
    const TellNotice tell = [](const store::Notice&) -> Result<void> {
        return fail(ErrorKind::unavailable, "nobody listens");
    };
    CHECK_FALSE(deliver_notices(desk.store(), desk.rules(), clock, {}, tell));
    int sent = 0;
    for (std::int64_t id = 1; id <= 12; ++id) {
        const auto state = (**desk.store().outbox().notice({id})).state;
        CHECK((state == "sent" || state == "waiting"));
        sent += state == "sent" ? 1 : 0;
    }
    CHECK(sent >= 1);
    CHECK(sent < 12);
}

TEST_CASE("a claim is one sender's until its time has run out, and a late result of the loser is dropped") {
    CallbackDesk desk{script("exit 0")};
    queue_some(desk, 3);
    const TimeSource clock = [&] { return desk.now(); };
    NoticeQueue slow{desk.store(), desk.rules(), clock, "slow"};
    NoticeQueue other{desk.store(), desk.rules(), clock, "other"};
    const auto& channel = *desk.rules().channel("email");
    REQUIRE(slow.route(10));
    const auto held = *slow.claim(channel, 2);
    REQUIRE(held.ready.size() == 2);
    REQUIRE(other.release_lost());
    CHECK(other.claim(channel, 10)->ready.size() == 1);

    desk.on(desk.rules().zone().date(desk.now()), 12h);
    REQUIRE(other.release_lost());
    const auto taken_over = *other.claim(channel, 1);
    REQUIRE(taken_over.ready.size() == 1);
    auto late = held.ready.front().notice;
    late.state = "sent";
    CHECK(slow.settle({late})->empty());
    auto result = taken_over.ready.front().notice;
    CHECK(result.id == late.id);
    result.state = "failed";
    CHECK(other.settle({result})->size() == 1);
    CHECK((*desk.store().outbox().notice(result.id))->state == "failed");
}

TEST_CASE(
    "a reminder of a call that is not to come any more is cancelled, also where the policy has dropped `notice`") {
    CallbackDesk desk{script("exit 0")};
    desk.asset("A1", desk.customer("Wang"), "2026-03-01");
    desk.schedule("2026-03-08");
    desk.run([&](Writing& writing) {
        return queue(
            writing,
            {.channel = "email", .to = "customer:1", .event = "callback", .callback = {1}, .not_before = desk.now()});
    });
    desk.run([&](Writing& writing) { return skip_callback(writing, {1}, {"moved away"}); });
    CHECK(first_notice(desk).state == "cancelled");
}

}  // namespace notify_delivery_test
