#include "aftersales/domain/rule/classify.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace classify_test {

using namespace aftersales::domain;
using Words = std::vector<std::string>;

namespace {

ClassificationRules desk(std::vector<Rule> rules) {
    return {.rules = std::move(rules),
            .categories = {{.id = "fault", .kind = CategoryKind::fault},
                           {.id = "complaint", .kind = CategoryKind::complaint}},
            .priorities = {{.id = "urgent"}, {.id = "major"}, {.id = "general"}},
            .default_priority = "general"};
}

// The rules of the appliance example.
ClassificationRules appliance() {
    return desk({{.id = "safety",
                  .when = {.text = {"冒烟", "fire"}},
                  .category = "fault",
                  .priority = "urgent",
                  .tags = {"safety"}},
                 {.id = "stopped", .when = {.text = {"dead"}}, .category = "fault", .priority = "major"},
                 {.id = "complaint", .when = {.text = {"complain"}}, .category = "complaint", .priority = "major"},
                 {.id = "recurring", .when = {.repeat = Repeat{}}, .tags = {"recurring"}, .raise = 1},
                 {.id = "vip", .when = {.priority = {"general"}, .tier = {"vip"}}, .raise = 1}});
}

Facts again(Facts facts) {
    facts.repeats = [](const Repeat&, const std::string&) { return 2; };
    return facts;
}

}  // namespace

TEST_CASE("what no rule matches has no category and the default priority") {
    const auto verdict = classify(appliance(), {.text = "how to"}, {});
    CHECK(verdict.category == "");
    CHECK(verdict.priority == "general");
    CHECK(verdict.tags.empty());
    CHECK(verdict.rules.empty());
    CHECK(verdict.tried.size() == 5);
    CHECK(verdict.tried[0].failed_on == "text");
}

TEST_CASE("for each field the first rule that sets it decides, and tags add up") {
    auto rules = appliance();
    rules.rules.push_back(
        {.id = "last", .category = "complaint", .outlet = "north", .assignee = "li.na", .tags = {"safety", "more"}});
    const auto verdict = classify(rules, {.text = "fire and dead, I complain"}, {});
    CHECK(verdict.category == "fault");
    CHECK(verdict.priority == "urgent");
    CHECK(verdict.outlet == "north");
    CHECK(verdict.assignee == "li.na");
    CHECK(verdict.tags == Words{"safety", "more"});
    CHECK(verdict.rules == Words{"safety", "last"});
    CHECK(verdict.tried[0].set == Words{"category", "priority", "tags"});
    CHECK(verdict.tried[5].set == Words{"outlet", "assignee", "tags"});
}

TEST_CASE("a rule whose fields earlier ones decided is tried and matched, but decided nothing") {
    const auto verdict = classify(appliance(), {.text = "fire, dead"}, {});
    CHECK(verdict.rules == Words{"safety"});
    CHECK(verdict.tried[1].rule == "stopped");
    CHECK(verdict.tried[1].matched);
    CHECK(verdict.tried[1].set.empty());
}

TEST_CASE("every matching raise is applied at the end of the pass, to the highest at most") {
    CHECK(classify(appliance(), {.tier = "vip"}, {}).priority == "major");
    const auto both = classify(appliance(), again({.tier = "vip"}), {});
    CHECK(both.priority == "urgent");
    CHECK(both.rules == Words{"recurring", "vip"});
    const auto top = classify(appliance(), again({.text = "fire"}), {});
    CHECK(top.priority == "urgent");
    CHECK(top.rules == Words{"safety", "recurring"});
    CHECK(top.tried[3].set == Words{"tags", "raise"});
}

TEST_CASE("a priority in a condition is what the rules above decided, or the default, and never a raised one") {
    const auto rules = desk({{.id = "early", .when = {.priority = {"major"}}, .tags = {"early"}},
                             {.id = "lift", .raise = 1},
                             {.id = "general", .when = {.priority = {"general"}}, .tags = {"general"}},
                             {.id = "set", .priority = "major"},
                             {.id = "late", .when = {.priority = {"major"}}, .tags = {"late"}}});
    const auto verdict = classify(rules, {}, {});
    CHECK(verdict.tags == Words{"general", "late"});
    CHECK(verdict.priority == "urgent");
}

