#include "page.hpp"

#include <doctest/doctest.h>

namespace record_test {

using namespace aftersales;
using namespace aftersales::render;

namespace {

Record a_ticket(int id) {
    return {{"id", id},
            {"tags", texts({"safety", "vip"})},
            {"customer", Record{{"id", 3}, {"name", "张伟"}}},
            {"clocks", List{Record{{"clock", "respond"}, {"due_at", Value{}}}}}};
}

Result<void> show(Output& out) {
    for (const int id : {1, 2}) {
        TRY(out.record(a_ticket(id), [&](const View&) { return "ticket " + std::to_string(id) + "\n"; }));
    }
    return {};
}

}  // namespace

TEST_CASE("whole records are text for people, an empty line between") {
    CHECK(written({}, show).value() == "ticket 1\n\nticket 2\n");
    CHECK(written({.format = Format::table}, show).value() == "ticket 1\n\nticket 2\n");
}

TEST_CASE("whole records in json keep their nested parts") {
    CHECK(written({.format = Format::jsonl, .limit = 1}, show).value() ==
          "{\"id\":1,\"tags\":[\"safety\",\"vip\"],\"customer\":{\"id\":3,\"name\":\"张伟\"},"
          "\"clocks\":[{\"clock\":\"respond\",\"due_at\":null}]}\n");
}

TEST_CASE("whole records as rows write lists of texts joined and other parts as json") {
    CHECK(written({.format = Format::tsv, .limit = 1}, show).value() ==
          "id\ttags\tcustomer\tclocks\n"
          "1\tsafety,vip\t{\"id\":3,\"name\":\"张伟\"}\t[{\"clock\":\"respond\",\"due_at\":null}]\n");
}

TEST_CASE("members of members can be asked for by name") {
    CHECK(written({.columns = {"id", "customer.name"}}, show).value() == "1\t张伟\n2\t张伟\n");
    CHECK(written({.line_template = "{customer.name} {id}"}, show).value() == "张伟 1\n张伟 2\n");
}

TEST_CASE("a text for people steers no terminal, whatever was stored") {
    const auto nasty = [](Output& out) {
        return out.record({}, [](const View&) { return std::string{"\x1b[1mred\x1b[0m \x1b]0;title\x07\nnext\n"}; });
    };
    CHECK(written({}, nasty).value() == "\\x1b[1mred\\x1b[0m \\x1b]0;title\\x07\nnext\n");
    CHECK(written({}, nasty, {.colour = true}).value() == "\x1b[1mred\x1b[0m \\x1b]0;title\\x07\nnext\n");
}

}  // namespace record_test
