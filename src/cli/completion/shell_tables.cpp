#include "completion/shell_tables.hpp"

#include "choice.hpp"

namespace aftersales::cli {
namespace {

std::string option_cases(const std::vector<Parameter>& options) {
    std::string all;
    for (const auto& option : options) {
        const auto value = option.kind == ValueKind::flag ? "none" : values(option);
        all += "        " + joined(option.names, "|") + ") values=" + single_quoted(value) + " ;;\n";
    }
    return all;
}

std::string quoted_list(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : " ") + single_quoted(word);
    return all;
}

constexpr std::string_view take_word = R"(    if ((behind)); then
        behind=0
        return
    fi
    previous=''
    case $1 in
    --*=*) ;;
    -*)
        _aftersales_option "$command" "$1"
        if [[ $values != none ]]; then behind=1 previous=$1; fi
        ;;
    *)
        if [[ -z $first ]]; then
            first=$1
            _aftersales_command "$first" && command=$first
        elif [[ -z $command ]]; then
            _aftersales_command "$first $1" && command="$first $1"
        else
            at+=1
        fi
        ;;
    esac
)";

}  // namespace

std::string single_quoted(std::string_view text) {
    std::string all = "'";
    for (const char c : text) all += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return all + "'";
}

std::string shell_function(std::string_view name, const std::string& body) {
    return "\n" + std::string{name} + "() {\n" + body + "}\n";
}

std::string command_functions(const Completions& all, const OptionWords& words) {
    std::string commands = "    case $1 in\n";
    std::string options = "    " + words.assign(all.globals) + "\n    case $1 in\n";
    std::string option = "    values=none\n    case $1 in\n";
    for (const auto& command : all.commands) {
        const auto name = "    " + single_quoted(command.name) + ")";
        commands += name + " places=(" + quoted_list(command.places) + ") ;;\n";
        if (command.options.empty()) continue;
        options += name + " " + words.add(command.options) + " ;;\n";
        option += name + "\n        case $2 in\n" + option_cases(command.options);
        option += "        *) _aftersales_global \"$2\" ;;\n        esac\n        ;;\n";
    }
    return shell_function("_aftersales_command", commands + "    *) return 1 ;;\n    esac\n") +
           shell_function("_aftersales_options", options + "    esac\n") +
           shell_function("_aftersales_global", "    case $1 in\n" + option_cases(all.globals) + "    esac\n") +
           shell_function("_aftersales_option", option + "    *) _aftersales_global \"$2\" ;;\n    esac\n") +
           shell_function("_aftersales_take", std::string{take_word});
}

}  // namespace aftersales::cli
