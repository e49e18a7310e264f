// The environment, read once and only here. A variable that is empty counts as not set.
#pragma once

#include <optional>
#include <string>

namespace aftersales::cli {

struct Environment {
    std::optional<std::string> policy{};       // AFTERSALES_POLICY
    std::optional<std::string> store{};        // AFTERSALES_STORE
    std::optional<std::string> wait{};         // AFTERSALES_WAIT
    std::optional<std::string> actor{};        // AFTERSALES_ACTOR
    std::optional<std::string> now{};          // AFTERSALES_NOW
    std::optional<std::string> config_home{};  // XDG_CONFIG_HOME, else HOME/.config
    std::optional<std::string> locale{};       // LC_ALL, LC_MESSAGES, LANG
    bool utf8{};                               // the charset of LC_ALL, LC_CTYPE, LANG
    bool no_color{};
    bool force_color{};
    bool dumb{};    // TERM says that the terminal can do nothing
    int columns{};  // COLUMNS; 0 where it is no number
};

Environment environment();

// The name of who is logged in: LOGNAME, else what the system says, which costs 0.1 ms.
std::string login_name();

}  // namespace aftersales::cli
