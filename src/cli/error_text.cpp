#include "error_text.hpp"

#include "aftersales/text/secrets.hpp"
#include "aftersales/text/unicode.hpp"

#include <algorithm>

namespace aftersales::cli {
namespace {

// A word of a megabyte is quoted by its beginning.
std::string readable(std::string_view line) {
    constexpr std::size_t most = 4000;
    constexpr int columns = 1000;
    if (line.size() <= most) return text::without_controls(line);
    return text::shortened(text::without_controls(line.substr(0, most)), columns);
}

// "aftersales.toml:3:7: …": a mistake with its place.
bool has_place(std::string_view line) {
    for (auto at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
        const auto end = line.find_first_not_of("0123456789", at + 1);
        if (end != std::string_view::npos && end > at + 1 && line[end] == ':') return true;
    }
    return false;
}

// Several mistakes are a line each, with their places. Any other line end stands in what was typed or read.
bool are_several(std::string_view message) {
    if (message.find('\n') == std::string_view::npos) return false;
    while (!message.empty()) {
        const auto end = std::min(message.find('\n'), message.size());
        if (!has_place(message.substr(0, end))) return false;
        message.remove_prefix(std::min(end + 1, message.size()));
    }
    return true;
}

std::string safe_line(std::string_view text) { return readable(text::without_passwords(text)) + "\n"; }

}  // namespace

std::string safe_lines(std::string_view text) {
    const auto shown = text::without_passwords(text);
    std::string_view left = shown;
    std::string all;
    while (!left.empty()) {
        const auto end = left.find('\n');
        all += readable(left.substr(0, end)) + '\n';
        left.remove_prefix(end == std::string_view::npos ? left.size() : end + 1);
    }
    return all;
}

std::string error_text(const Error& error) {
    if (error.message.empty()) return {};
    std::string all =
        are_several(error.message) ? safe_lines(error.message) : "aftersales: " + safe_line(error.message);
    for (const auto& hint : error.hints) all += "hint: " + safe_line(hint);
    return all;
}

}  // namespace aftersales::cli
