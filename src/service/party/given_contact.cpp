#include "aftersales/service/party/given_contact.hpp"

#include "aftersales/text/phone.hpp"
#include "aftersales/text/unicode.hpp"
#include "party/spoilt.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

bool is_address(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == text.npos;
}

}  // namespace

Result<std::vector<std::string>> nobodies_in(const policy::Policy& policy, const std::string& phone,
                                             const std::string& email) {
    TRY(check_not_spoilt("phone", phone));
    std::vector<std::string> nobodies;
    const auto phones = TRY(text::read_phones(phone, policy.country));
    const bool somebody = std::ranges::any_of(phones, [](const text::Phone& each) { return !each.key.empty(); });
    if (!phones.empty() && !somebody) nobodies.push_back(fmt::format("phone '{}'", text::trimmed(phone)));
    const auto address = text::trimmed(email);
    if (address.empty() || is_address(address)) return nobodies;
    if (!text::says_none(address)) {
        return fail(ErrorKind::usage, fmt::format("'{}' is not an e-mail address: expected NAME@HOST", address));
    }
    nobodies.push_back(fmt::format("e-mail address '{}'", address));
    return nobodies;
}

bool identifies(const policy::Policy& policy, const std::string& phone, const std::string& email) {
    const auto keys = text::phone_keys(phone, policy.country);
    return (keys && !keys->empty()) || is_address(text::trimmed(email));
}

Result<std::string> phone_key_of(const policy::Policy& policy, const std::string& phone) {
    for (const auto& each : TRY(text::read_phones(phone, policy.country)))
        if (!each.key.empty()) return each.key;
    return std::string{};
}

std::vector<std::string> misread_phones(const policy::Policy& policy, const std::string& phone) {
    std::vector<std::string> told;
    const auto phones = text::read_phones(phone, policy.country);
    if (!phones) return told;
    for (const auto& each : *phones) {
        const auto letters = each.key.empty() ? std::string{} : text::letters_among_digits(each.given);
        if (!letters.empty())
            told.push_back(fmt::format("phone '{}' is read as {}: its letters '{}' count for nothing", each.given,
                                       each.key, letters));
    }
    return told;
}

bool names_no_unit(const std::string& serial) {
    const auto word = text::trimmed(serial);
    if (word.find_first_of("123456789") != std::string_view::npos) return false;  // as nearly all have
    return !word.empty() && (text::says_none(word) || word.find_first_not_of('0') == std::string_view::npos);
}

Result<void> check_not_spoilt(std::string_view field, const std::string& given) {
    if (!is_spoilt_key(field, text::trimmed(given))) return {};
    return fail(ErrorKind::usage, fmt::format("{}: '{}': a spreadsheet has spoilt this number", field, given));
}

std::string say_nobody(const std::string& what) {
    return fmt::format("{} identifies nobody: no customer is found by it", what);
}

}  // namespace aftersales::service
