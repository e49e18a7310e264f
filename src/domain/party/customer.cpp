#include "aftersales/domain/party/customer.hpp"

#include "aftersales/calendar/duration.hpp"
#include "aftersales/text/unicode.hpp"

namespace aftersales::domain {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 86 and a mobile number: a spreadsheet that took the number for a figure has lost its plus.
bool is_bare_mobile(std::string_view digits) { return digits.size() == 13 && digits.substr(0, 3) == "861"; }

}  // namespace

std::string phone_key(std::string_view phone) {
    const auto plain = text::folded(phone);  // also makes full-width digits and the full-width plus ASCII
    std::string digits;
    bool international = false;
    for (const char c : plain) {
        if (is_digit(c)) digits += c;
        if (c == '+' && digits.empty()) international = true;
    }
    if (digits.starts_with("0086")) return digits.substr(4);
    if ((international && digits.starts_with("86")) || is_bare_mobile(digits)) return digits.substr(2);
    return digits;
}

std::string email_key(std::string_view email) { return text::folded(text::trimmed(email)); }

WarrantyState warranty_state(const Asset* asset, const Product* product, Date today) {
    if (!asset) return WarrantyState::unknown;
    const auto begins = asset->purchased ? asset->purchased : asset->delivered;
    const auto& term = !asset->warranty.empty() || !product ? asset->warranty : product->warranty;
    if (!begins || term.empty()) return WarrantyState::unknown;
    const auto span = calendar::read_calendar_span(term);
    if (!span || span->working_days != 0) return WarrantyState::unknown;
    return today <= calendar::add(*begins, *span) ? WarrantyState::in : WarrantyState::out;
}

}  // namespace aftersales::domain
