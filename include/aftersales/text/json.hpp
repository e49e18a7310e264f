// JSON both ways: a writer that keeps the order it is told, and a reader into a small tree. The only user of RapidJSON.
#pragma once

#include "aftersales/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aftersales::text {

// Writes one JSON document without blanks. Calls must nest as the document does.
class JsonWriter {
public:
    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& string(std::string_view value);
    JsonWriter& number(std::int64_t value);
    JsonWriter& literal(std::string_view number);  // digits as they stand, for decimals that must not be rounded
    JsonWriter& boolean(bool value);
    JsonWriter& null();
    JsonWriter& raw(std::string_view json);  // a whole value written elsewhere

    [[nodiscard]] const std::string& text() const { return text_; }
    std::string take() { return std::move(text_); }
    // Starts another document in the same memory.
    void clear() {
        text_.clear();
        comma_ = false;
    }

private:
    void separate();
    std::string text_{};
    bool comma_{};
};

// A string as a JSON string literal, quotes included. Malformed UTF-8 becomes U+FFFD.
std::string json_quoted(std::string_view utf8);

// One value read. Numbers keep their digits (nothing is rounded; what no double reaches is refused); members keep their
// order.
struct JsonValue {
    enum class Type { null, boolean, number, string, array, object };
    Type type{Type::null};
    bool truth{};
    std::string text{};                                        // of a string or a number
    std::vector<JsonValue> items{};                            // of an array
    std::vector<std::pair<std::string, JsonValue>> members{};  // of an object

    [[nodiscard]] bool is_null() const { return type == Type::null; }
    [[nodiscard]] const JsonValue* find(std::string_view name) const;  // the member, or nullptr
    [[nodiscard]] std::optional<std::int64_t> integer() const;         // of a whole number that fits
    bool operator==(const JsonValue&) const = default;
};

// Reads one document, nothing but blanks behind it. Nesting is limited to 64. A failure is ErrorKind::refused and names
// the byte offset.
Result<JsonValue> read_json(std::string_view utf8);

}  // namespace aftersales::text
