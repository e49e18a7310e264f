#include "error_text.hpp"

#include "aftersales/text/secrets.hpp"
#include "aftersales/text/unicode.hpp"

namespace aftersales::cli {
namespace {

// A word of a megabyte is quoted by its beginning.
std::string readable(std::string_view line) {
    constexpr std::size_t most = 4000;
    constexpr int columns = 1000;
    if (line.size() <= most) return text::without_controls(line);
    return text::shortened(text::without_controls(line.substr(0, most)), columns);
}

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
    const bool several = error.message.find('\n') != std::string::npos;
    std::string all = (several ? "" : "aftersales: ") + safe_lines(error.message);
    for (const auto& hint : error.hints) all += "hint: " + safe_lines(hint);
    return all;
}

}  // namespace aftersales::cli
