// Deterministic mutations of small documents: the reader ends on any bytes, and what it read is written and read alike.
#include "aftersales/text/json.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>

#include <array>

namespace json_mutation_test {

using namespace aftersales;
using namespace aftersales::text;

namespace {

constexpr std::array<std::string_view, 5> seeds{
    R"({"seq":3,"kind":"escalated","step":"half","actions":["notify","raise"],"due_at":null})",
    R"([{"subject":"洗衣机漏水","score":-4.50,"open":true},{"subject":"say \"no\"\n","open":false}])",
    R"(["\u6f0f\ud842\udfb7","\\\/\b\f",1e400,-0,12345678901234567890])",
    R"([[[[{"a":[[[[{}]]]]}]]]])",
    "  {\n\t\"a\" : [ ] , \"a\" : { } }\r\n",
};

void write(JsonWriter& writer, const JsonValue& value) {
    switch (value.type) {
    case JsonValue::Type::null:
        writer.null();
        return;
    case JsonValue::Type::boolean:
        writer.boolean(value.truth);
        return;
    case JsonValue::Type::number:
        writer.literal(value.text);
        return;
    case JsonValue::Type::string:
        writer.string(value.text);
        return;
    case JsonValue::Type::array:
        writer.begin_array();
        for (const JsonValue& item : value.items) write(writer, item);
        writer.end_array();
        return;
    case JsonValue::Type::object:
        writer.begin_object();
        for (const auto& [name, member] : value.members) {
            writer.key(name);
            write(writer, member);
        }
        writer.end_object();
        return;
    }
}

}  // namespace

TEST_CASE("mutated documents never break the JSON reader, and what it reads is written and read alike") {
    std::minstd_rand chance{20260203};
    std::size_t read = 0;
    std::size_t refused = 0;
    for (int round = 0; round < 8000; ++round) {
        std::string text{seeds[static_cast<std::size_t>(round) % seeds.size()]};
        for (int generation = 0; generation < 3; ++generation) {
            text = mutated(std::move(text), "[]{}\",:\\ue-.019 tfn", chance);
            const auto value = read_json(text);
            if (!value) {
                ++refused;
                continue;
            }
            ++read;
            JsonWriter writer;
            write(writer, *value);
            CHECK((read_json(writer.text()) == value));
        }
    }
    // The mutations reach both outcomes, or they prove nothing.
    CHECK(read > 500);
    CHECK(refused > 5'000);
}

}  // namespace json_mutation_test
