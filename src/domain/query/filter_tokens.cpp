#include "query/filter_tokens.hpp"

#include <algorithm>
#include <optional>

namespace aftersales::domain {

namespace {

// One character: what it was written as, and the ASCII sign it stands for, if any.
struct Character {
    std::string_view bytes{};
    char sign{};
    bool quoted{};
};
using Characters = std::vector<Character>;

// Of a code point; malformed bytes swallow no sign that follows them.
std::size_t length_at(std::string_view text, std::size_t at) {
    std::size_t length = 1;
    if (static_cast<unsigned char>(text[at]) < 0xC0) return length;
    while (length < 4 && at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0) == 0x80)
        ++length;
    return length;
}

// Full-width forms lie in ASCII's order from U+FF01 (EF BC 81) on.
char sign_of(std::string_view bytes) {
    if (bytes.size() == 1) return bytes[0] == '\t' || bytes[0] == '\n' || bytes[0] == '\r' ? ' ' : bytes[0];
    if (bytes == "\u3000") return ' ';
    if (bytes.size() != 3 || !bytes.starts_with("\xEF\xBC")) return 0;
    const auto ascii = static_cast<char>(static_cast<unsigned char>(bytes[2]) - 0x60);
    return std::string_view{"(),:<=>!"}.find(ascii) == std::string_view::npos ? char{0} : ascii;
}

enum class InName { first, later };
bool is_name(const Character& unit, InName place) {
    if (unit.quoted || unit.bytes.size() != 1) return false;
    const char c = unit.sign;
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (place == InName::later && c >= '0' && c <= '9');
}

bool is_sign(const Characters& piece, std::size_t at, char sign) {
    return at < piece.size() && !piece[at].quoted && piece[at].sign == sign;
}

std::string written(Characters::const_iterator from, Characters::const_iterator to) {
    std::string text;
    for (auto unit = from; unit != to; ++unit) text += unit->bytes;
    return text;
}

std::string lower(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

std::vector<std::string> values_from(const Characters& piece, std::size_t at) {
    std::vector<std::string> values;
    if (at == piece.size()) return values;
    auto from = piece.begin() + static_cast<std::ptrdiff_t>(at);
    const auto is_comma = [](const Character& unit) { return !unit.quoted && unit.sign == ','; };
    for (;;) {
        const auto comma = std::find_if(from, piece.end(), is_comma);
        values.push_back(written(from, comma));
        if (comma == piece.end()) return values;
        from = comma + 1;
    }
}

// The sign that stands at a place: ":", "<", "<=" …; "" where none does.
std::string sign_at(const Characters& piece, std::size_t at) {
    if (is_sign(piece, at, ':')) return ":";
    if (is_sign(piece, at, '=')) return "=";
    for (const char sign : {'<', '>', '!'}) {
        if (!is_sign(piece, at, sign)) continue;
        if (is_sign(piece, at + 1, '=')) return std::string{sign} + "=";
        return sign == '!' ? "" : std::string{sign};
    }
    return "";
}

std::optional<Token::Kind> joint(const std::string& text) {
    if (text == "and" || text == "AND") return Token::Kind::conjunction;
    if (text == "or" || text == "OR") return Token::Kind::disjunction;
    if (text == "not" || text == "NOT") return Token::Kind::negation;
    return std::nullopt;
}

// The term that the piece says; of it the token knows the argument, and whether a part is quoted.
Token term_of(Token token, const Characters& piece, const std::function<bool(std::string_view)>& is_field) {
    token.text = written(piece.begin(), piece.end());
    std::size_t end = 0;
    while (end < piece.size() && is_name(piece[end], end == 0 ? InName::first : InName::later)) ++end;
    if (end == piece.size() && !token.quoted) {
        if (const auto kind = joint(token.text)) token.kind = *kind;
    }
    const auto sign = sign_at(piece, end);
    if (end == 0 || sign.empty()) return token;
    auto name = lower(written(piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(end)));
    const bool doubtful = piece[end].bytes.size() > 1 || sign == "=" || sign == "!=";
    if (doubtful && !is_field(name)) return token;
    token.field = std::move(name);
    token.sign = sign;
    token.values = values_from(piece, end + sign.size());
    return token;
}

// Reads one argument, unit by unit.
struct Cutter {
    std::string_view rest;
    std::size_t argument;
    const std::function<bool(std::string_view)>& is_field;
    std::vector<Token>& tokens;
    Characters piece{};
    bool quoted{};  // the piece has a part in quotes, be it empty
    int depth{};    // parentheses open inside the piece, which are its own

    Character take() {
        const auto bytes = rest.substr(0, length_at(rest, 0));
        rest.remove_prefix(bytes.size());
        return {.bytes = bytes, .sign = sign_of(bytes)};
    }

    void finish() {
        if (!piece.empty() || quoted)
            tokens.push_back(
                term_of({.kind = Token::Kind::term, .quoted = quoted, .argument = argument}, piece, is_field));
        piece.clear();
        quoted = false;
        depth = 0;
    }

    void join(Token::Kind kind, const Character& unit) {
        finish();
        tokens.push_back({.kind = kind, .text = std::string{unit.bytes}, .argument = argument});
    }

    // An inch mark inside a word is no quotation: one begins a word or a value.
    [[nodiscard]] bool quotation_may_begin() const {
        if (piece.empty()) return true;
        const auto& last = piece.back();
        return !last.quoted && last.sign != 0 && std::string_view{":<>=,"}.find(last.sign) != std::string_view::npos;
    }

    bool quotation() {
        quoted = true;
        while (!rest.empty()) {
            auto unit = take();
            if (unit.bytes == "\"") return true;
            if (unit.bytes == "\\" && !rest.empty()) unit = take();
            unit.quoted = true;
            piece.push_back(unit);
        }
        return false;
    }

    Result<void> run() {
        const std::string whole{rest};
        while (!rest.empty()) {
            const auto unit = take();
            if (unit.bytes == "\"" && quotation_may_begin()) {
                if (!quotation()) return fail(ErrorKind::usage, "a quotation mark is not closed in '" + whole + "'");
            } else if (unit.sign == ' ') {
                finish();
            } else if (unit.sign == '(' && !quoted && (piece.empty() || joint(written(piece.begin(), piece.end())))) {
                join(Token::Kind::open, unit);
            } else if (unit.sign == ')' && depth == 0) {
                join(Token::Kind::close, unit);
            } else {
                depth += unit.sign == '(' ? 1 : unit.sign == ')' ? -1 : 0;
                piece.push_back(unit);
            }
        }
        finish();
        return {};
    }
};

}  // namespace

Result<std::vector<Token>> cut(const std::vector<std::string>& terms,
                               const std::function<bool(std::string_view)>& is_field) {
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        Cutter cutter{.rest = terms[i], .argument = i, .is_field = is_field, .tokens = tokens};
        TRY(cutter.run());
    }
    return tokens;
}

}  // namespace aftersales::domain
