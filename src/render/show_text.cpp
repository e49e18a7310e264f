#include "show_text.hpp"

#include "aftersales/text/unicode.hpp"

namespace aftersales::render {
namespace {

// The length of the sequence "ESC [ 1;31 m" that the text begins with, or 0.
std::size_t colour_sequence(std::string_view text) {
    if (!text.starts_with("\x1b[")) return 0;
    const auto end = text.find_first_not_of("0123456789;", 2);
    return end != std::string_view::npos && text[end] == 'm' ? end + 1 : 0;
}

template <class Passes>
std::string shown_but_for(std::string_view text, Passes passes) {
    std::string shown;
    std::size_t from = 0;
    const auto pass = [&](std::size_t to) { shown += text::without_controls(text.substr(from, to - from)); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto kept = passes(text.substr(i));
        if (kept == 0) continue;
        pass(i);
        shown += text.substr(i, kept);
        from = i + kept;
        i = from - 1;
    }
    pass(text.size());
    return shown;
}

std::size_t layout(std::string_view text) { return text.front() == '\n' || text.front() == '\t' ? 1 : 0; }

}  // namespace

std::string show_text(std::string_view text) { return shown_but_for(text, layout); }

std::string for_terminal(std::string_view bytes) {
    return shown_but_for(bytes, [](std::string_view rest) {
        const auto kept = layout(rest);
        return kept != 0 ? kept : colour_sequence(rest);
    });
}

}  // namespace aftersales::render
