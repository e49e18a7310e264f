#include "aftersales/domain/rule/condition.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace condition_test {

using namespace aftersales::domain;
using aftersales::calendar::Duration;
using aftersales::calendar::seconds;

namespace {

// A condition in which every key is asked, and facts for which all hold.
Condition demanding() {
    return {.text = {"smoke", "冒烟"},
            .pattern = Pattern{.text = "st.p",
                               .matches = [](std::string_view text) { return text.find("stop") != text.npos; }},
            .channel = {"phone", "e*"},
            .category = {"fault"},
            .priority = {"urgent", "major"},
            .tier = {"vip"},
            .product = {"WM-*"},
            .product_line = {"washer"},
            .outlet = {"north"},
            .tag = {"safety"},
            .region = {"上海*"},
            .kind = {CategoryKind::fault},
            .warranty = {WarrantyState::in, WarrantyState::unknown},
            .wants_priority = true,
            .repeat = Repeat{.within = {.amount = 2592000, .text = "30d"}, .at_least = 2},
            .open_at_least = 3,
            .ticket_within = Duration{.amount = 3600, .text = "1h"},
            .last_score_at_most = 6};
}

Facts obliging() {
    return {.text = "it smokes\nand 冒烟",
            .plain_text = "It stops",
            .channel = "email",
            .category = "fault",
            .priority = "major",
            .tier = "vip",
            .product = "wm-100",
            .product_line = "washer",
            .outlet = "north",
            .region = "上海浦东",
            .tags = {"new", "safety"},
            .kind = CategoryKind::fault,
            .warranty = WarrantyState::in,
            .wants_priority = true,
            .repeats = [](const Repeat&, const std::string&) { return 2; },
            .open_tickets = [] { return 3; },
            .since_last_ticket = seconds{3600},
            .last_score = 6};
}

}  // namespace

TEST_CASE("a condition without keys holds always") {
    CHECK(holds({}, {}));
    CHECK(holds({}, obliging()));
}

TEST_CASE("all keys of a condition must hold, and the first that does not is named") {
    REQUIRE(holds(demanding(), obliging()));
    const auto failing = [](auto spoil) {
        auto facts = obliging();
        spoil(facts);
        return first_failing(demanding(), facts).value_or("none");
    };
    CHECK(failing([](Facts& f) { f.text = "it works"; }) == "text");
    CHECK(failing([](Facts& f) { f.plain_text = "it runs"; }) == "pattern");
    CHECK(failing([](Facts& f) { f.channel = "chat"; }) == "channel");
    CHECK(failing([](Facts& f) { f.category = "usage"; }) == "category");
    CHECK(failing([](Facts& f) { f.priority = "general"; }) == "priority");
    CHECK(failing([](Facts& f) { f.tier = "new"; }) == "tier");
    CHECK(failing([](Facts& f) { f.product = "OV-7"; }) == "product");
    CHECK(failing([](Facts& f) { f.product_line = "oven"; }) == "product_line");
    CHECK(failing([](Facts& f) { f.outlet = "south"; }) == "outlet");
    CHECK(failing([](Facts& f) { f.tags = {"new"}; }) == "tag");
    CHECK(failing([](Facts& f) { f.region = "北京"; }) == "region");
    CHECK(failing([](Facts& f) { f.kind = CategoryKind::question; }) == "kind");
    CHECK(failing([](Facts& f) { f.kind.reset(); }) == "kind");
    CHECK(failing([](Facts& f) { f.warranty = WarrantyState::out; }) == "warranty");
    CHECK(failing([](Facts& f) { f.wants_priority = false; }) == "wants_priority");
    CHECK(failing([](Facts& f) { f.repeats = [](const Repeat&, const std::string&) { return 1; }; }) == "repeat");
    CHECK(failing([](Facts& f) { f.open_tickets = [] { return 2; }; }) == "open_at_least");
    CHECK(failing([](Facts& f) { f.since_last_ticket = seconds{3601}; }) == "ticket_within");
    CHECK(failing([](Facts& f) { f.last_score = 7; }) == "last_score_at_most");
}

TEST_CASE("a list holds if one of its values does") {
    auto facts = obliging();
    facts.channel = "phone";
    CHECK(holds(demanding(), facts));
    facts.warranty = WarrantyState::unknown;
    CHECK(holds(demanding(), facts));
}

