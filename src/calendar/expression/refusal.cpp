#include "aftersales/text/distance.hpp"
#include "aftersales/text/unicode.hpp"
#include "expression/grammar.hpp"

#include <algorithm>

namespace aftersales::calendar {

namespace {

constexpr const char* date_hint = "Write dates as YYYY-MM-DD.";
constexpr const char* general_hint =
    "Times are written like 2026-02-13, 2026-02-13T09:30, today, +7d, 3 days ago, last week or FROM..TO.";

constexpr const char* chinese_hint = "Times are written like 明天 15:00, 下周一 9:00, 3天后 or 2026年3月2日.";

// Of a text in Chinese the Chinese ways of writing are shown.
const char* ways_of_writing(std::string_view text) {
    const bool chinese = std::any_of(text.begin(), text.end(), [](char c) { return c >= '\xE4' && c <= '\xE9'; });
    return chinese ? chinese_hint : general_hint;
}

Error refused(std::string message, std::string hint) {
    return {.kind = ErrorKind::usage, .message = std::move(message), .hints = {std::move(hint)}};
}

std::string quoted(std::string_view text) { return "'" + text::without_controls(text) + "'"; }

std::string not_understood(std::string_view text, std::string_view part) {
    std::string message = quoted(text) + " is not a time";
    if (!part.empty() && part.size() < text.size())
        message += ": " + quoted(text::trimmed(part)) + " is not understood";
    return message;
}

// "7d", "3 weeks": a number and a unit without a sign.
std::optional<Error> missing_sign(std::string_view text) {
    Cursor cursor{text};
    const std::string digits{text.substr(0, leading_digits(text))};
    if (digits.empty()) return std::nullopt;
    cursor.skip(digits.size());
    cursor.skip_blanks();
    if (cursor.rest() == "m") return bare_m(digits);
    auto unit = eat_unit(cursor);
    if (!unit) unit = eat_chinese_unit(cursor);
    if (!unit || !cursor.done()) return std::nullopt;
    const std::string amount = digits + std::string{short_name(*unit)};
    return refused(quoted(text) + " does not say whether it is ahead or ago",
                   "Write +" + amount + " for ahead or -" + amount + " for ago.");
}

// "02/13", "13.2.2026", "2026-2-5": numbers that may be a date in some order.
std::optional<Error> doubtful_date(std::string_view text) {
    Cursor cursor{text};
    std::vector<int> parts{};
    std::vector<std::size_t> widths{};
    char separator = '\0';
    do {
        widths.push_back(leading_digits(cursor.rest()));
        const auto part = cursor.number(1, 4);
        if (!part) return std::nullopt;
        parts.push_back(*part);
        if (cursor.done()) break;
        separator = cursor.peek();
        if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
        cursor.skip(1);
    } while (parts.size() < 3);
    if (!cursor.done() || parts.size() < 2) return std::nullopt;
    if (widths[0] == 4) {
        std::string meant = padded_number(parts[0], 4);
        for (std::size_t i = 1; i < parts.size(); ++i) meant += "-" + padded_number(parts[i], 2);
        return refused(quoted(text) + " is not a date", "Write dates as YYYY-MM-DD, here " + meant + ".");
    }
    return refused(quoted(text) + " may be a date in more than one way", date_hint);
}

// Something between two points that people take for a range.
std::optional<Error> wrong_range_sign(std::string_view text) {
    for (const std::string_view sign : {" - ", "~", " to ", "至", "到"}) {
        const std::size_t at = text.find(sign);
        if (at == std::string_view::npos) continue;
        const std::string from{text::trimmed(text.substr(0, at))};
        const std::string to{text::trimmed(text.substr(at + sign.size()))};
        // "today - 3x" is an offset that went wrong.
        const std::size_t digits = leading_digits(to);
        if (from.empty() || to.empty() || (digits > 0 && digits < 4)) continue;
        return refused(quoted(text) + " is not a time, or is a range without its sign",
                       "Write a range as " + from + ".." + to + ".");
    }
    return std::nullopt;
}

// The first word that is none but nearly one, and what it may have been.
std::optional<Error> misspelt(std::string_view text, std::string_view rest) {
    const auto& words = expression_words();
    for (Cursor cursor{rest}; !cursor.done();) {
        const std::string_view word = cursor.letters();
        cursor.skip(word.empty() ? 1 : word.size());
        if (word.empty() || std::find(words.begin(), words.end(), word) != words.end()) continue;
        if (const auto near = text::nearest(word, words)) {
            return refused(not_understood(text, word), "Did you mean '" + *near + "'?");
        }
    }
    return std::nullopt;
}

// "+3x": what stands behind the number is no unit.
std::optional<Error> unknown_unit(std::string_view text, std::string_view rest) {
    Cursor cursor{rest};
    cursor.skip_blanks();
    if (!cursor.eat('+') && !cursor.eat('-')) return std::nullopt;
    cursor.skip_blanks();
    if (!is_digit(cursor.peek())) return std::nullopt;
    return refused(not_understood(text, rest), "Offsets are counted in min, h, d, bd, w, mo, q or y.");
}

}  // namespace

Error bare_m(std::string_view digits) {
    const std::string amount{digits};
    return refused("'" + amount + "m' may be minutes or months",
                   "Write " + amount + "min or " + amount + "mo, with a + or - in front of it.");
}

Error refusal(std::string_view text, std::string_view rest) {
    if (text.empty()) return refused("an empty text is not a time", general_hint);
    if (auto error = missing_sign(text)) return *error;
    if (auto error = doubtful_date(text)) return *error;
    if (auto error = wrong_range_sign(text)) return *error;
    if (auto error = misspelt(text, rest)) return *error;
    if (auto error = unknown_unit(text, rest)) return *error;
    return refused(not_understood(text, rest), ways_of_writing(text));
}

}  // namespace aftersales::calendar
