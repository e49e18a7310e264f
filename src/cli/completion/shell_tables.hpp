// What bash and zsh know of the commands: functions whose cases are read off the specs.
#pragma once

#include "completion/completion.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace aftersales::cli {

std::string single_quoted(std::string_view text);
std::string shell_function(std::string_view name, const std::string& body);

// How a shell says what options there are: an assignment for those of every command, and one that adds a command's own.
struct OptionWords {
    std::function<std::string(const std::vector<Parameter>&)> assign{};
    std::function<std::string(const std::vector<Parameter>&)> add{};
};

// _aftersales_command NAME: fills `places`, false where there is no such command. _aftersales_options NAME: fills
// `options`. _aftersales_option NAME OPTION: fills `values`, with "none" where the option takes none. _aftersales_take
// WORD: what a word before the cursor says of `first`, `command` and `at`, the place behind it; `behind` is 1 where the
// value of the option `previous` comes next.
std::string command_functions(const Completions& all, const OptionWords& words);

}  // namespace aftersales::cli
