#include "aftersales/text/json.hpp"
#include "utf8.hpp"

#include <array>
#include <charconv>

namespace aftersales::text {

namespace {

// Whether a byte stands in a JSON string as it is: printable ASCII but the quote and the backslash.
constexpr std::array<bool, 256> plain = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0x20; byte < 0x7F; ++byte) table[byte] = byte != '"' && byte != '\\';
    return table;
}();

// DEL and C1 are escaped too, although JSON does not ask for it: a terminal may take them for commands.
void append_escaped(std::string& out, char32_t value) {
    switch (value) {
    case '"':
        out.append("\\\"");
        return;
    case '\\':
        out.append("\\\\");
        return;
    case '\n':
        out.append("\\n");
        return;
    case '\r':
        out.append("\\r");
        return;
    case '\t':
        out.append("\\t");
        return;
    case '\b':
        out.append("\\b");
        return;
    case '\f':
        out.append("\\f");
        return;
    default:
        out.append("\\u00");
        append_hex(out, static_cast<unsigned char>(value));
    }
}

void append_quoted(std::string& out, std::string_view utf8) {
    out.push_back('"');
    std::size_t written = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        if (plain[static_cast<unsigned char>(utf8[at])]) {
            ++at;
            continue;
        }
        const CodePoint point = code_point(utf8, at);
        const bool special = point.value < 0x80 || is_control(point.value) || point.value == malformed;
        if (special) {
            out.append(utf8.substr(written, at - written));
            written = at + point.bytes;
            if (point.value == malformed) {
                out.append("\xEF\xBF\xBD");
            } else {
                append_escaped(out, point.value);
            }
        }
        at += point.bytes;
    }
    out.append(utf8.substr(written)).push_back('"');
}

}  // namespace

void JsonWriter::separate() {
    if (comma_) text_.push_back(',');
    comma_ = true;
}

JsonWriter& JsonWriter::begin_object() {
    separate();
    text_.push_back('{');
    comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    text_.push_back('}');
    comma_ = true;
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    separate();
    text_.push_back('[');
    comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    text_.push_back(']');
    comma_ = true;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    append_quoted(text_, name);
    text_.push_back(':');
    comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
    separate();
    append_quoted(text_, value);
    return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
    std::array<char, 20> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return raw({digits.data(), static_cast<std::size_t>(written.ptr - digits.data())});
}

JsonWriter& JsonWriter::literal(std::string_view number) { return raw(number); }

JsonWriter& JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }

JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    text_.append(json);
    return *this;
}

std::string json_quoted(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size() + 2);
    append_quoted(out, utf8);
    return out;
}

}  // namespace aftersales::text
