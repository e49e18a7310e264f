#include "environment.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <pwd.h>
#include <unistd.h>

namespace aftersales::cli {
namespace {

std::optional<std::string> variable(const char* name) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') return {};
    return value;
}

std::optional<std::string> config_home() {
    if (auto home = variable("XDG_CONFIG_HOME")) return home;
    if (auto home = variable("HOME")) return *home + "/.config";
    return {};
}

std::optional<std::string> locale() {
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (auto value = variable(name)) return value;
    }
    return {};
}

// "zh_CN.UTF-8", "C.utf8"; without a word the C locale holds, which is ASCII.
bool utf8() {
    for (const auto* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        auto value = variable(name);
        if (!value) continue;
        std::ranges::transform(*value, value->begin(), [](unsigned char c) { return std::tolower(c); });
        return value->find("utf-8") != std::string::npos || value->find("utf8") != std::string::npos;
    }
    return false;
}

int columns() {
    const auto text = variable("COLUMNS").value_or("");
    int value{};
    const auto [rest, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
    constexpr int widest = 1000;  // no terminal is wider, and nobody waits for a chart that would be
    return trouble == std::errc{} && rest == text.data() + text.size() && value > 0 ? std::min(value, widest) : 0;
}

}  // namespace

Environment environment() {
    return {
        .policy = variable("AFTERSALES_POLICY"),
        .store = variable("AFTERSALES_STORE"),
        .wait = variable("AFTERSALES_WAIT"),
        .actor = variable("AFTERSALES_ACTOR"),
        .now = variable("AFTERSALES_NOW"),
        .config_home = config_home(),
        .locale = locale(),
        .utf8 = utf8(),
        .no_color = variable("NO_COLOR").has_value(),
        .force_color = variable("CLICOLOR_FORCE").value_or("0") != "0",
        .dumb = variable("TERM") == "dumb",
        .columns = columns(),
    };
}

std::string login_name() {
    if (auto name = variable("LOGNAME")) return *name;
    if (const auto* person = ::getpwuid(::geteuid())) return person->pw_name;
    return std::to_string(::geteuid());
}

}  // namespace aftersales::cli
