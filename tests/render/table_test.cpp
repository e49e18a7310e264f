#include "aftersales/text/width.hpp"
#include "page.hpp"

#include <doctest/doctest.h>

namespace table_test {

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

Result<void> a_call(Output& out) {
    TRY(out.table(
        std::vector<Column>{{.name = "id", .title = "ID", .kind = Kind::id, .importance = Importance::vital},
                            {.name = "call_at", .title = "Call", .kind = Kind::instant, .importance = Importance::low},
                            {.name = "customer", .title = "Customer", .importance = Importance::vital},
                            {.name = "phone", .title = "Phone", .kind = Kind::phone, .importance = Importance::vital},
                            {.name = "reason", .title = "Reason", .kind = Kind::prose}}));
    TRY(out.row(
        {7, at("2026-03-01T08:00:00Z"), "陈静", "+86 139 1000 0137", "moved on: its day was over; ticket within 30d"}));
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

// found: O2, in each of three widths.
TEST_CASE("sentences get the room that the other columns leave, and are shortened first") {
    const auto cut = lines(written({}, a_long_one, {.terminal = true, .columns = 52}).value());
    REQUIRE(cut.size() == 2);
    for (const auto& line : cut) CHECK(text::width(line) <= 52);
    CHECK(cut[1].find("…") != std::string::npos);
    CHECK(cut[1].find("in_progress") != std::string::npos);
    CHECK(cut[1].ends_with("03-01 08:00"));
}

TEST_CASE("what there is no room for is left out, the least important first, and named below") {
    const auto narrow = lines(written({}, a_call, {.terminal = true, .columns = 50}).value());
    REQUIRE(narrow.size() == 3);
    CHECK(narrow[0] == "ID  Customer  Phone              Reason");
    CHECK(narrow[1].find("+86 139 1000 0137") != std::string::npos);
    CHECK(narrow[2] == "(no room for call_at: see --columns)");
    const auto wide = lines(written({}, a_call, {.terminal = true, .columns = 120}).value());
    REQUIRE(wide.size() == 2);
    CHECK(wide[1].find("…") == std::string::npos);
}

TEST_CASE("an identity, a time or a phone is whole or left out, however narrow the terminal is") {
    for (int columns = 1; columns < 130; ++columns) {
        CAPTURE(columns);
        const auto shown = written({}, a_call, {.terminal = true, .columns = columns}).value();
        for (const std::string_view whole : {"+86 139 1000 0137", "03-01 08:00"}) {
            const bool begun = shown.find(whole.substr(0, 4)) != std::string::npos;
            CHECK(begun == (shown.find(whole) != std::string::npos));
        }
    }
}

TEST_CASE("of columns asked for by name the last go first, after all texts were shortened") {
    const Wishes all{.columns = {"phone", "reason", "call_at", "customer"}};
    const auto shown = lines(written(all, a_call, {.terminal = true, .columns = 40}).value());
    CHECK(shown[0] == "Phone              Reason    Call");
    CHECK(shown.back() == "(no room for customer: see --columns)");
}

TEST_CASE("nothing is said of room where a table goes into a pipe") {
    CHECK(written({.format = Format::table}, a_call, {.columns = 20}).value().find("no room") == std::string::npos);
}

TEST_CASE("tables show shares in percent and names for ids; csv and json the share and the id") {
    const auto row = [](Output& out) -> Result<void> {
        TRY(out.table(std::vector<Column>{{.name = "who", .title = "Who"},
                                          {.name = "rate", .title = "Rate", .kind = Kind::number},
                                          {.name = "hours", .title = "Hours", .kind = Kind::number}}));
        TRY(out.row({NamedValue{.id = "li.na", .label = "李娜"}, Share{0.8143}, Figure{12.3456}}));
        TRY(out.row({NamedValue{.id = "bo", .label = ""}, Share{0.00004}, Figure{0.001}}));
        return {};
    };
    CHECK(written({.format = Format::table}, row).value() == "Who      Rate  Hours\n"
                                                             "李娜   81.4 %  12.35\n"
                                                             "bo    0.004 %  0.001\n");
    CHECK(written({.format = Format::csv}, row).value() == "who,rate,hours\nli.na,0.8143,12.3456\nbo,0,0.001\n");
    CHECK(written({.format = Format::jsonl}, row).value() == "{\"who\":\"li.na\",\"rate\":0.8143,\"hours\":12.3456}\n"
                                                             "{\"who\":\"bo\",\"rate\":0,\"hours\":0.001}\n");
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

}  // namespace table_test
