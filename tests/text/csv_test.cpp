#include "aftersales/text/csv.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace csv_test {

using namespace aftersales;
using namespace aftersales::text;

namespace {

using Record = std::vector<std::string>;

std::vector<Record> read(std::string_view text, char separator = ',') {
    std::vector<Record> records;
    CsvReader reader{text, separator};
    while (true) {
        auto record = reader.next();
        REQUIRE(record);
        if (!*record) return records;
        records.push_back(std::move(**record));
    }
}

std::string written(const std::vector<Record>& records, std::string_view line_end, Excel excel) {
    std::string text;
    for (const Record& record : records) {
        for (std::size_t i = 0; i < record.size(); ++i) {
            if (i > 0) text += ',';
            text += csv_field(record[i], excel);
        }
        text += line_end;
    }
    return text;
}

}  // namespace

TEST_CASE("a field is quoted exactly when it holds a comma, a quote or a line end") {
    CHECK(csv_field("plain text") == "plain text");
    CHECK(csv_field("洗衣机 漏水") == "洗衣机 漏水");
    CHECK(csv_field("") == "");
    CHECK(csv_field("a,b") == "\"a,b\"");
    CHECK(csv_field("say \"no\"") == "\"say \"\"no\"\"\"");
    CHECK(csv_field("two\nlines") == "\"two\nlines\"");
    CHECK(csv_field("\r") == "\"\r\"");
    CHECK(csv_field("=1+1") == "=1+1");
}

TEST_CASE("for a spreadsheet, what it would run as a formula gets an apostrophe") {
    CHECK(csv_field("=cmd|' /C calc'!A0", Excel::yes) == "'=cmd|' /C calc'!A0");
    CHECK(csv_field("=A1,\"x\"", Excel::yes) == "\"'=A1,\"\"x\"\"\"");
    CHECK(csv_field("@SUM(A1)", Excel::yes) == "'@SUM(A1)");
    CHECK(csv_field("+86 138 0013 8000", Excel::yes) == "'+86 138 0013 8000");
    CHECK(csv_field("-漏水", Excel::yes) == "'-漏水");
    CHECK(csv_field("\tx", Excel::yes) == "'\tx");
    CHECK(csv_field("\rx", Excel::yes) == "\"'\rx\"");
    CHECK(csv_field("-", Excel::yes) == "'-");
    CHECK(csv_field("a=b", Excel::yes) == "a=b");
    CHECK(csv_field("'quoted'", Excel::yes) == "'quoted'");
}

TEST_CASE("for a spreadsheet, a negative number stays bare unless it would come back another") {
    CHECK(csv_field("-5", Excel::yes) == "-5");
    CHECK(csv_field("-3.5", Excel::yes) == "-3.5");
    CHECK(csv_field("-0", Excel::yes) == "-0");
    CHECK(csv_field("-1+2", Excel::yes) == "'-1+2");
    CHECK(csv_field("-3.", Excel::yes) == "'-3.");
    CHECK(csv_field("-007", Excel::yes) == "'-007");
    CHECK(csv_field("-123456789012", Excel::yes) == "'-123456789012");
}

TEST_CASE("for a spreadsheet, digits that it would spoil are written as a text formula") {
    CHECK(csv_field("007", Excel::yes) == "\"=\"\"007\"\"\"");
    CHECK(csv_field("+8613800138000", Excel::yes) == "\"=\"\"+8613800138000\"\"\"");
    CHECK(csv_field("123456789012", Excel::yes) == "\"=\"\"123456789012\"\"\"");
    CHECK(csv_field("13800138000", Excel::yes) == "13800138000");
    CHECK(csv_field("0", Excel::yes) == "0");
    CHECK(csv_field("0.5", Excel::yes) == "0.5");
    CHECK(csv_field("１２３４５６７８９０１２", Excel::yes) == "１２３４５６７８９０１２");
}

TEST_CASE("a guard is taken off, and what only looks like one stays") {
    CHECK(without_excel_guard("'=1+1") == "=1+1");
    CHECK(without_excel_guard("=\"007\"") == "007");
    CHECK(without_excel_guard("=\"+86138\"") == "+86138");
    CHECK(without_excel_guard("=\"7\"") == "=\"7\"");
    CHECK(without_excel_guard("=\"A7\"") == "=\"A7\"");
    CHECK(without_excel_guard("'tis") == "'tis");
    CHECK(without_excel_guard("'-5") == "'-5");
    CHECK(without_excel_guard("'") == "'");
    CHECK(without_excel_guard("=\"\"") == "=\"\"");
    CHECK(without_excel_guard("=\"") == "=\"");
}

TEST_CASE("tsv escapes what would break a line or steer a terminal") {
    CHECK(tsv_field("a\tb\nc\rd\\e") == "a\\tb\\nc\\rd\\\\e");
    CHECK(tsv_field("\x1b[31m漏\x7f") == "\\x1b[31m漏\\x7f");
    CHECK(tsv_field("\u009b") == "\\x9b");
    CHECK(tsv_field(std::string_view{"\0", 1}) == "\\x00");
    CHECK(tsv_field("\xff") == "\\xff");
    CHECK(tsv_field("é 洗") == "é 洗");
}

