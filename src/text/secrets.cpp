#include "aftersales/text/secrets.hpp"

#include <algorithm>

namespace aftersales::text {
namespace {

constexpr std::string_view hidden = "***";

// Where an address that begins at 0 ends: at a blank or a quote. An apostrophe may stand in a password; it ends the
// address where nothing of one follows.
std::size_t end_of_address(std::string_view text) {
    constexpr std::string_view ends = " \t\r\n\"\\<>`";
    constexpr std::string_view after = " \t\r\n,;:)]}#.";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (ends.find(text[i]) != std::string_view::npos) return i;
        if (text[i] == '\'' && (i + 1 == text.size() || after.find(text[i + 1]) != std::string_view::npos)) return i;
    }
    return text.size();
}

void hide_parameters(std::string_view query, std::string& out) {
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const auto one = query.substr(0, end);
        const auto equals = one.find('=');
        const bool secret = equals != std::string_view::npos && one.substr(0, equals).ends_with("password");
        out += secret ? one.substr(0, equals + 1) : one;
        if (secret) out += hidden;
        if (end < query.size()) out += '&';
        query.remove_prefix(std::min(end + 1, query.size()));
    }
}

void hide(std::string_view address, std::string& out) {
    const auto question = std::min(address.find('?'), address.size());
    // A question mark may stand in a password too.
    const auto at =
        address.rfind('@', address.find('@', question) == std::string_view::npos ? question : address.size());
    const auto colon = address.find(':');
    auto rest = address;
    if (at != std::string_view::npos && colon < at) {
        out += address.substr(0, colon + 1);
        out += hidden;
        rest.remove_prefix(at);
    }
    const auto query = rest.find('?');
    out += rest.substr(0, query == std::string_view::npos ? rest.size() : query + 1);
    if (query != std::string_view::npos) hide_parameters(rest.substr(query + 1), out);
}

}  // namespace

std::string without_passwords(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto scheme = std::min(text.find("postgresql://"), text.find("postgres://"));
        const auto begin = scheme == std::string_view::npos ? text.size() : text.find("//", scheme) + 2;
        out += text.substr(0, begin);
        text.remove_prefix(begin);
        const auto end = end_of_address(text);
        hide(text.substr(0, end), out);
        text.remove_prefix(end);
    }
    return out;
}

}  // namespace aftersales::text
