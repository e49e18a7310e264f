#include "aftersales/text/wrap.hpp"

#include "aftersales/text/width.hpp"
#include "characters.hpp"
#include "utf8.hpp"

#include <algorithm>

namespace aftersales::text {

namespace {

// Characters that typography keeps off the beginning of a line, and those it keeps off the end: of Chinese, and the
// ASCII ones that Chinese texts are typed with.
constexpr std::u32string_view closing = U"，。、；：？！）】》〉」』〕〗］｝”’…—·～％‰．｡､,.;:?!)]}%";
constexpr std::u32string_view opening = U"（【《〈「『〔〖［｛“‘([{";

bool contains(std::u32string_view set, std::string_view grapheme) {
    return set.find(code_point(grapheme, 0).value) != std::u32string_view::npos;
}

// A piece that must not be broken, and whether a blank stood before it.
struct WrappedPiece {
    std::string_view text{};
    bool after_blank{};
};

bool may_part(const Grapheme& before, const Grapheme& after) {
    if (contains(closing, after.text) || contains(opening, before.text)) return false;
    return before.columns == 2 || after.columns == 2;
}

// Takes what stands together off the front of a text.
WrappedPiece piece_at(std::string_view& rest) {
    WrappedPiece piece;
    while (!rest.empty()) {
        const CodePoint first = code_point(rest, 0);
        if (!is_blank(first.value)) break;
        piece.after_blank = true;
        rest.remove_prefix(first.bytes);
    }
    std::size_t end = 0;
    Grapheme before{};
    while (end < rest.size() && !is_blank(code_point(rest, end).value)) {
        const Grapheme after = first_grapheme(rest.substr(end));
        if (end > 0 && may_part(before, after)) break;
        end += after.text.size();
        before = after;
    }
    piece.text = rest.substr(0, end);
    rest.remove_prefix(end);
    return piece;
}

// Takes the next piece off the front of a text; empty at its end. Closing punctuation behind a blank stays with what it
// closes.
WrappedPiece next_piece(std::string_view& rest) {
    auto piece = piece_at(rest);
    while (!piece.text.empty()) {
        auto after = rest;
        const auto next = piece_at(after);
        if (next.text.empty() || !contains(closing, first_grapheme(next.text).text)) break;
        piece.text = {piece.text.data(),
                      static_cast<std::size_t>(next.text.data() + next.text.size() - piece.text.data())};
        rest = after;
    }
    return piece;
}

}  // namespace

std::string wrapped(std::string_view paragraph, int columns, int indent) {
    const int room = std::max(columns - indent, 1);
    std::string out;
    int used = 0;
    for (WrappedPiece piece = next_piece(paragraph); !piece.text.empty(); piece = next_piece(paragraph)) {
        const int wide = width(piece.text);
        const int blank = piece.after_blank && used > 0 ? 1 : 0;
        if (used > 0 && used + blank + wide > room) {
            out.append("\n").append(static_cast<std::size_t>(std::max(indent, 0)), ' ');
            used = 0;
        } else if (blank > 0) {
            out.push_back(' ');
            ++used;
        }
        out.append(piece.text);
        used += wide;
    }
    return out;
}

std::string wrapped_lines(std::string_view text, int columns, int indent) {
    const std::string margin(static_cast<std::size_t>(std::max(indent, 0)), ' ');
    while (text.ends_with('\n')) text.remove_suffix(1);
    std::string all;
    while (true) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        // What fits stays as it was written.
        all += width(line) <= columns - indent ? std::string{line} : wrapped(line, columns, indent);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
        all += '\n';
        if (!text.empty() && text.front() != '\n') all += margin;
    }
    return all;
}

}  // namespace aftersales::text
