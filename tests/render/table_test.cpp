#include "aftersales/text/width.hpp"
#include "page.hpp"

#include <doctest/doctest.h>

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

Result<void> a_long_one(Output& out) {
    TRY(out.table(ticket_columns));
    TRY(out.row({1, "洗衣机在脱水时发出很大的声音而且漏水", "in_progress", at("2026-03-01T08:00:00Z"), "AS-1"}));
    return {};
}

}  // namespace

TEST_CASE("a table is aligned by display width, numbers to the right, with the year where it differs") {
    CHECK(written({.format = Format::table}, two_tickets).value() == "ID  Subject  Status  Opened\n"
                                                                     " 1  漏水     new     03-01 08:00\n"
                                                                     " 2  a\\x09b   closed  2025-12-31 23:59\n");
}

TEST_CASE("a table without a header has no column wider than its cells") {
    CHECK(written({.format = Format::table, .columns = {"id", "status"}, .no_header = true}, two_tickets).value() ==
          "1  new\n2  closed\n");
}

TEST_CASE("a table is cut to the terminal, by its texts first") {
    const auto cut = lines(written({}, a_long_one, {.terminal = true, .columns = 50}).value());
    REQUIRE(cut.size() == 2);
    for (const auto& line : cut) CHECK(text::width(line) <= 50);
    CHECK(cut[1].find("…") != std::string::npos);
    CHECK(cut[1].ends_with("03-01 08:00"));
}

TEST_CASE("a table that no cutting of texts makes narrow enough is cut at the edge") {
    for (const auto& line : lines(written({}, a_long_one, {.terminal = true, .columns = 20}).value())) {
        CHECK(text::width(line) <= 20);
    }
}

TEST_CASE("a table asked for in a pipe is never cut") {
    const auto whole = written({.format = Format::table}, a_long_one, {.columns = 20}).value();
    CHECK(whole.find("洗衣机在脱水时发出很大的声音而且漏水") != std::string::npos);
}

TEST_CASE("with colour the header is bold and a stored escape sequence is still harmless") {
    const auto row = [](Output& out) -> Result<void> {
        TRY(out.table(std::vector<Column>{{.name = "text", .title = "Text"}}));
        TRY(out.row({"\x1b[31mred"}));
        return {};
    };
    CHECK(written({.format = Format::table}, row, {.colour = true}).value() == "\x1b[1mText\x1b[0m\n\\x1b[31mred\n");
}
