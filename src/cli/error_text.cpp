#include "error_text.hpp"

#include "aftersales/text/unicode.hpp"

namespace aftersales::cli {
namespace {

// Messages quote what was typed and stored; none of it may steer a terminal.
std::string safe_lines(std::string_view text) {
    std::string all;
    while (!text.empty()) {
        const auto end = text.find('\n');
        all += text::without_controls(text.substr(0, end)) + '\n';
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return all;
}

}  // namespace

std::string error_text(const Error& error) {
    if (error.message.empty()) return {};
    const bool several = error.message.find('\n') != std::string::npos;
    std::string all = (several ? "" : "aftersales: ") + safe_lines(error.message);
    for (const auto& hint : error.hints) all += "hint: " + safe_lines(hint);
    return all;
}

}  // namespace aftersales::cli
