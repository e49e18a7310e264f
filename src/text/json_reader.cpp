#include "aftersales/text/json.hpp"
#include "utf8.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <charconv>

namespace aftersales::text {

namespace {

constexpr std::size_t deepest = 64;

// Takes RapidJSON's events and grows the tree. While a value is open nothing is added to its parent, so that the
// pointers to the open ones stay good.
class Tree {
public:
    JsonValue root{};
    std::string refusal{};  // why the tree took no more

    bool Null() { return place().is_null(); }
    bool Bool(bool truth) {
        JsonValue& value = place();
        value.type = JsonValue::Type::boolean;
        value.truth = truth;
        return true;
    }
    bool RawNumber(const char* digits, rapidjson::SizeType length, bool) {
        return text(JsonValue::Type::number, {digits, length});
    }
    bool String(const char* bytes, rapidjson::SizeType length, bool) {
        return well_formed({bytes, length}) && text(JsonValue::Type::string, {bytes, length});
    }
    bool Key(const char* bytes, rapidjson::SizeType length, bool) {
        if (!well_formed({bytes, length})) return false;
        open_.back()->members.emplace_back(std::string{bytes, length}, JsonValue{});
        return true;
    }
    bool StartObject() { return open(JsonValue::Type::object); }
    bool StartArray() { return open(JsonValue::Type::array); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    // Never called: numbers come as their digits.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

private:
    JsonValue& place() {
        if (open_.empty()) return root;
        JsonValue& parent = *open_.back();
        if (parent.type == JsonValue::Type::array) return parent.items.emplace_back();
        return parent.members.back().second;
    }
    // RapidJSON lets an escaped low surrogate alone through, and nothing else that is no UTF-8.
    bool well_formed(std::string_view text) {
        for (std::size_t at = text.find('\xED'); at != std::string_view::npos; at = text.find('\xED', at + 1)) {
            if (code_point(text, at).value == malformed) refusal = "a surrogate without its other half";
        }
        return refusal.empty();
    }
    bool text(JsonValue::Type type, std::string_view text) {
        JsonValue& value = place();
        value.type = type;
        value.text = text;
        return true;
    }
    bool open(JsonValue::Type type) {
        if (open_.size() == deepest) {
            refusal = fmt::format("nested deeper than {}", deepest);
            return false;
        }
        JsonValue& value = place();
        value.type = type;
        open_.push_back(&value);
        return true;
    }
    bool close() {
        open_.pop_back();
        return true;
    }

    std::vector<JsonValue*> open_{};
};

// RapidJSON's sentence, without the capital and the full stop.
std::string reason(rapidjson::ParseErrorCode code) {
    std::string text = rapidjson::GetParseError_En(code);
    if (text.ends_with('.')) text.pop_back();
    if (text.front() >= 'A' && text.front() <= 'Z') text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
}

tl::unexpected<Error> refused(std::size_t at, std::string_view why) {
    return fail(ErrorKind::refused, fmt::format("malformed JSON at byte {}: {}", at, why));
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
    for (const auto& [key, value] : members) {
        if (key == name) return &value;
    }
    return nullptr;
}

std::optional<std::int64_t> JsonValue::integer() const {
    if (type != Type::number) return std::nullopt;
    std::int64_t value{};
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return value;
}

Result<JsonValue> read_json(std::string_view utf8) {
    constexpr unsigned flags = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::MemoryStream stream{utf8.data(), utf8.size()};
    rapidjson::Reader reader;
    Tree tree;
    const rapidjson::ParseResult parsed = reader.Parse<flags>(stream, tree);
    if (!tree.refusal.empty()) return refused(parsed.Offset(), tree.refusal);
    if (!parsed) return refused(parsed.Offset(), reason(parsed.Code()));
    // RapidJSON takes a NUL byte for the end of the text.
    if (stream.Tell() != utf8.size()) return refused(stream.Tell(), "a NUL byte behind the document");
    return std::move(tree.root);
}

}  // namespace aftersales::text
