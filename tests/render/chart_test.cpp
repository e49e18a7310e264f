#include "aftersales/render/chart.hpp"
#include "aftersales/text/width.hpp"
#include "page.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <limits>

namespace chart_test {

using namespace aftersales;
using namespace aftersales::render;

namespace {

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> all;
    std::size_t from = 0;
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', from)) {
        all.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return all;
}

bool is_ascii(const std::string& text) {
    return std::ranges::all_of(text, [](unsigned char byte) { return byte < 0x80; });
}

const std::vector<Bar> three{
    {.label = "fault", .value = 12}, {.label = "usage", .value = 0}, {.label = "other", .value = {}}};

rc::Gen<std::optional<double>> any_value() {
    return rc::gen::map(rc::gen::pair(rc::gen::arbitrary<bool>(), rc::gen::inRange(0, 100006)),
                        [](const std::pair<bool, int>& drawn) -> std::optional<double> {
                            constexpr std::array odd{0.0,
                                                     0.3333,
                                                     1e12,
                                                     -1.0,
                                                     std::numeric_limits<double>::quiet_NaN(),
                                                     std::numeric_limits<double>::infinity()};
                            if (!drawn.first) return std::nullopt;
                            const auto at = static_cast<std::size_t>(drawn.second);
                            return at < odd.size() ? odd[at] : drawn.second;
                        });
}

rc::Gen<std::string> any_label() {
    return rc::gen::element<std::string>("", "a", "质量故障", "a very long label that nobody expected",
                                         "服务投诉与其他很长的名字", "\x1b[31mred", "é", "two\nlines");
}

std::vector<Bar> any_bars() {
    std::vector<Bar> bars(*rc::gen::inRange<std::size_t>(0, 6));
    for (auto& bar : bars) {
        bar.label = *any_label();
        bar.value = *any_value();
        bar.full = *rc::gen::element(0.0, 1.0, 100.0);
        bar.note = *any_label();
        bar.marked = *rc::gen::arbitrary<bool>();
    }
    return bars;
}

std::vector<Trend> any_trends() {
    std::vector<Trend> trends(*rc::gen::inRange<std::size_t>(0, 6));
    for (auto& trend : trends) {
        trend.label = *any_label();
        trend.values.resize(*rc::gen::inRange<std::size_t>(0, 60));
        for (auto& value : trend.values) value = *any_value();
    }
    return trends;
}

Canvas any_canvas() { return {.columns = *rc::gen::inRange(1, 121), .unicode = *rc::gen::arbitrary<bool>()}; }

}  // namespace

TEST_CASE("a bar is as long as its value is great, zero is nothing and what is missing is a dash") {
    CHECK(draw_bars(three, {.columns = 21}) == "fault  ██████████  12\n"
                                               "usage               0\n"
                                               "other               -\n");
    CHECK(draw_bars(three, {.columns = 21, .unicode = false}) == "fault  ##########  12\n"
                                                                 "usage               0\n"
                                                                 "other               -\n");
}

TEST_CASE("a bar is drawn to the eighth of a cell, and more than nothing shows something") {
    CHECK(bar_of(0.5, 3, {}) == "█▌");
    CHECK(bar_of(1.0 / 24, 3, {}) == "▏");
    CHECK(bar_of(0.0001, 10, {}) == "▏");
    CHECK(bar_of(0.0001, 10, {.unicode = false}) == "#");
    CHECK(bar_of(7, 2, {}) == "██");
    CHECK(bar_of(0, 10, {}).empty());
    CHECK(bar_of(-1, 10, {}).empty());
    CHECK(bar_of(std::numeric_limits<double>::quiet_NaN(), 10, {}).empty());
    CHECK(bar_of(1, 0, {}).empty());
}

TEST_CASE("labels in Chinese take two columns a character, so that bars begin in one column") {
    const auto drawn =
        lines(draw_bars({{.label = "质量故障", .value = 2}, {.label = "a", .value = 1}}, {.columns = 20}));
    REQUIRE(drawn.size() == 2);
    CHECK(drawn[0] == "质量故障  ███████  2");
    CHECK(drawn[1] == "a         ███▌     1");
}

TEST_CASE("a share is measured against its whole, not against the greatest") {
    CHECK(draw_bars({{.label = "a", .value = 0.5, .full = 1}}, {.columns = 16}) == "a  ████      0.5\n");
}

