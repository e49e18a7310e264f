#include "aftersales/service/report/feedback.hpp"
#include "aftersales/service/report/voices.hpp"
#include "report_facts.hpp"

#include <doctest/doctest.h>

namespace report_voices_test {

using namespace aftersales;
using namespace aftersales::service::report;
using Kind = store::Said::Kind;

namespace {

const Period march{"2026-03", at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z")};
const Period february{"2026-02", at("2026-02-01T00:00:00Z"), at("2026-03-01T00:00:00Z")};

store::Said scored(std::string_view when, std::string_view dimension, int score) {
    return {.kind = Kind::score, .at = at(when), .key = dimension, .score = score};
}

}  // namespace

TEST_CASE("dimensions come as the policy has them, also those that nobody scored") {
    Facts facts;
    facts.said_told = {scored("2026-02-05T00:00:00Z", "speed", 6), scored("2026-03-05T00:00:00Z", "speed", 9),
                       scored("2026-03-06T00:00:00Z", "speed", 8), scored("2026-03-06T00:00:00Z", "price", 2)};
    const auto rows = *dimension_scores(facts, march, february, {{"speed", ""}, {"attitude", ""}});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].dimension == "speed");
    CHECK(rows[0].scores == Scores{.count = 2, .sum = 17});
    CHECK(rows[0].before == Scores{.count = 1, .sum = 6});
    CHECK(rows[0].change() == 2.5);
    CHECK(rows[1].dimension == "attitude");
    CHECK(rows[1].scores.count == 0);
    CHECK_FALSE(rows[1].change().has_value());
    CHECK(rows[2].dimension == "price");
}

TEST_CASE("words come by time, those of calls among those of confirmations, without what was erased") {
    Facts facts;
    facts.said_told = {{.kind = Kind::suggestion, .at = at("2026-03-02T00:00:00Z"), .group = "WM", .text = "a timer"},
                       {.kind = Kind::suggestion, .at = at("2026-03-03T00:00:00Z"), .group = "WM", .text = ""},
                       {.kind = Kind::note, .at = at("2026-03-04T00:00:00Z"), .callback = {7}, .text = "friendly"},
                       {.kind = Kind::problem, .at = at("2026-03-04T00:00:00Z"), .text = "leaks"}};
    facts.confirmations_told = {{.at = at("2026-03-03T00:00:00Z"),
                                 .ticket = {3},
                                 .product = "TV",
                                 .category = "fault",
                                 .score = 9,
                                 .text = "thanks"}};
    const auto suggestions = *voices(facts, march, VoiceKind::suggestion);
    REQUIRE(suggestions.size() == 1);
    CHECK(suggestions[0].product == "WM");
    CHECK(suggestions[0].text == "a timer");
    const auto comments = *voices(facts, march, VoiceKind::comment);
    REQUIRE(comments.size() == 2);
    CHECK(comments[0].text == "thanks");
    CHECK(comments[0].ticket.value == 3);
    CHECK(comments[0].score == 9);
    CHECK(comments[1].text == "friendly");
    CHECK(comments[1].callback.value == 7);
    CHECK(feedback(facts, {.period = march, .by = Dimension::product, .kind_of = kind_named})->front().suggestions ==
          2);
}

}  // namespace report_voices_test
