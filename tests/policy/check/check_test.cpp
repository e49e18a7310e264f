#include "aftersales/policy/check.hpp"
#include "policy/policies.hpp"

#include <doctest/doctest.h>

namespace check_test {

using namespace aftersales::policy;
using namespace aftersales::policy::testing;

namespace {

bool starts(const Lines& found, const std::string& prefix) { return found.size() == 1 && found[0].starts_with(prefix); }

}  // namespace

TEST_CASE("a sound policy draws no remark") {
    CHECK(checked(small) == Lines{});
    CHECK(checked(with(whole, "[retention]\nkeep = \"3y\"\n", "")) == Lines{});
}

TEST_CASE("mistakes of the file are kept, in order with those found beyond it") {
    const auto found =
        checked(with(with(small, "[[category]]", "files = [\"no\"]\n[[category]]"), "\"3bd\"", "\"3bx\""));
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "p.toml:8:10: cannot read 'no'");
    CHECK(found[1].starts_with("p.toml:19:"));
    // Of a calendar with mistakes nothing is said about what it reaches.
    CHECK(checked(with(small, "hours =", "huors =")).size() == 1);
}

TEST_CASE("a due time that the calendar cannot reach is a mistake") {
    const auto found = checked(with(small, "{ mon-fri = [\"09:00-12:00\", \"13:30-18:00\"] }", "{}"));
    REQUIRE(found.size() == 2);
    CHECK(found[0].starts_with("p.toml:18:23: '8bh' cannot be reached within ten years on the calendar 'office'"));
    CHECK(found[1].starts_with("p.toml:18:40: '3bd' cannot be reached"));
    CHECK(starts(checked(with(small, "\"8bh\"", "\"30000bh\"")), "p.toml:18:23: '30000bh' cannot be reached"));
    CHECK(starts(checked(small + "[[escalation]]\nid = \"e\"\nclock = \"respond\"\nat = \"due+30000bh\"\nraise = 1\n"),
                 "p.toml:22:6: "));
}

TEST_CASE("a rule is never reached where rules above decide all it sets") {
    const std::string rules = "[[rule]]\nid = \"a\"\nwhen = { text = \"smoke\" }\nset = { category = \"fault\" }\n"
                              "[[rule]]\nid = \"b\"\nwhen = { text = [\"much smoke\"], channel = \"phone\" }\n"
                              "set = { category = \"fault\" }\n";
    CHECK(
        starts(checked(small + rules), "p.toml:24:6: warning: the rule 'b' is never reached: 'a' above decides first"));
    CHECK(checked(small + rules + "raise = 1\n") == Lines{});
    CHECK(checked(with(small + rules, "much smoke", "fire")) == Lines{});
    CHECK(checked(with(small + rules, "when = { text = \"smoke\" }\n", "")).size() == 1);
    // What a rule asks of the priority is asked of the priority at that moment.
    CHECK(checked(with(small + rules, "{ text = \"smoke\" }", "{ priority = \"general\" }")) == Lines{});
    CHECK(starts(checked(small + "[[rule]]\nid = \"idle\"\n"), "p.toml:20:6: warning: the rule 'idle' does nothing"));
}

TEST_CASE("a condition asks for channels that the intake has, where it names them") {
    const std::string rule = "[[rule]]\nid = \"a\"\nwhen = { channel = [\"phnoe\", \"e*\", \"callback\"] }\n"
                             "set = { category = \"fault\" }\n";
    CHECK(checked(small + rule) == Lines{});
    const auto intake =
        with(small, "[calendar.office]", "[intake]\nchannels = [\"phone\", \"email\"]\n[calendar.office]");
    const auto found = checked(intake + rule);
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("warning: 'phnoe' is not a channel of [intake] channels, so it never holds") != found[0].npos);
    CHECK(found[0].find("Did you mean 'phone'?") != found[0].npos);
    CHECK(checked(intake + "[[sla]]\nid = \"b\"\nwhen = { channel = \"chat\", priority = \"gone*\" }\n"
                           "targets = { respond = \"1h\" }\n") != Lines{});
}

TEST_CASE("a plan is never reached where plans above serve all it would") {
    const std::string more = "[[sla]]\nid = \"late\"\nwhen = { channel = \"email\" }\ntargets = { respond = \"1h\" }\n";
    CHECK(starts(checked(small + more), "p.toml:20:6: warning: the plan 'late' is never reached"));
    const std::string split = with(small, "id = \"all\"", "id = \"u\"\nwhen = { priority = \"urgent\" }");
    CHECK(checked(split + "[[sla]]\nid = \"g\"\nwhen = { priority = \"gen*\" }\ntargets = { respond = \"1h\" }\n") ==
          Lines{});
    CHECK(starts(
        checked(split + "[[sla]]\nid = \"g\"\nwhen = { priority = \"gen*\" }\ntargets = { respond = \"1h\" }\n" + more),
        "p.toml:25:6: warning: the plan 'late' is never reached"));
    CHECK(starts(checked(split), "p.toml:14:6: warning: no plan has targets for the priority 'general'"));
}

