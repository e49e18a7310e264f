#include "ending.hpp"
#include "face.hpp"

#include <doctest/doctest.h>

namespace ending_test {

using namespace aftersales;
using namespace aftersales::cli;

namespace {

Result<render::Wishes> wished(Globals globals, const Spec& spec = {.name = "ticket list"}) {
    Parsed parsed{.given = std::vector<Given>(spec.parameters.size()), .globals = std::move(globals)};
    return wishes(spec, parsed);
}

}  // namespace

// found: O1
TEST_CASE("the ending of the output file is its format where none was said") {
    CHECK(wished({.output = "weekly.csv"})->format == render::Format::csv);
    CHECK(wished({.output = "out/weekly.2026.XLSX"})->format == render::Format::xlsx);
    CHECK(wished({.output = "t.jsonl"})->format == render::Format::jsonl);
    CHECK(wished({.output = "{period}.tsv"})->format == render::Format::tsv);
    CHECK(wished({.format = "json", .output = "t.csv"})->format == render::Format::json);
    CHECK(wished({.format = "json", .output = "t.dat"})->format == render::Format::json);
}

TEST_CASE("a file without an ending, a pipe and a directory are written as if no file had been named") {
    for (const auto* path : {"weekly", "-", "/dev/null", ".hidden", "out.d/weekly"}) {
        CAPTURE(path);
        const auto read = wished({.output = path});
        REQUIRE(read);
        CHECK_FALSE(read->format);
        CHECK_FALSE(read->otherwise);
    }
    CHECK_FALSE(wished({.output = "out.d", .split = "status"})->format);
}

TEST_CASE("a file of text is for people: a table, or what is no list") {
    const auto read = wished({.output = "t.txt"}).value();
    CHECK_FALSE(read.format);
    CHECK(read.otherwise == render::Format::table);
}

TEST_CASE("an ending that nobody knows, or that the command does not write, is wrong usage") {
    for (const auto* path : {"t.dat", "t.htm", "t.csv.gz", "t.pdf"}) {
        CAPTURE(path);
        const auto read = wished({.output = path});
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == ErrorKind::usage);
    }
    CHECK(wished({.output = "mail.eml", .line_template = "{id}"}));
}

TEST_CASE("a command with endings of its own takes those alone, as its own format where it has one") {
    Spec spec{.name = "export", .parameters = {{.names = {"-O", "--format"}, .placeholder = "FORMAT"}}};
    spec.endings = {"jsonl", "csv"};
    Parsed parsed{.given = std::vector<Given>(1), .globals = {.output = "t.csv"}};
    REQUIRE(wishes(spec, parsed));
    CHECK(parsed.given[0].words == std::vector<std::string>{"csv"});
    CHECK(wished({.output = "t.xlsx"}, spec).error().kind == ErrorKind::usage);
}

}  // namespace ending_test
