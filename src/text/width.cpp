#include "aftersales/text/width.hpp"

#include "characters.hpp"

namespace aftersales::text {

int width(std::string_view utf8) {
    const auto printable = [](char byte) { return byte >= ' ' && byte <= '~'; };
    int columns = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        // A printable byte before another of its kind cannot be part of a longer grapheme.
        if (printable(utf8[at]) && (at + 1 == utf8.size() || printable(utf8[at + 1]))) {
            ++columns;
            ++at;
            continue;
        }
        const Grapheme next = first_grapheme(utf8.substr(at));
        columns += next.columns;
        at += next.text.size();
    }
    return columns;
}

std::size_t fitting(std::string_view utf8, int columns) {
    int used = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const Grapheme next = first_grapheme(utf8.substr(at));
        if (at > 0 && used + next.columns > columns) return at;
        used += next.columns;
        at += next.text.size();
    }
    return utf8.size();
}

std::string padded(std::string_view utf8, int columns, Align align) {
    const int missing = columns - width(utf8);
    const std::string blanks(missing > 0 ? static_cast<std::size_t>(missing) : 0, ' ');
    return align == Align::left ? std::string{utf8} + blanks : blanks + std::string{utf8};
}

}  // namespace aftersales::text
