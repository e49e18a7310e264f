#include "page.hpp"

#include <doctest/doctest.h>

namespace output_test {

using namespace aftersales;
using namespace aftersales::render;

TEST_CASE("columns come in the order asked for, hidden and repeated ones too") {
    CHECK(written({.columns = {"number", "id", "id"}}, two_tickets).value() == "AS-1\t1\t1\nAS-2\t2\t2\n");
}

TEST_CASE("an unknown column is wrong usage and suggests the one that was meant") {
    for (const auto& wishes : {Wishes{.columns = {"id", "staus"}}, Wishes{.order = Order{.column = "staus"}}}) {
        const auto text = written(wishes, two_tickets);
        REQUIRE_FALSE(text);
        CHECK(text.error() == Error{.kind = ErrorKind::usage,
                                    .message = "there is no column 'staus'",
                                    .hints = {"Did you mean 'status'?"}});
    }
    CHECK(written({.columns = {"zzzzzzzz"}}, two_tickets).error().hints.front() ==
          "The columns are id, subject, status, opened_at, number.");
}

TEST_CASE("sorting goes by value, keeps what is equal in its order and puts the absent last both ways") {
    const auto rows = [](Output& out) -> Result<void> {
        TRY(out.table(std::vector<Column>{{.name = "id", .kind = Kind::id}, {.name = "score", .kind = Kind::number}}));
        const List scores{10, Value{}, 9, Figure{9.5}, 10};
        for (std::size_t i = 0; i < scores.size(); ++i) TRY(out.row({static_cast<int>(i), scores[i]}));
        return {};
    };
    const auto ids = [&](bool descending) {
        return written({.columns = {"id"}, .order = Order{"score", descending}}, rows).value();
    };
    CHECK(ids(false) == "2\n3\n0\n4\n1\n");
    CHECK(ids(true) == "0\n4\n3\n2\n1\n");
}

TEST_CASE("a limit tells the command when no more rows are wanted, and counts after sorting") {
    int asked = 0;
    const auto many = [&](Output& out) -> Result<void> {
        TRY(out.table(ticket_columns));
        bool more = true;
        while (more && asked < 100) {
            ++asked;
            more = TRY(out.row({asked, "x", "new", Value{}, Value{}}));
        }
        return {};
    };
    CHECK(written({.columns = {"id"}, .limit = 3}, many).value() == "1\n2\n3\n");
    CHECK(asked == 3);
    asked = 0;
    CHECK(written({.columns = {"id"}, .order = Order{"id", true}, .limit = 2}, many).value() == "100\n99\n");
}

TEST_CASE("--count writes how many records there are and nothing else") {
    CHECK(written({.count = true}, two_tickets).value() == "2\n");
    CHECK(written({.format = Format::json, .limit = 1, .count = true}, two_tickets).value() == "1\n");
    CHECK(written({.count = true}, [](Output& out) { return out.table(ticket_columns); }).value() == "0\n");
}

TEST_CASE("-q of a list is its ids alone, on a terminal too, unless a format was asked for") {
    CHECK(written({.quiet = true}, two_tickets).value() == "1\n2\n");
    CHECK(written({.quiet = true}, two_tickets, {.terminal = true}).value() == "1\n2\n");
    CHECK(written({.format = Format::csv, .columns = {"status"}, .quiet = true}, two_tickets).value() ==
          "status\nnew\nclosed\n");
}

TEST_CASE("-q of a list without ids is the list") {
    const auto row = [](Output& out) -> Result<void> {
        TRY(out.table(std::vector<Column>{{.name = "group"}}));
        TRY(out.row({"total"}));
        return {};
    };
    CHECK(written({.quiet = true}, row).value() == "total\n");
}

TEST_CASE("what was created is its id alone, or the record where a format was asked for") {
    const auto create = [](Output& out) { return out.created(17, {{"id", 17}, {"subject", "x"}}); };
    CHECK(written({}, create).value() == "17\n");
    CHECK(written({}, create, {.terminal = true}).value() == "17\n");
    CHECK(written({.format = Format::json}, create).value() == "[{\"id\":17,\"subject\":\"x\"}]\n");
}

TEST_CASE("what was changed is silent, or the record where a format was asked for") {
    const auto change = [](Output& out) -> Result<void> {
        TRY(out.changed({{"id", 1}, {"status", "closed"}}));
        return out.changed({{"id", 2}, {"status", "closed"}});
    };
    CHECK(written({}, change).value().empty());
    CHECK(written({.format = Format::csv}, change).value() == "id,status\n1,closed\n2,closed\n");
}

TEST_CASE("talk is silenced by -q, and progress is for terminals") {
    std::string said;
    const OutputSetting around{.error_terminal = true,
                               .talk = [&](std::string_view line) { said += std::string{line} + "\n"; },
                               .warn = [&](std::string_view line) { said += std::string{line} + "\n"; }};
    auto memory = Destination::memory();
    Output loud{{}, around, memory};
    Output quiet{{.quiet = true}, around, memory};
    loud.warning("no holidays after 2026");
    quiet.warning("never heard");
    CHECK(said == "aftersales: warning: no holidays after 2026\n");
    CHECK(loud.shows_progress());
    CHECK_FALSE(quiet.shows_progress());
}

}  // namespace output_test