TEST_CASE("kind, category, outlet and tags in a condition are those decided so far") {
    const auto rules = desk({{.id = "k0", .when = {.kind = {CategoryKind::fault}}, .tags = {"too early"}},
                             {.id = "set", .category = "fault", .outlet = "north", .tags = {"first"}},
                             {.id = "k1", .when = {.kind = {CategoryKind::fault}}, .tags = {"kind"}},
                             {.id = "c1", .when = {.category = {"fault"}}, .tags = {"category"}},
                             {.id = "o1", .when = {.outlet = {"n*"}}, .tags = {"outlet"}},
                             {.id = "t1", .when = {.tag = {"first"}}, .tags = {"tag"}}});
    CHECK(classify(rules, {}, {}).tags == Words{"first", "kind", "category", "outlet", "tag"});
}

TEST_CASE("a kind that is told counts for nothing beside the category") {
    const auto rules = desk({{.id = "k", .when = {.kind = {CategoryKind::fault}}, .tags = {"kind"}}});
    CHECK(classify(rules, {.kind = CategoryKind::fault}, {}).tags.empty());
    CHECK(classify(rules, {.category = "fault", .kind = CategoryKind::question}, {"category"}).tags == Words{"kind"});
}

TEST_CASE("what a person set by hand stays, and is what conditions see") {
    const auto verdict =
        classify(appliance(), {.text = "fire", .category = "complaint", .priority = "general", .tier = "vip"},
                 {"category", "priority"});
    CHECK(verdict.category == "complaint");
    CHECK(verdict.priority == "general");
    CHECK(verdict.tags == Words{"safety"});
    CHECK(verdict.rules == Words{"safety"});
    CHECK(verdict.tried[4].rule == "vip");
    CHECK(verdict.tried[4].matched);
    CHECK(verdict.tried[4].set.empty());
}

TEST_CASE("an outlet and an assignee set by hand stay, others are decided") {
    const auto rules = desk({{.id = "r", .outlet = "north", .assignee = "li.na"}});
    CHECK(classify(rules, {.outlet = "south"}, {"outlet"}).outlet == "south");
    CHECK(classify(rules, {.outlet = "south"}, {}).outlet == "north");
    CHECK(classify(rules, {}, {"assignee"}, "wang.lei").assignee == "wang.lei");
    CHECK(classify(rules, {}, {}, "wang.lei").assignee == "li.na");
    CHECK(classify(desk({}), {.outlet = "south"}, {}, "wang.lei").assignee == "wang.lei");
}

TEST_CASE("recurring tells whether a rule with repeat matched") {
    CHECK(classify(appliance(), again({}), {}).recurring);
    CHECK_FALSE(classify(appliance(), {}, {}).recurring);
    CHECK(classify(appliance(), again({.priority = "general"}), {"priority"}).recurring);
}

TEST_CASE("tags that were given come first and are not doubled") {
    const auto verdict = classify(appliance(), {.text = "fire", .tags = {"web", "safety"}}, {});
    CHECK(verdict.tags == Words{"web", "safety"});
}

TEST_CASE("priorities are raised by levels, and unknown ones stay") {
    const auto rules = desk({});
    CHECK(rules.raised("general", 1) == "major");
    CHECK(rules.raised("general", 2) == "urgent");
    CHECK(rules.raised("general", 9) == "urgent");
    CHECK(rules.raised("major", 0) == "major");
    CHECK(rules.raised("retired", 1) == "retired");
    CHECK(rules.category("fault")->kind == CategoryKind::fault);
    CHECK(rules.category("none") == nullptr);
    CHECK(rules.priority("major")->id == "major");
    CHECK(rules.priority("none") == nullptr);
}

TEST_CASE("the first plan whose condition holds is the ticket's") {
    const std::vector<Plan> plans{{.id = "urgent", .when = {.priority = {"urgent"}}},
                                  {.id = "email", .when = {.channel = {"email"}}},
                                  {.id = "all", .when = {.channel = {"email", "phone"}}}};
    CHECK(plan_for(plans, {.channel = "email", .priority = "urgent"})->id == "urgent");
    CHECK(plan_for(plans, {.channel = "email", .priority = "general"})->id == "email");
    CHECK(plan_for(plans, {.channel = "phone"})->id == "all");
    CHECK(plan_for(plans, {.channel = "chat"}) == nullptr);
}

