#include "pattern.hpp"

#include <re2/re2.h>

#include <memory>
#include <string_view>

namespace aftersales::policy {

namespace {

RE2::Options options() {
    RE2::Options chosen;
    chosen.set_log_errors(false);
    return chosen;
}

constexpr std::size_t surely_small = 500;

bool surely_compiles(std::string_view text) {
    if (text.size() > surely_small) return false;
    if (text.starts_with("(?i)")) text.remove_prefix(4);
    int depth = 0;
    for (const char each : text) {
        if (each == '(') ++depth;
        if (each == ')' && --depth < 0) return false;
        if (std::string_view{"\\[]{}*+?^$"}.find(each) != std::string_view::npos) return false;
    }
    return depth == 0;
}

}  // namespace

domain::Pattern make_pattern(std::string text) {
    // Copies of a condition share what one of them compiled.
    auto compiled = std::make_shared<std::unique_ptr<RE2>>();
    auto matches = [compiled, text](std::string_view subject) {
        if (!*compiled) *compiled = std::make_unique<RE2>(text, options());
        return (*compiled)->ok() && RE2::PartialMatch(re2::StringPiece{subject.data(), subject.size()}, **compiled);
    };
    return {.text = std::move(text), .matches = std::move(matches)};
}

std::optional<std::string> pattern_mistake(const std::string& text) {
    if (surely_compiles(text)) return std::nullopt;
    const RE2 compiled{text, options()};
    if (compiled.ok()) return std::nullopt;
    return compiled.error();
}

}  // namespace aftersales::policy
