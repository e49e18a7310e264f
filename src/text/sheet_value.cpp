#include "sheet_value.hpp"

#include "utf8.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

namespace aftersales::text {

namespace {

constexpr double seconds_a_day = 86'400;
constexpr double last_serial = 2'958'466;  // the day after 9999-12-31
constexpr double days_between_systems = 1'462;

std::optional<double> real(std::string_view digits) {
    double value{};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string clock_text(long long seconds) {
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

// Excel takes 1900 for a leap year: what lies before its 29 February is a day off.
std::optional<std::string> moment_text(double serial, Shape shape) {
    if (serial < 0 || serial >= last_serial) return std::nullopt;
    const auto total = std::llround(serial * seconds_a_day);
    if (!shape.day) return clock_text(total);
    const auto number = total / 86'400;
    if (number == 0 || number == 60) return std::nullopt;
    const auto first = std::chrono::sys_days{std::chrono::year{1899} / 12 / (number < 60 ? 31 : 30)};
    const std::chrono::year_month_day day{first + std::chrono::days{number}};
    auto text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                            static_cast<unsigned>(day.day()));
    const auto clock = total % 86'400;
    if (clock != 0 || shape.clock) text += " " + clock_text(clock);
    return text;
}

constexpr char small(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::optional<char32_t> escaped(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
    unsigned value{};
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, value, 16);
    if (error != std::errc{} || end != text.data() + 6) return std::nullopt;
    return value;
}

}  // namespace

Shape shape_of(std::string_view code) {
    Shape shape;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char letter = small(code[at]);
        if (letter == ';') break;  // of negative numbers
        if (letter == '\\' || letter == '_' || letter == '*') {
            ++at;
        } else if (letter == '"') {
            at = std::min(code.find('"', at + 1), code.size() - 1);
        } else if (letter == '[') {
            // [h] is of a time that passed, [Red] and [$-804] are of nothing here.
            const auto end = std::min(code.find(']', at), code.size() - 1);
            const char inside = at + 1 < code.size() ? small(code[at + 1]) : ' ';
            if (end == at + 2 && (inside == 'h' || inside == 'm' || inside == 's')) shape.clock = true;
            at = end;
        } else if (code.substr(at).starts_with("General")) {
            at += 6;
        } else if (letter == 'h' || letter == 's') {
            shape.clock = true;
        } else if (letter == 'y' || letter == 'd') {
            shape.day = true;
        }
    }
    return shape;
}

Shape built_in_shape(std::size_t number) {
    const auto within = [&](std::size_t first, std::size_t last) { return number >= first && number <= last; };
    if (number == 22) return {.day = true, .clock = true};
    if (within(18, 21) || within(45, 47) || within(32, 35)) return {.clock = true};
    if (within(14, 17) || within(27, 31) || number == 36 || within(50, 58)) return {.day = true};
    return {};
}

std::string number_text(const std::string& digits, Shape shape, DayEpoch days) {
    const auto value = real(digits);
    if (!value) return digits;
    if (shape.day || shape.clock) {
        const bool later = days == DayEpoch::from_1904 && shape.day;
        if (auto text = moment_text(*value + (later ? days_between_systems : 0), shape)) return *text;
    }
    // Fifteen digits are what a number keeps; of more the last ones are gone.
    constexpr double exact = 1e15;
    if (std::abs(*value) >= exact) return fmt::format("{:.2E}", *value);
    return fmt::format("{}",
                       std::round(*value) == *value ? fmt::format("{:.0f}", *value) : fmt::format("{:.15g}", *value));
}

std::string without_escapes(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto mark = text.find("_x", at);
        out.append(text.substr(at, std::min(mark, text.size()) - at));
        if (mark == std::string_view::npos) break;
        const auto value = escaped(text.substr(mark));
        if (value)
            append(out, *value);
        else
            out += "_x";
        at = mark + (value ? 7 : 2);
    }
    return out;
}

}  // namespace aftersales::text
