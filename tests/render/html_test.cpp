#include "aftersales/render/html.hpp"
#include "aftersales/render/svg.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace html_test {

using namespace aftersales;
using namespace aftersales::render;

namespace {

const Caption caption{.id = "c", .title = "a < b", .description = "\"quoted\""};

std::size_t times(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

}  // namespace

TEST_CASE("stored text is inert in HTML, as text and as the value of an attribute") {
    Html html;
    html.line("td", "<script>alert('&')</script>", {{"title", "\"><img src=x>"}});
    CHECK(html.take() == "<td title=\"&quot;&gt;&lt;img src=x&gt;\">"
                         "&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</td>\n");
}

TEST_CASE("control characters are shown, so that a page has no byte that HTML forbids") {
    CHECK(html_escaped(std::string{"a\x1b\0b", 4}) == "a\\x1b\\x00b");
}

TEST_CASE("whatever a text holds, escaped it has no character that begins markup or ends a value") {
    CHECK(rc::check([](const std::string& text) {
        const auto escaped = html_escaped(text);
        RC_ASSERT(escaped.find_first_of("<>\"'") == std::string::npos);
    }));
}

TEST_CASE("elements are closed in the order in which they were opened") {
    Html html;
    html.open("ul").open("li").text("a").close().line("li", "b").close();
    CHECK(html.take() == "<ul><li>a</li>\n<li>b</li>\n</ul>\n");
}

TEST_CASE("a chart is one picture with a title and a description") {
    const auto svg = svg_bars(caption, {{.label = "x", .share = 0.5, .number = "50%"}});
    CHECK(svg.find("role=\"img\" aria-labelledby=\"c-t c-d\"") != std::string::npos);
    CHECK(svg.find("<title id=\"c-t\">a &lt; b</title>") != std::string::npos);
    CHECK(svg.find("<desc id=\"c-d\">&quot;quoted&quot;</desc>") != std::string::npos);
}

TEST_CASE("a bar that is missing or nothing is a track alone, and what is bad is drawn so") {
    const auto svg =
        svg_bars(caption, {{.label = "a"}, {.label = "b", .share = 0}, {.label = "c", .share = 2, .bad = true}});
    CHECK(times(svg, "class=\"track\"") == 3);
    CHECK(times(svg, "class=\"mark\"") == 0);
    CHECK(svg.find("class=\"bad\" x=\"132\" y=\"53.5\" width=\"200\"") != std::string::npos);
}

// found: O12
TEST_CASE("a long label is whole, on as many lines as it needs before the bars begin") {
    const auto svg =
        svg_bars(caption, {{.label = "一个非常非常长的类别名称放不下"}, {.label = "WM-100-WITH-A-LONG-MODEL-NAME"}});
    CHECK(svg.find(">一个非常非常长的类<") != std::string::npos);
    CHECK(svg.find(">别名称放不下<") != std::string::npos);
    CHECK(svg.find(">WM-100-WITH-A-LONG-<") != std::string::npos);
    CHECK(svg.find(">MODEL-NAME<") != std::string::npos);
    CHECK(svg.find("…") == std::string::npos);
}

TEST_CASE("an axis ends at a round number that holds the greatest, and is divided in two") {
    CHECK(axis_end(0) == 4);
    CHECK(axis_end(4) == 4);
    CHECK(axis_end(5) == 8);
    CHECK(axis_end(9) == 10);
    CHECK(axis_end(37) == 40);
    CHECK(axis_end(41) == 80);
    CHECK(axis_end(101) == 200);
    CHECK(rc::check([](std::uint32_t any) {
        const double greatest = any % 10'000'000;
        const double end = axis_end(greatest);
        RC_ASSERT(end >= greatest);
        RC_ASSERT(end / 2 == static_cast<double>(static_cast<std::int64_t>(end / 2)));
        RC_ASSERT(end <= std::max(4.0, greatest * 2.5));
    }));
}

TEST_CASE("charts over time of nothing are drawn, with their axis alone") {
    CHECK(times(svg_columns(caption, {}), "<rect") == 0);
    CHECK(times(svg_line(caption, {}), "<path") == 0);
    CHECK(times(svg_columns(caption, {{"W1", 0, 3}, {"W2", 2, 0}}), "<rect") == 2);
}

}  // namespace html_test
