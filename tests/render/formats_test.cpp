#include "page.hpp"

#include <doctest/doctest.h>

namespace formats_test {

using namespace aftersales;
using namespace aftersales::render;

TEST_CASE("without a format, a list into a pipe is tsv without a header") {
    CHECK(written({}, two_tickets).value() == "1\t漏水\tnew\t2026-03-01T08:00:00+00:00\n"
                                              "2\ta\\tb\tclosed\t2025-12-31T23:59:00+00:00\n");
}

TEST_CASE("tsv asked for by name has a header") {
    CHECK(written({.format = Format::tsv, .limit = 0}, two_tickets).value() == "id\tsubject\tstatus\topened_at\n");
    CHECK(written({.format = Format::tsv, .limit = 0, .no_header = true}, two_tickets).value().empty());
}

TEST_CASE("csv quotes what RFC 4180 says and keeps control characters as they are") {
    const auto rows = [](Output& out) -> Result<void> {
        TRY(out.table(std::vector<Column>{{.name = "text"}, {.name = "tags"}}));
        TRY(out.row({"a \"b\",\n\x1b[31m", texts({"x", "y"})}));
        TRY(out.row({Value{}, List{}}));
        return {};
    };
    CHECK(written({.format = Format::csv}, rows).value() == "text,tags\n\"a \"\"b\"\",\n\x1b[31m\",\"x,y\"\n,\n");
    CHECK(written({.format = Format::csv, .crlf = true}, rows).value().ends_with("\"x,y\"\r\n,\r\n"));
    SUBCASE("but on a terminal it escapes as tsv does") {
        const auto text = written({.format = Format::csv}, rows, {.terminal = true}).value();
        CHECK(text.find('\x1b') == std::string::npos);
        CHECK(text.find("\\x1b[31m") != std::string::npos);
    }
}

TEST_CASE("a csv record of one empty field is not an empty line") {
    const auto row = [](Output& out) -> Result<void> {
        TRY(out.table(std::vector<Column>{{.name = "text"}}));
        TRY(out.row({Value{}}));
        return {};
    };
    CHECK(written({.format = Format::csv}, row).value() == "text\n\"\"\n");
}

TEST_CASE("csv for spreadsheets has a mark, CRLF, and guards texts but not numbers") {
    const auto row = [](Output& out) -> Result<void> {
        TRY(out.table(
            std::vector<Column>{{.name = "text"}, {.name = "serial"}, {.name = "left", .kind = Kind::number}}));
        TRY(out.row({"=1+1", "0012", -5}));
        return {};
    };
    CHECK(written({.excel = true}, row).value() == "\xef\xbb\xbftext,serial,left\r\n'=1+1,\"=\"\"0012\"\"\",-5\r\n");
}

TEST_CASE("json is one array of records with the keys of csv, also where it is empty") {
    CHECK(written({.format = Format::json}, two_tickets).value() ==
          "[{\"id\":1,\"subject\":\"漏水\",\"status\":\"new\",\"opened_at\":\"2026-03-01T08:00:00+00:00\"},\n"
          "{\"id\":2,\"subject\":\"a\\tb\",\"status\":\"closed\",\"opened_at\":\"2025-12-31T23:59:00+00:00\"}]\n");
    const auto nothing = [](Output&) { return Result<void>{}; };
    CHECK(written({.format = Format::json}, nothing).value() == "[]\n");
    CHECK(written({.format = Format::jsonl}, nothing).value().empty());
}

TEST_CASE("--meta wraps json with the number of its format") {
    const auto text =
        written({.limit = 0, .meta = true}, two_tickets, {.program = "aftersales 1.2.3", .command = "ticket list"})
            .value();
    CHECK(text == "{\"format\":1,\"meta\":{\"program\":\"aftersales 1.2.3\",\"command\":\"ticket list\","
                  "\"at\":\"2026-03-02T01:00:00+00:00\"},\"rows\":[]}\n");
}

TEST_CASE("jsonl is a record a line, absent values are null and figures keep their digits") {
    const auto rows = [](Output& out) -> Result<void> {
        TRY(out.table(std::vector<Column>{{.name = "rate"}, {.name = "mean"}, {.name = "ok"}, {.name = "on"}}));
        TRY(out.row({Figure{0.25}, Value{}, true, calendar::read_date("2026-02-03").value()}));
        return {};
    };
    CHECK(written({.format = Format::jsonl}, rows).value() ==
          "{\"rate\":0.25,\"mean\":null,\"ok\":true,\"on\":\"2026-02-03\"}\n");
}

TEST_CASE("a template is a line a record and may name hidden columns") {
    CHECK(written({.line_template = "{number}\\t{subject}{{}}"}, two_tickets).value() ==
          "AS-1\t漏水{}\nAS-2\ta\\tb{}\n");
    const auto unknown = written({.line_template = "{subjct}"}, two_tickets);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == ErrorKind::usage);
    CHECK(unknown.error().hints == std::vector<std::string>{"Did you mean 'subject'?"});
    CHECK(written({.line_template = "{id"}, two_tickets).error().message == "--template: '{' is not closed by '}'");
}

TEST_CASE("wishes that contradict each other are wrong usage") {
    CHECK(check({.format = Format::csv, .excel = true}));
    CHECK_FALSE(check({.format = Format::json, .excel = true}));
    CHECK_FALSE(check({.format = Format::csv, .meta = true}));
    CHECK_FALSE(check({.format = Format::csv, .line_template = "{id}"}));
}

}  // namespace formats_test
