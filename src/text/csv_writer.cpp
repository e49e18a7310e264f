#include "aftersales/text/csv.hpp"
#include "utf8.hpp"

#include <algorithm>

namespace aftersales::text {

namespace {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

constexpr std::size_t spoiled_length = 12;  // from here on a spreadsheet shows 1.38E+11

// Digits that a spreadsheet would take for a number and write back differently.
bool is_spoiled(std::string_view text) {
    const bool plus = text.starts_with('+');
    const std::string_view digits = text.substr(plus ? 1 : 0);
    if (!all_digits(digits)) return false;
    return plus || digits.size() >= spoiled_length || (digits.size() > 1 && digits.front() == '0');
}

// -5, -3.5: a number, which runs nothing and comes back as it was.
bool is_negative_number(std::string_view text) {
    if (!text.starts_with('-')) return false;
    text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    if (!all_digits(whole) || is_spoiled(whole)) return false;
    return point == std::string_view::npos || all_digits(text.substr(point + 1));
}

// Whether a text gets an apostrophe: it would be run, or it is such a text behind apostrophes of its own, which
// reading would otherwise take for the guard.
bool is_guarded(std::string_view text) {
    const std::size_t first = text.find_first_not_of('\'');
    if (first == std::string_view::npos) return false;
    const std::string_view bare = text.substr(first);
    constexpr std::string_view runs = "=+-@\t\r";
    return runs.find(bare.front()) != std::string_view::npos && !is_negative_number(bare);
}

std::string quoted(std::string_view value) {
    std::string out;
    out.reserve(value.size() + 8);
    out.push_back('"');
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t quote = std::min(value.find('"', at), value.size() - 1);
        out.append(value.substr(at, quote + 1 - at));
        if (value[quote] == '"') out.push_back('"');
        at = quote + 1;
    }
    out.push_back('"');
    return out;
}

std::string plain_field(std::string_view value) {
    const auto special = [](char byte) { return byte == ',' || byte == '"' || byte == '\n' || byte == '\r'; };
    return std::any_of(value.begin(), value.end(), special) ? quoted(value) : std::string{value};
}

void append_tsv(std::string& out, std::string_view value, std::size_t at, CodePoint point) {
    switch (value[at]) {
    case '\\':
        out.append("\\\\");
        return;
    case '\t':
        out.append("\\t");
        return;
    case '\n':
        out.append("\\n");
        return;
    case '\r':
        out.append("\\r");
        return;
    default:
        break;
    }
    if (point.value != malformed && !is_control(point.value)) {
        out.append(value.substr(at, point.bytes));
        return;
    }
    out.append("\\x");
    // The code point of a C1 control is its second byte.
    append_hex(out, static_cast<unsigned char>(value[at + point.bytes - 1]));
}

}  // namespace

std::string csv_field(std::string_view value, Excel excel) {
    if (excel == Excel::no || value.empty()) return plain_field(value);
    if (is_spoiled(value)) return plain_field(std::string{"=\""}.append(value).append("\""));
    return is_guarded(value) ? plain_field(std::string{"'"}.append(value)) : plain_field(value);
}

std::string without_excel_guard(std::string_view value) {
    if (value.starts_with('\'') && is_guarded(value.substr(1))) return std::string{value.substr(1)};
    if (value.size() > 3 && value.starts_with("=\"") && value.ends_with('"')) {
        const std::string_view digits = value.substr(2, value.size() - 3);
        if (is_spoiled(digits)) return std::string{digits};
    }
    return std::string{value};
}

std::string tsv_field(std::string_view value) {
    std::string out;
    out.reserve(value.size());
    for (std::size_t at = 0; at < value.size();) {
        const CodePoint point = code_point(value, at);
        append_tsv(out, value, at, point);
        at += point.bytes;
    }
    return out;
}

}  // namespace aftersales::text
