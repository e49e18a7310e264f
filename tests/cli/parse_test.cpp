#include "aftersales/render/output.hpp"
#include "face.hpp"
#include "parse.hpp"

#include <doctest/doctest.h>

namespace parse_test {

using namespace aftersales;
using namespace aftersales::cli;

namespace {

// What the command prints for these words.
Result<std::string> said(const Command& command, const std::vector<std::string>& words) {
    const auto parsed = TRY(parse(command.spec, words));
    const auto invocation = TRY(command.read(parsed.given));
    auto memory = render::Destination::memory();
    render::Output out{{}, {}, memory};
    TRY(invocation.run(std::monostate{}, out));
    return memory.in_memory();
}

std::string refused(const Command& command, const std::vector<std::string>& words) {
    const auto result = said(command, words);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::usage);
    auto all = result.error().message;
    for (const auto& hint : result.error().hints) all += " / " + hint;
    return all;
}

}  // namespace

TEST_CASE("fields are filled by their type, wherever the options stand") {
    CHECK(said(sample::note(), {"-m", "done", "17", "--tag=a", "18", "--tag", "b", "--cause", "own", "--score=9",
                                "--told-customer", "--at", "yesterday"}) ==
          "17 18 | done | at yesterday | own #a #b | 9 told \n");
}

TEST_CASE("values may begin with a dash, be empty, stand in brackets, or stand against their option") {
    CHECK(said(sample::note(), {"1", "-m", "-x"}) == "1 | -x | at - | - | 5 \n");
    CHECK(said(sample::note(), {"1", "-m", ""}) == "1 |  | at - | - | 5 \n");
    CHECK(said(sample::note(), {"1", "--message=", "2"}) == "1 2 |  | at - | - | 5 \n");
    CHECK(said(sample::note(), {"1", "-m", "[a,b]", "--tag", "[x,y]"}) == "1 | [a,b] | at - | - #[x,y] | 5 \n");
    CHECK(said(sample::note(), {"1", "-mdone"}) == "1 | done | at - | - | 5 \n");
    CHECK(said(sample::note(), {"[1,2]", "-m", "x"}) == "[1,2] | x | at - | - | 5 \n");
}

TEST_CASE("behind -- everything is an argument, and so is a time that begins with a dash") {
    CHECK(said(sample::note(), {"-m", "x", "--", "--at", "-m"}) == "--at -m | x | at - | - | 5 \n");
    CHECK(said(sample::note(), {"-3d", "-m", "x"}) == "-3d | x | at - | - | 5 \n");
}

TEST_CASE("an option given twice counts as it stood last") {
    CHECK(said(sample::note(), {"1", "-m", "x", "--message", "y"}) == "1 | y | at - | - | 5 \n");
}

TEST_CASE("the last word goes to the argument behind a repeatable one") {
    CHECK(said(sample::assign(), {"1", "2", "li.na"}) == "1 2 |  | at - | - | 5 li.na\n");
    CHECK(refused(sample::assign(), {"1"}) == "'ticket assign' needs STAFF / aftersales ticket assign --help");
}

TEST_CASE("an optional argument may be missing, and a word may be one too many") {
    CHECK(said(sample::import(), {"tickets"}) == "tickets - csv\n");
    CHECK(refused(sample::import(), {"tickets", "a", "b"}) ==
          "'b' is one word too many for 'import' / aftersales import --help");
}

TEST_CASE("an unknown option is named with the one that was meant") {
    CHECK(refused(sample::note(), {"1", "--mesage", "x"}) ==
          "there is no option '--mesage' of 'ticket note' / Did you mean '--message'?");
    CHECK(refused(sample::note(), {"1", "--colums=id"}) ==
          "there is no option '--colums' of 'ticket note' / Did you mean '--columns'?");
    CHECK(refused(sample::note(), {"1", "-z"}) ==
          "there is no option '-z' of 'ticket note' / aftersales ticket note --help");
}

TEST_CASE("a missing value, argument or option is named") {
    CHECK(refused(sample::note(), {"1", "--message"}) == "-m, --message: TEXT is missing");
    CHECK(refused(sample::note(), {"1", "-qm"}) == "-m, --message: TEXT is missing");
    CHECK(refused(sample::note(), {"1"}) == "'ticket note' needs -m, --message TEXT / aftersales ticket note --help");
    CHECK(refused(sample::note(), {"-m", "x"}) == "'ticket note' needs ID / aftersales ticket note --help");
}

TEST_CASE("a value that is none is named with its option and what was expected") {
    CHECK(refused(sample::note(), {"1", "-m", "x", "--cause", "onw"}) ==
          "--cause: 'onw' is not one of own, user / Did you mean 'own'?");
    CHECK(refused(sample::note(), {"1", "-m", "x", "--score", "9.5"}) == "--score: '9.5' is not a whole number");
    CHECK(refused(sample::import(), {"tikets"}) ==
          "WHAT: 'tikets' is not one of tickets, customers / Did you mean 'tickets'?");
    CHECK(refused(sample::note(), {"1", "-m", "x", "--told-customer=no"}) == "--told-customer: takes no value");
    CHECK(refused(sample::note(), {"1", "-m", "x", "-O", "xml"}) ==
          "-O, --format: 'xml' is not one of table, tsv, csv, json, jsonl, ics, xlsx, html");
}

TEST_CASE("globals stand among a command's own words, and its own option of a global's name wins") {
    const auto parsed =
        parse(sample::note().spec, {"-C", "dir", "1", "-qn", "-m", "x", "-Ojson", "--actor=li.na"}).value();
    CHECK(parsed.globals.directory == "dir");
    CHECK(parsed.globals.quiet);
    CHECK(parsed.globals.dry_run);
    CHECK(parsed.globals.format == "json");
    CHECK(parsed.globals.actor == "li.na");
    CHECK(said(sample::import(), {"tickets", "--format", "jsonl"}) == "tickets - jsonl\n");
    CHECK(parse(sample::import().spec, {"tickets", "--format", "jsonl"}).value().globals.format == std::nullopt);
    CHECK(parse(sample::import().spec, {"tickets", "-O", "json"}).value().globals.format == "json");
}

TEST_CASE("help and the version are given whatever else is wrong") {
    CHECK(parse(sample::note().spec, {"--bogus", "-h"}).value().globals.help);
    CHECK(parse(sample::note().spec, {"--version"}).value().globals.version);
}

}  // namespace parse_test
