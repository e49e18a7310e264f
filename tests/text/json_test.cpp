#include "aftersales/text/json.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <limits>

namespace json_test {

using namespace aftersales;
using namespace aftersales::text;

namespace {

std::string message(std::string_view json) {
    const auto value = read_json(json);
    if (value) return "read";
    CHECK(value.error().kind == ErrorKind::refused);
    return value.error().message;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("a document is written without blanks, in the order it is told") {
    JsonWriter writer;
    writer.begin_object().key("id").number(17).key("tags").begin_array().string("a").string("漏").end_array();
    writer.key("open").boolean(true).key("due").null().key("rate").literal("0.9375").key("more");
    writer.begin_object().end_object().key("rows").raw("[1]").end_object();
    CHECK(writer.text() == R"({"id":17,"tags":["a","漏"],"open":true,"due":null,"rate":0.9375,"more":{},"rows":[1]})");
}

TEST_CASE("arrays separate values of every kind, and empty ones hold nothing") {
    JsonWriter writer;
    writer.begin_array().begin_array().end_array().begin_object().end_object().null().boolean(false);
    writer.number(std::numeric_limits<std::int64_t>::min()).end_array();
    CHECK(writer.take() == "[[],{},null,false,-9223372036854775808]");
}

TEST_CASE("a string escapes what JSON must and what a terminal would obey") {
    CHECK(json_quoted("a\"b\\c/") == R"("a\"b\\c/")");
    CHECK(json_quoted("\n\r\t\b\f") == R"("\n\r\t\b\f")");
    CHECK(json_quoted("\x1b\x7f\u009b") == R"("\u001b\u007f\u009b")");
    CHECK(json_quoted(std::string_view{"\0", 1}) == R"("\u0000")");
    CHECK(json_quoted("é漏👩‍🔧") == "\"é漏👩‍🔧\"");
    CHECK(json_quoted("") == "\"\"");
}

TEST_CASE("malformed bytes become replacement characters") {
    CHECK(json_quoted("a\xff漏\xe6\xbc") == "\"a\uFFFD漏\uFFFD\uFFFD\"");
    CHECK(json_quoted("\xed\xa0\x80") == "\"\uFFFD\uFFFD\uFFFD\"");
}

TEST_CASE("numbers keep their digits, members their order") {
    const auto value = read_json(R"( {"b":1.50,"a":[-0,12345678901234567890,1e300,0.1E-7], "b":null} )");
    REQUIRE(value);
    REQUIRE(value->members.size() == 3);
    CHECK(value->members[0].first == "b");
    CHECK(value->members[0].second.text == "1.50");
    const JsonValue* numbers = value->find("a");
    REQUIRE(numbers != nullptr);
    REQUIRE(numbers->items.size() == 4);
    CHECK(numbers->items[0].text == "-0");
    CHECK(numbers->items[1].text == "12345678901234567890");
    CHECK(numbers->items[2].text == "1e300");
    CHECK(numbers->items[3].text == "0.1E-7");
    CHECK(value->find("b")->type == JsonValue::Type::number);
    CHECK(value->find("c") == nullptr);
}

TEST_CASE("values of every kind are read") {
    const auto value = read_json(R"([null,true,false,"a\u6f0f\ud842\udfb7\n\u0000",{},[]])");
    REQUIRE(value);
    REQUIRE(value->items.size() == 6);
    CHECK(value->items[0].is_null());
    CHECK(value->items[1].truth);
    CHECK(value->items[2].type == JsonValue::Type::boolean);
    CHECK(!value->items[2].truth);
    CHECK(value->items[3].text == std::string{"a漏𠮷\n\0", 10});
    CHECK(value->items[4].type == JsonValue::Type::object);
    CHECK(value->items[5].type == JsonValue::Type::array);
}

TEST_CASE("a whole number is an integer only where it fits and is written as one") {
    const auto integer = [](std::string_view json) { return read_json(json)->integer(); };
    CHECK(integer("-9223372036854775808") == std::numeric_limits<std::int64_t>::min());
    CHECK(integer("17") == 17);
    CHECK(!integer("9223372036854775808"));
    CHECK(!integer("1.0"));
    CHECK(!integer("1e3"));
    CHECK(!integer("\"17\""));
}

TEST_CASE("what is no document is refused with the byte offset") {
    CHECK(message("") == "malformed JSON at byte 0: the document is empty");
    CHECK(message("[1,]") == "malformed JSON at byte 3: invalid value");
    CHECK(message("{\"a\" 1}") == "malformed JSON at byte 5: missing a colon after a name of object member");
    CHECK(message("{} {}") == "malformed JSON at byte 3: the document root must not be followed by other values");
    CHECK(message(std::string_view{"{}\0{}", 5}) == "malformed JSON at byte 2: a NUL byte behind the document");
    for (const std::string_view json : {"nul",
                                        "01",
                                        "+1",
                                        "1.",
                                        ".5",
                                        "-",
                                        "NaN",
                                        "'a'",
                                        "\"a",
                                        "\"\n\"",
                                        "\"\\x\"",
                                        "\"\\ud800\"",
                                        "\"\\udc00\"",
                                        "\"\\udc00\\ud800\"",
                                        "[1 2]",
                                        "{1:2}",
                                        "{\"a\":1,}",
                                        "/**/1",
                                        "1e400",
                                        "\"\xff\"",
                                        "\"\xe6\xbc\"",
                                        "\"\xed\xa0\x80\"",
                                        "\"\xc0\x80\"",
                                        "\"\xf4\x90\x80\x80\"",
                                        "\xEF\xBB\xBF{}"}) {
        CAPTURE(json);
        CHECK(message(json).starts_with("malformed JSON at byte "));
    }
}

TEST_CASE("nesting is read to a depth of 64 and refused beyond") {
    CHECK(read_json(nested(64)));
    CHECK(message(nested(65)).ends_with("nested deeper than 64"));
    CHECK(message(std::string(1'000'000, '[')).ends_with("nested deeper than 64"));
    CHECK(message("[[],[[]],{\"a\":[]}]") == "read");
}

TEST_CASE("a written string is read back, and malformed bytes once replaced stay so") {
    CHECK(rc::check([] {
        const auto text = *some_text();
        RC_ASSERT(read_json(json_quoted(text))->text == text);
    }));
    CHECK(rc::check([] {
        const auto value = read_json(json_quoted(*some_bytes()));
        RC_ASSERT(value.has_value());
        RC_ASSERT(read_json(json_quoted(value->text))->text == value->text);
    }));
}

}  // namespace json_test
