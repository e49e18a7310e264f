#include "aftersales/policy/read.hpp"
#include "aftersales/text/unicode.hpp"
#include "policy/policies.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace read_test {

using namespace aftersales;
using namespace aftersales::policy;
using namespace aftersales::policy::testing;

TEST_CASE("a policy that uses every key is read without a remark") {
    const Draft read = drafted(whole);
    CHECK(lines(read.findings) == Lines{});
    CHECK(read.valid());
}

TEST_CASE("what the file says is what the policy is") {
    const Draft read = drafted(whole);
    const Policy& p = read.policy;
    CHECK(p.organization == "凉茶电器");
    CHECK(p.language == "zh-TW");
    CHECK(p.country == "TW");
    CHECK(p.intake_channels == Lines{"phone", "chat"});
    CHECK(p.store_url == "records/tea.db");
    CHECK(p.files == "records/pictures");
    CHECK(p.file_limit == std::int64_t{5} << 20U);
    REQUIRE(p.checklist("onsite") != nullptr);
    const domain::Checklist& onsite = *p.checklist("onsite");
    CHECK(onsite.on == domain::ChecklistOn::visit);
    CHECK(onsite.when.channel == Lines{"phone"});
    REQUIRE(onsite.items.size() == 2);
    CHECK(onsite.items[0].kind == domain::ItemKind::yes);
    CHECK(onsite.items[0].required);
    CHECK(onsite.items[1].label == "place");
    CHECK(onsite.items[1].choices == Lines{"shop", "home"});
    CHECK_FALSE(onsite.items[1].required);
    CHECK(p.ticket_prefix == "T");
    CHECK(p.zone().name() == "Asia/Shanghai");
    CHECK(p.calendar_names() == Lines{"shop", "night", "24x7"});
    CHECK(p.classification.default_priority == "p2");
    const domain::Rule& smoke = p.classification.rules.at(0);
    CHECK(smoke.when.text == Lines{text::folded("Smoke"), "冒烟"});
    CHECK(smoke.when.channel == Lines{"phone"});
    CHECK(smoke.when.wants_priority == false);
    CHECK(smoke.tags == Lines{"safety"});
    CHECK(smoke.assignee == "mei.lin");
    const domain::Rule& again = p.classification.rules.at(1);
    REQUIRE(again.when.repeat);
    CHECK(again.when.repeat->same_customer);
    CHECK(again.when.repeat->at_least == 3);
    CHECK(again.raise == 2);
    REQUIRE(p.plan("fast") != nullptr);
    CHECK(p.plan("fast")->calendar == "24x7");
    CHECK(p.plan("slow")->calendar == "shop");
    CHECK(p.plan("fast")->targets.at(domain::ClockName::feedback).amount == 36 * 3600);
    CHECK(p.plan("none") == nullptr);
    CHECK(p.retention->months == 36);
    CHECK(p.reports.at("weekly").at("last") == "4");
    CHECK(p.reports.at("weekly").at("columns") == "opened,closed");
    CHECK(p.queries.at("hot") == "status:open priority:p1");
}

TEST_CASE("clocks behave as the file says, the others as they always do") {
    const auto clocks = drafted(whole).policy.clocks;
    const auto& resolve = clocks.at(static_cast<std::size_t>(domain::ClockName::resolve));
    CHECK(resolve.starts == domain::Milestone::responded);
    CHECK(resolve.pauses == std::vector{domain::WaitFor::customer, domain::WaitFor::third_party});
    CHECK(resolve.on_reopen == domain::OnReopen::restart);
    CHECK(clocks.at(static_cast<std::size_t>(domain::ClockName::propose)) ==
          domain::default_clock_rules().at(static_cast<std::size_t>(domain::ClockName::propose)));
}

