#include "aftersales/text/phone.hpp"
#include "aftersales/text/unicode.hpp"
#include "phone/library.hpp"
#include "phone/pieces.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace aftersales::text {

namespace {

using NumberKind = CountryNumber::Kind;

// Two letters each, as PhoneNumberUtil::GetSupportedRegions() has them.
constexpr std::string_view countries{
    "AC AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT "
    "BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER "
    "ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE "
    "IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV "
    "LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP "
    "NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK "
    "SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA "
    "VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"};

// "13800138000", with or without the code of its country: what is written most, and needs no library.
std::optional<std::string> chinese_mobile(std::string_view plain, std::string_view country) {
    auto digits = digits_of(plain);
    const bool plus = plain.starts_with('+') || plain.starts_with("(+");
    if (plain.find_first_not_of("+0123456789 -().") != std::string_view::npos) return std::nullopt;
    if (!plus && country != "CN") return std::nullopt;
    if (digits.starts_with("0086")) digits.erase(0, 4);
    if (digits.starts_with("86")) digits.erase(0, 2);
    if (digits.size() != 11 || digits[0] != '1' || digits[1] < '3') return std::nullopt;
    if (plus && digits_of(plain).size() == 11) return std::nullopt;
    return "+86" + digits;
}

// What most cells hold: its eleven digits and nothing else.
bool is_bare_mobile(std::string_view text, std::string_view country) {
    return country == "CN" && text.size() == 11 && text[0] == '1' && text[1] >= '3' &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

Result<CountryNumber> number_of_country(const std::string& plain, std::string_view country) {
    if (auto mobile = chinese_mobile(plain, country)) {
        auto national = mobile->substr(3);
        return CountryNumber{.kind = NumberKind::possible,
                             .international = std::move(*mobile),
                             .calling_code = "86",
                             .national = std::move(national)};
    }
    const std::string of{country};
    // Letters may be digits of a keypad, or a word beside the number.
    const bool letters = std::ranges::any_of(plain, [](char c) { return c >= 'a' && c <= 'z'; });
    if (letters) {
        auto whole = TRY(ask_libphonenumber(plain, of));
        if (whole.kind == NumberKind::valid) return whole;
    }
    std::string signs;
    std::ranges::copy_if(plain, std::back_inserter(signs), [](char c) {
        return (c >= '0' && c <= '9') || c == '+' || c == ' ' || c == '-' || c == '(' || c == ')' || c == '.';
    });
    if (auto mobile = letters ? chinese_mobile(trimmed(signs), country) : std::nullopt)
        return number_of_country(std::string{trimmed(signs)}, country);
    return ask_libphonenumber(signs, of);
}

bool is_whole(const CountryNumber& number) {
    return number.kind == NumberKind::possible || number.kind == NumberKind::valid;
}

struct ReadNumber {
    CountryNumber number{};
    std::string digits{};  // as they were written
    std::string extension{};
};

// "010-66880001-21": behind a full number, what is too much is an extension.
Result<ReadNumber> with_bare_extension(ReadNumber read, const std::string& plain, std::string_view country) {
    const auto cut = plain.find_last_of("- ");
    if (read.number.kind == NumberKind::valid || cut == std::string::npos) return read;
    const auto before = plain.substr(0, plain.find_last_not_of("- ", cut) + 1);
    const auto extension = plain.substr(cut + 1);
    constexpr std::size_t longest = 6;
    const bool fits = !extension.empty() && extension.size() <= longest && digits_of(extension) == extension;
    if (!fits || digits_of(before).size() < 7) return read;
    auto number = TRY(number_of_country(before, country));
    if (number.kind != NumberKind::valid && !chinese_mobile(before, country)) return read;
    return ReadNumber{.number = std::move(number), .digits = digits_of(before), .extension = extension};
}

Result<ReadNumber> read_number(const std::string& piece, std::string_view country) {
    const auto [plain, extension] = without_extension(plain_phone(piece));
    ReadNumber read{.number = {}, .digits = digits_of(plain), .extension = extension};
    read.number = TRY(number_of_country(plain, country));
    if (!extension.empty()) return read;
    return with_bare_extension(std::move(read), plain, country);
}

std::string key_of(const ReadNumber& read) {
    if (is_whole(read.number)) return read.number.international;
    const auto& code = read.number.calling_code;
    // What is written with the code of its country and yet no number there: the digits behind the code.
    if (read.number.kind == NumberKind::local && !code.empty())
        return read.number.international.substr(1 + code.size());
    return read.digits;
}

// The digits behind the code of a country.
std::string_view subscriber(const ReadNumber& read) {
    std::string_view digits = read.digits;
    const auto& code = read.number.calling_code;
    if (code.empty() || !is_whole(read.number)) return digits;
    return std::string_view{read.number.international}.substr(1 + code.size());
}

// Whether each of several words between blanks, or some of them together, is a number: "13800138000 13900010001".
Result<bool> cut_at_blanks(const std::vector<std::string_view>& words, std::size_t from, std::string_view country,
                           std::vector<std::string>& numbers) {
    if (from == words.size()) return numbers.size() > 1;
    std::string together;
    for (auto to = from; to < words.size(); ++to) {
        together += (together.empty() ? "" : " ") + std::string{words[to]};
        if (digits_of(plain_phone(together)).size() < 7) continue;
        const auto number = TRY(number_of_country(plain_phone(together), country));
        const bool whole = number.kind == NumberKind::valid || chinese_mobile(plain_phone(together), country) ||
                           (to == from && number.kind != NumberKind::none);
        if (!whole) continue;
        numbers.push_back(together);
        if (TRY(cut_at_blanks(words, to + 1, country, numbers))) return true;
        numbers.pop_back();
    }
    return false;
}

std::vector<std::string_view> words_between_blanks(std::string_view piece) {
    std::vector<std::string_view> words;
    for (auto rest = trimmed(piece); !rest.empty();) {
        const auto end = std::min({rest.find(' '), rest.find("\u3000"), rest.find("\u00A0"), rest.size()});
        words.push_back(rest.substr(0, end));
        rest = trimmed(rest.substr(end));
    }
    return words;
}

Result<std::vector<PhonePiece>> numbers_in(const PhonePiece& whole, std::string_view country) {
    const auto& piece = whole.number;
    constexpr std::size_t fewest_of_two = 14;
    constexpr std::size_t most_words = 12;
    const auto plain = plain_phone(piece);
    const bool signs_alone = plain.find_first_not_of("+0123456789 -()") == std::string::npos;
    const auto words = words_between_blanks(piece);
    std::vector<std::string> numbers;
    if (signs_alone && words.size() > 1 && words.size() <= most_words && digits_of(plain).size() >= fewest_of_two &&
        TRY(cut_at_blanks(words, 0, country, numbers))) {
        std::vector<PhonePiece> pieces;
        for (const auto& each : numbers) pieces.push_back({.given = each, .number = each});
        return pieces;
    }
    return std::vector{whole};
}

Result<Phone> read_one(const PhonePiece& piece, std::string_view country) {
    const auto plain = plain_phone(piece.number);
    const auto digits = digits_of(plain);
    if (digits.empty() && !says_none(piece.given)) {
        return fail(ErrorKind::usage, "'" + piece.given + "' is not a phone number: it has no digits");
    }
    Phone phone{.given = piece.given, .key = {}, .extension = {}};
    // Letters of a keypad make few digits many.
    const bool letters = std::ranges::count_if(plain, [](char c) { return c >= 'a' && c <= 'z'; }) >= 5;
    if (digits.empty() || is_masked(plain) || (!may_identify(digits) && !letters)) return phone;
    auto read = TRY(read_number(piece.number, country));
    if (!may_identify(subscriber(read))) return phone;
    phone.key = key_of(read);
    phone.extension = std::move(read.extension);
    return phone;
}

void add_key(std::vector<std::string>& keys, std::string key) {
    if (std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
}

}  // namespace

bool says_none(std::string_view text) {
    static constexpr std::array<std::string_view, 40> words{
        "无",     "無",     "没有", "沒有", "没",       "暂无",          "暫無",      "无电话",   "無電話",  "没有电话",
        "無手機", "无手机", "未知", "不详", "不詳",     "不明",          "未提供",    "不提供",   "未填",    "未留",
        "未登记", "未登記", "空",   "保密", "拒绝提供", "拒絕提供",      "none",      "no",       "n/a",     "n.a.",
        "na",     "n/a.",   "nil",  "null", "unknown",  "not available", "not known", "no phone", "missing", "tbd"};
    constexpr std::size_t longest = 100;
    if (text.size() > longest) return false;
    const auto word = plain_phone(text);
    if (std::ranges::find(words, word) != words.end()) return true;
    // A plus or brackets are what is left of a number, unless a sign stands with them.
    constexpr std::string_view around = "+()[] ";
    constexpr std::string_view signs = "-_./\\?*#+=~:;,|()[] ";
    if (word.find_first_not_of(signs) == std::string::npos) return word.find_first_not_of(around) != std::string::npos;
    const auto sign = word.find_first_of("/,;|");
    return sign != std::string::npos && sign > 0 && says_none(word.substr(0, sign)) && says_none(word.substr(sign + 1));
}

Result<std::vector<Phone>> read_phones(std::string_view text, std::string_view country) {
    constexpr std::size_t longest = 1000;
    if (text.size() > longest)
        return fail(ErrorKind::usage, "a text of " + std::to_string(text.size()) + " bytes is not a phone number");
    std::vector<Phone> phones;
    if (is_bare_mobile(text, country)) {
        phones.push_back({.given = std::string{text}, .key = "+86" + std::string{text}, .extension = {}});
        return phones;
    }
    for (const auto& piece : phone_pieces(text)) {
        for (const auto& number : TRY(numbers_in(piece, country))) phones.push_back(TRY(read_one(number, country)));
    }
    return phones;
}

Result<std::vector<std::string>> phone_keys(std::string_view text, std::string_view country) {
    if (is_bare_mobile(text, country)) return std::vector{"+86" + std::string{text}, std::string{text}};
    std::vector<std::string> keys;
    std::vector<std::string> older;
    for (const auto& phone : TRY(read_phones(text, country))) {
        if (phone.key.empty()) continue;
        add_key(keys, phone.key);
        if (!phone.key.starts_with('+')) continue;
        const auto number = TRY(number_of_country(phone.key, country));
        const auto behind_code = phone.key.substr(1 + number.calling_code.size());
        // Stores of before the keys knew the code of China alone, and took its mobile numbers with and without it for
        // one.
        const bool own =
            number.calling_code == "86" || TRY(number_of_country(number.national, country)).international == phone.key;
        if (own) add_key(older, behind_code);
        if (chinese_mobile(phone.key, country)) continue;
        if (own) add_key(older, number.national);
        add_key(older, phone.key.substr(1));
        add_key(older, "00" + phone.key.substr(1));
    }
    for (auto& key : older) add_key(keys, std::move(key));
    return keys;
}

std::string calling_code(std::string_view country) {
    if (country == "CN") return "86";
    return ask_calling_code(std::string{country}).value_or(std::string{});
}

std::vector<std::string> phone_countries() {
    std::vector<std::string> all;
    for (std::size_t at = 0; at + 1 < countries.size(); at += 3) all.emplace_back(countries.substr(at, 2));
    return all;
}

bool is_phone_country(std::string_view country) {
    for (std::size_t at = 0; at + 1 < countries.size(); at += 3) {
        if (countries.substr(at, 2) == country) return true;
    }
    return false;
}

}  // namespace aftersales::text