TEST_CASE("open words may be globs and are compared folded, category and priority exactly") {
    CHECK(holds({.product = {"wm-1?0"}}, {.product = "WM-100"}));
    CHECK(holds({.tag = {"re*"}}, {.tags = {"vip", "recurring"}}));
    CHECK(holds({.tier = {"VIP"}}, {.tier = "vip"}));
    CHECK_FALSE(holds({.category = {"f*"}}, {.category = "fault"}));
    CHECK_FALSE(holds({.priority = {"Urgent"}}, {.priority = "urgent"}));
}

TEST_CASE("what is absent matches no glob, only the empty value") {
    CHECK_FALSE(holds({.channel = {"*"}}, {}));
    CHECK_FALSE(holds({.tag = {"*"}}, {}));
    CHECK(holds({.channel = {""}}, {}));
    CHECK(holds({.tag = {""}}, {}));
    CHECK_FALSE(holds({.tag = {""}}, {.tags = {"x"}}));
}

TEST_CASE("text is a literal substring, not a pattern") {
    CHECK(holds({.text = {"a.c"}}, {.text = "xa.cx"}));
    CHECK_FALSE(holds({.text = {"a.c"}}, {.text = "abc"}));
}

TEST_CASE("what cannot be known does not hold") {
    CHECK(first_failing({.repeat = Repeat{}}, {}) == "repeat");
    CHECK(first_failing({.open_at_least = 1}, {}) == "open_at_least");
    CHECK(first_failing({.ticket_within = Duration{.amount = 60}}, {}) == "ticket_within");
    CHECK(first_failing({.last_score_at_most = 10}, {}) == "last_score_at_most");
    CHECK(holds({.wants_priority = false}, {}));
    CHECK(holds({.warranty = {WarrantyState::unknown}}, {}));
}

TEST_CASE("the store and patterns are asked only when everything else holds") {
    int asked = 0;
    Facts facts{.channel = "chat",
                .repeats = [&](const Repeat&, const std::string&) { return ++asked; },
                .open_tickets = [&] { return ++asked; }};
    const Condition condition{.pattern = Pattern{.text = "x", .matches = [&](std::string_view) { return ++asked > 0; }},
                              .channel = {"phone"},
                              .repeat = Repeat{},
                              .open_at_least = 1};
    CHECK_FALSE(holds(condition, facts));
    CHECK(asked == 0);
}

TEST_CASE("the window of a repetition is what the store is asked with") {
    const Repeat wanted{
        .same_customer = true, .within = {.amount = 86400, .text = "1d"}, .at_least = 3, .category = "same"};
    std::optional<Repeat> asked;
    const Facts facts{.repeats = [&](const Repeat& repeat, const std::string&) {
        asked = repeat;
        return 3;
    }};
    CHECK(holds({.repeat = wanted}, facts));
    REQUIRE(asked);
    CHECK(asked->same_customer);
    CHECK(asked->within == wanted.within);
    CHECK(asked->category == "same");
}

TEST_CASE("a condition is described by its keys") {
    CHECK(describe({}) == "");
    CHECK(describe({.tier = {"vip", "repeat"},
                    .ticket_within = Duration{.amount = 1, .text = "30d"},
                    .last_score_at_most = 6}) == "tier vip,repeat; ticket within 30d; last score 6 or less");
    CHECK(describe({.kind = {CategoryKind::complaint}, .wants_priority = false}) ==
          "kind complaint; wants priority no");
    CHECK(describe(demanding()).find("repeat 2 on the asset within 30d") != std::string::npos);
}

TEST_CASE("facts that no key asks for change nothing") {
    CHECK(rc::check("only the keys count", [](const std::string& noise, bool wants, int score) {
        Facts facts{.channel = "phone"};
        const Condition condition{.channel = {"phone"}};
        facts.text = facts.product = facts.region = facts.priority = noise;
        facts.wants_priority = wants;
        facts.last_score = score;
        RC_ASSERT(holds(condition, facts));
    }));
}

TEST_CASE("holding is the same as having no failing key, whatever is asked") {
    CHECK(rc::check("holds and first_failing agree", [] {
        const auto words =
            rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("a", "b", "*", "?"));
        const Condition condition{.channel = *words, .priority = *words, .tier = *words, .tag = *words};
        const auto word = rc::gen::element<std::string>("", "a", "b", "cc");
        const Facts facts{.channel = *word,
                          .priority = *word,
                          .tier = *word,
                          .tags = *rc::gen::container<std::vector<std::string>>(word)};
        RC_ASSERT(holds(condition, facts) == !first_failing(condition, facts).has_value());
        // A list with one more value can only hold for more.
        auto wider = condition;
        if (!wider.tier.empty()) wider.tier.push_back(facts.tier);
        RC_ASSERT(!holds(condition, facts) || holds(wider, facts));
    }));
}

}  // namespace condition_test