namespace {

rc::Gen<Rule> some_rule() {
    const auto maybe = [](const char* word) { return rc::gen::element<std::string>("", "", word); };
    return rc::gen::build<Rule>(
        rc::gen::set(&Rule::id, rc::gen::container<std::string>(3, rc::gen::inRange('a', 'z'))),
        rc::gen::set(&Rule::when, rc::gen::map(rc::gen::container<Words>(
                                                   rc::gen::element<std::string>("urgent", "major", "general")),
                                               [](Words words) { return Condition{.priority = std::move(words)}; })),
        rc::gen::set(&Rule::category, maybe("fault")), rc::gen::set(&Rule::priority, maybe("major")),
        rc::gen::set(&Rule::outlet, maybe("north")),
        rc::gen::set(&Rule::tags, rc::gen::container<Words>(rc::gen::element<std::string>("x", "y"))),
        rc::gen::set(&Rule::raise, rc::gen::inRange(0, 3)));
}

}  // namespace

TEST_CASE("classifying what was classified decides the same again") {
    CHECK(rc::check("idempotent", [] {
        const auto rules = desk(*rc::gen::container<std::vector<Rule>>(some_rule()));
        const auto first = classify(rules, {}, {});
        const auto second = classify(rules, {.tags = first.tags}, {});
        RC_ASSERT(first.category == second.category);
        RC_ASSERT(first.priority == second.priority);
        RC_ASSERT(first.tags == second.tags);
        RC_ASSERT(first.rules == second.rules);
    }));
}

TEST_CASE("a rule that sets nothing and a fact that nothing asks for change no verdict") {
    CHECK(rc::check("independent", [](const std::string& noise) {
        auto rules = desk(*rc::gen::container<std::vector<Rule>>(some_rule()));
        const auto plain = classify(rules, {}, {});
        const auto at = *rc::gen::inRange<std::size_t>(0, rules.rules.size() + 1);
        rules.rules.insert(rules.rules.begin() + static_cast<std::ptrdiff_t>(at), Rule{.id = "idle", .advice = noise});
        const auto other = classify(rules, {.text = noise, .region = noise}, {});
        RC_ASSERT(plain.priority == other.priority);
        RC_ASSERT(plain.category == other.category);
        RC_ASSERT(plain.tags == other.tags);
        RC_ASSERT(plain.rules == other.rules);
    }));
}

TEST_CASE("by hand stays under whatever rules") {
    CHECK(rc::check("by hand", [] {
        const auto rules = desk(*rc::gen::container<std::vector<Rule>>(some_rule()));
        const auto priority = *rc::gen::element<std::string>("urgent", "major", "general");
        const auto verdict = classify(rules, {.category = "complaint", .priority = priority, .outlet = "own"},
                                      {"category", "priority", "outlet"});
        RC_ASSERT(verdict.category == "complaint");
        RC_ASSERT(verdict.priority == priority);
        RC_ASSERT(verdict.outlet == "own");
    }));
}

// found: T15
TEST_CASE("a repetition in the same category asks for the category that the rules above decided") {
    Rule category{.id = "washers", .when = {.text = {"washer"}}, .category = "fault"};
    Rule repeated{.id = "again", .priority = "urgent"};
    repeated.when.repeat = Repeat{.same_customer = true, .at_least = 2, .category = "same"};
    ClassificationRules rules{.rules = {category, repeated},
                              .categories = {{.id = "fault"}},
                              .priorities = {{.id = "urgent"}, {.id = "general"}},
                              .default_priority = "general"};
    Facts facts;
    facts.text = "the washer again";
    std::string asked;
    facts.repeats = [&](const Repeat&, const std::string& category_now) {
        asked = category_now;
        return category_now == "fault" ? 2 : 1;
    };
    const auto verdict = classify(rules, facts, {});
    CHECK(asked == "fault");
    CHECK(verdict.priority == "urgent");
    CHECK(verdict.recurring);
}

}  // namespace classify_test