TEST_CASE("steps carry when they are taken and what they do") {
    const Draft read = drafted(whole);
    const domain::Step& late = read.policy.steps.at(0);
    CHECK(late.at.before);
    CHECK(late.at.offset->amount == 600);
    CHECK(late.times == 3);
    CHECK(late.hold_until_working);
    CHECK(late.notify == std::vector{domain::read_addressee("assignee"), domain::Addressee::role("chief"),
                                     domain::Addressee::staff("mei.lin"), domain::read_addressee("customer")});
    CHECK(late.tags == Lines{"late"});
    CHECK(read.policy.steps.at(1).at.kind == domain::StepAt::Kind::recurring);
    const auto endless = drafted(with(whole, "times = 3\n", ""));
    CHECK(endless.policy.steps.at(0).times == 0);
}

TEST_CASE("callbacks carry their programs, hours and people") {
    const Draft read = drafted(whole);
    const domain::CallbackRules& rules = read.policy.callbacks;
    CHECK(rules.avoid.size() == 2);
    CHECK(rules.low_score == 5);
    CHECK(rules.capacity == 12);
    CHECK(rules.hold_if_open);
    CHECK(rules.programs.at(0).latest.days == 14);
    CHECK(rules.programs.at(1).on == day("2026-09-25"));
    CHECK(rules.programs.at(1).label == "moon");
    CHECK(rules.programs.at(2).every->months == 6);
    CHECK(rules.emergency == "很抱歉");
    CHECK(rules.programs.at(0).greeting == "");
    CHECK(rules.programs.at(1).greeting == std::nullopt);
    CHECK(rules.programs.at(0).dimensions == Lines{"speed", "tone"});
    CHECK(rules.programs.at(1).dimensions == Lines{"product", "speed"});
    CHECK(rules.programs.at(2).when.last_score_at_most == 7);
    CHECK(rules.assign.at(1).to == domain::Addressee::role("chief"));
    CHECK(rules.order.at(0).points == -5);
    CHECK(read.policy.members_of("chief") == Lines{"mei.lin"});
    CHECK(read.policy.members_of("nobody") == Lines{});
}

TEST_CASE("what is not said has its default") {
    const Draft read = drafted(small);
    REQUIRE(lines(read.findings) == Lines{});
    CHECK(read.policy.store_url == "aftersales.db");
    CHECK(read.policy.language == "zh-CN");
    CHECK(read.policy.classification.categories.at(0).label == "fault");
    CHECK(read.policy.callbacks.max_attempts == 3);
    CHECK(read.policy.callbacks.retry_after.text == "1d");
    CHECK(read.policy.callbacks.calendar == "office");
    CHECK_FALSE(read.policy.callbacks.low_score);
    const Draft unmarked = drafted(with(small, "default = true\n", ""));
    CHECK(unmarked.policy.classification.default_priority == "general");
    const Draft unnamed = drafted(with(small, "calendar = \"office\"\n", ""));
    CHECK(unnamed.policy.default_calendar == "office");
}

TEST_CASE("a country is one whose telephone numbers are known") {  // found: P3
    const auto with_country = [](const std::string& country) {
        auto text = small;
        text.insert(text.find("calendar = "), "country = \"" + country + "\"\n");
        return drafted(text);
    };
    CHECK(drafted(small).policy.country == "CN");
    CHECK(with_country("US").policy.country == "US");
    CHECK(with_country("US").valid());
    for (const auto* each : {"XX", "China", "cn", ""}) {
        CAPTURE(each);
        const auto read = with_country(each);
        CHECK(!read.valid());
        REQUIRE(read.findings.size() == 1);
        CHECK(read.findings[0].message.find("is not a country") != std::string::npos);
    }
}

TEST_CASE("an unknown key is named with its section and the nearest key") {
    CHECK(mistakes(with(small, "hours =", "huors =")) ==
          Lines{"p.toml:7:1: 'huors' is not a key of [calendar.office] (did you mean 'hours'?)"});
    CHECK(mistakes(with(small, "[[priority]]", "[organizatoin]\n[[priority]]")) ==
          Lines{"p.toml:11:2: 'organizatoin' is not a key of the policy (did you mean 'organization'?)"});
    CHECK(mistakes(small + "when = { prioritty = \"urgent\" }\n") ==
          Lines{"p.toml:19:10: 'prioritty' is not a key of 'when' (did you mean 'priority'?)"});
    CHECK(mistakes(small + "[[rule]]\nid = \"r\"\nset = { tag = \"x\" }\n")
              .at(0)
              .starts_with("p.toml:21:9: 'tag' is not a key of 'set' in [[rule]]"));
}