TEST_CASE("trends share one scale, gaps stay gaps, and the newest values are kept where not all fit") {
    const std::vector<Trend> trends{{.label = "a", .values = {1, {}, 0, 7}},
                                    {.label = "bb", .values = {3.5, 2, 1, {}}}};
    CHECK(draw_trends(trends, {.columns = 40}) == "          last  min  max\n"
                                                  "a   ▂ ▁█     7    0    7\n"
                                                  "bb  ▅▃▂      -    1  3.5\n");
    CHECK(draw_trends(trends, {.columns = 40, .unicode = false}) == "          last  min  max\n"
                                                                    "a   . _#     7    0    7\n"
                                                                    "bb  =:.      -    1  3.5\n");
    CHECK(lines(draw_trends(trends, {.columns = 22}))[1] == "a   ▁█     7    0    7");
}

TEST_CASE("colour is added to bars alone, and what is marked is red and says so in words too") {
    const std::vector<Bar> bars{{.label = "a", .value = 1, .note = "missed", .marked = true},
                                {.label = "b", .value = 1}};
    const auto drawn = draw_bars(bars, {.columns = 16, .colour = true});
    CHECK(drawn.find("a  \x1b[31m██\x1b[0m  1  missed\n") != std::string::npos);
    CHECK(drawn.find("b  \x1b[36m██\x1b[0m  1\n") != std::string::npos);
}

TEST_CASE("no line of a chart is wider than its canvas, whatever is drawn") {
    CHECK(rc::check([] {
        const auto canvas = any_canvas();
        for (const auto& line : lines(draw_bars(any_bars(), canvas))) RC_ASSERT(text::width(line) <= canvas.columns);
        for (const auto& line : lines(draw_trends(any_trends(), canvas)))
            RC_ASSERT(text::width(line) <= canvas.columns);
    }));
}

TEST_CASE("a chart has a line for each bar, and one more than there are trends") {
    CHECK(rc::check([] {
        const auto bars = any_bars();
        const auto trends = any_trends();
        const auto canvas = any_canvas();
        RC_ASSERT(lines(draw_bars(bars, canvas)).size() == bars.size());
        RC_ASSERT(lines(draw_trends(trends, canvas)).size() == trends.size() + 1);
    }));
}

TEST_CASE("in ASCII nothing else is drawn, also where a label is cut") {
    CHECK(rc::check([] {
        auto bars = any_bars();
        for (auto& bar : bars) bar.label = bar.note = "a very long label in ASCII";
        RC_ASSERT(is_ascii(draw_bars(bars, {.columns = *rc::gen::inRange(1, 121), .unicode = false})));
    }));
}

TEST_CASE("a list is drawn sorted and limited as it would be written") {
    const std::vector<Column> columns{{.name = "group", .title = "group"},
                                      {.name = "opened", .title = "opened", .kind = Kind::number}};
    const auto draw = [&](Output& out) -> Result<void> {
        TRY(out.draw({.title = "opened", .figure = "opened", .labels = {"group"}}));
        TRY(out.table(columns));
        for (const auto& [group, opened] : {std::pair{"a", 1}, std::pair{"b", 4}, std::pair{"c", 2}}) {
            if (!TRY(out.row({group, opened}))) break;
        }
        return {};
    };
    CHECK(written({.order = Order{"opened", true}, .limit = 2}, draw, {.columns = 12}).value() == "opened\n"
                                                                                                  "b  ██████  4\n"
                                                                                                  "c  ███     2\n");
    CHECK(written({.format = Format::csv}, draw).error().kind == ErrorKind::usage);
    CHECK(written({.columns = {"group"}}, draw).error().kind == ErrorKind::usage);
    CHECK(written({.count = true}, draw).error().kind == ErrorKind::usage);
}

TEST_CASE("one group over several periods is a bar a period, several groups are a trend each") {
    const std::vector<Column> columns{
        {.name = "period"}, {.name = "group"}, {.name = "opened", .title = "opened", .kind = Kind::number}};
    const auto of_groups = [&](const std::vector<std::string>& groups) {
        return written(
                   {},
                   [&](Output& out) -> Result<void> {
                       TRY(out.draw({.title = "opened", .figure = "opened", .labels = {"group"}, .period = "period"}));
                       TRY(out.table(columns));
                       for (const auto* week : {"W1", "W2"}) {
                           for (const auto& group : groups) TRY(out.row({week, group, week[1] - '0'}));
                       }
                       return {};
                   },
                   {.columns = 30})
            .value();
    };
    CHECK(of_groups({"total"}).starts_with("opened, W1..W2\nW1  "));
    CHECK(of_groups({"a", "b"}) == "opened, W1..W2\n"
                                   "       last  min  max\n"
                                   "a  ▅█     2    1    2\n"
                                   "b  ▅█     2    1    2\n");
}

}  // namespace chart_test