TEST_CASE("steps after what they warn of, or never taken, are told") {
    const std::string step = "[[escalation]]\nid = \"e\"\nraise = 1\n";
    CHECK(starts(checked(small + step + "clock = \"respond\"\nat = \"150%\"\n"),
                 "p.toml:23:6: warning: the step 'e' at '150%' comes after the due time it warns of"));
    CHECK(checked(small + step + "clock = \"respond\"\nat = \"100%\"\n") == Lines{});
    CHECK(starts(checked(small + step + "clock = \"respond\"\nat = \"due-9bh\"\n"), "p.toml:23:6: warning: "));
    CHECK(starts(checked(small + step + "clock = \"update\"\nat = \"due\"\n"),
                 "p.toml:22:9: warning: the step 'e' is never taken: no plan has a target for 'update'"));
    CHECK(starts(checked(small + step + "at = \"recurring\"\n"), "p.toml:22:6: warning: the step 'e' is never taken"));
    CHECK(starts(checked(small + "[clock.resolve]\nstarts = \"resolved\"\n"),
                 "p.toml:20:10: warning: the clock 'resolve' never runs"));
}

TEST_CASE("roles nobody has are told where they are named") {
    CHECK(
        starts(checked(small + "[[escalation]]\nid = \"e\"\nat = \"opened\"\nnotify = [\"assignee\", \"role:boss\"]\n"),
               "p.toml:22:23: warning: nobody has the role 'boss'"));
    CHECK(starts(checked(small + "[[callback_assign]]\nto = \"role:boss\"\n"), "p.toml:20:6: warning: nobody has"));
}

TEST_CASE("holiday tables that end within sixty days, or before a due time, are told") {
    const std::string text = with(small, "[[category]]", "files = [\"days.json\"]\n[[category]]");
    CHECK(checked(text, "2026-11-01") == Lines{});
    CHECK(starts(checked(text, "2026-11-02"),
                 "p.toml:8:9: warning: the holiday tables of [calendar.office] end on 2026-12-31"));
    CHECK(checked(with(text, "\"3bd\"", "\"90bd\""), "2026-10-01").size() == 1);
}

TEST_CASE("days that end at 23:59 are told") {
    CHECK(starts(checked(with(small, "13:30-18:00", "13:30-23:59")),
                 "p.toml:7:37: warning: '13:30-23:59' ends before midnight"));
}

TEST_CASE("figures no data can fill are told") {
    CHECK(starts(checked(small + "[[kpi]]\nid = \"k\"\nmeasure = \"complaint_handled_within\"\nwithin = \"1d\"\n"),
                 "p.toml:21:11: warning: no data can fill the KPI 'k'"));
    CHECK(checked(small + "[[kpi]]\nid = \"k\"\nmeasure = \"failure_rate\"\n") == Lines{});
}

TEST_CASE("callbacks need working time that is not avoided") {
    const std::string program = "[[callback]]\nid = \"c\"\non = \"2026-03-07\"\nwindow = [\"0d\", \"1d\"]\n";
    CHECK(starts(checked(small + "[callbacks]\navoid = [\"00:00-24:00\"]\n" + program),
                 "p.toml:20:9: no call can be made"));
    CHECK(starts(checked(small + program), "p.toml:22:10: warning: no working time lies in the window of 'c'"));
    CHECK(checked(with(small + program, "\"1d\"", "\"2d\"")) == Lines{});
    const std::string notice = "[callbacks]\nnotice = \"1d\"\n";
    CHECK(starts(checked(small + notice + "[notify.chat]\ncommand = [\"chat\"]\n"), "p.toml:20:10: warning: "));
    // Without any channel all notices wait, these too.
    CHECK(checked(small + notice).empty());
    // found: X2
    CHECK(starts(checked(small + "[retention]\nkeep = \"3y\"\n"),
                 "p.toml:20:8: warning: 'keep' of [retention] does nothing"));
    CHECK(starts(checked(small + "[[staff]]\nid = \"a\"\nroles = \"x\"\n[[callback_assign]]\nto = "
                                 "\"staff:a\"\n[[callback_assign]]\nto = \"role:x\"\n"),
                 "p.toml:25:6: warning: the assignment to 'role:x' is never reached"));
}

TEST_CASE("queries that cannot be read are mistakes") {
    CHECK(starts(checked(small + "[queries]\nhot = \"prioritty:urgent\"\n"),
                 "p.toml:20:7: the query 'hot' cannot be read"));
    CHECK(checked(small + "[queries]\nhot = \"priority:urgent status:open\"\n") == Lines{});
}

}  // namespace check_test
