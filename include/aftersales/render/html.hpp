// HTML and SVG as text: elements that are opened are closed, text and attribute values are always escaped, so that
// nothing stored in a record can become markup. Pure.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aftersales::render {

// For text and for attribute values in quotes. Control characters are shown as \xHH.
std::string html_escaped(std::string_view text);

class Html {
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string>>;

    Html& open(std::string_view element, const Attributes& attributes = {});
    Html& close();  // the innermost that is open
    Html& text(std::string_view text);
    // An element with a text alone.
    Html& line(std::string_view element, std::string_view text, const Attributes& attributes = {});
    // An element that has no end (`meta`, and in SVG `rect`).
    Html& single(std::string_view element, const Attributes& attributes);
    // What is markup already: another Html's, or words of the program's own.
    Html& raw(std::string_view markup);

    // Everything is closed.
    std::string take();

private:
    Html& tag(std::string_view element, const Attributes& attributes);

    std::string bytes_{};
    std::vector<std::string> open_{};
};

}  // namespace aftersales::render