TEST_CASE("records are read with any line end, also mixed, quoted fields across lines") {
    CHECK(read("a,b\nc,d\n") == std::vector<Record>{{"a", "b"}, {"c", "d"}});
    CHECK(read("a,b\r\nc,d") == std::vector<Record>{{"a", "b"}, {"c", "d"}});
    CHECK(read("\"a\r\nb\",\"c\"\"d\"\r\n") == std::vector<Record>{{"a\r\nb", "c\"d"}});
    CHECK(read("a,,\n,\n") == std::vector<Record>{{"a", "", ""}, {"", ""}});
    CHECK(read("a,") == std::vector<Record>{{"a", ""}});
    CHECK(read("a,\"\"") == std::vector<Record>{{"a", ""}});
    CHECK(read("a,b\rc,d\r\"e\r\",f") == std::vector<Record>{{"a", "b"}, {"c", "d"}, {"e\r", "f"}});  // found: I8
    CHECK(read("a\r\rb\nc\r\n\rd") == std::vector<Record>{{"a"}, {"b"}, {"c"}, {"d"}});
    CHECK(read("a;b,c\n", ';') == std::vector<Record>{{"a", "b,c"}});
}

TEST_CASE("blank lines are passed over, a quoted nothing is not one") {
    CHECK(read("").empty());
    CHECK(read("\n\r\n\n").empty());
    CHECK(read("\n\na\n\n\r\nb\n\n") == std::vector<Record>{{"a"}, {"b"}});
    CHECK(read("\"\"\n \n") == std::vector<Record>{{""}, {" "}});
}

TEST_CASE("quotes within a bare field are text") {
    CHECK(read("a\"b,=\"007\"\n") == std::vector<Record>{{"a\"b", "=\"007\""}});
    CHECK(read("a, \"b\"\n") == std::vector<Record>{{"a", " \"b\""}});
}

TEST_CASE("line() is the line on which the record began") {
    CsvReader reader{"a\n\n\"b\n\n\",c\r\nd\n\"e"};
    const auto line_of_next = [&] {
        static_cast<void>(reader.next());
        return reader.line();
    };
    CHECK(line_of_next() == 1);
    CHECK(line_of_next() == 3);
    CHECK(line_of_next() == 6);
    CHECK(line_of_next() == 7);
}

// found: I8
TEST_CASE("a quote never closed is refused, and the lines behind it can still be read") {
    CsvReader reader{"a,b\nc,\"d\ne,f\n\"g\",h\"\"\n"};
    CHECK(reader.next());
    const auto record = reader.next();
    REQUIRE(!record);
    CHECK(record.error().kind == ErrorKind::refused);
    CHECK(record.error().message == "text behind the closing quote of field 2, expected ',' or the end of the line");
    CHECK(reader.line() == 2);
    CHECK(reader.next().value() == Record{"e", "f"});
    CHECK(reader.line() == 3);
    CHECK(reader.next().value() == Record{"g", "h\"\""});

    CsvReader last{"a,b\nc,\"d\ne,f\n"};
    CHECK(last.next());
    const auto open = last.next();
    REQUIRE(!open);
    CHECK(open.error().message == "a quoted field is never closed, expected '\"'");
    CHECK(last.next().value() == Record{"e", "f"});
    CHECK(!last.next().value());
}

TEST_CASE("lines above a header can be passed over, whatever their quotes") {
    CsvReader reader{"A \"title\r\n\"\na,b\n"};
    reader.pass_over_lines(2);
    CHECK(reader.next().value() == Record{"a", "b"});
    CHECK(reader.line() == 3);
}

TEST_CASE("a text behind a closing quote is refused, and the next line can still be read") {
    CsvReader reader{"a,\"b\"c,d\ne,f\n"};
    const auto record = reader.next();
    REQUIRE(!record);
    CHECK(record.error().kind == ErrorKind::refused);
    CHECK(record.error().message == "text behind the closing quote of field 2, expected ',' or the end of the line");
    CHECK(reader.line() == 1);
    CHECK(reader.next().value() == Record{"e", "f"});
    CHECK(reader.line() == 2);
}

TEST_CASE("what is written is read back, with and without guards, whatever the line end") {
    const auto field = rc::gen::scale(0.2, rc::gen::oneOf(some_text(), some_bytes()));
    const auto fields = rc::gen::scale(0.2, rc::gen::container<Record>(field));
    // A record of one empty field is a blank line, which no reader can tell from nothing.
    const auto record = rc::gen::suchThat(fields, [](const Record& one) { return one.size() > 1; });
    CHECK(rc::check([&] {
        const auto records = *rc::gen::scale(0.2, rc::gen::container<std::vector<Record>>(record));
        for (const std::string_view line_end : {"\n", "\r\n"}) {
            RC_ASSERT(read(written(records, line_end, Excel::no)) == records);
            auto guarded = read(written(records, line_end, Excel::yes));
            for (Record& one : guarded) {
                for (std::string& guarded_field : one) guarded_field = without_excel_guard(guarded_field);
            }
            RC_ASSERT(guarded == records);
        }
    }));
}

TEST_CASE("a guard is taken off whatever it was put on") {
    const auto start =
        rc::gen::element<std::string>("'", "''", "=", "'=", "-", "-5", "+", "+5", "007", "=\"007\"", "\t");
    CHECK(rc::check([&] {
        const std::string value = *start + *rc::gen::oneOf(some_text(), rc::gen::just(std::string{}));
        const auto records = read("x," + csv_field(value, Excel::yes));
        RC_ASSERT(without_excel_guard(records.at(0).at(1)) == value);
    }));
}

}  // namespace csv_test
