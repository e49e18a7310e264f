#include "completion/completion.hpp"
#include "completion/shell_tables.hpp"

namespace aftersales::cli {
namespace {

// The same search as in bash; zsh shows what each word means.
constexpr std::string_view zsh_frame = R"(
# Offers words: "=word" is itself, "path" a file, any other kind is asked for. A field of a filter is followed by its
# value.
_aftersales_offer() {
    local kind word meaning
    local -a plain told fields
    for kind in ${(s: :)1}; do
        case $kind in
        \=*) plain+=("${kind#=}") ;;
        path) _files ;;
        *)
            while IFS=$'\t' read -r word meaning; do
                if [[ $word == *: ]]; then
                    fields+=("${word//:/\\:}:$meaning")
                else
                    told+=("${word//:/\\:}:$meaning")
                fi
            done < <(aftersales complete "$kind" "$PREFIX" "$command" 2>/dev/null)
            ;;
        esac
    done
    (($#plain)) && compadd -a plain
    (($#fields)) && _describe -t fields field fields -S ''
    (($#told)) && _describe -t values value told
}

_aftersales() {
    local command= first= values= previous=
    local -i at=1 i behind=0
    local -a places described options
    for ((i = 2; i < CURRENT; i++)); do
        _aftersales_take "$words[i]"
    done
    if ((behind)); then
        _aftersales_option "$command" "$previous"
        _aftersales_offer "$values"
    elif [[ $words[CURRENT] == --*=* ]]; then
        _aftersales_option "$command" "${words[CURRENT]%%=*}"
        compset -P '*='
        _aftersales_offer "$values"
    elif [[ $words[CURRENT] == -* ]]; then
        _aftersales_options "$command"
        _describe -o option options
    elif [[ -n $command ]]; then
        _aftersales_command "$command"
        ((at <= $#places)) || at=$#places
        _aftersales_offer "$places[at]"
    else
        _aftersales_words "$first"
        _describe command described
    fi
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _aftersales "$@"
else
    compdef _aftersales aftersales
fi
)";

std::string told(const std::string& word, const std::string& meaning) {
    return "        " + single_quoted(word + ":" + meaning) + "\n";
}

std::string described(const std::vector<Parameter>& options) {
    std::string all;
    for (const auto& option : options) {
        for (const auto& name : option.names) all += told(name, option.help);
    }
    return all;
}

std::string zsh_word_cases(const Completions& all) {
    std::string text = "    case $1 in\n";
    std::string firsts;
    for (const auto& [word, summary] : all.first_words) {
        firsts += told(word, summary);
        std::string below;
        for (const auto& command : all.commands) {
            if (command.name.starts_with(word + " "))
                below += told(command.name.substr(word.size() + 1), command.summary);
        }
        if (!below.empty()) text += "    " + word + ")\n      described=(\n" + below + "      ) ;;\n";
    }
    return text + "    '')\n      described=(\n" + firsts + "      ) ;;\n    *) described=() ;;\n    esac\n";
}

}  // namespace

std::string zsh_completion(const Completions& all) {
    const OptionWords words{
        .assign = [](const auto& options) { return "options=(\n" + described(options) + "    )"; },
        .add = [](const auto& options) { return "\n      options+=(\n" + described(options) + "      )"; },
    };
    return "#compdef aftersales\n# zsh completion for aftersales\n" +
           shell_function("_aftersales_words", zsh_word_cases(all)) + command_functions(all, words) +
           std::string{zsh_frame};
}

}  // namespace aftersales::cli
