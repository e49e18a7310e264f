#include "aftersales/render/html.hpp"

#include "aftersales/text/unicode.hpp"

#include <cassert>

namespace aftersales::render {

std::string html_escaped(std::string_view text) {
    std::string escaped;
    for (const char byte : text::without_controls(text)) {
        switch (byte) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            escaped += byte;
        }
    }
    return escaped;
}

Html& Html::tag(std::string_view element, const Attributes& attributes) {
    bytes_ += '<';
    bytes_ += element;
    for (const auto& [name, value] : attributes) {
        bytes_ += ' ';
        bytes_ += name;
        bytes_ += "=\"" + html_escaped(value) + '"';
    }
    bytes_ += '>';
    return *this;
}

Html& Html::open(std::string_view element, const Attributes& attributes) {
    open_.emplace_back(element);
    return tag(element, attributes);
}

Html& Html::close() {
    assert(!open_.empty());
    bytes_ += "</" + open_.back() + ">\n";
    open_.pop_back();
    return *this;
}

Html& Html::text(std::string_view text) {
    bytes_ += html_escaped(text);
    return *this;
}

Html& Html::line(std::string_view element, std::string_view text, const Attributes& attributes) {
    return open(element, attributes).text(text).close();
}

Html& Html::single(std::string_view element, const Attributes& attributes) {
    tag(element, attributes);
    if (open_.empty() || open_.front() != "svg") return *this;
    bytes_.insert(bytes_.size() - 1, "/");
    return *this;
}

Html& Html::raw(std::string_view markup) {
    bytes_ += markup;
    return *this;
}

std::string Html::take() {
    assert(open_.empty());
    return std::move(bytes_);
}

}  // namespace aftersales::render