TEST_CASE("an SLA cannot ask for text, pattern or repeat") {
    for (const std::string key :
         {"text = \"x\"", "pattern = \"x\"", "repeat = { same = \"asset\", within = \"1d\" }"}) {
        const auto found = mistakes(small + "when = { " + key + " }\n");
        REQUIRE(found.size() == 1);
        CHECK(found[0].starts_with("p.toml:19:10: "));
    }
}

TEST_CASE("a wrong type is named at the value") {
    CHECK(mistakes(with(small, "default = true", "default = \"yes\"")) ==
          Lines{"p.toml:15:11: 'default' of [[priority]] must be true or false, not a text"});
    CHECK(mistakes(small + "when = { channel = [\"a\", 3] }\n") ==
          Lines{"p.toml:19:26: 'channel' of 'when' must be a text or a list of texts, not a whole number"});
    CHECK(mistakes("staff = 3\n" + small) ==
          Lines{"p.toml:1:9: 'staff' of the policy must be an array of tables, not a whole number"});
    CHECK(
        mistakes(with(small, "\"8bh\"", "8")) ==
        Lines{"p.toml:18:23: 'respond' of 'targets' in [[sla]] must be a duration such as \"8h\", not a whole number"});
}

TEST_CASE("a missing key is named at its table") {
    CHECK(mistakes(with(small, "kind = \"fault\"\n", "")) == Lines{"p.toml:8:1: [[category]] has no 'kind'"});
    CHECK(mistakes("version = 1\n") == Lines{"p.toml:1:1: the policy has no 'organization'"});
}

TEST_CASE("all mistakes are reported at once, in the order of the file") {
    std::string text = with(small, "\"09:00-12:00\"", "\"09:00-14:00\"");
    text = with(text, "id = \"urgent\"", "id = \"general\"");
    text = with(text, "\"8bh\"", "\"4y\"");
    text = with(text, "resolve = \"3bd\"", "resolve = \"0h\"");
    text += "calendar = \"offce\"\n";
    const auto found = mistakes(text);
    REQUIRE(found.size() == 5);
    CHECK(found[0].starts_with("p.toml:7:37: hours '13:30-18:00' overlap others of the same day"));
    CHECK(found[1].starts_with("p.toml:14:6: 'general' is already the id of the priority on line 12"));
    CHECK(found[2].starts_with("p.toml:18:23: '4y' is not a duration"));
    CHECK(found[3].starts_with("p.toml:18:39: 'resolve' of 'targets' in [[sla]] is zero: '0h'"));
    CHECK(found[4] == "p.toml:19:12: 'offce' is not a calendar (did you mean 'office'?)");
}

TEST_CASE("names that point nowhere are told with the nearest") {
    const std::string rule = "[[rule]]\nid = \"r\"\n";
    CHECK(mistakes(small + rule + "set = { priority = \"urgnt\" }\n") ==
          Lines{"p.toml:21:20: 'urgnt' is not a priority (did you mean 'urgent'?)"});
    CHECK(mistakes(small + rule + "set = { category = \"falt\", assignee = \"li\" }\n").size() == 2);
    CHECK(mistakes(small + rule + "when = { category = [\"fault\", \"x*\"] }\nraise = 1\n") ==
          Lines{"p.toml:21:31: 'x*' matches no category"});
    CHECK(mistakes(small + rule + "when = { category = \"f*\" }\nraise = 1\n") == Lines{});
    CHECK(mistakes(small + rule + "when = { kind = \"falt\" }\n").at(0) ==
          "p.toml:21:17: 'falt' is not a kind of category (did you mean 'fault'?)");
    CHECK(mistakes(with(small, "calendar = \"office\"", "calendar = \"ofice\"")) ==
          Lines{"p.toml:5:12: 'ofice' is not a calendar (did you mean 'office'?)"});
}

