#include "phone/pieces.hpp"

#include "aftersales/text/phone.hpp"
#include "aftersales/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace aftersales::text {

namespace {

constexpr std::size_t fewest_digits = 5;

bool is_phone_digit(char c) { return c >= '0' && c <= '9'; }

// Between numbers; of these a full-width one is not the sign of a plain text.
constexpr std::array<std::string_view, 22> between_numbers{" or ", " and ", "/",  "／", "、",     ";",  "；", ",",
                                                           "，",   "|",     "｜", "\n", "\r",     "\t", "&",  "＆",
                                                           "或",   "和",    "及", "\\", "\u2028", "\v"};

// Words before an extension, the longer first.
constexpr std::array<std::string_view, 17> before_extension{"extension", "extn.", "extn", "ext.", "ext",  "分机号",
                                                            "分機號",    "分机",  "分機", "转接", "轉接", "转",
                                                            "轉",        "内线",  "內線", "x",    "#"};

// The length of the sign that the text begins with; 0 where it begins with none.
std::size_t sign_at(std::string_view text) {
    const auto found = std::ranges::find_if(between_numbers, [&](auto sign) { return text.starts_with(sign); });
    return found == between_numbers.end() ? 0 : found->size();
}

bool ends_with_extension_word(std::string_view text) {
    constexpr std::size_t enough = 40;  // bytes, for the longest word and blanks
    const auto end = folded(trimmed(text.substr(text.size() - std::min(text.size(), enough))));
    return std::ranges::any_of(before_extension, [&](auto word) { return std::string_view{end}.ends_with(word); });
}

// A spreadsheet that took the number for a figure writes it with a fraction.
std::string without_fraction(std::string_view piece) {
    const auto plain = plain_phone(piece);
    const auto dot = plain.rfind('.');
    const bool fraction = dot != std::string::npos && dot > 0 && dot + 1 < plain.size() &&
                          plain.find_first_not_of('0', dot + 1) == std::string::npos &&
                          std::all_of(plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(dot), is_phone_digit);
    return fraction ? plain.substr(0, dot) : std::string{piece};
}

std::size_t digits_in(std::string_view piece) { return digits_of(plain_phone(piece)).size(); }

}  // namespace

std::string plain_phone(std::string_view text) {
    constexpr std::array<std::string_view, 8> dashes{"\u2010", "\u2011", "\u2012", "\u2013",
                                                     "\u2014", "\u2015", "\u2212", "\u30FC"};
    const auto folded_text = folded(trimmed(text));
    std::string plain;
    for (std::string_view rest = folded_text; !rest.empty();) {
        const auto dash = std::ranges::find_if(dashes, [&](auto each) { return rest.starts_with(each); });
        plain += dash == dashes.end() ? rest.front() : '-';
        rest.remove_prefix(dash == dashes.end() ? 1 : dash->size());
    }
    return plain;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), is_phone_digit);
    return digits;
}

bool may_identify(std::string_view digits) {
    return digits.size() >= fewest_digits && digits.find_first_not_of(digits.front()) != std::string_view::npos;
}

bool is_masked(std::string_view plain) {
    return plain.find("**") != std::string_view::npos || plain.find("xx") != std::string_view::npos;
}

namespace {

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

class Cutting {
public:
    void read(std::string_view text) {
        while (!text.empty()) {
            // A comma before an extension is none between numbers.
            const auto sign = sign_at(text);
            if (sign == 0 || ends_with_extension_word(part_)) {
                part_ += text.front();
                text.remove_prefix(1);
                continue;
            }
            end_part();
            sign_ = text.substr(0, sign);
            text.remove_prefix(sign);
        }
        end_part();
    }

    std::vector<PhonePiece> pieces{};

private:
    void end_part() {
        const auto part = std::string{trimmed(part_)};
        part_.clear();
        if (part.empty()) return;
        if (digits_in(part) >= fewest_digits) {
            const auto number = before_ + without_fraction(part);
            pieces.push_back({.given = number, .number = number});
            before_.clear();
        } else if (pieces.empty()) {
            before_ += part + "/";
        } else {
            stay_with(pieces.back(), part);
        }
    }

    void stay_with(PhonePiece& piece, const std::string& part) {
        piece.given += sign_ + part;
        const auto whole = piece.number + " " + part;
        if (!without_extension(plain_phone(whole)).extension.empty()) piece.number = whole;
    }

    std::string part_{};    // being read
    std::string sign_{};    // before it
    std::string before_{};  // the first number
};

}  // namespace

std::vector<PhonePiece> phone_pieces(std::string_view text) {
    Cutting cutting;
    cutting.read(text);
    const auto whole = without_fraction(trimmed(text));
    if (cutting.pieces.empty() && !whole.empty()) cutting.pieces.push_back({.given = whole, .number = whole});
    return std::move(cutting.pieces);
}

Extended without_extension(std::string_view plain) {
    Extended read{.number = std::string{plain}, .extension = {}};
    auto end = plain.find_last_not_of(" )");
    if (end == std::string_view::npos) return read;
    auto from = end + 1;
    while (from > 0 && is_phone_digit(plain[from - 1])) --from;
    const auto extension = plain.substr(from, end + 1 - from);
    auto before = plain.substr(0, from);
    const auto cut_end = [&](std::string_view signs) { before = before.substr(0, before.find_last_not_of(signs) + 1); };
    cut_end(" :.");
    const auto word = std::ranges::find_if(before_extension, [&](auto each) { return before.ends_with(each); });
    constexpr std::size_t longest_extension = 7;
    if (extension.empty() || extension.size() > longest_extension || word == before_extension.end()) return read;
    before.remove_suffix(word->size());
    cut_end(" (,;-");
    if (digits_of(before).size() < fewest_digits) return read;
    return {.number = std::string{before}, .extension = std::string{extension}};
}

std::string letters_among_digits(std::string_view number) {
    constexpr std::size_t fewest_of_a_word = 5;  // as of a keypad
    const auto plain = without_extension(plain_phone(number)).number;
    const auto digit_at = [&](std::size_t place) { return place < plain.size() && is_phone_digit(plain[place]); };
    std::string letters;
    for (std::size_t from = 0; from < plain.size();) {
        auto to = from;
        while (to < plain.size() && is_small_letter(plain[to])) ++to;
        const bool beside = digit_at(to) || (from > 0 && digit_at(from - 1));
        if (to - from >= fewest_of_a_word) return {};
        if (to > from && beside) letters += plain.substr(from, to - from);
        from = to + 1;
    }
    return letters;
}

}  // namespace aftersales::text
