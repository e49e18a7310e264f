#include "aftersales/policy/placeholders.hpp"

#include "aftersales/text/distance.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace aftersales::policy {

namespace {

bool is_one_of(std::string_view name, std::span<const Placeholder> all) {
    return std::any_of(all.begin(), all.end(), [&](const Placeholder& each) { return each.name == name; });
}

tl::unexpected<Error> no_placeholder(std::string_view name, std::span<const Placeholder> all) {
    std::vector<std::string> names;
    for (const auto& each : all) names.emplace_back(each.name);
    std::vector<std::string> hints;
    if (const auto near = text::nearest(name, names)) {
        hints.push_back("did you mean '{" + *near + "}'?");
    } else {
        std::string list;
        for (const auto& each : names) list += (list.empty() ? "" : ", ") + each;
        hints.push_back("Known are " + list + ".");
    }
    return fail(ErrorKind::policy, "'{" + std::string{name} + "}' is not a placeholder", std::move(hints));
}

bool is_name(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.'; });
}

}  // namespace

Result<std::vector<Piece>> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    std::string plain;
    while (!text.empty()) {
        const auto brace = text.find_first_of("{}");
        plain += text.substr(0, brace);
        if (brace == std::string_view::npos) break;
        text.remove_prefix(brace);
        if (text.size() > 1 && text[1] == text[0]) {
            plain += text[0];
            text.remove_prefix(2);
            continue;
        }
        const auto close = text.find('}');
        if (text[0] == '}' || close == std::string_view::npos) {
            return fail(ErrorKind::policy, "a brace stands alone", {"Write it twice where it is meant: {{ or }}."});
        }
        const auto name = text.substr(1, close - 1);
        if (!is_one_of(name, text_placeholders)) return no_placeholder(name, text_placeholders);
        if (!plain.empty()) pieces.push_back({.text = std::exchange(plain, {}), .placeholder = false});
        pieces.push_back({.text = std::string{name}, .placeholder = true});
        text.remove_prefix(close + 1);
    }
    if (!plain.empty()) pieces.push_back({.text = std::move(plain), .placeholder = false});
    return pieces;
}

Result<std::string> placeholder_of_argument(std::string_view argument) {
    for (auto open = argument.find('{'); open != std::string_view::npos; open = argument.find('{', open + 1)) {
        const auto close = argument.find('}', open);
        if (close == std::string_view::npos) break;
        const auto name = argument.substr(open + 1, close - open - 1);
        if (!is_name(name)) continue;
        if (!is_one_of(name, command_placeholders)) return no_placeholder(name, command_placeholders);
        if (open == 0 && close + 1 == argument.size()) return std::string{name};
        return fail(ErrorKind::policy,
                    "'{" + std::string{name} + "}' stands inside the argument '" + std::string{argument} + "'",
                    {"Give it an argument of its own."});
    }
    return std::string{};
}

}  // namespace aftersales::policy
