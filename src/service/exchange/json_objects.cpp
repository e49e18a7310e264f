#include "exchange/json_objects.hpp"

#include "aftersales/text/unicode.hpp"

#include <algorithm>

namespace aftersales::service {

JsonObjects::JsonObjects(std::string_view text) : text_{text} {
    pass_over(" \t\r\n");
    is_array_ = text_.substr(at_).starts_with('[');
    if (is_array_) ++at_;
}

void JsonObjects::pass_over(std::string_view bytes) {
    while (at_ < text_.size() && bytes.find(text_[at_]) != std::string_view::npos) {
        if (text_[at_] == '\n') ++next_line_;
        ++at_;
    }
}

std::optional<std::string_view> JsonObjects::next_line() {
    while (at_ < text_.size()) {
        const auto end = std::min(text_.find('\n', at_), text_.size());
        const auto line = text::trimmed(text_.substr(at_, end - at_));
        at_ = std::min(end + 1, text_.size());
        line_ = next_line_++;
        if (!line.empty()) return line;
    }
    return std::nullopt;
}

// Behind the bracket that closes the element, or the comma or bracket behind a value that is none.
std::size_t JsonObjects::element_end() const {
    std::size_t depth = 0;
    for (std::size_t at = at_; at < text_.size(); ++at) {
        const char byte = text_[at];
        if (byte == '"') {
            for (++at; at < text_.size() && text_[at] != '"'; ++at) {
                if (text_[at] == '\\') ++at;
            }
        } else if (byte == '{' || byte == '[') {
            ++depth;
        } else if (byte == '}' || byte == ']') {
            if (depth == 0) return at;
            if (--depth == 0) return at + 1;
        } else if (byte == ',' && depth == 0) {
            return at;
        }
    }
    return text_.size();
}

Result<std::optional<std::string_view>> JsonObjects::next_element() {
    pass_over(" \t\r\n,");
    line_ = next_line_;
    ended_ = at_ == text_.size() || text_[at_] == ']';
    if (at_ == text_.size()) return fail(ErrorKind::refused, "the array is never closed, expected ']'");
    if (ended_) {
        ++at_;
        pass_over(" \t\r\n");
        if (at_ == text_.size()) return std::optional<std::string_view>{};
        return fail(ErrorKind::refused, "something stands behind the end of the array");
    }
    const auto end = element_end();
    const auto element = text_.substr(at_, end - at_);
    next_line_ += static_cast<std::size_t>(std::ranges::count(element, '\n'));
    at_ = end;
    return std::optional{element};
}

Result<std::optional<std::string_view>> JsonObjects::next() {
    if (!is_array_) return next_line();
    if (ended_) return std::optional<std::string_view>{};
    return next_element();
}

}  // namespace aftersales::service
