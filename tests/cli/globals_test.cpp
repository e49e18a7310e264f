#include "face.hpp"
#include "globals.hpp"
#include "terminal.hpp"

#include <doctest/doctest.h>

namespace globals_test {

using namespace aftersales;
using namespace aftersales::cli;

TEST_CASE("what is said of the output is read, and what is none is wrong usage") {
    const auto read = wishes({.format = "csv", .columns = "id,subject", .limit = "5", .sort = "due_at:desc"}).value();
    CHECK(read.format == render::Format::csv);
    CHECK(read.columns == std::vector<std::string>{"id", "subject"});
    CHECK(read.limit == 5);
    CHECK(read.order->column == "due_at");
    CHECK(read.order->descending);
    CHECK_FALSE(wishes({.sort = "due_at"}).value().order->descending);

    CHECK(wishes({.limit = "-1"}).error().message == "--limit: '-1' is not a number of records");
    CHECK(wishes({.sort = "due_at:down"}).error().message == "--sort: 'down' is not one of asc, desc");
    CHECK(wishes({.format = "jsn"}).error().hints == std::vector<std::string>{"Did you mean 'json'?"});
    CHECK(wishes({.format = "json", .excel = true}).error().kind == ErrorKind::usage);
    CHECK(colour({.color = "sometimes"}).error().kind == ErrorKind::usage);
}

TEST_CASE("colour is for terminals unless it is forbidden, forced or said") {
    CHECK(coloured(Colour::automatic, {}, OutputTo::terminal));
    CHECK_FALSE(coloured(Colour::automatic, {}, OutputTo::elsewhere));
    CHECK_FALSE(coloured(Colour::automatic, {.no_color = true}, OutputTo::terminal));
    CHECK_FALSE(coloured(Colour::automatic, {.no_color = true, .force_color = true}, OutputTo::terminal));
    CHECK(coloured(Colour::automatic, {.force_color = true}, OutputTo::elsewhere));
    CHECK_FALSE(coloured(Colour::automatic, {.dumb = true}, OutputTo::terminal));
    CHECK(coloured(Colour::always, {.no_color = true}, OutputTo::elsewhere));
    CHECK_FALSE(coloured(Colour::never, {.force_color = true}, OutputTo::terminal));
}

TEST_CASE("every global has its place in the table") {
    Globals globals;
    const auto& all = global_parameters();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == ValueKind::flag) set(globals, i, {});
        if (all[i].kind != ValueKind::flag) set(globals, i, {all[i].names.back()});
    }
    CHECK(globals.directory == "-C");
    CHECK(globals.format == "--format");
    CHECK(globals.output == "--output");
    CHECK(globals.color == "--color");
    CHECK(globals.dry_run);
    CHECK(globals.version);
}

}  // namespace globals_test
