// Cases of a policy: read with every mistake, run without a store.
#include "aftersales/service/cases.hpp"
#include "service/a_callback_desk.hpp"

namespace cases_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

policy::Policy rules() {
    auto read = policy::read(std::string{common_rules} + R"(
[[rule]]
id = "fire"
when = { text = ["fire"] }
set = { category = "fault", priority = "urgent", tags = ["safety"] }
[[rule]]
id = "again"
when = { repeat = { same = "asset", within = "30d", at_least = 2 } }
raise = 1
[[escalation]]
id = "late"
clock = "resolve"
at = "due"
assign = "role:supervisor"
)",
                             "rules.toml", [](const std::string& path) -> Result<std::string> {
                                 return fail(ErrorKind::policy, "no file " + path);
                             });
    if (!read) FAIL(read.error().message);
    return std::move(*read);
}

const domain::Instant now = *calendar::read_instant("2026-03-10T12:00:00+08:00");

std::vector<Case> cases(const policy::Policy& policy, const std::string& text) {
    auto read = read_cases(text, "cases.toml", policy, now);
    if (!read) FAIL(read.error().message);
    return std::move(*read);
}

std::string mistakes(const std::string& text) {
    const auto policy = rules();
    const auto read = read_cases(text, "cases.toml", policy, now);
    return read ? "" : read.error().message;
}

std::vector<std::string> mismatches(const std::string& text) {
    const auto policy = rules();
    std::vector<std::string> all;
    for (const auto& each : cases(policy, text)) {
        const auto outcome = run_case(each, policy);
        if (!outcome) FAIL(outcome.error().message);
        for (const auto& it : outcome->mismatches) all.push_back(it.what + ": " + it.expected + " / " + it.got);
    }
    return all;
}

constexpr const char* opened = R"([[case]]
name = "fire"
at = "2026-03-02T09:00:00+08:00"
given = { subject = "FIRE" }
)";

}  // namespace

TEST_CASE("a case that comes out as expected has no mismatch") {
    CHECK(mismatches(std::string{opened} + R"(steps = [
  { at = "2026-03-02T10:00:00+08:00", do = "wait", for = "customer" },
  { at = "2026-03-02T14:00:00+08:00", do = "resume" },
]
expect = { category = "fault", priority = "urgent", tags = ["safety"], plan = "all", missed = [], due = { resolve = "2026-03-04T13:00:00+08:00", respond = "none" }, running = ["resolve"] }
)") == std::vector<std::string>{});
}

TEST_CASE("each mismatch names what was expected and what came") {
    CHECK(
        mismatches(
            std::string{opened} +
            R"(expect = { priority = "general", met = ["resolve"], due = { resolve = "2026-03-04T09:00:01+08:00" } })") ==
        std::vector<std::string>{"priority: general / urgent",
                                 "due.resolve: 2026-03-04T09:00:01+08:00 / 2026-03-04T09:00:00+08:00",
                                 "met: resolve / none"});
}

TEST_CASE("time stands at the latest step: a due time that passed by then is missed") {
    const std::string on_time = std::string{opened} +
                                R"(steps = [{ at = "2026-03-04T09:00:00+08:00", do = "note" }]
expect = { running = ["resolve"], missed = [] })";
    CHECK(mismatches(on_time).empty());
    const std::string late = std::string{opened} + R"(steps = [{ at = "2026-03-04T09:00:01+08:00", do = "note" }]
expect = { missed = ["resolve"] })";
    CHECK(mismatches(late).empty());
}

TEST_CASE("a sweep is taken where a case says so, and only there") {
    const auto with = [](const char* verb) {
        return std::string{opened} + "steps = [{ at = \"2026-03-05T09:00:00+08:00\", do = \"" + verb +
               "\" }]\nexpect = { assignee = \"sue\" }";
    };
    CHECK(mismatches(with("escalate")).empty());
    CHECK(mismatches(with("note")) == std::vector<std::string>{"assignee: sue / none"});
}

TEST_CASE("what a store would tell is told by the case") {
    CHECK(mismatches(R"([[case]]
name = "again"
at = "2026-03-02T09:00:00+08:00"
given = { subject = "noise", repeats = 2 }
expect = { priority = "urgent" })")
              .empty());
    CHECK(mismatches(R"([[case]]
name = "once"
at = "2026-03-02T09:00:00+08:00"
given = { subject = "noise", tier = "vip" }
expect = { priority = "general", plan = "key" })")
              .empty());
}

TEST_CASE("a step that is not allowed fails its case and says why") {
    const auto all = mismatches(std::string{opened} + R"(steps = [{ at = "2026-03-02T10:00:00+08:00", do = "reopen" }]
expect = { category = "fault" })");
    REQUIRE(all.size() == 1);
    CHECK(all.front().starts_with("step 1 (reopen): taken / "));
}

TEST_CASE("all mistakes of a file are told at once, each with its place and the nearest word") {
    const auto told = mistakes(R"([[case]]
name = "a"
at = "2026-03-02T09:00:00+08:00"
given = { subjekt = "x", priority = "urgnt" }
steps = [{ at = "2026-03-02T10:00:00+08:00", do = "respnd" }]
expect = { due = { respnd = "2026-03-02T10:00:00+08:00" }, met = "resolv" }
)");
    CHECK(told.find("cases.toml:4:11: unknown key of given 'subjekt' (did you mean 'subject'?)") != std::string::npos);
    CHECK(told.find("unknown priority 'urgnt' (did you mean 'urgent'?)") != std::string::npos);
    CHECK(told.find("cases.toml:5:") != std::string::npos);
    CHECK(told.find("unknown step 'respnd' (did you mean 'respond'?)") != std::string::npos);
    CHECK(told.find("unknown clock 'respnd' (did you mean 'respond'?)") != std::string::npos);
    CHECK(told.find("unknown clock 'resolv' (did you mean 'resolve'?)") != std::string::npos);
}

TEST_CASE("a file without a case is refused") {
    CHECK(mistakes("") == "cases.toml holds no case");
    CHECK(mistakes("case = 1").find("cases.toml:1:") == 0);
}

}  // namespace cases_test