TEST_CASE("people and roles are known, or near ones suggested") {
    const std::string staff =
        "[[staff]]\nid = \"li.na\"\nroles = [\"supervisor\"]\n[[escalation]]\nid = \"e\"\nat = \"opened\"\n";
    CHECK(mistakes(small + staff + "notify = [\"role:supervisor\", \"staff:li.na\", \"assignee\"]\n") == Lines{});
    CHECK(mistakes(small + staff + "notify = [\"assignee\", \"role:supervisr\"]\n") ==
          Lines{"p.toml:25:23: 'supervisr' is not a role anybody has (did you mean 'supervisor'?)"});
    CHECK(mistakes(small + staff + "assign = \"staff:li.no\"\n") ==
          Lines{"p.toml:25:10: 'li.no' is not one of the staff (did you mean 'li.na'?)"});
    CHECK(mistakes(small + staff + "notify = \"li.na\"\n") ==
          Lines{"p.toml:25:10: 'li.na' is neither a role nor one of the staff (did you mean 'staff:li.na'?)"});
    // A role of its own is a matter for check(): nobody may have it yet.
    CHECK(mistakes(small + staff + "notify = \"role:director\"\n") == Lines{});
}

TEST_CASE("a pattern that does not compile is a mistake, one that does matches anywhere") {
    const std::string rule = "[[rule]]\nid = \"r\"\nraise = 1\n";
    const auto found = mistakes(small + rule + "when = { pattern = \"a(b\" }\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].starts_with("p.toml:22:20: the pattern 'a(b' does not compile: "));
    CHECK(mistakes(small + rule + "when = { pattern = \"(a|b\" }\n").size() == 1);
    CHECK(mistakes(small + rule + "when = { pattern = \"a)(b\" }\n").size() == 1);
    CHECK(mistakes(small + rule + "when = { pattern = '[z-a]' }\n").size() == 1);
    CHECK(mistakes(small + rule + "when = { pattern = '(?<=a)b' }\n").size() == 1);
    const Draft read = drafted(small + rule + "when = { pattern = \"(?i)停机|won't (start|boot)\" }\n");
    const domain::Pattern pattern = *read.policy.classification.rules.at(0).when.pattern;
    CHECK(pattern.matches("it WON'T START\nat all"));
    CHECK(pattern.matches("又停机了"));
    CHECK_FALSE(pattern.matches("it starts"));
}

TEST_CASE("steps say clearly when they are taken") {
    const std::string step = "[[escalation]]\nid = \"e\"\nraise = 1\n";
    CHECK(mistakes(small + step + "at = \"75%\"\n").at(0).starts_with("p.toml:22:6: a step at '75%' needs a clock"));
    CHECK(mistakes(small + step + "clock = \"respond\"\nat = \"opened\"\n").size() == 1);
    CHECK(mistakes(small + step + "clock = \"respnd\"\nat = \"due\"\n") ==
          Lines{"p.toml:22:9: 'respnd' is not a clock (did you mean 'respond'?)"});
    CHECK(mistakes(small + step + "clock = \"respond\"\nat = \"due+1y\"\n").at(0).starts_with("p.toml:23:6: "));
    CHECK(mistakes(small + step + "clock = \"respond\"\nat = \"75\"\n").size() == 1);
    CHECK(mistakes(small + step + "at = \"opend\"\n") ==
          Lines{"p.toml:22:6: 'opend' is not a time of a step (did you mean 'opened'?)"});
    CHECK(mistakes(small + step + "at = \"opened\"\nrepeat = \"1h\"\n").size() == 1);
    CHECK(mistakes(small + step + "clock = \"respond\"\nat = \"due\"\nrepeat = \"0h\"\n").size() == 1);
    CHECK(mistakes(small + step + "clock = \"respond\"\nat = \"due\"\ntimes = 3\n").size() == 1);
    CHECK(mistakes(small + step + "clock = \"promise\"\nat = \"due-1bd\"\n") == Lines{});
}

TEST_CASE("a callback program belongs to exactly one date") {
    const std::string program = "[[callback]]\nid = \"c\"\n";
    CHECK(mistakes(small + program).at(0) == "p.toml:19:1: [[callback]] has neither 'after' nor 'on' nor 'every'");
    CHECK(mistakes(small + program + "after = \"closed\"\non = \"2026-01-01\"\n").size() == 1);
    CHECK(mistakes(small + program + "after = \"closd\"\n").size() == 1);
    CHECK(mistakes(small + program + "on = \"2026-02-30\"\n").size() == 1);
    CHECK(mistakes(small + program + "every = \"0d\"\n").size() == 1);
    CHECK(mistakes(small + program + "after = \"closed\"\nwindow = [\"9d\", \"2d\"]\n") ==
          Lines{"p.toml:22:10: the window ends before it begins"});
    CHECK(mistakes(small + program + "after = \"closed\"\nwindow = \"9d\"\n").size() == 1);
}

TEST_CASE("goals are comparisons with a figure in range") {
    const std::string kpi = "[[kpi]]\nid = \"k\"\nmeasure = \"closure_rate\"\n";
    const Draft read = drafted(small + kpi + "goal = \">= 80%\"\n");
    REQUIRE(lines(read.findings) == Lines{});
    CHECK(read.policy.kpis.at(0).goal->met_by(0.8));
    CHECK_FALSE(read.policy.kpis.at(0).goal->met_by(0.79));
    CHECK(drafted(small + kpi + "goal = \"< 0.05\"\n").policy.kpis.at(0).goal->met_by(0.04));
    CHECK(mistakes(small + kpi + "goal = \">= 80\"\n").size() == 1);
    CHECK(mistakes(small + kpi + "goal = \"80%\"\n").size() == 1);
    CHECK(mistakes(small + kpi + "goal = \">= many\"\n").size() == 1);
    CHECK(mistakes(small + kpi + "within = \"1d\"\n").size() == 1);
    CHECK(mistakes(with(small + kpi, "closure_rate", "responded_within"))
              .at(0)
              .starts_with("p.toml:21:11: the measure 'responded_within' needs 'within'"));
}

TEST_CASE("read() gives the policy, or all mistakes one a line") {
    CHECK(read(small, "p.toml", files({})).has_value());
    const auto refused = read("version = 2\n[organization]\ntimezone = \"Asia/Shangai\"\n", "p.toml", files({}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::policy);
    CHECK(refused.error().message == "p.toml:1:11: version 2 of the policy format is not known: 1\n"
                                     "p.toml:3:12: 'Asia/Shangai' is not a time zone (did you mean 'Asia/Shanghai'?)");
    const auto no_toml = read("version = \n", "p.toml", files({}));
    REQUIRE_FALSE(no_toml);
    CHECK(no_toml.error().message.starts_with("p.toml:1:"));
}

TEST_CASE("files are read beside the policy") {
    char directory[] = "policy-XXXXXX";
    REQUIRE(mkdtemp(directory) != nullptr);
    const std::string file = std::string{directory} + "/days.json";
    std::ofstream{file} << "abc";
    CHECK(files_beside(std::string{directory} + "/aftersales.toml")("days.json").value() == "abc");
    const auto missing = files_beside("aftersales.toml")("no-such-file.json");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().message == "cannot read 'no-such-file.json': No such file or directory");
    std::remove(file.c_str());
    std::remove(directory);
}

TEST_CASE("a fingerprint changes with the policy and with every file it names") {
    const auto print_of = [](const std::string& text, const std::string& days) {
        return read(text, "p.toml", files({{"days.json", days}})).value().fingerprint().value();
    };
    CHECK(print_of(whole, days_2026) == print_of(whole, days_2026));
    CHECK(print_of(whole, days_2026) != print_of(whole + "\n", days_2026));
    CHECK(print_of(whole, days_2026) != print_of(whole, days_2026 + "\n"));
    const Policy policy = read(whole, "p.toml", files({{"days.json", days_2026}})).value();
    const auto sources = policy.sources().value();
    REQUIRE(sources.size() == 2);
    CHECK(sources[0].text == whole);
    CHECK(sources[1].path == "days.json");
}

}  // namespace read_test
