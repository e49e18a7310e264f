#include "choice.hpp"
#include "completion.hpp"

namespace aftersales::cli {
namespace {

// The same search as in bash; zsh shows what each word means.
constexpr std::string_view frame = R"(
# Offers words: "=word" is itself, "path" a file, any other kind is asked for.
_aftersales_offer() {
    local kind word meaning
    local -a plain told
    for kind in ${(s: :)1}; do
        case $kind in
        =*) plain+=("${kind#=}") ;;
        path) _files ;;
        *)
            while IFS=$'\t' read -r word meaning; do
                told+=("${word//:/\\:}:$meaning")
            done < <(aftersales complete "$kind" "$PREFIX" 2>/dev/null)
            ;;
        esac
    done
    (($#plain)) && compadd -a plain
    (($#told)) && _describe value told
}

_aftersales() {
    local command= first= word values= previous=
    local -i at=1 i behind=0
    local -a places described options
    for ((i = 2; i < CURRENT; i++)); do
        word=$words[i]
        if ((behind)); then
            behind=0
            continue
        fi
        case $word in
        -*)
            _aftersales_option "$command" "$word"
            if [[ $values != none ]]; then behind=1 previous=$word; fi
            ;;
        *)
            if [[ -z $first ]]; then
                first=$word
                _aftersales_command "$first" && command=$first
            elif [[ -z $command ]]; then
                _aftersales_command "$first $word" && command="$first $word"
            else
                at+=1
            fi
            ;;
        esac
    done
    if ((behind)); then
        _aftersales_option "$command" "$previous"
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

std::string option_cases(const std::vector<Parameter>& options) {
    std::string all;
    for (const auto& option : options) {
        const auto value = option.kind == ValueKind::flag ? "none" : values(option);
        all += "        " + joined(option.names, "|") + ") values=" + single_quoted(value) + " ;;\n";
    }
    return all;
}

std::string described(const std::vector<Parameter>& options) {
    std::string all;
    for (const auto& option : options) {
        for (const auto& name : option.names) all += told(name, option.help);
    }
    return all;
}

std::string word_cases(const Completions& all) {
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

std::string function(std::string_view name, const std::string& body) {
    return "\n" + std::string{name} + "() {\n" + body + "}\n";
}

}  // namespace

std::string zsh_completion(const Completions& all) {
    std::string text = "#compdef aftersales\n# zsh completion for aftersales\n";
    text += function("_aftersales_words", word_cases(all));

    std::string commands = "    case $1 in\n";
    std::string options = "    options=(\n" + described(all.globals) + "    )\n    case $1 in\n";
    std::string option = "    values=none\n    case $1 in\n";
    for (const auto& command : all.commands) {
        const auto name = "    " + single_quoted(command.name) + ")";
        commands += name + " places=(";
        for (const auto& place : command.places)
            commands += (&place == &command.places.front() ? "" : " ") + single_quoted(place);
        commands += ") ;;\n";
        if (command.options.empty()) continue;
        options += name + "\n      options+=(\n" + described(command.options) + "      ) ;;\n";
        option += name + "\n        case $2 in\n" + option_cases(command.options) +
                  "        *) _aftersales_global \"$2\" ;;\n";
        option += "        esac\n        ;;\n";
    }
    text += function("_aftersales_command", commands + "    *) return 1 ;;\n    esac\n");
    text += function("_aftersales_options", options + "    esac\n");
    text += function("_aftersales_global", "    case $1 in\n" + option_cases(all.globals) + "    esac\n");
    text += function("_aftersales_option", option + "    *) _aftersales_global \"$2\" ;;\n    esac\n");
    return text + std::string{frame};
}

}  // namespace aftersales::cli
