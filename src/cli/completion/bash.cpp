#include "completion/completion.hpp"
#include "completion/shell_tables.hpp"

namespace aftersales::cli {
namespace {

// Finds the command among the words, then offers what may stand where the cursor is.
constexpr std::string_view bash_frame = R"(
# Fills COMPREPLY with the words that begin as typed: "=word" is itself, "path" a file, any other is asked for.
_aftersales_offer() {
    local kind line
    for kind in $1; do
        case $kind in
        =*) [[ ${kind#=} == "$current"* ]] && COMPREPLY+=("${kind#=}") ;;
        path) while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current") ;;
        *) while IFS=$'\t' read -r line _; do COMPREPLY+=("$line"); done < <(aftersales complete "$kind" "$current" "$command" 2>/dev/null) ;;
        esac
    done
    [[ $1 == *path* ]] && compopt -o filenames
}

# Bash parts words at : and = ; here they are whole again, up to the cursor, in `typed`.
_aftersales_words_typed() {
    local rest=${COMP_LINE:0:COMP_POINT} word blanks
    local -i i
    for ((i = 0; i <= COMP_CWORD; i++)); do
        blanks=${rest%%[![:blank:]]*}
        rest=${rest#"$blanks"}
        word=${COMP_WORDS[i]}
        ((i < COMP_CWORD)) || word=$rest
        rest=${rest#"$word"}
        if ((i > 0)) && [[ -z $blanks ]]; then
            typed[${#typed[@]} - 1]+=$word
        else
            typed+=("$word")
        fi
    done
}

_aftersales() {
    local current previous='' command='' first='' values='' words options='' before=''
    local -i at=0 i behind=0
    local -a places=() typed=()
    COMPREPLY=()
    _aftersales_words_typed
    current=${typed[${#typed[@]} - 1]}
    for ((i = 1; i < ${#typed[@]} - 1; i++)); do
        _aftersales_take "${typed[i]}"
    done
    # What stands before the last : or = is a word of its own for bash, and not given again.
    [[ $current == *[:=]* ]] && before=${current%"${current##*[:=]}"}
    if ((behind)); then
        _aftersales_option "$command" "$previous"
        _aftersales_offer "$values"
    elif [[ $current == --*=* ]]; then
        _aftersales_option "$command" "${current%%=*}"
        before=${before#"${current%%=*}="}
        current=${current#*=}
        _aftersales_offer "$values"
    elif [[ $current == -* ]]; then
        _aftersales_options "$command"
        _aftersales_offer "$options"
    elif [[ -n $command ]]; then
        _aftersales_command "$command"
        ((at < ${#places[@]})) || at=$((${#places[@]} - 1))
        _aftersales_offer "${places[at]}"
    else
        _aftersales_words "$first"
        _aftersales_offer "$words"
    fi
    for ((i = 0; i < ${#COMPREPLY[@]}; i++)); do
        # A field of a filter is followed by its value.
        [[ ${COMPREPLY[i]} == *: ]] && compopt -o nospace
        COMPREPLY[i]=${COMPREPLY[i]#"$before"}
    done
}
complete -F _aftersales aftersales
)";

std::string names(const std::vector<Parameter>& options) {
    std::string all;
    for (const auto& option : options) {
        for (const auto& name : option.names) all += (all.empty() ? "=" : " =") + name;
    }
    return all;
}

// The words behind a first word, or the first words.
std::string bash_word_cases(const Completions& all) {
    std::string text = "    case $1 in\n";
    std::string firsts;
    for (const auto& [word, summary] : all.first_words) {
        firsts += (firsts.empty() ? "=" : " =") + word;
        std::string below;
        for (const auto& command : all.commands) {
            if (command.name.starts_with(word + " ")) below += " =" + command.name.substr(word.size() + 1);
        }
        if (!below.empty()) text += "    " + word + ") words=" + single_quoted(below.substr(1)) + " ;;\n";
    }
    return text + "    '') words=" + single_quoted(firsts) + " ;;\n    *) words='' ;;\n    esac\n";
}

}  // namespace

std::string bash_completion(const Completions& all) {
    const OptionWords words{
        .assign = [](const auto& options) { return "options=" + single_quoted(names(options)); },
        .add = [](const auto& options) { return "options+=" + single_quoted(" " + names(options)); },
    };
    return "# shellcheck shell=bash disable=SC2034\n# bash completion for aftersales\n" +
           shell_function("_aftersales_words", bash_word_cases(all)) + command_functions(all, words) +
           std::string{bash_frame};
}

}  // namespace aftersales::cli
